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
    SomeNames,
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
    """Where something happened.

    Place and party are two things: a meeting in Oslo stands in Norway's file, whoever took part.
    """

    city: Text | None = None
    """The city, in the language of the site. Leave it out where no source gives it."""
    country: Name
    """The country: its two capitals in ISO 3166-1, or a code from places.yml."""
    coordinates: Coordinates | None = None
    """Latitude and longitude in degrees, north and east above zero. For a place that the map does
    not find by its name: a village, an air base, a ship.
    """


class Allowance(Record):
    """A warning that you have looked at and let stand: the entry is right all the same."""

    rule: Text
    """The name of the rule, as it stands in the square brackets."""
    reason: Text
    """Why it is right all the same."""


class Source(Record):
    """A document that says what the record says.

    It stands in sources.yml, or in a list of sources if it is cited there only; it then has no page
    of its own.
    """

    title: Text
    """Its title."""
    publisher: Text | None = None
    """Who published it."""
    author: Text | None = None
    """Who wrote it."""
    published: Date | None = None
    """When it was published."""
    accessed: Day | None = None
    """When you read it."""
    url: WebAddress | None = None
    """Where it stands."""
    archived_url: WebAddress | None = None
    """Where an archive keeps it; pages vanish."""
    language: LanguageTag | None = None
    """The language that it is in."""
    text: Text | None = None
    """The path of a local copy of it, from the folder of the project. Quotes are verified against
    it; keep it out of the repository where it is somebody's copyright.
    """
    allow: tuple[Allowance, ...] = ()
    """Warnings that stand, each with a reason."""


class Citation(Record):
    """Which source, and where in it."""

    source: Name
    """Its id in sources.yml. It may stand alone, without its key, where there is no locator."""
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
    """Where a source says otherwise.

    The value of the record stays what you hold to be right; the other one is shown beside it, each
    with its source.
    """

    field: Text
    """The key on which the source differs, such as `date`, `place`, `duration`, `quote` or `value`.
    """
    value: Text
    """What that source has."""
    source: Annotated[Citation, _spell_out("source")]
    """That source: its id, or its id and the place in it."""
    note: Prose | None = None
    """In what words, or why they may differ."""


class Correction(Record):
    """What was changed after publication and matters to somebody who has read it before."""

    date: Day
    """When it was changed."""
    note: Prose
    """What was changed."""


class Item(Record):
    """What meetings, statements, commitments and figures share.

    What one of them does not say itself it takes from its briefing; a statement or commitment that
    names its `meeting` takes date and place from the meeting.
    """

    id: Id
    """Its id, unique in its briefing and part of its address, `/briefings/BRIEFING/ID/`. It stays
    when the text changes.
    """
    date: DatePeriod | None = None
    """When it was; where it says nothing, when the briefing was."""
    place: Place | None = None
    """Where it was; where it says nothing, where the briefing was."""
    topics: Names = ()
    """What it is about. It replaces the topics of the briefing; `[]` for none of them."""
    sources: Sources = ()
    """Which sources say so. They replace those of the briefing; `[]` for none of them."""
    accounts: tuple[Account, ...] = ()
    """Where a source says otherwise."""
    allow: tuple[Allowance, ...] = ()
    """Warnings that stand, each with a reason."""


class PersonParticipant(Record):
    """A participant who is known by name."""

    person: Name
    """The person's id, name or alias in people.yml. It may stand alone, without its key, where
    there is no role.
    """
    role: Text | None = None
    """In what role, where that is not the post that the person holds."""


class PostParticipant(Record):
    """A participant who is known by post only; the page says that the name is not given."""

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
    """One side's account of a meeting.

    Two sides may tell it differently; then there are two, side by side.
    """

    issued_by: Name
    """The country or organization that issued it."""
    text: Prose
    """The readout, in its own words or summed up."""
    sources: Sources = ()
    """Where it was published."""


