"""What the source has in brackets, in everything that is made of a record."""

from __future__ import annotations

import json

from books import make_book
from briefing_book.book.site import Site
from briefing_book.feeds import write_formats
from briefing_book.feeds.search import list_records
from content import LOCALE
from reading import Reader

BRIEFING = """
    title: Talks
    date: 2023-11-05
    sources: [record]
    statements:
      - id: a
        speaker: IQ
        quote: "[W]e [[sic]] agree."
        language: ar
        translation: "Yes [[…]] we do."
        accounts:
          - {field: quote, value: "We [[not]] agree.", source: article}
"""
SHOWN = ("[W]e [sic] agree.", "Yes […] we do.", "We [not] agree.")


def test_stands_in_its_brackets_in_every_output_and_as_it_is_written_in_the_data() -> None:
    book = make_book({"one.yml": BRIEFING})
    for address, data in write_formats(Site(book, LOCALE)):
        text = data.decode()
        if address.endswith(".json"):
            for entry in json.loads(text)["entries"]:
                if entry["kind"] == "statement":
                    assert entry["record"]["quote"] == "[W]e [[sic]] agree."
        else:
            assert "[[" not in text, address
            assert "[sic]" in text or "sic" not in text, address


def test_is_found_by_the_search_as_it_is_shown() -> None:
    records = list_records(Site(make_book({"one.yml": BRIEFING}), LOCALE))
    [record] = [one for one in records if one["location"] == "briefings/one/a/"]
    assert all(words in str(record["text"]) for words in SHOWN)
    assert "[[" not in str(record)


def test_is_on_the_page_no_mark_of_the_editor() -> None:
    page = Reader({"one.yml": BRIEFING}).read("briefings/one/a/")
    assert "[[" not in page.text
    assert all(words in page.text for words in SHOWN)
    assert {part.text for part in page.parts("bb-mark")} == {"[W]"}
