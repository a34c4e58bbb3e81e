from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from briefing_book.load.yaml_reader import MAX_DEPTH, read_yaml, write_text
from briefing_book.problems import Loc, Position, Problem
from briefing_book.records.document import Document, Tree
from work import count_lines, list_growing

# What means something in YAML, so that texts made of it get further than random ones.
PIECES = st.sampled_from(
    "a b title: - [ ] { } , : ? | > ' \" # & * ! !! % @ ` --- ... << ~ \\ \\u0041 \t \n \r\n "
    "العراق “ 12:30 NO \n\x20 \n\x20\x20 \n\n \ufeff \x00 \u2028 \x85".split(" ")
) | st.sampled_from([" ", "\n", "\n  ", "\n- ", ": "])
yaml_like = st.lists(PIECES, max_size=40).map("".join)

HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u115f\u1160\u200b\u2028-\u202e\u2066-\u2069\u2800\u3164\ufeff"
    "\uffa0\ufffc\ufffe\uffff]"
)

keys = st.text(
    st.characters(
        categories=["L", "N", "P", "S", "Zs"],
        exclude_characters="\u115f\u1160\u2028\u2029\u2800\u3164\uffa0\ufffc",
    ),
    min_size=1, max_size=8,
).filter(lambda key: key != "<<")  # fmt: skip
trees = st.dictionaries(
    keys,
    st.recursive(
        keys,
        lambda inner: (
            st.lists(inner, min_size=1, max_size=3)
            | st.dictionaries(keys, inner, min_size=1, max_size=3)
        ),
        max_leaves=8,
    ),
    min_size=1,
)


def read(text: str) -> Tree | None:
    document, problems = read_yaml("x.yml", text)
    assert problems == []
    return document.tree


def refuse(text: str) -> Problem:
    _, problems = read_yaml("x.yml", text)
    (problem,) = problems
    return problem


def walk(tree: Tree, at: Loc = ()) -> Iterator[tuple[Loc, Tree]]:
    yield at, tree
    inside: Any = tree.items() if isinstance(tree, dict) else enumerate(tree)
    for part, value in inside if not isinstance(tree, str) else ():
        yield from walk(value, (*at, part))


@given(st.text() | yaml_like)
def test_any_text_ends_in_a_tree_or_in_problems(text: str) -> None:
    document, problems = read_yaml("x.yml", text)
    assert isinstance(document, Document)
    lines = text.splitlines() or [""]
    for problem in problems:
        assert problem.message
        assert 1 <= problem.line <= len(lines) + 1
        assert problem.column >= 1


@given(trees, st.booleans())
def test_what_others_write_as_yaml_is_read_back(tree: dict[str, Any], flow: bool) -> None:
    text = yaml.safe_dump(tree, default_flow_style=flow, allow_unicode=True, default_style='"')
    assert read(text) == tree


@given(trees)
def test_every_value_has_the_position_where_it_stands(tree: dict[str, Any]) -> None:
    text = yaml.safe_dump(tree, allow_unicode=True, default_style="'", width=10**6)
    document, problems = read_yaml("x.yml", text)
    assert problems == []
    lines = text.splitlines()
    for loc, value in walk(tree):
        if isinstance(value, str) and value.isprintable():
            line, column = document.find(loc)
            assert lines[line - 1][column - 1 :].startswith(("'", '"', "? "))
            assert value[:1].replace("'", "''") in lines[line - 1][column - 1 :]


@pytest.mark.parametrize(
    "text",
    ["NO", "no", "yes", "on", "off", "true", "null", "~", "12:30", "1:30:00", "010", "0x1F", "0b1",
     "1e3", "1_000", ".inf", "2023-11-05", "+1", "=", "5%"],
)  # fmt: skip
def test_every_scalar_is_the_text_that_stands_there(text: str) -> None:
    assert read(f"a: {text}\nb: [{text}]\n") == {"a": text, "b": [text]}
    assert read(f"a: '{text}'\n") == {"a": text}


def test_a_key_is_the_text_that_stands_there() -> None:
    assert read("NO: a\n010: b\n") == {"NO": "a", "010": "b"}


