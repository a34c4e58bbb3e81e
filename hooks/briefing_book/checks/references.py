"""Whatever a record refers to exists, and a name leads to one record only."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from ..load.yaml_reader import write_text
from ..model.briefing import Briefing
from ..model.keys import list_known
from ..model.references import Reference, RefKind, full_id, list_references
from ..problems import MAX_PROBLEMS, Problem
from ..records.directory import Directory
from ..records.loaded import Loaded, Records
from ..text.excerpts import quote
from ..text.folding import suggest_id
from ..text.nearest import Nearest
from ..values.fields import ID_PATTERN, fits_pattern
from ..world.countries import suggest_code

_NAME = re.compile(r"['‘’\w][\w\s.,'’()\u200c\u200d-]{0,79}")
_CODE = re.compile("[A-Z]{2,4}")
_BETWEEN = re.compile(r"[,;&]|\band\b")
_ARTICLE = re.compile(r"\b(?:Al|El) (?=\w)")

_TABLES = {
    RefKind.PERSON: "people",
    RefKind.ORGANIZATION: "organizations",
    RefKind.COUNTRY: "places",
    RefKind.TOPIC: "topics",
    RefKind.SOURCE: "sources",
    RefKind.TRIP: "trips",
    RefKind.FIGURE: "briefings",
}
_KNOWN_BY_ID = {RefKind.TOPIC, RefKind.SOURCE}

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
    problem is reported already. So are those that may lead to a part of the record that was lost.
    """
    figures = {
        full_id(briefing.id, figure.id)
        for briefing in records.briefings.values()
        for figure in briefing.record.figures
    }
    adviser = _Adviser(directory, figures)
    told: Counter[str] = Counter()
    for loaded in _all_records(records):
        meetings = _meetings_of(loaded)
        for reference in list_references(loaded.record):
            if any(_TABLES.get(kind) in records.unread for kind in reference.kinds):
                continue
            if RefKind.MEETING in reference.kinds:
                is_known = reference.text in meetings or _may_lack_meetings(loaded)
            elif RefKind.FIGURE in reference.kinds:
                is_known = reference.text in figures
            else:
                is_known = directory.find(reference.text, reference.kinds) is not None
            if is_known or (loaded.gaps and loaded.gaps.cover(reference.loc)):
                continue
            told[loaded.path] += 1
            if told[loaded.path] > MAX_PROBLEMS:  # advice takes long, and nobody sees it
                yield loaded.problem(reference.loc, f"unknown-{reference.kinds[-1]}", "")
            else:
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


def _may_lack_meetings(loaded: Loaded[Any]) -> bool:
    return loaded.gaps.may_hide("meetings", list_known(Briefing), within="id")


def _explain(
    loaded: Loaded[Any], reference: Reference, adviser: _Adviser, meetings: frozenset[str]
) -> Problem:
    text, kinds = reference.text, reference.kinds
    if several := adviser.list_namesakes(text, kinds):
        hint = f"write the id: {' or '.join(several)}"
        message = f"{quote(text)} is the name of several"
        return loaded.problem(reference.loc, "ambiguous-name", message, hint)
    what = " or ".join(filter(None, (", ".join(kinds[:-1]), kinds[-1])))
    message = f"there is no {what} {quote(text)}"
    # A participant is a mapping with a person, in a list, even where a name alone was written.
    is_in_list = isinstance(reference.loc[-1], int) or reference.loc[-1] == "person"
    advice = adviser.advise(text, kinds, meetings, in_list=is_in_list)
    found = loaded.problem(reference.loc, f"unknown-{kinds[-1]}", message, advice.hint)
    return replace(found, to_paste=advice.to_paste)


class _Advice(NamedTuple):
    """What to do about a reference that leads nowhere, and what may be pasted for it."""

    hint: str
    to_paste: tuple[str, ...] = ()


