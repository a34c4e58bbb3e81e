"""Every allowed value and its label; validator, pages and documentation read it here."""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Term(StrEnum):
    """An allowed value of the format; `label` is what a reader sees."""

    label: str

    def __new__(cls, value: str, label: str | None = None) -> Self:
        """Make the term from the value that stands in YAML and its label."""
        term = str.__new__(cls, value)
        term._value_ = value
        term.label = value.replace("_", " ") if label is None else label
        return term


class ReleaseStatus(Term):
    """Whether a briefing is published."""

    PUBLISHED = "published"
    DRAFT = "draft"
    WITHDRAWN = "withdrawn"


class EventStatus(Term):
    """Whether something took place; the terms are those of schema.org and iCalendar."""

    SCHEDULED = "scheduled"
    HELD = "held"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"

    @property
    def is_off(self) -> bool:
        """Whether it was put off or called off."""
        return self in (EventStatus.POSTPONED, EventStatus.CANCELLED)


class BriefingKind(Term):
    """What kind of event a briefing is about."""

    VISIT = "visit"
    STATE_VISIT = "state_visit"
    OFFICIAL_VISIT = "official_visit"
    WORKING_VISIT = "working_visit"
    PRIVATE_VISIT = "private_visit"
    TRANSIT = "transit"
    SUMMIT = "summit"
    CONFERENCE = "conference"
    MEETING = "meeting"
    CALL = "call"
    CORRESPONDENCE = "correspondence"
    CEREMONY = "ceremony"
    FUNERAL = "funeral"
    INAUGURATION = "inauguration"
    SIGNING = "signing"
    CONSULTATION = "consultation"
    NEGOTIATION = "negotiation"
    PRESS_CONFERENCE = "press_conference"
    INTERVIEW = "interview"
    OTHER = "other", "other event"

    @property
    def is_remote(self) -> bool:
        """Whether it is in no place: those concerned are each in their own."""
        return self in (BriefingKind.CALL, BriefingKind.CORRESPONDENCE)


class MeetingFormat(Term):
    """How those who met, met."""

    IN_PERSON = "in_person"
    CALL = "call"
    VIRTUAL = "virtual"
    HYBRID = "hybrid"
    CORRESPONDENCE = "correspondence"

    @property
    def is_in_a_room(self) -> bool:
        """Whether those who met were in one room, or most of them were."""
        return self in (MeetingFormat.IN_PERSON, MeetingFormat.HYBRID)


class MeetingKind(Term):
    """What kind of meeting it was."""

    BILATERAL = "bilateral", "bilateral meeting"
    PLENARY = "plenary", "plenary session"
    PULL_ASIDE = "pull_aside", "pull-aside"
    WORKING_BREAKFAST = "working_breakfast"
    WORKING_LUNCH = "working_lunch"
    WORKING_DINNER = "working_dinner"
    COURTESY_CALL = "courtesy_call"
    AUDIENCE = "audience"
    CONSULTATION = "consultation"
    NEGOTIATION = "negotiation"
    OTHER = "other", "other meeting"


class StatementKind(Term):
    """What kind of statement the words come from."""

    REMARKS = "remarks"
    PRESS_STATEMENT = "press_statement"
    JOINT_STATEMENT = "joint_statement"
    INTERVIEW = "interview"
    READOUT = "readout"
    COMMUNIQUE = "communique", "communiqué"
    SOCIAL_POST = "social_post", "post on social media"
    LETTER = "letter"
    NOTE_VERBALE = "note_verbale", "note verbale"
    TELEGRAM = "telegram"
    DEMARCHE = "demarche", "démarche"
    SPEECH = "speech"
    TOAST = "toast"
    PRESS_CONFERENCE = "press_conference"
    TESTIMONY = "testimony"
    PARLIAMENTARY_ANSWER = "parliamentary_answer"
    DECLARATION = "declaration"
    RESOLUTION = "resolution"
    OP_ED = "op_ed", "op-ed"

    @property
    def is_sent(self) -> bool:
        """Whether it went out on paper or by wire: where its briefing was, it was not written."""
        return self in (
            StatementKind.LETTER,
            StatementKind.NOTE_VERBALE,
            StatementKind.TELEGRAM,
            StatementKind.OP_ED,
        )


class AgreementKind(Term):
    """What kind of agreement was signed."""

    TREATY = "treaty"
    AGREEMENT = "agreement"
    MEMORANDUM = "memorandum", "memorandum of understanding"
    JOINT_DECLARATION = "joint_declaration"
    EXCHANGE_OF_NOTES = "exchange_of_notes"
    PROTOCOL = "protocol"
    CONTRACT = "contract"


class AgreementStage(Term):
    """How far an agreement that was signed has come. It is computed from its dates."""

    SIGNED = "signed"
    APPLIED = "provisionally_applied"
    IN_FORCE = "in_force"
    TERMINATED = "terminated"


class Attribution(Term):
    """On what terms words may be given back."""

    ON_RECORD = "on_record", "on the record"
    BACKGROUND = "background", "on background"
    DEEP_BACKGROUND = "deep_background", "on deep background"
    ANONYMOUS = "anonymous"


class UnknownEnd(Term):
    """That something has ended, and nobody knows when."""

    UNKNOWN = "unknown", "ended, not known when"


class OrganizationKind(Term):
    """What kind of organization it is."""

    INTERNATIONAL = "international"
    GOVERNMENT = "government"
    PARTY = "party"
    ARMED_GROUP = "armed_group"
    COMPANY = "company"
    NGO = "ngo", "non-governmental"
    MEDIA = "media"
    OTHER = "other"


class CommitmentStatus(Term):
    """What became of a commitment. Overdue is computed from `due`, never written."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    PARTLY_FULFILLED = "partly_fulfilled"
    FULFILLED = "fulfilled"
    SUPERSEDED = "superseded"
    LAPSED = "lapsed"
    WITHDRAWN = "withdrawn"

    @property
    def is_unmet(self) -> bool:
        """Whether something is still to be done."""
        return self in (
            CommitmentStatus.OPEN,
            CommitmentStatus.IN_PROGRESS,
            CommitmentStatus.PARTLY_FULFILLED,
        )


class PartOfDay(Term):
    """When in the day, where a source gives no time; in the order of the day."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


class Qualifier(Term):
    """What stands before a number that is not exact. The label is the sign for large print."""

    EXACTLY = "exactly", ""
    AT_LEAST = "at least", "≥"
    MORE_THAN = "more than", ">"
    ABOUT = "about", "≈"
    UP_TO = "up to", "≤"
    LESS_THAN = "less than", "<"


class Kind(Term):
    """What an entry of the record is."""

    BRIEFING = "briefing", "Briefing"
    MEETING = "meeting", "Meeting"
    STATEMENT = "statement", "Statement"
    COMMITMENT = "commitment", "Commitment"
    AGREEMENT = "agreement", "Agreement"
    FIGURE = "figure", "Figure"


class Concern(Term):
    """Why an entry is in the file of a country or an organization."""

    PLACE = "place", "took place here"
    PARTICIPANT = "participant", "its officials took part"
    PRESENT = "present", "present besides"
    CORRESPONDENT = "correspondent", "its officials corresponded"
    SPEAKER = "speaker", "said by its officials"
    ADDRESSED = "addressed", "addressed to it"
    ABOUT = "about", "about it"
    PROMISED_BY = "promised_by", "promised by it"
    PROMISED_TO = "promised_to", "promised to it"
    PARTY = "party", "a party to it"
    SIGNED = "signed", "signed by its officials"
    COUNTED = "counted", "counted there"
    ATTRIBUTED = "attributed", "counted by its officials"
