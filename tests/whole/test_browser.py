"""The site in a real browser: what a reader clicks, types, sees on a phone and prints."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Literal

import pytest
from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Dialog,
    Page,
    expect,
)

from every_field import list_addresses
from sites import LISTS, BuiltSite

REYKJAVIK = "briefings/2023-09-14-reykjavik/"
TOUR = "trips/2023-09-north/"
ONE_OF_EACH = [
    "", "countries/is/", "countries/is/2023/", "people/kari-nordmann/", "topics/cables/",
    "sources/gazette/", TOUR, REYKJAVIK, f"{REYKJAVIK}prime-minister/", f"{REYKJAVIK}dont-do-it/",
    f"{REYKJAVIK}guard-stations/", f"{REYKJAVIK}cuts-off-iceland/", "briefings/2023/",
    "briefings/2023/09/", "timeline/2023/", *LISTS, "about/", "how-to-write/", "404.html",
]  # fmt: skip
"""A page of each type."""
HITS = ".md-search-result__list"


class QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def serve(site: BuiltSite, folder: Path) -> Iterator[str]:
    """Serve a site below `/book/`, as it would lie on a host of a project."""
    (folder / "book").symlink_to(site.folder, target_is_directory=True)
    handler = partial(QuietHandler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/book/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def example_url(example_site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    yield from serve(example_site, tmp_path_factory.mktemp("served"))


@pytest.fixture(scope="module")
def hostile_url(hostile_site: BuiltSite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    yield from serve(hostile_site, tmp_path_factory.mktemp("served"))


@dataclass
class Reader:
    """Somebody with a browser who notices what pages do unseen.

    A window takes longer to open than a page, so there are two: with script and without.
    """

    browser: Browser
    windows: dict[bool, Page] = field(default_factory=dict)
    errors: list[str] = field(default_factory=list)
    abroad: list[str] = field(default_factory=list)

    def open(self, url: str, *, script: bool = True, width: int = 1280, dark: bool = False) -> Page:
        """Show a page in the window, which forgets what is shown in it."""
        if script not in self.windows:
            self.windows[script] = self.open_window(script)
        page = self.windows[script]
        page.set_viewport_size({"width": width, "height": 800})
        colours: Literal["dark", "light"] = "dark" if dark else "light"
        page.emulate_media(media="null", color_scheme=colours, reduced_motion="reduce")
        page.goto(url)
        return page

    def open_window(self, script: bool) -> Page:
        context = self.browser.new_context(java_script_enabled=script)
        context.set_default_timeout(15_000)
        context.on("request", lambda request: self.note_request(request.url))
        context.on("weberror", lambda error: self.errors.append(str(error.error)))
        context.on("console", self.note_console)
        context.on("dialog", self.note_dialog)
        return context.new_page()

    def leave(self) -> None:
        """Leave the windows as if they had just been opened."""
        for page in self.windows.values():
            if page.url != "about:blank":
                page.evaluate("localStorage.clear(), sessionStorage.clear()")
                page.mouse.move(0, 0)
                page.goto("about:blank")

    def note_console(self, said: ConsoleMessage) -> None:
        if said.type == "error":
            self.errors.append(said.text)

    def note_dialog(self, dialog: Dialog) -> None:
        self.errors.append(dialog.message)
        dialog.dismiss()

    def note_request(self, url: str) -> None:
        if not url.startswith(("http://127.0.0.1:", "data:", "blob:")):
            self.abroad.append(url)


@pytest.fixture(scope="module")
def any_reader(browser: Browser) -> Iterator[Reader]:
    reader = Reader(browser)
    yield reader
    for page in reader.windows.values():
        page.context.close()


@pytest.fixture
def reader(any_reader: Reader) -> Iterator[Reader]:
    """Fails the test where a page had an error or asked another host for something."""
    any_reader.errors.clear()
    any_reader.abroad.clear()
    yield any_reader
    any_reader.leave()
    assert any_reader.errors == []
    assert any_reader.abroad == []


def search_for(page: Page, words: str) -> None:
    page.keyboard.press("/")
    expect(page.get_by_role("textbox", name="Search")).to_be_focused()
    page.keyboard.type(words)
    expect(page.locator(f"{HITS} a").first).to_be_visible()


class TestSearch:
    def test_a_reader_finds_the_meeting_and_goes_on_to_the_country(
        self, reader: Reader, example_url: str
    ) -> None:
        page = reader.open(example_url)

        search_for(page, "Jónsson")
        page.locator(f"{HITS} a[href*='{REYKJAVIK}prime-minister/']").first.click()
        page.wait_for_url(re.compile(f"{REYKJAVIK}prime-minister/"))
        expect(page.get_by_role("main")).to_contain_text("more than 1 hour")
        page.get_by_role("main").get_by_role("link", name="Iceland", exact=True).first.click()

        page.wait_for_url(re.compile("/countries/is/"))
        expect(page.get_by_role("heading", level=1)).to_have_text("Iceland")

    @pytest.mark.parametrize(
        ("words", "address", "title"),
        [
            ("Turkiye", "countries/tr/", "Türkiye"),
            ("Iceland", "countries/is/", "Iceland"),
            ("Landhelgisgaeslan", f"{REYKJAVIK}cuts-off-iceland/", "at least 9"),
            ("Don't do it", f"{REYKJAVIK}dont-do-it/", "Kari Nordmann"),
            ("unannounced", REYKJAVIK, "Unannounced stop in Reykjavík"),
            ("Icelandic", "countries/is/", "Iceland"),
            ("NOR", "countries/no/", "Norway"),
            ("Turkey", "people/yilmaz/", "Yilmaz"),
            ("Suomi", "people/matti-meikalainen/", "Matti Meikäläinen"),
            ("To anyone who might", f"{REYKJAVIK}dont-do-it/", "Kari Nordmann"),
        ],
    )
    def test_words_lead_to_what_they_name(
        self, reader: Reader, example_url: str, words: str, address: str, title: str
    ) -> None:
        page = reader.open(example_url)
        search_for(page, words)
        hits = page.locator(f"{HITS} a:is([href$='/{address}'], [href*='/{address}?'])")
        expect(hits.first).to_contain_text(title)

    def test_a_hit_says_what_it_is_and_when_it_was(self, reader: Reader, example_url: str) -> None:
        page = reader.open(example_url)
        search_for(page, "waters")
        titles = page.locator(f"{HITS} :is(h1, h2)").all_inner_texts()
        assert [title for title in titles if "Statement" in title and "14 September 2023" in title]

    def test_escape_leaves_the_search(self, reader: Reader, example_url: str) -> None:
        page = reader.open(example_url)
        search_for(page, "Iceland")
        page.keyboard.press("Escape")
        expect(page.locator(HITS)).not_to_be_visible()

    @pytest.mark.parametrize("words", ["script", "onerror", "javascript", "Person.name"])
    def test_what_hostile_texts_say_is_found_and_does_nothing(
        self, reader: Reader, hostile_url: str, words: str
    ) -> None:
        page = reader.open(hostile_url)
        search_for(page, words)
        assert page.locator(f"{HITS} :is(script, img, svg, b)").count() == 0
        assert page.evaluate("window.hit") is None


def test_no_page_runs_what_a_hostile_text_says(reader: Reader, hostile_url: str) -> None:
    page = reader.open(hostile_url)
    for address in [*list_addresses(["aa", "bb"]), *LISTS]:
        page.goto(hostile_url + address)
        assert page.evaluate("window.hit") is None, address


class TestLists:
    def test_a_list_is_filtered_by_words(self, reader: Reader, example_url: str) -> None:
        page = reader.open(example_url + "meetings/")
        rows = page.locator("tbody tr:visible")
        everything = rows.count()

        page.get_by_label("Filter").fill("sweden")

        expect(rows).to_have_count(1)
        expect(page.locator("[data-bb-count]")).to_have_text(f"1 of {everything} meetings")
        expect(page).to_have_url(re.compile(r"filter=sweden"))

    @pytest.mark.parametrize(
        ("address", "words", "number"),
        [
            ("statements/", "don't do it", 1),
            ("meetings/", "turkey", 1),
            ("countries/", "turkish", 1),
            ("people/", "suomi", 1),
            ("trips/", "swedish", 1),
        ],
    )
    def test_a_list_is_filtered_by_words_that_stand_on_the_page_it_leads_to(
        self, reader: Reader, example_url: str, address: str, words: str, number: int
    ) -> None:
        page = reader.open(example_url + address)
        page.get_by_label("Filter").fill(words)
        expect(page.locator("tbody tr:visible")).to_have_count(number)

    def test_a_list_in_which_nothing_fits_says_so(self, reader: Reader, example_url: str) -> None:
        page = reader.open(f"{example_url}statements/")
        page.get_by_label("Filter").fill("fish")
        expect(page.get_by_text("0 of 4 statements. Nothing here fits.")).to_be_visible()

    def test_a_list_is_filtered_by_a_choice_that_says_how_many(
        self, reader: Reader, example_url: str
    ) -> None:
        page = reader.open(example_url + "meetings/")
        choice = page.get_by_role("combobox", name="Place")
        expect(choice.locator("option[value=Latvia]")).to_have_text("Latvia (3)")

        choice.select_option("Latvia")

        expect(page.locator("tbody tr:visible")).to_have_count(3)
        page.get_by_role("button", name="Clear filters").click()
        expect(page.locator("tbody tr:visible")).to_have_count(10)

    def test_what_was_chosen_can_be_sent_as_an_address(
        self, reader: Reader, example_url: str
    ) -> None:
        page = reader.open(example_url + "meetings/?place=Latvia&sort=date")
        expect(page.locator("tbody tr:visible")).to_have_count(3)
        expect(page.locator("th[aria-sort=ascending]")).to_have_text("Date")

    def test_a_list_is_sorted_by_a_column(self, reader: Reader, example_url: str) -> None:
        page = reader.open(example_url + "countries/")
        first = page.locator("tbody tr").first

        page.get_by_role("button", name="Visits").click()
        cells = page.locator("tbody tr td:nth-child(3)")
        counts = [int(text) for text in cells.all_text_contents()]
        assert counts == sorted(counts, reverse=True)
        page.get_by_role("button", name="Country", exact=True).click()

        expect(first).to_contain_text("Estonia")

    @pytest.mark.parametrize("address", LISTS)
    def test_a_list_can_be_read_without_script(
        self, reader: Reader, example_url: str, address: str
    ) -> None:
        page = reader.open(example_url + address, script=False)
        links = page.get_by_role("main").get_by_role("link")
        assert links.count() > 0
        assert page.get_by_role("main").get_by_role("button").count() == 0


def test_a_country_is_read_without_script(reader: Reader, example_url: str) -> None:
    page = reader.open(example_url + "countries/is/", script=False)

    main = page.get_by_role("main")
    expect(main).to_contain_text("One visit on record.")
    expect(main).to_contain_text("Sources differ")
    main.get_by_role("link", name="Unannounced stop in Reykjavík").first.click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Unannounced stop in Reykjavík")


def test_no_page_scrolls_sideways_on_a_phone(reader: Reader, example_url: str) -> None:
    page = reader.open(example_url, width=390)
    assert list_wide(page, example_url, ONE_OF_EACH) == {}


def test_no_list_is_wider_than_a_tablet(reader: Reader, example_url: str) -> None:
    page = reader.open(example_url, width=768)
    for address in (TOUR, *LISTS):
        page.goto(example_url + address)
        frames = page.locator(".bb-tablewrap")
        assert frames.evaluate_all("all => all.filter(e => e.scrollWidth > e.clientWidth)") == []


def list_wide(page: Page, url: str, addresses: list[str]) -> dict[str, int]:
    """The pages that are wider than the window, and by how many pixels."""
    wide = {}
    for address in addresses:
        page.goto(url + address)
        if over := page.evaluate("document.documentElement.scrollWidth - innerWidth"):
            wide[address] = over
    return wide


def test_no_long_word_makes_a_page_scroll_sideways(reader: Reader, hostile_url: str) -> None:
    page = reader.open(hostile_url, width=390)
    assert list_wide(page, hostile_url, ["", *list_addresses(["hh"]), *LISTS]) == {}


def test_on_a_phone_no_name_of_a_column_runs_into_the_next_line(
    reader: Reader, example_url: str
) -> None:
    page = reader.open(example_url, width=390)
    for address in (TOUR, *LISTS):
        page.goto(example_url + address)
        cells = page.locator("td[data-label]")
        assert cells.evaluate_all("all => all.filter(e => e.scrollHeight > e.clientHeight)") == []


def test_who_is_led_astray_is_told_so_and_shown_the_way(reader: Reader, example_url: str) -> None:
    page = reader.open(f"{example_url}404.html")
    expect(page.get_by_role("heading", level=1)).to_have_text("There is no page at this address")
    expect(page.get_by_role("link", name="the front page")).to_be_visible()


def test_a_count_leads_to_what_it_counts(reader: Reader, example_url: str) -> None:
    page = reader.open(f"{example_url}countries/is/", width=390)
    # On its small line, for a finger needs more room than the number has.
    page.locator(".bb-glance").get_by_text("3 about it").click(force=True)
    assert page.evaluate("location.hash") == "#said"
    expect(page.get_by_role("heading", name="What was said")).to_be_in_viewport()


def brightness(page: Page, selector: str, of: str) -> int:
    """How bright a colour of an element is: black 0, white 765."""
    colour: str = page.locator(selector).first.evaluate(f"e => getComputedStyle(e).{of}")
    return sum(int(part) for part in re.findall(r"\d+", colour)[:3])


def paper(page: Page) -> int:
    return brightness(page, "body", "backgroundColor")


class TestColours:
    def test_the_page_follows_the_readers_system(self, reader: Reader, example_url: str) -> None:
        assert paper(reader.open(example_url)) > 600
        assert paper(reader.open(example_url, dark=True)) < 200

    def test_a_choice_of_colours_holds_on_the_next_page(
        self, reader: Reader, example_url: str
    ) -> None:
        page = reader.open(example_url)
        page.get_by_text("Dark", exact=True).click()
        assert paper(page) < 200

        page.goto(example_url + "countries/is/")

        assert paper(page) < 200
        page.get_by_text("Light", exact=True).click()
        assert paper(page) > 600


class TestKeyboard:
    def test_the_first_key_leads_past_the_masthead(self, reader: Reader, example_url: str) -> None:
        page = reader.open(example_url + "countries/is/")
        page.keyboard.press("Tab")
        skip = page.get_by_role("link", name="Skip to content")
        expect(skip).to_be_focused()
        expect(skip).to_be_in_viewport()

        page.keyboard.press("Enter")
        page.keyboard.press("Tab")

        focused = "document.activeElement.closest('main') !== null"
        assert page.evaluate(focused)

    def test_a_column_is_sorted_without_a_mouse(self, reader: Reader, example_url: str) -> None:
        page = reader.open(example_url + "countries/")
        page.get_by_role("button", name="Meetings").focus()
        page.keyboard.press("Enter")
        expect(page.locator("th[aria-sort=descending]")).to_have_text("Meetings")


class TestPrint:
    def test_a_printed_page_has_no_masthead_and_says_when_it_was_issued(
        self, reader: Reader, example_url: str
    ) -> None:
        page = reader.open(example_url + "countries/is/")
        page.emulate_media(media="print")
        expect(page.get_by_role("banner")).not_to_be_visible()
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        expect(page.get_by_text("Issued 1 January 2024")).to_be_visible()

    def test_a_printed_page_is_black_on_white_even_for_who_reads_in_the_dark(
        self, reader: Reader, example_url: str
    ) -> None:
        page = reader.open(example_url + "countries/is/", dark=True)
        page.emulate_media(media="print", color_scheme="dark")
        assert brightness(page, ".bb-lead", "color") < 200
        assert brightness(page, "body", "backgroundColor") in (0, 765)  # 0: no colour at all

    def test_a_list_begins_on_the_first_page(self, reader: Reader, example_url: str) -> None:
        page = reader.open(f"{example_url}timeline/2023/")
        printed = page.pdf(prefer_css_page_size=True)
        # 21 entries fill no two pages; held together they left the first one empty.
        assert len(re.findall(rb"/Type /Page\b", printed)) == 2

    def test_a_page_prints(self, reader: Reader, example_url: str) -> None:
        page = reader.open(example_url + REYKJAVIK)
        assert page.pdf(format="A4").startswith(b"%PDF-")
