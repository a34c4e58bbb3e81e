"""The page of each topic."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from ..book.dossiers import TopicDossier
from ..book.entries import Entry
from ..book.holdings import hold_entries
from ..book.tallies import tally_people, tally_sides
from ..model.references import RefKind
from ..text.folding import alphabetical
from .grouping import group
from .resolve import Resolver


def link_topics(entries: Iterable[Entry], resolve: Resolver) -> Mapping[str, TopicDossier]:
    """The page of every topic that is on record, by name."""
    by_id = group((topic.id, entry) for entry in entries for topic in entry.topics)
    files = [
        TopicDossier(
            id=id,
            name=resolve.directory.call(RefKind.TOPIC, id),
            record=loaded.record,
            path=loaded.path,
            holdings=holdings,
            sides=tally_sides(holdings.entries, resolve.side),
            people=tally_people(holdings.entries, lambda party: bool(party.id)),
        )
        for id, found in by_id.items()
        for loaded, holdings in ((resolve.records.topics[id], hold_entries(found)),)
    ]
    files.sort(key=lambda file: (alphabetical(file.name), file.id))
    return MappingProxyType({file.id: file for file in files})
