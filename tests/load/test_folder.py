from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing_book.load.folder import load_records
from briefing_book.problems import MAX_PROBLEMS, Problem
from briefing_book.records.loaded import Records
from briefing_book.report import format_problems
from briefing_book.values.amounts import parse_amount
from briefing_book.values.edtf import parse_period
from briefing_book.values.times import parse_start
from content import Load, Write, find_problems
from sites import write_briefings
from work import list_growing

TALKS = "title: Talks in Oslo\ndate: 2023-11-05\n"


def test_two_keys_make_a_briefing(load: Load) -> None:
    (briefing,) = load({"2023/oslo.yml": TALKS}).briefings.values()
    assert (briefing.id, briefing.path, briefing.line) == ("oslo", "briefings/2023/oslo.yml", 1)
    assert briefing.record.title == "Talks in Oslo"
    assert briefing.record.date.first_day == date(2023, 11, 5)


def test_a_folder_that_does_not_exist_is_empty(tmp_path: Path) -> None:
    records, problems = load_records(tmp_path / "briefings")
    assert not problems
    assert not any(table for table in vars(records).values() if isinstance(table, Mapping))


def test_no_is_norway_a_time_stays_a_time_and_leading_zeros_stay(load: Load) -> None:
    records = load({
        "oslo.yml": TALKS + "place: {city: 010, country: NO}\n"
        "meetings: [{id: yes, start: 12:30, title: null}]\n"
        "figures: [{id: on, what: 1e3, value: 010}]\n",
    })  # fmt: skip
    record = records.briefings["oslo"].record
    assert record.place
    (place,) = record.place
    assert (place.city, place.country) == (("010",), "NO")
    (meeting,), (figure,) = record.meetings, record.figures
    assert (meeting.id, meeting.title, meeting.start) == ("yes", "null", parse_start("12:30"))
    assert (figure.id, figure.what, figure.value) == ("on", "1e3", parse_amount("010"))


def test_every_kind_of_record_is_loaded_under_its_id(load: Load) -> None:
    records = load({
        "oslo.yml": TALKS,
        "trips/tour.yml": "title: Tour\n",
        "people.yml": "ali-hassan: {name: Ali Hassan}\n",
        "organizations.yml": "un: {name: United Nations}\n",
        "places.yml": "SUHH: {name: Soviet Union}\n",
        "cities.yml": "moscow: {name: Moscow, country: RU}\n",
        "topics.yml": "peace: {name: Peace}\n",
        "kinds.yml": "verbal-note: {name: verbal note, sort_of: note_verbale}\n",
        "sources.yml": "article:\n  title: Report\nletter:\n  title: Letter\n",
    })  # fmt: skip
    found = vars(records).items()
    tables = {name: list(table) for name, table in found if isinstance(table, Mapping)}
    assert tables == {
        "briefings": ["oslo"],
        "trips": ["tour"],
        "people": ["ali-hassan"],
        "organizations": ["un"],
        "cities": ["moscow"],
        "places": ["SUHH"],
        "topics": ["peace"],
        "sources": ["article", "letter"],
        "kinds": ["verbal-note"],
    }
    assert records.sources["letter"].line == 3


def test_a_record_knows_the_place_of_every_value(load: Load) -> None:
    records = load({"people.yml": "# who is who\nali:\n  name: Ali\n  posts:\n    - title: King\n"})
    problem = records.people["ali"].problem(("posts", 0, "title"), "rule", "message", "hint")
    assert (problem.path, problem.line, problem.column) == ("briefings/people.yml", 5, 14)
    problem = records.people["ali"].problem(("posts", 0, "title"), "rule", "message", key=True)
    assert (problem.line, problem.column) == (5, 7)


def test_a_key_with_nothing_after_it_is_as_if_not_written(load: Load) -> None:
    records = load({"oslo.yml": TALKS + "summary:\nplace: {city: , country: NO}\nmeetings:\n"})
    record = records.briefings["oslo"].record
    assert (record.summary, record.meetings) == (None, ())
    assert record.place
    assert record.place[0].city == ()


def test_the_problems_of_all_files_come_at_once(write: Write) -> None:
    folder = write({
        "a.yml": "title: [\n", "b.yml": "titel: x\n", "c.yml": b"\xff", "d.yaml": TALKS,
        "people.yml": "x: {}\n", "trips/e.yml": "",
    })  # fmt: skip
    _, problems = load_records(folder)
    assert {problem.path for problem in problems} == {
        f"briefings/{name}" for name in
        ("a.yml", "b.yml", "c.yml", "d.yaml", "people.yml", "trips/e.yml")
    }  # fmt: skip


