"""How to cite an item."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from ..book.entries import (
    AgreementEntry,
    CommitmentEntry,
    FigureEntry,
    ItemEntry,
    MeetingEntry,
    StatementEntry,
)
from ..book.parties import Party
from ..book.site import Site
from ..model.items import Wording
from ..text.english import capitalize, end_sentence, join_names, join_parts, noun_for
from ..text.prose import plain_prose
from ..text.quote_marks import quote_on_one_line
from ..values.in_words import say_date, say_period
from .agreements import say_progress
from .footnotes import name_sources
from .kinds import name_kind
from .parties import introduce_party, label_parties, say_parties
from .sentences import say_differences, say_recipients
from .statements import say_wording


def cite(site: Site, entry: ItemEntry) -> str:
    """How to cite an item: who, what, where, when, the briefing, the address, the sources."""
    is_dated_itself = isinstance(entry, FigureEntry) and entry.has_time_counted
    where = entry.where.full if entry.where else ""
    parts = [
        f"{_author(entry)}{_words(site, entry)}{attribute(entry)}",
        _call(site, entry)
        if is_dated_itself
        else join_parts(_call(site, entry), where, site.when(entry)),
        _doubt(entry),
        f"In: {end_sentence(entry.briefing.title)} {site.name}",
        site.full_address(entry.address),
        f"{noun_for(len(entry.cited), 'Source')}: {name_sources(entry.cited)}"
        if entry.cited
        else "Source not given",
    ]
    return " ".join(end_sentence(part) for part in parts if part)


def _words(site: Site, entry: ItemEntry) -> str:
    """What is cited: words in full, a figure with the time that it covers."""
    match entry:
        case MeetingEntry():
            return entry.title
        case StatementEntry():
            if entry.record.quote:
                return f"“{quote_on_one_line(entry.record.quote)}”"
            return plain_prose(entry.record.paraphrase or "")
        case CommitmentEntry():
            return plain_prose(entry.record.text)
        case AgreementEntry():
            off = "" if entry.is_held else f"signing {entry.event.status.label}"
            return join_parts(entry.title, say_progress(entry, site.locale), off)
        case FigureEntry():
            return join_parts(entry.title, _say_time_counted(site, entry))
        case _:
            assert_never(entry)


def _doubt(entry: ItemEntry) -> str:
    """On what sources differ: whoever cites it has to know."""
    return capitalize(say_differences(entry.doubts))


def _say_time_counted(site: Site, entry: FigureEntry) -> str:
    record = entry.record
    period = say_period(record.period, site.locale, "long") if record.period else ""
    as_of = f"as of {say_date(record.as_of, site.locale)}" if record.as_of else ""
    return join_parts(period, as_of, "since superseded" if entry.superseded_by else "")


def _call(site: Site, entry: ItemEntry) -> str:
    """What an item is called in a citation.

    Nobody is to take other words for the speaker's, or what was not held for what was.
    """
    how = ""
    if isinstance(entry, StatementEntry) and entry.record.wording is not Wording.QUOTE:
        how = say_wording(entry, site.locale)
    state = "" if entry.is_held else entry.event.status.label
    told = join_parts(how, state)
    return f"{name_kind(entry)} ({told})" if told else name_kind(entry)


def _author(entry: ItemEntry) -> str:
    match entry:
        case StatementEntry():
            return f"{_introduce(entry.speakers)}: "
        case CommitmentEntry():
            return f"{label_parties(entry.made_by)}{say_recipients(entry)}: "
        case AgreementEntry():
            return f"{label_parties(entry.parties)}: "
        case MeetingEntry() | FigureEntry():
            return ""
        case _:
            assert_never(entry)


def _introduce(parties: Sequence[Party]) -> str:
    return capitalize(join_names([introduce_party(party) for party in parties]))


def attribute(entry: ItemEntry) -> str:
    """Who says so, of a figure."""
    by_whom = entry.attributed_to if isinstance(entry, FigureEntry) else ()
    return f", according to {say_parties(by_whom)}" if by_whom else ""
