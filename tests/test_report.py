from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_book.problems import MAX_PROBLEMS, Level, Place, Problem, limit_problems
from briefing_book.report import (
    MOST_NOTES,
    PROBLEM_FORMATS,
    BuildError,
    ContentError,
    format_problem,
    format_problems,
    make_printable,
    print_problems,
)
from briefing_book.text.excerpts import quote
from briefing_book.text.nearest import suggest

FIRST = Problem("briefings/a.yml", 2, 5, "bad-date", "there is no month 13", "write 2023-11")
SECOND = Problem("briefings/a.yml", 10, 1, "unknown-key", 'unknown key "titel"')
THIRD = Problem("briefings/b.yml", 1, 1, "file-size", "too large", level=Level.WARNING)


def test_a_problem_is_one_line_with_its_place_and_a_hint_under_it() -> None:
    assert format_problem(FIRST) == (
        "briefings/a.yml:2:5: error[bad-date]: there is no month 13\n  write 2023-11"
    )


def test_a_problem_without_a_hint_is_one_line() -> None:
    assert format_problem(SECOND) == (
        'briefings/a.yml:10:1: error[unknown-key]: unknown key "titel"'
    )


def test_problems_stand_in_the_order_of_files_and_lines() -> None:
    text = format_problems([THIRD, SECOND, FIRST])
    assert [line.split(" ")[0] for line in text.splitlines() if line[0] != " "] == [
        "briefings/a.yml:2:5:",
        "briefings/a.yml:10:1:",
        "briefings/b.yml:1:1:",
    ]


def test_the_level_is_shown() -> None:
    assert "b.yml:1:1: warning[file-size]:" in format_problem(THIRD)


def test_an_error_carries_every_problem_once() -> None:
    error = ContentError([SECOND, FIRST, SECOND])
    assert error.problems == (FIRST, SECOND)
    assert str(error) == "2 errors in the briefings; nothing was built."


def test_the_reasons_why_nothing_is_built_stand_on_a_line_each() -> None:
    error = BuildError("There is no locale \x1b[31m\nred.", "There is no folder x.")
    assert str(error) == "There is no locale \\u001b[31m red.\nThere is no folder x."
    assert error.problems == ()


def test_so_many_notes_that_they_would_hide_the_others_are_counted_only(
    capsys: pytest.CaptureFixture[str],
) -> None:
    said: list[str] = []
    notes = [replace(THIRD, line=line, level=Level.NOTE) for line in range(1, MOST_NOTES + 2)]
    print_problems([*notes[1:], FIRST], said.append)
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("note[") == MOST_NOTES
    print_problems([*notes, FIRST], said.append)
    assert capsys.readouterr().err == format_problem(FIRST) + "\n"
    assert said == ["21 notes are not shown here: `make check` tells them"]


def test_lines_to_paste_stand_under_the_hint() -> None:
    problem = replace(FIRST, hint="add:", to_paste=("ali:", "  name: Ali"))
    assert format_problem(problem).splitlines()[1:] == ["  add:", "    ali:", "      name: Ali"]


def test_where_else_it_is_stands_last_and_what_are_too_many_places_is_counted() -> None:
    places = tuple(Place("briefings/b.yml", line, 3) for line in range(1, 10))
    told = format_problem(replace(FIRST, to_paste=("ali:",), others=places[:2]))
    assert told.endswith("\n    ali:\n  also at briefings/b.yml:1:3 and briefings/b.yml:2:3")
    told = format_problems([replace(FIRST, others=places)], "github")
    assert told.endswith("briefings/b.yml:5:3 and 4 more places")
    (row,) = [json.loads(format_problems([replace(FIRST, others=places)], "json"))]
    assert len(row["others"]) == 9
    assert row["others"][0] == {"path": "briefings/b.yml", "line": 1, "column": 3}


@given(path=st.text(), message=st.text(), hint=st.text(min_size=1), line=st.text())
def test_nothing_that_stands_in_content_can_add_a_line_or_steer_a_terminal(
    path: str, message: str, hint: str, line: str
) -> None:
    others = (Place(path, 1, 1),)
    problem = Problem(path, 1, 1, "rule", message, hint, to_paste=(line,), others=others)
    lines = format_problem(problem).split("\n")
    assert len(lines) == 4
    assert format_problems([problem], "github").count("\n") == 0
    assert format_problems([problem], "json").count("\n") == 0
    assert all(line.isprintable() for line in (*lines, *PROBLEM_FORMATS["github"](problem)))


COMMANDS = st.one_of(
    st.sampled_from(
        ["::error::a", "  ::stop-commands::a", "##[error]a", "###[debug]", "a\n::add-mask::b"]
    ),
    st.text(":#[]a \n"),
)


