from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import html5lib
import pytest
from babel import Locale
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import Environment, FileSystemLoader

from briefing_book import maps
from briefing_book.gazetteer import Position
from briefing_book.maps import (
    City,
    Label,
    Map,
    Mark,
    RouteStop,
    draw_country,
    draw_route,
    draw_world,
)

HOOKS = Path(maps.__file__).parents[1]
TEMPLATES = HOOKS / "briefing_book" / "templates"

MARKS = {
    code: Mark(name, f"countries/{code.lower()}/", count)
    for code, name, count in [
        ("IL", "Israel", 2),
        ("JO", "Jordan", 1),
        ("PS", "Palestine", 1),
        ("CY", "Cyprus", 1),
        ("IQ", "Iraq", 7),
        ("TR", "Türkiye", 1),
        ("US", "United States", 14),
        ("IR", "Iran", 3),
    ]
}
BAGHDAD = City("Baghdad", Position(33.34, 44.40), "places/baghdad/")
TOUR = (
    RouteStop("Tel Aviv", "IL", Position(32.08, 34.78)),
    RouteStop("Amman", "JO", Position(31.96, 35.95)),
    RouteStop("Ramallah", "PS", Position(31.90, 35.20)),
    RouteStop("Cyprus", "CY"),
    RouteStop("Baghdad", "IQ", Position(33.34, 44.40), "briefings/2023-11-05-baghdad/"),
    RouteStop("Ankara", "TR", Position(39.92, 32.85)),
)


def render(drawn: Map, caption: str = "A map", base: str = "", **options: Any) -> str:
    environment = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True)
    module: Any = environment.get_template("partials/map.html").module
    return str(module.map_figure(drawn, caption, base, **options))


def parse(drawn: Map, caption: str = "A map", base: str = "", **options: Any) -> ET.Element:
    return ET.fromstring(render(drawn, caption, base, **options))


def texts(element: ET.Element, path: str) -> list[str]:
    return ["".join(found.itertext()) for found in element.findall(path)]


def walk_path(data: str) -> Iterator[tuple[float, float]]:
    """The points of path data made of M, l and z, or of M and L."""
    x = y = 0.0
    for letter, numbers in re.findall(r"([MLlz])([^MLlz]*)", data):
        values = [float(number) for number in re.findall(r"-?[\d.]+(?:e-?\d+)?", numbers)]
        for dx, dy in zip(values[::2], values[1::2], strict=True):
            x, y = (x + dx, y + dy) if letter == "l" else (dx, dy)
            yield x, y


def box_of(label: Label, size: float) -> tuple[float, float, float, float]:
    """Where a label stands if its letters are as wide as those of a common sans-serif face."""
    width = 0.58 * size * len(f"{label.numbers} {label.text}".strip())
    left = label.x - {"start": 0.0, "middle": width / 2, "end": width}[label.anchor]
    return left, label.y - size / 2, left + width, label.y + size / 2


