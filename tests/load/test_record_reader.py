from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from briefing_book.load import record_reader
from briefing_book.load.record_reader import read_record
from briefing_book.load.yaml_reader import read_yaml
from briefing_book.model.briefing import Briefing
from briefing_book.model.keys import takes_others
from briefing_book.model.parts import Citation, Source
from briefing_book.model.record import Record
from briefing_book.model.registries import Person
from briefing_book.model.trip import Trip
from briefing_book.problems import MAX_PROBLEMS, Problem
from briefing_book.records.loaded import Loaded
from briefing_book.report import format_problems
from content import Write, find_errors
from every_field import write_every_field
from kinds import list_written

TALKS = "title: Talks in Oslo\ndate: 2023-11-05\n"
FIELDS = write_every_field({"a": lambda field: field})


def read(text: str, model: type[Record] = Briefing) -> tuple[Loaded[Any], list[str]]:
    """The record and the messages of its problems."""
    document, problems = read_yaml("x.yml", text)
    assert document.tree is not None
    assert problems == []
    *told, loaded = read_record("x", model, document.tree, document, ())
    assert isinstance(loaded, Loaded)
    return loaded, [problem.message for problem in told if isinstance(problem, Problem)]


def test_a_sound_record_is_made_as_it_stands() -> None:
    loaded, told = read(TALKS)
    assert told == []
    assert loaded.is_sound
    assert not loaded.gaps


CLOSED = [model for model in list_written() if not takes_others(model)]


@pytest.mark.parametrize("model", CLOSED, ids=lambda model: model.__name__)
@pytest.mark.parametrize("text", ["{x: y}", "[x]", "x"])
def test_of_anything_a_record_is_made_that_is_not_sound(model: type[Record], text: str) -> None:
    loaded, told = read(text, model)
    assert told
    assert isinstance(loaded.record, model)
    assert not loaded.is_sound


def test_what_can_not_be_read_is_left_out() -> None:
    loaded, told = read(TALKS + "status: drft\nplace: {city: '', country: NO, coordinates: [1]}\n")
    (place,) = loaded.record.place
    assert (place.country, place.coordinates) == ("NO", None)
    assert loaded.gaps.lost == {("status",), ("place", 0, "city"), ("place", 0, "coordinates")}
    assert loaded.gaps.stand_ins == set()
    assert len(told) == 3


def test_what_has_to_be_there_gets_a_stand_in() -> None:
    loaded, _ = read("date: tomorrow\nmeetings:\n  - {id: The Lunch}\nstatements: [x, {id: a}]\n")
    assert (len(loaded.record.meetings), len(loaded.record.statements)) == (1, 2)
    assert loaded.gaps.stand_ins >= {
        ("title",), ("date",), ("meetings", 0, "id"), ("statements", 0),
        ("statements", 1, "speaker"), ("statements", 1, "paraphrase"),
    }  # fmt: skip


def test_an_item_of_a_list_that_can_not_be_read_keeps_the_others_in_their_places() -> None:
    loaded, told = read(TALKS + "topics: [a, [b], c]\n")
    first, _, last = loaded.record.topics
    assert (first, last) == ("a", "c")
    assert loaded.gaps.stand_ins == {("topics", 1)}
    assert told == ["expected one text here, found a list"]


def test_no_two_stand_ins_are_the_same_id() -> None:
    loaded, _ = read(TALKS + "aliases: [A, B]\nmeetings: [{}, {id: ../x}]\nfigures: [{}]\n")
    record = loaded.record
    ids = [*record.aliases, *(item.id for item in (*record.meetings, *record.figures))]
    assert len(set(ids)) == 5


def test_what_follows_from_a_value_that_was_taken_out_is_not_told() -> None:
    loaded, told = read(TALKS + "status: drft\nwithdrawn_reason: A mistake.\n")
    assert told == ['"drft" is no status']
    assert loaded.record.withdrawn_reason is None


def test_a_misspelt_key_is_taken_for_the_one_that_was_meant() -> None:
    loaded, told = read(
        "titel: Tour\nstops:\n  - {dat: 2023, plce: {city: Oslo, contry: NO}}\n", Trip
    )
    (stop,) = loaded.record.stops
    assert (loaded.record.title, stop.place[0].country) == ("Tour", "NO")
    assert loaded.document.written == {
        ("title",): "titel", ("stops", 0, "date"): "dat", ("stops", 0, "place"): "plce",
        ("stops", 0, "place", 0, "country"): "contry",
    }  # fmt: skip
    assert sorted(told) == [f'unknown key "{key}"' for key in ("contry", "dat", "plce", "titel")]


