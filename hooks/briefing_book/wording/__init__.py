"""Wording: entries in words, for pages, feeds and search alike.

In: entries of the Book. Out: titles, sentences, citations and summaries as plain text.
"""

from __future__ import annotations
