"""Parties: whoever takes part, speaks, promises or is spoken of, in the same forms anywhere.

A plain text is the id, name or alias of a person or an organization, or a country's code; what it
means `records.directory` knows. Whatever a text can't say has keys.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Discriminator,
    Field,
    Tag,
    ValidationInfo,
    field_validator,
)

from ..values import forms
from ..values.fields import Count, Name, Names, Text, Title, fail
from ..values.vocabulary import Attribution
from .places import Places
from .record import Record

MOST_PARTIES = 1_000
"""The parties of the longest list: each of them has met all others, and is told so."""

Role = Annotated[
    Text | None, Field(description="In what role, where that is not the post that is held.")
]
JoinedFrom = Annotated[
    Places | None, Field(description="Where from, of somebody who was not in the same place.")
]
AttributionKey = Annotated[
    Attribution,
    Field(description="On what terms words may be given back: who may be named as their speaker."),
]
OnBehalfOf = Annotated[
    "Parties",
    Field(
        description="Instead of whom, or in whose name. It goes into the files of both, and it is"
        " they for whom it was done."
    ),
]


class PersonParty(Record):
    """A person who is known by name."""

    person: Name
    """The person's id, name or alias in people.yml. It may stand alone, without its key, where
    there is nothing else to say.
    """
    post: Title | None = None
    """In which post: one of those in people.yml, or another one with its `country` or
    `organization`. Without it, it is the one that was held on that day.
    """
    country: Name | None = None
    """The country for which, where that is not the one of the post."""
    organization: Name | None = None
    """The organization for which, where that is not the one of the post."""
    role: Role = None
    place: JoinedFrom = None
    attribution: AttributionKey = Attribution.ON_RECORD
    on_behalf_of: OnBehalfOf = ()

    @field_validator("attribution")
    @classmethod
    def _may_be_named(cls, attribution: Attribution) -> Attribution:
        if attribution is not Attribution.ON_RECORD:
            raise fail(
                "not-to-be-named",
                f"this names a person whose words are not for attribution ({attribution.label})",
                "write {post: …, country: …} instead of the person",
            )
        return attribution

    @field_validator("organization")
    @classmethod
    def _acts_for_one(cls, organization: str | None, info: ValidationInfo) -> str | None:
        return check_one_side(organization, info)


class PostParty(Record):
    """Somebody who is known by post only; the page says that the name is not given."""

    post: Title
    """The post."""
    country: Name | None = None
    """The country for which."""
    organization: Annotated[Name | None, Field(validate_default=True)] = None
    """The organization for which, where it is for no country."""
    role: Role = None
    place: JoinedFrom = None
    attribution: AttributionKey = Attribution.ON_RECORD
    on_behalf_of: OnBehalfOf = ()

    @field_validator("organization")
    @classmethod
    def _acts_for_somebody(cls, organization: str | None, info: ValidationInfo) -> str | None:
        if organization is None and info.data.get("country", "") is None:
            message = "it is not said for whom: country or organization is missing"
            raise fail("missing-key", message, "write country: or organization: and its value")
        return check_one_side(organization, info)


class GroupParty(Record):
    """People who are not named one by one."""

    group: Title
    """Who they are."""
    count: Count | None = None
    """How many."""
    countries: Names = ()
    """The countries for which."""
    organizations: Names = ()
    """The organizations for which."""
    role: Role = None
    place: JoinedFrom = None
    attribution: AttributionKey = Attribution.ON_RECORD
    on_behalf_of: OnBehalfOf = ()


class OrganizationParty(Record):
    """An organization, by a name that would be ambiguous alone or with more to say."""

    organization: Name
    """The organization's id, name or alias in organizations.yml."""
    role: Role = None
    place: JoinedFrom = None
    attribution: AttributionKey = Attribution.ON_RECORD
    on_behalf_of: OnBehalfOf = ()


class CountryParty(Record):
    """A country with more to say of it."""

    country: Name
    """The country's code."""
    role: Role = None
    place: JoinedFrom = None
    attribution: AttributionKey = Attribution.ON_RECORD
    on_behalf_of: OnBehalfOf = ()


def check_one_side(organization: str | None, info: ValidationInfo) -> str | None:
    """Refuse an organization beside a country: a post is for one of them."""
    if organization is not None and info.data.get("country") is not None:
        raise fail(
            "country-and-organization",
            "a post is for a country or for an organization",
            "keep the one that it is for",
        )
    return organization


_FORMS: tuple[tuple[str, type[Record]], ...] = (
    ("person", PersonParty), ("post", PostParty), ("group", GroupParty),
    ("organization", OrganizationParty), ("country", CountryParty),
)  # fmt: skip


def _form_of(value: object) -> str:
    if isinstance(value, Record):
        return type(value).__name__
    if not isinstance(value, dict):
        return "Name"
    return next((form.__name__ for key, form in _FORMS if key in value), PersonParty.__name__)


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str | dict | Record) else value


def _limit_number(value: tuple[object, ...]) -> tuple[object, ...]:
    if len(value) > MOST_PARTIES:
        message = f"this list has {len(value):,} parties, and {MOST_PARTIES:,} are the most"
        raise fail("too-many-parties", message, "name the heads, and the others as a group")
    return value


def _refuse_empty(value: tuple[object, ...]) -> tuple[object, ...]:
    if not value:
        raise fail("empty-value", "this list is empty", forms.NAME.advice)
    return value


PartyForm = PersonParty | PostParty | GroupParty | OrganizationParty | CountryParty
"""A party with keys."""
WrittenParty = Annotated[
    Annotated[Name, Tag("Name")]
    | Annotated[PersonParty, Tag("PersonParty")]
    | Annotated[PostParty, Tag("PostParty")]
    | Annotated[GroupParty, Tag("GroupParty")]
    | Annotated[OrganizationParty, Tag("OrganizationParty")]
    | Annotated[CountryParty, Tag("CountryParty")],
    Discriminator(_form_of),
]
"""A party as it is written: a reference, or one of the forms."""
Parties = Annotated[
    tuple[WrittenParty, ...], BeforeValidator(_as_list), AfterValidator(_limit_number)
]
"""Parties; a single one may stand without a list."""
SomeParties = Annotated[Parties, AfterValidator(_refuse_empty)]
"""Parties, one at least."""

for _key, _form in _FORMS:
    _form.model_rebuild()
