"""The lists of meetings, statements, commitments, agreements and figures: the newest, by year."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from ..addresses import Section, year_address
from ..book.entries import (
    AgreementEntry,
    CommitmentEntry,
    Entry,
    FigureEntry,
    MeetingEntry,
    StatementEntry,
)
from ..book.holdings import Holdings
from ..book.site import Site
from ..text.english import capitalize, count_of
from ..values.dates import as_period
from ..values.in_words import say_amount, say_period
from ..values.vocabulary import Kind
from ..wording.agreements import say_open_entry, say_progress, say_stage
from ..wording.keywords import list_words
from ..wording.kinds import say_kind
from ..wording.parties import say_heads
from ..wording.sentences import say_how_many, say_status
from .by_year import group_by_year
from .page import Crumbs, Page, View
from .paging import Pager, divide, take_newest
from .table import (
    NOTHING,
    Cell,
    Column,
    Table,
    country_cell,
    date_cell,
    join_words,
    parties_cell,
    place_cell,
    title_cell,
)

E = TypeVar("E", bound=Entry)
Row = tuple[Cell, ...]


@dataclass(frozen=True)
class EntryList(Generic[E]):
    """A list of one kind of entry: its question and columns, its entries and their rows.

    One that `is_optional` is not there where it would be empty.
    """

    kind: Kind
    section: Section
    question: str
    columns: tuple[Column, ...]
    find: Callable[[Holdings], Sequence[E]]
    row: Callable[[E, Site], Row]
    is_optional: bool = False

    def list_pages(self, site: Site) -> Iterator[Page]:
        """The page of the newest, and pages for each year."""
        section = self.section
        entries = self.find(site.book.everything)
        if self.is_optional and not entries:
            return
        years = group_by_year(entries)
        counts = [(year, len(found)) for year, found in years]
        newest = take_newest(entries, section.address)
        yield _make_page(site, self, section.title, newest, (), counts)
        for year, found in years:
            for pager in divide(found, year_address(section.address, year)):
                title = f"{section.title}, {year}"
                yield _make_page(site, self, title, pager, (section,), counts)


def list_pages(site: Site) -> Iterator[Page]:
    """For each kind of entry the page of the newest, and pages for each year."""
    for listed in LISTS:
        yield from listed.list_pages(site)


def _make_page(
    site: Site, listed: EntryList[E], title: str, pager: Pager[E], crumbs: Crumbs,
    years: Sequence[tuple[int, int]],
) -> Page:  # fmt: skip
    def view() -> View:
        rows = tuple(listed.row(entry, site) for entry in pager.part)
        words = tuple(join_words(list_words(site, entry)) for entry in pager.part)
        return {
            "lead": say_how_many(pager.total, len(pager.part), listed.kind),
            "table": Table(f"{listed.kind}s", listed.columns, rows, words),
            "pager": pager,
            "years": years,
            "root": listed.section.address,
        }

    return Page(
        pager.address, pager.entitle(title), "list.html", view, crumbs=crumbs,
        section=listed.section,
        description=f"{listed.question} {count_of(pager.total, listed.kind)} on record.",
    )  # fmt: skip


def _meeting_row(entry: MeetingEntry, _site: Site) -> Row:
    duration = entry.timing.duration
    seconds = str(duration.seconds[0]) if duration and duration.seconds else ""
    return (
        date_cell(entry.period),
        _who_met(entry),
        place_cell(entry),
        Cell(duration.text, value=seconds) if duration else Cell(unknown="not given"),
        _kind_and_format(entry),
    )


def _who_met(entry: MeetingEntry) -> Cell:
    """Who met, with the meeting's own title beside it, where it has one."""
    own = entry.record.title
    if own is None or not entry.participants:
        return title_cell(entry)
    return replace(title_cell(entry, own), text=capitalize(say_heads(entry.participants)))


def _kind_and_format(entry: MeetingEntry) -> Cell:
    """What kind of meeting it was, and how they met; it filters by each."""
    kind, format = say_kind(entry), entry.record.format.label
    return Cell(f"{kind}, {format}", value=f"{kind}|{format}") if kind else Cell(format)


