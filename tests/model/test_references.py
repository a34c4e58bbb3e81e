from __future__ import annotations

from briefing_book.model.record import Record
from briefing_book.model.references import (
    PARTY,
    RefKind,
    briefing_of,
    full_id,
    list_references,
)
from content import Load

BRIEFING = """
title: Talks
date: 2023
place: {country: BRIEFING}
trip: trip
principals: [principal]
topics: [topic]
sources: [source, {source: cited}, {title: Written out}]
accounts: [{field: date, value: 2022, source: accounted}]
meetings:
  - id: a
    place: {country: A}
    topics: [a-topic]
    sources: [a-source]
    accounts: [{field: date, value: 2022, source: {source: a-accounted}}]
    participants:
      - a-person
      - {person: a-person-too}
      - {post: Minister, country: POST}
      - {group: Guards, countries: [GROUP, GROUPTOO]}
    readouts: [{issued_by: a-issuer, text: Tea., sources: [a-readout]}]
statements:
  - id: b
    place: {country: B}
    topics: [b-topic]
    sources: [b-source]
    accounts: [{field: date, value: 2022, source: b-accounted}]
    speaker: b-speaker
    quote: Peace.
    meeting: b-meeting
    about: [ABOUT]
commitments:
  - id: c
    place: {country: C}
    topics: [c-topic]
    sources: [c-source]
    accounts: [{field: date, value: 2022, source: c-accounted}]
    text: Help.
    made_by: [c-by]
    made_to: [c-to]
    meeting: c-meeting
    follow_ups: [{date: 2024, note: Done., sources: [c-follow]}]
figures:
  - id: d
    place: {country: D}
    topics: [d-topic]
    sources: [d-source]
    accounts: [{field: date, value: 2022, source: d-accounted}]
    what: Dead
    value: 5
    country: COUNTED
    attributed_to: d-attributed
    supersedes: d-superseded
"""
COUNTRY, TOPIC, SOURCE, MEETING = (
    (RefKind.COUNTRY,), (RefKind.TOPIC,), (RefKind.SOURCE,), (RefKind.MEETING,)
)  # fmt: skip
PERSON = (RefKind.PERSON,)


def refer(record: Record) -> dict[str, tuple[RefKind, ...]]:
    return {reference.text: reference.kinds for reference in list_references(record)}


def test_every_reference_of_a_briefing_is_listed_with_what_it_may_lead_to(load: Load) -> None:
    record = load({"talks.yml": BRIEFING}).briefings["talks"].record
    common = {
        f"{item}-{what}": kinds
        for item in "abcd"
        for what, kinds in {"topic": TOPIC, "source": SOURCE, "accounted": SOURCE}.items()
    }
    assert refer(record) == common | dict.fromkeys("ABCD", COUNTRY) | {
        "BRIEFING": COUNTRY,
        "trip": (RefKind.TRIP,),
        "principal": PARTY,
        "topic": TOPIC,
        "source": SOURCE,
        "cited": SOURCE,
        "accounted": SOURCE,
        "a-person": PARTY,
        "a-person-too": PERSON,
        "POST": COUNTRY,
        "GROUP": COUNTRY,
        "GROUPTOO": COUNTRY,
        "a-issuer": PARTY,
        "a-readout": SOURCE,
        "b-speaker": PARTY,
        "b-meeting": MEETING,
        "ABOUT": PARTY,
        "c-by": PARTY,
        "c-to": PARTY,
        "c-meeting": MEETING,
        "c-follow": SOURCE,
        "COUNTED": COUNTRY,
        "d-attributed": PARTY,
        "d-superseded": (RefKind.FIGURE,),
    }


def test_every_reference_points_at_the_word_that_makes_it(load: Load) -> None:
    loaded = load({"talks.yml": BRIEFING}).briefings["talks"]
    lines = BRIEFING.splitlines()
    for reference in list_references(loaded.record):
        problem = loaded.problem(reference.loc, "rule", "message")
        assert lines[problem.line - 1][problem.column - 1 :].startswith(reference.text)


def test_every_reference_of_trips_and_registries_is_listed(load: Load) -> None:
    records = load({
        "trips/tour.yml": "title: Tour\nprincipals: [principal]\nsources: [source]\n"
        "stops: [{date: 2023, place: {country: STOP}, sources: [stop]}]\n",
        "people.yml": "ali: {name: Ali, posts: [{title: King, country: POST}, {title: Prince}]}\n",
        "organizations.yml": "un: {name: UN}\nmod: {name: Ministry, country: HOME}\n",
        "places.yml": "SU: {name: Soviet Union, now: [NOW, NOWTOO]}\n",
        "topics.yml": "peace: {name: Peace}\n",
        "sources.yml": "article: {title: Report}\n",
    })  # fmt: skip
    assert refer(records.trips["tour"].record) == {
        "principal": PARTY,
        "source": SOURCE,
        "STOP": COUNTRY,
        "stop": SOURCE,
    }
    assert refer(records.people["ali"].record) == {"POST": COUNTRY}
    assert refer(records.organizations["mod"].record) == {"HOME": COUNTRY}
    assert refer(records.organizations["un"].record) == {}
    assert refer(records.places["SU"].record) == {"NOW": COUNTRY, "NOWTOO": COUNTRY}
    assert refer(records.topics["peace"].record) == {}
    assert refer(records.sources["article"].record) == {}


def test_outside_its_briefing_an_item_is_called_by_both_ids() -> None:
    assert full_id("2023-oslo", "warning") == "2023-oslo/warning"
    assert briefing_of("2023-oslo/warning") == "2023-oslo"
