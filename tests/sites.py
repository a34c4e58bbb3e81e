"""Whole sites, built by MkDocs as `make build` does, and read as a reader's browser reads them.

(A module `site.py` would be hidden by the standard library's.)
"""

from __future__ import annotations

import gzip
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from textwrap import dedent
from types import CodeType
from typing import Any, cast
from unittest.mock import patch
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from xml.etree.ElementTree import Element

import html5lib
from jinja2 import BytecodeCache, ChoiceLoader, Environment, FileSystemLoader
from jinja2.bccache import Bucket
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.theme import Theme
from mkdocs.utils.yaml import yaml_load

from once import make_once

PROJECT = Path(__file__).parents[1]
URL = "https://example.org/book/"
NOW = 1704110400
"""Monday, 1 January 2024, 12:00 UTC, in seconds of the epoch: when the sites are built."""


OPTIONAL = ("agreements/",)
"""The sections that are there only where there is something in them."""


def _list_sections() -> tuple[list[str], list[str]]:
    """The addresses of the pages at the top of the navigation, and of those in its groups."""
    top: list[str] = []
    grouped: list[str] = []
    with (PROJECT / "mkdocs.yml").open(encoding="utf-8") as file:
        for entry in yaml_load(file)["nav"]:
            for found in entry.values():
                if isinstance(found, str):
                    top.append(found.removesuffix("index.md"))
                else:
                    grouped += [path for one in found for path in one.values()]
    lists = [path.removesuffix("index.md") for path in grouped if path.endswith("/index.md")]
    top = [address for address in top if address not in OPTIONAL]
    return top, [*top, *lists]


SECTIONS, LISTS = _list_sections()
"""The addresses of the sections of every book, in the order of the masthead; and of these and all
other lists.
"""

Briefings = Path | Mapping[str, str]
"""A folder, or YAML texts by their paths in it."""


def write_briefings(folder: Path, briefings: Briefings) -> None:
    """Write briefings into a folder that is not there yet."""
    if isinstance(briefings, Path):
        shutil.copytree(briefings, folder)
        return
    folder.mkdir(parents=True)
    for name, text in briefings.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), encoding="utf-8")


def build_site(
    folder: Path, briefings: Briefings, *, also: Briefings | None = None, now: int = NOW,
    url: str = URL, **options: str,
) -> BuiltSite:  # fmt: skip
    """Build strictly with the project's own mkdocs.yml; only content and output are elsewhere.

    Args:
        folder: where briefings and site go.
        briefings: the content.
        also: the content of a folder `private`, which is merged with it.
        now: the moment of the build in seconds of the epoch.
        url: the address the site will have, or "".
        options: further settings of MkDocs, such as `repo_url`.
    """
    content, output = folder / "briefings", folder / "site"
    write_briefings(content, briefings)
    settings: dict[str, Any] = {"site_dir": str(output), "site_url": url, "strict": True}
    config = load_config(str(PROJECT / "mkdocs.yml"), **settings, **options)
    config.extra["briefing_book"] |= {"folder": str(content), "also": [str(folder / "private")]}
    if also is not None:
        write_briefings(folder / "private", also)
    with patch.dict(os.environ, SOURCE_DATE_EPOCH=str(now)), read_theme_once():
        build(config)
    return BuiltSite(output, url)


def read_theme_once() -> AbstractContextManager[object]:
    """Builds list the files of the theme, and compile its templates, once in a process."""

    def get_env(theme: Theme) -> Environment:
        environment = _get_env(theme)
        environment.bytecode_cache = _COMPILED
        environment.loader = ChoiceLoader([_load_from(folder) for folder in theme.dirs])
        return environment

    return patch.object(Theme, "get_env", get_env)


class _Compiled(BytecodeCache):
    """The templates that were compiled, by their names and what was written in them."""

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType | None] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._codes[bucket.key, bucket.checksum] = bucket.code


class _ListedOnce(FileSystemLoader):
    @cache  # noqa: B019  there is one for each folder, as long as the process runs
    def list_templates(self) -> list[str]:
        return super().list_templates()


_get_env = Theme.get_env
_load_from = cache(_ListedOnce)
_COMPILED = _Compiled()


def build_once(folder: Path, briefings: Briefings, *, url: str = URL, **options: Any) -> BuiltSite:
    """As `build_site`, but once for all who ask with that folder, in whichever process."""
    make_once(folder, lambda folder: build_site(folder, briefings, url=url, **options))
    return BuiltSite(folder / "site", url)


def copy_project(folder: Path, briefings: Briefings | None) -> Path:
    """A project as a user has it, with that content (or with no folder for it at all)."""
    folder.mkdir(parents=True)
    shutil.copy(PROJECT / "mkdocs.yml", folder)
    shutil.copytree(PROJECT / "docs", folder / "docs")
    (folder / "hooks").symlink_to(PROJECT / "hooks", target_is_directory=True)
    if briefings is not None:
        write_briefings(folder / "briefings", briefings)
    return folder


