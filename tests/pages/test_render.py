from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from jinja2 import Environment, FileSystemLoader, meta, nodes

from books import NOW
from briefing_book.flow import make_book
from briefing_book.pages import list_pages, render
from briefing_book.pages.page import Page
from briefing_book.pages.render import render_page
from content import LOCALE
from every_field import write_every_field
from generate import write_briefings
from reading import Reader, Reading

TEMPLATES = Path(render.__file__).parent / "templates"
EACH = 4
"""How many pages of one template are read: the first ones and the last ones."""


@pytest.fixture(scope="module")
def reader() -> Reader:
    """A Book that has something of everything."""
    with TemporaryDirectory() as folder:
        write_briefings(Path(folder), 30, seed=7)
        for path, text in write_every_field({"aa": lambda field: f"words of {field}"}).items():
            place = Path(folder, path)
            more = place.read_text("utf-8") if place.exists() else ""
            place.write_text(more + text, encoding="utf-8")
        Path(folder, "moved.yml").write_text("{title: Moved, date: 2023, aliases: [former]}")
        Path(folder, "bare.yml").write_text("{title: Bare, date: 2023-11, status: published}")
        book, _problems = make_book([Path(folder)], NOW, locale=LOCALE)
        return Reader(book, url="https://example.org/")


@pytest.fixture(scope="module")
def readings(reader: Reader) -> list[Reading]:
    by_template: dict[str, list[Page]] = {}
    for page in reader.pages.values():
        by_template.setdefault(page.template, []).append(page)
    chosen = {
        page.address: page
        for pages in by_template.values()
        for page in (*pages[:EACH], *pages[-EACH:])
    }
    return [reader.read(address) for address in chosen]


class TestWords:
    """What an editor would strike out before a page is printed."""

    @pytest.mark.parametrize(
        ("slip", "pattern"),
        [
            ("two full stops", r"(?<!\.)\.\.(?!\.)"),
            ("a full stop after another mark", r"[!?…]\.(?!\.)"),
            ("two commas", r",\s*,"),
            ("two dots in a row", r"·\s*·"),
            ("a mark after a space", r"\s[,;.:!?)](?!\S)"),
            ("an opening bracket before a space", r"[(]\s"),
            ("empty brackets", r"\(\s*\)|“\s*”"),
            ("a comma before a full stop", r"[,;:]\s*\."),
            ("a dangling mark at the end", r"[·,;–(]$"),
            ("a dangling mark at the beginning", r"^[·,;.)]"),
            ("a name from the program", r"\bNone\b|\bTrue\b|\bFalse\b|<[A-Z]\w+|\{\{|\}\}"),
            ("one of several", r"\b1 (?:meetings|statements|visits|entries|countries|stops)\b"),
            ("an article that is missing", r"\b(?:in|by|to|of) (?:United|Netherlands)\b"),
        ],
    )  # fmt: skip
    def test_no_line_has_it(self, readings: list[Reading], slip: str, pattern: str) -> None:
        found = [
            (reading.address, line)
            for reading in readings
            for line in reading.lines
            # The guide shows YAML, which follows other rules.
            if not reading.address.startswith("how-to-write/")
            if re.search(pattern, line) and not line.startswith("http")
        ]
        assert not found, f"{slip}: {found[:5]}"

    def test_a_first_line_is_a_sentence(self, readings: list[Reading]) -> None:
        leads = [
            (reading.address, lead.lines[0])
            for reading in readings
            for lead in reading.parts("bb-lead")
            if not lead.has("bb-status")
        ]
        assert len(leads) > 50
        for address, lead in leads:
            assert re.fullmatch(r"\w.*\.", lead), (address, lead)
            assert not lead[0].islower(), (address, lead)

    def test_a_description_is_one_line_that_begins_with_a_capital(self, reader: Reader) -> None:
        for page in reader.pages.values():
            assert page.description == " ".join(page.description.split())
            first = page.description[:1]
            assert (first and not first.islower()) or page.description.startswith("words of")


class TestStructure:
    def test_a_page_has_one_heading_of_the_first_level(self, readings: list[Reading]) -> None:
        assert all(reading.heading for reading in readings)

    def test_headings_skip_no_level(self, readings: list[Reading]) -> None:
        for reading in readings:
            main = reading.part("bb-main").element
            levels = [int(e.tag[1]) for e in main.iter() if re.fullmatch(r"h\d", e.tag)]
            for above, below in pairwise(levels):
                assert below <= above + 1, (reading.address, levels)

    def test_no_paragraph_item_or_heading_is_empty(self, readings: list[Reading]) -> None:
        for reading in readings:
            # A cell may be: a call was in no place.
            for tag in ("p", "li", "h1", "h2", "h3", "h4", "dt", "dd", "a", "figcaption"):
                for element in reading.all(tag):
                    said = "".join(element.itertext()).strip() or element.get("aria-label")
                    assert said or "data-bb-count" in element.attrib, (reading.address, tag)

    def test_no_id_stands_twice(self, readings: list[Reading]) -> None:
        for reading in readings:
            ids = Counter(e.attrib["id"] for e in reading.element.iter() if "id" in e.attrib)
            assert [id for id, count in ids.items() if count > 1] == [], reading.address


