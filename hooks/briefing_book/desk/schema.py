"""JSON Schemas of the files that an editor writes, made from the model.

They are of draft 7, which the YAML servers of editors know best, with the keywords that those add
for completion (`defaultSnippets`, `enumDescriptions`) and for what they say (`errorMessage`). What
a schema can tell of a file alone it tells as the build does; what takes several files or the order
of two dates only the build sees.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from ..model.briefing import NO_REASON, Briefing
from ..model.items import ONE_WORDING, Meeting, Statement
from ..model.keys import Choice, Key, list_facts, list_keys, say_meaning, takes_others
from ..model.parties import PersonParty, PostParty
from ..model.parts import Account
from ..model.places import Place
from ..model.record import Record
from ..model.references import Kinds, RefKind, kinds_of
from ..model.registries import KINDS, REGISTRIES
from ..model.trip import Stop
from ..text.english import ENGLISH, capitalize
from ..values import forms, patterns
from ..values.forms import Form
from ..values.vocabulary import Attribution, EventStatus, ReleaseStatus, Term
from ..world.countries import load_codes, name_country
from .snippets import SNIPPETS

Schema = dict[str, Any]

_SOMETHING = ["string", "number", "boolean", "array", "object"]
# Not {"type": "null"}, of which editors' programs would offer the word null.
_NOTHING: Schema = {"title": "nothing", "not": {"type": _SOMETHING}}
_FORMS_OF_REFERENCES: Mapping[Kinds, Form] = {
    (RefKind.COUNTRY,): forms.COUNTRY,
    (RefKind.FIGURE,): forms.FIGURE,
    (RefKind.AGREEMENT,): forms.AGREEMENT,
    (RefKind.TOPIC,): forms.ID,
    (RefKind.SOURCE,): forms.ID,
}


def make_schema(kind: str) -> Schema:
    """The schema of a kind of file: "briefing", "trip" or the name of a registry."""
    record = KINDS[kind]
    definitions: dict[str, Schema] = {}
    if kind not in REGISTRIES:
        body = _describe_record(record, definitions)
    else:
        form = forms.COUNTRY if kind == "places" else forms.ID
        body = {
            "title": kind.capitalize(),
            **_say(say_meaning(record)),
            "type": ["object", "null"],
            "propertyNames": {"pattern": f"^{form.pattern}$", "errorMessage": form.advice},
            "additionalProperties": _refer_to((Choice(record),), definitions),
        }
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        **body,
        "definitions": dict(sorted(definitions.items())),
    }


def render_schemas() -> Iterator[tuple[str, str]]:
    """The name of every schema's file and its content."""
    for kind in KINDS:
        text = json.dumps(make_schema(kind), indent=1, ensure_ascii=False)
        yield f"{kind}.json", f"{text}\n"


def list_outdated(folder: Path) -> list[str]:
    """Names of the files in the folder that differ from the schemas, are missing or too many."""
    rendered = dict(render_schemas())
    found = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.json")}
    return sorted(name for name in {*rendered, *found} if rendered.get(name) != found.get(name))


def _describe_record(record: type[Record], definitions: dict[str, Schema]) -> Schema:
    keys = list_keys(record)
    schema = {
        "title": _name(record),
        **_say(say_meaning(record)),
        "type": "object",
        "properties": {key.name: _describe_key(record, key, definitions) for key in keys},
        "required": [key.name for key in keys if key.is_required],
        **({} if takes_others(record) else _name_keys([key.name for key in keys])),
        **_RULES.get(record, {}),
    }
    if takes_others(record):
        text = _describe_form(forms.TEXT, definitions)
        schema["additionalProperties"] = {"anyOf": [text, _NOTHING]}
    if record in SNIPPETS:
        schema["defaultSnippets"] = [
            {"label": one.label, "description": one.description, "body": dict(one.body)}
            for one in SNIPPETS[record]
        ]
    return schema


def _name_keys(names: list[str]) -> Schema:
    """Which keys there are.

    Not by "additionalProperties": editors' programs let pass what has nothing after it then.
    """
    return {"propertyNames": {"enum": names, "errorMessage": f"known keys: {', '.join(names)}"}}


