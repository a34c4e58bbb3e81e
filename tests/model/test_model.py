from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from briefing_book.model.briefing import Briefing
from briefing_book.model.items import ITEM_LISTS, Statement
from briefing_book.model.keys import takes_others
from briefing_book.model.record import Record
from briefing_book.model.registries import REGISTRIES, Person, Post, Territory
from briefing_book.model.trip import Trip
from content import Load
from kinds import list_records


def refuse(record: type[Record], values: dict[str, Any]) -> set[tuple[str, str]]:
    """Key and rule of everything that is wrong."""
    with pytest.raises(ValidationError) as caught:
        record.model_validate(values)
    return {(str(error["loc"][-1]), error["type"]) for error in caught.value.errors()}


@pytest.mark.parametrize("record", list(list_records()), ids=lambda record: record.__name__)
def test_a_record_is_described_key_by_key_frozen_and_closed(record: type[Record]) -> None:
    assert record.__doc__
    assert record.__doc__.strip().endswith(".")
    for name, field in record.model_fields.items():
        assert field.description, name
        assert field.description.strip().endswith("."), name
    assert record.model_config["frozen"]
    assert record.model_config["extra"] == ("allow" if takes_others(record) else "forbid")


def test_every_kind_of_file_has_a_schema_that_says_what_each_key_is_for() -> None:
    kinds: list[type[Record]] = [Briefing, Trip, *REGISTRIES.values()]
    for record in kinds:
        schema = record.model_json_schema()
        assert schema["additionalProperties"] is False
        assert all(field["description"] for field in schema["properties"].values())


def test_the_lists_of_a_briefing_are_those_that_hold_items() -> None:
    for name, item in ITEM_LISTS.items():
        assert item.__name__ in str(Briefing.model_fields[name].annotation)


def test_a_statement_has_a_quote_or_a_paraphrase_and_not_both() -> None:
    base = {"id": "a", "speaker": "NO"}
    assert refuse(Statement, base) == {("paraphrase", "quote-or-paraphrase")}
    both = {"quote": "Peace.", "paraphrase": "Norway wants peace."}
    assert refuse(Statement, base | both) == {("paraphrase", "quote-or-paraphrase")}
    assert Statement.model_validate(base | {"quote": "Peace."}).quote == "Peace."
    assert Statement.model_validate(base | {"paraphrase": "Peace."}).paraphrase == "Peace."


def test_what_is_wrong_across_keys_is_found_beside_what_is_wrong_in_them() -> None:
    found = refuse(Statement, {"id": "A", "speaker": [], "kind": "X", "xyz": "x"})
    assert found == {
        ("id", "bad-id"),
        ("speaker", "empty-value"),
        ("kind", "unknown-value"),
        ("xyz", "extra_forbidden"),
        ("paraphrase", "quote-or-paraphrase"),
    }


@pytest.mark.parametrize(
    ("values", "rule"),
    [
        ({"status": "withdrawn"}, "withdrawn-without-reason"),
        ({"withdrawn_reason": "Wrong."}, "reason-without-withdrawn"),
        ({"withdrawn_reason": "Wrong.", "status": "draft"}, "reason-without-withdrawn"),
    ],
)
def test_a_withdrawn_briefing_says_why_and_no_other_does(values: dict[str, str], rule: str) -> None:
    base = {"title": "Talks", "date": "2023"}
    assert refuse(Briefing, base | values) == {("withdrawn_reason", rule)}
    Briefing.model_validate(base | {"status": "withdrawn", "withdrawn_reason": "Wrong."})


@pytest.mark.parametrize("record", [Post, Territory])
def test_what_ends_ends_after_it_begins(record: type[Record]) -> None:
    base = {"title": "King"} if record is Post else {"name": "Prussia"}
    for since, until in (("2020", "2020"), ("2020-05", "2020"), ("2020", "2020-01-01")):
        record.model_validate(base | {"from": since, "to": until})
    assert refuse(record, base | {"from": "2021", "to": "2020-12-31"}) == {("to", "bad-date")}
    assert refuse(record, base | {"from": "x", "to": "2020-12-31"}) == {("from", "bad-date")}


def test_an_item_says_nothing_where_its_briefing_speaks_for_it(load: Load) -> None:
    text = "title: Talks\ndate: 2023\nmeetings: [{id: a}]\n"
    (meeting,) = load({"oslo.yml": text}).briefings["oslo"].record.meetings
    assert (meeting.date, meeting.place, meeting.topics, meeting.sources) == (None, None, (), ())


def test_records_can_not_be_changed() -> None:
    person = Person(name="Ali Hassan")
    with pytest.raises(ValidationError):
        person.name = "Omar Hassan"  # type: ignore[misc]
