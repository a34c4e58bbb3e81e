"""The records that an editor writes: frozen, typed, closed to unknown keys.

References stay the text that was written; `directory.py` knows what they mean.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    Tag,
    ValidationInfo,
    field_validator,
)

from .dates import PartialDate
from .fields import (
    Coordinates,
    Count,
    Date,
    DatePeriod,
    Day,
    Duration,
    Id,
    LanguageTag,
    Moment,
    Name,
    Names,
    Prose,
    Quantity,
    StartTime,
    Text,
    Texts,
    WebAddress,
    fail,
)
from .vocabulary import CommitmentStatus, MeetingFormat, ReleaseStatus, StatementKind


class Record(BaseModel):
    """Whatever an editor writes as a mapping."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        str_strip_whitespace=True,
        validate_by_name=True,
        validate_by_alias=True,
        use_attribute_docstrings=True,
    )


class Place(Record):
    """Where something happened: a city and its country, or the country alone."""

    city: Text | None = None
    """The city, in the language of the site."""
    country: Name
    """ISO 3166-1 alpha-2, or a code from places.yml."""
    coordinates: Coordinates | None = None
    """Latitude and longitude, for a city that the gazetteer does not know."""


class Allowance(Record):
    """A warning that the editor has looked at and lets stand."""

    rule: Text
    """The rule's name, as it stands in the square brackets."""
    reason: Text
    """Why it is right all the same."""


class Source(Record):
    """A document that says what the record says."""

    title: Text
    """Its title."""
    publisher: Text | None = None
    """Who published it."""
    author: Text | None = None
    """Who wrote it."""
    published: Date | None = None
    """When it was published."""
    accessed: Day | None = None
    """When it was read."""
    url: WebAddress | None = None
    """Where it stands."""
    archived_url: WebAddress | None = None
    """Where an archive keeps it."""
    language: LanguageTag | None = None
    """The language it is in (BCP 47)."""
    text: Text | None = None
    """A local copy of it, relative to the project, against which quotes are verified."""
    allow: tuple[Allowance, ...] = ()
    """Warnings that stand with a reason."""


class Citation(Record):
    """Which source, and where in it."""

    source: Name
    """The source's id in sources.yml."""
    locator: Text | None = None
    """Where in it: a page, a paragraph, a record's number."""


def _is_citation(value: object) -> str:
    if isinstance(value, Citation) or (isinstance(value, dict) and "source" in value):
        return "Citation"
    return "Source"


def _spell_out(key: str) -> BeforeValidator:
    """Let a plain text stand for the mapping that has it under `key`."""
    return BeforeValidator(lambda value: {key: value} if isinstance(value, str) else value)


Cited = Annotated[
    Annotated[Citation, Tag("Citation")] | Annotated[Source, Tag("Source")],
    Discriminator(_is_citation),
]
Sources = tuple[Annotated[Cited, _spell_out("source")], ...]


class Account(Record):
    """What a source says otherwise."""

    field: Text
    """The key that it differs on."""
    value: Text
    """What that source has."""
    source: Annotated[Citation, _spell_out("source")]
    """The source, and where in it."""
    note: Prose | None = None
    """In what words, or why."""


class Correction(Record):
    """A change made after publication that readers must know of."""

    date: Day
    """The day of the change."""
    note: Prose
    """What was changed."""


class Item(Record):
    """What every meeting, statement, commitment and figure has."""

    id: Id
    """Its id, unique in its briefing; part of its address."""
    date: DatePeriod | None = None
    """When; the briefing's date where it says nothing."""
    place: Place | None = None
    """Where; the briefing's place where it says nothing."""
    topics: Names = ()
    """Ids from topics.yml; the briefing's where it says nothing."""
    sources: Sources = ()
    """Which sources say so; the briefing's where it says nothing."""
    accounts: tuple[Account, ...] = ()
    """What a source says otherwise."""
    allow: tuple[Allowance, ...] = ()
    """Warnings that stand with a reason."""


class PersonParticipant(Record):
    """A participant who is known by name."""

    person: Name
    """The person's id, name or alias in people.yml."""
    role: Text | None = None
    """In what role, where that is not the post held."""


class PostParticipant(Record):
    """A participant known by post; the holder's name is not known."""

    post: Text
    """The post."""
    country: Name
    """The country for which."""
    role: Text | None = None
    """In what role."""


class GroupParticipant(Record):
    """Participants who are not named one by one."""

    group: Text
    """Who they are."""
    count: Count | None = None
    """How many."""
    countries: Names = ()
    """The countries for which."""
    role: Text | None = None
    """In what role."""


def _shape_of_participant(value: object) -> str:
    if isinstance(value, Record):
        return type(value).__name__
    keys = value if isinstance(value, dict) else {}
    if "post" in keys:
        return "PostParticipant"
    return "GroupParticipant" if "group" in keys else "PersonParticipant"


