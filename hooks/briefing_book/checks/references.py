"""Whatever a record refers to exists, and a name leads to one record only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..countries import suggest_code
from ..directory import Directory, RefKind
from ..load import Loaded, Records
from ..model import Briefing
from ..nearest import Nearest
from ..problems import Problem, quote
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
_WHERE_TO_ADD = {
    RefKind.PERSON: "add it to people.yml",
    RefKind.ORGANIZATION: "add it to organizations.yml",
    RefKind.COUNTRY: "write the two capitals of ISO 3166-1, or add a code to places.yml",
    RefKind.TOPIC: "add it to topics.yml",
    RefKind.SOURCE: "add it to sources.yml",
    RefKind.TRIP: "add a file to trips/",
    RefKind.MEETING: "write the id of a meeting in this briefing",
    RefKind.FIGURE: "write briefing-id/item-id of an earlier figure",
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
    adviser = _Adviser(directory, figures)
    for loaded in _all_records(records):
        meetings = _meetings_of(loaded)
        for reference in list_references(loaded.record):
            if any(_TABLES.get(kind) in records.unread for kind in reference.kinds):
                continue
            if RefKind.MEETING in reference.kinds:
                is_known = reference.text in meetings
            elif RefKind.FIGURE in reference.kinds:
                is_known = reference.text in figures
            else:
                is_known = directory.find(reference.text, reference.kinds) is not None
            if not is_known:
                yield _explain(loaded, reference, adviser, meetings)


def _all_records(records: Records) -> Iterator[Loaded[Any]]:
    tables: tuple[Mapping[str, Loaded[Any]], ...] = (
        records.briefings, records.trips, records.people, records.organizations, records.places,
    )  # fmt: skip
    for table in tables:
        yield from table.values()


def _meetings_of(loaded: Loaded[Any]) -> frozenset[str]:
    record = loaded.record
    meetings = record.meetings if isinstance(record, Briefing) else ()
    return frozenset(meeting.id for meeting in meetings)


def _explain(
    loaded: Loaded[Any], reference: Reference, adviser: _Adviser, meetings: frozenset[str]
) -> Problem:
    text, kinds = reference.text, reference.kinds
    if several := adviser.list_namesakes(text, kinds):
        hint = f"write the id: {' or '.join(several)}"
        message = f"{quote(text)} is the name of several"
        return loaded.problem(reference.loc, "ambiguous-name", message, hint)
    known = sorted(meetings) if RefKind.MEETING in kinds else None
    what = " or ".join(filter(None, (", ".join(kinds[:-1]), kinds[-1])))
    message = f"there is no {what} {quote(text)}"
    hint = adviser.suggest(text, kinds, known) or _WHERE_TO_ADD[kinds[-1]]
    return loaded.problem(reference.loc, f"unknown-{kinds[-1]}", message, hint)


@dataclass
class _Adviser:
    """Knows what was probably meant; names are indexed once, and only if one is misspelt."""

    directory: Directory
    figures: set[str]
    _indexes: dict[tuple[RefKind, ...], Nearest] = field(default_factory=dict)
    _codes: dict[str, str] = field(default_factory=dict)

    def list_namesakes(self, text: str, kinds: tuple[RefKind, ...]) -> list[str]:
        """The ids of all whose name or alias it is."""
        bodies = [kind for kind in kinds if kind in (RefKind.PERSON, RefKind.ORGANIZATION)]
        return [id for kind in bodies for id in self.directory.find_all(text, kind)]

    def suggest(self, text: str, kinds: tuple[RefKind, ...], known: list[str] | None = None) -> str:
        """`did you mean …?`, or an empty text."""
        if RefKind.COUNTRY in kinds and (code := suggest_code(text)):
            return f"did you mean {code} ({self.directory.country_name(code)})?"
        index = self._index(kinds) if known is None else Nearest(known)
        nearest = index.find(text)
        if nearest in self._codes:
            return f"did you mean {self._codes[nearest]} ({nearest})?"
        return f"did you mean {nearest}?" if nearest else ""

    def _index(self, kinds: tuple[RefKind, ...]) -> Nearest:
        if kinds not in self._indexes:
            names = {name for kind in kinds for name in self.directory.names(kind)}
            if RefKind.COUNTRY in kinds:
                codes = sorted(self.directory.country_codes())
                self._codes = {self.directory.country_name(code): code for code in codes}
                names |= self._codes.keys()
            self._indexes[kinds] = Nearest(self.figures if RefKind.FIGURE in kinds else names)
        return self._indexes[kinds]
