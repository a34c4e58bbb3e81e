"""The site that the project's own briefings make: what every page has, and every promised fact."""

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

from sites import (
    LISTS,
    PROJECT,
    SECTIONS,
    SEED,
    URL,
    BuiltPage,
    BuiltSite,
    copy_project,
    fold,
    run_mkdocs,
    text_of,
)

HAND_WRITTEN = sorted(f"{path.stem}/" for path in (PROJECT / "docs").glob("*.md"))
BAGHDAD = "briefings/2023-11-05-baghdad/"
TOUR = "trips/2023-11-middle-east/"


def seed_records() -> Iterator[tuple[str, dict[str, Any]]]:
    """Every briefing of the seed by its id, as another YAML parser reads it."""
    for path in sorted(SEED.glob("2*/*.yml")):
        yield path.stem, yaml.load(path.read_text("utf-8"), yaml.BaseLoader)


def seed_items() -> Iterator[tuple[str, str, dict[str, Any], dict[str, Any]]]:
    """Address, kind, item and briefing of everything that is listed in a briefing."""
    for id, briefing in seed_records():
        for kind in ("meeting", "statement", "commitment", "figure"):
            for item in briefing.get(f"{kind}s", ()):
                yield f"briefings/{id}/{item['id']}/", kind, item, briefing


ITEMS = [address for address, *_ in seed_items()]
BRIEFINGS = [f"briefings/{id}/" for id, _ in seed_records()]
COUNTRIES = [f"countries/{code}/" for code in "il jo ps cy iq tr us ir".split()]
PEOPLE = [f"people/{id}/" for id in yaml.safe_load((SEED / "people.yml").read_text("utf-8"))]
TOPICS = [f"topics/{id}/" for id in yaml.safe_load((SEED / "topics.yml").read_text("utf-8"))]
SOURCES = [f"sources/{id}/" for id in yaml.safe_load((SEED / "sources.yml").read_text("utf-8"))]
FROM_YAML = [*BRIEFINGS, *ITEMS, *PEOPLE, *TOPICS, *SOURCES, TOUR]


class TestEveryAddress:
    def test_the_site_builds_strictly_without_a_warning(self, tmp_path: Path) -> None:
        project = copy_project(tmp_path / "project", SEED)

        done = run_mkdocs(project)

        assert done.returncode == 0, done.stderr
        said = [line for line in done.stderr.splitlines() if line.strip()]
        # What the checks note about the content, with a hint under it, is no warning.
        expected = re.compile(r"INFO |  |briefings/\S+: note\[")
        assert [line for line in said if not expected.match(line)] == []
        assert done.stdout == ""

    @pytest.mark.parametrize(
        "address", ["", *LISTS, *COUNTRIES, *FROM_YAML, *HAND_WRITTEN, "404.html"]
    )
    def test_everything_on_record_has_a_page(self, seed_site: BuiltSite, address: str) -> None:
        assert address in seed_site.pages

    def test_every_link_and_everything_that_a_page_loads_is_there(
        self, seed_site: BuiltSite
    ) -> None:
        assert seed_site.list_broken() == []

    def test_every_page_is_reached_from_the_front_page(self, seed_site: BuiltSite) -> None:
        reached, waiting = {""}, deque([""])
        while waiting:
            page = seed_site.pages[waiting.popleft()]
            for link in page.links():
                target = seed_site.resolve(page, link)
                if target and target[0] in seed_site.pages and target[0] not in reached:
                    reached.add(target[0])
                    waiting.append(target[0])
        assert seed_site.pages.keys() - reached == {"404.html"}

    def test_the_sitemap_lists_every_page_once(self, seed_site: BuiltSite) -> None:
        tree = ElementTree.parse(seed_site.folder / "sitemap.xml")
        listed = [element.text or "" for element in tree.iter() if element.tag.endswith("}loc")]

        assert sorted(listed) == sorted(
            URL + page for page in seed_site.pages.keys() - {"404.html"}
        )

    def test_a_page_says_what_its_own_address_is(self, seed_site: BuiltSite) -> None:
        for address, page in seed_site.pages.items():
            if address != "404.html":
                assert page.one("link", rel="canonical").get("href") == URL + address


