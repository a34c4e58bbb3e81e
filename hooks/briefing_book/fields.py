"""The types of single values: each reads the text that stands in the YAML.

Every type is an annotation for a pydantic model. A value that is none of its kind raises
`PydanticCustomError` with the rule's name as its type and a hint in its context.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime
from typing import Annotated, Any, TypeVar
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from .amounts import Amount, parse_amount, parse_duration
from .dates import (
    PartialDate,
    Period,
    Start,
    parse_date,
    parse_day,
    parse_moment,
    parse_period,
    parse_start,
)
from .languages import parse_language, suggest_language
from .problems import quote

T = TypeVar("T")

ID_PATTERN = r"[a-z0-9-]{1,80}"


def fits_pattern(pattern: str, text: str) -> bool:
    """Whether the whole text is of the pattern."""
    return re.fullmatch(pattern, text) is not None


def advise_id(text: str) -> str:
    """How an id is written, with one that is made from the text where that can be."""
    advice = "use a-z, 0-9 and -, at most 80 characters"
    letters = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    example = re.sub(r"[^a-z0-9]+", "-", letters)[:80].strip("-")
    return f"{advice}, such as {example}" if example else advice


def fail(rule: str, message: str, hint: str = "", *, at: str = "") -> PydanticCustomError:
    """The error that a validator raises: the rule's name, what is wrong, what to write.

    It points at the value that is validated, or at the value of the key `at` beside it.
    """
    context = {"text": message, "hint": hint, "at": at}
    return PydanticCustomError(rule, "{text}", context)


def _reads(parse: Callable[[str], T], rule: str, hint: str) -> tuple[Any, Any]:
    """Make the annotation of a value that `parse` reads from text."""

    def validate(value: object) -> T:
        if not isinstance(value, str):
            found = "a list" if isinstance(value, list | tuple) else "keys and values"
            raise fail("wrong-type", f"expected one value here, found {found}", hint)
        text = value.strip()
        if not text:
            raise fail("empty-value", "there is nothing here", hint)
        try:
            return parse(text)
        except PydanticCustomError:
            raise
        except ValueError as error:
            raise fail(rule, str(error), hint) from None

    return PlainValidator(validate), WithJsonSchema({"type": "string", "description": hint})


def _parse_address(text: str) -> str:
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
    if parts.username is not None:
        raise ValueError("an address must not carry a user name or a password")
    return text


def _parse_language(text: str) -> str:
    try:
        return parse_language(text)
    except ValueError as error:
        hint = suggest_language(text) or _A_LANGUAGE
        raise fail("bad-language", str(error), hint) from None


def _parse_count(text: str) -> int:
    if not re.fullmatch(r"[0-9]+", text) or not text.strip("0"):
        raise ValueError(f"{quote(text)} is not a whole number above zero")
    if len(text) > 6:
        raise ValueError(f"a number of {len(text)} digits is too long")
    return int(text)


def _reads_degrees(most: int) -> Callable[[str], float]:
    def parse(text: str) -> float:
        if not re.fullmatch(r"-?\d{1,3}(?:\.\d{1,20})?", text, re.ASCII):
            raise ValueError(f"{quote(text)} is not a number of degrees")
        if abs(float(text)) > most:
            raise ValueError(f"{quote(text)} is beyond {most} degrees")
        return float(text)

    return parse


def _check_pair(value: object) -> object:
    if not isinstance(value, list | tuple) or len(value) != 2:
        message = "coordinates are a list of two numbers, latitude and longitude"
        raise fail("bad-coordinates", message, "write [33.34, 44.4]")
    return value


def _check_id(text: str) -> str:
    if not fits_pattern(ID_PATTERN, text):
        raise fail("bad-id", f"{quote(text, 90)} is not an id", advise_id(text))
    return text


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


_A_DATE = "write a day as 2023-11-05, a month as 2023-11 or a year as 2023"
_A_PERIOD = (
    "write a day as 2023-11-05, a month as 2023-11, a year as 2023 "
    "or a period as 2023-11-03/2023-11-04"
)
_A_MOMENT = "write it with its offset: 2023-11-05T21:00:00+03:00"
_A_START = "write 12:30, 2023-11-05T12:30, or morning, afternoon, evening or night"
_A_LANGUAGE = "write a BCP 47 tag, such as en, ar or pt-BR"
_AN_AMOUNT = "write 5, at least 17, more than 20, about 90, up to 300 or 5 to 7, with a unit after"

Text = Annotated[str, Field(min_length=1), AfterValidator(lambda text: " ".join(text.split()))]
"""A short text on one line, as it is written."""
Prose = Annotated[str, Field(min_length=1)]
"""Longer text: CommonMark without raw HTML."""
Id = Annotated[str, AfterValidator(_check_id)]
"""`[a-z0-9-]`, at most 80 characters."""
Day = Annotated[date, *_reads(parse_day, "bad-date", "write a day as 2023-11-05")]
"""A full day (ISO 8601)."""
Date = Annotated[PartialDate, *_reads(parse_date, "bad-date", _A_DATE)]
"""A day, a month or a year (ISO 8601)."""
DatePeriod = Annotated[Period, *_reads(parse_period, "bad-date", _A_PERIOD)]
"""A date, or two with `/` between (ISO 8601)."""
Moment = Annotated[datetime, *_reads(parse_moment, "bad-time", _A_MOMENT)]
"""A date and time with its offset from UTC (RFC 3339)."""
StartTime = Annotated[Start, *_reads(parse_start, "bad-time", _A_START)]
"""A time of day, a date and time, or a part of the day."""
Quantity = Annotated[Amount, *_reads(parse_amount, "bad-amount", _AN_AMOUNT)]
"""An amount as people say it."""
Duration = Annotated[
    Amount,
    *_reads(parse_duration, "bad-amount", "write 90 minutes, more than 1 hour, about 2 hours"),
]
"""An amount of time."""
WebAddress = Annotated[
    str, *_reads(_parse_address, "bad-address", "write the whole address: https://…")
]
"""An http or https address."""
LanguageTag = Annotated[str, *_reads(_parse_language, "bad-language", _A_LANGUAGE)]
"""A language (BCP 47)."""
Count = Annotated[int, *_reads(_parse_count, "bad-count", "write a whole number, such as 5")]
"""A whole number above zero."""
Latitude = Annotated[
    float, *_reads(_reads_degrees(90), "bad-coordinates", "write decimal degrees, such as 33.34")
]
"""Decimal degrees north (WGS 84), below zero south."""
Longitude = Annotated[
    float, *_reads(_reads_degrees(180), "bad-coordinates", "write decimal degrees, such as 44.4")
]
"""Decimal degrees east (WGS 84), below zero west."""
Coordinates = Annotated[tuple[Latitude, Longitude], BeforeValidator(_check_pair)]
"""Latitude and longitude."""
Name = Text
"""A reference: the id, name or alias of a record, or a country's code."""
Names = Annotated[tuple[Name, ...], BeforeValidator(_as_list)]
"""References; a single one may stand without a list."""
Texts = Annotated[tuple[Text, ...], BeforeValidator(_as_list)]
"""Short texts; a single one may stand without a list."""
