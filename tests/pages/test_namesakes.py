"""Two of one name are told apart wherever a name stands."""

from __future__ import annotations

import json

from briefing_book.feeds.search import list_records
from briefing_book.feeds.subjects import list_subjects
from briefing_book.feeds.table import open_table
from reading import Reader

TWO = {
    "people.yml": """
        roe: {name: John Roe, posts: [{title: Foreign Minister, country: GB}]}
        roe-2: {name: John Roe, disambiguation: admiral, posts: [{title: Minister, country: GB}]}
        poe: {name: Ann Poe, disambiguation: diplomat}
    """,
    "organizations.yml": """
        bergen: {name: Institute of Fisheries, disambiguation: in Bergen}
        oslo: {name: Institute of Fisheries, disambiguation: in Oslo}
    """,
    "topics.yml": """
        sea: {name: Fish, disambiguation: at sea}
        market: {name: Fish, disambiguation: on the market}
    """,
    "one.yml": """
        title: Talks in Oslo
        date: 2023-11-05
        principals: [roe, roe-2]
        topics: [sea, market]
        meetings:
          - {id: m, participants: [roe, roe-2, {post: Foreign Minister, country: "NO"}]}
          - {id: n, participants: [bergen, oslo, poe]}
        statements:
          - {id: s, speaker: roe, quote: We agree.}
          - {id: t, speaker: roe-2, quote: We disagree.}
    """,
}
READER = Reader(TWO)


def test_titles_of_entries_and_pages_tell_them_apart() -> None:
    assert READER.read("briefings/one/m/").heading.startswith("John Roe, John Roe (admiral) and")
    assert READER.page("briefings/one/t/").title.startswith("John Roe (admiral): “We disagree.”")
    assert READER.read("people/roe-2/").heading == "John Roe (admiral)"
    assert READER.page("people/roe-2/").title == "John Roe (admiral)"
    assert READER.read("topics/sea/").heading == "Fish (at sea)"
    assert READER.read("briefings/one/n/").heading.startswith(
        "The Institute of Fisheries (in Bergen)"
    )


def test_lists_and_filters_tell_them_apart() -> None:
    names = [row[0] for row in READER.read("people/").rows]
    assert names == ["Ann Poe", "John Roe", "John Roe (admiral)"]
    assert [row[2] for row in READER.read("statements/").rows] == ["John Roe", "John Roe (admiral)"]
    assert 'data-bb-value="John Roe (admiral)"' in READER.html("statements/")
    assert [row[0] for row in READER.read("topics/").rows] == [
        "Fish (at sea)", "Fish (on the market)",
    ]  # fmt: skip


def test_search_exports_and_feeds_tell_them_apart() -> None:
    found = json.dumps(list(list_records(READER.site)), ensure_ascii=False)
    assert "John Roe (admiral), “We disagree.”" in found
    subjects = list(list_subjects(READER.site))
    assert "John Roe; John Roe (admiral)" in open_table(READER.site)(subjects[0]).decode()
    assert "John Roe (admiral) – Book of the Desk" in [subject.title for subject in subjects]


def test_who_has_a_name_alone_is_called_by_it() -> None:
    assert READER.read("people/poe/").heading == "Ann Poe"