class TestEveryPage:
    def test_a_page_has_one_first_heading(self, seed_site: BuiltSite) -> None:
        counts = {page.address: len(page.all("h1")) for page in seed_site.pages.values()}
        assert {address: count for address, count in counts.items() if count != 1} == {}

    def test_no_heading_skips_a_level(self, seed_site: BuiltSite) -> None:
        for page in seed_site.pages.values():
            levels = [int(e.tag[1]) for e in page.tree.iter() if re.fullmatch("h[1-6]", str(e.tag))]
            steps = [(above, below) for above, below in pairwise(levels) if below > above + 1]
            assert steps == [], page.address

    def test_no_two_pages_have_the_same_title(self, seed_site: BuiltSite) -> None:
        titles = Counter(page.title for page in seed_site.pages.values())
        assert [title for title, count in titles.items() if count > 1] == []

    def test_a_page_describes_itself_in_a_sentence(self, seed_site: BuiltSite) -> None:
        for page in seed_site.pages.values():
            assert page.one("meta", name="description").get("content"), page.address

    def test_a_page_says_where_it_stands(self, seed_site: BuiltSite) -> None:
        without = {
            address
            for address, page in seed_site.pages.items()
            if not page.all("nav", class_="bb-crumbs")
        }
        assert without == {"", "404.html", *LISTS, *HAND_WRITTEN}

    def test_the_sections_and_nothing_else_are_on_every_page(self, seed_site: BuiltSite) -> None:
        for page in seed_site.pages.values():
            masthead = page.one("header")
            links = [seed_site.resolve(page, a.get("href", "")) for a in masthead.iter("a")]
            assert links == [("", ""), *((section, "") for section in SECTIONS)], page.address
            # Material's own tree of pages would list everything on every page.
            assert page.all("nav", class_="md-nav") == []

    def test_a_page_marks_the_section_it_belongs_to(self, seed_site: BuiltSite) -> None:
        for address, section in {
            "countries/iq/": "Countries", "countries/iq/2023/": "Countries", TOUR: "Trips",
            BAGHDAD: "Briefings", f"{BAGHDAD}dont-do-it/": "Statements", "people/": "People",
        }.items():  # fmt: skip
            header = seed_site.pages[address].one("header")
            marked = [text_of(a) for a in header.iter("a") if a.get("aria-current")]
            assert marked == [section], address

    @pytest.mark.parametrize("address", FROM_YAML)
    def test_a_page_says_which_file_it_was_made_from(
        self, seed_site: BuiltSite, address: str
    ) -> None:
        page = seed_site.pages[address]
        origin = page.one("p", class_="bb-origin")
        path = text_of(next(origin.iter("code")))
        link = next(origin.iter("a")).get("href")

        assert (PROJECT / path).is_file()
        assert link == f"https://github.com/example/book/edit/main/{path}"

    @pytest.mark.parametrize("address", [*BRIEFINGS, *ITEMS, *COUNTRIES, *PEOPLE, *TOPICS, TOUR])
    def test_a_page_names_its_sources(self, seed_site: BuiltSite, address: str) -> None:
        page = seed_site.pages[address]
        notes = [note for note in page.one("ol", class_="bb-sources") if note.tag == "li"]
        cited = {link for link in page.links() if link.startswith("#source-")}

        assert notes
        assert {f"#{note.get('id')}" for note in notes} == cited
        for note in notes:
            known = ("Blinken makes surprise trip", "Travels of the Secretary of State")
            assert text_of(note).strip().startswith(known)

    @pytest.mark.parametrize("address", [*ITEMS])
    def test_the_one_thing_a_colleague_is_sent_says_how_to_cite_it(
        self, seed_site: BuiltSite, address: str
    ) -> None:
        cite = text_of(seed_site.pages[address].one("section", class_="bb-cite"))
        assert URL + address in cite
        assert "Blinken makes surprise trip" in cite or "Travels of the Secretary" in cite
        assert "November 2023" in cite

    @pytest.mark.parametrize("address", [*BRIEFINGS, *ITEMS])
    def test_dates_name_the_weekday(self, seed_site: BuiltSite, address: str) -> None:
        facts = text_of(seed_site.pages[address].one("dl", class_="bb-facts"))
        assert re.match(r"(Date|Period) (Tues|Fri|Satur|Sun)day,? \d", fold(facts))

    def test_no_page_needs_a_repair_by_the_browser(self, seed_site: BuiltSite) -> None:
        errors = {page.address: page.errors for page in seed_site.pages.values() if page.errors}
        assert errors == {}

    def test_no_id_stands_twice_on_a_page(self, seed_site: BuiltSite) -> None:
        for page in seed_site.pages.values():
            assert [id for id, count in Counter(page.ids).items() if count > 1] == [], page.address

    def test_every_label_leads_to_what_it_labels(self, seed_site: BuiltSite) -> None:
        for page in seed_site.pages.values():
            ids = set(page.ids)
            for element in page.tree.iter():
                for name in ("for", "aria-labelledby", "aria-describedby", "aria-controls"):
                    assert set(element.get(name, "").split()) <= ids, (page.address, name)

    def test_a_page_says_which_language_it_is_in(self, seed_site: BuiltSite) -> None:
        for page in seed_site.pages.values():
            assert page.tree.get("lang") == "en"
            for quote in page.all("blockquote"):
                assert quote.get("lang") and quote.get("dir"), page.address