def read_bytes(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by its path in it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def read_contents(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of a folder, what is compressed unpacked."""
    for name, data in read_bytes(folder).items():
        yield name, gzip.decompress(data) if name.endswith(".gz") else data


def fold(text: str) -> str:
    """The text with every run of white space one space."""
    return " ".join(text.split())


@dataclass(frozen=True)
class BuiltPage:
    """One page: its address within the site, its HTML, and the tree a browser makes of it."""

    address: str
    html: str

    @cached_property
    def _parsed(self) -> tuple[Element, list[str]]:
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        tree = parser.parse(self.html)
        return tree, [f"line {place[0]}: {error} {about}" for place, error, about in parser.errors]

    @property
    def tree(self) -> Element:
        """The document's root element."""
        return self._parsed[0]

    @property
    def errors(self) -> list[str]:
        """What the parser had to put right."""
        return self._parsed[1]

    @property
    def title(self) -> str:
        """What the browser shows in its tab."""
        head = self.tree.find("head")
        assert head is not None
        return fold(head.findtext("title") or "")

    def all(self, name: str, /, **attributes: str) -> list[Element]:
        """The elements of that name (SVG's too) with those attributes.

        `class_` asks for one class of several; `rel` likewise for one word.
        """
        return [
            element
            for element in self.tree.iter()
            if str(element.tag).rsplit("}", 1)[-1] == name
            and all(_has(element, key, value) for key, value in attributes.items())
        ]

    def one(self, name: str, /, **attributes: str) -> Element:
        """The one element of that name with those attributes."""
        found = self.all(name, **attributes)
        assert len(found) == 1, f"{self.address}: {len(found)} of {name} {attributes}"
        return found[0]

    def text(self, name: str = "article") -> str:
        """The text of the elements of that name, as a reader sees it."""
        return fold(" ".join(text_of(element) for element in self.all(name)))

    @property
    def ids(self) -> list[str]:
        """Every id on the page, as often as it stands there."""
        return [element.attrib["id"] for element in self.tree.iter() if "id" in element.attrib]

    def links(self) -> Iterator[str]:
        """Where `a` elements lead (SVG's too), as written."""
        for element in self.all("a"):
            yield from (element.get(name, "") for name in _HREFS if name in element.attrib)

    def resources(self) -> Iterator[str]:
        """What a browser loads to show the page, as written."""
        for element in self.all("link"):
            if not {"canonical", "alternate"} & set(element.get("rel", "").split()):
                yield element.get("href", "")
        for element in self.tree.iter():
            for name in ("src", "poster", "data", "action", "background"):
                if name in element.attrib:
                    yield element.attrib[name]
            yield from (part.split()[0] for part in element.get("srcset", "").split(",") if part)
        for name in ("use", "image"):
            yield from (e.get(href, "") for e in self.all(name) for href in _HREFS if e.get(href))


_HREFS = ("href", "{http://www.w3.org/1999/xlink}href")


def _has(element: Element, key: str, value: str) -> bool:
    found = element.get(key.rstrip("_"), "")
    return value in found.split() if key in ("class_", "rel") else value == found


def text_of(element: Element) -> str:
    """The text in an element, without scripts and styles."""
    parts: list[str] = [element.text or ""]
    for child in element:
        if child.tag not in ("script", "style", "template"):
            parts.append(text_of(child))
        parts.append(child.tail or "")
    # Blocks are apart even where no white space is between them.
    return " ".join(parts) if element.tag in _BLOCKS else "".join(parts)


_BLOCKS = {"article", "div", "section", "ul", "ol", "dl", "table", "tbody", "tr", "main", "aside"}


@dataclass(frozen=True)
class BuiltSite:
    """The folder of a site and the address it is made for."""

    folder: Path
    url: str

    @cached_property
    def pages(self) -> dict[str, BuiltPage]:
        """Every page by its address: "" is the home page, `countries/iq/`, `404.html`."""
        names = sorted(path.relative_to(self.folder) for path in self.folder.rglob("*.html"))
        return {
            address: BuiltPage(address, (self.folder / name).read_text("utf-8"))
            for name in names
            for address in (name.as_posix().removesuffix("index.html"),)
        }

    @cached_property
    def records(self) -> list[dict[str, Any]]:
        """The records of the search."""
        index = json.loads((self.folder / "search/search_index.json").read_text("utf-8"))
        return cast("list[dict[str, Any]]", index["docs"])

    def text(self, address: str) -> str:
        """What a reader reads at an address."""
        return self.pages[address].text()

    def resolve(self, page: BuiltPage, link: str) -> tuple[str, str] | None:
        """Where a link on a page leads: a path within the site and a fragment; None if outside."""
        whole, fragment = urldefrag(urljoin(self.url + page.address, link))
        if not whole.startswith(self.url):
            return None
        return unquote(urlsplit(whole[len(self.url) :]).path), unquote(fragment)

    def exists(self, path: str) -> bool:
        """Whether there is a page or file at a path within the site."""
        return path in self.pages or (self.folder / path).is_file()

    def leads_somewhere(self, page: BuiltPage, link: str) -> bool:
        """Whether a link on a page leads to a page, or to a place on it, or to another host."""
        target = self.resolve(page, link)
        if target is None:
            return link.startswith(("https://", "http://", "mailto:"))
        path, fragment = target
        if not self.exists(path):
            return False
        return not fragment or (path in self.pages and fragment in self.pages[path].ids)

    def list_broken(self) -> list[str]:
        """Every link that leads nowhere and everything that a page loads and the site has not."""
        return [
            f"{page.address or 'home'}: {found}"
            for page in self.pages.values()
            for found in (*page.links(), *page.resources())
            if not found.startswith("data:") and not self.leads_somewhere(page, found)
        ]


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
