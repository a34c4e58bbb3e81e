"""Maps for tests, as they are drawn and as the template writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any
from xml.etree import ElementTree as ET

from hypothesis import strategies as st
from jinja2 import Environment, FileSystemLoader

from briefing_book import maps
from briefing_book.maps import City, CountryMark, Label, Map, RouteStop
from briefing_book.maps.labels import Dot
from briefing_book.world.gazetteer import LatLon

HOOKS = Path(maps.__file__).parents[2]
TEMPLATES = HOOKS / "briefing_book" / "pages" / "templates"

MARKS = {
    code: CountryMark(name, f"countries/{code.lower()}/", count)
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
BAGHDAD = City("Baghdad", LatLon(33.34, 44.40), "places/baghdad/")
TOUR = (
    RouteStop("Tel Aviv", "IL", LatLon(32.08, 34.78)),
    RouteStop("Amman", "JO", LatLon(31.96, 35.95)),
    RouteStop("Ramallah", "PS", LatLon(31.90, 35.20)),
    RouteStop("Cyprus", "CY"),
    RouteStop("Baghdad", "IQ", LatLon(33.34, 44.40), "briefings/2023-11-05-baghdad/"),
    RouteStop("Ankara", "TR", LatLon(39.92, 32.85)),
)
#: Large, small, cut by the antimeridian, round a pole, and SU, which has no outline.
CODES = st.sampled_from(["US", "FJ", "RU", "CY", "NZ", "IQ", "SU", "AQ", "KI", "VA"])


def make_spots(number: int, reach: float) -> list[Dot]:
    """Dots with names at random, `reach` units from the middle of a frame of 640 by 360."""
    random = Random(1)
    return [
        Dot(
            320 + random.uniform(-1, 1) * reach,
            180 + random.uniform(-0.5, 0.5) * reach,
            "Tel Aviv"[: random.randint(3, 8)],
        )
        for _ in range(number)
    ]


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


def some(drawn: Map | None) -> Map:
    assert drawn is not None
    return drawn


def labels_of(drawn: Map) -> list[Label]:
    return [point.label for point in drawn.points if point.label]


def is_inside(path: str, x: float, y: float) -> bool:
    """Whether a point is inside the rings of path data made of M, l and z."""
    inside = False
    for ring in path.split("z")[:-1]:
        points = list(walk_path(ring))
        for (ax, ay), (bx, by) in zip(points, points[1:] + points[:1], strict=True):
            if (ay > y) != (by > y) and ax + (y - ay) * (bx - ax) / (by - ay) > x:
                inside = not inside
    return inside
