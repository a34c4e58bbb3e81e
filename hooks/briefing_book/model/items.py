"""The items of a briefing: meetings, statements, commitments, agreements and figures."""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field, ValidationInfo, field_validator

from ..values.fields import (
    Date,
    DatePeriod,
    Duration,
    EndTime,
    Id,
    KindOfAgreement,
    KindOfMeeting,
    KindOfStatement,
    Languages,
    Name,
    Prose,
    Quantity,
    Registration,
    StartTime,
    Text,
    Title,
    fail,
)
from ..values.vocabulary import (
    AgreementKind,
    AgreementStage,
    CommitmentStatus,
    MeetingFormat,
    StatementKind,
)
from .item import Item
from .parties import Parties, SomeParties
from .parts import (
    EventStatusKey,
    EventStatusNote,
    RescheduledTo,
    Sources,
    TextOrSource,
    check_rescheduled,
)
from .record import Record

ONE_WORDING = "write quote: for the very words, or paraphrase: for their sense"
"""What to do about a statement that has neither or both."""


class Wording(StrEnum):
    """Whose words those of a statement are."""

    QUOTE = "quote"
    """The speaker's, word for word."""
    TRANSLATION = "translation"
    """A translator's: the speaker's own are not known."""
    PARAPHRASE = "paraphrase"
    """The editor's."""


class Readout(Record):
    """One side's account of a meeting.

    Two sides may tell it differently; then there are two, side by side.
    """

    issued_by: SomeParties
    """Who issued it; of a joint one, all of them."""
    text: Prose
    """The readout, in its own words or summed up."""
    sources: Sources = ()
    """Where it was published."""


class Meeting(Item):
    """Who met whom, when, for how long, and how."""

    title: Title | None = None
    """A title. Without one the meeting is called after those who took part."""
    event_status: EventStatusKey = None
    event_status_note: EventStatusNote = None
    rescheduled_to: RescheduledTo = None
    start: StartTime | None = None
    """When it began."""
    end: EndTime | None = None
    """When it ended. An end that is earlier on the clock than the start is in the night after it,
    where the meeting then took twelve hours at most; else write it with its day.
    """
    duration: Duration | None = None
    """How long it took. From start and end it follows by itself."""
    kind: KindOfMeeting | None = None
    """What kind of meeting it was, such as a `pull_aside` or a `working_dinner`."""
    format: MeetingFormat = MeetingFormat.IN_PERSON
    """How they met: `hybrid` is in a room with some who joined from elsewhere, `correspondence` is
    in writing.
    """
    participants: Parties = ()
    """Who took part: the first of each side is its head, and the title names the heads."""
    also_present: Parties = ()
    """Who was in the room besides: interpreters, spouses, those who took notes. They are on the
    page and in their own files, and in no title.
    """
    summary: Prose | None = None
    """What it was about."""
    readouts: tuple[Readout, ...] = ()
    """What each side says of it."""

    _check_rescheduled = field_validator("rescheduled_to")(check_rescheduled)


