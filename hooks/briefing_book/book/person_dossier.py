"""The file of a person, and the posts that were held."""

from __future__ import annotations

from dataclasses import dataclass

from ..addresses import (
    person_address,
)
from ..model.references import RefKind
from ..model.registries import Person, Post
from ..records.directory import Ref
from ..text.personal_names import put_family_first
from .citing import Link
from .contacts import Contact
from .holdings import Holdings, Tally
from .parties import Body, Country, Party, Side


@dataclass(frozen=True, slots=True)
class HeldPost:
    """A post with the country and the organization that it is for."""

    post: Post
    country: Country | None = None
    organization: Body | None = None


@dataclass(frozen=True, eq=False)
class PersonDossier:
    """A person's posts and everything that the person has a part in.

    `name` is told apart from that of a namesake; `contacts` are as `book.contacts` defines them,
    newest first; `sides` those that the person dealt with, without the one that the person stood
    for; `counterparts` those whom the person met, without compatriots where others took part.
    """

    id: str
    name: str
    record: Person
    path: str
    posts: tuple[HeldPost, ...]
    holdings: Holdings
    contacts: tuple[Contact, ...]
    sides: tuple[Tally[Side], ...]
    counterparts: tuple[Tally[Party], ...]
    topics: tuple[Tally[Link], ...]
    trips: tuple[Link, ...]

    @property
    def ref(self) -> Ref:
        """What leads to it."""
        return Ref(RefKind.PERSON, self.id)

    @property
    def sort_name(self) -> str:
        """The name by which it is sorted: the family name first."""
        return self.record.sort_name or put_family_first(self.record.name)

    @property
    def is_on_record(self) -> bool:
        """Whether there is more on it than what was not held."""
        return bool(self.holdings.entries)

    @property
    def address(self) -> str:
        """The address of the person's page."""
        return person_address(self.id)

    @property
    def former_addresses(self) -> tuple[str, ...]:
        """The addresses that its page had."""
        return tuple(map(person_address, self.record.former_ids))
