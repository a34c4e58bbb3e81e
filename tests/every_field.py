"""Briefings in which every field is filled, those that take free text with one to look for."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping

import yaml

Say = Callable[[str], str]
"""The text to write into a field, given the field's name as `Record.field`."""

HOSTILE = {
    "aa": "<script>window.hit=1</script>",
    "bb": "\"><img src=x onerror=\"window.hit=1\"> '><svg onload='window.hit=1'>",
    "cc": "{{ 1234+4321 }} {% include 'x' %} ${1234+4321} <%= 1 %> %(x)s {0}",
    "dd": "[x](javascript:window.hit=1) <javascript:window.hit=1> [x](data:text/html,y)",
    "ee": "</title></h1></p></article></body><h1>x --><!-- ]]>",
    "ff": "&amp; &lt;b&gt; &#60;i&#62; &copy",
    "gg": "مرحبا بالعالم עברית \u200fabc\u200e <b dir=ltr>",
    "hh": "w" * 200,
    "ii": "| y ^z~ # + 1. <a href=//evil.example>x</a> http://evil.example www.evil.example",
}
"""Texts that would do harm if a page took them for more than text."""

DATE = "2023-11-05"


def write_every_field(
    texts: Mapping[str, Say], status: Mapping[str, object] | None = None
) -> dict[str, str]:
    """YAML by path: for each key of `texts` a briefing, a trip and an entry in every registry.

    Args:
        texts: what to write, by two letters that go into the ids.
        status: further keys of the briefings, such as an embargo. Where there are none, each
            briefing has one beside it that was withdrawn.
    """
    trees: dict[str, dict[str, object]] = {}
    for key, say in texts.items():
        for path, tree in _write(key, say, status).items():
            trees.setdefault(path, {}).update(tree)
    return {path: _dump(tree) for path, tree in trees.items()}


def append_to_name(text: str) -> Say:
    """Write into every field its own name and the text: `Briefing.title TEXT`."""
    return lambda field: f"{field} {text}"


def list_fields() -> list[str]:
    """The names of all fields that are written, as `Record.field`."""
    fields: list[str] = []

    def note(field: str) -> str:
        fields.append(field)
        return field

    _write("xx", note, None)
    return list(dict.fromkeys(fields))


def _write(key: str, say: Say, status: Mapping[str, object] | None) -> dict[str, dict[str, object]]:
    trees = {f"{name}.yml": records for name, records in _registries(key, say).items()}
    trees[f"trips/trip-{key}.yml"] = _trip(key, say)
    trees[f"briefing-{key}.yml"] = {**_briefing(key, say), **(status or {})}
    trees[f"off-{key}.yml"] = {
        "title": say("Briefing.title"),
        "date": DATE,
        "kind": "working_visit",
        **_put_off(key, say, "Briefing"),
        **(status or {}),
    }
    if status is None:
        trees[f"gone-{key}.yml"] = {
            "title": say("Briefing.title"),
            "date": DATE,
            "status": "withdrawn",
            "withdrawn_reason": say("Briefing.withdrawn_reason"),
        }
    return trees


def _dump(tree: object) -> str:
    """The tree as YAML without anchors, which the format does not have."""
    return yaml.safe_dump(json.loads(json.dumps(tree)), allow_unicode=True)


def list_addresses(keys: Iterable[str]) -> list[str]:
    """The addresses of everything that the briefings of these keys have a page for."""
    return [address for key in keys for address in (
        f"briefings/briefing-{key}/", f"briefings/briefing-{key}/meeting-{key}/",
        f"briefings/briefing-{key}/quote-{key}/", f"briefings/briefing-{key}/sense-{key}/",
        f"briefings/briefing-{key}/translated-{key}/",
        f"briefings/briefing-{key}/promise-{key}/", f"briefings/briefing-{key}/count-{key}/",
        f"briefings/briefing-{key}/agreement-{key}/",
        f"briefings/briefing-{key}/agreement-again-{key}/",
        f"people/person-{key}/", f"topics/topic-{key}/", f"sources/source-{key}/",
        f"trips/trip-{key}/", f"countries/x{key}/", f"organizations/body-{key}/",
        f"places/city-{key}/",
    )]  # fmt: skip


