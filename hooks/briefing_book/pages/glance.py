"""At a glance: the strip of counts that country, person, trip and topic pages share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..book.dossiers import Dossier
from ..book.entries import CommitmentEntry, Entry, FigureEntry, StatementEntry
from ..values.in_words import say_date
from ..values.vocabulary import CommitmentStatus, Concern


@dataclass(frozen=True, slots=True)
class Cell:
    """A count, what is counted, and a small line that qualifies it."""

    label: str
    number: int
    note: str = ""


def span_of(entries: Sequence[Entry]) -> str:
    """The years of entries that stand newest first: `2023` or `2019–2023`."""
    if not entries:
        return "none on record"
    last = entries[0].period.first_day.year
    first = entries[-1].period.first_day.year
    return f"{first}" if first == last else f"{first}–{last}"


def count_statements(found: Sequence[StatementEntry], code: str = "") -> Cell:
    """How many statements, and how many of them about the country of that code."""
    if not code:
        quoted = sum(1 for entry in found if entry.record.quote)
        note = f"{quoted or 'none'} word for word"
        return Cell("Statements", len(found), note if found else "none")
    about = sum(1 for entry in found if Concern.ABOUT in entry.concerns.get(code, ()))
    by = sum(1 for entry in found if Concern.SPEAKER in entry.concerns.get(code, ()))
    if found and about == len(found):
        return Cell("Statements", len(found), "all about it" if about > 1 else "about it")
    parts = [f"{about} about it"] * bool(about) + [f"{by} by its officials"] * bool(by)
    return Cell("Statements", len(found), ", ".join(parts) or ("made there" if found else "none"))


def count_commitments(found: Sequence[CommitmentEntry]) -> Cell:
    """How many commitments, and how many of them are open or overdue."""
    unmet = sum(1 for entry in found if entry.record.status is CommitmentStatus.OPEN)
    late = sum(1 for entry in found if entry.is_overdue)
    note = f"{unmet or 'none'} open" + (f", {late} of them overdue" if late else "")
    if late and late == unmet:
        note = f"{late} overdue"
    return Cell("Commitments", len(found), note if found else "none")


def count_figures(found: Sequence[FigureEntry], locale: str) -> Cell:
    """How many figures, and the date of the newest count."""
    dates = [
        entry.record.as_of or (entry.record.period.end if entry.record.period else None)
        for entry in found
    ]
    newest = max((date for date in dates if date), key=lambda date: date.last_day, default=None)
    note = f"as of {say_date(newest, 'brief', locale)}" if newest else "date not given"
    return Cell("Figures", len(found), note if found else "none")


def count_dossier(dossier: Dossier, first: Cell, locale: str, code: str = "") -> tuple[Cell, ...]:
    """The strip: a first cell of the page's own, then meetings, statements and so on."""
    there = sum(1 for entry in dossier.meetings if Concern.PLACE in entry.concerns.get(code, ()))
    note = f"{there or 'none'} in the country" if code else span_of(dossier.meetings)
    return (
        first,
        Cell("Meetings", len(dossier.meetings), note if dossier.meetings else "none"),
        count_statements(dossier.statements, code),
        count_commitments(dossier.commitments),
        count_figures(dossier.figures, locale),
    )
