"""A renamed country keeps one file; a former one and today's lead to each other."""

from __future__ import annotations

import json

from books import make_book
from briefing_book.book.site import Site
from briefing_book.feeds.data import open_data
from briefing_book.feeds.subjects import list_subjects
from content import LOCALE
from reading import Reader


def visit(day: str, code: str) -> str:
    return f"{{title: Talks, date: {day}, place: {{country: {code}}}, principals: [blinken]}}"


FILES = {
    "places.yml": """
        SUHH: {name: Soviet Union, to: 1991-12-26}
        DD: {name: East Germany, to: 1990-10-02, now: [DE, FR]}
        CZ: {name: the Czech lands}
        SZ: {name: Eswatini, aliases: [eSwatini]}
    """,
    **{f"{day}-{code.lower()}.yml": visit(day, code) for day, code in (
        ("1985-05-06", "SUHH"), ("1999-05-06", "RU"), ("2001-05-06", "UA"), ("1986-05-06", "DD"),
        ("2000-05-06", "DE"), ("2012-05-06", "SZ"), ("2020-05-06", "SZ"), ("1995-05-06", "CZ"),
    )},
}  # fmt: skip
SITE = Site(make_book(FILES), LOCALE)
READER = Reader(SITE.book)


def links(code: str, heading: str) -> list[str]:
    blocks = READER.read(f"countries/{code}/").parts("bb-block")
    return [text for block in blocks if block.headings == [heading] for text in block.links]


def test_a_country_that_was_renamed_keeps_one_file() -> None:
    assert READER.read("briefings/2012-05-06-sz/").facts["Place"] == "Swaziland city not given"
    assert READER.read("briefings/2020-05-06-sz/").facts["Place"] == "Eswatini city not given"
    page = READER.read("countries/sz/")
    assert page.heading == "Eswatini"
    assert page.lead.startswith("Two visits on record.")
    assert "Swaziland until 18 Apr 2018" in page.text


def test_the_publishers_name_holds_at_all_times() -> None:
    assert "Czech Republic" not in READER.html("briefings/1995-05-06-cz/")


def test_former_countries_and_those_of_today_lead_to_each_other() -> None:
    assert links("suhh", "Today") == ["Russia", "Ukraine"]
    assert links("ru", "Before") == links("ua", "Before") == ["Soviet Union"]
    assert links("dd", "Today") == ["Germany"]  # nothing of France is on record
    assert links("de", "Before") == ["East Germany"]
    assert links("sz", "Before") == links("sz", "Today") == []


def test_data_has_what_they_were_and_are() -> None:
    about = {
        data["about"].get("code"): data["about"]
        for subject in list_subjects(SITE)
        for data in (json.loads(open_data(SITE)(subject)),)
    }
    assert about["SUHH"]["today"] == ["RU", "UA"]
    assert about["RU"]["before"] == ["SUHH"]
    assert about["SZ"]["names"] == [{"name": "Swaziland", "to": "2018-04-18"}]


def test_where_the_site_is_not_in_english_the_names_are_not_mixed() -> None:
    html = Reader(make_book(FILES, locale="de_DE")).html("briefings/2012-05-06-sz/")
    assert "Swaziland" not in html
    assert "Eswatini" in html
