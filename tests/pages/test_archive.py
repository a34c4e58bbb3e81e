from __future__ import annotations

from books import make_book
from briefing_book.addresses import Section
from briefing_book.pages.archive import list_archive
from briefing_book.pages.paging import PER_PAGE
from reading import Reader


def entries(number: int) -> str:
    meetings = "\n".join(f"      - {{id: m{n}, title: 'Meeting {n}'}}" for n in range(number - 1))
    return f"\n    title: Many\n    date: 2023-11-05\n    meetings:\n{meetings}\n"


def test_every_year_has_an_archive() -> None:
    book = make_book({"a.yml": "{title: A, date: 2023}", "b.yml": "{title: B, date: 2021}"})
    topics = Section.TOPICS
    pages = list(list_archive("topics/a/", "A topic", book.everything, topics, (topics,)))
    assert [(page.address, page.title) for page in pages] == [
        ("topics/a/2023/", "A topic, 2023"), ("topics/a/2021/", "A topic, 2021"),
    ]  # fmt: skip
    assert pages[0].description == "A topic, 2023: 1 entry on record."
    assert pages[0].section is topics


class TestPages:
    def test_a_full_page_is_not_followed_by_an_empty_one(self) -> None:
        reader = Reader({"one.yml": entries(PER_PAGE)})
        page = reader.read("timeline/2023/")
        assert page.lead == "100 entries on record, newest first."
        assert len(page.parts("bb-entry")) == PER_PAGE
        assert not page.has("bb-pager")
        assert "timeline/2023/2/" not in reader.pages

    def test_one_more_makes_a_second_page(self) -> None:
        reader = Reader({"one.yml": entries(PER_PAGE + 1)})
        page = reader.read("timeline/2023/2/")
        assert page.lead == "101 entries on record; here 101 to 101, newest first."
        assert len(page.parts("bb-entry")) == 1
