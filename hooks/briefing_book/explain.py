"""What pydantic found wrong, said to an editor: one problem for each error."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from .model import Record
from .nearest import Nearest
from .problems import Problem, quote, suggest
from .yaml_reader import Document, Loc, unfold


def explain_errors(
    error: ValidationError, document: Document, at: Loc, model: type[Record]
) -> Iterator[Problem]:
    """Turn the errors of the record at `at` in the document into problems."""
    errors = error.errors(include_url=False)
    meant = {_key_meant(details, model) for details in errors}
    for details in errors:
        loc: Loc = details["loc"]
        if details["type"] == "missing" and loc in meant:
            continue  # it is there, but misspelt, which is said already
        if beside := details.get("ctx", {}).get("at"):
            loc = (*loc[:-1], str(beside))
        rule, message, hint = _explain(details, model)
        position = document.find((*at, *loc), key=details["type"] == "extra_forbidden")
        if details["type"] == "missing" and (unfilled := document.find_unfilled((*at, *loc))):
            position, message = unfilled, f"there is nothing after {loc[-1]}:"
            hint = "write its value there"
        yield Problem(document.path, *position, rule, message, hint)


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
        known = _keys_at(model, inside[:-1])
        if not inside:
            yield Problem(document.path, *position, "empty-entry",
                          f"there is nothing under {quote(str(loc[0]))}",
                          f"write its keys under it: {', '.join(sorted(known))}")  # fmt: skip
        elif known and inside[-1] not in known:
            yield Problem(document.path, *position, *_unknown_key(str(inside[-1]), known))


def _explain(details: ErrorDetails, model: type[Record]) -> tuple[str, str, str]:
    """Rule, message and hint."""
    kind, loc, found = details["type"], details["loc"], details["input"]
    context = details.get("ctx", {})
    if "text" in context:
        return kind, context["text"], context["hint"]
    if kind == "extra_forbidden":
        return _unknown_key(str(loc[-1]), _keys_at(model, loc[:-1]))
    if kind == "missing":
        return "missing-key", f'the key "{loc[-1]}" is missing', f"write {loc[-1]}: and its value"
    if kind == "enum":
        words = context["expected"].replace("'", "").replace(" or ", ", ").split(", ")
        hint = suggest(str(found), words) or f"write one of {', '.join(words)}"
        return "unknown-value", f"{quote(str(found))} is no {loc[-1]}", hint
    if kind == "string_too_short":
        return "empty-value", "there is nothing here", "write a value or remove the key"
    return "wrong-type", *_explain_type(details, model)


def _key_meant(details: ErrorDetails, model: type[Record]) -> Loc | None:
    """Where the key would be that an unknown one seems to stand for."""
    loc = details["loc"]
    if details["type"] != "extra_forbidden":
        return None
    return (*loc[:-1], _index(_keys_at(model, loc[:-1])).find(str(loc[-1])) or "")


def _explain_type(details: ErrorDetails, model: type[Record]) -> tuple[str, str]:
    kind, found = details["type"], details["input"]
    if kind == "string_type":
        return f"expected one text here, found {_kind_of(found)}", (
            "write the text after the key; put it in quotes if it begins with [ or {"
        )
    if kind == "tuple_type":
        hint = "begin each item on a line of its own with a dash"
        if isinstance(found, str) and len(found) <= 40:
            hint += f", or write [{found}]"
        return f"expected a list here, found {_kind_of(found)}", hint
    if kind == "model_type":
        keys = ", ".join(sorted(_keys_at(model, details["loc"])))
        return f"expected keys and values here, found {_kind_of(found)}", f"write its keys: {keys}"
    return f"this can't be read: {details['msg']}", ""


def _unknown_key(key: str, known: frozenset[str]) -> tuple[str, str, str]:
    nearest = _index(known).find(key)
    hint = f"did you mean {nearest}?" if nearest else f"known keys: {', '.join(sorted(known))}"
    return "unknown-key", f"unknown key {quote(key)}", hint


@lru_cache(maxsize=100)
def _index(known: frozenset[str]) -> Nearest:
    return Nearest(known)


def _kind_of(value: object) -> str:
    if isinstance(value, str):
        return f"the text {quote(value, 40)}"
    return "a list" if isinstance(value, list | tuple) else "keys and values"


def _keys_at(model: type[Record], loc: Loc) -> frozenset[str]:
    """The keys that are known where `loc` leads to, walking from `model`."""
    return _keys_along(model, tuple(part for part in loc if isinstance(part, str)))


@lru_cache(maxsize=1000)
def _keys_along(model: type[Record], names: tuple[str, ...]) -> frozenset[str]:
    """The keys that are known where the keys `names` lead to.

    In a union pydantic puts the member's name into the location.
    """
    models = [model]
    for part in names:
        named = [found for found in models if found.__name__ == part]
        models = named or [
            found
            for parent in models
            for name, field in parent.model_fields.items()
            if part == (field.alias or name)
            for found in _records_in(field.annotation)
        ]
    return frozenset(
        field.alias or name for found in models for name, field in found.model_fields.items()
    )


def _records_in(annotation: Any) -> list[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return [annotation]
    return [found for part in get_args(annotation) for found in _records_in(part)]
