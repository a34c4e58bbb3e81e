"""A book of any size: the work grows with the content and not with its square."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefing_book.book.site import Site
from briefing_book.checks import check_records
from briefing_book.feeds.search import list_records
from briefing_book.link import link_book
from briefing_book.load.folder import load_records
from briefing_book.pages import list_pages
from briefing_book.pages.page import Page
from briefing_book.pages.render import render_page
from briefing_book.problems import list_errors
from briefing_book.records.directory import Directory
from briefing_book.report import format_problems
from content import LOCALE
from generate import write_briefings
from work import count_calls, list_growing

SMALL, LARGE, VERY_LARGE = 60, 240, 600
NOW = datetime(2024, 6, 1, tzinfo=UTC)
PAGES_OF_EACH = 3
"""How many pages of each template are rendered: a page is the same work wherever it stands."""
MOST_BYTES = 300_000


def run_engine(folder: Path) -> None:
    """All that a build does with the briefings, but for the HTML."""
    records, problems = load_records(folder)
    directory = Directory(records)
    problems += check_records(records, directory, NOW.date())
    errors = list_errors(problems)
    assert errors == [], format_problems(errors)
    site = Site(link_book(records, directory, NOW, locale=LOCALE), LOCALE)
    list(list_pages(site))
    list(list_records(site))


def make_pages(folder: Path, number: int) -> list[Page]:
    """The pages of a book of so many made-up briefings."""
    write_briefings(folder / str(number), number, seed=1)
    records, _problems = load_records(folder / str(number))
    book = link_book(records, Directory(records), NOW, locale=LOCALE)
    return list(list_pages(Site(book, LOCALE)))


def choose(pages: list[Page]) -> Iterator[Page]:
    """As many pages of each template, from all over the book."""
    by_template: dict[str, list[Page]] = {}
    for page in pages:
        by_template.setdefault(page.template, []).append(page)
    for of_one in by_template.values():
        yield from of_one[:: max(1, len(of_one) // PAGES_OF_EACH)][:PAGES_OF_EACH]


def render(pages: list[Page]) -> dict[str, str]:
    """The HTML of some of the pages, by their addresses."""
    return {page.address: render_page(page, LOCALE) for page in choose(pages)}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[int, list[Page]]:
    root = tmp_path_factory.mktemp("made")
    return {number: make_pages(root, number) for number in (SMALL, LARGE)}


def test_no_function_is_more_work_than_by_the_number_of_briefings(tmp_path: Path) -> None:
    for number in (SMALL, LARGE):
        write_briefings(tmp_path / str(number), number, seed=1)
    small, large = tmp_path / str(SMALL), tmp_path / str(LARGE)
    # Work that grows with the square is sixteen times as much.
    most = 2 * LARGE / SMALL
    assert list_growing(run_engine, small, large, times=most, count=count_calls) == {}


def test_a_page_is_no_more_work_in_a_large_book(pages: dict[int, list[Page]]) -> None:
    render(pages[LARGE])  # reads what is read once: templates, outlines
    small, large = (count_calls_for_a_page(pages[number]) for number in (SMALL, LARGE))
    assert large < 3 * small


def count_calls_for_a_page(pages: list[Page]) -> float:
    return count_calls(lambda: render(pages)).total() / len(list(choose(pages)))


def test_the_number_of_pages_grows_with_the_briefings(pages: dict[int, list[Page]]) -> None:
    assert len(pages[LARGE]) < 1.2 * LARGE / SMALL * len(pages[SMALL])


def test_no_page_is_too_large_for_a_phone(tmp_path: Path) -> None:
    rendered = render(make_pages(tmp_path, VERY_LARGE))
    sizes = {address: len(html) for address, html in rendered.items()}
    assert {address: size for address, size in sizes.items() if size > MOST_BYTES} == {}


def test_the_same_seed_makes_the_same_briefings(tmp_path: Path) -> None:
    for name, seed in (("one", 7), ("two", 7), ("other", 8)):
        write_briefings(tmp_path / name, 20, seed)

    one, two, other = (
        {path.name: path.read_bytes() for path in (tmp_path / name).rglob("*.yml")}
        for name in ("one", "two", "other")
    )
    assert one == two
    assert one != other
