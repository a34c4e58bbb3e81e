"""A meeting in a briefing of several days was on one of them, if nothing says on which."""

from __future__ import annotations

import pytest

from reading import Reader

TALKS = """
    title: Talks
    date: 2023-11-05/2023-11-06
    place: {city: Oslo, country: "NO"}
    meetings: [{id: m, participants: [blinken, {post: Minister, country: "NO"}]}]
    statements:
      - {id: a, speaker: blinken, quote: Stay., meeting: m}
      - {id: b, speaker: blinken, quote: Go.}
"""


def test_it_is_not_told_as_if_it_had_lasted_all_of_them() -> None:
    reader = Reader({"one.yml": TALKS})
    page = reader.read("briefings/one/m/")
    assert page.facts["Date"] == "between 5 and 6 November 2023"
    assert page.lead.startswith("Between 5 and 6 November 2023, in Oslo;")
    assert reader.read("briefings/one/a/").facts["Date"] == "between 5 and 6 November 2023"
    whole = reader.read("briefings/one/")
    assert whole.part("bb-meeting__facts").text == (
        "between 5 and 6 November 2023 · Duration not given"
    )
    assert whole.facts["Date"] == "Sunday 5 November – Monday 6 November 2023"


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ("date: 2023-11-06", "Monday, 6 November 2023"),
        ("start: 2023-11-06T10:00", "Monday, 6 November 2023"),
        ("date: 2023-11-05/2023-11-06", "Sunday 5 November – Monday 6 November 2023"),
    ],
)
def test_what_says_its_days_was_on_them(own: str, said: str) -> None:
    text = TALKS.replace("{id: m,", f"{{id: m, {own},")
    assert Reader({"one.yml": text}).read("briefings/one/m/").facts["Date"] == said