class TestNothingFromElsewhere:
    def test_no_page_loads_anything_from_another_host(self, seed_site: BuiltSite) -> None:
        foreign = {
            found
            for page in seed_site.pages.values()
            for found in page.resources()
            if seed_site.resolve(page, found) is None and not found.startswith("data:")
        }
        assert foreign == set()

    def test_no_style_loads_anything_from_another_host(self, seed_site: BuiltSite) -> None:
        styles = {
            path.name: path.read_text("utf-8") for path in seed_site.folder.rglob("*.css")
        } | {
            page.address: text
            for page in seed_site.pages.values()
            for element in page.tree.iter()
            for text in (element.get("style", ""), element.text or "")
            if element.tag == "style" or "style" in element.attrib
        }
        assert styles
        for name, style in styles.items():
            loaded = re.findall(r"""(?:url\(|@import)\s*["']?([^"')]+)""", style)
            abroad = [url for url in loaded if re.match(r"(?!data:)([a-z]+:|//)", url, re.I)]
            assert abroad == [], name

    def test_no_page_runs_a_script_that_stands_in_an_attribute(self, seed_site: BuiltSite) -> None:
        for page in seed_site.pages.values():
            for element in page.tree.iter():
                assert not [name for name in element.attrib if name.lower().startswith("on")]
            assert not [link for link in page.links() if link.lower().startswith("javascript")]


class TestSearchRecords:
    @pytest.mark.parametrize(
        ("address", "kind", "item", "briefing"),
        [pytest.param(*it, id=it[0]) for it in seed_items()],
    )
    def test_a_record_says_what_it_is_of_whom_where_and_when(
        self,
        seed_site: BuiltSite,
        address: str,
        kind: str,
        item: dict[str, Any],
        briefing: dict[str, Any],
    ) -> None:
        (record,) = [found for found in seed_site.records if found["location"] == address]
        title: str = record["title"]

        assert title.startswith(f"{kind.capitalize()}: ")
        assert title.endswith(
            f"{place_of(briefing)}, {in_words(item.get('date', briefing['date']))}"
        )
        if kind == "statement":
            assert "Antony Blinken" in title

    def test_every_briefing_has_a_record(self, seed_site: BuiltSite) -> None:
        for id, briefing in seed_records():
            (record,) = [r for r in seed_site.records if r["location"] == f"briefings/{id}/"]
            where = f"{place_of(briefing)}, {in_words(briefing['date'])}"
            assert record["title"] == f"Briefing: {briefing['title']} · {where}"

    @pytest.mark.parametrize("address", [*COUNTRIES, *PEOPLE, *TOPICS, *SOURCES, TOUR])
    def test_every_file_has_a_record(self, seed_site: BuiltSite, address: str) -> None:
        assert address in {record["location"] for record in seed_site.records}

    def test_every_record_leads_to_a_page(self, seed_site: BuiltSite) -> None:
        home = seed_site.pages[""]
        for record in seed_site.records:
            assert seed_site.leads_somewhere(home, record["location"]), record["location"]

    def test_a_record_is_found_by_a_word_without_its_accents(self, seed_site: BuiltSite) -> None:
        (record,) = [r for r in seed_site.records if r["location"] == "countries/tr/"]
        assert "Türkiye" in record["title"]
        assert "Turkiye" in record["text"]

    def test_a_figure_is_found_by_another_name_of_who_counted(self, seed_site: BuiltSite) -> None:
        (record,) = [r for r in seed_site.records if r["location"] == f"{BAGHDAD}attacks-in-iraq/"]
        assert "pentagon" in record["text"]


