"""Where and when of an entry, what became of it, why it is in a country's file, in a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..book.citing import Difference, Version
from ..book.entries import CommitmentEntry, Entry
from ..book.parties import Location, Where, unique
from ..text.english import MOST_NAMED, count_of, join_all, join_parts, say_number, with_article
from ..text.quote_marks import show_quote
from ..values.dates import Period
from ..values.in_words import say_period
from ..values.vocabulary import CommitmentStatus, OrganizationKind
from .parties import say_parties

_PREPOSITION = re.compile(
    r"(?:aboard|above|across|along|around|at|between|en route|in|near|off|on|outside|over|under)\b",
    re.IGNORECASE,
)
"""How the name of a place begins that stands in a sentence without `in`: `aboard USS Quincy`."""


def say_place(where: Where) -> str:
    """The cities, else the country as it stands in a sentence: `Baghdad`, `the United States`."""
    return join_all(unique(_say_location(place) for place in where.places))


def say_in_place(where: Where) -> str:
    """`in Baghdad`, `in Kyoto and Tokyo`, `aboard USS Quincy and in the Netherlands`."""
    said: list[str] = []
    is_in = False
    for name in unique(_say_location(place) for place in where.places):
        needs_in = _PREPOSITION.match(name) is None
        said.append(f"in {name}" if needs_in and not is_in else name)
        is_in = needs_in
    return join_all(said)


def say_place_at_length(where: Where) -> str:
    """With the country as it stands in a sentence: `Baghdad in Iraq`, `Cyprus`."""
    return join_all(unique(_say_at_length(place) for place in where.places))


def _say_location(place: Location) -> str:
    if place.city or place.name or place.country is None:
        return place.short
    return with_article(place.country.name)


def _say_at_length(place: Location) -> str:
    country = with_article(place.country.name) if place.country else ""
    return f"{place.city} in {country}" if place.city and country else _say_location(place)


def say_when_and_where(entry: Entry, locale: str) -> str:
    """`Sunday, 5 November 2023, in Baghdad`."""
    place = f", {say_in_place(entry.where)}" if entry.where else ""
    return say_period(entry.period, locale, "full") + place


def say_contact(entry: Entry, locale: str) -> str:
    """When and where a contact was, and that sources differ on the day, if they do."""
    doubts = say_differences(doubts_on_day(entry))
    said = say_when_and_where(entry, locale)
    return f"{said} ({doubts})" if doubts else said


def doubts_on_day(entry: Entry) -> tuple[Difference, ...]:
    """What sources have otherwise of the day."""
    return tuple(found for found in entry.doubts if found.field == "date")


def say_how_many(
    total: int, shown: int, one: str, many: str = "", order: str = "newest first"
) -> str:
    """The first line of a list: how much is on record, and how much of it the page shows.

    `order` is empty where the list is by name.
    """
    if not total:
        return f"No {one} is on record yet."
    said = join_parts(f"{count_of(total, one, many)} on record", order)
    return f"{said}." if shown == total else f"{said}; {shown} of them here."


def say_recipients(entry: CommitmentEntry, most: int | None = MOST_NAMED) -> str:
    """To whom something was promised, as a sentence goes on: `, to Iraq`, `, to each other`."""
    if entry.is_mutual:
        return ", to each other"
    return f", to {say_parties(entry.made_to, most=most)}" if entry.made_to else ""


def say_status(commitment: CommitmentEntry) -> str:
    """What became of a commitment: `open`, `overdue`, `partly fulfilled, overdue`.

    Nothing became of what was to be promised at an event that was not held.
    """
    if not commitment.is_held:
        return ""
    status = commitment.record.status
    if not commitment.is_overdue:
        return status.label
    return "overdue" if status is CommitmentStatus.OPEN else f"{status.label}, overdue"


_ORGANIZATIONS = {
    OrganizationKind.INTERNATIONAL: "An international organization",
    OrganizationKind.GOVERNMENT: "Part of the government",
    OrganizationKind.PARTY: "A political party",
    OrganizationKind.ARMED_GROUP: "An armed group",
    OrganizationKind.COMPANY: "A company",
    OrganizationKind.NGO: "A non-governmental organization",
    OrganizationKind.MEDIA: "A media organization",
}


def say_organization(kind: OrganizationKind | None) -> str:
    """What an organization is, with an `of` and its country to follow: `A political party`."""
    return _ORGANIZATIONS.get(kind, "An organization") if kind else "An organization"


def say_that_differ(found: Difference) -> str:
    """`sources differ`, or `the source has two versions` where it is one and the same."""
    if not found.is_of_one_source:
        return "sources differ"
    return f"the source has {say_number(len(found.versions)).lower()} versions"


def say_difference(found: Difference) -> str:
    """`sources differ on the day`, `the source has two versions of the words`."""
    on = "of" if found.is_of_one_source else "on"
    return f"{say_that_differ(found)} {on} {say_field(found.field)}"


def say_version(found: Difference, version: Version, locale: str) -> str:
    """What a source has instead, as readers see it: the words of a quote may have line ends."""
    if isinstance(version.value, Period):
        return say_period(version.value, locale, "full")
    is_quote = found.field in ("quote", "translation")
    return show_quote(version.value) if is_quote else version.value


def say_differences(doubts: Sequence[Difference]) -> str:
    """All on which sources differ, in one go: `sources differ on the day and the place`."""
    fields = unique(say_field(one.field) for one in doubts if not one.is_of_one_source)
    versions = unique(say_difference(one) for one in doubts if one.is_of_one_source)
    differ = [f"sources differ on {join_all(fields)}"] if fields else []
    return "; ".join((*differ, *versions))


_FIELDS = {
    "about": "the subject",
    "as_of": "the date",
    "attributed_to": "the origin",
    "date": "the day",
    "due": "the due date",
    "entered_into_force": "the entry into force",
    "follow_ups": "the follow-ups",
    "made_by": "the author",
    "made_to": "the recipient",
    "meeting": "the occasion",
    "quote": "the words",
    "provisionally_applied_from": "the provisional application",
    "signed": "the day of the signing",
    "signed_by": "the signers",
    "start": "the beginning",
    "supersedes": "the predecessor",
    "terminated": "the end",
    "value": "the number",
    "what": "the subject",
}


def say_field(field: str) -> str:
    """What a key of the format is called in a sentence, with an `of` to follow: `the day`."""
    return _FIELDS.get(field, f"the {field.replace('_', ' ')}")