Participant = Annotated[
    Annotated[PersonParticipant, Tag("PersonParticipant")]
    | Annotated[PostParticipant, Tag("PostParticipant")]
    | Annotated[GroupParticipant, Tag("GroupParticipant")],
    Discriminator(_shape_of_participant),
]


class Readout(Record):
    """One side's account of a meeting."""

    issued_by: Name
    """The country or organization that issued it."""
    text: Prose
    """The readout, in its own words or summed up."""
    sources: Sources = ()
    """Where it was published."""


class Meeting(Item):
    """Who met whom, when, for how long and how."""

    title: Text | None = None
    """A title, else one is made from who took part."""
    start: StartTime | None = None
    """When it began: 12:30, 2023-11-05T12:30, or morning, afternoon, evening, night."""
    duration: Duration | None = None
    """How long: more than 1 hour, about 90 minutes."""
    format: MeetingFormat = MeetingFormat.IN_PERSON
    """How they met."""
    participants: tuple[Annotated[Participant, _spell_out("person")], ...] = ()
    """Who took part."""
    summary: Prose | None = None
    """What it was about."""
    readouts: tuple[Readout, ...] = ()
    """Each side's account."""


class Statement(Item):
    """What was said: word for word, or paraphrased."""

    speaker: Name
    """A person, an organization or a country."""
    kind: StatementKind = StatementKind.REMARKS
    """What kind of statement."""
    quote: Prose | None = None
    """Word for word; […] marks an editor's insertion and … an omission."""
    paraphrase: Annotated[Prose | None, Field(validate_default=True)] = None
    """In the editor's words."""
    language: LanguageTag | None = None
    """The language of the quote (BCP 47)."""
    translation: Prose | None = None
    """The quote in the language of the site."""
    meeting: Id | None = None
    """The meeting in this briefing at which it was said."""
    about: Names = ()
    """The countries it is about."""

    @field_validator("paraphrase")
    @classmethod
    def _has_one_wording(cls, paraphrase: str | None, info: ValidationInfo) -> str | None:
        if "quote" in info.data and (info.data["quote"] is None) == (paraphrase is None):
            found = "neither quote nor" if paraphrase is None else "both quote and"
            raise fail(
                "quote-or-paraphrase",
                f"this statement has {found} paraphrase",
                "write quote: for the very words, or paraphrase: for their sense",
            )
        return paraphrase


class FollowUp(Record):
    """What happened to a commitment later."""

    date: Date
    """When."""
    note: Prose
    """What."""
    sources: Sources = ()
    """Which sources say so."""


class Commitment(Item):
    """What was promised, by whom and to whom."""

    text: Prose
    """What was promised."""
    made_by: Names
    """Countries, people or organizations."""
    made_to: Names = ()
    """Countries, people or organizations."""
    due: Date | None = None
    """By when."""
    status: CommitmentStatus = CommitmentStatus.OPEN
    """What became of it."""
    meeting: Id | None = None
    """The meeting in this briefing at which it was made."""
    follow_ups: tuple[FollowUp, ...] = ()
    """What happened later."""


class Figure(Item):
    """What was counted, by whom, over which period."""

    what: Text
    """What was counted."""
    value: Quantity
    """How many: 5, at least 17, up to 300."""
    period: DatePeriod | None = None
    """The period it covers."""
    as_of: Date | None = None
    """The date of the count."""
    country: Name | None = None
    """The country where it was counted."""
    attributed_to: Name | None = None
    """Who says so: a person, an organization or a country."""
    supersedes: Text | None = None
    """The figure it replaces, as briefing-id/item-id."""


