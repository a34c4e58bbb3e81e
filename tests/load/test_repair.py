from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from pydantic import ValidationError

from briefing_book.load.repair import Mended, mend_record, validate
from briefing_book.load.yaml_reader import read_yaml
from briefing_book.model.briefing import Briefing
from briefing_book.model.record import Record
from briefing_book.model.registries import Person
from briefing_book.model.trip import Trip
from briefing_book.report import format_problems
from content import Write, find_errors
from every_field import write_every_field

TALKS = "title: Talks in Oslo\ndate: 2023-11-05\n"
FIELDS = write_every_field({"a": lambda field: field})


def mend(text: str, model: type[Record] = Briefing) -> Mended[Record]:
    document, problems = read_yaml("x.yml", text)
    assert document.tree is not None
    assert problems == []
    with pytest.raises(ValidationError) as caught:
        validate(model, document.tree)
    unfilled = document.unfilled
    return mend_record(model, document.tree, caught.value, "x", lambda loc: loc in unfilled)


def rules(mended: Mended[Record]) -> list[tuple[str, str]]:
    return [(error["type"], ".".join(map(str, error["loc"]))) for error in mended.errors]


def test_what_can_not_be_read_is_left_out() -> None:
    mended = mend(TALKS + "status: drft\nplace: {city: '', country: NO, coordinates: [1]}\n")
    assert isinstance(mended.record, Briefing)
    assert mended.record.place
    assert (mended.record.place.country, mended.record.place.coordinates) == ("NO", None)
    assert mended.gaps.lost == {("status",), ("place", "city"), ("place", "coordinates")}
    assert mended.gaps.stand_ins == set()
    assert len(mended.errors) == 3


def test_what_has_to_be_there_gets_a_stand_in() -> None:
    mended = mend("date: tomorrow\nmeetings:\n  - {id: The Lunch}\nstatements: [x, {id: a}]\n")
    assert isinstance(mended.record, Briefing)
    assert (len(mended.record.meetings), len(mended.record.statements)) == (1, 2)
    assert mended.gaps.stand_ins >= {
        ("title",), ("date",), ("meetings", 0, "id"), ("statements", 0),
        ("statements", 1, "speaker"), ("statements", 1, "paraphrase"),
    }  # fmt: skip


def test_no_two_stand_ins_are_the_same_id() -> None:
    mended = mend(TALKS + "aliases: [A, B]\nmeetings: [{}, {id: ../x}]\nfigures: [{}]\n")
    record = mended.record
    assert isinstance(record, Briefing)
    ids = [*record.aliases, *(item.id for item in (*record.meetings, *record.figures))]
    assert len(set(ids)) == 5


def test_a_misspelt_key_is_taken_for_the_one_that_was_meant() -> None:
    mended = mend("titel: Tour\nstops:\n  - {dat: 2023, plce: {city: Oslo, contry: NO}}\n", Trip)
    assert isinstance(mended.record, Trip)
    (stop,) = mended.record.stops
    assert (mended.record.title, stop.place.country) == ("Tour", "NO")
    assert mended.written == {
        ("title",): "titel", ("stops", 0, "date"): "dat", ("stops", 0, "place"): "plce",
        ("stops", 0, "place", "country"): "contry",
    }  # fmt: skip
    assert {rule for rule, _ in rules(mended)} == {"extra_forbidden"}


def test_what_stands_under_a_misspelt_key_is_looked_at_too() -> None:
    mended = mend(TALKS + "meetngs: [{id: lunch, start: noon}]\n")
    assert rules(mended) == [("extra_forbidden", "meetngs"), ("bad-time", "meetings.0.start")]


def test_what_does_not_fit_under_the_key_that_may_be_meant_is_not_told() -> None:
    mended = mend(TALKS + "encounters: [{id: lunch}]\n")
    assert rules(mended) == [("extra_forbidden", "encounters")]
    assert mended.gaps.lost == {("encounters",)}
    assert not mended.written


def test_a_key_is_not_taken_for_one_that_is_there() -> None:
    mended = mend("name: Ali\nnme: Omar\n", Person)
    assert isinstance(mended.record, Person)
    assert (mended.record.name, mended.written) == ("Ali", {})
    assert rules(mended) == [("extra_forbidden", "nme")]


@pytest.mark.parametrize("key", ["post", "pots"])
def test_a_key_that_tells_what_a_record_is_brings_no_other_errors(key: str) -> None:
    value = "" if key == "post" else "Minister"
    mended = mend(
        f"{TALKS}meetings: [{{id: a, participants: [{{{key}: {value}, country: NO}}]}}]\n"
    )
    ((rule, place),) = rules(mended)
    assert rule in ("string_too_short", "extra_forbidden")
    assert place.startswith("meetings.0.participants.0")


def test_what_is_no_record_at_all_keeps_its_place() -> None:
    for tree in ("Ali", ["Ali"]):
        with pytest.raises(ValidationError) as caught:
            validate(Person, tree)  # type: ignore[arg-type]
        mended = mend_record(Person, tree, caught.value, "x", lambda _: False)  # type: ignore[arg-type]
        assert mended.record
        assert mended.gaps.cover(("aliases", 0))


def test_a_record_of_errors_only_is_not_mended() -> None:
    mended = mend(TALKS + "meetings: [" + "{}, " * 200 + "]\n")
    assert mended.record is None
    assert len(mended.errors) == 101


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


def test_a_misspelt_key_whose_value_can_not_be_read_is_no_guess_afterwards() -> None:
    mended = mend("title: Talks in Oslo\ndate:lo: in May\n")
    assert isinstance(mended.record, Briefing)
    assert rules(mended) == [("extra_forbidden", "date:lo")]
    assert mended.gaps.stand_ins == {("date",)}


def test_what_stood_under_a_misspelt_key_that_was_taken_out_is_no_guess_either() -> None:
    mended = mend("title: Talks\ndate: 2023\nplac:lo: {contry:x: [], cty: Oslo, coordinates: 1}\n")
    assert isinstance(mended.record, Briefing)
    assert ("extra_forbidden", "plac:lo") in rules(mended)
