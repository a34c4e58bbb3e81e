"""A Book with something of everything, and ways to put hostile texts into it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TypeVar, assert_never

from hypothesis import strategies as st

from books import make_book
from briefing_book.book.entries import (
    AgreementEntry,
    BriefingEntry,
    CommitmentEntry,
    Entry,
    FigureEntry,
    ItemEntry,
    MeetingEntry,
    StatementEntry,
)
from briefing_book.book.holdings import Holdings, hold_entries
from briefing_book.book.parties import Where
from briefing_book.book.site import Site
from briefing_book.feeds.subjects import Subject, Writer, list_subjects
from content import LOCALE

E = TypeVar("E", bound=Entry)

URL = "https://example.org/book/"

SOURCES = """
    article: {title: News report, publisher: A paper, url: "https://example.com/a?b=1&c=2",
              published: 2023-11-06}
    record: {title: Official record}
    unused: {title: Never cited}
"""
BAGHDAD = """
    title: Unannounced stop in Baghdad
    date: 2023-11-05
    place: {city: Baghdad, country: IQ}
    trip: tour
    principals: [blinken]
    topics: [security]
    summary: He came *without* notice.
    sources: [article, {source: record, locator: record 4180}]
    aliases: [2023-11-04-baghdad, baghdad-again]
    embargoed_until: 2023-11-05T21:00:00+03:00
    meetings:
      - id: talks
        start: 2023-11-05T12:30:00+03:00
        duration: more than 1 hour
        participants: [blinken, sudani, {post: Foreign Minister, country: CY},
                       {group: Advisers, count: 5, countries: [US, IQ]}]
        readouts: [{issued_by: IQ, text: It went well., sources: [article]}]
      - {id: dinner, start: evening, participants: [blinken]}
    statements:
      - {id: warning, speaker: blinken, quote: "Don't do it … [here].", language: en,
         meeting: talks, about: [IR], sources: [{source: article, locator: paragraph 10},
                                {source: article, locator: paragraph 3}]}
      - {id: sense, speaker: blinken, kind: interview, paraphrase: It is _not_ acceptable.}
    commitments:
      - id: help
        text: To help. Soon.
        made_by: [IQ]
        made_to: [US, un]
        due: 2023-12
        follow_ups: [{date: 2023-11-20, note: Help came.}]
    figures:
      - {id: attacks, what: Attacks on bases, value: at least 17, period: 2023-10-17/2023-11-03,
         country: IQ, attributed_to: pentagon, supersedes: draft/heldback}
    agreements:
      - {id: aid, title: Agreement on aid, kind: memorandum, parties: [IQ, US], signed_by: [sudani],
         entered_into_force: 2023-11-15, text: {source: record, locator: annex},
         registration: I-54113}
    accounts:
      - {field: date, value: 2023-11-04, source: {source: article, locator: paragraph 1}}
    corrections: [{date: 2023-11-08, note: The name was spelt wrong.}]
"""
AMMAN = """
    title: Three days in Amman
    date: 2023-11-03/2023-11-05
    place: {city: Amman, country: JO}
    trip: tour
    principals: [blinken]
    topics: [trade]
    sources: [{title: A leaflet, url: "https://example.com/leaflet"}]
    meetings: [{id: king, start: 2023-11-04T09:00, participants: [blinken]}]
"""
MONTH = """
    title: Talks some time in autumn
    date: 2022-10
    place: {country: JO}
    topics: [energy]
    meetings: [{id: talks, start: 12:30, participants: [guterres]}]
"""
DRAFT = """
    title: Heldback draft
    date: 2023-11-05
    place: {country: FR}
    status: draft
    figures: [{id: heldback, what: Heldback attacks, value: 16}]
"""
EMBARGOED = """
    title: Heldback until later
    date: 2023-11-05
    place: {country: DE}
    embargoed_until: 2030-01-01T00:00:00Z
"""
WITHDRAWN = """
    title: Heldback after it was published
    date: 2023-11-05
    status: withdrawn
    withdrawn_reason: It was wrong.