def _statement_row(entry: StatementEntry, _site: Site) -> Row:
    note = "in our words" if entry.record.paraphrase else ""
    return (
        date_cell(entry.period),
        title_cell(entry, note),
        parties_cell(entry.speakers),
        parties_cell(entry.about) if entry.about else NOTHING,
        Cell(entry.sort.label),
    )


def _commitment_row(entry: CommitmentEntry, site: Site) -> Row:
    due = entry.record.due
    said = Cell(say_period(due, site.locale, "brief"), value=str(due.last_day)) if due else None
    return (
        date_cell(entry.period),
        title_cell(entry),
        parties_cell(entry.made_by),
        _made_to(entry),
        said or Cell(unknown="no date given"),
        Cell(say_status(entry)),
    )


def _made_to(entry: CommitmentEntry) -> Cell:
    cell = parties_cell(entry.made_to)
    return replace(cell, text="each other") if entry.is_mutual else cell


def _agreement_row(entry: AgreementEntry, site: Site) -> Row:
    note = "superseded" if entry.superseded_by else ""
    open_entry = say_open_entry(entry)
    return (
        date_cell(entry.period),
        title_cell(entry, note),
        parties_cell(entry.parties),
        Cell(entry.sort.label),
        Cell(say_progress(entry, site.locale), note=open_entry, value=say_stage(entry)),
    )


def _figure_row(entry: FigureEntry, site: Site) -> Row:
    record = entry.record
    as_of = as_period(record.as_of) if record.as_of else None
    when = record.period or as_of
    said = say_period(when, site.locale, "long") if when else ""
    note = "superseded" if entry.superseded_by else ""
    return (
        Cell(f"as of {said}" if when is as_of else said, value=str(when.last_day))
        if when
        else Cell(unknown="not given"),
        replace(title_cell(entry, note), text=record.what),
        Cell(say_amount(record.value), value=str(record.value.low)),
        country_cell(entry.country) if entry.country else NOTHING,
        parties_cell(entry.attributed_to),
    )


LISTS = (
    EntryList(
        Kind.MEETING, Section.MEETINGS, "Who met whom, when and for how long?",
        (Column("Date", "date"), Column("Who met", is_title=True), Column("Place", is_facet=True),
         Column("Duration", "number"), Column("Format", is_facet=True)),
        lambda holdings: holdings.meetings,
        _meeting_row,
    ),
    EntryList(
        Kind.STATEMENT, Section.STATEMENTS, "What was said, by whom and about what?",
        (Column("Date", "date"), Column("Words", is_title=True), Column("Speaker", is_facet=True),
         Column("About", is_facet=True), Column("Kind", is_facet=True)),
        lambda holdings: holdings.statements,
        _statement_row,
    ),
    EntryList(
        Kind.COMMITMENT, Section.COMMITMENTS, "What was promised, by whom and to whom?",
        (Column("Since", "date"), Column("What", is_title=True), Column("By", is_facet=True),
         Column("To", is_facet=True), Column("Due", "date"), Column("Status", is_facet=True)),
        lambda holdings: holdings.commitments,
        _commitment_row,
    ),
    EntryList(
        Kind.AGREEMENT, Section.AGREEMENTS, "What was signed, between whom, and is it in force?",
        (Column("Signed", "date"), Column("What", is_title=True),
         Column("Between", is_facet=True), Column("Kind", is_facet=True),
         Column("State", is_facet=True)),
        lambda holdings: holdings.agreements,
        _agreement_row,
        is_optional=True,
    ),
    EntryList(
        Kind.FIGURE, Section.FIGURES, "What was counted, and who says so?",
        (Column("Period", "date"), Column("What", is_title=True), Column("Number", "number"),
         Column("Country", is_facet=True), Column("According to", is_facet=True)),
        lambda holdings: holdings.figures,
        _figure_row,
    ),
)  # fmt: skip

SECTION_OF = {listed.kind: listed.section for listed in LISTS}
"""The section of the entries of each kind."""