@given(path=COMMANDS, message=COMMANDS, hint=COMMANDS, line=COMMANDS)
def test_nothing_that_stands_in_content_is_a_command_to_github(
    path: str, message: str, hint: str, line: str
) -> None:
    others = (Place(path, 1, 1),)
    problem = Problem(path, 1, 1, "rule", message, hint, to_paste=(line,), others=others)
    for format in PROBLEM_FORMATS:
        told = format_problems([problem], format)
        assert "##[" not in told
        begun = [line for line in told.split("\n") if line.lstrip().startswith("::")]
        assert begun == ([told] if format == "github" else [])
    head, data = format_problems([problem], "github").removeprefix("::error ").split("::", 1)
    assert head.count(":") == 0
    assert not any(text.lstrip().startswith("::") for text in data.split("%0A"))


def test_programs_read_a_text_as_it_is_though_github_takes_nothing_in_it_for_a_command() -> None:
    told = format_problems([replace(FIRST, message="a ##[error] b")], "json")
    assert json.loads(told)["message"] == "a ##[error] b"


@pytest.mark.parametrize(
    ("level", "command"), [("error", "error"), ("warning", "warning"), ("note", "notice")]
)
def test_for_github_a_problem_is_a_command_that_annotates_its_line(
    level: str, command: str
) -> None:
    problem = replace(FIRST, level=Level(level))
    assert format_problems([problem], "github") == (
        f"::{command} file=briefings/a.yml,line=2,col=5,title=bad-date::"
        "there is no month 13%0Awrite 2023-11"
    )


def test_what_github_would_read_as_its_own_is_encoded() -> None:
    problem = Problem("a,b:c%.yml", 1, 2, "rule", "100% ::error:: a, b\r\nc", "d", to_paste=("e",))
    assert format_problems([problem], "github") == (
        "::error file=a%2Cb%3Ac%25.yml,line=1,col=2,title=rule::100%25 ::error:: a, b c%0Ad%0Ae"
    )


def test_as_json_a_problem_is_an_object_on_one_line() -> None:
    problem = replace(FIRST, message="“ع”\n", to_paste=("ali:",))
    first, second = format_problems([SECOND, problem], "json").split("\n")
    assert first.isascii()
    assert json.loads(first) == {
        "path": "briefings/a.yml", "line": 2, "column": 5, "level": "error", "rule": "bad-date",
        "message": "“ع”\n", "hint": "write 2023-11", "to_paste": ["ali:"],
        "others": [],
    }  # fmt: skip
    assert json.loads(second)["line"] == 10


def test_of_one_file_only_so_many_problems_are_told() -> None:
    many = [replace(FIRST, line=line) for line in range(1, MAX_PROBLEMS + 50)]
    told = limit_problems([*many, THIRD])
    assert told[:MAX_PROBLEMS] == many[:MAX_PROBLEMS]
    more, other = told[MAX_PROBLEMS:]
    assert (more.rule, more.line, more.level) == (
        "too-many-problems",
        MAX_PROBLEMS + 1,
        Level.ERROR,
    )
    assert other == THIRD


def test_that_there_are_more_warnings_is_no_error() -> None:
    many = [replace(THIRD, line=line) for line in range(1, MAX_PROBLEMS + 2)]
    assert {problem.level for problem in limit_problems(many)} == {Level.WARNING}


def test_a_file_name_that_is_no_unicode_can_be_printed() -> None:
    assert format_problem(Problem("a\udcff.yml", 1, 1, "bad-id", "no id")).startswith(
        "a\\udcff.yml"
    )


@pytest.mark.parametrize(
    ("text", "quoted"),
    [("Oslo", '"Oslo"'), ("", '""'), ("a\nb", '"a b"'), ("x" * 60, f'"{"x" * 60}"'),
     ("x" * 61, f'"{"x" * 60}…"')],
)  # fmt: skip
def test_what_a_message_quotes_is_short_and_on_one_line(text: str, quoted: str) -> None:
    assert quote(text) == quoted


def test_a_suggestion_is_a_question() -> None:
    assert suggest("titel", ["title", "date"]) == "did you mean title?"
    assert suggest("xylophone", ["title", "date"]) == ""


def test_what_can_not_be_written_can_be_shown_all_the_same() -> None:
    shown = make_printable(replace(FIRST, path="briefings/\udcff.yml", message="a\u202eb\nc"))
    assert (shown.path, shown.message) == ("briefings/\\udcff.yml", "a\\u202eb c")
    assert (shown.line, shown.hint) == (FIRST.line, FIRST.hint)