def overlap(a: Sequence[float], b: Sequence[float]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def labels_of(drawn: Map) -> list[Label]:
    return [point.label for point in drawn.points if point.label]


def some(drawn: Map | None) -> Map:
    assert drawn is not None
    return drawn


# The world


def test_every_country_of_the_world_is_one_shape() -> None:
    codes = [shape.code for shape in draw_world({}).shapes]
    assert len(codes) == len(set(codes)) > 230
    assert {"IQ", "US", "RU", "SG", "VA", "XK", "PS", "CY"} <= set(codes)


def test_antarctica_is_left_out_of_the_world() -> None:
    assert "AQ" not in {shape.code for shape in draw_world({}).shapes}


def test_the_marked_countries_are_on_and_no_others() -> None:
    assert {shape.code for shape in draw_world(MARKS).shapes if shape.tone == "on"} == set(MARKS)


def test_a_marked_country_links_to_its_page_and_says_its_name_and_count() -> None:
    figure = parse(draw_world(MARKS), base="../../")
    links = {link.get("href"): link for link in figure.iter("a")}
    assert set(links) == {f"../../{mark.address}" for mark in MARKS.values()}
    iraq = links["../../countries/iq/"]
    assert iraq.get("aria-label") == "Iraq: 7 on record"
    assert texts(iraq, "title") == ["Iraq: 7 on record"]


def test_links_are_walked_in_the_order_of_names_small_countries_last() -> None:
    names = [
        link.get("aria-label", "").split(":")[0] for link in parse(draw_world(MARKS)).iter("a")
    ]
    assert names == [
        *("Iran", "Iraq", "Jordan", "Türkiye", "United States"),
        *("Cyprus", "Israel", "Palestine"),
    ]


def test_a_marked_country_too_small_to_be_seen_has_a_dot_in_its_link() -> None:
    dotted = {shape.code for shape in draw_world(MARKS).shapes if shape.dot}
    assert dotted == {"CY", "IL", "PS"}
    figure = parse(draw_world(MARKS))
    cyprus = next(link for link in figure.iter("a") if "/cy/" in link.get("href", ""))
    assert cyprus.find("circle") is not None


def test_dots_of_neighbours_do_not_cover_each_other() -> None:
    dots = [shape.dot for shape in draw_world(MARKS).shapes if shape.dot]
    for a, b in combinations(dots, 2):
        assert (a.x - b.x) ** 2 + (a.y - b.y) ** 2 > (a.radius + b.radius) ** 2


@pytest.mark.parametrize("code", ["RU", "FJ", "US"])
def test_no_country_is_drawn_right_across_the_world(code: str) -> None:
    path = next(shape.path for shape in draw_world({}).shapes if shape.code == code)
    for ring in path.split("z")[:-1]:
        points = list(walk_path(ring))
        steps = [abs(b[0] - a[0]) for a, b in pairwise(points)]
        assert max(steps) < 100


def test_russia_has_no_seam_at_the_antimeridian() -> None:
    rings = next(s.path for s in draw_world({}).shapes if s.code == "RU").split("z")
    widths = [[x for x, _ in walk_path(ring)] for ring in rings if ring]
    assert max(max(xs) - min(xs) for xs in widths) > 300


def test_a_code_without_outline_is_in_the_list_only() -> None:
    drawn = draw_world({"SU": Mark("Soviet Union", "countries/su/", 2)})
    assert drawn.places[0].place == "missing"
    assert texts(parse(drawn), "ul/li") == ["Soviet Union: 2 on record (not on the map)"]
    assert not drawn.linked


def test_the_world_stays_small_enough_for_a_page() -> None:
    assert len(render(draw_world(MARKS))) < 130_000


# A country


def known_codes() -> list[str]:
    territories = Locale("en").territories
    codes = {shape.code for shape in draw_world({}).shapes} | {"AQ"}
    return sorted(code for code in codes if code in territories)


def test_every_country_that_babel_names_and_that_has_an_outline_draws() -> None:
    codes = known_codes()
    assert len(codes) == 250  # all of ISO 3166-1, and Kosovo
    for code in codes:
        drawn = some(draw_country(code, []))
        assert any(shape.code == code and shape.tone == "on" for shape in drawn.shapes), code
        assert {shape.tone for shape in drawn.shapes if shape.code != code} <= {"paler"}


def test_a_code_without_outline_has_no_map() -> None:
    assert draw_country("SU", []) is None


def width_and_height(drawn: Map, code: str) -> tuple[float, float]:
    path = next(shape.path for shape in drawn.shapes if shape.code == code)
    xs, ys = zip(*walk_path(path), strict=True)
    return max(xs) - min(xs), max(ys) - min(ys)


@pytest.mark.parametrize("code", ["IQ", "FR", "US", "NL", "NO", "PT", "ES", "QA", "CL", "NZ"])
def test_a_country_fills_the_frame_whatever_it_has_overseas(code: str) -> None:
    drawn = some(draw_country(code, []))
    width, height = width_and_height(drawn, code)
    assert width > 0.6 * drawn.width or height > 0.6 * drawn.height


def test_a_border_along_a_parallel_is_curved_as_the_parallel_is() -> None:
    drawn = some(draw_country("US", []))
    path = next(shape.path for shape in drawn.shapes if shape.code == "US")
    west, middle, east = (
        min(y for px, y in walk_path(path) if abs(px - x * drawn.width) < 10)
        for x in (0.25, 0.35, 0.45)
    )
    assert middle - (west + east) / 2 > 1


def test_a_city_overseas_widens_the_frame() -> None:
    near = some(draw_country("US", []))
    far = some(draw_country("US", [City("Honolulu", Position(21.3, -157.86))]))
    assert not near.points
    (point,) = far.points
    assert 0 < point.x < 0.1 * far.width


def test_all_of_cyprus_is_in_its_frame_with_the_north_as_neighbour() -> None:
    drawn = some(draw_country("CY", []))
    without_code = [shape for shape in drawn.shapes if shape.code.startswith("ZZ")]
    assert {shape.tone for shape in without_code} == {"paler"}
    for shape in without_code:
        assert all(
            0 <= x <= drawn.width and 0 <= y <= drawn.height for x, y in walk_path(shape.path)
        )


def test_the_pole_is_in_antarctica() -> None:
    drawn = some(draw_country("AQ", [City("Pole", Position(-90, 0))]))
    (pole,) = drawn.points
    path = next(shape.path for shape in drawn.shapes if shape.code == "AQ")
    assert is_inside(path, pole.x, pole.y)


def test_crimea_is_where_iso_3166_2_has_it() -> None:
    simferopol = [City("Simferopol", Position(44.95, 34.10))]
    (point,) = some(draw_country("UA", simferopol)).points
    shapes = {s.code: s.path for s in some(draw_country("UA", simferopol)).shapes}
    assert is_inside(shapes["UA"], point.x, point.y)
    assert not is_inside(shapes["RU"], point.x, point.y)


def is_inside(path: str, x: float, y: float) -> bool:
    inside = False
    for ring in path.split("z")[:-1]:
        points = list(walk_path(ring))
        for (ax, ay), (bx, by) in zip(points, points[1:] + points[:1], strict=True):
            if (ay > y) != (by > y) and ax + (y - ay) * (bx - ax) / (by - ay) > x:
                inside = not inside
    return inside


def test_a_city_is_a_labelled_dot_inside_its_country() -> None:
    drawn = some(draw_country("IQ", [BAGHDAD]))
    (point,) = drawn.points
    iraq = next(shape for shape in drawn.shapes if shape.code == "IQ")
    assert is_inside(iraq.path, point.x, point.y)
    assert texts(parse(drawn), ".//text") == ["Baghdad"]


def test_a_country_of_a_few_specks_gets_a_dot() -> None:
    assert len(some(draw_country("VA", [])).points) == 1
    assert not some(draw_country("IQ", [])).points


def test_a_country_map_stays_small_enough_for_a_page() -> None:
    assert max(len(render(some(draw_country(code, [])))) for code in ("RU", "CA", "FR")) < 90_000


# A route


def test_the_stops_of_the_tour_are_numbered_and_named() -> None:
    assert texts(parse(some(draw_route(TOUR))), ".//text") == [
        "1 Tel Aviv",
        "2 Amman",
        "3 Ramallah",
        "4 Cyprus",
        "5 Baghdad",
        "6 Ankara",
    ]


def test_the_labels_of_the_tour_cover_neither_each_other_nor_a_dot() -> None:
    drawn = some(draw_route(TOUR))
    boxes = [box_of(label, drawn.label_size) for label in labels_of(drawn)]
    dots = [(p.x - p.radius, p.y - p.radius, p.x + p.radius, p.y + p.radius) for p in drawn.points]
    assert len(boxes) == len(TOUR)
    assert not any(overlap(a, b) for a, b in combinations(boxes, 2))
    assert not any(overlap(box, dot) for box in boxes for dot in dots)


def test_no_label_of_the_tour_had_to_go_some_way_off() -> None:
    assert not any(label.leader for label in labels_of(some(draw_route(TOUR))))


def test_the_route_goes_from_stop_to_stop_in_order() -> None:
    drawn = some(draw_route(TOUR))
    assert list(walk_path(drawn.route)) == [(point.x, point.y) for point in drawn.points]


def test_a_stop_of_unknown_position_is_a_hollow_dot_inside_its_country() -> None:
    drawn = some(draw_route(TOUR))
    cyprus = drawn.points[3]
    outline = next(shape.path for shape in drawn.shapes if shape.code == "CY")
    assert [point.approximate for point in drawn.points] == [False] * 3 + [True] + [False] * 2
    assert is_inside(outline, cyprus.x, cyprus.y)
    hollow = [
        circle
        for circle in parse(drawn).iter("circle")
        if "bb-map__point--approximate" in circle.get("class", "")
    ]
    assert len(hollow) == 1


def test_stops_at_one_place_share_a_dot_with_their_numbers_joined() -> None:
    drawn = some(draw_route([*TOUR[:5], RouteStop("Tel Aviv", "IL", Position(32.0801, 34.7802))]))
    assert len(drawn.points) == 5
    assert labels_of(drawn)[0].numbers == "1, 6"
    assert labels_of(drawn)[0].text == "Tel Aviv"
    line = list(walk_path(drawn.route))
    assert line[0] == line[-1]


def test_two_places_too_near_to_tell_apart_are_both_named() -> None:
    there = RouteStop("Old City", "IL", Position(32.09, 34.79))
    labels = labels_of(some(draw_route([*TOUR, there])))
    assert ("1, 7", "Tel Aviv · Old City") in [(label.numbers, label.text) for label in labels]


def test_a_stop_that_cannot_be_placed_keeps_its_number_in_the_list() -> None:
    drawn = some(draw_route([TOUR[0], RouteStop("At sea", "SU"), TOUR[4]]))
    assert [point.label.numbers for point in drawn.points if point.label] == ["1", "3"]
    assert texts(parse(drawn), "ol/li") == ["Tel Aviv", "At sea (not on the map)", "Baghdad"]


@pytest.mark.parametrize("stops", [[], TOUR[:1], [TOUR[0], RouteStop("At sea", "SU")]])
def test_fewer_than_two_placed_stops_make_no_map(stops: Sequence[RouteStop]) -> None:
    assert draw_route(stops) is None


def test_two_stops_in_one_city_make_a_map_without_a_line() -> None:
    drawn = some(draw_route([TOUR[0], TOUR[0]]))
    assert len(drawn.points) == 1
    assert drawn.route == ""


def test_a_route_across_the_pacific_does_not_go_round_the_other_way() -> None:
    drawn = some(
        draw_route(
            [
                RouteStop("Tokyo", "JP", Position(35.68, 139.69)),
                RouteStop("Honolulu", "US", Position(21.3, -157.86)),
                RouteStop("San Francisco", "US", Position(37.77, -122.42)),
            ]
        )
    )
    tokyo, honolulu, san_francisco = (point.x for point in drawn.points)
    assert tokyo < honolulu < san_francisco


CODES = st.sampled_from(["US", "FJ", "RU", "CY", "NZ", "IQ", "SU", "AQ", "KI", "VA"])
POSITIONS = st.none() | st.builds(Position, st.floats(-90, 90), st.floats(-180, 180))
STOPS = st.builds(RouteStop, st.text(max_size=12), CODES, POSITIONS)


@settings(max_examples=40, deadline=None)
@given(st.lists(STOPS, max_size=9))
def test_nothing_of_a_route_leaves_the_frame(stops: list[RouteStop]) -> None:
    drawn = draw_route(stops)
    if drawn is None:
        return
    points = [(p.x, p.y) for p in drawn.points] + list(walk_path(drawn.route))
    assert all(0 <= x <= drawn.width and 0 <= y <= drawn.height for x, y in points)
    for shape in drawn.shapes:
        for x, y in walk_path(shape.path):
            assert -6 <= x <= drawn.width + 6
            assert -6 <= y <= drawn.height + 6
    assert len(drawn.places) == len(stops)


@settings(max_examples=25, deadline=None)
@given(CODES.filter(lambda code: code != "SU"), st.floats(-90, 90), st.floats(-180, 180))
def test_a_city_anywhere_is_in_the_frame_of_its_country(
    code: str, latitude: float, longitude: float
) -> None:
    drawn = some(draw_country(code, [City("Here", Position(latitude, longitude))]))
    (point,) = drawn.points
    assert 0 <= point.x <= drawn.width
    assert 0 <= point.y <= drawn.height


# The figure


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
    mark = {"IQ": Mark(HOSTILE, 'countries/"><script>/', 1)}
    stops = [RouteStop(HOSTILE, "IQ", Position(33, 44), '"><b>'), TOUR[0]]
    city = City(HOSTILE, Position(33, 44), '"><b>')
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
        "import hashlib; from briefing_book.maps import *; from briefing_book.gazetteer import *;"
        "stops = [RouteStop('A', 'CY'), RouteStop('B', 'IQ'), RouteStop('C', 'TR')];"
        "maps = draw_world({'CY': Mark('C', 'c/', 1)}), draw_country('FR', []), draw_route(stops);"
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
