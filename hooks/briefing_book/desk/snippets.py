"""Common shapes that an editor's program offers to fill in.

`${1:…}` is where the cursor stops, with what stands there until something is typed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..model.briefing import Briefing
from ..model.dated_names import DatedName
from ..model.items import Agreement, Commitment, Figure, Meeting, Readout, Statement
from ..model.parties import GroupParty, PersonParty, PostParty
from ..model.parts import Account, Citation, Correction, Source
from ..model.places import Place
from ..model.record import Record
from ..model.registries import City, Organization, OwnKind, Person, Post, Topic
from ..model.trip import Stop, Trip


@dataclass(frozen=True)
class Snippet:
    """A shape: what it is called, when to take it, its keys with what stands after them."""

    label: str
    description: str
    body: Mapping[str, object]


_PLACE = {"city": "${3:Oslo}", "country": "${4:NO}"}

SNIPPETS: Mapping[type[Record], tuple[Snippet, ...]] = {
    Briefing: (
        Snippet(
            "briefing", "One event or stop",
            {
                "title": "${1:Talks in Oslo}", "date": "${2:2024-05-06}", "place": _PLACE,
                "principals": ["${5:id}"], "summary": "${6:What happened.}",
                "sources": ["${7:id}"],
            },
        ),
    ),
    Trip: (
        Snippet(
            "trip", "A journey with several stops",
            {"title": "${1:Tour}", "principals": ["${2:id}"], "summary": "${3:Why, and where to.}"},
        ),
    ),
    Stop: (
        Snippet("stop", "A stop without a briefing", {"date": "${1:2024-05-08}", "place": _PLACE}),
    ),
    Place: (Snippet("place", "A city in a country", {"city": "${1:Oslo}", "country": "${2:NO}"}),
        Snippet("place with a venue", "A house in a city",
                {"venue": "${1:Akershus Castle}", "city": "${2:Oslo}", "country": "${3:NO}"}),
        Snippet("ship", "A place in no country",
                {"name": "${1:aboard the frigate Fridtjof Nansen}"}),),
    Meeting: (
        Snippet(
            "meeting", "Who met whom",
            {
                "id": "${1:id}", "start": "${2:14:30}", "duration": "${3:about 90 minutes}",
                "participants": ["${4:id}", "${5:id}"], "summary": "${6:What it was about.}",
            },
        ),
        Snippet(
            "call", "Who spoke with whom",
            {
                "id": "${1:call}", "start": "${2:14:30}", "duration": "${3:about 20 minutes}",
                "format": "${4:call}", "participants": ["${5:id}", "${6:id}"],
                "summary": "${7:What it was about.}",
            },
        ),
    ),
    PersonParty: (
        Snippet("person with a role", "In what role, where it is not the post",
                {"person": "${1:id}", "role": "${2:host}"}),
    ),
    PostParty: (
        Snippet("holder of a post", "The holder's name is not known",
                {"post": "${1:Minister of Foreign Affairs}", "country": "${2:NO}"}),
    ),
    GroupParty: (
        Snippet("several people", "They are not named one by one",
                {"group": "${1:ambassadors}", "count": "${2:5}", "countries": ["${3:NO}"]}),
    ),
    Readout: (
        Snippet("readout", "One side's account of a meeting",
                {"issued_by": "${1:NO}", "text": "${2:In its own words or summed up.}"}),
    ),
    Statement: (
        Snippet(
            "word for word", "The very words",
            {"id": "${1:id}", "speaker": "${2:id}", "quote": "${3:The very words.}",
             "language": "${4:en}", "sources": ["${5:id}"]},
        ),
        Snippet(
            "in your words", "Their sense",
            {"id": "${1:id}", "speaker": "${2:id}", "paraphrase": "${3:The sense of it.}",
             "sources": ["${4:id}"]},
        ),
        Snippet(
            "in translation", "Words that are known in translation only",
            {"id": "${1:id}", "speaker": "${2:id}", "quote": "${3:The words of the translation.}",
             "language": "${4:en}", "translated_from": "${5:ar}", "sources": ["${6:id}"]},
        ),
        Snippet(
            "letter", "A letter or a note, and to whom it went",
            {"id": "${1:letter}", "speaker": "${2:id}", "kind": "${3:letter}",
             "quote": "${4:The very words.}", "addressed_to": "${5:id}", "sources": ["${6:id}"]},
        ),
        Snippet(
            "joint statement", "What several stated together",
            {"id": "${1:joint-statement}", "speaker": ["${2:NO}", "${3:CY}"],
             "kind": "${4:joint_statement}", "quote": "${5:The very words.}",
             "sources": ["${6:id}"]},
        ),
    ),
    Commitment: (
        Snippet(
            "commitment", "What was promised",
            {"id": "${1:id}", "text": "${2:To hold the next round.}", "made_by": ["${3:NO}"],
             "made_to": ["${4:CY}"], "due": "${5:2024-12}"},
        ),
    ),
    Agreement: (
        Snippet(
            "agreement", "What was signed",
            {"id": "${1:id}", "title": "${2:Agreement on fisheries}", "kind": "${3:agreement}",
             "parties": ["${4:NO}", "${5:CY}"], "signed_by": ["${6:id}", "${7:id}"],
             "entered_into_force": "${8:2025-01-01}", "sources": ["${9:id}"]},
        ),
    ),
    Figure: (
        Snippet(
            "figure", "What was counted",
            {"id": "${1:id}", "what": "${2:boats inspected}", "value": "${3:at least 17}",
             "period": "${4:2024-01/2024-04}", "attributed_to": "${5:id}"},
        ),
    ),
    Citation: (
        Snippet("place in a source", "The id of a source, and where in it",
                {"source": "${1:id}", "locator": "${2:paragraph 5}"}),
    ),
    Source: (
        Snippet("whole source", "The document itself",
                {"title": "${1:Its title}", "publisher": "${2:Who published it}",
                 "published": "${3:2024-05-06}"}),
    ),
    Account: (
        Snippet("account", "A source says otherwise",
                {"field": "${1:date}", "value": "${2:2024-05-07}", "source": "${3:id}"}),
    ),
    Correction: (
        Snippet("correction", "A change after publication",
                {"date": "${1:2024-05-08}", "note": "${2:What was changed.}"}),
    ),
    Person: (
        Snippet(
            "person", "A person with a post",
            {"name": "${1:Kari Nordmann}",
             "posts": [{"title": "${2:Minister of Foreign Affairs}", "country": "${3:NO}"}]},
        ),
    ),
    DatedName: (
        Snippet("former name", "A name of its time",
                {"name": "${1:Kari Normann}", "to": "${2:2019-06-21}"}),
    ),
    Post: (
        Snippet("post", "Held from when until when",
                {"title": "${1:Minister of Foreign Affairs}", "country": "${2:NO}",
                 "from": "${3:2021-10-14}"}),
    ),
    Organization: (
        Snippet("organization", "A body",
                {"name": "${1:Institute of Fisheries}", "country": "${2:NO}"}),
    ),
    City: (
        Snippet("city", "A city that was renamed",
                {"name": "${1:Oslo}", "country": "${2:NO}",
                 "names": [{"name": "${3:Kristiania}", "from": "${4:1877}", "to": "${5:1924}"}]}),
    ),
    OwnKind: (
        Snippet("kind", "A kind of your own",
                {"name": "${1:harbour talk}", "sort_of": "${2:consultation}"}),
    ),
    Topic: (
        Snippet("topic", "A subject",
                {"name": "${1:Fisheries}", "summary": "${2:What belongs to it.}"}),
    ),
}  # fmt: skip
