"""A book of any size: the work grows with the content and not with its square."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

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
from generate import write_briefings

T = TypeVar("T")

SMALL, LARGE = 60, 600
NOW = datetime(2024, 6, 1, tzinfo=UTC)
PAGES_OF_EACH = 8
"""How many pages of each template are rendered: a page takes the same time wherever it stands."""
MOST_BYTES = 300_000


@dataclass(frozen=True)
class Run:
    """A book that went through the engine, and the seconds that each part took."""

    seconds: dict[str, float]
    pages: list[Page]
    sizes: dict[str, int]


def run_engine(folder: Path) -> Run:
    seconds: dict[str, float] = {}

    def take(part: str, work: Callable[[], T]) -> T:
        gc.collect()
        gc.disable()  # it comes at any time and costs the more, the more is in memory
        start = time.process_time()
        done = work()
        seconds[part] = time.process_time() - start
        gc.enable()
        return done

    records, problems = take("load", lambda: load_records(folder))
    directory = Directory(records)
    problems += take("check", lambda: check_records(records, directory, NOW.date()))
    errors = list_errors(problems)
    assert errors == [], format_problems(errors)
    site = Site(take("link", lambda: link_book(records, directory, NOW)))
    pages = take("list", lambda: list(list_pages(site)))
    take("search", lambda: list(list_records(site)))
    chosen = list(choose(pages))
    sizes = take("render", lambda: {page.address: len(render_page(page)) for page in chosen})
    return Run(seconds, pages, sizes)


def choose(pages: list[Page]) -> Iterator[Page]:
    """As many pages of each template, from all over the book."""
    by_template: dict[str, list[Page]] = {}
    for page in pages:
        by_template.setdefault(page.template, []).append(page)
    for of_one in by_template.values():
        yield from of_one[:: max(1, len(of_one) // PAGES_OF_EACH)][:PAGES_OF_EACH]


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    root = tmp_path_factory.mktemp("made")
    for number in (SMALL, LARGE):
        write_briefings(root / str(number), number, seed=1)
    return {number: root / str(number) for number in (SMALL, LARGE)}


@pytest.fixture(scope="module")
def runs(folders: dict[int, Path]) -> dict[int, Run]:
    run_engine(folders[SMALL])  # reads what is read once: templates, cities, outlines
    return {number: run_engine(folder) for number, folder in folders.items()}


@pytest.mark.parametrize("part", ["load", "check", "link", "list", "search"])
def test_ten_times_the_briefings_take_about_ten_times_as_long(
    runs: dict[int, Run], part: str
) -> None:
    small, large = (runs[number].seconds[part] for number in (SMALL, LARGE))
    # Work that grows with the square takes a hundred times as long.
    assert large < 25 * max(small, 0.05), f"{small:.3f} s, {large:.3f} s"


def test_a_page_takes_no_longer_in_a_large_book(runs: dict[int, Run]) -> None:
    small, large = (runs[n].seconds["render"] / len(runs[n].sizes) for n in (SMALL, LARGE))
    assert large < 3 * small, f"{small * 1000:.1f} ms, {large * 1000:.1f} ms"


def test_the_number_of_pages_grows_with_the_briefings(runs: dict[int, Run]) -> None:
    assert len(runs[LARGE].pages) < 12 * len(runs[SMALL].pages)


def test_no_page_is_too_large_for_a_phone(runs: dict[int, Run]) -> None:
    sizes = runs[LARGE].sizes
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
