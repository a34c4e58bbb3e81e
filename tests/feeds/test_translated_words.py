"""Words that are known in translation only: nothing made of them says that they are verbatim."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

from books import lock, make_book, prove
from briefing_book.book.site import Site
from briefing_book.feeds import write_formats
from briefing_book.feeds.search import list_records
from content import LOCALE
from reading import Reader

WORDS = "The sea unites us."
BRIEFING = f"""
    title: Talks
    date: 2023-11-05
    sources: [record]
    statements:
      - id: a
        speaker: IQ
        quote: {WORDS}
        language: [en, fr]
        translated_from: ar
        accounts:
          - {{field: quote, value: The sea joins us., source: article}}
"""
FILES = {
    "one.yml": BRIEFING,
    **lock(prove(WORDS, "record"), prove("The sea joins us.", "article", by="account")),
}


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    site = Site(make_book(FILES), LOCALE)
    return {address: data.decode("utf-8-sig") for address, data in write_formats(site)}


def test_the_page_says_from_what_they_are_translated_and_in_what_they_are() -> None:
    page = Reader(FILES).read("briefings/one/a/")
    assert page.heading == "What Iraq said, in translation"
    assert page.facts["Kind"] == "Remarks, translated from Arabic"
    assert page.facts["Language"] == "English and French"
    assert page.facts["Verified"] == "This translation stands in the text of Official record"
    assert "word for word" not in page.text.lower()
    assert "✓ verified" not in page.text
    [quote] = page.all("blockquote")
    assert (quote.get("lang"), quote.get("dir")) == (None, "auto")
    assert page.part("bb-quote--paraphrase").lines == [
        f"“{WORDS}”",
        "Iraq · 5 November 2023 · translated from Arabic · "
        "✓ translation verified against the source",
    ]


def test_a_title_and_a_description_say_that_it_is_a_translation() -> None:
    page = Reader(FILES).page("briefings/one/a/")
    assert page.title == f"Iraq: “{WORDS}” (in translation) (5 November 2023)"
    assert page.description.startswith("Iraq (remarks, translated from Arabic, 5 November 2023):")


def test_a_citation_says_from_what_they_are_translated() -> None:
    page = Reader(FILES).read("briefings/one/a/")
    said = f"Iraq: “{WORDS}” Statement (translated from Arabic), 5 November 2023."
    assert said in page.part("bb-cite__text").text


def test_no_list_counts_them_as_verbatim() -> None:
    assert "none word for word" in Reader(FILES).read("").text


def test_a_table_tells_them_from_a_quote(files: dict[str, str]) -> None:
    rows = csv.DictReader(io.StringIO(files["record.csv"]))
    [row] = [row for row in rows if row["kind"] == "statement"]
    assert (row["wording"], row["translated_from"], row["verified"]) == ("translation", "ar", "")


def test_the_data_has_what_was_written_and_no_proof_of_the_words(files: dict[str, str]) -> None:
    entries: list[dict[str, Any]] = json.loads(files["record.json"])["entries"]
    [entry] = [entry for entry in entries if entry["kind"] == "statement"]
    assert entry["record"]["language"] == ["en", "fr"]
    assert entry["record"]["translated_from"] == "ar"
    assert "verified" not in json.dumps(entry).replace("translation_verified", "")
    assert entry["translation_verified"] == [{"source": "record"}]


def test_a_feed_says_from_what_they_are_translated(files: dict[str, str]) -> None:
    assert f"Translated from Arabic: “{WORDS}”" in files["feed.xml"]


def test_the_search_finds_them_as_a_translation() -> None:
    records = list_records(Site(make_book(FILES), LOCALE))
    [record] = [one for one in records if one["location"] == "briefings/one/a/"]
    assert "translated from Arabic" in str(record["text"])
    assert "(in translation)" in str(record["title"])