def _describe_key(record: type[Record], key: Key, definitions: dict[str, Schema]) -> Schema:
    """The schema of what stands after a key; what is not required may be nothing."""
    value = _describe_value(record, key, definitions)
    alternatives = [value]
    if key.is_list:
        items = {"type": "array", "items": value, **({"minItems": 1} if key.is_filled else {})}
        alternatives = [value, items] if key.takes_one else [items]
    if not key.is_required:
        alternatives.append(_NOTHING)
    # What stands beside $ref is for the reader alone, validators pass over it.
    among = alternatives[0] if len(alternatives) == 1 else {"anyOf": alternatives}
    schema: Schema = {**_say(key.meaning), **among, **_begin_list(key)}
    if key.default is not None:
        schema["default"] = str(key.default)
    return schema


def _begin_list(key: Key) -> Schema:
    """With what a list of records begins: programs put it there together with the key."""
    first = next((one for choice in key.choices for one in SNIPPETS.get(choice.record, ())), None)
    if not key.is_list or first is None:
        return {}
    body = "${1:id}" if key.form or key.text_for else dict(first.body)
    label = f"first of {key.name}"
    return {"defaultSnippets": [{"label": label, "description": key.meaning, "body": [body]}]}


def _describe_value(record: type[Record], key: Key, definitions: dict[str, Schema]) -> Schema:
    if key.terms and key.form:
        words = _describe_terms(key.terms)
        return {"anyOf": [words, _describe_form(key.form, definitions)]}
    if key.terms:
        return _describe_terms(key.terms)
    if not key.choices:
        return _describe_form(_form_of(record, key), definitions)
    # Where keys and values follow a key, programs show what is said here, and not of the key.
    meaning = {} if key.is_list else _say(key.meaning)
    described = {**meaning, **_refer_to(key.choices, definitions)}
    if key.choices[0].record is Account:
        described = {"allOf": [described, _differ_on(sorted(list_facts(record)))]}
    if key.form:
        return {"anyOf": [_describe_form(key.form, definitions), described]}
    if not key.text_for:
        return described
    holder, name = key.text_for
    filled = next(each for each in list_keys(holder) if each.name == name)
    return {"anyOf": [_describe_form(_form_of(holder, filled), definitions), described]}


def _form_of(record: type[Record], key: Key) -> Form:
    """How the value is written, where it is a reference according to what it leads to."""
    if (record, key.attribute) == (Briefing, "aliases"):
        return forms.FORMER_ID
    form = _FORMS_OF_REFERENCES.get(kinds_of(record, key.attribute)) or key.form
    assert form is not None, f"{record.__name__}.{key.name} has no form"
    return form


def _describe_terms(terms: Sequence[Term]) -> Schema:
    vocabularies = {type(term) for term in terms}
    return {
        "title": _name(vocabularies.pop()) if len(vocabularies) == 1 else "Built-in kind",
        "enum": [str(term) for term in terms],
        "enumDescriptions": [term.label for term in terms],
    }


def _describe_form(form: Form, definitions: dict[str, Schema]) -> Schema:
    if form.name not in definitions:
        schema = form.schema
        if form is forms.COUNTRY:
            codes = sorted(load_codes())
            names = [name_country(code, ENGLISH) for code in codes]
            schema = {"anyOf": [schema, {"enum": codes, "enumDescriptions": names}]}
        elif form.examples:
            schema["examples"] = list(form.examples)
        definitions[form.name] = {"title": capitalize(form.words), **schema}
    return {"$ref": f"#/definitions/{form.name}"}


def _differ_on(names: list[str]) -> Schema:
    """The rule that an account is of one of these keys."""
    written = {"type": "string", "pattern": patterns.whole("|".join(names))}
    message = f"write one of {', '.join(names)}"
    return {"properties": {"field": {"anyOf": [{"enum": names, "errorMessage": message}, written]}}}


def _refer_to(choices: tuple[Choice, ...], definitions: dict[str, Schema]) -> Schema:
    """A reference to the definition of a record, or of the records that may stand in its place."""
    records = dict.fromkeys(choice.record for choice in choices)
    name = "Or".join(record.__name__ for record in records)
    if name not in definitions:
        definitions[name] = {}  # so that a record may hold records of its own kind
        described = {record: _describe_record(record, definitions) for record in records}
        definitions[name] = (
            described[choices[0].record] if len(choices) == 1 else _choose(choices, described)
        )
    return {"$ref": f"#/definitions/{name}"}


