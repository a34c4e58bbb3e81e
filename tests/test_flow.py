"""The one way: what is read of folders, and what becomes of it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from briefing_book.flow import make_book, read
from briefing_book.model.references import RefKind
from briefing_book.records.content import Content
from briefing_book.report import ContentError
from content import LOCALE, Write

TALKS = "title: Talks in Oslo\ndate: 2023-11-05\nsources: [{title: Report}]\n"
NOW = datetime(2024, 1, 1, tzinfo=UTC)
TODAY = NOW.date()


def test_what_is_wrong_in_a_record_and_across_records_is_told_in_the_order_of_files(
    write: Write,
) -> None:
    folder = write({
        "b.yml": f"{TALKS}principals: [nobody]\norder: none\n",
        "a.yml": TALKS.replace("sources", "sauces"),
    })  # fmt: skip
    content = read([folder], TODAY)
    assert [(problem.path, problem.line, problem.rule) for problem in content.problems] == [
        ("briefings/a.yml", 3, "unknown-key"),
        ("briefings/b.yml", 4, "unknown-party"),
        ("briefings/b.yml", 5, "bad-count"),
    ]
    assert list(content.errors) == list(content.problems)


def test_a_warning_is_no_error(write: Write) -> None:
    claim = "statements: [{id: a, speaker: NO, paraphrase: Yes.}]\n"
    folder = write({"a.yml": f"title: Talks\ndate: 2023\n{claim}"})
    content = read([folder], TODAY)
    assert [problem.rule for problem in content.problems] == ["no-source"]
    assert content.errors == []


def test_the_directory_is_that_of_all_folders(write: Write) -> None:
    folder = write({"briefings/oslo.yml": TALKS, "more/people.yml": "kari: {name: Kari Nordmann}"})
    content = read([folder / "briefings", folder / "more"], TODAY)
    found = content.directory.find("Kari Nordmann", [RefKind.PERSON])
    assert found
    assert found.id in content.records.people


def test_what_is_overdue_is_so_on_the_day_that_is_given(write: Write) -> None:
    promise = "commitments: [{id: a, text: To help., made_by: NO, due: 2023-12-31}]\n"
    folder = write({"a.yml": f"{TALKS}{promise}"})
    on_time = read([folder], date(2023, 12, 31))
    late = read([folder], date(2024, 1, 1))
    assert [problem.rule for problem in on_time.problems] == []
    assert [problem.rule for problem in late.problems] == ["overdue"]


def test_folders_that_are_not_there_are_an_empty_record(write: Write) -> None:
    folder = write({}) / "nope"
    content = read([folder], TODAY)
    assert content.problems == ()
    assert not content.records.briefings


def test_content_with_errors_makes_no_book_and_all_problems_are_told(write: Write) -> None:
    folder = write({
        "a.yml": f"{TALKS}order: none\n",
        "b.yml": "title: Talks\ndate: 2023\nstatements: [{id: a, speaker: NO, paraphrase: Yes.}]\n",
    })  # fmt: skip
    with pytest.raises(ContentError) as caught:
        make_book([folder], NOW, locale=LOCALE)
    assert [problem.rule for problem in caught.value.problems] == ["bad-count", "no-source"]


def test_a_book_comes_with_the_problems_that_do_not_stop_it(write: Write) -> None:
    claim = "statements: [{id: a, speaker: IQ, paraphrase: Yes.}]\n"
    folder = write({"a.yml": f"title: Talks\ndate: 2023\n{claim}"})
    book, problems = make_book([folder], NOW, locale="de_DE")
    assert book.countries["IQ"].country.name == "Irak"
    assert [problem.rule for problem in problems] == ["no-source"]


def test_a_preview_makes_its_book_of_what_was_salvaged_and_shows_what_is_held_back(
    write: Write,
) -> None:
    folder = write({"a.yml": f"{TALKS}status: draft\n", "b.yml": f"{TALKS}order: none\n"})
    given: list[Content] = []

    def salvage(content: Content) -> Content:
        given.append(content)
        return content

    book, problems = make_book([folder], NOW, locale=LOCALE, salvage=salvage)
    assert [content.problems for content in given] == [tuple(problems)]
    assert [problem.rule for problem in problems] == ["bad-count"]
    assert list(book.briefings) == ["a"]
    assert make_book([write({"b.yml": TALKS})], NOW, locale=LOCALE)[0].briefings.keys() == {"b"}
