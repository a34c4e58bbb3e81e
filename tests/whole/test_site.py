"""The site of the example: what every page has, and that what was written is found on it."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml

from content import EXAMPLE
from runs import start_mkdocs
from sites import (
    LISTS,
    PROJECT,
    SECTIONS,
    URL,
    BuiltSite,
    copy_project,
    fold,
    links_to,
    text_of,
    versions,
)

HAND_WRITTEN = sorted(f"{path.stem}/" for path in (PROJECT / "docs").glob("*.md"))
REYKJAVIK = "briefings/2023-09-14-reykjavik/"
TOUR = "trips/2023-09-north/"


def example_records() -> Iterator[tuple[str, dict[str, Any]]]:
    """Every briefing of the example by its id, as another YAML parser reads it."""
    for path in sorted(EXAMPLE.glob("2*/*.yml")):
        yield path.stem, yaml.load(path.read_text("utf-8"), yaml.BaseLoader)


def example_items() -> Iterator[tuple[str, str, dict[str, Any], dict[str, Any]]]:
    """Address, kind, item and briefing of everything that is listed in a briefing."""
    for id, briefing in example_records():
        for kind in ("meeting", "statement", "commitment", "figure"):
            for item in briefing.get(f"{kind}s", ()):
                yield f"briefings/{id}/{item['id']}/", kind, item, briefing


ITEMS = [address for address, *_ in example_items()]
BRIEFINGS = [f"briefings/{id}/" for id, _ in example_records()]
COUNTRIES = [f"countries/{code}/" for code in "lv ee fi se is tr no gl".split()]
PEOPLE = [f"people/{id}/" for id in yaml.safe_load((EXAMPLE / "people.yml").read_text("utf-8"))]
TOPICS = [f"topics/{id}/" for id in yaml.safe_load((EXAMPLE / "topics.yml").read_text("utf-8"))]
SOURCES = [f"sources/{id}/" for id in yaml.safe_load((EXAMPLE / "sources.yml").read_text("utf-8"))]
FROM_YAML = [*BRIEFINGS, *ITEMS, *PEOPLE, *TOPICS, *SOURCES, TOUR]


class TestEveryAddress:
    def test_the_site_builds_strictly_without_a_warning(self, tmp_path: Path) -> None:
        project = copy_project(tmp_path / "project", EXAMPLE)

        done = start_mkdocs(project)

        assert done.returncode == 0, done.stderr
        said = [line for line in done.stderr.splitlines() if line.strip()]
        # What the checks note about the content, with a hint under it, is no warning.
        expected = re.compile(r"INFO |  |briefings/\S+: note\[")
        assert [line for line in said if not expected.match(line)] == []
        assert done.stdout == ""

    @pytest.mark.parametrize(
        "address", ["", *LISTS, *COUNTRIES, *FROM_YAML, *HAND_WRITTEN, "404.html"]
    )
    def test_everything_on_record_has_a_page(self, example_site: BuiltSite, address: str) -> None:
        assert address in example_site.pages

    def test_every_link_and_everything_that_a_page_loads_is_there(
        self, example_site: BuiltSite
    ) -> None:
        assert example_site.list_broken() == []

    def test_every_page_is_reached_from_the_front_page(self, example_site: BuiltSite) -> None:
        reached, waiting = {""}, deque([""])
        while waiting:
            page = example_site.pages[waiting.popleft()]
            for link in page.links():
                target = example_site.resolve(page, link)
                if target and target[0] in example_site.pages and target[0] not in reached:
                    reached.add(target[0])
                    waiting.append(target[0])
        assert example_site.pages.keys() - reached == {"404.html"}

    def test_the_sitemap_lists_every_page_once(self, example_site: BuiltSite) -> None:
        tree = ElementTree.parse(example_site.folder / "sitemap.xml")
        listed = [element.text or "" for element in tree.iter() if element.tag.endswith("}loc")]

        assert sorted(listed) == sorted(
            URL + page for page in example_site.pages.keys() - {"404.html"}
        )

    def test_a_page_says_what_its_own_address_is(self, example_site: BuiltSite) -> None:
        for address, page in example_site.pages.items():
            if address != "404.html":
                assert page.one("link", rel="canonical").get("href") == URL + address


class TestEveryPage:
    def test_a_page_has_one_first_heading(self, example_site: BuiltSite) -> None:
        counts = {page.address: len(page.all("h1")) for page in example_site.pages.values()}
        assert {address: count for address, count in counts.items() if count != 1} == {}

    def test_no_heading_skips_a_level(self, example_site: BuiltSite) -> None:
        for page in example_site.pages.values():
            levels = [int(e.tag[1]) for e in page.tree.iter() if re.fullmatch("h[1-6]", str(e.tag))]
            steps = [(above, below) for above, below in pairwise(levels) if below > above + 1]
            assert steps == [], page.address

    def test_no_two_pages_have_the_same_title(self, example_site: BuiltSite) -> None:
        titles = Counter(page.title for page in example_site.pages.values())
        assert [title for title, count in titles.items() if count > 1] == []

    def test_a_page_describes_itself_in_a_sentence(self, example_site: BuiltSite) -> None:
        for page in example_site.pages.values():
            assert page.one("meta", name="description").get("content"), page.address

    def test_a_page_says_where_it_stands(self, example_site: BuiltSite) -> None:
        without = {
            address
            for address, page in example_site.pages.items()
            if not page.all("nav", class_="bb-crumbs")
        }
        assert without == {"", "404.html", *LISTS, *HAND_WRITTEN}

    def test_the_sections_and_nothing_else_are_on_every_page(self, example_site: BuiltSite) -> None:
        for page in example_site.pages.values():
            masthead = page.one("header")
            links = [example_site.resolve(page, a.get("href", "")) for a in masthead.iter("a")]
            assert links == [("", ""), *((section, "") for section in SECTIONS)], page.address
            # Material's own tree of pages would list everything on every page.
            assert page.all("nav", class_="md-nav") == []

    def test_a_page_marks_the_section_it_belongs_to(self, example_site: BuiltSite) -> None:
        for address, section in {
            "countries/is/": "Countries", "countries/is/2023/": "Countries", TOUR: "Trips",
            REYKJAVIK: "Briefings", f"{REYKJAVIK}dont-do-it/": "Statements", "people/": "People",
        }.items():  # fmt: skip
            header = example_site.pages[address].one("header")
            marked = [text_of(a) for a in header.iter("a") if a.get("aria-current")]
            assert marked == [section], address

    @pytest.mark.parametrize("address", FROM_YAML)
    def test_a_page_says_which_file_it_was_made_from(
        self, example_site: BuiltSite, address: str
    ) -> None:
        page = example_site.pages[address]
        origin = page.one("p", class_="bb-origin")
        path = text_of(next(origin.iter("code")))
        link = next(origin.iter("a")).get("href")

        assert (EXAMPLE.parent / path).is_file()
        assert link == f"https://github.com/example/book/edit/main/{path}"

    @pytest.mark.parametrize("address", [*BRIEFINGS, *ITEMS, *COUNTRIES, *PEOPLE, *TOPICS, TOUR])
    def test_a_page_names_its_sources(self, example_site: BuiltSite, address: str) -> None:
        page = example_site.pages[address]
        notes = [note for note in page.one("ol", class_="bb-sources") if note.tag == "li"]
        cited = {link for link in page.links() if link.startswith("#source-")}

        assert notes
        assert {f"#{note.get('id')}" for note in notes} == cited
        for note in notes:
            known = ("Nordmann makes surprise trip", "Diary of the Minister")
            assert text_of(note).strip().startswith(known)

    @pytest.mark.parametrize("address", [*ITEMS])
    def test_the_one_thing_a_colleague_is_sent_says_how_to_cite_it(
        self, example_site: BuiltSite, address: str
    ) -> None:
        cite = text_of(example_site.pages[address].one("section", class_="bb-cite"))
        assert URL + address in cite
        assert "Nordmann makes surprise trip" in cite or "Diary of the Minister" in cite
        assert "September 2023" in cite or "November 2022" in cite

    @pytest.mark.parametrize("address", [*BRIEFINGS, *ITEMS])
    def test_dates_name_the_weekday(self, example_site: BuiltSite, address: str) -> None:
        facts = text_of(example_site.pages[address].one("dl", class_="bb-facts"))
        # What was on one of several days was on none of those weekdays for sure.
        day = r"(Tues|Wednes|Thurs)day,? \d|between \d+ and \d+ September"
        assert re.match(rf"(Date|Period) ({day})", fold(facts))

    def test_no_page_needs_a_repair_by_the_browser(self, example_site: BuiltSite) -> None:
        errors = {page.address: page.errors for page in example_site.pages.values() if page.errors}
        assert errors == {}

    def test_no_id_stands_twice_on_a_page(self, example_site: BuiltSite) -> None:
        for page in example_site.pages.values():
            assert [id for id, count in Counter(page.ids).items() if count > 1] == [], page.address

    def test_every_label_leads_to_what_it_labels(self, example_site: BuiltSite) -> None:
        for page in example_site.pages.values():
            ids = set(page.ids)
            for element in page.tree.iter():
                for name in ("for", "aria-labelledby", "aria-describedby", "aria-controls"):
                    assert set(element.get(name, "").split()) <= ids, (page.address, name)

    def test_a_page_says_which_language_it_is_in(self, example_site: BuiltSite) -> None:
        for page in example_site.pages.values():
            assert page.tree.get("lang") == "en"
            for quote in page.all("blockquote"):
                assert quote.get("lang") and quote.get("dir"), page.address


class TestNothingFromElsewhere:
    def test_no_page_loads_anything_from_another_host(self, example_site: BuiltSite) -> None:
        foreign = {
            found
            for page in example_site.pages.values()
            for found in page.resources()
            if example_site.resolve(page, found) is None and not found.startswith("data:")
        }
        assert foreign == set()

    def test_no_style_loads_anything_from_another_host(self, example_site: BuiltSite) -> None:
        styles = {
            path.name: path.read_text("utf-8") for path in example_site.folder.rglob("*.css")
        } | {
            page.address: text
            for page in example_site.pages.values()
            for element in page.tree.iter()
            for text in (element.get("style", ""), element.text or "")
            if element.tag == "style" or "style" in element.attrib
        }
        assert styles
        for name, style in styles.items():
            loaded = re.findall(r"""(?:url\(|@import)\s*["']?([^"')]+)""", style)
            abroad = [url for url in loaded if re.match(r"(?!data:)([a-z]+:|//)", url, re.I)]
            assert abroad == [], name

    def test_no_page_runs_a_script_that_stands_in_an_attribute(
        self, example_site: BuiltSite
    ) -> None:
        for page in example_site.pages.values():
            for element in page.tree.iter():
                assert not [name for name in element.attrib if name.lower().startswith("on")]
            assert not [link for link in page.links() if link.lower().startswith("javascript")]


class TestSearchRecords:
    @pytest.mark.parametrize(
        ("address", "kind", "item", "briefing"),
        [pytest.param(*it, id=it[0]) for it in example_items()],
    )
    def test_a_record_says_what_it_is_of_whom_where_and_when(
        self,
        example_site: BuiltSite,
        address: str,
        kind: str,
        item: dict[str, Any],
        briefing: dict[str, Any],
    ) -> None:
        (record,) = [found for found in example_site.records if found["location"] == address]
        title: str = record["title"]

        is_said = kind == "meeting" and title.startswith("Call between ")
        assert is_said or title.startswith(f"{kind.capitalize()}: ")
        is_open = kind == "meeting" and "date" not in item
        date = item.get("date", briefing["date"])
        assert title.endswith(where_and_when(briefing, date, is_open=is_open))
        if kind == "statement":
            assert "Kari Nordmann" in title or "Jón Jónsson" in title

    def test_every_briefing_has_a_record(self, example_site: BuiltSite) -> None:
        for id, briefing in example_records():
            (record,) = [r for r in example_site.records if r["location"] == f"briefings/{id}/"]
            where = where_and_when(briefing, briefing["date"])
            assert record["title"] == f"Briefing: {briefing['title']} · {where}"

    @pytest.mark.parametrize("address", [*COUNTRIES, *PEOPLE, *TOPICS, *SOURCES, TOUR])
    def test_every_file_has_a_record(self, example_site: BuiltSite, address: str) -> None:
        assert address in {record["location"] for record in example_site.records}

    def test_every_record_leads_to_a_page(self, example_site: BuiltSite) -> None:
        home = example_site.pages[""]
        for record in example_site.records:
            assert example_site.leads_somewhere(home, record["location"]), record["location"]

    def test_a_record_is_found_by_a_word_without_its_accents(self, example_site: BuiltSite) -> None:
        (record,) = [r for r in example_site.records if r["location"] == "countries/tr/"]
        assert "Türkiye" in record["title"]
        assert "Turkiye" in record["text"]

    def test_a_figure_is_found_by_another_name_of_who_counted(
        self, example_site: BuiltSite
    ) -> None:
        address = f"{REYKJAVIK}cuts-off-iceland/"
        (record,) = [r for r in example_site.records if r["location"] == address]
        assert "landhelgisgaeslan" in record["text"]


def where_and_when(briefing: dict[str, Any], date: str, *, is_open: bool = False) -> str:
    """`Riga, 12 September 2023`; without the place where it has none.

    With `is_open` it was on one of the days: `between 14 and 15 September 2023`.
    """
    place: dict[str, str] = briefing.get("place", {"city": ""})
    name = place.get("city", "Sweden")
    when = in_words(date)
    if is_open and "/" in date:
        when = f"between {when.replace('–', ' and ')}"
    return ", ".join(filter(None, (name, when)))


MONTHS = {"09": "September", "11": "November"}


def in_words(date: str) -> str:
    """`14 September 2023` or, within one month, `12–13 September 2023`."""
    year, month, _ = date[:10].split("-")
    days = [str(int(each.rsplit("-")[-1])) for each in date.split("/")]
    return f"{'–'.join(days)} {MONTHS[month]} {year}"


class TestWhatWasWritten:
    def test_a_meeting_says_how_long_it_was_where_and_who_was_there(
        self, example_site: BuiltSite
    ) -> None:
        page = example_site.pages[f"{REYKJAVIK}prime-minister/"]
        facts = fold(text_of(page.one("dl", class_="bb-facts")))
        assert "Duration more than 1 hour" in facts
        assert "Reykjavík, Iceland" in facts
        assert "Jón Jónsson Prime Minister, Iceland" in page.text()
        assert "safety of the cables" in page.text()
        assert links_to(example_site, page, "topics/cables/")

    def test_a_paraphrase_is_none_of_the_speakers_words(self, example_site: BuiltSite) -> None:
        page = example_site.pages[f"{REYKJAVIK}unacceptable/"]
        assert "“unacceptable”" in page.text()
        assert "paraphrased" in page.text()
        assert page.all("blockquote") == []
        assert links_to(example_site, page, "countries/is/")
        assert links_to(example_site, page, "countries/gl/")

    def test_a_quote_stands_word_for_word_and_its_other_wording_beside_it(
        self, example_site: BuiltSite
    ) -> None:
        page = example_site.pages[f"{REYKJAVIK}dont-do-it/"]
        assert fold(text_of(page.one("blockquote"))) == (
            "“to send a very clear message to anyone who might think of touching a cable in the "
            "Arctic, here or anywhere else in these waters: Don't do it.”"
        )
        (first, _), (second, _) = versions(page)[:2]
        assert first.startswith("“to send a very clear message to anyone")
        assert second.startswith("“To anyone who might think of touching")

    def test_insertion_and_omission_are_told_from_the_words(self, example_site: BuiltSite) -> None:
        quote = example_site.pages[f"{REYKJAVIK}working-with/"].one("blockquote")
        marks = [text_of(e) for e in quote.iter("span") if e.get("class") == "bb-mark"]
        assert marks == ["[Iceland]", "…"]

    @pytest.mark.parametrize("item", ["dont-do-it", "working-with"])
    def test_a_quote_that_was_found_in_its_source_says_so(
        self, example_site: BuiltSite, item: str
    ) -> None:
        assert "verified against the source" in example_site.text(f"{REYKJAVIK}{item}/").lower()

    def test_a_quote_in_another_language_has_its_translation(self, example_site: BuiltSite) -> None:
        page = example_site.pages["briefings/2022-11-29-call/keep-away/"]
        assert page.one("blockquote").get("lang") == "nb"
        assert "In translation: “The ships have to keep away.”" in page.text()

    def test_a_commitment_says_by_whom_and_to_whom(self, example_site: BuiltSite) -> None:
        text = example_site.text(f"{REYKJAVIK}guard-stations/")
        assert "By Iceland, to Norway" in text
        assert "To guard the landing stations" in example_site.text("countries/no/")
        assert "to whom is not given" in example_site.text(f"{REYKJAVIK}find-out/")

    @pytest.mark.parametrize(
        "address", [f"{REYKJAVIK}cuts-off-iceland/", "countries/is/", REYKJAVIK]
    )
    def test_a_figure_says_how_exact_it_is_for_when_and_who_counted(
        self, example_site: BuiltSite, address: str
    ) -> None:
        text = example_site.text(address)
        assert "at least 9" in text
        assert "1 August – 8 September 2023" in text
        assert "according to Icelandic Coast Guard" in text

    def test_who_is_not_named_and_a_city_that_is_not_known_are_said_to_be(
        self, example_site: BuiltSite
    ) -> None:
        assert "5 ministers names not given" in example_site.text(
            "briefings/2023-09-13-tallinn/ministers/"
        )
        text = example_site.text("briefings/2023-09-14-sweden/ministers/")
        assert text.count("name not given") >= 2
        assert "city not given" in example_site.text("briefings/2023-09-14-sweden/")

    def test_the_stops_of_a_trip_are_in_their_order(self, example_site: BuiltSite) -> None:
        page = example_site.pages[TOUR]
        stops = [li for li in page.one("ol", class_="bb-itinerary") if li.tag == "li"]
        order = ("Riga", "Tallinn", "Helsinki", "Sweden", "Reykjavík", "Ankara")
        assert len(stops) == len(order)
        for stop, city in zip(stops, order, strict=True):
            assert city in text_of(stop)

    def test_a_trip_says_which_source_has_which_stop(self, example_site: BuiltSite) -> None:
        rows = [fold(text_of(row)) for row in example_site.pages[TOUR].all("tr")]
        assert [row for row in rows if "Sweden" in row and "not in this source" in row]
        assert [row for row in rows if "Reykjavík" in row and "entry 34" in row]

    @pytest.mark.parametrize("address", [REYKJAVIK, "countries/is/", TOUR])
    def test_both_accounts_of_a_day_stand_beside_their_sources(
        self, example_site: BuiltSite, address: str
    ) -> None:
        who_has = dict(versions(example_site.pages[address]))
        assert "Ministry of Foreign Affairs, entry 34" in who_has["Thursday, 14 September 2023"]
        assert "The Example Gazette, paragraph 2" in who_has["Wednesday, 13 September 2023"]

    def test_a_country_that_was_only_spoken_of_says_so(self, example_site: BuiltSite) -> None:
        text = example_site.text("countries/gl/")
        assert "No contact on record. It is spoken of in 1 statement." in text
        assert "No contact is on record." in text
