"""The pages of meetings, statements, commitments and figures: the one thing a colleague is sent."""

from __future__ import annotations

from collections.abc import Iterator

from ..corrections import list_corrections
from ..directory import RefKind
from ..entries import (
    BriefingEntry,
    CommitmentEntry,
    FigureEntry,
    ItemEntry,
    Link,
    MeetingEntry,
    StatementEntry,
)
from ..prose import plain_prose
from ..quotes import unwrap_quote
from ..tallies import is_individual, tally_people
from ..titles import join_names, say_parties, shorten
from ..vocabulary import MeetingFormat
from ..wording import say_date, say_field, say_list, say_period, say_start
from .briefing import SECTION
from .context import Site, concerned, name_sources
from .page import Page, View
from .sentences import end_sentence, say_place, say_when_and_where


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
                crumbs=(SECTION, Link(shorten(briefing.title, 60), briefing.address)),
                source=(entry.path, f"line {entry.line}"),
                section=f"{entry.kind}s/",
            )


def entitle(site: Site, entry: ItemEntry) -> str:
    """A title that stands alone: what it is, who, where and when."""
    whose = ""
    if isinstance(entry, StatementEntry):
        whose = f"{entry.speaker.name}: "
    if isinstance(entry, CommitmentEntry):
        whose = f"{join_names([party.name for party in entry.made_by])}: "
    return f"{whose}{entry.title} ({site.place_and_day(entry)})"


def describe(site: Site, entry: ItemEntry) -> str:
    """One sentence that says what the page has."""
    where = site.place_and_day(entry)
    if isinstance(entry, MeetingEntry):
        names = say_parties(entry.participants)
        how = entry.record.format.label
        noun = "Meeting" if entry.record.format is MeetingFormat.IN_PERSON else f"Meeting ({how})"
        return f"{noun}: {names or 'participants not given'}. {where}."
    if isinstance(entry, StatementEntry):
        text = shorten(entry.record.quote or plain_prose(entry.record.paraphrase or ""), 140)
        text = f"“{text}”" if entry.record.quote else text
        return f"{entry.speaker.name} ({entry.record.kind.label}, {where}): {text}"
    if isinstance(entry, CommitmentEntry):
        state = "overdue" if entry.is_overdue else entry.record.status.label
        text = shorten(plain_prose(entry.record.text), 140)
        return f"Commitment by {say_parties(entry.made_by)} ({state}): {text}"
    return end_sentence(f"{entry.title}{_attribute(entry)}")


def cite(site: Site, entry: ItemEntry) -> str:
    """How to cite an item: who, what, where, when, the briefing, the address, the sources."""
    is_dated_itself = isinstance(entry, FigureEntry) and entry.has_time_counted
    where = entry.where.full if entry.where else ""
    parts = [
        f"{_author(entry)}{_words(entry)}{_attribute(entry)}",
        _call(entry) if is_dated_itself else _join(_call(entry), where, site.when(entry)),
        _doubt(entry),
        f"In: {end_sentence(entry.briefing.title)} {site.name}",
        site.full_address(entry.address),
        f"Source{'' if len(entry.cited) == 1 else 's'}: {name_sources(entry.cited)}"
        if entry.cited
        else "Source not given",
    ]
    return " ".join(end_sentence(part) for part in parts if part)


def _words(entry: ItemEntry) -> str:
    """What is cited: words in full, a figure with the time that it covers."""
    if isinstance(entry, StatementEntry) and entry.record.quote:
        return f"“{unwrap_quote(' '.join(entry.record.quote.split()))}”"
    if isinstance(entry, StatementEntry):
        return plain_prose(entry.record.paraphrase or "")
    if isinstance(entry, CommitmentEntry):
        return plain_prose(entry.record.text)
    if isinstance(entry, FigureEntry):
        return _join(entry.title, _say_time_counted(entry))
    return entry.title


def _doubt(entry: ItemEntry) -> str:
    """On what sources differ: whoever cites it has to know."""
    fields = dict.fromkeys(say_field(found.field) for found in entry.doubts)
    return f"Sources differ on {say_list(list(fields))}" if fields else ""


def _say_time_counted(entry: FigureEntry) -> str:
    record = entry.record
    as_of = f"as of {say_date(record.as_of)}" if record.as_of else ""
    newer = "since superseded" if entry.superseded_by else ""
    return _join(say_period(record.period, "long") if record.period else "", as_of, newer)


def _call(entry: ItemEntry) -> str:
    """What an item is called in a citation: nobody is to take a paraphrase for a quote."""
    is_paraphrase = isinstance(entry, StatementEntry) and entry.record.paraphrase
    return f"{entry.kind.label} (paraphrased)" if is_paraphrase else entry.kind.label


def _author(entry: ItemEntry) -> str:
    if isinstance(entry, CommitmentEntry):
        to = f", to {say_parties(entry.made_to)}" if entry.made_to else ""
        return f"{join_names([party.name for party in entry.made_by])}{to}: "
    if not isinstance(entry, StatementEntry):
        return ""
    country = entry.speaker.country
    is_itself = entry.speaker.kind is RefKind.COUNTRY
    station = _join(entry.speaker.post, country.name if country and not is_itself else "")
    return f"{entry.speaker.name}{f' ({station})' if station else ''}: "


def _attribute(entry: ItemEntry) -> str:
    """Who says so, of a figure."""
    by_whom = entry.attributed_to if isinstance(entry, FigureEntry) else None
    return f", according to {say_parties([by_whom])}" if by_whom else ""


def _join(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _view(site: Site, entry: ItemEntry, briefing: BriefingEntry) -> View:
    view: dict[str, object] = {
        "entry": entry,
        "kind": entry.kind.label,
        "countries": concerned(site, entry),
        "people": tally_people([entry], is_individual),
        "siblings": [other for other in briefing.items if other is not entry],
        "citation": cite(site, entry),
        "is_visit": briefing.is_visit,
        "corrections": list_corrections(briefing),
    }
    if isinstance(entry, StatementEntry):
        place = f" in {say_place(entry.where)}" if entry.where else ""
        verb = "said" if entry.record.quote else "is reported to have said"
        view["heading"] = f"What {say_parties([entry.speaker])} {verb}{place}"
    if isinstance(entry, MeetingEntry):
        said = [other for other in briefing.statements if other.record.meeting == entry.id]
        promised = [other for other in briefing.commitments if other.record.meeting == entry.id]
        shown = {id(other) for other in (*said, *promised)}
        view |= {
            "lead": _lead(site, entry),
            "said": said,
            "promised": promised,
            "siblings": [
                other for other in briefing.items if other is not entry and id(other) not in shown
            ],
        }
    return view


def _lead(site: Site, entry: MeetingEntry) -> str:
    """When and where it was, how they met, and for how long."""
    record = entry.record
    how = record.format.label if record.format is not MeetingFormat.IN_PERSON else ""
    lasted = f"lasted {record.duration.text}" if record.duration else "duration not given"
    began = ""
    if record.start:
        began = f"began {'' if record.start.part else 'at '}{say_start(record.start, site.locale)}"
    return f"{say_when_and_where(entry, site.locale)}; {_join(how, began, lasted)}."
