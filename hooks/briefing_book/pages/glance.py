"""At a glance: the strip of counts on the home page and on those of countries, people and so on.

Each count leads to what is counted: a section of the page, or a list of the site.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..addresses import Section
from ..book.entries import (
    AgreementEntry,
    BriefingEntry,
    CommitmentEntry,
    Entry,
    FigureEntry,
    MeetingEntry,
    StatementEntry,
)
from ..book.holdings import Holdings
from ..model.items import Wording
from ..model.references import RefKind
from ..records.directory import Ref
from ..text.english import join_parts
from ..values.in_words import say_date
from ..values.vocabulary import AgreementStage, Concern

Targets = Mapping[Section, str]
"""Where a count of each kind leads: to a section of the page (`#said`), or a list's address."""

ON_THE_PAGE: Targets = {
    Section.BRIEFINGS: "#happened",
    Section.MEETINGS: "#happened",
    Section.STATEMENTS: "#said",
    Section.COMMITMENTS: "#promised",
    Section.AGREEMENTS: "#signed",
    Section.FIGURES: "#counted",
}
IN_LISTS: Targets = {section: section.address for section in ON_THE_PAGE}


@dataclass(frozen=True, slots=True)
class Count:
    """What is counted, how many there are, a small line that qualifies it, and where it leads."""

    label: str
    number: int
    note: str
    to: str


def span_of(entries: Sequence[Entry]) -> str:
    """The years of entries that stand newest first: `2023` or `2019–2023`."""
    if not entries:
        return "none on record"
    last = entries[0].period.first_day.year
    first = entries[-1].period.first_day.year
    return f"{first}" if first == last else f"{first}–{last}"


def count_briefings(found: Sequence[BriefingEntry], targets: Targets = ON_THE_PAGE) -> Count:
    """How many briefings, and of which years."""
    briefings = Section.BRIEFINGS
    return Count(briefings.title, len(found), span_of(found), targets[briefings])


def count_dossier(
    holdings: Holdings,
    first: Count,
    locale: str,
    ref: Ref | None = None,
    targets: Targets = ON_THE_PAGE,
) -> tuple[Count, ...]:
    """The strip: a first count of the page's own, then meetings, statements and so on.

    `ref` leads to the country or organization whose holdings they are, if they are of one.
    """
    meetings, statements = holdings.meetings, holdings.statements
    rows: tuple[tuple[Section, Sequence[Entry], str], ...] = (
        (Section.MEETINGS, meetings, _qualify_meetings(meetings, ref)),
        (Section.STATEMENTS, statements, _qualify_statements(statements, ref)),
        (Section.COMMITMENTS, holdings.commitments, _qualify_commitments(holdings.commitments)),
        (Section.AGREEMENTS, holdings.agreements, _qualify_agreements(holdings.agreements)),
        (Section.FIGURES, holdings.figures, _qualify_figures(holdings.figures, locale)),
    )
    counts = (
        Count(section.title, len(found), note if found else "none", targets[section])
        for section, found, note in rows
        if found or section is not Section.AGREEMENTS  # most files have none
    )
    return (first, *counts)


def _qualify_meetings(found: Sequence[MeetingEntry], ref: Ref | None) -> str:
    """How many were in the country, on the page of one; else in which years."""
    if ref is None or ref.kind is not RefKind.COUNTRY:
        return span_of(found)
    there = sum(1 for entry in found if Concern.PLACE in entry.concerns.get(ref, ()))
    return f"{there or 'none'} in the country"


def _qualify_statements(found: Sequence[StatementEntry], ref: Ref | None) -> str:
    """How many are about it, on the page of one; else how many are word for word."""
    if ref is None:
        quoted = sum(1 for entry in found if entry.record.wording is Wording.QUOTE)
        return f"{quoted or 'none'} word for word"
    about = sum(1 for entry in found if Concern.ABOUT in entry.concerns.get(ref, ()))
    by = sum(1 for entry in found if Concern.SPEAKER in entry.concerns.get(ref, ()))
    to = sum(1 for entry in found if Concern.ADDRESSED in entry.concerns.get(ref, ()))
    if about == len(found):
        return "all about it" if about > 1 else "about it"
    counts = ((about, "about it"), (by, "by its officials"), (to, "addressed to it"))
    return join_parts(*(f"{number} {how}" for number, how in counts if number)) or "made there"


def _qualify_commitments(found: Sequence[CommitmentEntry]) -> str:
    """How many are open or overdue."""
    unmet = sum(1 for entry in found if entry.record.status.is_unmet)
    late = sum(1 for entry in found if entry.is_overdue)
    if late and late == unmet:
        return f"{late} overdue"
    return f"{unmet or 'none'} open" + (f", {late} of them overdue" if late else "")


def _qualify_agreements(found: Sequence[AgreementEntry]) -> str:
    """How many are in force."""
    in_force = sum(1 for entry in found if entry.stage is AgreementStage.IN_FORCE)
    return f"{in_force or 'none known to be'} in force"


def _qualify_figures(found: Sequence[FigureEntry], locale: str) -> str:
    """The date of the newest count."""
    dates = [
        entry.record.as_of or (entry.record.period.end if entry.record.period else None)
        for entry in found
    ]
    newest = max((date for date in dates if date), key=lambda date: date.last_day, default=None)
    return f"as of {say_date(newest, locale, 'brief')}" if newest else "date not given"
