"""Desk: what helps an editor at work.

In: the model. Out: schemas and snippets for editors' programs, the guide's reference of keys, the
outline of a new briefing, the order of keys.
"""

from __future__ import annotations
