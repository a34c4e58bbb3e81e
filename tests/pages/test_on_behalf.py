"""Who is represented has met nobody, and is told of wherever the one who acted is."""

from __future__ import annotations

from briefing_book.feeds.subjects import list_subjects
from briefing_book.feeds.table import open_table
from briefing_book.wording.keywords import list_words
from reading import Reader

TALKS = {
    "one.yml": """
        title: Talks
        date: 2023-11-05
        meetings:
          - id: m
            participants: [{person: sullivan, on_behalf_of: hussein}, CY]
        statements:
          - id: a
            speaker: {person: sullivan, on_behalf_of: un}
            kind: declaration
            quote: We agree.
    """
}


def test_who_was_represented_met_nobody() -> None:
    represented = Reader(TALKS).read("people/hussein/")
    assert not [title for title in represented.headings if title.startswith("Met with")]
    assert represented.section("Countries").lines == [
        "Countries entries",
        "Cyprus 1",
        "United States 1",
    ]


def test_it_is_said_of_whom_that_they_were_represented() -> None:
    meeting = Reader(TALKS).read("briefings/one/m/")
    assert "Fuad Hussein Foreign Minister, Iraq, represented 1" in meeting.section("Who").lines
    assert "Iraq it was represented" in meeting.section("Countries").lines
    statement = Reader(TALKS).read("briefings/one/a/")
    assert "United Nations declared in its name" in statement.section("Organizations").lines
    assert "United States declared by its officials" in statement.section("Countries").lines


def test_pages_lists_citations_and_tables_say_on_whose_behalf() -> None:
    reader = Reader(TALKS)
    behalf = "Jake Sullivan on behalf of the United Nations"
    page = reader.read("briefings/one/a/")
    assert page.heading == f"What {behalf} declared"
    assert (
        "Jake Sullivan (National Security Advisor, United States), on behalf of the United Nations"
        in (page.part("bb-cite").text)
    )
    [row] = reader.read("statements/").rows
    assert row[2] == behalf
    assert 'data-bb-value="Jake Sullivan"' in reader.html("statements/")
    assert reader.page("briefings/one/a/").title.startswith(f"{behalf}: “We agree.”")
    assert f",{behalf}," in open_table(reader.site)(next(list_subjects(reader.site))).decode()


def test_a_letter_is_no_taking_part() -> None:
    letter = """
        title: A letter
        date: 2023-11-05
        principals: [hussein, sullivan]
        statements: [{id: a, kind: letter, speaker: CY, addressed_to: IQ, paraphrase: Come.}]
    """
    page = Reader({"one.yml": letter}).read("briefings/one/")
    assert page.section("Countries").lines == [
        "Countries", "Cyprus written by its officials", "Iraq addressed to it",
        "United States its officials corresponded",
    ]  # fmt: skip


def test_how_words_came_about_is_said_alike_of_them_and_of_their_briefing() -> None:
    joint = """
        title: Talks
        date: 2023-11-05
        statements:
          - {id: a, kind: joint_statement, speaker: [CY, IQ], quote: We agree.}
          - {id: b, speaker: IQ, quote: I agree.}
    """
    reader = Reader({"one.yml": joint})
    assert reader.read("briefings/one/").section("Countries").lines[1:] == [
        "Cyprus stated by its officials", "Iraq stated and said by its officials",
    ]  # fmt: skip
    assert reader.read("briefings/one/a/").section("Countries").lines[1:] == [
        "Cyprus stated by its officials", "Iraq stated by its officials",
    ]  # fmt: skip


def test_a_name_that_was_withheld_is_not_merely_not_given() -> None:
    quoted = """
        title: Talks
        date: 2023-11-05
        meetings: [{id: m, participants: [sudani, {post: senior official, country: US}]}]
        statements:
          - id: a
            speaker: {post: senior official, country: US, attribution: background}
            quote: We agree.
    """
    reader = Reader({"one.yml": quoted})
    page = reader.read("briefings/one/a/")
    assert page.heading == "What a senior official of the United States said"
    who = "Senior official United States, on background, name withheld 1"
    assert page.section("Who").lines == ["Who entries", who]
    assert reader.read("briefings/one/").section("Who").lines[2:] == [
        who, "Senior official United States, name not given 1",
    ]  # fmt: skip


def test_who_was_represented_is_found() -> None:
    reader = Reader(TALKS)
    [meeting] = reader.site.book.everything.meetings
    words = list(list_words(reader.site, meeting))
    assert {"Fuad Hussein", "Jake Sullivan"} <= set(words)
