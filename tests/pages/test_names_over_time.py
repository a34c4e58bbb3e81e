"""Pages say the name of the day; a file is headed by the present name."""

from __future__ import annotations

import json

from books import make_book
from briefing_book.book.site import Site
from briefing_book.feeds.data import open_data
from briefing_book.feeds.search import list_records
from briefing_book.feeds.subjects import list_subjects
from briefing_book.feeds.table import open_table
from content import LOCALE
from reading import Reader

FILES = {
    "people.yml": """
        eva:
          name: Eva Holm
          names: [{name: Eva Berg, to: 2015}]
          posts: [{title: Foreign Minister, country: SE, to: 2014}]
    """,
    "organizations.yml": """
        council: {name: Northern Council, names: [{name: Council of the North, to: 2013-12-31}]}
    """,
    "places.yml": """
        SZ: {name: Eswatini, names: [{name: Swaziland, to: 2018-04-18}]}
    """,
    "then.yml": """
        title: Talks in Mbabane
        date: 2012-05-06
        place: {city: Mbabane, country: SZ}
        principals: [eva]
        meetings:
          - {id: m, participants: [eva, {post: Foreign Minister, country: SZ}, council]}
        statements: [{id: s, speaker: eva, quote: We agree.}]
    """,
    "since.yml": """
        title: Talks in Mbabane again
        date: 2021-05-06
        place: {city: Mbabane, country: SZ}
        principals: [Eva Holm]
        meetings:
          - {id: m, participants: [eva, {post: Foreign Minister, country: SZ}, council]}
    """,
}
SITE = Site(make_book(FILES), LOCALE)
READER = Reader(SITE.book)


def test_what_is_of_a_time_says_the_names_of_that_time() -> None:
    then, since = READER.read("briefings/then/m/"), READER.read("briefings/since/m/")
    assert then.heading == (
        "Eva Berg, the Foreign Minister of Swaziland and the Council of the North"
    )
    assert since.heading == "Eva Holm, the Foreign Minister of Eswatini and the Northern Council"
    assert "Eva Berg" in READER.page("briefings/then/s/").title
    assert "Eva Holm" not in READER.html("briefings/then/s/")
    assert "Eswatini" not in READER.html("briefings/then/m/")
    assert "Swaziland" not in READER.html("briefings/since/")
    assert READER.read("statements/").rows[0][2] == "Eva Berg"
    assert ["Swaziland" in "".join(row) for row in READER.read("meetings/").rows] == [False, True]


def test_a_file_is_one_and_is_headed_by_the_present_name() -> None:
    for address, name, former in (
        ("people/eva/", "Eva Holm", "Eva Berg"),
        ("countries/sz/", "Eswatini", "Swaziland"),
        ("organizations/council/", "Northern Council", "Council of the North"),
    ):
        page = READER.read(address)
        assert page.heading == name
        html = READER.html(address)
        assert "Names over time" in html
        assert former in html
    assert READER.read("countries/").rows[0][0] == "Eswatini"
    assert [row[0] for row in READER.read("countries/").rows] == ["Eswatini", "Sweden"]


def test_a_side_that_was_renamed_stays_one_side() -> None:
    countries = READER.read("countries/").rows
    assert [row[3] for row in countries] == ["2", "1"]
    assert len(SITE.book.countries["SZ"].visits) == 2
    assert [tally.count for tally in SITE.book.organizations["council"].counterparts] == [2, 1]


def test_readers_find_all_of_it_by_every_name() -> None:
    for record in list_records(SITE):
        if record["location"] in ("briefings/then/m/", "briefings/since/m/"):
            for name in ("Eva Berg", "Eva Holm", "Swaziland", "Eswatini", "Council of the North"):
                assert name in f"{record['title']} {record['text']}"


def test_tables_and_data_say_the_name_of_the_day() -> None:
    whole = next(list_subjects(SITE))
    table = open_table(SITE)(whole).decode()
    assert "Eva Berg; Foreign Minister of Swaziland; Council of the North" in table
    assert "Swaziland (" in table
    data = json.loads(open_data(SITE)(whole))
    then = next(entry for entry in data["entries"] if entry["id"] == "then/m")
    assert [party["name"] for party in then["participants"]][::2] == [
        "Eva Berg", "Council of the North",
    ]  # fmt: skip
    assert then["countries"][0] == {
        "code": "SZ",
        "name": "Swaziland",
        "why": ["place", "participant"],
    }


def test_one_who_once_had_the_name_of_another_is_told_apart() -> None:
    people = """
        eva: {name: Eva Holm, disambiguation: minister, names: [{name: Eva Berg, to: 2015}]}
        other: {name: Eva Berg, disambiguation: engineer}
    """
    briefing = "{title: T, date: 2012, statements: [{id: s, speaker: eva, paraphrase: Yes.}]}"
    reader = Reader({"people.yml": people, "one.yml": briefing})
    assert reader.read("people/eva/").heading == "Eva Holm"
    assert reader.page("briefings/one/s/").title.startswith("Eva Berg (minister)")
