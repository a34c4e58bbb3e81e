"""What an editor sees in the preview while files are in the middle of being written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

from briefing_book.book.book import Book
from briefing_book.flow import make_book
from briefing_book.last_sound import Preview
from briefing_book.problems import Problem, list_errors
from content import LOCALE
from work import count_calls

NOW = datetime(2024, 6, 1, tzinfo=UTC)
Save = Callable[[Mapping[str, str | None]], tuple[Book, list[Problem]]]

OSLO = "title: Talks in Oslo\ndate: 2024-05-06\nprincipals: [kari]\n"
PEOPLE = "kari: {name: Kari Nordmann}\n"


@pytest.fixture
def save(tmp_path: Path) -> Save:
    """Write files (None removes one) and make the preview's Book, as after each save."""
    preview = Preview()
    folder = tmp_path / "briefings"
    folder.mkdir()

    def save_files(files: Mapping[str, str | None]) -> tuple[Book, list[Problem]]:
        for name, text in files.items():
            if text is None:
                (folder / name).unlink()
            else:
                (folder / name).write_text(text, encoding="utf-8")
        book, problems = make_book([folder], NOW, locale=LOCALE, salvage=preview.salvage)
        return book, list_errors(problems)

    return save_files


def test_a_bad_save_leaves_the_last_good_version_standing(save: Save) -> None:
    save({"oslo.yml": OSLO, "people.yml": PEOPLE})
    book, problems = save({"oslo.yml": OSLO + "plaice: {country: NO}\n"})
    assert book.briefings["oslo"].title == "Talks in Oslo"
    assert [problem.rule for problem in problems] == ["unknown-key"]


def test_a_file_that_was_never_right_is_left_out(save: Save) -> None:
    book, problems = save({"oslo.yml": "title: [", "bergen.yml": "title: Bergen\ndate: 2024"})
    assert list(book.briefings) == ["bergen"]
    assert problems


def test_a_mended_file_stands_as_it_is_now(save: Save) -> None:
    save({"oslo.yml": OSLO, "people.yml": PEOPLE})
    save({"oslo.yml": "title: ["})
    book, problems = save({"oslo.yml": OSLO.replace("Talks", "Better talks")})
    assert book.briefings["oslo"].title == "Better talks in Oslo"
    assert problems == []


def test_several_bad_saves_in_a_row_keep_the_same_good_version(save: Save) -> None:
    save({"oslo.yml": OSLO, "people.yml": PEOPLE})
    for text in ("title: [", "", "date: 2024-13", "\tx"):
        book, problems = save({"oslo.yml": text})
        assert book.briefings["oslo"].title == "Talks in Oslo"
        assert problems


def test_a_registry_that_breaks_keeps_its_last_good_entries(save: Save) -> None:
    save({"oslo.yml": OSLO, "people.yml": PEOPLE})
    book, problems = save({"people.yml": "kari: {name: [}"})
    assert book.people["kari"].record.name == "Kari Nordmann"
    assert {problem.path for problem in problems} == {"briefings/people.yml"}


def test_a_reference_to_somebody_who_was_removed_is_named_and_the_page_still_stands(
    save: Save,
) -> None:
    save({"oslo.yml": OSLO, "people.yml": PEOPLE})
    book, problems = save({"people.yml": "ola: {name: Ola Nordmann}\n"})
    assert [problem.path for problem in problems] == ["briefings/oslo.yml"]
    assert book.briefings["oslo"].briefing.principals[0].name == "Kari Nordmann"
    book, problems = save({"oslo.yml": OSLO.replace("kari", "ola")})
    assert problems == []
    assert list(book.people) == ["ola"], "once nobody names her she is gone"


def test_somebody_who_was_never_there_keeps_every_file_out_that_names_them(save: Save) -> None:
    files = {f"{id}.yml": f"title: {id}\ndate: 2024-05-07\nprincipals: [omar]\n" for id in "abc"}
    book, problems = save({"oslo.yml": OSLO, "people.yml": PEOPLE, **files})
    assert list(book.briefings) == ["oslo"]
    assert [(problem.path, len(problem.others)) for problem in problems] == [("briefings/a.yml", 2)]


@pytest.mark.parametrize("registry", [None, "", "kari-nordmann: {name: Kari Nordmann}\n"])
def test_no_page_is_lost_with_a_registry_that_goes_or_changes(
    save: Save, registry: str | None
) -> None:
    bergen = "title: Talks in Bergen\ndate: 2024-05-07\nprincipals: [kari]\ntopics: [fish]\n"
    topics = "fish: {name: Fisheries}\n"
    save({"oslo.yml": OSLO, "people.yml": PEOPLE, "bergen.yml": bergen, "topics.yml": topics})
    for _ in range(3):
        book, problems = save({"people.yml": registry} if _ == 0 else {})
        assert set(book.briefings) == {"oslo", "bergen"}
        assert {problem.rule for problem in problems} == {"unknown-party"}
    book, problems = save({"topics.yml": "cod: {name: Cod}\n"})
    assert set(book.briefings) == {"oslo", "bergen"}
    book, problems = save({"people.yml": PEOPLE, "topics.yml": topics})
    assert problems == []


def test_a_removed_file_does_not_come_back(save: Save) -> None:
    save({"oslo.yml": OSLO, "people.yml": PEOPLE})
    book, problems = save({"oslo.yml": None})
    assert not book.briefings
    assert not problems


def test_an_id_that_moved_to_another_file_is_taken_from_there(save: Save) -> None:
    save({"people.yml": PEOPLE, "oslo.yml": OSLO})
    book, _problems = save({"oslo.yml": "title: [", "bergen.yml": "title: B\ndate: 2024\n"})
    assert set(book.briefings) == {"oslo", "bergen"}


def test_drafts_and_embargoed_briefings_are_there_and_say_why_they_are_held(save: Save) -> None:
    book, problems = save(
        {
            "a.yml": "title: A\ndate: 2024-05-06\nstatus: draft\n",
            "b.yml": "title: B\ndate: 2024-05-06\nembargoed_until: 2024-07-01T12:00:00+02:00\n",
            "c.yml": "title: C\ndate: 2024-05-06\n",
        }
    )
    assert {id: entry.briefing.held_back for id, entry in book.briefings.items()} == {
        "a": "draft",
        "b": "embargoed until 1 July 2024, 12:00 (UTC+02:00)",
        "c": "",
    }
    assert not problems


LOAD, DIRECTORY = "folder.load_records", "directory.Directory.__init__"
CHECK, CHECK_ERRORS = "__init__.check_records", "__init__.check_errors"


def pick(calls: Counter[str]) -> dict[str, int]:
    """The calls of what takes the longer, the more content there is."""
    return {name: calls[name] for name in (LOAD, DIRECTORY, CHECK, CHECK_ERRORS)}


class TestCost:
    """What a save costs, in calls of what looks at everything."""

    def test_where_nothing_is_wrong_everything_is_looked_at_once(self, save: Save) -> None:
        save({"oslo.yml": OSLO, "people.yml": PEOPLE})
        calls = count_calls(lambda: save({"oslo.yml": OSLO.replace("Talks", "Better talks")}))
        assert pick(calls) == {LOAD: 1, DIRECTORY: 1, CHECK: 1, CHECK_ERRORS: 1}

    def test_what_is_made_do_with_is_looked_at_for_errors_only(self, save: Save) -> None:
        save({"oslo.yml": OSLO, "people.yml": PEOPLE})
        calls = count_calls(lambda: save({"oslo.yml": "title: ["}))
        assert (calls[LOAD], calls[CHECK], calls[CHECK_ERRORS]) == (1, 1, 2)
