from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing_book.addresses import (
    CALENDAR,
    DATA,
    FEED,
    HOME,
    KEYS,
    RULES,
    TABLE,
    Section,
    base_of,
    briefing_address,
    city_address,
    correction_address,
    correction_anchor,
    country_address,
    file_address,
    find_items,
    full_address,
    is_year,
    item_address,
    month_address,
    page_address,
    page_under,
    person_address,
    relative_address,
    source_address,
    topic_address,
    trip_address,
    year_address,
)

ENGINE = Path(__file__).parents[1] / "hooks" / "briefing_book"
ROOTS = tuple(section.address for section in Section)
FILES = (FEED, CALENDAR, TABLE, DATA)

ADDRESS, VALUE = "\x01", "\x02"
TOGETHER = re.compile(
    rf"(?:{'|'.join(ROOTS)}){VALUE}"  # f"countries/{code}"
    rf"|{VALUE}.*/$"  # f"{root}{year}/"
    rf"|\S{ADDRESS}|{ADDRESS}\S"  # f"{base}{page.address}", f"{page.address}feed.xml"
)


@pytest.mark.parametrize(
    ("made", "promised"),
    [
        (HOME, ""),
        (country_address("IQ"), "countries/iq/"),
        (person_address("blinken"), "people/blinken/"),
        (city_address("ua-kyiv"), "places/ua-kyiv/"),
        (trip_address("2023-tour"), "trips/2023-tour/"),
        (topic_address("trade"), "topics/trade/"),
        (source_address("article"), "sources/article/"),
        (briefing_address("2023-oslo"), "briefings/2023-oslo/"),
        (item_address("2023-oslo", "warning"), "briefings/2023-oslo/warning/"),
        (
            correction_address("2023-oslo", "2023-11-08-2"),
            "briefings/2023-oslo/#correction-2023-11-08-2",
        ),
        (year_address("countries/iq/", 2023), "countries/iq/2023/"),
        (month_address("briefings/2023/", 1), "briefings/2023/01/"),
        (page_address("timeline/2023/", 1), "timeline/2023/"),
        (page_address("timeline/2023/", 3), "timeline/2023/3/"),
        (page_under("people/", 1), "people/"),
        (page_under("people/", 3), "people/page/3/"),
        (file_address("countries/iq/", FEED), "countries/iq/feed.xml"),
        (file_address(HOME, CALENDAR), "calendar.ics"),
        (file_address(HOME, TABLE), "record.csv"),
        (file_address(HOME, DATA), "record.json"),
        (KEYS, "how-to-write/keys/"),
        (RULES, "how-to-write/checks/"),
    ],
)
def test_what_was_promised_is_kept(made: str, promised: str) -> None:
    assert made == promised


def test_every_section_has_its_title_and_its_address() -> None:
    assert {section.title: section.address for section in Section} == {
        "Briefings": "briefings/", "Countries": "countries/", "People": "people/",
        "Organizations": "organizations/", "Places": "places/", "Trips": "trips/",
        "Meetings": "meetings/", "Statements": "statements/", "Commitments": "commitments/",
        "Agreements": "agreements/", "Figures": "figures/",
        "Topics": "topics/", "Sources": "sources/", "Timeline": "timeline/",
        "Corrections": "corrections/", "How to write a briefing": "how-to-write/",
    }  # fmt: skip


def test_a_correction_has_its_place_on_the_page_of_its_briefing() -> None:
    address = correction_address("2023-oslo", "2023-11-08")
    assert address.partition("#")[2] == correction_anchor("2023-11-08")


@pytest.mark.parametrize(
    ("address", "base"),
    [("", "./"), ("feed.xml", "./"), ("people/", "../"), ("countries/iq/feed.xml", "../../")],
)
def test_every_page_knows_the_way_to_the_root(address: str, base: str) -> None:
    assert base_of(address) == base
    assert relative_address(base, "people/") == f"{base}people/"