class TestLinks:
    def test_each_leads_to_a_page_that_there_is(
        self, reader: Reader, readings: list[Reading]
    ) -> None:
        dead = {reading.address: reader.list_dead_links(reading.address) for reading in readings}
        assert {address: links for address, links in dead.items() if links} == {}

    def test_each_note_and_section_that_is_referred_to_is_there(
        self, readings: list[Reading]
    ) -> None:
        for reading in readings:
            ids = {e.get("id") for e in reading.element.iter()}
            own = [a.attrib["href"] for a in reading.all("a") if a.attrib["href"][0] == "#"]
            assert {href[1:] for href in own} <= ids, reading.address

    def test_every_note_is_referred_to_and_has_its_number(self, readings: list[Reading]) -> None:
        for reading in readings:
            numbers = [int(number) for number in reading.notes]
            listed = len(reading.sources) if reading.has("bb-sources") else 0
            assert sorted(set(numbers)) == list(range(1, listed + 1)), reading.address

    def test_a_number_is_called_a_source_where_it_is_read_aloud(
        self, readings: list[Reading]
    ) -> None:
        for reading in readings:
            for sup in reading.all("sup"):
                [link] = sup
                assert link.get("aria-label") == f"Source {link.text}", reading.address

    def test_they_are_relative_to_the_page(self) -> None:
        files = {"one.yml": "{title: Talks, date: 2023, place: {country: IQ}}"}
        assert 'href="../../countries/iq/"' in Reader(files).html("briefings/one/")
        assert 'href="./countries/iq/"' in Reader(files).html("")


class TestEscaping:
    def test_every_template_escapes_whatever_it_is_called(self) -> None:
        title = "<script>alert(1)</script> & “words”"
        html = Reader({"one.yml": f"{{title: '{title}', date: 2023}}"}).html("briefings/one/")
        assert "<script" not in html
        assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; “words”" in html


class TestOnePageAfterAnother:
    def test_a_page_is_the_same_each_time(self, reader: Reader) -> None:
        """Notes are numbered anew on each page, and nothing else is remembered."""
        page = next(page for page in reader.pages.values() if page.template == "briefing.html")
        assert render_page(page, LOCALE) == render_page(page, LOCALE)

    def test_no_two_pages_have_one_address(self, reader: Reader) -> None:
        addresses = Counter(page.address for page in list_pages(reader.site))
        assert [address for address, count in addresses.items() if count > 1] == []

    def test_where_the_yaml_can_be_edited_it_is_linked(self, reader: Reader) -> None:
        page = next(page for page in reader.pages.values() if page.template == "briefing.html")
        html = render_page(page, LOCALE, edit_url="https://example.org/edit")
        assert 'href="https://example.org/edit"' in html


def list_templates(folder: str) -> list[str]:
    return sorted(path.relative_to(TEMPLATES).as_posix() for path in (TEMPLATES / folder).glob("*"))


TEMPLATE_NAMES = ("layout.html", *list_templates("pages"), *list_templates("partials"))


@cache
def parse_template(name: str) -> nodes.Template:
    environment = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True)
    return environment.parse((TEMPLATES / name).read_text("utf-8"))


@cache
def find_referenced(name: str) -> frozenset[str]:
    direct = {found for found in meta.find_referenced_templates(parse_template(name)) if found}
    return frozenset(direct).union(*(find_referenced(found) for found in direct))


def list_imports(tree: nodes.Template) -> dict[str, str]:
    """The partials that a template imports, by the names it gives them."""
    imports = tree.find_all(nodes.Import)
    return {found.target: found.template.as_const() for found in imports}


def list_uses(tree: nodes.Template) -> set[tuple[str, str]]:
    """`a.b` wherever it stands in a template, and `b()` with an empty `a`."""
    parts = {
        (found.node.name, found.attr)
        for found in tree.find_all(nodes.Getattr)
        if isinstance(found.node, nodes.Name)
    }
    calls = (found.node for found in tree.find_all(nodes.Call))
    return parts | {("", called.name) for called in calls if isinstance(called, nodes.Name)}


class TestTemplates:
    def test_each_is_used_by_a_page(self, reader: Reader) -> None:
        used = {f"pages/{page.template}" for page in reader.pages.values()}
        used |= {found for name in used for found in find_referenced(name)}
        assert [name for name in list_templates("pages") if name not in used] == []
        assert [name for name in list_templates("partials") if name not in used] == []

    def test_each_macro_is_used(self) -> None:
        trees = {name: parse_template(name) for name in TEMPLATE_NAMES}
        used = {
            (({"": name} | list_imports(tree)).get(where), macro)
            for name, tree in trees.items()
            for where, macro in list_uses(tree)
        }
        defined = [
            (name, macro.name)
            for name, tree in trees.items()
            for macro in tree.find_all(nodes.Macro)
        ]
        assert len(defined) > 30
        assert [found for found in defined if found not in used] == []

    def test_each_imports_the_partials_it_uses_and_no_others(self) -> None:
        """A page has what its layout imports as well, and would break when that changes."""
        trees = {name: parse_template(name) for name in TEMPLATE_NAMES}
        partials = {imported for tree in trees.values() for imported in list_imports(tree)}
        for name, tree in trees.items():
            used = {where for where, _ in list_uses(tree)}
            assert set(list_imports(tree)) == used & partials, name
