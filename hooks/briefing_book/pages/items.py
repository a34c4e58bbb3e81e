"""The pages of meetings, statements, commitments, agreements and figures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from ..addresses import Section
from ..book.corrections import list_corrections
from ..book.entries import (
    AgreementEntry,
    BriefingEntry,
    CommitmentEntry,
    FigureEntry,
    ItemEntry,
    MeetingEntry,
    StatementEntry,
)
from ..book.site import Site, concerned
from ..book.tallies import is_individual, tally_people
from ..model.items import Wording
from ..text.english import capitalize, end_sentence, join_parts
from ..text.excerpts import shorten
from ..text.quote_marks import quote_on_one_line
from ..values.in_words import say_hours, say_time
from ..wording.agreements import say_stage, say_whose
from ..wording.citations import attribute, cite
from ..wording.kinds import name_kind, name_meeting
from ..wording.not_held import mark_state
from ..wording.parties import label_parties, say_heads, say_parties
from ..wording.sentences import say_status, say_when_and_where
from ..wording.statements import head_statement, say_wording
from ..wording.summaries import words_of
from .lists import SECTION_OF
from .page import Crumb, Page, View


def list_pages(site: Site) -> Iterator[Page]:
    """A page for every item of every briefing."""
    for briefing in site.book.briefings.values():
        for entry in briefing.items:
            yield Page(
                address=entry.address,
                title=entitle(site, entry),
                description=describe(site, entry),
                template=f"{entry.kind}.html",
                view=lambda entry=entry, briefing=briefing: _view(site, entry, briefing),  # type: ignore[misc]
                crumbs=(Section.BRIEFINGS, Crumb(shorten(briefing.title, 60), briefing.address)),
                source=(entry.path, f"line {entry.line}"),
                section=SECTION_OF[entry.kind],
            )


def entitle(site: Site, entry: ItemEntry) -> str:
    """A title that stands alone: what it is, who, where and when."""
    return f"{mark_state(entry)}{_say_whose(entry)}{entry.title} ({site.place_and_day(entry)})"


def _say_whose(entry: ItemEntry) -> str:
    match entry:
        case StatementEntry():
            return f"{label_parties(entry.speakers)}: "
        case CommitmentEntry():
            return f"{label_parties(entry.made_by)}: "
        case AgreementEntry():
            return f"{label_parties(entry.parties)}: "
        case MeetingEntry() | FigureEntry():
            return ""
        case _:
            assert_never(entry)


def describe(site: Site, entry: ItemEntry) -> str:
    """One sentence that says what the page has."""
    match entry:
        case MeetingEntry():
            return _describe_meeting(site, entry)
        case StatementEntry():
            return _describe_statement(site, entry)
        case CommitmentEntry():
            state = say_status(entry) or entry.event.status.label
            text = shorten(words_of(entry), 140)
            return f"Commitment by {say_parties(entry.made_by)} ({state}): {text}"
        case AgreementEntry():
            whose = f"{say_whose(entry)} ({say_stage(entry)}): {entry.title}"
            return end_sentence(shorten(whose, 200))
        case FigureEntry():
            return end_sentence(f"{entry.title}{attribute(entry)}")
        case _:
            assert_never(entry)


def _describe_meeting(site: Site, entry: MeetingEntry) -> str:
    names = say_heads(entry.participants)
    noun = name_kind(entry)
    if not entry.is_held:
        noun = f"{noun}, {entry.event.status.label}"
    who = end_sentence(f"{noun}: {names or 'participants not given'}")
    return f"{who} {end_sentence(site.place_and_day(entry))}"


def _describe_statement(site: Site, entry: StatementEntry) -> str:
    quote = entry.record.quote
    text = f"“{shorten(quote_on_one_line(quote), 140)}”" if quote else shorten(words_of(entry), 140)
    is_translation = entry.record.wording is Wording.TRANSLATION
    how = say_wording(entry, site.locale) if is_translation else ""
    what = join_parts(entry.sort.label, how, site.place_and_day(entry))
    return f"{label_parties(entry.speakers)} ({what}): {text}"


def _view(site: Site, entry: ItemEntry, briefing: BriefingEntry) -> View:
    return {
        "entry": entry,
        "kind": name_kind(entry),
        "sides": [side for side, _why in concerned(site, entry)],
        "people": tally_people([entry], is_individual),
        "siblings": [other for other in briefing.items if other is not entry],
        "citation": cite(site, entry),
        "is_visit": briefing.is_visit,
        "corrections": list_corrections(briefing),
        **_view_own(site, entry, briefing),
    }


def _view_own(site: Site, entry: ItemEntry, briefing: BriefingEntry) -> View:
    """What only the page of an item of this kind shows, or shows otherwise."""
    match entry:
        case MeetingEntry():
            return _view_meeting(site, entry, briefing)
        case StatementEntry():
            return {"heading": head_statement(entry)}
        case AgreementEntry():
            return {"lead": _lead_agreement(site, entry)}
        case CommitmentEntry() | FigureEntry():
            return {}
        case _:
            assert_never(entry)


def _view_meeting(site: Site, entry: MeetingEntry, briefing: BriefingEntry) -> View:
    said = [other for other in briefing.statements if other.record.meeting == entry.id]
    promised = [other for other in briefing.commitments if other.record.meeting == entry.id]
    signed = [other for other in briefing.agreements if other.record.meeting == entry.id]
    shown = {id(other) for other in (entry, *said, *promised, *signed)}
    return {
        "lead": _lead(site, entry),
        "said": said,
        "promised": promised,
        "signed": signed,
        "siblings": [other for other in briefing.items if id(other) not in shown],
    }


def _lead_agreement(site: Site, entry: AgreementEntry) -> str:
    """Between whom it is, and when and where it was signed, or was to be."""
    is_ahead = entry.event.is_ahead
    signed = "signed" if entry.is_held else f"{'' if is_ahead else 'which was '}to be signed"
    return end_sentence(f"{say_whose(entry)}, {signed} {say_when_and_where(entry, site.locale)}")


def _lead(site: Site, entry: MeetingEntry) -> str:
    """When and where it was, how they met, and for how long; of what was not held, when and how."""
    record = entry.record
    name = name_meeting(record.format, entry.sort)
    how = "" if name == "meeting" else name
    if not entry.is_held:
        hours = say_hours(record.start, record.end, site.locale)
        when = capitalize(say_when_and_where(entry, site.locale))
        return end_sentence(join_parts(when, hours, how))
    duration = entry.timing.duration
    lasted = f"lasted {duration.text}" if duration else "duration not given"
    began, ended = (
        f"{verb} {'' if time.part else 'at '}{say_time(time, site.locale)}" if time else ""
        for verb, time in (("began", record.start), ("ended", record.end))
    )
    when = capitalize(say_when_and_where(entry, site.locale))
    return end_sentence(f"{when}; {join_parts(how, began, ended, lasted)}")
