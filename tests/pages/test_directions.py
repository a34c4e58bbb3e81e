"""A name that is written from right to left does not tear the line that it stands in."""

from __future__ import annotations

import pytest

from briefing_book.text.directions import base_direction, split_directions
from reading import Part, Reader

KARIMI, SPOKESMAN, GENEVA = "رضا کریمی", "سخنگو", "ژنو"
READER = Reader({
    "people.yml": f"""
        karimi: {{name: {KARIMI}, posts: [{{title: {SPOKESMAN}, country: IR}}]}}
        lind: {{name: Bo Lind, posts: [{{title: Foreign Minister, country: DE}}]}}
    """,
    "sources.yml": f"""
        record: {{title: {KARIMI}, publisher: {SPOKESMAN}, author: {KARIMI}}}
    """,
    "one.yml": f"""
        title: Talks in Geneva
        date: 2023-11-05
        place: {{city: {GENEVA}, country: CH}}
        sources: [{{source: record, locator: {SPOKESMAN} 3}}]
        meetings: [{{id: m, participants: [lind, karimi]}}]
        statements: [{{id: s, speaker: karimi, quote: We agree.}}]
        commitments: [{{id: c, text: To talk., made_by: karimi, made_to: lind}}]
    """,
})  # fmt: skip


@pytest.mark.parametrize(
    "text", ["", "Bo Lind", f"{KARIMI}, {SPOKESMAN}, Iran", f"What {KARIMI} said in {GENEVA}"]
)
def test_the_parts_of_a_line_give_it_back(text: str) -> None:
    assert "".join(run.text for run in split_directions(text)) == text


def test_a_name_of_two_words_is_one_part_and_two_names_are_two() -> None:
    parts = [run.text for run in split_directions(f'{KARIMI}, {SPOKESMAN}, Iran (צה"ל) 2024')]
    assert parts == [KARIMI, ", ", SPOKESMAN, ", Iran (", 'צה"ל', ") 2024"]


def test_the_post_stands_after_the_name() -> None:
    people = READER.read("briefings/one/m/").part("bb-people")
    assert [Part(one).text for one in people.all("bdi")] == [KARIMI, SPOKESMAN]
    assert people.lines[-1] == f"{KARIMI} {SPOKESMAN}, Iran"


WITH_MAPS = ("countries/ch/", "places/ch-geneva/")


@pytest.mark.parametrize(
    "address", [address for address in READER.pages if not address.startswith("how-to-write")]
)
def test_no_page_has_such_a_part_beside_other_text(address: str) -> None:
    page = READER.read(address)
    torn = [
        text
        for element in page.element.iter()
        for text in (element.text or "", *(child.tail or "" for child in element))
        if element.tag != "bdi"
        and not element.tag.startswith("{")  # of a map
        and (element.tag != "li" or address not in WITH_MAPS)  # the cities of the map
        and element.get("dir") not in ("auto", "rtl")
        and any(run.is_right_to_left for run in split_directions(text))
    ]
    assert not torn


def test_a_text_in_one_direction_has_no_marks() -> None:
    page = Reader({"one.yml": "{title: Talks, date: 2023-11-05, principals: [blinken]}"})
    assert "<bdi>" not in page.html("briefings/one/")


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Talks in Geneva", "auto"),
        (f"“{KARIMI} {SPOKESMAN}”", "auto"),
        (f"{KARIMI} and the delegation of Portugal", "ltr"),
        (f"{KARIMI} {SPOKESMAN} OK", "rtl"),
    ],
)
def test_a_title_runs_as_most_of_its_letters_do(text: str, direction: str) -> None:
    assert base_direction(text) == direction


def test_a_title_that_begins_with_such_a_name_runs_from_left_to_right() -> None:
    reader = Reader(
        {
            "people.yml": f"karimi: {{name: {KARIMI}}}",
            "one.yml": """
            title: Talks
            date: 2023-11-05
            meetings: [{id: m, participants: [karimi, {group: Portuguese delegation}]}]
        """,
        }
    )
    [link] = reader.read("briefings/one/").part("bb-meeting").all("a")[:1]
    assert link.get("dir") == "ltr"
    assert [bdi.text for bdi in link.iter("bdi")] == [KARIMI]