def test_what_stands_under_a_misspelt_key_is_looked_at_too() -> None:
    _, told = read(TALKS + "meetngs: [{id: lunch, start: noon}]\n")
    assert told == ['unknown key "meetngs"', '"noon" is neither a time of day nor a date and time']


def test_what_does_not_fit_under_the_key_that_may_be_meant_is_not_told() -> None:
    loaded, told = read(TALKS + "encounters: [{id: lunch, duration: long}]\n")
    assert told == ['unknown key "encounters"']
    assert loaded.gaps.lost == {("encounters",)}
    assert not loaded.document.written


def test_a_guess_is_borne_out_by_what_is_sound_under_it() -> None:
    loaded, told = read(TALKS + "meets: [{id: lunch}]\n")
    assert told == ['unknown key "meets"']
    assert loaded.record.meetings[0].id == "lunch"
    loaded, told = read(TALKS + "meets: [{id: lunch, speaker: NO, quote: Peace.}]\n")
    assert told == ['unknown key "meets"']
    assert loaded.record.meetings == ()


@pytest.mark.parametrize("key", ["date:lo", "dates_on"])
def test_a_key_is_not_missing_where_one_that_may_mean_it_can_not_be_read(key: str) -> None:
    loaded, told = read(f"title: Talks in Oslo\n{key}: in May\n")
    assert told == [f'unknown key "{key}"']
    assert loaded.gaps.stand_ins == {("date",)}


def test_a_key_is_not_taken_for_one_that_is_there() -> None:
    loaded, told = read("name: Ali\nnme: Omar\n", Person)
    assert (loaded.record.name, loaded.document.written) == ("Ali", {})
    assert told == ['unknown key "nme"']


@pytest.mark.parametrize(
    ("participant", "message"),
    [("{post: , country: NO}", "there is nothing after post:"),
     ("{pots: Minister, country: NO}", 'unknown key "pots"'),
     ("{personn: Ali, post: Minister, country: NO}", 'unknown key "personn"')],
)  # fmt: skip
def test_a_key_that_tells_what_a_record_is_brings_no_other_errors(
    participant: str, message: str
) -> None:
    _, told = read(f"{TALKS}meetings: [{{id: a, participants: [{participant}]}}]\n")
    assert told == [message]


def test_a_key_with_nothing_after_it_does_not_tell_what_a_record_is_that_is_whole() -> None:
    sources = "sources: [{source: , title: A}, {source: , locator: page 4}]\n"
    loaded, told = read(f"{TALKS}{sources}order: first\n")
    assert [type(source) for source in loaded.record.sources] == [Source, Citation]
    assert told == ["there is nothing after source:", '"first" is not a whole number above zero']


def test_what_is_no_record_at_all_keeps_its_place() -> None:
    for text in ("Ali", "[Ali]"):
        loaded, told = read(text, Person)
        assert len(told) == 1
        assert loaded.gaps.cover(("aliases", 0))


def test_no_more_keys_are_looked_up_than_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_up: list[str] = []
    monkeypatch.setattr(record_reader, "find_meant", lambda key, _: looked_up.append(key))
    _, told = read(TALKS + "".join(f"key-{number}: x\n" for number in range(5 * MAX_PROBLEMS)))
    assert len(told) == 5 * MAX_PROBLEMS
    assert len(looked_up) == MAX_PROBLEMS + 1


def spoil_each_line() -> Iterator[tuple[str, int, str]]:
    """Every different `key: value` of every file, its value made something that it can't be."""
    seen = set()
    for name, text in FIELDS.items():
        lines = text.split("\n")
        for index, line in enumerate(lines):
            found = re.fullmatch(r"(?P<start>\s*(?:- )?)(?P<key>\w[\w-]*): (?P<value>.+)", line)
            if not found or (name, found["key"], found["value"]) in seen:
                continue
            seen.add((name, found["key"], found["value"]))
            for other in ("{key}: [[x]]", "{key}z: {value}"):
                spoilt = found["start"] + other.format(**found.groupdict())
                yield name, index + 1, "\n".join([*lines[:index], spoilt, *lines[index + 1 :]])


def test_one_mistake_is_told_where_it_is_and_nowhere_else(write: Write) -> None:
    assert find_errors(write(FIELDS)) == []
    for name, line, text in spoil_each_line():
        errors = find_errors(write({name: text}))
        assert {(error.path, error.line) for error in errors} == {(f"briefings/{name}", line)}, (
            format_problems(errors)
        )
        write({name: FIELDS[name]})
