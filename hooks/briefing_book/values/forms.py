"""How each type of single value is written: in words, with examples, and as JSON Schema.

An editor's program reads YAML before it looks at the schema: `5` is a number to it, `true` a truth
value, while the build takes every scalar as the text that stands there. So a schema lets pass what
such a text becomes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from . import patterns
from .vocabulary import Term

MAX_LENGTH = 100_000
"""The characters of the longest value: some forty pages. What is longer takes long to show."""
_ANYTHING = ("string", "number", "boolean")
_NO_BOOLEAN = ("string", "number", "array", "object", "null")


@dataclass(frozen=True)
class Form:
    """How a value is written.

    `name` is unique; `words` say what it is; `advice` what to write; `examples`, as they stand in
    YAML, are worth to be offered; `types` and `pattern` (of the bare value) are of JSON Schema,
    `least` and `most` the limits of numbers.
    """

    name: str
    words: str
    advice: str
    examples: tuple[str, ...] = ()
    types: tuple[str, ...] = ("string",)
    pattern: str = ""
    least: int | None = None
    most: int | None = None

    @property
    def schema(self) -> dict[str, Any]:
        """The JSON Schema of the value, which is there."""
        limits = {"minimum": self.least, "maximum": self.most}
        schema = {
            "type": [name for name in self.types if name != "boolean"],
            "pattern": patterns.whole(self.pattern) if self.pattern else patterns.FILLED,
            "maxLength": MAX_LENGTH,
            **{keyword: limit for keyword, limit in limits.items() if limit is not None},
            "errorMessage": self.advice,
        }
        if "boolean" not in self.types:
            return schema
        # As a type of its own, true and false would be offered wherever a text belongs. Editors'
        # programs join the titles of alternatives; an empty one they leave out.
        return {"anyOf": [schema, {"title": " ", "not": {"type": list(_NO_BOOLEAN)}}]}

    def __get_pydantic_json_schema__(self, _core: object, _handler: object) -> dict[str, Any]:
        """What stands for the type where pydantic makes a schema."""
        return self.schema


@dataclass(frozen=True)
class Words:
    """The words that may stand as a value."""

    terms: tuple[Term, ...]


@dataclass(frozen=True)
class OneOrMore:
    """That a single one of a list's items may stand without the list."""


ONE_OR_MORE = OneOrMore()

TEXT = Form("Text", "text", "write a text on one line", types=_ANYTHING)
TITLE = Form(
    "Title", "text", "write a text on one line, with a letter or a digit in it",
    types=_ANYTHING, pattern=patterns.READABLE,
)  # fmt: skip
PROSE = Form("Prose", "prose", "write a text", types=_ANYTHING)
NAME = Form("Name", "name", "write an id, a name or a code", types=_ANYTHING)
COUNTRY = Form(
    "Country", "country", "write the two capitals of ISO 3166-1, or a code from places.yml",
    pattern=patterns.COUNTRY,
)  # fmt: skip
FIGURE = Form(
    "FigureReference", "figure", "write briefing-id/item-id of an earlier figure",
    pattern=patterns.ITEM,
)  # fmt: skip
AGREEMENT = Form(
    "AgreementReference", "agreement", "write briefing-id/item-id of an earlier agreement",
    pattern=patterns.ITEM,
)  # fmt: skip
REGISTRATION = Form(
    "Registration", "number of the United Nations Treaty Series",
    "write the number with its part of the series, such as I-54113",
    ("I-54113", "II-1363"), pattern=patterns.REGISTRATION,
)  # fmt: skip
ID = Form(
    "Id", "id", "use a-z, 0-9 and -, at most 80 characters", (),
    ("string", "integer", "boolean"), patterns.ID,
)  # fmt: skip
KIND = Form(
    "KindId", "id of a kind", "write one of the words, or an id from kinds.yml", (),
    ("string", "integer", "boolean"), patterns.ID,
)  # fmt: skip
DAY = Form("Day", "full day", "write a day as 2023-11-05", ("2023-11-05",), pattern=patterns.DAY)
DATE = Form(
    "Date", "date", "write a day as 2023-11-05, a month as 2023-11 or a year as 2023",
    ("2023-11-05", "2023-11", "2023", "2023-11~", "2023?"), ("string", "integer"), patterns.DATE,
    least=1000, most=9999,
)  # fmt: skip


@dataclass(frozen=True)
class PeriodForm(Form):
    """A date or a period; the dates of which one is meant stand in brackets and are a YAML list."""

    @property
    def schema(self) -> dict[str, Any]:
        """The JSON Schema of the value."""
        one = super().schema
        any_of, only = (
            one | {"pattern": patterns.whole(pattern)}
            for pattern in (patterns.CHOICE, patterns.ONLY_CHOICE)
        )
        choices = [
            {"type": "array", "minItems": 1, "maxItems": 1, "items": only},
            {"type": "array", "minItems": 2, "items": any_of},
        ]
        return {"anyOf": [one, *choices], "errorMessage": self.advice}


