"""An entry in a paragraph of plain text, for feeds and search."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from ..book.citing import Link
from ..book.entries import (
    AgreementEntry,
    BriefingEntry,
    CommitmentEntry,
    Entry,
    FigureEntry,
    MeetingEntry,
    StatementEntry,
)
from ..book.parties import Party
from ..book.site import Site
from ..model.items import Wording
from ..text.characters import one_line
from ..text.english import capitalize, end_sentence, join_all
from ..text.prose import plain_prose
from ..text.quote_marks import quote_on_one_line, show_quote
from ..values.in_words import say_date, say_day, say_hours, say_period
from .agreements import say_open_entry, say_progress, say_signers, say_whose, text_of
from .footnotes import name_sources
from .kinds import say_kind
from .not_held import mark_state, say_event
from .parties import introduce_party, say_parties
from .sentences import say_difference, say_recipients, say_version
from .statements import say_form, say_origin, say_wording


def words_of(entry: Entry) -> str:
    """What the entry says, on one line: the quote as it is, prose without its markup."""
    match entry:
        case BriefingEntry() | MeetingEntry():
            return one_line(plain_prose(entry.record.summary or ""))
        case StatementEntry():
            return one_line(
                show_quote(entry.record.quote or "") or plain_prose(entry.record.paraphrase or "")
            )
        case CommitmentEntry():
            return one_line(plain_prose(entry.record.text))
        case AgreementEntry():
            return one_line(plain_prose(text_of(entry)))
        case FigureEntry():
            return one_line(entry.record.what)
        case _:
            assert_never(entry)


def entitle(entry: Entry) -> str:
    """A title that stands alone among others: `Statement by Antony Blinken: “…”`.

    What was not held says so first: `Cancelled: Visit to Berlin`.
    """
    return f"{mark_state(entry)}{_entitle(entry)}"


def _entitle(entry: Entry) -> str:
    match entry:
        case BriefingEntry() | MeetingEntry():
            return one_line(entry.title)
        case StatementEntry():
            return one_line(f"{say_origin(entry)}: {entry.title}")
        case CommitmentEntry():
            return one_line(f"Commitment by {say_parties(entry.made_by, most=None)}: {entry.title}")
        case AgreementEntry():
            return one_line(f"{say_whose(entry)}: {entry.title}")
        case FigureEntry():
            return one_line(f"Figure: {entry.title}")
        case _:
            assert_never(entry)


def summarize(site: Site, entry: Entry) -> str:
    """When and where it was and what it says, in a paragraph of plain text."""
    parts = (
        say_event(entry, site.locale),
        end_sentence(site.place_and_day(entry) if entry.where else capitalize(site.when(entry))),
        *_parts(site, entry),
        *say_doubts(site, entry),
    )
    return one_line(" ".join(parts))


def say_doubts(site: Site, entry: Entry) -> Iterator[str]:
    """What sources have instead, a sentence for each: `Sources differ on the day: … (Report).`."""
    others: dict[str, list[str]] = {}
    for found in entry.doubts:
        others.setdefault(say_difference(found), []).extend(
            f"{one_line(say_version(found, version, site.locale))} ({name_sources(version.cited)})"
            for version in found.versions[1:]
        )
    for differ, versions in others.items():
        yield end_sentence(f"{capitalize(differ)}: {'; '.join(versions)}")


def _parts(site: Site, entry: Entry) -> Iterator[str]:
    match entry:
        case BriefingEntry():
            return _of_briefing(site, entry)
        case MeetingEntry():
            return _of_meeting(site, entry)
        case StatementEntry():
            return _of_statement(site, entry)
        case CommitmentEntry():
            return _of_commitment(site, entry)
        case AgreementEntry():
            return _of_agreement(site, entry)
        case FigureEntry():
            return _of_figure(site, entry)
        case _:
            assert_never(entry)


def _of_briefing(site: Site, entry: BriefingEntry) -> Iterator[str]:
    kind = say_kind(entry)
    yield f"{capitalize(kind)}." if kind else ""
    yield words_of(entry)
    if entry.meetings:
        meetings = "; ".join(_name_meeting(meeting) for meeting in entry.meetings)
        yield end_sentence(f"Meetings: {meetings}")
    for correction in entry.record.corrections:
        yield f"Corrected on {say_day(correction.date, site.locale)}:"
        yield plain_prose(correction.note)


def _name_meeting(entry: MeetingEntry) -> str:
    duration = entry.timing.duration
    return f"{entry.title} ({duration.text})" if duration else entry.title


def _of_meeting(site: Site, entry: MeetingEntry) -> Iterator[str]:
    record = entry.record
    facts = [*filter(None, [say_kind(entry)]), record.format.label]
    facts += filter(None, [say_hours(record.start, record.end, site.locale)])
    duration = entry.timing.duration
    facts.append(duration.text if duration else "duration not given")
    yield capitalize(f"{', '.join(facts)}.")
    if entry.participants:
        yield end_sentence(f"Participants: {'; '.join(map(introduce_party, entry.participants))}")
    yield words_of(entry)


def _of_statement(site: Site, entry: StatementEntry) -> Iterator[str]:
    record = entry.record
    form = say_form(entry) or entry.sort.label
    yield f"{_introduce(entry.speakers)}, {form}:"
    if record.wording is Wording.TRANSLATION:
        yield f"{capitalize(say_wording(entry, site.locale))}:"
    yield f"“{quote_on_one_line(record.quote)}”" if record.quote else words_of(entry)
    if record.translation:
        yield f"In translation: “{quote_on_one_line(record.translation)}”"


def _of_commitment(site: Site, entry: CommitmentEntry) -> Iterator[str]:
    to = say_recipients(entry, most=None)
    yield f"By {say_parties(entry.made_by, most=None)}{to}: {words_of(entry)}"
    due = entry.record.due
    yield f"Due {say_period(due, site.locale, 'long')}." if due else ""
    yield f"Status: {entry.record.status.label}."
    for step in entry.follow_ups:
        yield f"{say_period(step.period, site.locale, 'long')}: {plain_prose(step.note)}"


def _of_agreement(site: Site, entry: AgreementEntry) -> Iterator[str]:
    yield end_sentence(say_whose(entry))
    progress = "; ".join(filter(None, (say_progress(entry, site.locale), say_open_entry(entry))))
    for said in (say_signers(entry, _introduce), capitalize(progress)):
        yield end_sentence(said) if said else ""
    yield words_of(entry)
    yield _say_newer(entry.superseded_by)


def _of_figure(site: Site, entry: FigureEntry) -> Iterator[str]:
    record = entry.record
    parts = [f"{record.what}: {record.value.text}"]
    if record.period:
        parts.append(say_period(record.period, site.locale, "long"))
    if record.as_of:
        parts.append(f"as of {say_date(record.as_of, site.locale, 'long')}")
    if entry.attributed_to:
        parts.append(f"according to {_introduce(entry.attributed_to)}")
    yield end_sentence(", ".join(parts))
    yield _say_newer(entry.superseded_by)


def _introduce(parties: Iterable[Party]) -> str:
    """Parties in a sentence, each with post and side."""
    return join_all([introduce_party(party) for party in parties])


def _say_newer(newer: Link | None) -> str:
    return end_sentence(f"Superseded by: {newer.title}") if newer else ""
