"""The parts that several records have: sources, accounts, corrections, allowances.

References stay the text that was written; `records.directory` knows what they mean.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Discriminator, Field, Tag, ValidationInfo

from ..addresses import ID_PATTERN
from ..values.fields import (
    Date,
    Day,
    FormerIds,
    Id,
    LanguageTag,
    Name,
    Prose,
    Text,
    Title,
    WebAddress,
    fail,
    fits_pattern,
)
from ..values.vocabulary import EventStatus
from .record import Record


class Allowance(Record):
    """A warning that you have looked at and let stand: the entry is right all the same."""

    rule: Text
    """The name of the rule, as it stands in the square brackets."""
    reason: Text
    """Why it is right all the same."""


Allowances = Annotated[
    tuple[Allowance, ...], Field(description="Warnings that stand, each with a reason.")
]


FormerIdsKey = Annotated[
    FormerIds,
    Field(
        description="Ids that it had before: their addresses, and all beneath, lead to this one."
    ),
]


class Source(Record):
    """A document that says what the record says.

    It stands in sources.yml, or in a list of sources if it is cited there only; it then has no page
    of its own.
    """

    title: Title
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
    former_ids: FormerIdsKey = ()
    allow: Allowances = ()


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


def spell_out(key: str) -> BeforeValidator:
    """Let a plain text stand for the mapping that has it under `key`."""
    return BeforeValidator(lambda value: {key: value} if isinstance(value, str) else value)


CitedSource = Annotated[
    Annotated[Citation, Tag("Citation")] | Annotated[Source, Tag("Source")],
    Discriminator(_is_citation),
]
Sources = tuple[Annotated[CitedSource, spell_out("source")], ...]


def _is_text(value: object) -> str:
    return "Prose" if isinstance(value, str) else _is_citation(value)


def _cite_id(value: object) -> object:
    """Take what can only be an id for the source of that id: no text is one word like that."""
    is_id = isinstance(value, str) and fits_pattern(ID_PATTERN, value.strip())
    return {"source": value} if is_id else value


TextOrSource = Annotated[
    Annotated[Prose, Tag("Prose")]
    | Annotated[Citation, Tag("Citation")]
    | Annotated[Source, Tag("Source")],
    Discriminator(_is_text),
    BeforeValidator(_cite_id),
]
"""Prose, or the source that has the text."""


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
    source: Annotated[Citation, spell_out("source")]
    """That source: its id, or its id and the place in it."""
    note: Prose | None = None
    """In what words, or why they may differ."""


Accounts = Annotated[tuple[Account, ...], Field(description="Where a source says otherwise.")]


EventStatusKey = Annotated[
    EventStatus | None,
    Field(
        description="Whether it took place. Where it says nothing it was held, or is scheduled"
        " while its day is ahead. What was not held is shown and marked, and counts nowhere."
    ),
]
EventStatusNote = Annotated[
    Prose | None, Field(description="Why it was put off or called off, or what else is known.")
]
RescheduledTo = Annotated[
    Id | None, Field(description="To which briefing a postponed event was put off: its id.")
]


def check_rescheduled(to: str | None, info: ValidationInfo) -> str | None:
    """Refuse a new day of what was not put off."""
    status = info.data.get("event_status", EventStatus.POSTPONED)  # absent where it was no status
    if to is not None and status is not EventStatus.POSTPONED:
        raise fail(
            "rescheduled-not-postponed",
            "only what was postponed has another day",
            "add event_status: postponed, or remove rescheduled_to",
        )
    return to


class Correction(Record):
    """What was changed after publication and matters to somebody who has read it before."""

    date: Day
    """When it was changed."""
    note: Prose
    """What was changed."""
