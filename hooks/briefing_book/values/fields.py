"""The types of single values: each reads the text that stands in the YAML.

Every type is an annotation for a pydantic model. A value that is none of its kind raises
`PydanticCustomError` with the rule's name as its type and a hint in its context.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Annotated, Any, TypeVar
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, PlainValidator
from pydantic_core import PydanticCustomError

from ..addresses import ID_PATTERN
from ..text.characters import is_readable
from ..text.excerpts import quote
from ..text.folding import slug
from ..text.nearest import suggest
from . import forms, patterns
from .amounts import Amount, parse_amount
from .dates import PartialDate, Period
from .durations import parse_duration
from .edtf import parse_choices, parse_date, parse_day, parse_period
from .forms import MAX_LENGTH, Form, Words
from .identifiers import SCHEMES
from .languages import parse_language, parse_languages
from .patterns import REGISTRATION
from .times import EventTime, parse_end, parse_moment, parse_start
from .vocabulary import AgreementKind, BriefingKind, MeetingKind, StatementKind, Term, UnknownEnd

T = TypeVar("T")


def fits_pattern(pattern: str, text: str) -> bool:
    """Whether the whole text is of the pattern."""
    return re.fullmatch(pattern, text) is not None


def advise_id(text: str) -> str:
    """How an id is written, with one that is made from the text where that can be."""
    example = slug(text)
    return f"{forms.ID.advice}, such as {example}" if example else forms.ID.advice


def fail(
    rule: str, message: str, hint: str = "", *, at: str = "", form: Form | None = None
) -> PydanticCustomError:
    """The error that a validator raises: the rule's name, what is wrong, what to write.

    It points at the value that is validated, or at the value of the key `at` beside it. `form` is
    how the value is written, where the text that stands there may mean such a value.
    """
    context = {"text": message, "hint": hint, "at": at, "form": form}
    return PydanticCustomError(rule, "{text}", context)


def _limit_length(text: str) -> str:
    if len(text) > MAX_LENGTH:
        hint = f"shorten it: {MAX_LENGTH:,} are the most that a text may have"
        raise fail("text-too-long", f"this text has {len(text):,} characters", hint)
    return text


def _check_readable(text: str) -> str:
    if not is_readable(text):
        message = "there is no letter or digit here that can be seen"
        raise fail("unreadable-name", message, forms.TITLE.advice)
    return text


def _fold_lines(text: str) -> str:
    return " ".join(text.split())


def _reads(
    parse: Callable[[str], T],
    rule: str,
    form: Form,
    parse_list: Callable[[Sequence[str]], T] | None = None,
) -> tuple[Any, Form]:
    """Make the annotation of a value of this form that `parse` reads from text.

    `parse_list` reads what stands in brackets, where that may be: to YAML it is a list of texts.
    """
    hint = form.advice

    def validate(value: object) -> T:
        if parse_list and value and isinstance(value, list) and _are_texts(value):
            try:
                return parse_list(value)
            except ValueError as error:
                raise fail(rule, str(error), hint) from None
        if not isinstance(value, str):
            found = "a list" if isinstance(value, list | tuple) else "keys and values"
            raise fail("wrong-type", f"expected one value here, found {found}", hint)
        text = _limit_length(value).strip()
        if not text:
            raise fail("empty-value", "there is nothing here", hint)
        try:
            return parse(text)
        except PydanticCustomError:
            raise
        except ValueError as error:
            raise fail(rule, str(error), hint, form=form) from None

    return PlainValidator(validate), form


def _are_texts(values: Sequence[object]) -> bool:
    return all(isinstance(value, str) for value in values)


def reads_identifier(scheme: str) -> tuple[Any, Form]:
    """Make the annotation of an identifier in that register, one of `SCHEMES`."""
    known = SCHEMES[scheme]

    def read(text: str) -> str:
        try:
            return known.read(text)
        except ValueError as error:
            hint = known.form.advice
            if found := known.find(text):
                hint = f"write only {found}"
            elif known.has_form_of(text):
                hint = "compare it with that in the register"
            raise fail("bad-identifier", str(error), hint) from None

    return _reads(read, "bad-identifier", known.form)


def parse_address(text: str) -> str:
    """Take an http or https address as it is; raises ValueError where it is none."""
    if not text.isprintable() or any(char.isspace() or char in '<>"\\' for char in text):
        raise ValueError(
            f"{quote(text)} has a space, a quotation mark, <, >, \\ or a hidden character in it"
        )
    try:
        parts = urlsplit(text)
        host, _port = parts.hostname, parts.port
    except ValueError:
        raise ValueError(f"{quote(text)} is not an address") from None
    if parts.scheme.lower() not in ("http", "https"):
        raise ValueError(f"{quote(text)} is not an http or https address")
    if not host:
        raise ValueError(f"{quote(text)} names no host")
    if ":" not in host and not fits_pattern(patterns.HOST_NAME, host):
        raise ValueError(f"{quote(text)} names no host that there can be")
    if parts.username is not None:
        raise ValueError("an address must not carry a user name or a password")
    return text


def _parse_count(text: str) -> int:
    if not re.fullmatch(r"[0-9]+", text) or not text.strip("0"):
        raise ValueError(f"{quote(text)} is not a whole number above zero")
    if len(text) > 6:
        raise ValueError(f"a number of {len(text)} digits is too long")
    return int(text)


def _parse_registration(text: str) -> str:
    if not fits_pattern(REGISTRATION, text):
        raise ValueError(f"{quote(text)} is no number of the United Nations Treaty Series")
    return text


def _reads_degrees(most: int) -> Callable[[str], float]:
    def parse(text: str) -> float:
        if not re.fullmatch(r"-?\d{1,3}(?:\.\d{1,20})?", text, re.ASCII):
            raise ValueError(f"{quote(text)} is not a number of degrees")
        if abs(float(text)) > most:
            raise ValueError(f"{quote(text)} is beyond {most} degrees")
        return float(text)

    return parse


def _reads_kind(*vocabularies: type[Term], form: Form | None) -> tuple[Any, ...]:
    """Make the annotation of a built-in kind or, where there is a form, of the id of another."""
    terms: dict[str, Term] = {}
    for vocabulary in vocabularies:
        for term in vocabulary:
            terms.setdefault(term.value, term)

    def parse(text: str) -> str:
        if text in terms:
            return terms[text]
        if form and fits_pattern(ID_PATTERN, text):
            return text
        hint = suggest(text, terms) or f"write one of {', '.join(terms)}"
        raise fail("unknown-value", f"{quote(text)} is no kind", hint)

    reader, _ = _reads(parse, "unknown-value", form or forms.TEXT)
    return (reader, Words(tuple(terms.values())), *((form,) if form else ()))


def _check_pair(value: object) -> object:
    if not isinstance(value, list | tuple) or len(value) != 2:
        message = "coordinates are a list of two numbers, latitude and longitude"
        raise fail("bad-coordinates", message, forms.COORDINATES.advice)
    return value


def _check_id(text: str) -> str:
    if not fits_pattern(ID_PATTERN, text):
        raise fail("bad-id", f"{quote(text, 90)} is not an id", advise_id(text))
    return text


def _reads_end() -> tuple[Any]:
    """Make the annotation of a date that may not be known."""

    def parse(text: str) -> PartialDate | UnknownEnd:
        return UnknownEnd.UNKNOWN if text == UnknownEnd.UNKNOWN else parse_date(text)

    reader, _ = _reads(parse, "bad-date", forms.DATE)
    return (reader,)


def _checks(form: Form) -> AfterValidator:
    """Refuse an id that is not of the form."""

    def check(text: str) -> str:
        if not fits_pattern(form.pattern, text):
            raise fail("bad-id", f"{quote(text, 90)} is not an id", form.advice)
        return text

    return AfterValidator(check)


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


_Limited = Annotated[str, Field(min_length=1), AfterValidator(_limit_length)]
Text = Annotated[_Limited, AfterValidator(_fold_lines), forms.TEXT]
"""A short text on one line, as it is written."""
Title = Annotated[
    _Limited, AfterValidator(_fold_lines), AfterValidator(_check_readable), forms.TITLE
]
"""What something is called, on one line, as readers see it."""
Prose = Annotated[_Limited, forms.PROSE]
"""Longer text: CommonMark without raw HTML."""
Id = Annotated[str, AfterValidator(_check_id), forms.ID]
"""`[a-z0-9-]`, at most 80 characters."""
Day = Annotated[date, *_reads(parse_day, "bad-date", forms.DAY)]
"""A full day (ISO 8601)."""
Date = Annotated[PartialDate, *_reads(parse_date, "bad-date", forms.DATE)]
"""A day, a month, a year or what else is one date, be it not for sure (EDTF)."""
EndDate = Annotated[PartialDate | UnknownEnd, *_reads_end(), Words(tuple(UnknownEnd)), forms.DATE]
"""A day, a month or a year, or that nobody knows when."""
DatePeriod = Annotated[
    Period, *_reads(parse_period, "bad-date", forms.PERIOD, parse_list=parse_choices)
]
"""A date, two with `/` between, or in brackets those of which one is meant (EDTF)."""
Moment = Annotated[datetime, *_reads(parse_moment, "bad-time", forms.MOMENT)]
"""A date and time with its offset from UTC (RFC 3339)."""
StartTime = Annotated[EventTime, *_reads(parse_start, "bad-time", forms.START)]
"""A time of day, a date and time, or a part of the day."""
EndTime = Annotated[EventTime, *_reads(parse_end, "bad-time", forms.END)]
"""A time of day, or a date and time."""
Quantity = Annotated[Amount, *_reads(parse_amount, "bad-amount", forms.QUANTITY)]
"""An amount as people say it."""
Duration = Annotated[Amount, *_reads(parse_duration, "bad-amount", forms.DURATION)]
"""An amount of time."""
WebAddress = Annotated[str, *_reads(parse_address, "bad-address", forms.ADDRESS)]
"""An http or https address."""
KindOfEvent = Annotated[BriefingKind | str, *_reads_kind(BriefingKind, form=forms.KIND)]
"""A built-in kind of event, or the id of one in kinds.yml."""
KindOfMeeting = Annotated[MeetingKind | str, *_reads_kind(MeetingKind, form=forms.KIND)]
"""A built-in kind of meeting, or the id of one in kinds.yml."""
KindOfStatement = Annotated[StatementKind | str, *_reads_kind(StatementKind, form=forms.KIND)]
"""A built-in kind of statement, or the id of one in kinds.yml."""
KindOfAgreement = Annotated[AgreementKind | str, *_reads_kind(AgreementKind, form=forms.KIND)]
"""A built-in kind of agreement, or the id of one in kinds.yml."""
BuiltInKind = Annotated[
    str, *_reads_kind(BriefingKind, MeetingKind, StatementKind, AgreementKind, form=None)
]
"""A built-in kind of event, meeting, statement or agreement."""
Registration = Annotated[str, *_reads(_parse_registration, "bad-registration", forms.REGISTRATION)]
"""A number of the United Nations Treaty Series."""
LanguageTag = Annotated[str, *_reads(parse_language, "bad-language", forms.LANGUAGE)]
"""A language (BCP 47)."""
Languages = Annotated[
    str | tuple[str, ...],
    *_reads(parse_language, "bad-language", forms.LANGUAGES, parse_list=parse_languages),
]
"""A language, or a list of several."""
Count = Annotated[int, *_reads(_parse_count, "bad-count", forms.COUNT)]
"""A whole number above zero."""
Latitude = Annotated[float, *_reads(_reads_degrees(90), "bad-coordinates", forms.LATITUDE)]
"""Decimal degrees north (WGS 84), below zero south."""
Longitude = Annotated[float, *_reads(_reads_degrees(180), "bad-coordinates", forms.LONGITUDE)]
"""Decimal degrees east (WGS 84), below zero west."""
Coordinates = Annotated[tuple[Latitude, Longitude], BeforeValidator(_check_pair), forms.COORDINATES]
"""Latitude and longitude."""
Name = Annotated[_Limited, AfterValidator(_fold_lines), forms.NAME]
"""A reference: the id, name or alias of a record, or a country's code."""
Names = Annotated[tuple[Name, ...], BeforeValidator(_as_list)]
"""References; a single one may stand without a list."""
Titles = Annotated[tuple[Title, ...], BeforeValidator(_as_list)]
"""What something is called besides; a single name may stand without a list."""
FormerIds = Annotated[tuple[Id, ...], BeforeValidator(_as_list)]
"""Ids; a single one may stand without a list."""
FormerItemIds = Annotated[
    tuple[Annotated[str, _checks(forms.FORMER_ITEM_ID), forms.FORMER_ITEM_ID], ...],
    BeforeValidator(_as_list),
]
"""Ids of items, with that of their briefing and a slash before, or without; one needs no list."""
FormerCodes = Annotated[
    tuple[Annotated[str, _checks(forms.FORMER_CODE), forms.FORMER_CODE], ...],
    BeforeValidator(_as_list),
]
"""Codes of countries; a single one may stand without a list."""
