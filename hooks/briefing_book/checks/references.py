"""Whatever a record refers to exists, and a name leads to one record only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from operator import itemgetter
from typing import Any

from ..model.briefing import Briefing
from ..model.item import Item
from ..model.keys import list_known
from ..model.references import PARTY, Kinds, Reference, RefKind, full_id, list_references
from ..problems import MAX_PROBLEMS, Problem
from ..records.directory import TABLE_OF, Directory
from ..records.kinds import VOCABULARIES, vocabulary_at
from ..records.loaded import Loaded, Records
from ..text.english import join_all, join_names
from ..text.excerpts import quote
from .suggestions import Adviser

_WORDS = {vocabulary: frozenset(term.value for term in vocabulary) for vocabulary in VOCABULARIES}
_FOUND_IN = {**TABLE_OF, RefKind.FIGURE: "briefings", RefKind.AGREEMENT: "briefings"}


def check_references(records: Records, directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every reference that leads nowhere, or to several records.

    Somebody or something to be added to a registry is one problem, wherever it is referred to.

    Where a file could not be read, references that may lead into it are left in peace: its own
    problem is reported already. So are those that may lead to a part of the record that was lost.
    """
    items = {
        RefKind.FIGURE: _list_ids(records, lambda briefing: briefing.figures),
        RefKind.AGREEMENT: _list_ids(records, lambda briefing: briefing.agreements),
    }
    adviser = Adviser(directory, items)
    told: Counter[str] = Counter()
    found: dict[tuple[object, ...], list[tuple[int, Problem]]] = {}
    for loaded, reference, here in _list_unknown(records, directory, items):
        told[loaded.path] += 1
        if told[loaded.path] > MAX_PROBLEMS:  # advice takes long, and nobody sees it
            problem = loaded.problem(reference.loc, f"unknown-{_name(reference.kinds)}", "")
        else:
            problem = _explain(loaded, reference, adviser, here)
        # Where the same lines mend it, it is one problem.
        same = (reference.text, problem.to_paste) if problem.to_paste else (len(found),)
        found.setdefault(same, []).append((len(reference.kinds), problem))
    for every in found.values():
        yield _join(every)


def _join(found: Sequence[tuple[int, Problem]]) -> Problem:
    """One problem of those that the same lines mend, at the first place.

    What it may be is said as at the place that takes the fewest kinds.
    """
    _, problem = min(found, key=itemgetter(0))
    if len(found) == 1:
        return problem
    first, *others = sorted(place for _, each in found for place in each.places)
    return replace(
        problem, path=first.path, line=first.line, column=first.column, others=tuple(others)
    )


def _list_unknown(
    records: Records, directory: Directory, items: Mapping[RefKind, Set[str]]
) -> Iterator[tuple[Loaded[Any], Reference, frozenset[str]]]:
    """Every reference that leads nowhere, with what may be meant at its place only.

    That are the meetings of its record, and the built-in kinds.
    """
    for loaded in _all_records(records):
        meetings = _meetings_of(loaded)
        for reference in list_references(loaded.record):
            if any(_FOUND_IN.get(kind) in records.unread for kind in reference.kinds):
                continue
            if RefKind.MEETING in reference.kinds:
                is_known = reference.text in meetings or _may_lack_meetings(loaded)
            elif reference.kinds[0] in items:
                is_known = reference.text in items[reference.kinds[0]]
            else:
                is_known = directory.find(reference.text, reference.kinds) is not None
            if not (is_known or (loaded.gaps and loaded.gaps.cover(reference.loc))):
                here = _WORDS[vocabulary_at(reference.loc)] if _is_kind(reference) else meetings
                yield loaded, reference, here


def _list_ids(records: Records, find: Callable[[Briefing], Iterable[Item]]) -> frozenset[str]:
    """The full ids of the items that are found in each briefing."""
    return frozenset(
        full_id(briefing.id, item.id)
        for briefing in records.briefings.values()
        for item in find(briefing.record)
    )


def _is_kind(reference: Reference) -> bool:
    return RefKind.KIND in reference.kinds


def _all_records(records: Records) -> Iterator[Loaded[Any]]:
    tables: tuple[Mapping[str, Loaded[Any]], ...] = (
        records.briefings, records.trips, records.people, records.organizations, records.places,
        records.cities,
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
    loaded: Loaded[Any], reference: Reference, adviser: Adviser, here: frozenset[str]
) -> Problem:
    text, kinds = reference.text, reference.kinds
    if several := adviser.list_namesakes(text, kinds):
        hint = f"write the id: {join_names(several, 'or')}"
        message = f"{quote(text)} is the name of several"
        return loaded.problem(reference.loc, "ambiguous-name", message, hint)
    message = f"there is no {join_all(kinds, 'or')} {quote(text)}"
    # A participant is a mapping with a person, in a list, even where a name alone was written.
    is_in_list = isinstance(reference.loc[-1], int) or reference.loc[-1] == "person"
    advice = adviser.advise(text, kinds, here, in_list=is_in_list)
    found = loaded.problem(reference.loc, f"unknown-{_name(kinds)}", message, advice.hint)
    return replace(found, to_paste=advice.to_paste)


def _name(kinds: Kinds) -> str:
    return "party" if kinds == PARTY else kinds[-1]
