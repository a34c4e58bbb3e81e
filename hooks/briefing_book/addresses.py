"""Every address of the site, spelt once: they are a promise to users, to be extended and kept.

An address is relative to the root of the site, without a leading slash, and that of a page ends in
one: `countries/iq/`. Ids make addresses, never the other way round: nothing takes an address apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

HOME = ""


class Section(Enum):
    """A part of the site, by the title and the address of the page that leads into it."""

    BRIEFINGS = ("Briefings", "briefings/")
    COUNTRIES = ("Countries", "countries/")
    PEOPLE = ("People", "people/")
    ORGANIZATIONS = ("Organizations", "organizations/")
    PLACES = ("Places", "places/")
    TRIPS = ("Trips", "trips/")
    MEETINGS = ("Meetings", "meetings/")
    STATEMENTS = ("Statements", "statements/")
    COMMITMENTS = ("Commitments", "commitments/")
    AGREEMENTS = ("Agreements", "agreements/")
    FIGURES = ("Figures", "figures/")
    TOPICS = ("Topics", "topics/")
    SOURCES = ("Sources", "sources/")
    TIMELINE = ("Timeline", "timeline/")
    CORRECTIONS = ("Corrections", "corrections/")
    GUIDE = ("How to write a briefing", "how-to-write/")

    def __init__(self, title: str, address: str) -> None:
        """Both can be read from the section."""
        self.title = title
        self.address = address


KEYS = f"{Section.GUIDE.address}keys/"
"""The page of the guide that has every key."""
RULES = f"{Section.GUIDE.address}checks/"
"""The page of the guide that has every rule."""

FEED = "feed.xml"
CALENDAR = "calendar.ics"
TABLE = "record.csv"
DATA = "record.json"
"""The files that lie beside a page."""

ID_PATTERN = "[a-z0-9-]{1,80}"
"""The regular expression of an id, which is to be a step of an address."""
_ITEM = re.compile(rf"{Section.BRIEFINGS.address}({ID_PATTERN})/({ID_PATTERN})\b")


def country_address(code: str) -> str:
    """The page of a country by its code, in whatever case."""
    return _under(Section.COUNTRIES.address, code.lower())


def person_address(id: str) -> str:
    """The page of a person."""
    return _under(Section.PEOPLE.address, id)


def organization_address(id: str) -> str:
    """The page of an organization."""
    return _under(Section.ORGANIZATIONS.address, id)


def city_address(id: str) -> str:
    """The page of a city.

    Its id is that of cities.yml, else it is made of country and name: `places/ua-kyiv/`. Such an
    address keeps working when the city gets an entry of another id.
    """
    return _under(Section.PLACES.address, id)


def trip_address(id: str) -> str:
    """The page of a trip."""
    return _under(Section.TRIPS.address, id)


def topic_address(id: str) -> str:
    """The page of a topic."""
    return _under(Section.TOPICS.address, id)


def source_address(id: str) -> str:
    """The page of a source."""
    return _under(Section.SOURCES.address, id)


def briefing_address(id: str) -> str:
    """The page of a briefing."""
    return _under(Section.BRIEFINGS.address, id)


def is_year(id: str) -> bool:
    """Whether a briefing of that id would have the address of a year's archive."""
    return re.fullmatch("[0-9]{4}", id) is not None


def item_address(briefing: str, id: str) -> str:
    """The page of a meeting, statement, commitment, agreement or figure, by the ids of both."""
    return _under(briefing_address(briefing), id)


def find_items(text: str) -> Iterator[tuple[str, str]]:
    """The ids of briefing and item for each address of an item that stands in a text."""
    for found in _ITEM.finditer(text):
        yield found[1], found[2]


def correction_anchor(id: str) -> str:
    """The HTML id of a correction on the page of its briefing."""
    return f"correction-{id}"


def correction_address(briefing: str, id: str) -> str:
    """The place of a correction on the page of its briefing."""
    return f"{briefing_address(briefing)}#{correction_anchor(id)}"


def year_address(root: str, year: int) -> str:
    """The part of a year of what has the address `root`: `timeline/2023/`."""
    return _under(root, str(year))


def month_address(year: str, month: int) -> str:
    """The part of a month, 1 to 12, of what has the address of a year: `briefings/2023/01/`."""
    return _under(year, f"{month:02}")


def page_address(root: str, number: int) -> str:
    """One page of several, counted from 1: the first has the address of the whole."""
    return root if number == 1 else _under(root, str(number))


def page_under(root: str, number: int) -> str:
    """The same where a bare number would be taken for a month or an id: under `page/`."""
    return root if number == 1 else _under(f"{root}page/", str(number))


def file_address(page: str, name: str) -> str:
    """A file that lies beside a page: `countries/iq/feed.xml`."""
    return f"{page}{name}"


def base_of(address: str) -> str:
    """The way from a page, or a file beside it, to the root of the site: `../../`."""
    return "../" * address.count("/") or "./"


def relative_address(base: str, address: str) -> str:
    """The address as a link from where `base` is the way to the root of the site."""
    return f"{base}{address}"


def full_address(url: str, address: str) -> str:
    """The address with the site's own in front; where that is empty, from the root of the host."""
    return f"{url.rstrip('/')}/{address}" if url else f"/{address}"


def _under(root: str, step: str) -> str:
    return f"{root}{step}/"