class Statement(Item):
    """What was said: word for word or in your words, and a reader sees at once which of the two.

    It has exactly one of `quote` and `paraphrase`.
    """

    speaker: SomeParties
    """Who said it, or in whose name it was issued; of a joint statement, all of them."""
    kind: KindOfStatement = StatementKind.REMARKS
    """What kind of statement it is, spoken like `remarks` or written like a `letter`. It stands
    with the words wherever they stand. What was sent, such as a letter, has no place of its own
    unless you give it one.
    """
    quote: Prose | None = None
    """The very words, without quotation marks around them: the page sets those. What you put in
    stands in brackets, `[in Nicosia]`; what you left out is `…`. Readers see both as yours. What
    the source itself has in brackets stands in two, `[[sic]]` or `[[…]]`. A quote that begins with
    a bracket goes into quotation marks, or on the next line after `|`.
    """
    paraphrase: Annotated[Prose | None, Field(validate_default=True)] = None
    """What was said, in your words."""
    language: Languages | None = None
    """The language of the quote, or a list of those that it is in."""
    translated_from: Languages | None = None
    """The language in which it was said, where its words are known in translation only. The quote
    is that translation, `language` the translation's; nowhere is it called word for word.
    """
    translation: Prose | None = None
    """The quote in the language of the site."""
    meeting: Id | None = None
    """The meeting at which it was said."""
    addressed_to: Parties = ()
    """To whom it went: who a letter, a note or a message was for."""
    about: Parties = ()
    """Whom it speaks of, countries, organizations or people; it goes into their files."""

    @property
    def wording(self) -> Wording:
        """Whose words they are."""
        if self.quote is None:
            return Wording.PARAPHRASE
        return Wording.TRANSLATION if self.translated_from else Wording.QUOTE

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the quote."""
        return _list_languages(self.language)

    @property
    def original_languages(self) -> tuple[str, ...]:
        """The languages that the quote is translated from."""
        return _list_languages(self.translated_from)

    @field_validator("translated_from")
    @classmethod
    def _is_translation(cls, written: Languages | None, info: ValidationInfo) -> Languages | None:
        if written is None or not {"quote", "language"} <= info.data.keys():
            return written
        if info.data["quote"] is None:
            message = "a statement without a quote has no words that are translated"
            raise fail(
                "not-translated", message, "leave it out, or write the translation as quote:"
            )
        for tag in _list_languages(written):
            if tag in _list_languages(info.data["language"]):
                message = f"the quote is in {tag} itself, so it is not translated from it"
                hint = "write the language of the translation after language:"
                raise fail("not-translated", message, hint)
        return written

    @field_validator("paraphrase")
    @classmethod
    def _has_one_wording(cls, paraphrase: str | None, info: ValidationInfo) -> str | None:
        if "quote" in info.data and (info.data["quote"] is None) == (paraphrase is None):
            found = "neither quote nor" if paraphrase is None else "both quote and"
            raise fail(
                "quote-or-paraphrase",
                f"this statement has {found} paraphrase",
                ONE_WORDING,
            )
        return paraphrase


def _list_languages(written: str | tuple[str, ...] | None) -> tuple[str, ...]:
    return (written,) if isinstance(written, str) else written or ()


class FollowUp(Record):
    """What happened to a commitment later."""

    date: DatePeriod
    """When it happened."""
    note: Prose
    """What happened."""
    sources: Sources = ()
    """Which sources say so."""


class Commitment(Item):
    """What was promised, by whom and to whom."""

    text: Prose
    """What was promised. Its first sentence is its title."""
    made_by: SomeParties
    """Who promised it."""
    made_to: Parties = ()
    """To whom it was promised."""
    about: Parties = ()
    """Whom it is about; it stands in their files too."""
    due: DatePeriod | None = None
    """By when. It is overdue from the day after the last that this may mean."""
    status: CommitmentStatus = CommitmentStatus.OPEN
    """What became of it. *Overdue* is never written: a commitment of which something is still to be
    done is, from the day after `due`.
    """
    meeting: Id | None = None
    """The meeting at which it was made."""
    follow_ups: tuple[FollowUp, ...] = ()
    """What happened since."""

    def is_overdue(self, today: datetime.date) -> bool:
        """Whether it is unmet and the day by which it was due, or the last it may be, is past."""
        return self.status.is_unmet and self.due is not None and self.due.last_day < today


class Agreement(Item):
    """What was signed, between whom and by whom, and since when it is in force.

    What was to be signed at an event that was not held was not signed.
    """

    title: Title
    """Its title."""
    kind: KindOfAgreement = AgreementKind.AGREEMENT
    """What kind of agreement it is, such as a `treaty` or a `memorandum`."""
    parties: SomeParties
    """Between whom it is."""
    signed_by: Parties = ()
    """Who signed it, for the parties."""
    date: Annotated[DatePeriod | None, Field(alias="signed")] = None
    """When it was signed; where it says nothing, when the meeting or the briefing was."""
    entered_into_force: Date | None = None
    """Since when it is in force, or from when it will be."""
    provisionally_applied_from: Date | None = None
    """From when it is applied before it is in force."""
    terminated: Date | None = None
    """When it ended, or is to end."""
    text: TextOrSource | None = None
    """What it says, in its own words or summed up, or the source that has its text: the id of one,
    or its keys.
    """
    registration: Registration | None = None
    """Its number in the United Nations Treaty Series."""
    supersedes: Text | None = None
    """The older agreement that this one replaces: the id of its briefing, a stroke and its own id.
    The older one stays on record and points here.
    """
    meeting: Id | None = None
    """The meeting at which it was signed."""

    def stage_on(self, day: datetime.date) -> AgreementStage:
        """How far it has come by that day, if it was signed; what may have begun counts as begun.

        Of a month or a year that is its first day.
        """
        stages = (
            (self.terminated, AgreementStage.TERMINATED),
            (self.entered_into_force, AgreementStage.IN_FORCE),
            (self.provisionally_applied_from, AgreementStage.APPLIED),
        )
        reached = (stage for since, stage in stages if since and since.first_day <= day)
        return next(reached, AgreementStage.SIGNED)


class Figure(Item):
    """What was counted, by whom, over which time.

    A figure without its source and its date is a rumour.
    """

    what: Title
    """What was counted."""
    value: Quantity
    """How many, as people say it."""
    period: DatePeriod | None = None
    """The time that it covers."""
    as_of: Date | None = None
    """The day of the count."""
    country: Name | None = None
    """Where it was counted."""
    attributed_to: Parties = ()
    """Who says so."""
    supersedes: Text | None = None
    """The older figure that this one replaces: the id of its briefing, a stroke and its own id. The
    older one stays on record and points here.
    """


ITEM_LISTS: dict[str, type[Item]] = {
    "meetings": Meeting,
    "statements": Statement,
    "commitments": Commitment,
    "agreements": Agreement,
    "figures": Figure,
}
"""The lists of a briefing and what stands in them."""


def name_item(name: str) -> str:
    """What one of such a list is called: `meeting` for `meetings`."""
    return name.removesuffix("s")
