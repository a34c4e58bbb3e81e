"""Whatever a record refers to exists, and a name leads to one record only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..directory import Directory, RefKind
from ..load import Loaded, Records
from ..model import Briefing
from ..problems import Problem, suggest
from ..references import Reference, list_references

_TABLES = {
    RefKind.PERSON: "people",
    RefKind.ORGANIZATION: "organizations",
    RefKind.COUNTRY: "places",
    RefKind.TOPIC: "topics",
    RefKind.SOURCE: "sources",
    RefKind.TRIP: "trips",
    RefKind.FIGURE: "briefings",
}


def check_references(records: Records, directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every reference that leads nowhere, or to several records.

    Where a file could not be read, references that may lead into it are left in peace: its own
    problem is reported already.
    """
    figures = {
        f"{briefing.id}/{figure.id}"
        for briefing in records.briefings.values()
        for figure in briefing.record.figures
    }
    for loaded in _all_records(records):
        meetings = _meetings_of(loaded)
        for reference in list_references(loaded.record):
            known = {RefKind.MEETING: meetings, RefKind.FIGURE: figures}.get(reference.kinds[0])
            if any(_TABLES.get(kind) in records.unread for kind in reference.kinds):
                continue
            if known is None and directory.find(reference.text, reference.kinds):
                continue
            if known is None or reference.text not in known:
                yield _explain(loaded, reference, directory, known)


def _all_records(records: Records) -> Iterator[Loaded[Any]]:
    tables: tuple[Mapping[str, Loaded[Any]], ...] = (
        records.briefings, records.trips, records.people, records.organizations, records.places,
    )  # fmt: skip
    for table in tables:
        yield from table.values()


def _meetings_of(loaded: Loaded[Any]) -> set[str]:
    record = loaded.record
    return {meeting.id for meeting in record.meetings} if isinstance(record, Briefing) else set()


def _explain(
    loaded: Loaded[Any], reference: Reference, directory: Directory, known: set[str] | None
) -> Problem:
    text = reference.text
    several = [
        id
        for kind in reference.kinds
        if kind in (RefKind.PERSON, RefKind.ORGANIZATION)
        for id in directory.find_all(text, kind)
    ]
    if several:
        hint = f"write the id: {' or '.join(several)}"
        return loaded.problem(reference.loc, "ambiguous-name", f'"{text}" is several', hint)
    what = " or ".join(reference.kinds)
    names = known or {name for kind in reference.kinds for name in directory.names(kind)}
    hint = suggest(text, names) or _where_to_add(reference.kinds[-1])
    return loaded.problem(
        reference.loc, f"unknown-{reference.kinds[-1]}", f'there is no {what} "{text}"', hint
    )


def _where_to_add(kind: RefKind) -> str:
    if kind is RefKind.COUNTRY:
        return "write the two capitals of ISO 3166-1, or add a code to places.yml"
    if kind is RefKind.MEETING:
        return "write the id of a meeting in this briefing"
    if kind is RefKind.FIGURE:
        return "write briefing-id/item-id of an earlier figure"
    if kind is RefKind.TRIP:
        return "add a file to trips/"
    return f"add it to {_TABLES[kind]}.yml"
