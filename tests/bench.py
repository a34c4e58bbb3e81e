"""Time what the tests only count, and say what takes longest; `make bench` runs this.

Seconds are of the processor, and say something only on a machine that has nothing else to do.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from briefing_book.book.site import Site
from briefing_book.checks import check_records
from briefing_book.feeds.search import list_records
from briefing_book.flow import read
from briefing_book.link import link_book
from briefing_book.load.folder import load_records
from briefing_book.maps.labels import place_labels
from briefing_book.maps.plane import Box
from briefing_book.pages import list_pages
from briefing_book.pages.render import render_page
from briefing_book.records.directory import Directory
from content import LOCALE
from drawings import make_spots
from generate import write_briefings
from test_limits import write_nasty

T = TypeVar("T")

SIZES = (60, 600)
NOW = datetime(2024, 6, 1, tzinfo=UTC)
SLOWEST = 5


def take(what: str, work: Callable[[], T]) -> T:
    """Do the work and print how long it took."""
    begin = time.process_time()
    done = work()
    print(f"{time.process_time() - begin:8.3f} s  {what}", flush=True)
    return done


def time_engine(folder: Path) -> None:
    """Print how long each part of a build takes."""
    records, _problems = take("load", lambda: load_records(folder))
    directory = Directory(records)
    take("check", lambda: check_records(records, directory, NOW.date()))
    site = Site(take("link", lambda: link_book(records, directory, NOW, locale=LOCALE)), LOCALE)
    pages = take("list pages", lambda: list(list_pages(site)))
    take("list records of the search", lambda: list(list_records(site)))
    take(f"render {len(pages)} pages", lambda: [render_page(page, LOCALE) for page in pages])


def time_labels() -> None:
    """Print how long the labels of a country take, of cities near and far from one another."""
    for reach, where in ((300, "all over the country"), (1, "in one place")):
        for number in (100, 200):
            spots, frame = make_spots(number, reach), Box(0, 0, 640, 360)
            take(f"label {number} cities {where}", partial(place_labels, spots, (), frame, 28, 8))


def time_nasty(root: Path) -> None:
    """Print which single files take longest to be told apart."""
    write_nasty(root)
    taken: list[tuple[float, str]] = []
    for folder in sorted(root.iterdir()):
        begin = time.process_time()
        read([folder / "briefings"], NOW.date())
        taken.append((time.process_time() - begin, folder.name))
    for seconds, name in sorted(taken, reverse=True)[:SLOWEST]:
        print(f"{seconds:8.3f} s  {name}")


def main() -> None:
    """Time books of two sizes, then maps, then files that are made to take long."""
    with TemporaryDirectory() as scratch:
        for number in SIZES:
            print(f"{number} made-up briefings")
            write_briefings(Path(scratch, str(number)), number, seed=1)
            time_engine(Path(scratch, str(number)))
        print("maps")
        time_labels()
        print("the slowest of the files in test_limits.py")
        time_nasty(Path(scratch, "nasty"))


if __name__ == "__main__":
    main()
