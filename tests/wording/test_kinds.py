from __future__ import annotations

import pytest

from books import link_one
from briefing_book.book.entries import MeetingEntry
from briefing_book.wording.kinds import name_before_title, name_kind, say_kind_besides
from briefing_book.wording.summaries import summarize
from feeds.samples import make_site


def link(meeting: str) -> MeetingEntry:
    text = f"title: T\ndate: 2023-11-05\nmeetings: [{{id: m, {meeting}}}]"
    return link_one(text).meetings[0]


@pytest.mark.parametrize(
    ("meeting", "name"),
    [
        ("format: in_person", "Meeting"),
        ("format: call", "Call"),
        ("format: hybrid", "Hybrid meeting"),
        ("format: correspondence", "Correspondence"),
        ("kind: bilateral", "Bilateral meeting"),
        ("kind: other", "Meeting"),
        ("kind: consultation, format: virtual", "Virtual consultation"),
        ("kind: courtesy_call, format: call", "Call"),
    ],
)
def test_a_meeting_is_called_what_it_was(meeting: str, name: str) -> None:
    assert name_kind(link(meeting)) == name


def test_before_a_title_that_says_it_already_the_kind_is_not_said_again() -> None:
    who = "participants: [blinken, sudani]"
    made = link(f"format: call, {who}")
    assert made.title.startswith("Call between ")
    assert name_before_title(made) == ""
    assert name_before_title(link(f"format: call, {who}, title: Phone call")) == ""
    assert name_before_title(link(f"format: call, {who}, title: On fisheries")) == "Call"


def test_a_summary_of_a_briefing_begins_with_its_kind() -> None:
    entry = link_one("{title: T, date: 2023-11-05, kind: signing, summary: They signed.}")
    assert name_kind(entry) == "Signing"
    assert summarize(make_site(), entry) == "5 November 2023. Signing. They signed."


def test_beside_a_title_that_says_the_kind_it_is_not_said_again() -> None:
    assert say_kind_besides(link("kind: pull_aside, participants: [blinken, sudani]")) == ""
    assert say_kind_besides(link("kind: pull_aside, title: On fisheries")) == "pull-aside"


def test_a_summary_says_what_kind_of_meeting_it_was_and_how_they_met() -> None:
    site = make_site()
    said = summarize(site, link("kind: working_dinner, format: hybrid"))
    assert "Working dinner, hybrid, duration not given." in said
