"""Time zones by their names in the database of IANA, as the package tzdata ships it.

Not that of the machine, which another one may lack or have in another version.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo


@cache
def load_zone(name: str) -> ZoneInfo:
    """The zone of that name: `Europe/Oslo`. Raises FileNotFoundError where there is none."""
    file = files("tzdata").joinpath("zoneinfo", *name.split("/"))
    with file.open("rb") as data:
        return ZoneInfo.from_file(data, key=name)