@dataclass
class _Adviser:
    """Knows what was probably meant; names are indexed once, and only if one is misspelt."""

    directory: Directory
    figures: set[str]
    _indexes: dict[tuple[RefKind, ...], Nearest] = field(default_factory=dict)
    _codes: dict[str, str] = field(default_factory=dict)
    _meetings: tuple[frozenset[str], Nearest] | None = None

    def list_namesakes(self, text: str, kinds: tuple[RefKind, ...]) -> list[str]:
        """The ids of all whose name or alias it is."""
        bodies = [kind for kind in kinds if kind in (RefKind.PERSON, RefKind.ORGANIZATION)]
        return [id for kind in bodies for id in self.directory.find_all(text, kind)]

    def advise(
        self, text: str, kinds: tuple[RefKind, ...], meetings: frozenset[str], *, in_list: bool
    ) -> _Advice:
        """Ask `did you mean …?`, or say where to add it; for a person, with what to add."""
        if in_list and (parts := self._split(text, kinds)):
            return _Advice(f"write a list: [{', '.join(parts)}]")
        if RefKind.COUNTRY in kinds and (code := suggest_code(text)):
            return _Advice(f"did you mean {code} ({self.directory.country_name(code)})?")
        nearest = self._index(kinds, meetings).find(text)
        if nearest in self._codes and RefKind.PERSON in kinds and " " in text.strip():
            nearest = None  # a name that sounds like a country's is a person's all the same
        if nearest in self._codes:
            return _Advice(f"did you mean {self._codes[nearest]} ({nearest})?")
        question = f"did you mean {nearest}?" if nearest else ""
        may_be_person = not nearest or self.directory.find_all(nearest, RefKind.PERSON)
        if may_be_person and (lines := self._write_entry(text, kinds)):
            add = "add to people.yml"
            if question:
                add = f"{question} Or {add}"
            elif RefKind.ORGANIZATION in kinds:
                add += ", or an organization, without the posts, to organizations.yml"
            return _Advice(f"{add}:", lines)
        if not question and (lines := self._write_other(text, kinds)):
            return _Advice(f"add to {_TABLES[kinds[0]]}.yml:", lines)
        is_code = RefKind.COUNTRY in kinds and _CODE.fullmatch(text)
        return _Advice(question or _WHERE_TO_ADD[RefKind.COUNTRY if is_code else kinds[-1]])

    def _split(self, text: str, kinds: tuple[RefKind, ...]) -> list[str]:
        """The parts of a text that is a list without its brackets; none where it is no list."""
        parts = [part.strip() for part in _BETWEEN.split(text)]
        # A name can have a comma or an "and" in it; an id can't.
        is_list = set(kinds) <= _KNOWN_BY_ID or any(
            self.directory.find(part, kinds) for part in parts
        )
        return parts if is_list and len(parts) > 1 and all(parts) else []

    def _index(self, kinds: tuple[RefKind, ...], meetings: frozenset[str]) -> Nearest:
        if RefKind.MEETING in kinds:
            if self._meetings is None or self._meetings[0] is not meetings:
                self._meetings = meetings, Nearest(meetings)
            return self._meetings[1]
        if kinds not in self._indexes:
            names = {name for kind in kinds for name in self.directory.names(kind)}
            if RefKind.COUNTRY in kinds:
                codes = sorted(self.directory.country_codes())
                self._codes = {self.directory.country_name(code): code for code in codes}
                names |= self._codes.keys()
            self._indexes[kinds] = Nearest(self.figures if RefKind.FIGURE in kinds else names)
        return self._indexes[kinds]

    def _write_other(self, text: str, kinds: tuple[RefKind, ...]) -> tuple[str, ...]:
        """The lines for a topic or a source of that id; none where it can't be one."""
        if not set(kinds) <= _KNOWN_BY_ID or not fits_pattern(ID_PATTERN, text):
            return ()
        if kinds == (RefKind.SOURCE,):
            return f"{text}:", "  title: …"
        return f"{text}:", f"  name: {write_text(text.replace('-', ' ').capitalize())}"

    def _write_entry(self, text: str, kinds: tuple[RefKind, ...]) -> tuple[str, ...]:
        """The lines of people.yml for somebody of that name or id; none where it can't be one."""
        if RefKind.PERSON not in kinds or not _NAME.fullmatch(text) or _CODE.fullmatch(text):
            return ()
        id, name = suggest_id(text) or "ID", text
        if fits_pattern(ID_PATTERN, text):
            words = text.replace("-", " ").title()
            name = _ARTICLE.sub(lambda found: found[0].lower().replace(" ", "-"), words)
        if self.directory.find_all(id, RefKind.PERSON):
            id = f"{id}-2"
        return f"{id}:", f"  name: {write_text(name)}", "  posts: [{title: …, country: …}]"
