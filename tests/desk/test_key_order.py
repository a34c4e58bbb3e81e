from __future__ import annotations

import random
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_book.desk.key_order import order_keys
from briefing_book.desk.new_briefing import Outline, write_outline
from briefing_book.load.files import list_files
from briefing_book.load.yaml_reader import read_yaml
from briefing_book.model.briefing import Briefing
from briefing_book.model.items import Meeting, Statement
from briefing_book.model.keys import list_keys
from content import CASES, EXAMPLE
from core_yaml import Json, read_core, write_core


def order(text: str, kind: str = "briefing") -> str:
    """The text in order, which is the same text to whoever reads it, and stays in order."""
    text = textwrap.dedent(text)
    ordered = order_keys(kind, text)
    assert read_yaml("", ordered)[0].tree == read_yaml("", text)[0].tree
    assert order_keys(kind, ordered) == ordered
    assert sorted("".join(ordered.split())) == sorted("".join(text.split()))
    return ordered


def test_keys_stand_in_the_order_of_the_model() -> None:
    assert order("""\
        date: 2023-11-05
        meetings:
          - summary: They spoke.
            place: {country: IQ, city: Baghdad}
            id: talks
        title: Talks
        """) == textwrap.dedent("""\
        title: Talks
        date: 2023-11-05
        meetings:
          - id: talks
            place: {city: Baghdad, country: IQ}
            summary: They spoke.
        """)


def test_what_names_a_thing_comes_first_and_what_it_rests_on_last() -> None:
    for record in (Meeting, Statement):
        names = [key.name for key in list_keys(record)]
        assert names[0] == "id"
        assert names[-5:] == ["topics", "sources", "accounts", "former_ids", "allow"]
    assert [key.name for key in list_keys(Briefing)] == list(Briefing.model_fields)


def test_a_comment_goes_with_the_key_that_it_stands_above_or_beside() -> None:
    assert order("""\
        # of the file
        date: 2023 # of the date
        # of the title
        # in two lines
        title: Talks

        # of the trip
        trip: tour
        order: 1
        # at the end
        """) == textwrap.dedent("""\
        # of the file
        # of the title
        # in two lines
        title: Talks
        date: 2023 # of the date

        order: 1
        # at the end
        # of the trip
        trip: tour
        """)


def test_a_comment_in_a_list_stays_with_its_item() -> None:
    assert order("""\
        title: Talks
        date: 2023
        meetings:
          # of the first
          - summary: They spoke.
            # of its id
            id: first
            # under it

          # of the second
          - id: second
        """) == textwrap.dedent("""\
        title: Talks
        date: 2023
        meetings:
          # of the first
          # of its id
          - id: first
            # under it
            summary: They spoke.

          # of the second
          - id: second
        """)


def test_a_comment_that_stands_alone_stays_under_what_is_above_it() -> None:
    assert order("""\
        title: Talks
        meetings:
        #  - id: one

        # of the date
        date: 2023
        """) == textwrap.dedent("""\
        title: Talks
        # of the date
        date: 2023

        meetings:
        #  - id: one
        """)


def test_quotes_blocks_and_long_lines_stay_as_they_are() -> None:
    text = f"""\
summary: |
    One: {"long " * 40}

    # not a comment
    Two.

withdrawn_reason: >-
  One
  two.

title: 'It''s "talks"'
date:    "2023"
status: withdrawn
"""
    ordered = order(text)
    assert ordered.startswith("""title: 'It''s "talks"'\n\ndate:    "2023"\n""")
    for line in text.splitlines():
        assert line in ordered.splitlines()


@pytest.mark.parametrize(
    ("text", "ordered"),
    [
        ("place: {country: NO, city: Oslo}", "place: {city: Oslo, country: NO}"),
        ("place: {country: NO, city: 'a, {b}: c'}", "place: {city: 'a, {b}: c', country: NO}"),
        ('place: {"country": NO,"city": Oslo}', 'place: {"city": Oslo,"country": NO}'),
        ("{date: 2023, title: Talks}", "{title: Talks, date: 2023}"),
        (
            "place: {coordinates: [1, 2], country: NO,\n  city: New\n  York}",
            "place: {city: New\n  York, country: NO,\n  coordinates: [1, 2]}",
        ),
        # What can't be told apart stays.
        ("place: {country: NO, # where\n  city: Oslo}", None),
        ("place: {country: NO, city: }", None),
        ("? country\n: NO", None),
    ],
)
def test_between_braces_the_pieces_change_places(text: str, ordered: str | None) -> None:
    assert order(f"{text}\n") == f"{text if ordered is None else ordered}\n"


