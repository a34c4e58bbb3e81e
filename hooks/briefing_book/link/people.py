"""The page of each person: posts, entries, whom they met, their trips."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from ..book.citing import Link
from ..book.entries import Entry
from ..book.holdings import hold_entries
from ..book.person_dossier import HeldPost, PersonDossier
from ..book.tallies import sides_of_person, tally_counterparts, tally_sides, tally_topics
from ..book.trip_dossier import TripDossier
from ..model.references import RefKind
from ..model.registries import Post
from ..records.directory import Ref
from ..text.folding import alphabetical
from ..values.dates import PartialDate
from .grouping import group
from .parties import link_sides
from .resolve import Resolver
from .sides import pick_contacts


def link_people(
    entries: Iterable[Entry], trips: Iterable[TripDossier], resolve: Resolver
) -> Mapping[str, PersonDossier]:
    """The page of everybody who is on record, by family name."""
    by_id = group((id, entry) for entry in entries for id in entry.people)
    trips_of = group(
        (id, trip.link) for trip in trips for party in trip.principals for id in party.people
    )
    files = [
        _link_person(id, found, tuple(trips_of.get(id, ())), resolve) for id, found in by_id.items()
    ]
    files.sort(key=lambda file: (alphabetical(file.sort_name), file.id))
    return MappingProxyType({file.id: file for file in files})


def _link_person(
    id: str, entries: list[Entry], trips: tuple[Link, ...], resolve: Resolver
) -> PersonDossier:
    loaded = resolve.records.people[id]
    holdings = hold_entries(entries)
    ref = Ref(RefKind.PERSON, id)
    # Who was in the room besides, or was represented there, has met nobody.
    met = [one for one in holdings.meetings if any(who.ref == ref for who in one.participants)]
    return PersonDossier(
        id=id,
        name=resolve.directory.call(RefKind.PERSON, id),
        record=loaded.record,
        path=loaded.path,
        posts=tuple(_link_post(post, resolve) for post in loaded.record.posts),
        holdings=holdings,
        contacts=pick_contacts(holdings, ref),
        sides=tally_sides(
            holdings.entries, resolve.side, but=lambda entry: sides_of_person(entry, id)
        ),
        counterparts=tally_counterparts(met, id),
        topics=tally_topics(holdings.entries),
        trips=trips,
    )


def _link_post(post: Post, resolve: Resolver) -> HeldPost:
    """A post with its side, by the name that it had in the end; of one still held, by today's."""
    day = post.to.last_day if isinstance(post.to, PartialDate) else None
    return HeldPost(post, **link_sides(resolve, post.country, post.organization, day))
