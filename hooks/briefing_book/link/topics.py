"""The page of each topic."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from ..book.dossiers import TopicFile, open_dossier
from ..book.entries import Entry
from ..book.tallies import tally_countries, tally_people
from ..text.folding import alphabetical
from .grouping import group
from .resolve import Resolver


def link_topics(entries: Iterable[Entry], resolve: Resolver) -> Mapping[str, TopicFile]:
    """The page of every topic that is on record, by name."""
    by_id = group((topic.id, entry) for entry in entries for topic in entry.topics)
    files = [
        TopicFile(
            id=id,
            record=loaded.record,
            path=loaded.path,
            dossier=dossier,
            countries=tally_countries(dossier.entries, resolve.country),
            people=tally_people(dossier.entries, lambda party: bool(party.id)),
        )
        for id, found in by_id.items()
        for loaded, dossier in ((resolve.records.topics[id], open_dossier(found)),)
    ]
    files.sort(key=lambda file: (alphabetical(file.record.name), file.id))
    return MappingProxyType({file.id: file for file in files})
