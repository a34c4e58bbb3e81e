"""What a map is drawn from (marks, cities, stops), and what it is once drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..world.gazetteer import LatLon

#: How many maps of a kind are kept for when they are asked for again; one takes about 50 kB.
MOST_KEPT = 512


@dataclass(frozen=True, slots=True)
class CountryMark:
    """A country on the world map: its name, the address of its page, how much is on record."""

    name: str
    address: str
    count: int


@dataclass(frozen=True, slots=True)
class City:
    """A city on the map of a country; without an address it is no link.

    `count` says how much took place there: where not all names find room, the highest go first.
    """

    name: str
    position: LatLon
    address: str = ""
    count: int = 1


@dataclass(frozen=True, slots=True)
class RouteStop:
    """A place of a numbered stop: what it is called, its country (ISO alpha-2), where, if known.

    Without a number of its own it has that of its place in the row. A place in no country has an
    empty one.
    """

    name: str
    country: str
    position: LatLon | None = None
    address: str = ""
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Label:
    """A text beside a point: anchor (`start`, `middle`, `end`) and middle of the line.

    `numbers` (as in "1, 6") stand before `text`; where room is short the text is empty. `leader`
    is path data of a line to the point where the label had to go some way off, else empty.
    """

    x: float
    y: float
    anchor: str
    text: str
    numbers: str = ""
    leader: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """A dot. `approximate`: it stands for somewhere in the country; `title` says what it is."""

    x: float
    y: float
    radius: float
    title: str = ""
    address: str = ""
    approximate: bool = False
    label: Label | None = None


@dataclass(frozen=True, slots=True)
class Shape:
    """A country as path data. `tone` is `on` (has content), `paler` (a neighbour) or empty.

    `code` is ISO 3166-1 alpha-2, or a key of land that has none. `mark` makes the shape a link,
    `dot` marks a shape that is too small to be seen.
    """

    code: str
    path: str
    tone: str = ""
    mark: CountryMark | None = None
    dot: Point | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """An entry of the list that says in words what the map shows.

    `number` is its place in a route, `count` what is on record of a country; `place` is whether
    the dot is exact, only approximate, or missing from the map.
    """

    name: str
    number: int | None = None
    count: int | None = None
    place: Literal["exact", "approximate", "missing"] = "exact"


@dataclass(frozen=True, slots=True)
class Map:
    """A map of `width` by `height` units; `route` is path data or empty.

    A map is shown narrower than its frame on a phone and in the margin of a page. Labels are
    placed at a size that can be read there; the stylesheet may shrink them where there is room.
    """

    kind: Literal["world", "country", "route"]
    width: float
    height: float
    label_size: float
    shapes: tuple[Shape, ...]
    points: tuple[Point, ...] = ()
    route: str = ""
    places: tuple[Place, ...] = ()

    @property
    def linked(self) -> bool:
        """Whether anything on the map is a link."""
        marked = any(shape.mark and shape.mark.address for shape in self.shapes)
        return marked or any(point.address for point in self.points)