def test_a_key_with_nothing_after_it_counts_as_not_written() -> None:
    document, problems = read_yaml("x.yml", "title: Talks\ndate:\nplace: {city: , country: NO}\n")
    assert problems == []
    assert document.tree == {"title": "Talks", "place": {"country": "NO"}}
    assert list(document.unfilled) == [("date",), ("place", "city")]
    assert document.find_unfilled(("date",)) == Position(2, 1)
    assert document.find_unfilled(("place", "city")) == Position(3, 9)
    assert document.find_unfilled(("title",)) is None


def test_quotes_with_nothing_in_them_are_a_value() -> None:
    assert read("title: ''\nsummary: |\n") == {"title": "", "summary": ""}


def test_an_empty_text_has_no_tree_and_no_problem() -> None:
    for text in ("", "\n\n", "# nothing yet\n", "---\n"):
        assert read(text) is None


def test_lines_may_end_as_windows_ends_them() -> None:
    document, problems = read_yaml("x.yml", "title: Talks\r\nsummary: |\r\n  One.\r\n  Two.\r\n")
    assert problems == []
    assert document.tree == {"title": "Talks", "summary": "One.\nTwo.\n"}
    assert document.find(("summary",)) == Position(2, 10)


def test_columns_count_characters_and_not_bytes() -> None:
    document, _ = read_yaml("x.yml", "{العراق: 😀, b: c}\n")
    assert document.find(("b",)) == Position(1, 16)
    assert document.find(("b",), key=True) == Position(1, 13)


def test_what_is_missing_is_placed_at_the_mapping_that_lacks_it() -> None:
    document, _ = read_yaml("x.yml", "title: Talks\nmeetings:\n  - id: lunch\n")
    assert document.find(("meetings", 0, "title")) == Position(3, 5)
    assert document.find(("date",)) == Position(1, 1)


def test_the_name_of_a_unions_member_is_passed_over() -> None:
    document, _ = read_yaml("x.yml", "sources:\n  - {title: Report}\n")
    assert document.find(("sources", 0, "Source", "title")) == Position(2, 13)


@pytest.mark.parametrize(
    ("text", "line", "column", "rule"),
    [
        ("a: b\nc: d\na: e\n", 3, 1, "duplicate-key"),
        ("a: !!int 5\n", 1, 4, "yaml-tag"),
        ("a: !mine 5\n", 1, 4, "yaml-tag"),
        ("a: ! 5\n", 1, 4, "yaml-tag"),
        ("!!map {a: b}\n", 1, 1, "yaml-tag"),
        ("!!str a: b\n", 1, 1, "yaml-tag"),
        ("a: &b c\n", 1, 4, "yaml-anchor"),
        ("a: *b\n", 1, 4, "yaml-alias"),
        ("*b : a\n", 1, 1, "yaml-alias"),
        ("- *b\n", 1, 3, "yaml-alias"),
        ("a:\n  <<: {b: c}\n", 2, 3, "yaml-merge"),
        ("a: b\n---\nc: d\n", 2, 1, "yaml-documents"),
        ("[a]: b\n", 1, 1, "yaml-key"),
        ("{{a: b}: c}\n", 1, 2, "yaml-key"),
        ("? [a]\n: b\n", 1, 3, "yaml-key"),
        ("- a\n-\n- b\n", 2, 2, "empty-item"),
        ("a: b\x07\n", 1, 5, "hidden-character"),
        ("\n\na: \u2028b\n", 3, 4, "hidden-character"),
        ('a: "\\a"\n', 1, 4, "hidden-character"),
        ("a: soft\u00adhyphen\n", 1, 8, "hidden-character"),
        ("a: zero\u200bwidth\n", 1, 8, "hidden-character"),
        ("\u200ba: b\n", 1, 1, "hidden-character"),
        ('a: "\\u200bb"\n', 1, 4, "hidden-character"),
        ("a:\n\tb: c\n", 2, 1, "yaml-syntax"),
    ],
)
def test_what_the_format_does_without_is_refused_where_it_stands(
    text: str, line: int, column: int, rule: str
) -> None:
    problem = refuse(text)
    assert (problem.line, problem.column, problem.rule) == (line, column, rule)
    assert problem.hint