def _registries(key: str, say: Say) -> dict[str, dict[str, object]]:
    code = f"X{key.upper()}"
    return {
        "people": {
            f"person-{key}": {
                "name": say("Person.name"),
                "sort_name": say("Person.sort_name"),
                "disambiguation": say("Person.disambiguation"),
                "aliases": [say("Person.aliases")],
                "names": [{"name": say("DatedName.name"), "from": "1905", "to": "1950"}],
                "posts": [
                    {"title": say("Post.title"), "country": code, "from": "1905", "to": "2039-12"},
                    {"title": say("Post.title"), "organization": f"body-{key}"},
                ],
                "identifiers": _identifiers(),
                "former_ids": [f"old-person-{key}"],
                "allow": _allow(key),
            },
        },
        "organizations": {
            f"body-{key}": {
                "name": say("Organization.name"),
                "disambiguation": say("Organization.disambiguation"),
                "aliases": [say("Organization.aliases")],
                "names": [{"name": say("DatedName.name"), "to": "1950-06"}],
                "kind": "other",
                "members": ["NO"],
                "country": code,
                "identifiers": _identifiers(),
                "former_ids": [f"old-body-{key}"],
                "allow": _allow(key),
            }
        },
        "places": {
            code: {
                "name": say("Territory.name"),
                "aliases": [say("Territory.aliases")],
                "names": [{"name": say("DatedName.name"), "to": "1950"}],
                "from": "1905-06-07",
                "to": "2039-12-31",
                "now": ["SE"],
                "identifiers": _identifiers(),
                "former_ids": [f"Y{key.upper()}"],
            }
        },
        "topics": {
            f"topic-{key}": {
                "name": say("Topic.name"),
                "disambiguation": say("Topic.disambiguation"),
                "summary": say("Topic.summary"),
                "identifiers": _identifiers(),
                "former_ids": [f"old-topic-{key}"],
                "allow": _allow(key),
            }
        },
        "cities": {
            f"city-{key}": {
                "name": say("City.name"),
                "country": code,
                "aliases": [say("City.aliases")],
                "names": [{"name": say("DatedName.name"), "from": "1905", "to": "1950"}],
                "coordinates": ["33.3", "44.4"],
                "identifiers": {"geonames": "6295630"},
                "former_ids": [f"town-{key}"],
                "allow": _allow(key),
            },
        },
        "kinds": {
            f"kind-{key}": {
                "name": say("OwnKind.name"),
                "sort_of": "interview",
                "summary": say("OwnKind.summary"),
                "allow": _allow(key),
            }
        },
        "sources": {
            f"source-{key}": {
                "title": say("Source.title"),
                "publisher": say("Source.publisher"),
                "author": say("Source.author"),
                "published": "2023-11-06",
                "accessed": "2023-11-07",
                "url": f"https://example.org/?{key}&copy='1'",
                "archived_url": f"https://example.org/archive/{key}",
                "language": "nb",
                "text": f".texts/{key}.txt",
                "former_ids": [f"old-source-{key}"],
                "allow": _allow(key),
            }
        },
    }


def _allow(key: str) -> list[dict[str, object]]:
    return [{"rule": "duplicate-name", "reason": f"Two are called {key}."}]


def _identifiers() -> dict[str, object]:
    return {
        "wikidata": "Q42", "viaf": "999999999", "isni": "0000 0000 8045 6315",
        "orcid": "0000-0000-0000-0001", "gnd": "4999999-9", "lcnaf": "n99999999",
        "geonames": "999999999", "ror": "05dxps055", "lei": "506700GE1G29325QX363",
        "hsg": "sol-ana",
    }  # fmt: skip


def _trip(key: str, say: Say) -> dict[str, object]:
    place = {"city": say("Place.city"), "country": f"X{key.upper()}"}
    return {
        "title": say("Trip.title"),
        "principals": [f"person-{key}"],
        "summary": say("Trip.summary"),
        "sources": [_cite(key, say)],
        "stops": [
            {"date": "2023-11-06", "place": place, "order": 1, "note": say("Stop.note"),
             "sources": [_cite(key, say)]},
            {"date": "2023-11-07", "place": place, **_put_off(key, say, "Stop")},
        ],
        "former_ids": [f"old-trip-{key}"],
        "allow": _allow(key),
    }  # fmt: skip


def _cite(key: str, say: Say) -> dict[str, object]:
    return {"source": f"source-{key}", "locator": say("Citation.locator")}


def _differ(key: str, say: Say, field: str) -> dict[str, object]:
    return {
        "field": field,
        "value": say("Account.value"),
        "source": _cite(key, say),
        "note": say("Account.note"),
    }


def _put_off(key: str, say: Say, model: str) -> dict[str, object]:
    return {
        "event_status": "postponed",
        "event_status_note": say(f"{model}.event_status_note"),
        "rescheduled_to": f"briefing-{key}",
    }


