"""Books made from a few lines of YAML, for tests of what is linked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import dedent

from briefing_book import flow
from briefing_book.book.book import Book
from briefing_book.book.entries import BriefingEntry
from briefing_book.quotes.digests import digest_quote
from briefing_book.records.loaded import Records
from briefing_book.report import format_problems
from content import LOCALE, read_content

NOW = datetime(2024, 1, 1, 12, tzinfo=UTC)

PEOPLE = """
    blinken:
      name: Antony Blinken
      aliases: [Antony J. Blinken]
      posts: [{title: Secretary of State, country: US, from: 2021-01-26, to: 2025-01-20}]
    sullivan: {name: Jake Sullivan, posts: [{title: National Security Advisor, country: US}]}
    sudani:
      name: Mohammed Shia al-Sudani
      posts: [{title: Prime Minister, country: IQ, from: 2022-10-27}]
    hussein: {name: Fuad Hussein, posts: [{title: Foreign Minister, country: IQ}]}
    guterres: {name: António Guterres, posts: [{title: Secretary-General, from: 2017}]}
    unknown: {name: Somebody Unknown}
"""
ORGANIZATIONS = """
    pentagon: {name: Department of Defense, aliases: [Pentagon], country: US}
    un: {name: United Nations}
"""
TOPICS = """
    security: {name: Security}
    trade: {name: Trade}
    energy: {name: Energy}
"""
SOURCES = """
    article: {title: News report}
    record: {title: Official record}
    readout: {title: Readout by the other side}
"""
REGISTRIES = {
    "people.yml": PEOPLE,
    "organizations.yml": ORGANIZATIONS,
    "topics.yml": TOPICS,
    "sources.yml": SOURCES,
}


def make_records(files: Mapping[str, str]) -> Records:
    """The records of the files (path under briefings/ to YAML), which have no errors.

    The registries above are there unless a file of that name is given.
    """
    with _written(files) as folder:
        content = read_content(folder, today=NOW.date())
    assert not content.errors, format_problems(content.errors)
    return content.records


def make_book(files: Mapping[str, str], now: datetime = NOW, locale: str = LOCALE) -> Book:
    """The Book of the files, as of `now`."""
    with _written(files) as folder:
        book, _problems = flow.make_book([folder], now, locale=locale)
    return book


@contextmanager
def _written(files: Mapping[str, str]) -> Iterator[Path]:
    with TemporaryDirectory() as folder:
        root = Path(folder, "briefings")
        for path, text in {**REGISTRIES, **files}.items():
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(dedent(text), encoding="utf-8")
        yield root


def prove(words: str, source: str = "article", statement: str = "one/a", by: str = "source") -> str:
    """A line of the lock of quotes: that the words were found in the text of the source."""
    digests = f"quote: {digest_quote(words)}, text: {digest_quote(source)}"
    return f"- {{statement: {statement}, {by}: {source}, {digests}}}\n"


def lock(*proofs: str) -> dict[str, str]:
    """The file of these proofs, by its path; none where nothing is proved."""
    lines = "".join(sorted(proofs))
    return {"quotes.lock": lines} if lines else {}


def link_one(text: str, now: datetime = NOW, **files: str) -> BriefingEntry:
    """The entry of one briefing, whose id is `one`; further files by their names without .yml."""
    more = {f"{name}.yml": more for name, more in files.items()}
    return make_book({**more, "one.yml": text}, now).briefings["one"]