def test_a_sound_record_is_loaded_beside_a_bad_one(write: Write) -> None:
    files = {"people.yml": "ali: {name: Ali}\nomar: {nme: Omar}\n", "oslo.yml": TALKS, "x.yml": ""}
    records, problems = load_records(write(files))
    assert len(problems) == 2
    assert (list(records.people), list(records.briefings)) == (["ali"], ["oslo"])
    assert records.unread == {"people", "briefings"}


def test_what_is_sound_of_a_record_with_errors_stands_apart(write: Write) -> None:
    people = "ali: {name: Ali}\nomar: {nme: Omar, aliases: [Abu Ali], posts: [{title: ''}]}\n"
    records, problems = load_records(write({"people.yml": people}))
    assert [problem.rule for problem in problems] == ["unknown-key", "empty-value"]
    assert list(records.people) == ["ali"]
    assert list(records.whole.people) == ["ali", "omar"]
    omar = records.whole.people["omar"]
    assert (omar.record.name, omar.record.aliases, omar.is_sound) == ("Omar", ("Abu Ali",), False)
    assert records.whole.unread == set()


def test_where_nothing_is_wrong_nothing_stands_apart(load: Load) -> None:
    records = load({"oslo.yml": TALKS})
    assert records.whole is records


def test_a_problem_of_a_key_put_right_points_at_the_key_that_was_written(write: Write) -> None:
    records, _ = load_records(
        write({"people.yml": "ali:\n  psts:\n    - {titel: King, title: ''}\n"})
    )
    ali = records.whole.people["ali"]
    assert (ali.problem(("posts",), "rule", "message", key=True).line, ali.line) == (2, 1)
    assert ali.problem(("posts", 0, "title"), "rule", "message").column == 28


def test_a_file_is_read_until_it_has_a_hundred_problems(write: Write) -> None:
    keys = "".join(f"key-{number}: x\n" for number in range(MAX_PROBLEMS + 50))
    people = "".join(f"person-{number}: x\n" for number in range(MAX_PROBLEMS + 50))
    dashes = "topics:\n" + "-\n" * (MAX_PROBLEMS + 50)
    for files in ({"oslo.yml": TALKS + keys}, {"people.yml": people}, {"oslo.yml": TALKS + dashes}):
        folder = write(files)
        records, problems = load_records(folder)
        assert len(problems) == MAX_PROBLEMS + 1
        assert max(problems).rule == "too-many-problems"
        assert records.unread == records.whole.unread != set()
        for name in files:
            (folder / name).unlink()


def test_a_file_of_more_values_than_anybody_writes_is_not_read(write: Write) -> None:
    text = TALKS + "aliases: [" + "a," * 10_000 + "]\n"
    _, (problem,) = load_records(write({"oslo.yml": text}))
    assert (problem.rule, problem.message) == ("file-size", "this file has more than 10,000 values")


@pytest.mark.parametrize(
    "fault", ["summary: !x y\n", "summary: &a y\n", "title: Again\n", "topics: [*a]\n"]
)
def test_a_record_with_faulty_yaml_is_not_loaded(write: Write, fault: str) -> None:
    records, problems = load_records(write({"oslo.yml": TALKS + fault}))
    assert len(problems) == 1
    assert not records.briefings


def test_of_two_files_with_one_id_the_first_is_loaded(write: Write) -> None:
    records, (problem,) = load_records(write({"2022/oslo.yml": TALKS, "2023/oslo.yml": TALKS}))
    assert records.briefings["oslo"].path == "briefings/2022/oslo.yml"
    assert (problem.path, problem.rule) == ("briefings/2023/oslo.yml", "duplicate-id")


def test_one_id_may_be_used_once_for_each_kind(load: Load) -> None:
    entry = "oslo: {name: Oslo}\n"
    load({"oslo.yml": TALKS, "trips/oslo.yml": "title: Tour\n", "people.yml": entry,
          "organizations.yml": entry, "topics.yml": entry})  # fmt: skip


def test_lines_may_end_as_windows_ends_them_and_begin_with_a_byte_order_mark(load: Load) -> None:
    text = ("\ufeff" + TALKS + "summary: |\n  One.\n  Two.\n").replace("\n", "\r\n")
    record = load({"oslo.yml": text}).briefings["oslo"].record
    assert (record.title, record.summary) == ("Talks in Oslo", "One.\nTwo.")
    assert record.date == parse_period("2023-11-05")