class Meeting(Item):
    """Who met whom, when, for how long, and how."""

    title: Text | None = None
    """A title. Without one the meeting is called after those who took part."""
    start: StartTime | None = None
    """When it began."""
    duration: Duration | None = None
    """How long it took."""
    format: MeetingFormat = MeetingFormat.IN_PERSON
    """How they met."""
    participants: tuple[Annotated[Participant, _spell_out("person")], ...] = ()
    """Who took part."""
    summary: Prose | None = None
    """What it was about."""
    readouts: tuple[Readout, ...] = ()
    """What each side says of it."""


class Statement(Item):
    """What was said: word for word or in your words, and a reader sees at once which of the two.

    It has exactly one of `quote` and `paraphrase`.
    """

    speaker: Name
    """Who said it, or in whose name it was issued."""
    kind: StatementKind = StatementKind.REMARKS
    """What kind of statement it is; `remarks` are spoken words."""
    quote: Prose | None = None
    """The very words, without quotation marks around them: the page sets those. What you put in
    stands in brackets, `[in Nicosia]`; what you left out is `…`. Readers see both as yours. A quote
    that begins with a bracket goes into quotation marks, or on the next line after `|`.
    """
    paraphrase: Annotated[Prose | None, Field(validate_default=True)] = None
    """What was said, in your words."""
    language: LanguageTag | None = None
    """The language of the quote."""
    translation: Prose | None = None
    """The quote in the language of the site."""
    meeting: Id | None = None
    """The meeting at which it was said."""
    about: Names = ()
    """The countries that it speaks of; it goes into their files."""

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
    """When it happened."""
    note: Prose
    """What happened."""
    sources: Sources = ()
    """Which sources say so."""


class Commitment(Item):
    """What was promised, by whom and to whom."""

    text: Prose
    """What was promised. Its first sentence is its title."""
    made_by: SomeNames
    """Who promised it."""
    made_to: Names = ()
    """To whom it was promised."""
    due: Date | None = None
    """By when."""
    status: CommitmentStatus = CommitmentStatus.OPEN
    """What became of it. *Overdue* is never written: an open commitment is, from the day after
    `due`.
    """
    meeting: Id | None = None
    """The meeting at which it was made."""
    follow_ups: tuple[FollowUp, ...] = ()
    """What happened since."""


class Figure(Item):
    """What was counted, by whom, over which time.

    A figure without its source and its date is a rumour.
    """

    what: Text
    """What was counted."""
    value: Quantity
    """How many, as people say it."""
    period: DatePeriod | None = None
    """The time that it covers."""
    as_of: Date | None = None
    """The day of the count."""
    country: Name | None = None
    """Where it was counted."""
    attributed_to: Name | None = None
    """Who says so."""
    supersedes: Text | None = None
    """The older figure that this one replaces: the id of its briefing, a stroke and its own id. The
    older one stays on record and points here.
    """


