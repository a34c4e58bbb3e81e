from __future__ import annotations

import pytest

from reading import Reader, Reading

TALKS = """
    title: Talks of {day}
    date: {day}
    place: {{city: Baghdad, country: IQ}}
    principals: [blinken]
    topics: [security]
    sources: [{{source: record, locator: page 2}}]
    meetings: [{{id: m, participants: [blinken, sudani]}}]
    statements: [{{id: s, speaker: blinken, quote: Stay until {day}., about: IR}}]
"""
CAREER = """
    blinken:
      name: Antony Blinken
      aliases: [Antony J. Blinken, Tony Blinken]
      posts:
        - {title: Deputy Secretary of State, country: US, from: 2015-01-09, to: 2017-01-20}
        - {title: Professor}
        - {title: Secretary of State, country: US, from: 2021-01-26}
        - {title: Intern, to: 1990}
    sudani: {name: Mohammed Shia al-Sudani, posts: [{title: Prime Minister, country: IQ}]}
"""


def read(id: str = "blinken", *days: str, **files: str) -> Reading:
    texts = {f"{day}.yml": TALKS.format(day=day) for day in days or ("2023-11-05",)}
    return Reader({**texts, **{f"{k}.yml": v for k, v in files.items()}}).read(f"people/{id}/")


class TestFirstLine:
    def test_it_says_how_much_is_on_record_and_the_last_of_it(self) -> None:
        assert read("blinken", "2023-11-05", "2023-11-04").lead == (
            "2 meetings and 2 statements on record. Last contact: Sunday, 5 November 2023,"
            " in Baghdad, with Prime Minister Mohammed Shia al-Sudani."
        )

    def test_what_is_not_on_record_is_not_counted(self) -> None:
        assert read("sudani").lead == (
            "1 meeting on record. Last contact: Sunday, 5 November 2023, in Baghdad,"
            " with Secretary of State Antony Blinken."
        )

    def test_promises_and_counts_are_on_record_too(self) -> None:
        more = """
            title: Papers
            date: 2023-11-05
            commitments: [{id: a, text: To act., made_by: unknown}]
            figures: [{id: b, what: Attacks, value: 5, attributed_to: unknown}]
        """
        lead = Reader({"one.yml": more}).read("people/unknown/").lead
        assert lead == (
            "1 commitment and 1 figure on record. Last on record: Sunday, 5 November 2023."
        )

    def test_a_principal_of_a_briefing_without_items_has_a_briefing(self) -> None:
        bare = "{title: Stop, date: 2023-11-05, principals: [unknown]}"
        lead = Reader({"one.yml": bare}).read("people/unknown/").lead
        assert lead == "1 briefing on record. Last on record: Sunday, 5 November 2023."


class TestPosts:
    def test_they_stand_over_time_the_latest_first(self) -> None:
        posts = read("blinken", people=CAREER).section("Posts")
        assert posts.lines[1:] == [
            "since 26 Jan 2021", "Secretary of State", "United States",
            "dates not given", "Professor",
            "9 Jan 2015 – 20 Jan 2017", "Deputy Secretary of State", "United States",
            "until 1990", "Intern",
        ]  # fmt: skip

    def test_the_latest_one_is_named_in_lists_and_descriptions(self) -> None:
        reader = Reader({"one.yml": TALKS.format(day="2023-11-05"), "people.yml": CAREER})
        assert reader.page("people/blinken/").description.startswith(
            "Secretary of State, United States. 1 meeting and 1 statement on record."
        )
        assert reader.read("people/").rows[0][:3] == [
            "Antony Blinken", "Secretary of State", "United States",
        ]  # fmt: skip

    def test_a_quote_has_the_post_of_its_day_and_not_that_of_today(self) -> None:
        page = read("blinken", "2016-05-01", people=CAREER)
        [caption] = page.all("figcaption")
        assert "Deputy Secretary of State, United States" in "".join(caption.itertext())

    def test_that_no_post_is_given_is_said(self) -> None:
        bare = "{title: Stop, date: 2023-11-05, principals: [unknown]}"
        page = Reader({"one.yml": bare}).read("people/unknown/")
        assert page.section("Posts").lines[1:] == ["No post is given."]


class TestMargin:
    def test_other_spellings_are_listed(self) -> None:
        assert read("blinken", people=CAREER).section("Also written").lines[1:] == [
            "Antony J. Blinken", "Tony Blinken",
        ]  # fmt: skip

    def test_countries_counterparts_and_topics_have_their_counts(self) -> None:
        page = read("blinken", "2023-11-05", "2023-11-04")
        assert page.section("Countries").lines[1:] == ["Iraq 4", "Iran 2"]
        assert page.section("Met with").lines[1:] == [
            "Mohammed Shia al-Sudani Prime Minister, Iraq 2"
        ]
        assert page.section("Topics").lines[1:] == ["Security 4"]


class TestTrips:
    def test_they_are_listed(self) -> None:
        files = {
            "one.yml": TALKS.format(day="2023-11-05"),
            "trips/gulf.yml": "{title: Tour of the Gulf, principals: [blinken]}",
        }
        trips = Reader(files).read("people/blinken/").section("Trips")
        assert trips.links == {"Tour of the Gulf": "trips/gulf/"}


class TestRecord:
    DAYS = tuple(f"2023-{month:02}-01" for month in range(1, 8))

    @pytest.mark.parametrize("heading", ["What happened", "What was said"])
    def test_the_newest_five_stand_there_with_a_way_to_all(self, heading: str) -> None:
        page = read("blinken", *self.DAYS)
        section = page.section(heading)
        assert "#by-year" in section.links.values()
        assert len([*section.parts("bb-entry"), *section.parts("bb-quote")]) == 5

    def test_everything_stands_by_year(self) -> None:
        page = read("blinken", *self.DAYS, "2022-01-01")
        assert page.section("Everything, by year").links == {
            "2023": "people/blinken/2023/", "2022": "people/blinken/2022/",
        }  # fmt: skip

    def test_it_leads_back_to_the_list_of_people_and_to_its_yaml(self) -> None:
        page = read("blinken", people=CAREER)
        assert page.crumbs == ["People"]
        assert "Made from briefings/people.yml, entry blinken." in page.lines


ENDED = """
    sol:
      name: Ana Sol
      posts:
        - {title: Envoy, country: FR, from: 2019, to: unknown}
        - {title: Director, country: FR, from: 2005, to: 2008}
        - {title: Member, organization: council, to: unknown}
        - {title: Deputy, country: FR, from: 2007}
"""


def test_a_post_that_is_over_is_never_shown_as_if_it_were_held() -> None:
    files = {
        "people.yml": ENDED,
        "organizations.yml": "council: {name: Council}",
        "a.yml": "{title: T, date: 2020-05-06, meetings: [{id: m, participants: [sol, council]}]}",
    }
    reader = Reader(files)
    posts = reader.read("people/sol/").section("Posts")
    assert [line for line in posts.lines if "not known" in line or "since" in line] == [
        "since 2007", "from 2019, end not known", "end not known",
    ]  # fmt: skip
    assert reader.read("people/").rows[0][1] == "Deputy"
    assert reader.page("people/sol/").description.startswith("Deputy, France.")
