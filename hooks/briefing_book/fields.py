"""The types of single values: each reads the text that stands in the YAML.

Every type is an annotation for a pydantic model. A value that is none of its kind raises
`PydanticCustomError` with the rule's name as its type and a hint in its context.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Annotated, Any, TypeVar
from urllib.parse import urlsplit

from babel import Locale, UnknownLocaleError
from pydantic import AfterValidator, BeforeValidator, Field, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from .amounts import Amount, parse_amount, parse_duration
from .dates import PartialDate, Period, Start, parse_date, parse_day, parse_moment
from .dates import parse_period, parse_start

T = TypeVar("T")

ID_PATTERN = r"[a-z0-9-]{1,80}"


def fits_pattern(pattern: str, text: str) -> bool:
    """Whether the whole text is of the pattern."""
    return re.fullmatch(pattern, text) is not None


def fail(rule: str, message: str, hint: str = "") -> PydanticCustomError:
    """The error that a validator raises: the rule's name, what is wrong, what to write."""
    context = {"text": message, "hint": hint}
    return PydanticCustomError(rule, "{text}", context)  # type: ignore[arg-type]


def _reads(parse: Callable[[str], T], rule: str, hint: str) -> tuple[Any, Any]:
    """Make the annotation of a value that `parse` reads from text."""

    def validate(value: object) -> T:
        if not isinstance(value, str):
            found = "a list" if isinstance(value, list | tuple) else "a mapping"
            raise fail("wrong-type", f"expected one value here, found {found}", hint)
        try:
            return parse(value.strip())
        except ValueError as error:
            raise fail(rule, str(error), hint) from None

    return PlainValidator(validate), WithJsonSchema({"type": "string", "description": hint})


def _parse_address(text: str) -> str:
    if re.search(r"[\x00-\x20\x7f\\]", text):
        raise ValueError(f'"{text[:80]}" has a space or a control character in it')
    parts = urlsplit(text)
    if parts.scheme.lower() not in ("http", "https"):
        raise ValueError(f'"{text[:80]}" is not an http or https address')
    if not parts.hostname:
        raise ValueError(f'"{text[:80]}" names no host')
    if parts.username is not None:
        raise ValueError("an address must not carry a user name or a password")
    return text


def _parse_language(text: str) -> str:
    try:
        return str(Locale.parse(text, sep="-")).replace("_", "-")
    except (ValueError, UnknownLocaleError):
        raise ValueError(f'"{text[:40]}" is not a language tag') from None


def _parse_count(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,6}", text) or int(text) == 0:
        raise ValueError(f'"{text[:40]}" is not a whole number above zero')
    return int(text)


def _parse_degrees(text: str) -> float:
    if not re.fullmatch(r"-?\d{1,3}(?:\.\d{1,10})?", text, re.ASCII):
        raise ValueError(f'"{text[:40]}" is not a number of degrees')
    return float(text)


def _check_id(text: str) -> str:
    if not fits_pattern(ID_PATTERN, text):
        raise fail(
            "bad-id", f'"{text[:90]}" is not an id', "use a-z, 0-9 and -, at most 80 characters"
        )
    return text


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


_A_DATE = "write a day as 2023-11-05, a month as 2023-11 or a year as 2023"
_AN_AMOUNT = "write 5, at least 17, more than 20, about 90, up to 300 or 5 to 7, with a unit after"

Text = Annotated[str, AfterValidator(lambda text: " ".join(text.split())), Field(min_length=1)]
"""A short text on one line, as it is written."""
Prose = Annotated[str, Field(min_length=1)]
"""Longer text: CommonMark without raw HTML."""
Id = Annotated[str, AfterValidator(_check_id)]
"""`[a-z0-9-]`, at most 80 characters."""
Day = Annotated[date, *_reads(parse_day, "bad-date", "write a day as 2023-11-05")]
"""A full day (ISO 8601)."""
Date = Annotated[PartialDate, *_reads(parse_date, "bad-date", _A_DATE)]
"""A day, a month or a year (ISO 8601)."""
DatePeriod = Annotated[
    Period, *_reads(parse_period, "bad-date", _A_DATE + ", a period as 2023-11-03/2023-11-04")
]
"""A date, or two with `/` between (ISO 8601)."""
Moment = Annotated[
    datetime, *_reads(parse_moment, "bad-time", "write it with its offset: 2023-11-05T21:00:00+03:00")
]
"""A date and time with its offset from UTC (RFC 3339)."""
StartTime = Annotated[
    Start,
    *_reads(
        parse_start, "bad-time", "write 12:30, 2023-11-05T12:30, or morning, afternoon, evening"
    ),
]
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
LanguageTag = Annotated[
    str, *_reads(_parse_language, "bad-language", "write a BCP 47 tag, such as en, ar or pt-BR")
]
"""A language (BCP 47)."""
Count = Annotated[int, *_reads(_parse_count, "bad-count", "write a whole number, such as 5")]
"""A whole number above zero."""
Degrees = Annotated[
    float, *_reads(_parse_degrees, "bad-coordinates", "write decimal degrees, such as 33.34")
]
"""Decimal degrees (WGS 84)."""
Name = Text
"""A reference: the id, name or alias of a record, or a country's code."""
Names = Annotated[tuple[Name, ...], BeforeValidator(_as_list)]
"""References; a single one may stand without a list."""
Texts = Annotated[tuple[Text, ...], BeforeValidator(_as_list)]
"""Short texts; a single one may stand without a list."""