@pytest.mark.parametrize("char", [*"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"])
def test_what_turns_the_order_of_letters_round_is_refused_by_its_name(char: str) -> None:
    for text in (f"a: b{char}c\n", f'a: "b\\u{ord(char):04x}c"\n', f"b{char}c: a\n"):
        problem = refuse(text)
        assert problem.rule == "hidden-character"
        assert f"U+{ord(char):04X} ({unicodedata.name(char).lower()})" in problem.message


@pytest.mark.parametrize(
    "text",
    ["دمشق", "محمد\u200c\u200dعلي", "עברית\u200f, \u200ea", "a\u061cb",
     "ភាសា\u200bខ្មែរ", "\U0001f468\u200d\U0001f469", "\U0001f3f4\U000e0067\U000e007f"],
)  # fmt: skip
def test_text_from_right_to_left_and_the_marks_it_needs_are_read(text: str) -> None:
    assert read(f"a: {text}\n") == {"a": text}


def test_every_hidden_character_is_told_and_what_stands_beside_it() -> None:
    document, problems = read_yaml("x.yml", "a: b\x07\x07c\nd: \u202ee\r\nf: !g h\x1b\n")
    assert [(problem.line, problem.column, problem.rule) for problem in problems] == [
        (1, 5, "hidden-character"), (2, 4, "hidden-character"), (3, 8, "hidden-character"),
        (3, 4, "yaml-tag"),
    ]  # fmt: skip
    assert document.tree == {"a": "b  c", "d": "e", "f": "h"}


def test_what_only_a_hidden_character_may_have_broken_is_not_told() -> None:
    assert refuse("\u202aa: b\nc: d\n").rule == "hidden-character"


def test_an_odd_space_is_placed_where_it_stands_in_a_key_of_several_lines() -> None:
    _, problems = read_yaml("x.yml", "a: {speach\n   \u2009dr: b}\n")
    assert [(one.rule, one.line, one.column) for one in problems] == [("odd-space", 2, 4)]


def test_a_text_with_nul_in_it_is_in_another_encoding() -> None:
    assert refuse("a\0:\0 \0b\0\n\0").rule == "encoding"


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n"), min_size=1))
def test_a_text_that_is_written_is_read_back(text: str) -> None:
    assume(not HIDDEN.search(text))
    assert read(f"key: {write_text(text)}\n") == {"key": text}


def test_of_a_key_that_stands_twice_the_first_is_read() -> None:
    document, problems = read_yaml("x.yml", "a: {b: c}\na: {d: e, d: f}\na: [g]\nh: i\n")
    assert document.tree == {"a": {"b": "c"}, "h": "i"}
    assert [(problem.line, problem.column) for problem in problems] == [(2, 1), (2, 11), (3, 1)]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "[{a: "])
def test_nesting_without_end_is_refused_at_once(opening: str) -> None:
    def read_deep(times: int) -> None:
        assert refuse(opening * times).rule == "yaml-depth"

    assert count_lines(lambda: read_deep(60_000)) == count_lines(lambda: read_deep(600))


def test_nesting_is_read_to_the_depth_that_is_allowed() -> None:
    assert read("[" * MAX_DEPTH + "a" + "]" * MAX_DEPTH)
    assert refuse("[" * (MAX_DEPTH + 1) + "a" + "]" * (MAX_DEPTH + 1)).column == MAX_DEPTH + 1


def test_aliases_do_not_multiply() -> None:
    lines = ["a0: &a0 x"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
    document, problems = read_yaml("x.yml", "\n".join(lines))
    assert {problem.rule for problem in problems} == {"yaml-anchor", "yaml-alias"}
    assert len(str(document.tree)) < 1000


@pytest.mark.parametrize(
    "piece", ["a: b\n", "!a ", "[&a ", "- !x y\n", "'", "? ", "{", "a\n", "- \n", ": ", "*a ", "\\"]
)
def test_twice_as_long_a_text_of_anything_is_at_most_twice_the_work(piece: str) -> None:
    def read_any(text: str) -> None:
        read_yaml("x.yml", text)

    assert list_growing(read_any, piece * 2000, piece * 4000, times=2.1) == {}
