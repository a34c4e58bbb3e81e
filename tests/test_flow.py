"""The one way: what is read of folders, and what becomes of it."""

from __future__ import annotations

from datetime import date

from briefing_book.flow import read
from briefing_book.model.references import RefKind
from content import Write

TALKS = "title: Talks in Oslo\ndate: 2023-11-05\nsources: [{title: Report}]\n"
TODAY = date(2024, 1, 1)


def test_what_is_wrong_in_a_record_and_across_records_is_told_in_the_order_of_files(
    write: Write,
) -> None:
    folder = write({
        "b.yml": f"{TALKS}principals: [nobody]\norder: none\n",
        "a.yml": TALKS.replace("sources", "sauces"),
    })  # fmt: skip
    content = read([folder], TODAY, locale="en_GB")
    assert [(problem.path, problem.line, problem.rule) for problem in content.problems] == [
        ("briefings/a.yml", 3, "unknown-key"),
        ("briefings/b.yml", 4, "unknown-person"),
        ("briefings/b.yml", 5, "bad-count"),
    ]
    assert list(content.errors) == list(content.problems)


def test_a_warning_is_no_error(write: Write) -> None:
    claim = "statements: [{id: a, speaker: NO, paraphrase: Yes.}]\n"
    folder = write({"a.yml": f"title: Talks\ndate: 2023\n{claim}"})
    content = read([folder], TODAY, locale="en_GB")
    assert [problem.rule for problem in content.problems] == ["no-source"]
    assert content.errors == []


def test_the_directory_is_that_of_all_folders_and_names_countries_in_the_locale(
    write: Write,
) -> None:
    folder = write({"briefings/oslo.yml": TALKS, "more/people.yml": "kari: {name: Kari Nordmann}"})
    content = read([folder / "briefings", folder / "more"], TODAY, locale="de_DE")
    found = content.directory.find("Kari Nordmann", [RefKind.PERSON])
    assert found
    assert found.id in content.records.people
    assert content.directory.country_name("IQ") == "Irak"


def test_what_is_overdue_is_so_on_the_day_that_is_given(write: Write) -> None:
    promise = "commitments: [{id: a, text: To help., made_by: NO, due: 2023-12-31}]\n"
    folder = write({"a.yml": f"{TALKS}{promise}"})
    on_time = read([folder], date(2023, 12, 31), locale="en_GB")
    late = read([folder], date(2024, 1, 1), locale="en_GB")
    assert [problem.rule for problem in on_time.problems] == []
    assert [problem.rule for problem in late.problems] == ["overdue"]


def test_folders_that_are_not_there_are_an_empty_record(write: Write) -> None:
    folder = write({}) / "nope"
    content = read([folder], TODAY, locale="en_GB")
    assert content.problems == ()
    assert not content.records.briefings
