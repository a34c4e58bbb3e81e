"""Where something happened."""

from __future__ import annotations

from ..values.fields import Coordinates, Name, Title
from .record import Record


class Place(Record):
    """Where something happened.

    Place and party are two things: a meeting in Oslo stands in Norway's file, whoever took part.
    """

    city: Title | None = None
    """The city, in the language of the site. Leave it out where no source gives it."""
    country: Name
    """The country: its two capitals in ISO 3166-1, or a code from places.yml."""
    coordinates: Coordinates | None = None
    """Latitude and longitude in degrees, north and east above zero. For a place that the map does
    not find by its name: a village, an air base, a ship.
    """
