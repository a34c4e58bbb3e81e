"""The cases under tests/cases: to add one is to add files.

`good/NAME.yml`, or a folder `good/NAME/` where it takes several files, has no problems.
`bad/NAME.yml` or `bad/NAME/` has the problems that `bad/NAME.txt` shows, as they are printed;
`make accept` writes that file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from functools import cache
from pathlib import Path

import pytest
from pydantic import BaseModel

from briefing_book.load.folder import load_records
from briefing_book.model.record import Record
from briefing_book.values.amounts import Amount
from briefing_book.values.times import EventTime
from briefing_book.values.vocabulary import (
    AgreementKind,
    BriefingKind,
    CommitmentStatus,
    MeetingFormat,
    MeetingKind,
    PartOfDay,
    Qualifier,
    ReleaseStatus,
    StatementKind,
    Term,
)
from content import CASES, list_cases, open_case, tell_errors
from kinds import list_written


@pytest.mark.parametrize("case", list_cases("bad"), ids=lambda case: case.stem)
def test_an_editor_is_told_what_is_wrong(case: Path, tmp_path: Path) -> None:
    told = tell_errors(open_case(case, tmp_path))
    assert f"{told}\n" == case.with_suffix(".txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("case", list_cases("good"), ids=lambda case: case.stem)
def test_what_the_format_promises_to_read_is_read(case: Path, tmp_path: Path) -> None:
    assert tell_errors(open_case(case, tmp_path)) == ""


def test_no_text_is_left_over_from_a_case_that_went() -> None:
    names = {case.with_suffix(".txt").name for case in list_cases("bad")}
    assert {path.name for path in (CASES / "bad").glob("*.txt")} == names


def test_every_problem_has_a_hint() -> None:
    for path in (CASES / "bad").glob("*.txt"):
        printed = path.read_text(encoding="utf-8").splitlines()
        # Not those to paste, and not what says where else it is.
        lines = [line for line in printed if not line.startswith(("    ", "  also at "))]
        assert [line.startswith("  ") for line in lines] == [False, True] * (len(lines) // 2)


@pytest.fixture(scope="module")
def exercised(tmp_path_factory: pytest.TempPathFactory) -> tuple[set[str], set[tuple[str, str]]]:
    """The keys, as `Record.key`, and the allowed values that stand in a good case."""
    keys: set[str] = set()
    terms: set[tuple[str, str]] = set()
    for case in list_cases("good"):
        records, _ = load_records(open_case(case, tmp_path_factory.mktemp(case.stem)))
        for table in vars(records).values():
            for loaded in table.values() if isinstance(table, Mapping) else ():
                for value in walk(loaded.record):
                    if isinstance(value, Record):
                        written = value.model_fields_set & type(value).model_fields.keys()
                        keys |= {f"{type(value).__name__}.{key}" for key in written}
                    elif isinstance(value, Term):
                        terms.add((type(value).__name__, value))
    return keys, terms


def walk(value: object) -> Iterator[object]:
    yield value
    if isinstance(value, BaseModel):
        for name in value.model_fields_set:
            yield from walk(getattr(value, name))
    elif isinstance(value, tuple):
        for each in value:
            yield from walk(each)
    elif isinstance(value, Amount):
        yield value.qualifier
    elif isinstance(value, EventTime):
        yield value.part


@cache
def list_keys() -> Set[str]:
    return {
        f"{record.__name__}.{name}" for record in list_written() for name in record.model_fields
    }


def test_every_key_of_every_record_stands_in_a_good_case(
    exercised: tuple[set[str], set[tuple[str, str]]],
) -> None:
    assert exercised[0] == list_keys()


@pytest.mark.parametrize(
    "terms",
    [
        ReleaseStatus,
        BriefingKind,
        MeetingFormat,
        MeetingKind,
        StatementKind,
        AgreementKind,
        CommitmentStatus,
        PartOfDay,
        Qualifier,
    ],
    ids=lambda terms: terms.__name__,
)
def test_every_value_that_is_allowed_stands_in_a_good_case(
    terms: type[Term], exercised: tuple[set[str], set[tuple[str, str]]]
) -> None:
    name = terms.__name__
    assert {value for kind, value in exercised[1] if kind == name} == {*terms}