def test_an_address_is_full_with_the_sites_own_in_front() -> None:
    assert (
        full_address("https://example.org/book/", "people/") == "https://example.org/book/people/"
    )
    assert full_address("https://example.org/book", "people/") == "https://example.org/book/people/"
    assert full_address("", "people/") == "/people/"


def test_items_are_found_by_their_addresses_in_a_text() -> None:
    text = "See [it](/briefings/2023-oslo/dead/), briefings/a/b and [all](/briefings/2023-oslo/)."
    assert list(find_items(text)) == [("2023-oslo", "dead"), ("a", "b")]
    assert list(find_items(item_address("a", "b"))) == [("a", "b")]


@pytest.mark.parametrize(("id", "is_one"), [("2023", True), ("2023-oslo", False), ("20231", False)])
def test_a_bare_year_is_no_id_of_a_briefing(id: str, is_one: bool) -> None:
    assert is_year(id) is is_one


def find_spelt(source: str) -> list[str]:
    """What a module has of addresses: written out, put together or taken apart."""
    tree = ast.parse(source)
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    nodes = (node for node in ast.walk(tree) if id(node) not in docstrings)
    return [ast.unparse(node) for node in nodes if is_spelt(node)]


def is_spelt(node: ast.AST) -> bool:
    match node:
        case ast.Constant(value=str(text)):
            return text.startswith(ROOTS) or text in FILES
        case ast.JoinedStr(values=parts):
            text = "".join(outline(part) for part in parts)
            return TOGETHER.search(text) is not None
        case ast.BinOp(left=left, right=right):
            return is_address(left) or is_address(right)
        case ast.Attribute(value=value) | ast.Subscript(value=value):
            return is_address(value)
    return False


def outline(part: ast.expr) -> str:
    """A part of an f-string: its text, or a sign for a value that is an address or another."""
    match part:
        case ast.Constant(value=str(text)):
            return text
        case ast.FormattedValue(value=value) if is_address(value):
            return ADDRESS
    return VALUE


def is_address(node: ast.AST) -> bool:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name == "address"
        case ast.Call(func=func):
            return isinstance(func, ast.Name) and func.id.endswith("_address")
    return False


@pytest.mark.parametrize(
    "line",
    [
        "x = 'countries/'",
        "x = f'countries/{code}'",
        "x = f'/countries/{code}'",
        "x = f'{root}{year}/'",
        "x = f'{page.address}feed'",
        "x = f'{base}{page.address}'",
        "x = f'{person_address(id)}feed'",
        "x = address + name",
        "x = link.address.split('/')",
        "x = address[1:]",
        "x = 'feed.xml'",
    ],
)
def test_an_address_that_is_spelt_is_seen(line: str) -> None:
    assert find_spelt(line)


@pytest.mark.parametrize(
    "line",
    [
        "'''What stands under countries/ and has f'{code}/' in it.'''",
        "x = Link(id, title, person_address(id))",
        "x = f'{kind}: {link.title}'",
        "x = f'link to {entry.address}'",
        "print('write a file in briefings/')",
    ],
)
def test_what_is_no_address_is_let_be(line: str) -> None:
    assert find_spelt(line) == []


def list_modules() -> Iterator[Path]:
    yield from (path for path in ENGINE.rglob("*.py") if path != ENGINE / "addresses.py")


def test_no_other_module_spells_an_address_or_takes_one_apart() -> None:
    spelt = {str(path): find_spelt(path.read_text("utf-8")) for path in list_modules()}
    assert {path: found for path, found in spelt.items() if found} == {}


def test_no_template_spells_the_address_of_a_section() -> None:
    written = re.compile(rf"[\"'}}/](?:{'|'.join(ROOTS)})")
    texts = {str(path): path.read_text("utf-8") for path in ENGINE.rglob("*.html")}
    assert {path: found for path, text in texts.items() if (found := written.findall(text))} == {}