class TestSeveralFolders:
    """What further folders have is read as if all lay in one."""

    PEOPLE = "ali: {name: Ali}\n"

    def load(
        self, folder: Path, *also: Mapping[str, str], names: tuple[str, ...] = ("private", "more")
    ) -> tuple[Records, list[Problem]]:
        others = [folder.parent / name for name in names[: len(also)]]
        for other, files in zip(others, also, strict=True):
            write_briefings(other, files)
        return load_records(folder, *others)

    def test_their_briefings_and_the_entries_of_their_registries_are_merged(
        self, write: Write
    ) -> None:
        folder = write({"oslo.yml": TALKS, "people.yml": self.PEOPLE})
        records, problems = self.load(
            folder, {"2023/bergen.yml": TALKS, "people.yml": "bo: {name: Bo}\n"},
            {"trips/tour.yml": "title: Tour\n", "people.yml": "cy: {name: Cy}\n"},
        )  # fmt: skip
        assert problems == []
        assert {id: one.path for id, one in records.briefings.items()} == {
            "oslo": "briefings/oslo.yml", "bergen": "private/2023/bergen.yml",
        }  # fmt: skip
        assert list(records.people) == ["ali", "bo", "cy"]
        assert list(records.trips) == ["tour"]

    def test_an_id_that_two_of_them_have_is_an_error_that_names_both(self, write: Write) -> None:
        folder = write({"oslo.yml": TALKS, "people.yml": self.PEOPLE})
        also = {"oslo.yml": TALKS, "people.yml": f"bo: {{name: Bo}}\n{self.PEOPLE}"}
        records, problems = self.load(folder, also)
        assert [(one.path, one.line, one.rule) for one in problems] == [
            ("private/oslo.yml", 1, "duplicate-id"), ("private/people.yml", 2, "duplicate-id"),
        ]  # fmt: skip
        assert problems[0].hint == "it is the id of briefings/oslo.yml too: rename one of them"
        assert records.briefings["oslo"].path == "briefings/oslo.yml"

    def test_what_is_wrong_in_one_is_said_under_its_name(self, write: Write) -> None:
        _, problems = self.load(write({"oslo.yml": TALKS}), {"bergen.yml": "title: Bergen\n"})
        assert [(one.path, one.rule) for one in problems] == [("private/bergen.yml", "missing-key")]

    def test_one_that_is_not_there_is_empty(self, write: Write) -> None:
        folder = write({"oslo.yml": TALKS})
        records, problems = load_records(folder, folder.parent / "private")
        assert (list(records.briefings), problems) == (["oslo"], [])

    def test_one_of_the_same_name_is_told_apart(self, write: Write) -> None:
        folder = write({"oslo.yml": TALKS})
        records, problems = self.load(folder, {"bergen.yml": TALKS}, names=("private/briefings",))
        assert problems == []
        assert records.briefings["bergen"].path == "briefings-2/bergen.yml"


PIECES = st.sampled_from(
    [TALKS, "title:", "date: 2023", "place: {city: Oslo, country: NO}\n", "meetings:\n",
     "  - id: a\n", "accounts: [{field: date}]\n",
     "    participants: [x, {group: y}]\n", "statements: [{id: a, speaker: NO, quote: x}]\n",
     "figures: [{id: f, what: x, value: 5, supersedes: oslo/f}]\n",
     "aliases: [a, oslo]\n", "ali: {name: Ali, aliases: [x]}\n", "\n", "  ", "- ", "''", "[", "}",
     "status: withdrawn\n", "coordinates: [1, 2]\n", "\x00", "é"]
)  # fmt: skip


@given(
    st.sampled_from(["oslo.yml", "trips/tour.yml", "people.yml", "places.yml", "sources.yml"]),
    st.lists(PIECES, max_size=12).map("".join).map(str.encode) | st.binary(),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_end_in_records_or_in_problems(write: Write, name: str, data: bytes) -> None:
    folder = write({name: data})
    problems = find_problems(folder)
    assert (problems == []) == (format_problems(problems) == "")
    (folder / name).unlink()


def test_twice_as_many_briefings_are_about_twice_the_work(tmp_path: Path) -> None:
    text = TALKS + "place: {city: Oslo, country: NO}\nmeetings:\n" + "".join(
        f"  - {{id: m{n}, title: Meeting, participants: [{{post: Minister, country: NO}}]}}\n"
        for n in range(3)
    )  # fmt: skip

    def write_and_load(number: int) -> None:
        folder = tmp_path / str(number)
        for n in range(number):
            path = folder / f"{n % 12}" / f"oslo-{n}.yml"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        records, problems = load_records(folder)
        assert not problems
        assert len(records.briefings) == number

    assert list_growing(write_and_load, 50, 100, times=2.2) == {}
