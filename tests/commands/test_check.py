from __future__ import annotations

import json

import pytest

from briefing_book.__main__ import main
from content import Write

TALKS = "title: Talks in Oslo\ndate: 2023-11-05\nsources: [{title: Report}]\n"


def check(write: Write, text: str, *options: str) -> int:
    return main(["check", "--folder", str(write({"oslo.yml": text})), *options])


def test_where_nothing_is_wrong_it_says_how_much_there_is(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(write, TALKS) == 0
    assert capsys.readouterr().out == ""


def test_problems_are_printed_for_people(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(write, TALKS + "order: none\n") == 1
    assert capsys.readouterr().out == (
        'briefings/oslo.yml:4:8: error[bad-count]: "none" is not a whole number above zero\n'
        "  write a whole number, such as 5\n"
    )


def test_all_briefings_are_counted_whatever_is_wrong_with_them(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    files = {
        "a.yml": TALKS,
        "b.yml": TALKS + "order: none\n",
        "c.yml": "title: [",
        "topics.yml": "",
    }
    assert main(["check", "--folder", str(write(files))]) == 1
    assert capsys.readouterr().err.endswith("3 briefings, 2 errors.\n")


def test_problems_are_printed_for_github(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(write, TALKS + "order: none\n", "--format", "github") == 1
    assert capsys.readouterr().out == (
        "::error file=briefings/oslo.yml,line=4,col=8,title=bad-count::"
        '"none" is not a whole number above zero%0Awrite a whole number, such as 5\n'
    )


def test_problems_are_printed_for_programs(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(write, TALKS + "order: none\nplaec: {country: NO}\n", "--format", "json") == 1
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(row["line"], row["rule"]) for row in rows] == [(4, "bad-count"), (5, "unknown-key")]


def test_another_format_is_refused(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        check(write, TALKS, "--format", "xml")
    assert "choose from" in capsys.readouterr().err