def test_of_several_records_the_keys_of_the_one_that_is_meant_are_put_in_order() -> None:
    assert order("""\
        sources:
          - {locator: line 2, source: article}
          - {publisher: A, title: Letter}
        meetings:
          - participants:
              - {role: host, country: JO, post: King}
              - {countries: [NO], group: guards, person: }
              - {role: guest, person: ali}
        """) == textwrap.dedent("""\
        sources:
          - {source: article, locator: line 2}
          - {title: Letter, publisher: A}
        meetings:
          - participants:
              - {post: King, country: JO, role: host}
              - {countries: [NO], group: guards, person: }
              - {person: ali, role: guest}
        """)


def test_ids_of_a_registry_stay_in_the_order_of_the_editor() -> None:
    text = "b: {posts: [{country: NO, title: King}], name: B}\na: {name: A}\n"
    assert order(text, "people") == (
        "b: {name: B, posts: [{title: King, country: NO}]}\na: {name: A}\n"
    )


@pytest.mark.parametrize("text", ["", "# nothing\n", "[]", "text", "title: Talks"])
def test_where_nothing_is_to_be_ordered_nothing_changes(text: str) -> None:
    assert order(text) == text


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_ends_of_lines_stay(line_end: str) -> None:
    text = line_end.join(["date: 2023", "title: Talks", ""])
    assert order(text) == line_end.join(["title: Talks", "date: 2023", ""])


def test_a_last_line_without_an_end_gets_one_where_it_moves() -> None:
    assert order("date: 2023\ntitle: Talks") == "title: Talks\ndate: 2023\n"


def test_a_text_that_keeps_its_empty_lines_keeps_them() -> None:
    text = "summary: |+\n  One.\n\n\ndate: 2023\ntitle: Talks\n"
    assert order(text).endswith("summary: |+\n  One.\n\n\n")


def test_what_would_change_a_value_is_not_done() -> None:
    text = "summary: |+\n  One.\n\norder: 1\n\ntitle: Talks\ndate: 2023\n"
    try:
        assert order(text)
    except ValueError as error:
        assert str(error) == "a value would change"


def test_the_example_is_in_order() -> None:
    for file in list_files(EXAMPLE):
        text = file.path.read_text("utf-8")
        assert order(text, file.kind) == text, file.shown


def test_a_new_briefing_is_in_order() -> None:
    text = write_outline(Outline("Talks", "2024-05-06", "NO", "Oslo", "tour", ["ali"]), "x.json")
    assert order(text) == text


def shuffle(tree: Json, rng: random.Random) -> Json:
    if isinstance(tree, dict):
        keys = rng.sample(list(tree), len(tree))
        return {key: shuffle(tree[key], rng) for key in keys}
    return [shuffle(each, rng) for each in tree] if isinstance(tree, list) else tree


def scatter(text: str, rng: random.Random) -> str:
    """The text with comments and empty lines between its lines, wherever those may stand."""
    lines: list[str] = []
    for number, line in enumerate(text.splitlines()):
        indent = len(line) - len(line.lstrip())
        if rng.random() < 0.2:
            lines.append(" " * rng.choice([0, indent, indent + 2]) + f"# {number}")
        lines += [""] * (rng.random() < 0.2)
        lines.append(line + (f"  # beside {number}" if rng.random() < 0.2 else ""))
    return "\n".join(lines) + "\n"


FILES = [
    (file.kind, file.path.read_text("utf-8"))
    for folder in (EXAMPLE, CASES / "good" / "every-key", CASES / "good" / "every-value.yml")
    for file in list_files(folder)
    if not file.refused
]


@given(file=st.sampled_from(FILES), seed=st.integers(0, 2**32))
def test_however_a_file_is_mixed_up_it_is_put_in_order_and_says_the_same(
    file: tuple[str, str], seed: int
) -> None:
    kind, text = file
    rng = random.Random(seed)
    mixed = scatter(write_core(shuffle(read_core(text), rng)), rng)
    assert order_of(kind, order(mixed, kind)) == order_of(kind, order(text, kind))


def order_of(kind: str, text: str) -> list[object]:
    """The keys of the document in the order in which they stand, whatever stands between."""

    def walk(tree: object) -> list[object]:
        if isinstance(tree, dict):
            return [[key, walk(value)] for key, value in tree.items()]
        return [walk(each) for each in tree] if isinstance(tree, list) else []

    tree = read_yaml("", text)[0].tree
    assert isinstance(tree, dict)
    found = walk(tree)
    return sorted(found, key=str) if kind not in ("briefing", "trip") else found
