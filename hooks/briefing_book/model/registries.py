"""People, organizations, territories and topics, and which file has which."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field, ValidationInfo, field_validator

from ..values.fields import (
    BuiltInKind,
    Coordinates,
    Date,
    EndDate,
    FormerCodes,
    Name,
    Names,
    Prose,
    Title,
    Titles,
)
from ..values.vocabulary import OrganizationKind
from .briefing import Briefing
from .dated_names import DatedNames, check_end
from .identifiers import IdentifiersKey
from .parties import check_one_side
from .parts import Allowances, FormerIdsKey, Source
from .record import Record
from .trip import Trip

Disambiguation = Annotated[
    Title | None,
    Field(
        description="What tells it apart from another of the same name, in a word or two. It stands"
        " in brackets after the name wherever two on record share that."
    ),
]


class Post(Record):
    """A post that a person holds or held."""

    title: Title
    """The title."""
    country: Name | None = None
    """The country for which; it brings what the person says and does into that country's file."""
    organization: Name | None = None
    """The organization for which, where it is for no country; it brings what the person says and
    does into that organization's file.
    """
    from_: Annotated[Date | None, Field(alias="from")] = None
    """Since when."""
    to: EndDate | None = None
    """Until when. Where it is over and nobody knows since when, `unknown`: it is then never shown
    as if it were still held.
    """

    _check_end = field_validator("to")(check_end)

    @field_validator("organization")
    @classmethod
    def _is_for_one(cls, organization: str | None, info: ValidationInfo) -> str | None:
        return check_one_side(organization, info)


class Person(Record):
    """Somebody who takes part, speaks or promises."""

    name: Title
    """The name in full, as readers are to see it."""
    aliases: Titles = ()
    """Other spellings. Briefings may use them, and the search finds them. One alias leads to one
    person.
    """
    names: DatedNames = ()
    disambiguation: Disambiguation = None
    sort_name: Title | None = None
    """The name as it stands in an alphabet, with the family name first. Without it, people are
    sorted by the last word of their name, which is wrong of Chinese and Hungarian names and others.
    """
    posts: tuple[Post, ...] = ()
    """The posts held. A page shows the one that was held on the day it speaks of; of several, the
    first in the list.
    """
    identifiers: IdentifiersKey = None
    former_ids: FormerIdsKey = ()
    allow: Allowances = ()


class Organization(Record):
    """A body that speaks, promises or counts."""

    name: Title
    """The name in full, as readers are to see it."""
    aliases: Titles = ()
    """Other names, under which it is found too."""
    names: DatedNames = ()
    disambiguation: Disambiguation = None
    kind: OrganizationKind | None = None
    """What kind of organization it is. What is of a government acts for its country, and so does
    one of a country whose kind is not said; all others act for themselves.
    """
    country: Name | None = None
    """The country that it belongs to; an international organization has none."""
    members: Names = ()
    """Its members, countries or organizations. What it says and does is not in their files."""
    identifiers: IdentifiersKey = None
    former_ids: FormerIdsKey = ()
    allow: Allowances = ()

    @property
    def acts_for_country(self) -> bool:
        """Whether it is of its country's government, and acts for that."""
        is_of_government = self.kind in (None, OrganizationKind.GOVERNMENT)
        return is_of_government and self.country is not None


class Territory(Record):
    """A country or territory whose code or name the publisher sets.

    Its id is its code, of two to four capitals; ISO 3166-3 has those of former countries.
    """

    name: Title
    """The name as readers are to see it."""
    aliases: Titles = ()
    """Other names, by which the search finds it."""
    names: DatedNames = ()
    from_: Annotated[Date | None, Field(alias="from")] = None
    """Since when it existed."""
    to: Date | None = None
    """Until when it existed."""
    now: Names = ()
    """Which countries it is today: their pages and its own lead to each other, and the map looks
    there for its cities. The codes of ISO 3166-3 are known.
    """
    identifiers: IdentifiersKey = None
    former_ids: FormerCodes = ()
    """Codes that it had before: their addresses, and all beneath, lead to this one."""

    _check_end = field_validator("to")(check_end)


class City(Record):
    """A city that the record knows better than the gazetteer: what it was called when.

    A city needs no entry: by whichever of its names it is written, the gazetteer knows it, and all
    that took place there is on one page. An entry sets the name of the day, and the id, which makes
    the address of that page.
    """

    name: Title
    """The name as readers are to see it today."""
    country: Name
    """The country in which it lies today: its code."""
    aliases: Titles = ()
    """Other names and spellings that briefings may use, and by which the search finds it."""
    names: DatedNames = ()
    coordinates: Coordinates | None = None
    """Latitude and longitude in degrees, where the gazetteer does not have it."""
    identifiers: IdentifiersKey = None
    former_ids: FormerIdsKey = ()
    allow: Allowances = ()


class Topic(Record):
    """A subject that runs through the record."""

    name: Title
    """The name as readers are to see it."""
    disambiguation: Disambiguation = None
    summary: Prose | None = None
    """What belongs to it."""
    identifiers: IdentifiersKey = None
    former_ids: FormerIdsKey = ()
    allow: Allowances = ()


class OwnKind(Record):
    """A kind of event, meeting or statement that you call by a word of your own.

    Its id then stands under `kind` wherever the built-in kind may stand.
    """

    name: Title
    """The word that readers see, as it stands within a sentence: `verbal note`."""
    sort_of: BuiltInKind
    """The built-in kind that it is a sort of: whether it is a visit, and whether it was said or
    written, is told from that.
    """
    summary: Prose | None = None
    """What is meant by it."""
    allow: Allowances = ()


REGISTRIES: dict[str, type[Record]] = {
    "people": Person,
    "organizations": Organization,
    "places": Territory,
    "cities": City,
    "topics": Topic,
    "kinds": OwnKind,
    "sources": Source,
}
"""Registry files (without .yml) and the record that stands under each id."""

KINDS: Mapping[str, type[Record]] = {"briefing": Briefing, "trip": Trip, **REGISTRIES}
"""The kinds of files, and the record that each holds, a registry under each id."""
