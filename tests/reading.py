"""Pages as a reader sees them: rendered, parsed by somebody else's parser, read line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from posixpath import normpath
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

import html5lib

from books import NOW, make_book
from briefing_book.book.book import Book
from briefing_book.book.site import Site
from briefing_book.pages import list_pages
from briefing_book.pages.page import Page
from briefing_book.pages.render import render_page
from content import LOCALE

_BLOCKS = frozenset(
    "article aside blockquote dd div dl dt figcaption figure h1 h2 h3 h4 li nav ol p section table"
    " td th tr ul br".split()
)
_ELSEWHERE = (".xml", ".ics", ".csv", ".json", "how-to-write/", "about/")
_HIDDEN = frozenset({"bb-visually-hidden"})


@dataclass(frozen=True)
class Part:
    """A part of a page: what it says, and where its links lead."""

    element: Element
    address: str = ""

    @cached_property
    def lines(self) -> list[str]:
        """What it says, one line for each block; references to notes and hidden text left out."""
        runs = "".join(_read(self.element)).split("\n")
        return [line for run in runs if (line := " ".join(run.split()))]

    @property
    def text(self) -> str:
        """What it says, in one run."""
        return " ".join(self.lines)

    @property
    def links(self) -> dict[str, str]:
        """Where its links lead, by their text: an address in the site, or one outside."""
        return {Part(a).text: self.resolve(a.attrib["href"]) for a in self.all("a")}

    @property
    def headings(self) -> list[str]:
        """Its headings of the second level."""
        return [Part(heading).text for heading in self.all("h2")]

    @property
    def titles(self) -> list[str]:
        """The titles of the entries in it."""
        return [Part(heading).text for heading in self.all("h3")]

    @property
    def notes(self) -> list[str]:
        """The numbers of the notes that it refers to, as they stand."""
        return ["".join(sup.itertext()) for sup in self.all("sup")]

    def all(self, tag: str, class_: str = "") -> list[Element]:
        """Every element of that name and class in it."""
        return [
            element
            for element in self.element.iter(tag)
            if not class_ or class_ in element.get("class", "").split()
        ]

    def parts(self, class_: str) -> list[Part]:
        """Every part of that class."""
        return [
            Part(element, self.address)
            for element in self.element.iter()
            if class_ in element.get("class", "").split()
        ]

    def part(self, class_: str) -> Part:
        """The one part of that class."""
        [found] = self.parts(class_)
        return found

    def has(self, class_: str) -> bool:
        """Whether there is a part of that class."""
        return bool(self.parts(class_))

    def section(self, heading: str) -> Part:
        """The one section under a heading; what is small in the heading may be left out."""
        [found] = [
            section
            for section in self.all("section")
            if any(heading in (Part(h2).text, (h2.text or "").strip()) for h2 in section.iter("h2"))
        ]
        return Part(found, self.address)

    @property
    def facts(self) -> dict[str, str]:
        """What stands beside each term of its lists of terms."""
        pairs = [(div.find("dt"), div.find("dd")) for div in self.all("div")]
        return {
            Part(dt).text: Part(dd).text for dt, dd in pairs if dt is not None and dd is not None
        }

    @property
    def rows(self) -> list[list[str]]:
        """The rows of its tables, without the head."""
        return [
            [Part(cell).text for cell in row]
            for body in self.all("tbody")
            for row in body.iter("tr")
        ]

    def resolve(self, href: str) -> str:
        """Where a link on the page leads."""
        if urlsplit(href).scheme or href.startswith("#"):
            return href
        path, hash, fragment = href.partition("#")
        whole = normpath(f"/{self.address}{path}").strip("/")
        return whole + ("/" if whole and path.endswith("/") else "") + hash + fragment


class Reading(Part):
    """A page that was rendered."""

    @property
    def heading(self) -> str:
        """The one heading of the first level."""
        [h1] = self.all("h1")
        return Part(h1).text

    @property
    def lead(self) -> str:
        """The first line."""
        return self.part("bb-lead").text

    @property
    def crumbs(self) -> list[str]:
        """The way to the page."""
        return [Part(item).text for item in self.part("bb-crumbs").all("li")]

    @property
    def glance(self) -> dict[str, str]:
        """The strip of counts: a number and a small line for each."""
        return self.part("bb-glance").facts

    @property
    def sources(self) -> list[str]:
        """The notes at the end."""
        return [Part(note).text for note in self.part("bb-sources").all("li")]


class Reader:
    """Reads the pages of a Book."""

    def __init__(self, files: Mapping[str, str] | Book, now: datetime = NOW, url: str = "") -> None:
        book = files if isinstance(files, Book) else make_book(files, now)
        self.site = Site(book, LOCALE, name="Book of the Desk", url=url)
        self.pages = {page.address: page for page in list_pages(self.site)}

    def page(self, address: str) -> Page:
        """The page at an address."""
        return self.pages[address]

    def html(self, address: str) -> str:
        """The HTML of the page at an address."""
        return render_page(self.pages[address], LOCALE)

    def list_dead_links(self, address: str) -> list[str]:
        """The links on a page that lead to no page of the Book, and to none written by hand."""
        reading = self.read(address)
        links = (reading.resolve(a.attrib["href"]) for a in reading.all("a"))
        pages = (link.partition("#")[0] for link in links if not link.startswith(("#", "http")))
        return [page for page in pages if not (page in self.pages or page.endswith(_ELSEWHERE))]

    def read(self, address: str) -> Reading:
        """What a reader sees at an address."""
        return Reading(parse(self.html(address)), address)


def parse(html: str) -> Element:
    """The tree that a browser makes of the HTML of a page's content."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    body: Element = parser.parse(f"<!doctype html><title>-</title>{html}").find("body")
    return body


def _read(element: Element) -> Iterator[str]:
    if element.tag.endswith("svg"):
        return
    if element.tag == "sup" or _HIDDEN & set(element.get("class", "").split()):
        return
    edge = "\n" if element.tag in _BLOCKS else ""
    yield edge + re.sub(r"\s+", " ", element.text or "")
    for child in element:
        yield from _read(child)
        yield re.sub(r"\s+", " ", child.tail or "")
    yield edge
