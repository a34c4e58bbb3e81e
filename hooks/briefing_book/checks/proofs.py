"""A quote that was verified has not been changed since; the text of a source is one of the project.

A text that is not on this machine is no problem, for it may be somebody's copyright. Where it has
changed since something was found in it, a note says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..model.briefing import Briefing
from ..model.parts import Source
from ..problems import Level, Loc, Problem
from ..quotes.quotations import judge_quotations, list_quotations
from ..quotes.source_texts import Refusal, read_source_text
from ..records.directory import Directory
from ..records.loaded import Loaded, Records
from ..records.proofs import Origin, Role

CHANGED_QUOTE = "quote-changed"
"""The rule that a quote breaks which is not what was verified."""


def check_proofs(records: Records, _directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every quote and every text that is not what was verified."""
    for briefing in records.briefings.values():
        yield from _check_briefing(briefing, records)
    for text in _list_texts(records):
        yield from _check_text(text, records)


def _check_briefing(briefing: Loaded[Briefing], records: Records) -> Iterator[Problem]:
    for quotations in list_quotations(briefing):
        for quotation, standing in judge_quotations(quotations, records.quote_lock):
            if standing.is_changed:
                yield briefing.problem(
                    quotation.loc, CHANGED_QUOTE, "this quote was changed since it was verified",
                    "run verify where the text of its source is, or put the words back",
                )  # fmt: skip


@dataclass(frozen=True)
class _Text:
    """A source that names its text: where that stands, and how the lock names the source."""

    loaded: Loaded[Any]
    loc: Loc
    path: str
    origins: tuple[Origin, ...]


def _list_texts(records: Records) -> Iterator[_Text]:
    """Every text once, those of sources too that are written out where they are cited."""
    for loaded in records.sources.values():
        if path := loaded.record.text:
            origins = Origin(Role.SOURCE, loaded.id), Origin(Role.ACCOUNT, loaded.id)
            yield _Text(loaded, ("text",), path, origins)
    for briefing in records.briefings.values():
        written_out = {
            (*quotation.sources_at, index, "text"): cited
            for quotations in list_quotations(briefing)
            for quotation in quotations
            for index, cited in enumerate(quotation.sources)
            if isinstance(cited, Source)
        }
        for loc, source in written_out.items():
            if source.text:
                yield _Text(briefing, loc, source.text, (Origin(Role.TITLE, source.title),))


def _check_text(text: _Text, records: Records) -> Iterator[Problem]:
    found = read_source_text(records.project, text.path)
    if isinstance(found, Refusal):
        yield text.loaded.problem(text.loc, *found)
        return
    known = {digest for one in text.origins for digest in records.quote_lock.texts_of(one)}
    if found and known - {found.digest}:
        yield text.loaded.problem(
            text.loc, "text-changed", "this text was changed since quotes were found in it",
            "run verify: it looks for them again", level=Level.NOTE,
        )  # fmt: skip
