from __future__ import annotations

import pytest

from reading import Reader


def briefing(day: str, more: str = "") -> str:
    return (
        f"{{title: Talks of {day}, date: {day}, summary: They *spoke*., sources: [article]{more}}}"
    )


@pytest.fixture(scope="module")
def reader() -> Reader:
    """120 briefings in November 2023, some in January or at a time not known, and one before."""
    many = {f"n{n}.yml": briefing("2023-11-05", f", order: {n + 1}") for n in range(120)}
    more = {f"{day}.yml": briefing(day) for day in ("2023-01-01", "2023-01", "2022-12-31")}
    return Reader({**many, **more, "some-year.yml": briefing("2023")})


class TestAllBriefings:
    def test_the_newest_stand_by_month_with_a_way_to_each_year(self, reader: Reader) -> None:
        page = reader.read("briefings/")
        assert page.lead == "124 briefings on record, newest first; 100 of them here."
        assert page.headings[:2] == ["November 2023", "By year"]
        assert page.section("By year").links == {
            "2023": "briefings/2023/", "2022": "briefings/2022/",
        }  # fmt: skip

    def test_each_has_its_date_summary_and_sources(self) -> None:
        page = Reader({"one.yml": briefing("2023-11-05")}).read("briefings/")
        [entry] = page.parts("bb-entry")
        assert entry.lines == ["Sun, 5 Nov 2023", "Talks of 2023-11-05", "They spoke."]
        assert entry.notes == ["1"]

    def test_one_without_summary_and_sources_leaves_no_empty_line(self) -> None:
        page = Reader({"one.yml": "{title: Talks, date: 2023}"}).read("briefings/")
        assert page.part("bb-entry").lines == ["2023", "Talks"]
        assert not [p for p in page.all("p") if not "".join(p.itertext()).strip()]

    @pytest.mark.parametrize(
        ("title", "kind", "lines"),
        [
            ("Talks in Oslo", "working_visit", ["Working visit", "Talks in Oslo"]),
            ("Working visit to Oslo", "working_visit", ["Working visit to Oslo"]),
            ("Talks in Oslo", "other", ["Talks in Oslo"]),
        ],
    )
    def test_its_kind_stands_before_a_title_that_does_not_say_it(
        self, title: str, kind: str, lines: list[str]
    ) -> None:
        reader = Reader({"one.yml": f"{{title: {title}, date: 2023-11-05, kind: {kind}}}"})
        entry = reader.read("briefings/").part("bb-entry")
        assert entry.lines == ["Sun, 5 Nov 2023", " ".join(lines)]
        assert lines[:-1] == [part.text for part in entry.parts("bb-entry__kind")]


class TestYears:
    def test_a_year_has_its_months(self, reader: Reader) -> None:
        page = reader.read("briefings/2023/")
        assert page.heading == "Briefings, 2023, page 1 of 2"
        months = page.part("bb-years")
        assert months.links == {
            "November": "briefings/2023/11/", "January": "briefings/2023/01/",
        }  # fmt: skip
        assert months.text == "November 120 January 2"

    def test_later_pages_keep_out_of_the_way_of_months(self, reader: Reader) -> None:
        first, second = reader.read("briefings/2023/"), reader.read("briefings/2023/page/2/")
        assert first.part("bb-pager").links == {"Older": "briefings/2023/page/2/"}
        assert second.part("bb-pager").links == {"Newer": "briefings/2023/"}

    def test_what_has_no_month_closes_the_year(self, reader: Reader) -> None:
        page = reader.read("briefings/2023/page/2/")
        assert page.headings[:3] == ["November 2023", "January 2023", "2023"]

    def test_a_month_has_pages_of_its_own(self, reader: Reader) -> None:
        page = reader.read("briefings/2023/11/page/2/")
        assert page.heading == "Briefings, November 2023, page 2 of 2"
        assert page.crumbs == ["Briefings", "2023"]
        assert len(page.parts("bb-entry")) == 20
        assert len(reader.read("briefings/2023/01/").parts("bb-entry")) == 2

    def test_no_two_pages_have_one_address(self) -> None:
        """The order of a day mixes what has a month with what has none."""
        files = {
            "a.yml": briefing("2023-01-01", ", order: 1"),
            "b.yml": briefing("2023", ", order: 2"),
            "c.yml": briefing("2023-01-01", ", order: 3"),
        }
        page = Reader(files).read("briefings/2023/01/")
        assert page.titles == ["Talks of 2023-01-01"] * 2


class TestTimeline:
    def test_it_has_everything_newest_first(self) -> None:
        talks = """
            title: Talks
            date: 2023-11-05
            meetings: [{id: m, title: A meeting}]
            statements: [{id: s, speaker: un, quote: Stay., date: 2023-11-06}]
            commitments: [{id: c, text: To act., made_by: un}]
            figures: [{id: f, what: Attacks, value: 5}]
        """
        page = Reader({"one.yml": talks}).read("timeline/")
        assert page.lead == "5 entries on record, newest first."
        assert page.section("November 2023").titles == [
            "Statement “Stay.”", "Briefing Talks", "A meeting", "Commitment To act",
            "Figure Attacks: 5",
        ]  # fmt: skip

    def test_the_newest_hundred_stand_there_and_the_rest_by_year(self, reader: Reader) -> None:
        page = reader.read("timeline/")
        assert page.lead == "124 entries on record, newest first; 100 of them here."
        assert len(page.parts("bb-entry")) == 100
        assert page.section("By year").links == {"2023": "timeline/2023/", "2022": "timeline/2022/"}
        assert reader.read("timeline/2023/2/").heading == "Timeline, 2023, page 2 of 2"
