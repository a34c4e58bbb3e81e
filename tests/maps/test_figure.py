from __future__ import annotations

import os
import re
import subprocess
import sys
from xml.etree import ElementTree as ET

import html5lib
import pytest

from briefing_book.maps import (
    City,
    CountryMark,
    Map,
    RouteStop,
    draw_country,
    draw_route,
    draw_world,
)
from briefing_book.world.gazetteer import LatLon
from drawings import BAGHDAD, HOOKS, MARKS, TOUR, parse, render, some, texts


def every_kind() -> list[Map]:
    return [draw_world(MARKS), some(draw_country("IQ", [BAGHDAD])), some(draw_route(TOUR))]


@pytest.mark.parametrize("index", [0, 1, 2])
def test_the_picture_has_a_title_a_description_and_a_frame(index: int) -> None:
    drawn = every_kind()[index]
    figure = parse(drawn, "Where it was")
    svg = figure.find("svg")
    assert svg is not None
    assert texts(svg, "title") == ["Where it was"]
    assert all(texts(svg, "desc"))
    assert svg.get("viewBox") == f"0 0 {drawn.width} {drawn.height}"
    assert texts(figure, "figcaption") == ["Where it was"]


@pytest.mark.parametrize("index", [0, 1, 2])
def test_a_browser_reads_the_figure_as_an_xml_parser_does(index: int) -> None:
    markup = render(every_kind()[index])
    parser = html5lib.HTMLParser(namespaceHTMLElements=False, strict=True)
    fragment = parser.parseFragment(markup)
    read = [str(element.tag).rpartition("}")[2] for element in fragment.iter()]
    assert read[1:] == [element.tag for element in ET.fromstring(markup).iter()]


def test_a_picture_with_links_is_a_group_and_one_without_an_image() -> None:
    linked, plain = parse(draw_world(MARKS)).find("svg"), parse(draw_world({})).find("svg")
    assert linked is not None
    assert plain is not None
    assert (linked.get("role"), plain.get("role")) == ("group", "img")


def test_the_list_after_the_picture_says_what_it_shows() -> None:
    route = parse(some(draw_route(TOUR)))
    assert texts(route, "ol/li")[2:5] == ["Ramallah", "Cyprus (exact place not given)", "Baghdad"]
    assert texts(parse(draw_world(MARKS)), "ul/li")[:2] == [
        "Cyprus: 1 on record",
        "Iran: 3 on record",
    ]
    assert texts(parse(some(draw_country("IQ", [BAGHDAD]))), "ul/li") == ["Baghdad"]


def test_a_linked_stop_keeps_its_dot_and_label_in_the_link() -> None:
    (link,) = parse(some(draw_route(TOUR)), base="../").iter("a")
    assert link.get("href") == "../briefings/2023-11-05-baghdad/"
    assert link.get("aria-label") == "5 Baghdad"
    assert texts(link, "text") == ["5 Baghdad"]


def test_the_caption_can_be_hidden_from_sight() -> None:
    caption = parse(draw_world({}), "The world", hide_caption=True).find("figcaption")
    assert caption is not None
    assert caption.get("class") == "bb-visually-hidden"


def test_without_a_caption_there_is_no_empty_title() -> None:
    figure = parse(draw_world({}), "")
    assert not figure.findall("figcaption")
    assert not figure.findall("svg/title")


@pytest.mark.parametrize("index", [0, 1, 2])
def test_there_is_no_style_and_no_script_in_the_figure(index: int) -> None:
    for element in parse(every_kind()[index]).iter():
        assert element.tag not in {"style", "script"}
        assert not [name for name in element.attrib if name == "style" or name.startswith("on")]


HOSTILE = """<script>alert("1")</script>'"&amp;</title></svg>"""


def test_hostile_names_stay_text() -> None:
    mark = {"IQ": CountryMark(HOSTILE, 'countries/"><script>/', 1)}
    stops = [RouteStop(HOSTILE, "IQ", LatLon(33, 44), '"><b>'), TOUR[0]]
    city = City(HOSTILE, LatLon(33, 44), '"><b>')
    for drawn in (draw_world(mark), some(draw_country("IQ", [city])), some(draw_route(stops))):
        figure = parse(drawn, HOSTILE)
        assert {"script", "b"}.isdisjoint(element.tag for element in figure.iter())
        assert texts(figure, "figcaption") == [HOSTILE]
        assert any(HOSTILE in link.get("aria-label", "") for link in figure.iter("a"))


def test_numbers_have_at_most_one_decimal() -> None:
    for drawn in every_kind():
        assert not re.search(r'(?: d| x| y| cx| cy)="[^"]*\.\d\d', render(drawn))


def test_the_same_input_gives_the_same_bytes_in_another_process() -> None:
    script = (
        "import hashlib; from briefing_book.maps import *;"
        "stops = [RouteStop('A', 'CY'), RouteStop('B', 'IQ'), RouteStop('C', 'TR')];"
        "world = draw_world({'CY': CountryMark('C', 'c/', 1)});"
        "maps = world, draw_country('FR', []), draw_route(stops);"
        "print(hashlib.sha256(repr(maps).encode()).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONPATH": str(HOOKS), "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1
