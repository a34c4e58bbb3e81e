from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_book.problems import (
    ContentError,
    Level,
    Problem,
    format_problem,
    format_problems,
    quote,
    suggest,
)

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
    assert str(error) == format_problems([FIRST, SECOND])


@given(path=st.text(), message=st.text(), hint=st.text(min_size=1))
def test_nothing_that_stands_in_content_can_add_a_line_or_steer_a_terminal(
    path: str, message: str, hint: str
) -> None:
    lines = format_problem(Problem(path, 1, 1, "rule", message, hint)).split("\n")
    assert len(lines) == 2
    assert all(line.isprintable() for line in lines)


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