class Briefing(Record):
    """One event or stop: when, where, whose, and all that is on record of it."""

    title: Text
    """A title that stands alone."""
    date: DatePeriod
    """A day, a month or a year, or a period."""
    order: Count | None = None
    """Its place among the briefings of the same day, where no time tells."""
    place: Place | None = None
    """Where."""
    trip: Id | None = None
    """The trip it belongs to: the name of a file in trips/."""
    principals: Names = ()
    """Whose briefing it is: people."""
    topics: Names = ()
    """Ids from topics.yml."""
    summary: Prose | None = None
    """What happened, in a few sentences."""
    status: ReleaseStatus = ReleaseStatus.PUBLISHED
    """Whether it is published."""
    withdrawn_reason: Annotated[Prose | None, Field(validate_default=True)] = None
    """Why it was withdrawn."""
    withdrawn_on: Day | None = None
    """The day of its withdrawal."""
    embargoed_until: Moment | None = None
    """Not published before this moment."""
    sources: Sources = ()
    """Which sources say so."""
    meetings: tuple[Meeting, ...] = ()
    """Who met whom."""
    statements: tuple[Statement, ...] = ()
    """What was said."""
    commitments: tuple[Commitment, ...] = ()
    """What was promised."""
    figures: tuple[Figure, ...] = ()
    """What was counted."""
    accounts: tuple[Account, ...] = ()
    """What a source says otherwise."""
    corrections: tuple[Correction, ...] = ()
    """What was changed after publication."""
    aliases: tuple[Id, ...] = ()
    """Former ids; their addresses keep working."""
    allow: tuple[Allowance, ...] = ()
    """Warnings that stand with a reason."""

    @field_validator("withdrawn_reason")
    @classmethod
    def _says_why_it_was_withdrawn(cls, reason: str | None, info: ValidationInfo) -> str | None:
        status = info.data.get("status")
        if status is ReleaseStatus.WITHDRAWN and reason is None:
            raise fail(
                "withdrawn-without-reason",
                "a withdrawn briefing says why",
                "add withdrawn_reason: with one sentence",
                at="status",
            )
        if status not in (None, ReleaseStatus.WITHDRAWN) and reason is not None:
            raise fail(
                "reason-without-withdrawn",
                f"this is why the briefing was withdrawn, but its status is {status}",
                "add status: withdrawn, or remove withdrawn_reason",
            )
        return reason


def _check_end(since: PartialDate | None, until: PartialDate | None) -> PartialDate | None:
    if since and until and until.last_day < since.first_day:
        message = f"it ends ({until}) before it begins ({since})"
        raise fail("bad-date", message, "put the earlier date under from, the later one under to")
    return until


class Post(Record):
    """A post that a person holds or held."""

    title: Text
    """The title."""
    country: Name | None = None
    """The country for which."""
    from_: Annotated[Date | None, Field(alias="from")] = None
    """Since when."""
    to: Date | None = None
    """Until when."""

    @field_validator("to")
    @classmethod
    def _ends_after_it_begins(
        cls, to: PartialDate | None, info: ValidationInfo
    ) -> PartialDate | None:
        return _check_end(info.data.get("from_"), to)


class Person(Record):
    """Somebody who takes part, speaks or promises."""

    name: Text
    """The name in full."""
    aliases: Texts = ()
    """Other spellings, under which the person is found too."""
    posts: tuple[Post, ...] = ()
    """Posts over time."""
    allow: tuple[Allowance, ...] = ()
    """Warnings that stand with a reason."""


class Organization(Record):
    """A body that speaks, promises or counts."""

    name: Text
    """The name in full."""
    aliases: Texts = ()
    """Other names, under which it is found too."""
    country: Name | None = None
    """The country it belongs to."""
    allow: tuple[Allowance, ...] = ()
    """Warnings that stand with a reason."""


class Territory(Record):
    """A country or territory whose code or name the publisher sets."""

    name: Text
    """The name that the site shows."""
    aliases: Texts = ()
    """Other names, under which it is found too."""
    from_: Annotated[Date | None, Field(alias="from")] = None
    """Since when it existed."""
    to: Date | None = None
    """Until when it existed."""
    now: Names = ()
    """The codes of the countries that it is today."""

    @field_validator("to")
    @classmethod
    def _ends_after_it_begins(
        cls, to: PartialDate | None, info: ValidationInfo
    ) -> PartialDate | None:
        return _check_end(info.data.get("from_"), to)


class Topic(Record):
    """A subject that runs through the record."""

    name: Text
    """The name."""
    summary: Prose | None = None
    """What belongs to it."""
    allow: tuple[Allowance, ...] = ()
    """Warnings that stand with a reason."""


class Stop(Record):
    """A stop of a trip that has no briefing yet."""

    date: DatePeriod
    """When."""
    place: Place
    """Where."""
    order: Count | None = None
    """Its place among the stops of the same day."""
    note: Prose | None = None
    """What is known."""
    sources: Sources = ()
    """Which sources say so."""


class Trip(Record):
    """A journey with several stops."""

    title: Text
    """A title that stands alone."""
    principals: Names = ()
    """Whose trip it is: people."""
    summary: Prose | None = None
    """Why and where to."""
    sources: Sources = ()
    """Which sources say so."""
    stops: tuple[Stop, ...] = ()
    """Stops that have no briefing yet."""
    allow: tuple[Allowance, ...] = ()
    """Warnings that stand with a reason."""


REGISTRIES: dict[str, type[Record]] = {
    "people": Person,
    "organizations": Organization,
    "places": Territory,
    "topics": Topic,
    "sources": Source,
}
"""Registry files (without .yml) and the record that stands under each id."""

ITEM_LISTS: dict[str, type[Item]] = {
    "meetings": Meeting,
    "statements": Statement,
    "commitments": Commitment,
    "figures": Figure,
}
"""The lists of a briefing and what stands in them."""
