"""Maps: the world, one country, one route, as data that `partials/map.html` turns into SVG.

The world is drawn in the Equal Earth projection, everything smaller in Lambert's azimuthal
equal-area projection about the middle of what is shown, so that no country looks larger than it
is.

In: codes of countries, positions, links. Out: a `Map`. Lengths in it are units of its frame,
rounded to one decimal; y grows downwards. A map depends on nothing but what it shows, so the last
ones are kept: a preview asks for the same maps with every save.
"""

from __future__ import annotations

from .country import draw_country
from .drawing import City, CountryMark, Label, Map, RouteStop
from .route import draw_route
from .world import draw_world

__all__ = [
    "City",
    "CountryMark",
    "Label",
    "Map",
    "RouteStop",
    "draw_country",
    "draw_route",
    "draw_world",
]
