from __future__ import annotations

from time import perf_counter

from briefing_book.checks.references import check_references
from briefing_book.directory import Directory
from briefing_book.load import load_records
from briefing_book.problems import Problem
from content import Load, Write

TALKS = "title: Talks in Oslo\ndate: 2023-11-05\n"


def check(load: Load, files: dict[str, str]) -> list[Problem]:
    records = load(files)
    return list(check_references(records, Directory(records)))


def test_what_is_referred_to_exists(load: Load) -> None:
    files = {
        "people.yml": "ali: {name: Ali Hassan, aliases: [Abu Omar]}\n",
        "oslo.yml": TALKS + "principals: [ali, Ali Hassan, abu omar]\nplace: {country: NO}\n",
    }
    assert check(load, files) == []


def test_what_does_not_exist_is_pointed_at_with_the_nearest_that_does(load: Load) -> None:
    files = {
        "people.yml": "ali: {name: Ali Hassan}\n",
        "oslo.yml": TALKS + "principals: [Ali Hasan]\n",
    }
    (problem,) = check(load, files)
    assert (problem.line, problem.column, problem.rule) == (3, 14, "unknown-person")
    assert problem.hint == "did you mean Ali Hassan?"


def test_where_nothing_is_near_the_hint_says_where_to_add_it(load: Load) -> None:
    (problem,) = check(load, {"oslo.yml": TALKS + "topics: [peace]\n"})
    assert (problem.rule, problem.hint) == ("unknown-topic", "add it to topics.yml")


def test_a_country_is_found_by_its_name_for_the_hint_only(load: Load) -> None:
    text = TALKS + "statements: [{id: a, speaker: Türkei, quote: Peace.}]\n"
    (problem,) = check(load, {"places.yml": "TR: {name: Türkei}\n", "oslo.yml": text})
    assert problem.message == 'there is no country, person or organization "Türkei"'
    assert problem.hint == "did you mean TR (Türkei)?"


def test_a_meeting_is_one_of_the_same_briefing(load: Load) -> None:
    text = TALKS + "statements: [{id: a, speaker: NO, quote: Peace., meeting: lunch}]\n"
    files = {"oslo.yml": text, "bergen.yml": TALKS + "meetings: [{id: lunch}]\n"}
    (problem,) = check(load, files)
    assert problem.hint == "write the id of a meeting in this briefing"


def test_a_figure_of_any_briefing_can_be_superseded(load: Load) -> None:
    text = TALKS + "figures: [{{id: dead, what: Dead, value: 5{}}}]\n"
    files = {"a.yml": text.format(""), "b.yml": text.format(", supersedes: a/dead")}
    assert check(load, files) == []


def test_references_into_a_file_that_can_not_be_read_are_left_in_peace(write: Write) -> None:
    text = TALKS + "principals: [ali]\ntopics: [peace]\n"
    for name, broken in (
        ("people.yml", "ali: ["),
        ("people.yaml", ""),
        ("2023/people.yml", "a: b"),
    ):
        folder = write({name: broken, "oslo.yml": text})
        records, problems = load_records(folder)
        assert len(problems) == 1
        found = check_references(records, Directory(records))
        assert [problem.rule for problem in found] == ["unknown-topic"]
        (folder / name).unlink()


def test_a_thousand_misspelt_names_are_no_wait(load: Load) -> None:
    people = "".join(f"person-{n}: {{name: Person Number {n}}}\n" for n in range(1000))
    wrong = ", ".join(f"persom-{n}" for n in range(500))
    records = load({"people.yml": people, "oslo.yml": f"{TALKS}principals: [{wrong}]\n"})
    begin = perf_counter()
    problems = list(check_references(records, Directory(records)))
    assert len(problems) == 500
    assert {problem.hint for problem in problems} >= {"did you mean person-7?"}
    assert perf_counter() - begin < 10
