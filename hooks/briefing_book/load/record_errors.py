"""What pydantic found wrong, said to an editor: one problem for each error."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pydantic_core import ErrorDetails

from ..model.keys import list_keys, list_known, list_known_at
from ..model.record import Record
from ..problems import Loc, Problem
from ..records.document import Document, unfold
from ..text.excerpts import quote
from ..text.nearest import Nearest, suggest
from ..values.meant import suggest_value
from ..values.vocabulary import EventStatus

_DASH_AT_ONCE = re.compile(r"-[^\W\d]")
_PLAIN = re.compile(r"\w[\w .'’-]{0,39}")


def explain_details(
    details: ErrorDetails, model: type[Record], document: Document, at: Loc
) -> Problem:
    """Turn an error of the record at `at` in the document into a problem.

    It is one of the record itself: the records in it are made already.
    """
    loc: Loc = details["loc"]
    if beside := details.get("ctx", {}).get("at"):
        loc = (*loc[:-1], str(beside))
    rule, message, hint = _explain(details, model)
    position = document.find((*at, *loc))
    is_empty = details["type"] in ("missing", "missing-key", "string_too_short")
    if is_empty and (unfilled := document.find_unfilled((*at, *loc))):
        position, message = unfilled, f"there is nothing after {loc[-1]}:"
        rule, hint = "missing-key", "write its value there"
    if rule == "quote-or-paraphrase":
        for key in ("quote", "paraphrase"):
            if unfilled := document.find_unfilled((*at, key)):
                position = unfilled
    return Problem(document.path, *position, rule, message, hint)


_ALSO_CALLED = {
    "status": "event_status", "representing": "on_behalf_of", "date": "signed",
    "aliases": "former_ids", "former_ids": "aliases", "family_name": "sort_name",
}  # fmt: skip
"""What a key is called by those who look for it under another name."""
_EVENT_STATUS = frozenset(EventStatus)


def find_meant(key: str, known: frozenset[str]) -> str | None:
    """The known key that an unknown one seems to stand for; None where none is near."""
    named = _ALSO_CALLED.get(key)
    return named if named in known else _index(known).find(key)


def refuse_key(
    document: Document, loc: Loc, meant: str | None, known: frozenset[str], above: str = ""
) -> Problem:
    """Say that the key at `loc` is unknown, and which was meant, or which ones are known there.

    `above` is the list above it where the key belongs into an item of that.
    """
    rule, message, hint = _refuse_key(str(loc[-1]), meant, known)
    if above:
        hint = f"it is a key of {above}: begin it in the column of the keys after the dash"
    return Problem(document.path, *document.find(loc, key=True), rule, message, hint)


def explain_unfilled(
    document: Document, model: type[Record], *, in_registry: bool
) -> Iterator[Problem]:
    """Yield a problem for each key with nothing after it that the records of a file don't know.

    Such a key counts as not written, so the model does not see it; but `{city: Washington, D.C.}`
    has one too. In a registry each id needs something under it.
    """
    for loc, mark in document.unfilled.items():
        position = unfold(mark)
        inside = loc[1:] if in_registry else loc
        known = list_known_at(model, inside[:-1])
        if not inside:
            yield Problem(document.path, *position, "empty-entry",
                          f"there is nothing under {quote(str(loc[0]))}",
                          f"write its keys under it: {', '.join(sorted(known))}")  # fmt: skip
        elif known and inside[-1] not in known:
            nearest = find_meant(str(inside[-1]), known)
            rule, message, hint = _refuse_key(str(inside[-1]), nearest, known)
            if not nearest:
                hint = f"put a value that has a comma in it into quotes; {hint}"
            yield Problem(document.path, *position, rule, message, hint)


def _explain(details: ErrorDetails, model: type[Record]) -> tuple[str, str, str]:
    """Rule, message and hint."""
    kind, loc, found = details["type"], details["loc"], details["input"]
    context = details.get("ctx", {})
    if "text" in context:
        form = context["form"]
        return kind, context["text"], (form and suggest_value(form, found)) or context["hint"]
    if kind == "missing":
        return "missing-key", f'the key "{loc[-1]}" is missing', f"write {loc[-1]}: and its value"
    if kind == "enum" and isinstance(found, str):
        words = context["expected"].replace("'", "").replace(" or ", ", ").split(", ")
        hint = suggest(found, words) or f"write one of {', '.join(words)}"
        if loc[-1] == "status" and found in _EVENT_STATUS and "event_status" in list_known(model):
            hint = f"write event_status: {found}"
        return "unknown-value", f"{quote(found)} is no {loc[-1]}", hint
    if kind == "string_too_short":
        return "empty-value", "there is nothing here", "write a value or remove the key"
    return "wrong-type", *_explain_type(details, model)


def _explain_type(details: ErrorDetails, model: type[Record]) -> tuple[str, str]:
    kind, found = details["type"], details["input"]
    if kind in ("string_type", "enum"):
        return f"expected one text here, found {_kind_of(found)}", (
            "write the text after the key; put it in quotes if it begins with [ or {"
        )
    if kind == "tuple_type":
        hint = "begin each item on a line of its own with a dash"
        if _has_dash_at_once(found):
            return "there is no space after the dash", "write each item as - and a space before it"
        is_plain = isinstance(found, str) and _PLAIN.fullmatch(found)
        if is_plain and _takes_text(model, str(details["loc"][0])):
            hint += f", or write [{found}]"
        return f"expected a list here, found {_kind_of(found)}", hint
    if kind == "model_type":
        keys = ", ".join(sorted(list_known(model)))
        return f"expected keys and values here, found {_kind_of(found)}", f"write its keys: {keys}"
    return f"this can't be read: {details['msg']}", ""


def _has_dash_at_once(tree: object) -> bool:
    """Whether a text, or the first key of a mapping, begins as `-id`."""
    first = next(iter(tree), "") if isinstance(tree, dict) else tree
    return isinstance(first, str) and _DASH_AT_ONCE.match(first) is not None


def _takes_text(model: type[Record], name: str) -> bool:
    """Whether an item of the list under that key may be a plain text."""
    return any(
        key.name == name and (not key.choices or key.form or key.text_for is not None)
        for key in list_keys(model)
    )


def _refuse_key(key: str, meant: str | None, known: frozenset[str]) -> tuple[str, str, str]:
    hint = f"did you mean {meant}?" if meant else f"known keys: {', '.join(sorted(known))}"
    return "unknown-key", f"unknown key {quote(key)}", hint


@lru_cache(maxsize=100)
def _index(known: frozenset[str]) -> Nearest:
    return Nearest(known)


def _kind_of(value: object) -> str:
    if isinstance(value, str):
        return f"the text {quote(value, 40)}"
    return "a list" if isinstance(value, list | tuple) else "keys and values"
