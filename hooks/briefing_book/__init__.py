"""Briefing Book: YAML briefings in, a diplomatic record out."""
