from __future__ import annotations

from books import link_one
from briefing_book.book.entries import BriefingEntry, Entry
from briefing_book.wording.kinds import name_kind, sort_of
from briefing_book.wording.statements import head_statement, say_form

KINDS = """
    verbal-note: {name: verbal note, sort_of: note_verbale}
    harbour-talk: {name: harbour talk, sort_of: consultation}
    royal-visit: {name: royal visit, sort_of: state_visit}
    encounter: {name: encounter, sort_of: meeting}
    aside: {name: aside, sort_of: remarks}
"""
OSLO = """
    title: Talks
    date: 2023-11-05
    place: {city: Oslo, country: "NO"}
    principals: [blinken]
"""


def link(more: str) -> BriefingEntry:
    return link_one(f"{OSLO}    {more}", kinds=KINDS)


def built_in(entry: Entry) -> str:
    sort = sort_of(entry)
    return sort.built_in if sort else ""


def test_a_publisher_s_kind_is_called_by_its_word_and_is_what_it_is_a_sort_of() -> None:
    meeting = link("meetings: [{id: m, kind: harbour-talk}]").meetings[0]
    assert (name_kind(meeting), built_in(meeting)) == ("Harbour talk", "consultation")
    assert meeting.title == "Harbour talk in Oslo"
    event = link("kind: harbour-talk")
    assert (name_kind(event), built_in(event)) == ("Harbour talk", "consultation")


def test_what_is_a_sort_of_a_visit_is_one_and_what_is_a_sort_of_a_meeting_is_none() -> None:
    assert link("kind: royal-visit").is_visit
    assert not link("kind: encounter").is_visit


def test_what_is_a_sort_of_a_note_was_written_and_not_in_the_place_of_its_briefing() -> None:
    note = "{id: s, kind: verbal-note, speaker: US, addressed_to: 'NO', quote: Hello.}"
    entry = link(f"statements: [{note}]").statements[0]
    assert entry.where is None
    assert say_form(entry) == "verbal note to Norway"
    assert head_statement(entry) == "What the United States wrote to Norway"


def test_a_word_for_mere_remarks_is_told_all_the_same() -> None:
    entry = link("statements: [{id: s, kind: aside, speaker: US, quote: Hello.}]").statements[0]
    assert (name_kind(entry), say_form(entry)) == ("Aside", "aside")
