"""A party that stands twice in one list."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.keys import list_keys
from ..model.record import Record
from ..model.references import PARTY, kinds_of
from ..problems import Loc
from ..records.directory import Ref
from ..records.inherited import list_items
from .rule import Finding, Spot
from .survey import Survey


def check_party_twice(survey: Survey) -> Iterator[Finding]:
    """A person, a country or an organization stands once in a list of parties.

    Whoever stands there twice is shown twice, and counted so.
    """
    for loaded in survey.briefings:
        records: list[tuple[Loc, Record]] = [((), loaded.record), *list_items(loaded.record)]
        for loc, record in records:
            for key in _list_party_keys(record):
                seen: set[Ref] = set()
                for index, party in enumerate(getattr(record, key)):
                    ref = survey.directory.find_party(party)
                    if ref and ref in seen:
                        yield Finding(
                            Spot(loaded, (*loc, key, index)),
                            f"{ref.id} stands in this list already",
                            "keep one of the two, with the role of both",
                        )
                    if ref:
                        seen.add(ref)


def _list_party_keys(record: Record) -> list[str]:
    keys = (key.attribute for key in list_keys(type(record)))
    return [key for key in keys if kinds_of(type(record), key) == PARTY]
