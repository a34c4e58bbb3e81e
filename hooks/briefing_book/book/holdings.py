"""Entries as a file holds them: by kind, newest first, and counted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar, assert_never

from .entries import (
    AgreementEntry,
    BriefingEntry,
    CommitmentEntry,
    Entry,
    FigureEntry,
    MeetingEntry,
    StatementEntry,
)

T = TypeVar("T")
E = TypeVar("E", bound=Entry)


@dataclass(frozen=True, slots=True)
class Tally(Generic[T]):
    """Something and how often it occurs."""

    what: T
    count: int


@dataclass(frozen=True, eq=False)
class Holdings:
    """Entries by kind, each newest first: what was held, and apart from it what was not."""

    briefings: tuple[BriefingEntry, ...] = ()
    meetings: tuple[MeetingEntry, ...] = ()
    statements: tuple[StatementEntry, ...] = ()
    commitments: tuple[CommitmentEntry, ...] = ()
    agreements: tuple[AgreementEntry, ...] = ()
    figures: tuple[FigureEntry, ...] = ()
    not_held: tuple[Entry, ...] = ()

    @cached_property
    def on_record(self) -> tuple[Entry, ...]:
        """All entries, be they held or not, newest first."""
        return sort_newest_first([*self.entries, *self.not_held]) if self.not_held else self.entries

    @cached_property
    def ahead(self) -> tuple[Entry, ...]:
        """What is still to come, the next first."""
        return sort_oldest_first(entry for entry in self.not_held if entry.event.is_ahead)

    @cached_property
    def called_off(self) -> tuple[Entry, ...]:
        """What was put off or called off, newest first."""
        return tuple(entry for entry in self.not_held if not entry.event.is_ahead)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """What was held, newest first; of entries at one time a briefing before its items."""
        groups = (
            self.briefings, self.meetings, self.statements, self.commitments, self.agreements,
            self.figures,
        )  # fmt: skip
        everything: list[Entry] = [entry for group in groups for entry in group]
        return sort_newest_first(everything)


def hold_entries(entries: Iterable[Entry]) -> Holdings:
    """Sort entries by kind; those of one time stay in the order in which they are given."""
    briefings: list[BriefingEntry] = []
    meetings: list[MeetingEntry] = []
    statements: list[StatementEntry] = []
    commitments: list[CommitmentEntry] = []
    agreements: list[AgreementEntry] = []
    figures: list[FigureEntry] = []
    not_held: list[Entry] = []
    for entry in entries:
        match entry:
            case _ if not entry.is_held:
                not_held.append(entry)
            case BriefingEntry():
                briefings.append(entry)
            case MeetingEntry():
                meetings.append(entry)
            case StatementEntry():
                statements.append(entry)
            case CommitmentEntry():
                commitments.append(entry)
            case AgreementEntry():
                agreements.append(entry)
            case FigureEntry():
                figures.append(entry)
            case _:
                assert_never(entry)
    return Holdings(
        briefings=sort_newest_first(briefings),
        meetings=sort_newest_first(meetings),
        statements=sort_newest_first(statements),
        commitments=sort_newest_first(commitments),
        agreements=sort_newest_first(agreements),
        figures=sort_newest_first(figures),
        not_held=sort_newest_first(not_held),
    )


def sort_newest_first(entries: Iterable[E]) -> tuple[E, ...]:
    """Newest first; entries of the same time stay in the order in which they are given."""
    return tuple(sorted(entries, key=lambda entry: entry.order, reverse=True))


def sort_oldest_first(entries: Iterable[E]) -> tuple[E, ...]:
    """Oldest first; entries of the same time stay in the order in which they are given."""
    return tuple(sorted(entries, key=lambda entry: entry.order))