class Briefing(Record):
    """One event, or one stop of a trip: when, where, whose, and all that is on record of it.

    A file anywhere in `briefings/`, except in `briefings/trips/`; its name is its id.
    """

    title: Text
    """A title that makes sense alone, in a list or a search result."""
    date: DatePeriod
    """When it was."""
    order: Count | None = None
    """Which briefing of a day comes first, where the times of their meetings don't tell: the one
    with the lower number.
    """
    place: Place | None = None
    """Where it was."""
    trip: Id | None = None
    """The trip that it was a stop of: the name of a file in `trips/`."""
    principals: Names = ()
    """Whose briefing it is: who travelled, or received. The post that each of them held on that day
    is added from people.yml. Somebody who is not at home in the country of the `place` is on a
    visit there.
    """
    topics: Names = ()
    """What it is about: ids from topics.yml."""
    summary: Prose | None = None
    """What happened, in a few sentences."""
    status: ReleaseStatus = ReleaseStatus.PUBLISHED
    """Whether it is published. A draft is left out; withdrawn, its content is taken away and its
    address stays.
    """
    withdrawn_reason: Annotated[Prose | None, Field(validate_default=True)] = None
    """Why it was withdrawn; needed then, and only then."""
    withdrawn_on: Day | None = None
    """The day since when it has been withdrawn."""
    embargoed_until: Moment | None = None
    """The moment until which it is not published. It comes out with the first build after it."""
    sources: Sources = ()
    """Which sources say so: what all of the briefing rests on."""
    meetings: tuple[Meeting, ...] = ()
    """Who met whom."""
    statements: tuple[Statement, ...] = ()
    """What was said."""
    commitments: tuple[Commitment, ...] = ()
    """What was promised."""
    figures: tuple[Figure, ...] = ()
    """What was counted."""
    accounts: tuple[Account, ...] = ()
    """Where a source says otherwise."""
    corrections: tuple[Correction, ...] = ()
    """What was changed after publication."""
    aliases: tuple[Id, ...] = ()
    """Former ids of this briefing. Their addresses, and those of its items, lead here. The very
    first id stands first: feeds and calendars know the briefing by it.
    """
    allow: tuple[Allowance, ...] = ()
    """Warnings that stand, each with a reason."""

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
    """The country for which; it brings what the person says and does into that country's file."""
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
    """The name in full, as readers are to see it."""
    aliases: Texts = ()
    """Other spellings. Briefings may use them, and the search finds them. One alias leads to one
    person.
    """
    posts: tuple[Post, ...] = ()
    """The posts held. A page shows the one that was held on the day it speaks of; of several, the
    first in the list.
    """
    allow: tuple[Allowance, ...] = ()
    """Warnings that stand, each with a reason."""


class Organization(Record):
    """A body that speaks, promises or counts."""

    name: Text
    """The name in full, as readers are to see it."""
    aliases: Texts = ()
    """Other names, under which it is found too."""
    country: Name | None = None
    """The country that it belongs to; an international organization has none."""
    allow: tuple[Allowance, ...] = ()
    """Warnings that stand, each with a reason."""


class Territory(Record):
    """A country or territory whose code or name the publisher sets.

    Its id is its code, of two to four capitals; ISO 3166-3 has those of former countries.
    """

    name: Text
    """The name as readers are to see it."""
    aliases: Texts = ()
    """Other names, by which the search finds it."""
    from_: Annotated[Date | None, Field(alias="from")] = None
    """Since when it existed."""
    to: Date | None = None
    """Until when it existed."""
    now: Names = ()
    """Which countries it is today; the map looks there for its cities."""

    @field_validator("to")
    @classmethod
    def _ends_after_it_begins(
        cls, to: PartialDate | None, info: ValidationInfo
    ) -> PartialDate | None:
        return _check_end(info.data.get("from_"), to)


class Topic(Record):
    """A subject that runs through the record."""

    name: Text
    """The name as readers are to see it."""
    summary: Prose | None = None
    """What belongs to it."""
    allow: tuple[Allowance, ...] = ()
    """Warnings that stand, each with a reason."""


class Stop(Record):
    """A stop of a trip that has no briefing yet. When you write its briefing, take the stop out."""

    date: DatePeriod
    """When it is or was."""
    place: Place
    """Where it is or was."""
    order: Count | None = None
    """Which stop or briefing of a day comes first: the one with the lower number."""
    note: Prose | None = None
    """What is known of it."""
    sources: Sources = ()
    """Which sources say so. A stop has only its own: it takes over nothing from its trip."""


class Trip(Record):
    """A journey with several stops: a file in `briefings/trips/`, whose name is its id.

    The itinerary is made from the briefings that name the trip, in the order of their dates.
    """

    title: Text
    """A title that makes sense alone, in a list or a search result."""
    principals: Names = ()
    """Who travelled."""
    summary: Prose | None = None
    """Why and where to."""
    sources: Sources = ()
    """Which sources say so."""
    stops: tuple[Stop, ...] = ()
    """Stops that have no briefing yet."""
    allow: tuple[Allowance, ...] = ()
    """Warnings that stand, each with a reason."""


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
