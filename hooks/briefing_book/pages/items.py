"""The pages of meetings, statements, commitments and figures: the one thing a colleague is sent."""

from __future__ import annotations

from collections.abc import Iterator

from ..entries import BriefingEntry, CommitmentEntry, ItemEntry, Link, MeetingEntry, StatementEntry
from ..tallies import tally_people
from ..titles import name_party, shorten
from .briefing import SECTION, join_all
from .context import Site, concerned, name_sources
from .page import Page, View


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
                source=(entry.path, entry.line),
                section=f"{entry.kind}s/",
            )


def entitle(site: Site, entry: ItemEntry) -> str:
    """A title that stands alone: what it is, who, where and when."""
    speaker = f"{entry.speaker.name}: " if isinstance(entry, StatementEntry) else ""
    return f"{speaker}{entry.title} ({site.place_and_day(entry)})"


def describe(site: Site, entry: ItemEntry) -> str:
    """One sentence that says what the page has."""
    where = site.place_and_day(entry)
    if isinstance(entry, MeetingEntry):
        names = join_all([name_party(party) for party in entry.participants])
        return f"Meeting: {names or 'participants not given'}. {where}."
    if isinstance(entry, StatementEntry):
        text = entry.record.quote or entry.record.paraphrase or ""
        return (
            f"{entry.record.kind.label.capitalize()} of {entry.speaker.name}, {where}: "
            + shorten(text, 140)
        )
    if isinstance(entry, CommitmentEntry):
        by = join_all([party.name for party in entry.made_by])
        return f"Commitment by {by}, {entry.record.status.label}: {shorten(entry.record.text, 140)}"
    by_whom = f", according to {entry.attributed_to.name}" if entry.attributed_to else ""
    return f"{entry.title}{by_whom}."


def cite(site: Site, entry: ItemEntry) -> str:
    """How to cite an item: who, what, where, when, the briefing, the address, the sources."""
    where = entry.where.full if entry.where else ""
    parts = [
        f"{_author(entry)}{entry.title}",
        _join(entry.kind.label, where, site.when(entry)),
        f"In: {entry.briefing.title}. {site.name}",
        site.full_address(entry.address),
        f"After: {name_sources(entry.cited)}" if entry.cited else "",
    ]
    return ". ".join(part.rstrip(".") for part in parts if part) + "."


def _author(entry: ItemEntry) -> str:
    if not isinstance(entry, StatementEntry):
        return ""
    country = entry.speaker.country
    station = _join(entry.speaker.post, country.name if country else "")
    return f"{entry.speaker.name}{f' ({station})' if station else ''}: "


def _join(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _view(site: Site, entry: ItemEntry, briefing: BriefingEntry) -> View:
    view: dict[str, object] = {
        "entry": entry,
        "kind": entry.kind.label,
        "countries": concerned(site, entry),
        "people": tally_people([entry], lambda party: bool(party.post or party.id)),
        "siblings": [other for other in briefing.items if other is not entry],
        "citation": cite(site, entry),
    }
    if isinstance(entry, StatementEntry):
        place = f" in {entry.where.short}" if entry.where else ""
        verb = "said" if entry.record.quote else "is reported to have said"
        view["heading"] = f"What {entry.speaker.name} {verb}{place}"
    if isinstance(entry, MeetingEntry):
        said = [other for other in briefing.statements if other.record.meeting == entry.id]
        promised = [other for other in briefing.commitments if other.record.meeting == entry.id]
        shown = {id(other) for other in (*said, *promised)}
        view |= {
            "said": said,
            "promised": promised,
            "siblings": [
                other for other in briefing.items if other is not entry and id(other) not in shown
            ],
        }
    return view