"""
TRIP = """
    title: Tour of the Middle East
    principals: [blinken]
    stops: [{date: 2023-11-06, place: {city: Ankara, country: TR}, note: Announced only.}]
"""
PLACES = """
    SUHH: {name: Soviet Union, to: 1991-12-26, now: [RU]}
"""


@cache
def make_site(url: str = URL, name: str = "Briefing Book") -> Site:
    """The site of the sample; NOW of the test books lies after it all."""
    book = make_book(
        {
            "sources.yml": SOURCES,
            "places.yml": PLACES,
            "2023/2023-11-05-baghdad.yml": BAGHDAD,
            "2023/2023-11-03-amman.yml": AMMAN,
            "autumn.yml": MONTH,
            "draft.yml": DRAFT,
            "embargoed.yml": EMBARGOED,
            "withdrawn.yml": WITHDRAWN,
            "trips/tour.yml": TRIP,
        }
    )
    return Site(book, LOCALE, name=name, url=url)


def subject_at(address: str, site: Site | None = None) -> Subject:
    """The subject whose page has that address."""
    found = {subject.address: subject for subject in list_subjects(site or make_site())}
    return found[address]


def write_one(writer: Writer, *entries: Entry, title: str = "Everything") -> bytes:
    """What the writer makes of a dossier of these entries."""
    return writer(Subject("", title, hold_entries(entries)))


_MARKS = "<>&]\"',;:\\=+-@|\r\n\t 😀شa\x00\x0b\x1f\x7f\x85\ufffe\u2028\u202e"
_KNOWN = [
    "]]>", "<!--", "&amp;", "\\n", "=1+1", "@SUM(A1)", "a;=1", "END:VCALENDAR\r\nBEGIN:VEVENT",
    "x" * 74 + "😀", "שלום, עולם", "\ufeff=1", "-2+3",
]  # fmt: skip
HOSTILE = st.one_of(
    st.text(min_size=1, max_size=60),
    st.text(_MARKS, min_size=1, max_size=40),
    st.sampled_from(_KNOWN),
)
"""Titles that break what is written without care."""


def poison(text: str) -> tuple[Entry, ...]:
    """Every kind of entry with that text wherever an editor may write one."""
    briefing = baghdad()
    changed = _poison_entry(briefing, text)
    record = briefing.record.model_copy(update={"summary": text, "title": text})
    items = (_poison_item(_poison_entry(item, text), text) for item in briefing.items)
    return (replace(changed, record=record), *items)


def _poison_entry(entry: E, text: str) -> E:
    where = (
        Where(tuple(replace(one, city=text, venue=text) for one in entry.where.places))
        if entry.where
        else None
    )
    topics = tuple(replace(topic, title=text) for topic in entry.topics)
    return replace(entry, title=text, where=where, topics=topics)


def _poison_item(item: ItemEntry, text: str) -> ItemEntry:
    match item:
        case MeetingEntry():
            parties = tuple(replace(party, name=text) for party in item.participants)
            meeting = item.record.model_copy(update={"summary": text})
            return replace(item, participants=parties, record=meeting)
        case StatementEntry():
            words = item.record.model_copy(update={"quote": text, "translation": text})
            speakers = tuple(replace(party, name=text) for party in item.speakers)
            return replace(item, record=words, speakers=speakers)
        case CommitmentEntry():
            return replace(item, record=item.record.model_copy(update={"text": text}))
        case AgreementEntry():
            parties = tuple(replace(party, name=text) for party in item.parties)
            agreement = item.record.model_copy(update={"text": text})
            return replace(item, parties=parties, record=agreement)
        case FigureEntry():
            return replace(item, record=item.record.model_copy(update={"what": text}))
        case _:
            assert_never(item)


def whole() -> Holdings:
    """Everything in the sample."""
    return make_site().book.everything


def baghdad() -> BriefingEntry:
    """The briefing that has something of everything."""
    return make_site().book.briefings["2023-11-05-baghdad"]
