"""What pydantic found wrong, said to an editor: one problem for each error."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from .model import Record
from .problems import Problem, suggest
from .yaml_reader import Document, Loc

_RULES = {
    "extra_forbidden": "unknown-key",
    "missing": "missing-key",
    "enum": "unknown-value",
    "string_too_short": "empty-value",
}


def explain_errors(
    error: ValidationError, document: Document, at: Loc, model: type[Record]
) -> Iterator[Problem]:
    """Turn the errors of the record at `at` in the document into problems."""
    for details in error.errors(include_url=False):
        loc = details["loc"]
        rule, message, hint = _explain(details, model)
        position = document.find((*at, *loc), key=details["type"] == "extra_forbidden")
        yield Problem(document.path, *position, rule, message, hint)


def _explain(details: ErrorDetails, model: type[Record]) -> tuple[str, str, str]:
    kind, loc, context = details["type"], details["loc"], details.get("ctx", {})
    rule = _RULES.get(kind, "wrong-type")
    if "text" in context:
        return kind, context["text"], context["hint"]
    if kind == "extra_forbidden":
        known = _keys_at(model, loc[:-1])
        hint = suggest(str(loc[-1]), known) or f"known keys: {', '.join(sorted(known))}"
        return rule, f'unknown key "{loc[-1]}"', hint
    if kind == "missing":
        return rule, f'the key "{loc[-1]}" is missing', f"add {loc[-1]}: with a value"
    if kind == "enum":
        expected = context["expected"].replace("'", "")
        return rule, f'"{details["input"]}" is none of {expected}', _nearest(details, expected)
    if kind == "string_too_short":
        return rule, "there is nothing between the quotes", "write a value or remove the key"
    return rule, f"expected {_EXPECTED.get(kind, 'something else')} here, found " + _kind_of(
        details["input"]
    ), _hint_for(details, model)


_EXPECTED = {
    "string_type": "one text",
    "tuple_type": "a list",
    "model_type": "a mapping",
    "too_long": "no more than two values",
    "missing_argument": "two values",
}


def _nearest(details: ErrorDetails, expected: str) -> str:
    words = expected.replace(" or ", ", ").split(", ")
    return suggest(str(details["input"]), words)


def _hint_for(details: ErrorDetails, model: type[Record]) -> str:
    if details["type"] == "tuple_type":
        return "begin each item on a line of its own with a dash"
    if details["type"] == "model_type":
        return "write its keys: " + ", ".join(sorted(_keys_at(model, details["loc"])))
    return ""


def _kind_of(value: object) -> str:
    if isinstance(value, str):
        return f'the text "{value[:40]}"'
    return "a list" if isinstance(value, list | tuple) else "a mapping"


def _keys_at(model: type[Record], loc: Loc) -> set[str]:
    """The keys that are known where `loc` leads to, walking from `model`.

    In a union pydantic puts the member's name into the location.
    """
    models = [model]
    for part in loc:
        if isinstance(part, int):
            continue
        named = [found for found in models if found.__name__ == part]
        models = named or [
            found
            for parent in models
            for name, field in parent.model_fields.items()
            if part in (name, field.alias)
            for found in _records_in(field.annotation)
        ]
    return {
        field.alias or name for found in models for name, field in found.model_fields.items()
    }


def _records_in(annotation: Any) -> list[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return [annotation]
    return [found for part in get_args(annotation) for found in _records_in(part)]
