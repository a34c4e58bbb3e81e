"""Brackets in a quote that are neither the editor's nor the source's."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.items import Statement
from ..problems import Loc
from ..text.excerpts import quote
from ..text.quote_marks import find_stray_brackets
from .rule import Finding, Spot
from .survey import Survey

_SHOWN = 40


def check_stray_brackets(survey: Survey) -> Iterator[Finding]:
    """What the source has in brackets stands between `[[` and `]]`.

    They belong together within a paragraph, and no other brackets stand between them.
    """
    for loaded in survey.briefings:
        for index, statement in enumerate(loaded.record.statements):
            for loc, words in _list_words(statement):
                at = find_stray_brackets(words)
                if at is not None:
                    what = "closes" if words[at] == "[" else "opens"
                    yield Finding(
                        Spot(loaded, ("statements", index, *loc)),
                        f"nothing {what} the brackets at {quote(words[at:], _SHOWN)}",
                        "write what the source has in brackets as [[sic]], and your own as [Oslo]",
                    )


def _list_words(statement: Statement) -> Iterator[tuple[Loc, str]]:
    """Every text of a statement in which the marks of a quote are read, and where it stands."""
    yield ("quote",), statement.quote or ""
    yield ("translation",), statement.translation or ""
    for number, account in enumerate(statement.accounts):
        if account.field in ("quote", "translation"):
            yield ("accounts", number, "value"), account.value