def _choose(choices: tuple[Choice, ...], described: Mapping[type[Record], Schema]) -> Schema:
    """One schema for several records: all keys, and which of them go with the mark of each.

    The keys of the others are not forbidden, but have to be empty: so are they for the build.
    """
    records = list(described.values())
    properties = {
        name: schema for record in records for name, schema in record["properties"].items()
    }
    schema: Schema = {}
    is_told_by_mark = choices[-1].record in {choice.record for choice in choices[:-1]}
    for choice in reversed(choices):
        record = described[choice.record]
        rule = _fill(record["required"])
        if "anyOf" in record:
            rule["anyOf"] = record["anyOf"]
        for name in (name for name in properties if name not in record["properties"]):
            message = f"{name} does not go with {', '.join(record['required'])}"
            rule["properties"] |= _empty(name, message)["properties"]
        if not choice.mark:
            schema = rule
            continue
        if is_told_by_mark:  # a mark with nothing after it leaves open which record is meant
            schema = {
                "if": {"required": [choice.mark]},
                "then": _fill([choice.mark]),
                "else": schema,
            }
        schema = {"if": _fill([choice.mark]), "then": rule, "else": schema}
    return {
        "title": _name_together(list(described)),
        **_say(" ".join(say_meaning(record) for record in described)),
        "type": "object",
        "properties": {
            name: {**_description_of(each), "anyOf": [*_alternatives(each), _NOTHING]}
            for name, each in properties.items()
        },
        **_name_keys(list(properties)),
        **schema,
        "defaultSnippets": [one for record in records for one in record.get("defaultSnippets", ())],
    }


def _say(meaning: str) -> Schema:
    """The words that an editor's program shows; they may be Markdown."""
    plain = meaning.replace("`", "").replace("*", "")
    said = {"description": plain}
    return said if plain == meaning else {**said, "markdownDescription": meaning}


def _description_of(schema: Schema) -> Schema:
    return {key: value for key, value in schema.items() if key.endswith("escription")}


def _alternatives(schema: Schema) -> list[Schema]:
    if "anyOf" in schema:
        return [each for each in schema["anyOf"] if each != _NOTHING]
    return [{name: each for name, each in schema.items() if name not in _description_of(schema)}]


def _fill(names: Iterable[str]) -> Schema:
    """The rule that these keys are there, with something after them."""
    names = list(names)
    return {
        "required": names,
        "properties": {
            name: {"type": _SOMETHING, "errorMessage": f"write something after {name}:"}
            for name in names
        },
    }


def _empty(name: str, message: str) -> Schema:
    rule = {"type": "null", "errorMessage": message, "doNotSuggest": True}
    return {"properties": {name: rule}}


def _name_together(records: Sequence[type[Record]]) -> str:
    """`Party` for those whose names all end so, else their names."""
    names = [_name(record) for record in records]
    ends = {name.split()[-1] for name in names}
    return (ends.pop() if len(ends) == 1 else " or ".join(names)).capitalize()


def _name(kind: type[Record | Term]) -> str:
    return re.sub(r"(?<=[a-z])[A-Z]", lambda found: f" {found[0].lower()}", kind.__name__)


_IF_POSTPONED: Schema = {
    "if": _fill(["rescheduled_to"]),
    "then": {
        "required": ["event_status"],
        "properties": {"event_status": {"const": str(EventStatus.POSTPONED)}},
        "errorMessage": "only what was postponed has another day: add event_status: postponed",
    },
}
_RULES: Mapping[type[Record], Schema] = {
    PersonParty: {
        "anyOf": [{"properties": {"attribution": {"enum": [str(Attribution.ON_RECORD), None]}}}]
    },
    Place: {
        "anyOf": [
            _fill(["country"]),
            {"allOf": [_fill(["name"]), {"properties": {"city": {"enum": [None, []]}}}]},
        ],
        "if": {
            "required": ["city"],
            "properties": {"city": {"type": "array", "minItems": 2}},
        },
        "then": _empty("coordinates", "write a list of places, each with its own coordinates"),
    },
    PostParty: {"anyOf": [_fill(["country"]), _fill(["organization"])]},
    Meeting: _IF_POSTPONED,
    Stop: _IF_POSTPONED,
    Statement: {
        "if": _fill(["quote"]),
        "then": _empty("paraphrase", "this statement has both quote and paraphrase: keep one"),
        "else": {
            **_fill(["paraphrase"]),
            "errorMessage": ONE_WORDING,
        },
    },
    Briefing: {
        "if": {
            "required": ["status"],
            "properties": {"status": {"const": str(ReleaseStatus.WITHDRAWN)}},
        },
        "then": {
            **_fill(["withdrawn_reason"]),
            "errorMessage": "a withdrawn briefing says why: add withdrawn_reason:",
        },
        "else": _empty("withdrawn_reason", NO_REASON),
        "allOf": [_IF_POSTPONED],
    },
}
"""What takes two keys of one record: the rules that the models have validators for."""
