from __future__ import annotations

from briefing_book.pages.indexes import PER_PAGE
from reading import Reader, Reading

TALKS = """
    title: Talks
    date: 2023-11-05
    place: {city: Baghdad, country: IQ}
    principals: [blinken]
    trip: tour
    topics: [security]
    sources: [article, {title: A diary, url: https://example.org/diary}]
    meetings: [{id: m, participants: [blinken, sudani]}]
    statements:
      - id: s
        speaker: unknown
        quote: Stay.
        about: IR
        sources: [{title: A diary, url: https://example.org/diary}]
"""
SOURCES = """
    article: {title: News report, publisher: The Daily Example}
    record: {title: Official record}
"""


def read(address: str, **files: str) -> Reading:
    tour = "{title: Tour, principals: [blinken, sudani], sources: [record]}"
    texts = {"one.yml": TALKS, "trips/tour.yml": tour, "trips/empty.yml": "{title: Plan}"}
    more = {f"{name}.yml": text for name, text in files.items()}
    return Reader({**texts, "sources.yml": SOURCES, **more}).read(address)


class TestCountries:
    def test_rows_have_counts_and_the_last_contact(self) -> None:
        page = read("countries/")
        assert page.lead == "3 countries on record."
        assert page.rows == [
            ["Iran", "Southern Asia", "0", "0", "1", "0", "0", "none on record"],
            ["Iraq", "Western Asia", "1", "1", "1", "0", "0", "Sun, 5 Nov 2023"],
            ["United States", "Northern America", "0", "1", "0", "0", "0", "Sun, 5 Nov 2023"],
        ]
        assert page.links["Iraq"] == "countries/iq/"

    def test_a_country_without_a_region_says_so(self) -> None:
        places = "\n    SUHH: {name: Soviet Union}\n"
        summit = "{title: Summit, date: 1988-05-29, kind: visit, place: {country: SUHH}}"
        rows = read("countries/", places=places, two=summit).rows
        assert rows[2][:3] == ["Soviet Union", "not given", "1"]

    def test_the_map_says_how_much_is_on_record_where(self) -> None:
        [shown] = read("countries/").parts("bb-map")
        assert "Iraq: 3 on record" in [
            " ".join("".join(li.itertext()).split()) for li in shown.all("li")
        ]


class TestPeople:
    def test_rows_have_posts_countries_and_counts(self) -> None:
        page = read("people/")
        assert page.lead == "3 people on record."
        assert page.rows == [
            ["Antony Blinken", "Secretary of State", "United States", "1", "0", "Sun, 5 Nov 2023"],
            ["Mohammed Shia al-Sudani", "Prime Minister", "Iraq", "1", "0", "Sun, 5 Nov 2023"],
            ["Somebody Unknown", "not given", "", "0", "1", "none on record"],
        ]


class TestTrips:
    def test_rows_say_when_for_whom_and_how_many_stops(self) -> None:
        page = read("trips/")
        assert page.rows == [
            ["Sun, 5 Nov 2023", "Tour", "Antony Blinken, Mohammed Shia al-Sudani", "1", "1", "1"],
            ["not given", "Plan", "not given", "0", "0", "0"],
        ]


class TestTopics:
    def test_rows_have_counts_and_the_newest_date(self) -> None:
        assert read("topics/").rows == [["Security", "1", "1", "0", "0", "Sun, 5 Nov 2023"]]


class TestManyFiles:
    def test_a_list_is_paged_and_its_later_pages_lead_back_to_the_first(self) -> None:
        ids = [f"t{number}" for number in range(PER_PAGE + 1)]
        topics = "\n".join(f"    {id}: {{name: Topic {id}}}" for id in ids)
        talks = f"{{title: Talks, date: 2023, topics: [{', '.join(ids)}]}}"
        reader = Reader({"topics.yml": topics, "one.yml": talks})
        first, second = reader.read("topics/"), reader.read("topics/page/2/")
        assert (first.heading, second.heading) == ("Topics", "Topics, page 2 of 2")
        assert not first.has("bb-crumbs")
        assert second.crumbs == ["Topics"]
        assert (len(first.rows), len(second.rows)) == (PER_PAGE, 1)
        assert second.lead == "251 topics on record; 1 of them here."
        assert first.part("bb-pager").links == {"Older": "topics/page/2/"}
        assert second.part("bb-pager").links == {"Newer": "topics/"}


class TestSources:
    def test_rows_say_how_many_entries_rest_on_each(self) -> None:
        page = read("sources/")
        assert page.lead == "3 sources on record."
        assert page.rows == [
            ["News report", "The Daily Example", "2"],
            ["Official record", "not given", "0"],
            ["A diary https://example.org/diary", "not given", "3"],
        ]
        assert page.links["News report"] == "sources/article/"


def test_people_stand_in_the_order_of_their_family_names() -> None:
    names = {
        "orban": "Orbán Viktor, sort_name: Orbán Viktor", "vdl": "Ursula von der Leyen",
        "sudani": "Mohammed al-Sudani", "lw": "Łukasz Łapa", "dyn": "Đorđe Đukić",
        "jr": "Bill Pace Jr.", "xi": "Xi Jinping, sort_name: Xi Jinping",
    }  # fmt: skip
    people = "\n".join(f"{id}: {{name: {name}}}" for id, name in names.items())
    reader = Reader(
        {
            "people.yml": people,
            "one.yml": f"{{title: A, date: 2023, principals: [{', '.join(names)}]}}",
        }
    )
    assert [row[0] for row in reader.read("people/").rows] == [
        "Đorđe Đukić", "Łukasz Łapa", "Ursula von der Leyen", "Orbán Viktor", "Bill Pace Jr.",
        "Mohammed al-Sudani", "Xi Jinping",
    ]  # fmt: skip
    assert 'data-bb-value="Leyen, Ursula von der"' in reader.html("people/")