class LanguagesForm(Form):
    """A language, or several in a list."""

    @property
    def schema(self) -> dict[str, Any]:
        """The JSON Schema of the value."""
        one = super().schema
        several = {"type": "array", "minItems": 1, "uniqueItems": True, "items": one}
        return {"anyOf": [one, several], "errorMessage": self.advice}


PERIOD = PeriodForm(
    "DatePeriod", "date or period",
    "write a day as 2023-11-05, a month as 2023-11, a year as 2023, a period as "
    "2023-11-03/2023-11-04, or one of several days as [2023-11-03..2023-11-05]",
    ("2023-11-05", "2023-11-03/2023-11-04", "2023-11~", "[2023-11-03..2023-11-05]"),
    ("string", "integer"), patterns.PERIOD, least=1000, most=9999,
)  # fmt: skip
MOMENT = Form(
    "Moment", "day and time with its offset from UTC",
    "write it with its offset: 2023-11-05T21:00:00+03:00",
    ("2023-11-05T21:00:00+03:00",), pattern=patterns.MOMENT,
)  # fmt: skip
START = Form(
    "StartTime", "time, or part of the day",
    "write 12:30, 12:30+03:00, 2023-11-05T12:30, or morning, afternoon, evening or night",
    ("12:30", "12:30+03:00", "2023-11-05T12:30", "morning"), pattern=patterns.START,
)  # fmt: skip
END = Form(
    "EndTime", "time",
    "write 14:00, 14:00+03:00, or with its day 2023-11-05T14:00",
    ("14:00", "14:00+03:00", "2023-11-05T14:00"), pattern=patterns.END,
)  # fmt: skip
QUANTITY = Form(
    "Quantity", "amount",
    "write 5, at least 17, about 90, up to 300, 5 to 7 or dozens, with a unit after;"
    " money as $1.5 billion or EUR 500 million",
    ("5", "at least 17", "1.5 million tonnes", "$1.5 billion"), ("string", "number"),
    patterns.AMOUNT, least=1 - 10**30, most=10**30 - 1,
)  # fmt: skip
DURATION = Form(
    "Duration", "amount of time", "write 90 minutes, more than 1 hour, about 2 hours",
    ("90 minutes", "more than 1 hour", "1 hour 15 minutes"), pattern=patterns.DURATION,
)  # fmt: skip
ADDRESS = Form(
    "WebAddress", "address", "write the whole address: https://…",
    pattern=patterns.ADDRESS,
)  # fmt: skip
LANGUAGE = Form(
    "LanguageTag", "language", "write a BCP 47 tag, such as en, ar or pt-BR",
    ("en", "ar", "pt-BR"), pattern=patterns.LANGUAGE,
)  # fmt: skip
LANGUAGES = LanguagesForm(
    "Languages", "language, or a list of several",
    "write a BCP 47 tag, such as en, ar or pt-BR, and several as [en, fr]",
    ("en", "ar", "pt-BR"), pattern=patterns.LANGUAGE,
)  # fmt: skip
COUNT = Form(
    "Count", "whole number", "write a whole number, such as 5", ("5",), ("string", "integer"),
    patterns.COUNT, least=1, most=999_999,
)  # fmt: skip
LATITUDE = Form(
    "Latitude", "degrees north", "write decimal degrees, such as 33.34", ("33.34",),
    ("string", "number"), patterns.LATITUDE, least=-90, most=90,
)  # fmt: skip
LONGITUDE = Form(
    "Longitude", "degrees east", "write decimal degrees, such as 44.4", ("44.4",),
    ("string", "number"), patterns.LONGITUDE, least=-180, most=180,
)  # fmt: skip


@dataclass(frozen=True)
class FormerIdForm(Form):
    """An id that is no year: `/briefings/2023/` is the archive of one."""

    @property
    def schema(self) -> dict[str, Any]:
        """The JSON Schema of the id."""
        return super().schema | {"not": {"type": "integer", "minimum": 1000, "maximum": 9999}}


FORMER_ID = FormerIdForm(
    "FormerId", "id", "write the id that the briefing had, which is no year", (),
    ("string", "integer", "boolean"), patterns.FORMER_ID,
)  # fmt: skip


FORMER_CODE = Form(
    "FormerCode", "code", "write the code that it had, of two to four capitals", ("XX",),
    ("string", "boolean"), patterns.COUNTRY,
)  # fmt: skip
FORMER_ITEM_ID = Form(
    "FormerItemId", "id", "write the id that it had, after that of its briefing and a slash where"
    " that was another", (), ("string", "integer", "boolean"), patterns.FORMER_ITEM_ID,
)  # fmt: skip


@dataclass(frozen=True)
class PairForm(Form):
    """Two values in a list, each of its own form."""

    parts: tuple[Form, Form] = (LATITUDE, LONGITUDE)

    @property
    def schema(self) -> dict[str, Any]:
        """The JSON Schema of the list."""
        return {
            "type": "array",
            "items": [part.schema for part in self.parts],
            "minItems": len(self.parts),
            "maxItems": len(self.parts),
            "additionalItems": False,
            "errorMessage": self.advice,
        }


COORDINATES = PairForm(
    "Coordinates", "latitude and longitude", "write [33.34, 44.4]", ("[33.34, 44.4]",)
)
