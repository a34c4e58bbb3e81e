"""Digests of quotes and texts, by which the lock knows them (SHA-256)."""

from __future__ import annotations

from hashlib import sha256

from ..text.characters import unify_breaks
from ..text.folding import fold_quote
from ..text.quote_marks import unwrap_quote


def digest_quote(words: str) -> str:
    """The digest of a quote."""
    return _digest(fold_quote(unwrap_quote(words.strip())))


def digest_text(text: str) -> str:
    """The digest of a text that was read as `str`, without its byte order mark."""
    return _digest(unify_breaks(text))


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()
