"""The text of a new briefing: the keys that its kind needs, those without a value left empty.

What is said beside a key is what the model says of it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..addresses import is_year
from ..model.briefing import Briefing
from ..model.keys import list_keys
from ..model.record import Record
from ..text.folding import slug
from ..values.dates import PartialDate
from ..values.edtf import parse_period
from .skeletons import ANY, Skeleton

MODELINE = "# yaml-language-server: $schema="
"""Begins the line by which an editor's program knows the schema of a file."""

_COLUMN = 32
_MOST_NUMBERED = 75
_OPTIONS = {"title": "title", "place": "--country", "principals": "--principal"}


@dataclass(frozen=True)
class Outline:
    """What is known of a briefing that is about to be written; empty where it is not.

    `today` is the day on which it is entered.
    """

    title: str
    date: str
    country: str = ""
    city: str = ""
    trip: str = ""
    principals: Sequence[str] = ()
    skeleton: Skeleton = ANY
    today: str = ""


def make_id(outline: Outline, taken: Collection[str]) -> str:
    """An id for the briefing, `2024-05-06-talks-in-oslo`, that is not taken."""
    id = slug(f"{_find_day(outline.date) or 'new'} {outline.title}")
    number = 1
    found = id
    while found in taken or is_year(found):
        number += 1
        found = f"{slug(id, _MOST_NUMBERED)}-{number}"
    return found


def _find_day(date: str) -> str:
    """The day, or the month or year, with which what is dated so begins, or may."""
    try:
        start = parse_period(date).start
    except ValueError:
        return ""
    return str(PartialDate(start.year, start.month, start.day))


def write_outline(outline: Outline, schema: str = "") -> str:
    """The content of the file.

    Args:
        outline: what is known already.
        schema: the way from the file to the JSON Schema of briefings, if there is one.
    """
    values = {
        "title": _scalar(outline.title),
        "date": _scalar(outline.date),
        "kind": outline.skeleton.kind,
        "place": _place(outline),
        "trip": _scalar(outline.trip) if outline.trip else "",
        "principals": _sequence(outline.principals),
        "status": "draft",
        "first_published": outline.today,
    }
    return "".join(f"{line}\n" for line in _list_lines(values, outline.skeleton, schema))


def option_at(outline: Outline, line: int) -> str:
    """What a command calls the value in that line of the outline's text, written without schema."""
    written = write_outline(outline).splitlines()[line - 1 : line]
    key = written[0].partition(":")[0] if written else ""
    return _OPTIONS.get(key, f"--{key}")


def _list_lines(values: dict[str, str], skeleton: Skeleton, schema: str) -> Iterator[str]:
    if schema:
        yield f"{MODELINE}{schema}"
    yield "# A key with nothing after it counts as not written; what follows a # is for you alone."
    for key in list_keys(Briefing):
        of = key.choices[-1].record if key.choices else None
        shape = skeleton.shapes.get(of) if of else None
        value = values.get(key.name, "")
        if not (value or shape or key.name in skeleton.keys):
            continue
        if shape:
            yield ""
        yield _beside(f"{key.name}: {value}", key.meaning, key.name == "status")
        if shape and of:
            yield from _list_shape(of, shape)


def _list_shape(of: type[Record], shape: Mapping[str, str]) -> Iterator[str]:
    """The first item of a list, its keys in the order of the format."""
    written = [key.name for key in list_keys(of) if key.name in shape]
    for name in written:
        yield f"#  {'-' if name == written[0] else ' '} {name}: {shape[name]}".rstrip()


def _beside(written: str, meaning: str, is_draft: bool) -> str:
    said = "Remove this line to publish it." if is_draft else _first_sentence(meaning)
    return f"{written.rstrip():{_COLUMN - 1}} # {said}"


def _first_sentence(meaning: str) -> str:
    return re.split(r"(?<=[.;])\s", meaning.replace("`", ""))[0].rstrip(".;") + "."


def _place(outline: Outline) -> str:
    parts = {"city": outline.city, "country": outline.country}
    written = ", ".join(f"{key}: {_scalar(text)}" for key, text in parts.items() if text)
    return f"{{{written}}}" if written else ""


def _sequence(texts: Sequence[str]) -> str:
    return f"[{', '.join(map(_scalar, texts))}]" if texts else ""


def _scalar(text: str) -> str:
    """The text as it stands, or between double quotes where YAML would read it otherwise."""
    is_plain = re.fullmatch(r"[^\W_](?:[\w ./()’-]*[\w./()’-])?", text)
    is_word = text.lower() not in ("true", "false", "null")
    return text if is_plain and is_word else json.dumps(text, ensure_ascii=False)
