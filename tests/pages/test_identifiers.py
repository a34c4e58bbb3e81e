"""What registers of the world have: on pages, for machines, in exports."""

from __future__ import annotations

import csv
import json
import re
from io import StringIO
from typing import Any

from books import make_book
from briefing_book.book.site import Site
from briefing_book.feeds.data import open_data
from briefing_book.feeds.search import list_records
from briefing_book.feeds.subjects import list_subjects
from briefing_book.feeds.table import open_table
from content import LOCALE
from reading import Reader

HOSTILE = "</script><script>alert(1)</script>"
FILES = {
    "people.yml": f"""
        sol:
          name: Ana Sol
          aliases: ["{HOSTILE}"]
          names: [{{name: Ana Mar, to: 1999}}]
          identifiers: {{isni: 0000 0000 8045 6315, wikidata: Q42, own: "{HOSTILE}"}}
        lind: {{name: Bo Lind}}
    """,
    "organizations.yml": "council: {name: Council, identifiers: {ror: 05dxps055}}",
    "places.yml": '"NO": {name: Norway, identifiers: {geonames: 3144096, hsg: norway}}',
    "topics.yml": "fish: {name: Fish, identifiers: {lcnaf: sh85026371}}",
    "one.yml": """
        title: Talks in Oslo
        date: 2023-11-05
        place: {country: "NO"}
        topics: [fish]
        meetings: [{id: m, participants: [sol, lind, council]}]
    """,
}
URL = "https://example.org/"
SITE = Site(make_book(FILES), LOCALE, url=URL)
READER = Reader(SITE.book, url=URL)


def linked(address: str) -> Any:
    html = READER.html(address)
    (text,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    return json.loads(text)


def test_a_page_leads_to_the_registers_in_a_quiet_line() -> None:
    line = READER.read("people/sol/").part("bb-elsewhere")
    assert line.links == {
        "Wikidata Q42": "https://www.wikidata.org/wiki/Q42",
        "ISNI 0000000080456315": "https://isni.org/isni/0000000080456315",
    }
    assert line.text.endswith(f"own {HOSTILE}")
    assert READER.read("countries/no/").part("bb-elsewhere").links == {
        "GeoNames 3144096": "https://www.geonames.org/3144096",
        "Office of the Historian norway": "https://history.state.gov/countries/norway",
    }
    assert "bb-elsewhere" not in READER.html("people/lind/")
    assert "ld+json" not in READER.html("people/lind/")


def test_machines_are_told_what_else_is_the_same() -> None:
    sol = linked("people/sol/")
    assert sol["@context"] == "https://schema.org"
    assert sol["@type"] == "Person"
    assert sol["name"] == "Ana Sol"
    assert sol["url"] == "https://example.org/people/sol/"
    assert sol["alternateName"] == [HOSTILE, "Ana Mar"]
    assert sol["sameAs"] == [
        "https://www.wikidata.org/wiki/Q42", "https://isni.org/isni/0000000080456315",
    ]  # fmt: skip
    assert sol["identifier"][-1] == {
        "@type": "PropertyValue",
        "propertyID": "own",
        "value": HOSTILE,
    }
    types = [
        linked(address)["@type"]
        for address in ("countries/no/", "organizations/council/", "topics/fish/")
    ]
    assert types == ["Country", "Organization", "Thing"]


def test_no_text_ends_the_script_that_it_stands_in() -> None:
    assert READER.html("people/sol/").count("<script") == 1
    assert READER.html("people/sol/").count("</script") == 1


def test_readers_find_what_it_is_of_by_them() -> None:
    text = {record["location"]: str(record["text"]) for record in list_records(SITE)}
    assert "Wikidata Q42" in text["people/sol/"]
    assert "GeoNames 3144096" in text["countries/no/"]
    assert "ROR 05dxps055" in text["organizations/council/"]
    assert "sh85026371" in text["topics/fish/"]
    assert "<script" not in text["people/sol/"]


def test_data_and_tables_carry_them() -> None:
    whole = next(list_subjects(SITE))
    data = json.loads(open_data(SITE)(whole))
    assert data["identifiers"] == {
        "country/NO": {"geonames": "3144096", "hsg": "norway"},
        "organization/council": {"ror": "05dxps055"},
        "person/sol": {"wikidata": "Q42", "isni": "0000000080456315", "own": HOSTILE},
        "topic/fish": {"lcnaf": "sh85026371"},
    }
    rows = list(csv.DictReader(StringIO(open_table(SITE)(whole).decode("utf-8-sig"))))
    assert rows[0]["identifiers"].startswith("country/NO geonames:3144096 hsg:norway; ")