def _briefing(key: str, say: Say) -> dict[str, object]:
    code = f"X{key.upper()}"
    place = {
        "city": say("Place.city"),
        "country": code,
        "coordinates": ["33.3", "44.4"],
        "venue": say("Place.venue"),
    }
    ship = {"name": say("Place.name")}
    common = {"sources": [_cite(key, say)], "topics": [f"topic-{key}"], "date": DATE,
              "place": place, "allow": _allow(key)}  # fmt: skip
    acting = {"place": {"city": say("Place.city"), "country": code},
              "on_behalf_of": [code]}  # fmt: skip
    written_out = {"title": say("Source.title"), "publisher": say("Source.publisher"),
                   "author": say("Source.author")}  # fmt: skip
    return {
        "title": say("Briefing.title"),
        "date": DATE,
        "order": 1,
        "first_published": "2023-11-06",
        "place": [place, ship, {"city": f"city-{key}", "country": code}],
        "trip": f"trip-{key}",
        "principals": [f"person-{key}"],
        "topics": [f"topic-{key}"],
        "summary": say("Briefing.summary"),
        "sources": [_cite(key, say), written_out],
        "corrections": [{"date": "2023-11-07", "note": say("Correction.note")}],
        "accounts": [_differ(key, say, "summary")],
        "aliases": [f"former-{key}"],
        "allow": _allow(key),
        "meetings": [
            {
                "id": f"meeting-{key}",
                "title": say("Meeting.title"),
                "former_ids": [f"old-meeting-{key}", f"gone-by-{key}/meeting"],
                "start": "12:30",
                "end": "14:00",
                "duration": "more than 1 hour",
                "format": "call",
                "kind": "plenary",
                "participants": [
                    {"person": f"person-{key}", "role": say("PersonParty.role"), **acting},
                    {"person": f"person-{key}", "post": say("PersonParty.post"), "country": code},
                    {"person": f"person-{key}", "post": say("PersonParty.post"),
                     "organization": f"body-{key}"},
                    {"post": say("PostParty.post"), "country": code,
                     "role": say("PostParty.role"), "attribution": "background", **acting},
                    {"post": say("PostParty.post"), "organization": f"body-{key}"},
                    {"group": say("GroupParty.group"), "count": 5, "countries": [code],
                     "organizations": [f"body-{key}"], "role": say("GroupParty.role"), **acting},
                    {"organization": f"body-{key}", "role": say("OrganizationParty.role"),
                     **acting},
                    {"country": code, "role": say("CountryParty.role"), **acting},
                ],
                "also_present": [f"person-{key}"],
                "summary": say("Meeting.summary"),
                "readouts": [
                    {"issued_by": f"body-{key}", "text": say("Readout.text"),
                     "sources": [_cite(key, say)]},
                ],
                "accounts": [_differ(key, say, "summary")],
                **common,
            },
            {"id": f"off-{key}", **_put_off(key, say, "Meeting")},
        ],
        "statements": [
            {
                "id": f"quote-{key}",
                "former_ids": [f"old-quote-{key}"],
                "speaker": f"person-{key}",
                "quote": say("Statement.quote"),
                "language": "en",
                "translation": say("Statement.translation"),
                "kind": f"kind-{key}",
                "meeting": f"meeting-{key}",
                "addressed_to": [f"body-{key}"],
                "about": [code],
                "accounts": [_differ(key, say, "quote")],
                **common,
            },
            {
                "id": f"translated-{key}",
                "speaker": f"person-{key}",
                "quote": say("Statement.quote"),
                "language": ["en", "fr"],
                "translated_from": "ar",
                **common,
            },
            {
                "id": f"sense-{key}",
                "speaker": f"body-{key}",
                "paraphrase": say("Statement.paraphrase"),
                **common,
            },
        ],
        "commitments": [
            {
                "id": f"promise-{key}",
                "former_ids": [f"old-promise-{key}"],
                "text": say("Commitment.text"),
                "made_by": [f"person-{key}", f"body-{key}"],
                "made_to": [code],
                "about": [f"person-{key}"],
                "due": "2023-12-24",
                "status": "fulfilled",
                "meeting": f"meeting-{key}",
                "follow_ups": [
                    {"date": "2023-12", "note": say("FollowUp.note"), "sources": [_cite(key, say)]}
                ],
                "accounts": [_differ(key, say, "text")],
                **common,
            }
        ],
        "agreements": [
            {
                "id": f"agreement-{key}",
                "former_ids": [f"old-agreement-{key}"],
                "title": say("Agreement.title"),
                "signed": DATE,
                "kind": "treaty",
                "parties": [code, {"organization": f"body-{key}",
                                   "role": say("OrganizationParty.role")}],
                "signed_by": [f"person-{key}", {"post": say("PostParty.post"), "country": code}],
                "entered_into_force": "2023-12-01",
                "provisionally_applied_from": "2023-11-15",
                "terminated": "2039-12",
                "text": _cite(key, say),
                "registration": "I-54113",
                "meeting": f"meeting-{key}",
                "accounts": [_differ(key, say, "title")],
                **{name: value for name, value in common.items() if name != "date"},
            },
            {
                "id": f"agreement-again-{key}",
                "title": say("Agreement.title"),
                "parties": [code, "NO"],
                "text": say("Agreement.text"),
                "supersedes": f"briefing-{key}/agreement-{key}",
            },
        ],
        "figures": [
            {
                "id": f"count-{key}",
                "former_ids": [f"old-count-{key}"],
                "what": say("Figure.what"),
                "value": f"at least 17 a {say('Figure.value')}",
                "period": "2023-10/2023-11",
                "as_of": "2023-11-03",
                "country": code,
                "attributed_to": f"body-{key}",
                "accounts": [_differ(key, say, "what")],
                **common,
            },
            {
                "id": f"count-again-{key}",
                "what": say("Figure.what"),
                "value": "19",
                "supersedes": f"briefing-{key}/count-{key}",
                **common,
            },
        ],
    }  # fmt: skip
