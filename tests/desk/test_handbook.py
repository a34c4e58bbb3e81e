"""Nothing that an editor can write goes without an explanation."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from jsonschema import Draft7Validator

from briefing_book.desk.examples import EXAMPLES
from briefing_book.desk.handbook import SECTIONS, KeyText, RecordText, describe_section
from briefing_book.desk.key_order import order_keys
from briefing_book.desk.schema import make_schema
from briefing_book.load.yaml_reader import read_yaml
from briefing_book.model.item import Item
from briefing_book.model.keys import list_keys
from briefing_book.model.record import Record
from briefing_book.model.registries import KINDS
from briefing_book.values.vocabulary import (
    CommitmentStatus,
    Kind,
    MeetingFormat,
    ReleaseStatus,
    StatementKind,
    Term,
)
from core_yaml import read_core
from kinds import list_records

RECORDS = list(list_records())
DESCRIBED = {
    record: text
    for section in SECTIONS
    for record, text in zip(section.records, describe_section(section), strict=True)
}


def texts() -> Iterator[tuple[RecordText, KeyText]]:
    return ((text, key) for text in DESCRIBED.values() for key in text.keys)


def test_every_record_is_explained_in_one_section() -> None:
    assert sorted(record.__name__ for section in SECTIONS for record in section.records) == sorted(
        record.__name__ for record in RECORDS
    )


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_every_key_of_a_record_is_explained_there_or_with_what_items_share(
    record: type[Record],
) -> None:
    explained = [key.name for key in DESCRIBED[record].keys]
    if issubclass(record, Item) and record is not Item:
        assert DESCRIBED[record].is_item
        called = {key.attribute: key.name for key in list_keys(record)}
        # An agreement has `signed` for `date`.
        explained += [key.name for key in DESCRIBED[Item].keys if called[key.name] == key.name]
    assert sorted(explained) == sorted(key.name for key in list_keys(record))


@pytest.mark.parametrize(
    ("record", "key"), list(texts()), ids=lambda part: getattr(part, "name", "")
)
def test_a_key_has_its_type_in_words_a_meaning_and_an_example(
    record: RecordText, key: KeyText
) -> None:
    assert key.kind
    assert key.meaning.endswith(".")
    assert key.example.startswith(f"{key.name}:"), f"write {key.name}: into {record.name}'s example"
    assert key.of in {"", *(section.anchor for section in SECTIONS)}


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__name__)
def test_the_examples_of_a_record_are_read_by_the_build_and_have_all_its_keys(
    record: type[Record],
) -> None:
    shown: set[str] = set()
    for text in EXAMPLES[record]:
        document, problems = read_yaml("", text)
        assert not problems
        assert isinstance(document.tree, dict)
        record.model_validate(document.tree, by_alias=True, by_name=False)
        shown |= document.tree.keys()
    shared = Item.model_fields if issubclass(record, Item) and record is not Item else ()
    keys = {key.name for key in list_keys(record) if key.attribute not in shared}
    assert keys <= shown


@pytest.mark.parametrize("kind", ["briefing", "trip"])
def test_the_examples_of_files_are_accepted_by_editors_and_in_order(kind: str) -> None:
    for text in EXAMPLES[KINDS[kind]]:
        assert list(Draft7Validator(make_schema(kind)).iter_errors(read_core(text))) == []
        assert order_keys(kind, text) == text


@pytest.mark.parametrize("terms", [ReleaseStatus, MeetingFormat, StatementKind, CommitmentStatus])
def test_every_allowed_word_is_shown_with_the_one_that_holds_otherwise(
    terms: type[Term],
) -> None:
    (key,) = {key for _, key in texts() if {value for value, _ in key.values} == {*terms}}
    assert key.values == tuple((term.value, term.label) for term in terms)
    assert key.default == next(iter(terms if terms is not CommitmentStatus else ["open"]))


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_of_entry_has_its_section(kind: Kind) -> None:
    named = {section.title.partition(" ")[2] for section in SECTIONS}
    assert kind in named