def place_of(briefing: dict[str, Any]) -> str:
    place: dict[str, str] = briefing["place"]
    return place.get("city") or {"CY": "Cyprus"}[place["country"]]


def in_words(date: str) -> str:
    """`5 November 2023` or `3–4 November 2023`; all of the seed is in that month."""
    days = [str(int(part.removeprefix("2023-11-"))) for part in date.split("/")]
    return f"{'–'.join(days)} November 2023"


class TestFactsOfTheSeed:
    """The numbers are those of the table in the seed's README."""

    def test_1_the_tour_was_meant_to_ease_tension(self, seed_site: BuiltSite) -> None:
        text = seed_site.text(TOUR)
        assert "tour of the Middle East" in text
        assert "Secretary of State" in text
        assert "ease the tension" in text
        assert "conflict between Israel and Hamas" in text

    def test_2_the_stop_in_iraq_was_not_announced(self, seed_site: BuiltSite) -> None:
        text = seed_site.text(BAGHDAD)
        assert "Unannounced stop in Baghdad" in text
        assert "without prior announcement" in text

    def test_3_he_met_al_sudani_for_more_than_an_hour(self, seed_site: BuiltSite) -> None:
        page = seed_site.pages[f"{BAGHDAD}prime-minister/"]
        facts = fold(text_of(page.one("dl", class_="bb-facts")))
        assert "Duration more than 1 hour" in facts
        assert "Baghdad, Iraq" in facts
        assert "Mohammed Shia al-Sudani Prime Minister, Iraq" in page.text()
        assert "safety of American facilities" in page.text()
        assert links_to(seed_site, page, "topics/force-protection/")

    def test_4_the_attacks_are_called_unacceptable(self, seed_site: BuiltSite) -> None:
        page = seed_site.pages[f"{BAGHDAD}unacceptable/"]
        assert "“unacceptable”" in page.text()
        assert "paraphrased" in page.text()
        assert page.all("blockquote") == []
        assert links_to(seed_site, page, "countries/iq/")
        assert links_to(seed_site, page, "countries/ir/")
        assert "“unacceptable”" in seed_site.text("countries/ir/")

    def test_5_the_warning_stands_word_for_word(self, seed_site: BuiltSite) -> None:
        page = seed_site.pages[f"{BAGHDAD}dont-do-it/"]
        assert fold(text_of(page.one("blockquote"))) == (
            "“to send a very clear message to anyone who might seek to take advantage of the "
            "conflict in Gaza to threaten our personnel here or anywhere else in the region: "
            "Don't do it.”"
        )

    def test_5_the_warning_has_its_other_wording_beside_it(self, seed_site: BuiltSite) -> None:
        page = seed_site.pages[f"{BAGHDAD}dont-do-it/"]
        (first, _), (second, _) = versions(page)[:2]
        assert first.startswith("“to send a very clear message to anyone")
        assert second.startswith("“To anyone who might seek to take advantage")

    def test_6_iraq_promised_to_prevent_attacks(self, seed_site: BuiltSite) -> None:
        text = seed_site.text(f"{BAGHDAD}prevent-attacks/")
        assert "By Iraq, to the United States" in text
        assert "To prevent attacks by militias that Iran backs" in text
        assert "reaffirmed" in text
        assert "To prevent attacks by militias" in seed_site.text("countries/us/")

    def test_7_iraq_promised_to_find_who_is_responsible(self, seed_site: BuiltSite) -> None:
        text = seed_site.text(f"{BAGHDAD}investigate-incidents/")
        assert "By Iraq" in text
        assert "to whom is not given" in text
        assert "who is responsible for incidents against American bases" in text

    def test_8_insertion_and_omission_are_told_from_the_words(self, seed_site: BuiltSite) -> None:
        quote = seed_site.pages[f"{BAGHDAD}working-with/"].one("blockquote")
        marks = [text_of(e) for e in quote.iter("span") if e.get("class") == "bb-mark"]
        assert marks == ["[Iraq]", "…"]
        assert fold(text_of(quote)) == (
            "“[Iraq] is working with its own security forces and others to take necessary action … "
            "to seek to prevent them”"
        )

    def test_9_at_least_17_attacks_according_to_the_pentagon(self, seed_site: BuiltSite) -> None:
        for address in (f"{BAGHDAD}attacks-in-iraq/", "countries/iq/", BAGHDAD):
            text = seed_site.text(address)
            assert "at least 17" in text
            assert "17 October – 3 November 2023" in text
            assert "according to Department of Defense" in text

    def test_10_friday_was_israel(self, seed_site: BuiltSite) -> None:
        facts = seed_site.pages["briefings/2023-11-03-tel-aviv/"].one("dl", class_="bb-facts")
        assert "Friday, 3 November 2023" in fold(text_of(facts))
        assert "Tel Aviv, Israel" in fold(text_of(facts))
        assert "Talks in Tel Aviv" in seed_site.text("countries/il/")

    def test_11_saturday_was_jordan_with_two_entries(self, seed_site: BuiltSite) -> None:
        king = seed_site.text("briefings/2023-11-04-amman/king/")
        others = seed_site.text("briefings/2023-11-04-amman/arab-counterparts/")
        assert "Abdullah II King, Jordan" in king
        assert "Saturday, 4 November 2023" in king
        assert "5 Arab counterparts names not given" in others
        assert "Saturday, 4 November 2023" in others

    def test_12_sunday_morning_was_abbas(self, seed_site: BuiltSite) -> None:
        text = seed_site.text("briefings/2023-11-05-ramallah/president/")
        assert "in the morning" in text
        assert "Sunday, 5 November 2023" in text
        assert "Mahmoud Abbas" in text
        assert "Mahmoud Abbas" in seed_site.text("countries/ps/")

    def test_13_neither_name_nor_city_in_cyprus_is_given(self, seed_site: BuiltSite) -> None:
        text = seed_site.text("briefings/2023-11-05-cyprus/foreign-minister-and-president/")
        assert "Foreign Minister" in text
        assert "President" in text
        assert text.count("name not given") >= 2
        assert "city not given" in seed_site.text("briefings/2023-11-05-cyprus/")
        assert "Neither of the two is named" in text
        country = seed_site.text("countries/cy/")
        assert "name not given" in country

    def test_14_the_stops_are_in_their_order_and_turkey_is_last(self, seed_site: BuiltSite) -> None:
        page = seed_site.pages[TOUR]
        stops = [li for li in page.one("ol", class_="bb-itinerary") if li.tag == "li"]
        order = ("Tel Aviv", "Amman", "Ramallah", "Cyprus", "Baghdad", "Ankara")
        assert len(stops) == len(order)
        for stop, city in zip(stops, order, strict=True):
            assert city in text_of(stop)
        assert "Türkiye" in text_of(stops[-1])

    @pytest.mark.parametrize("address", [BAGHDAD, "countries/iq/", TOUR])
    def test_both_accounts_of_the_day_in_baghdad_stand_beside_their_sources(
        self, seed_site: BuiltSite, address: str
    ) -> None:
        who_has = dict(versions(seed_site.pages[address]))
        assert "US Office of the Historian, record 4180" in who_has["Sunday, 5 November 2023"]
        assert "Blinken makes surprise trip to Iraq" in who_has["Saturday, 4 November 2023"]

    def test_iran_was_only_spoken_of(self, seed_site: BuiltSite) -> None:
        text = seed_site.text("countries/ir/")
        assert "No contact on record. It is spoken of in 1 statement." in text
        assert "No visit and no meeting is on record." in text

    def test_the_trip_says_which_source_has_which_stop(self, seed_site: BuiltSite) -> None:
        rows = [fold(text_of(row)) for row in seed_site.pages[TOUR].all("tr")]
        assert [row for row in rows if "Cyprus" in row and "not in this source" in row]
        assert [row for row in rows if "Baghdad" in row and "record 4180" in row]


def versions(page: BuiltPage) -> list[tuple[str, str]]:
    """What the panels `Sources differ` say: each version and who has it."""
    return [
        (fold(text_of(row[0])), fold(text_of(row[1])))
        for panel in page.all("section", class_="bb-differ")
        for row in panel.iter("div")
        if [child.tag for child in row] == ["dt", "dd"]
    ]


def links_to(site: BuiltSite, page: BuiltPage, address: str) -> bool:
    return (address, "") in [site.resolve(page, link) for link in page.links()]
