"""Whatever an editor, or a source that was copied from, writes: it is shown and never obeyed."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator
from inspect import get_annotations
from pathlib import Path

import html5lib
import pytest

from briefing_book.load.folder import load_records
from briefing_book.model.keys import list_keys
from briefing_book.model.record import Record
from briefing_book.model.references import kinds_of
from briefing_book.model.registries import REGISTRIES
from briefing_book.values.forms import PROSE, TEXT, TITLE
from every_field import (
    HOSTILE,
    append_to_name,
    list_addresses,
    list_fields,
    write_every_field,
)
from kinds import list_written
from sites import BuiltPage, BuiltSite, build_once, fold, write_briefings

IN_PROSE = {"ff": "& <b> <i> &copy"}
"""What a reader sees of them where the text is CommonMark, which knows entities."""
HARMLESS = {key: f"plain {'[x] ' * text.count('[x]')}{key}" for key, text in HOSTILE.items()}
SHOWN_NOWHERE = {
    "Territory.aliases", "Person.sort_name",  # they only help to find
    "Person.disambiguation", "Organization.disambiguation", "Topic.disambiguation",  # of two
}  # fmt: skip
SECTIONS = ("briefings/", "people/", "organizations/", "places/", "topics/", "trips/", "countries/")
NEVER_PUBLISHED = {"Account.field", "Allowance.reason", "Allowance.rule", "Source.text"}


@pytest.fixture(scope="module")
def harmless_site(shared: Path) -> BuiltSite:
    texts = {key: append_to_name(text) for key, text in HARMLESS.items()}
    return build_once(shared / "harmless", write_every_field(texts))


def count_elements(page: BuiltPage) -> Counter[tuple[str, ...]]:
    """Every element with the names of its attributes.

    But for those that keep text apart which runs from right to left.
    """
    return Counter(
        (str(element.tag), *sorted(element.attrib))
        for element in page.tree.iter()
        if element.tag != "bdi" or element.attrib
    )


_CITY = re.compile(r"places/(x..-(?:place-city|city-aliases|city-name|datedname-name))[^/]*")


def leave_out_name(address: str) -> str:
    """The address without the words of a text; that of a city has letters of its name in it."""
    return _CITY.sub(r"places/\1", address)


def pages_of(site: BuiltSite) -> dict[str, BuiltPage]:
    return {leave_out_name(address): page for address, page in site.pages.items()}


def list_addresses_in(page: BuiltPage) -> list[str]:
    return sorted(
        leave_out_name(value)
        for element in page.tree.iter()
        for name, value in element.attrib.items()
        if name.rsplit("}", 1)[-1] in ("href", "src", "action", "style", "srcset")
    )


@pytest.mark.parametrize("key", HOSTILE)
def test_everything_has_its_page(hostile_site: BuiltSite, key: str) -> None:
    assert [a for a in list_addresses([key]) if a not in hostile_site.pages] == []


def test_no_element_and_no_attribute_comes_from_a_text(
    hostile_site: BuiltSite, harmless_site: BuiltSite
) -> None:
    hostile, harmless = pages_of(hostile_site), pages_of(harmless_site)
    assert hostile.keys() == harmless.keys()
    for address, page in hostile.items():
        assert count_elements(page) == count_elements(harmless[address]), address


def test_no_link_comes_from_a_text(hostile_site: BuiltSite, harmless_site: BuiltSite) -> None:
    harmless = pages_of(harmless_site)
    for address, page in pages_of(hostile_site).items():
        assert list_addresses_in(page) == list_addresses_in(harmless[address]), address


def test_no_text_breaks_a_page(hostile_site: BuiltSite) -> None:
    assert {page.address: page.errors for page in hostile_site.pages.values() if page.errors} == {}


def test_no_text_runs_as_a_template(hostile_site: BuiltSite) -> None:
    for address in list_addresses(["cc"]):
        assert "5555" not in hostile_site.text(address)
        assert "{{ 1234+4321 }}" in hostile_site.pages[address].html


@pytest.mark.parametrize("key", HOSTILE)
def test_every_text_that_was_written_is_shown_as_it_stands(
    hostile_site: BuiltSite, key: str
) -> None:
    shown = "\n".join(page.text() for page in hostile_site.pages.values())
    versions = (HOSTILE[key], IN_PROSE.get(key, HOSTILE[key]))

    assert [
        field
        for field in list_fields()
        if field not in SHOWN_NOWHERE
        and not any(fold(f"{field} {version}") in shown for version in versions)
    ] == []


def test_no_text_in_the_search_index_is_markup(hostile_site: BuiltSite) -> None:
    """Material prints titles and texts of its index as HTML."""
    elements = [
        (record["location"], element.tag)
        for record in hostile_site.records
        if record["location"].startswith(SECTIONS)
        for field in ("title", "text")
        for element in html5lib.parseFragment(record[field], namespaceHTMLElements=False).iter()
        if element.tag != "DOCUMENT_FRAGMENT"
    ]
    assert elements == []


def test_a_title_in_the_search_index_reads_as_it_was_written(hostile_site: BuiltSite) -> None:
    titles = {r["location"]: html.unescape(r["title"]) for r in hostile_site.records}
    for key, text in HOSTILE.items():
        assert titles[f"people/person-{key}/"] == fold(f"Person.name {text}")


def test_the_briefings_of_these_tests_have_every_field_that_takes_free_text(tmp_path: Path) -> None:
    write_briefings(tmp_path / "b", write_every_field({"aa": append_to_name("mark")}))
    records, problems = load_records(tmp_path / "b")
    assert problems == []
    tables = [getattr(records, name) for name in ("briefings", "trips", *REGISTRIES)]
    filled = {
        field for table in tables for one in table.values() for field in filled_in(one.record)
    }
    free = set(list_free_fields())
    assert {"Person.name", "PersonParty.role"} <= free
    assert free - NEVER_PUBLISHED - filled == set()


def filled_in(value: object) -> set[str]:
    """The fields, as `Record.field`, in which there is a text with the mark."""
    found: set[str] = set()
    if isinstance(value, Record):
        for name in type(value).model_fields:
            inner = getattr(value, name)
            texts = inner if isinstance(inner, tuple) else (inner,)
            if any(isinstance(text, str) and text.endswith(" mark") for text in texts):
                found.add(f"{owner_of(type(value), name)}.{name}")
            found |= filled_in(inner)
    elif isinstance(value, tuple):
        found = {field for one in value for field in filled_in(one)}
    return found


def owner_of(model: type[Record], name: str) -> str:
    """The class that declares a field: `Item` for the topics of a meeting."""
    return next(base.__name__ for base in model.__mro__ if name in get_annotations(base))


def list_free_fields() -> Iterator[str]:
    """The fields of all records that are, or are lists of, any text that leads nowhere."""
    for model in list_written():
        for key in list_keys(model):
            if key.form in (TEXT, TITLE, PROSE) and not kinds_of(model, key.attribute):
                yield f"{owner_of(model, key.attribute)}.{key.attribute}"
