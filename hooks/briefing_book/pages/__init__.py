"""Pages: the Book becomes HTML. Each module is one type of page; `templates/` alone hold HTML.

In: the Book. Out: pages with an address, a title and a template, which are rendered in their turn.

`templates/pages/` has one for each type of page, `templates/partials/` the macros that they share,
a noun a file. A macro that yields whole lines ends the last one itself and is called with `-}}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..book.site import Site
from . import (
    briefing,
    briefings,
    city,
    corrections,
    country,
    former,
    guide,
    home,
    indexes,
    items,
    lists,
    organization,
    person,
    source,
    topic,
    trip,
)
from .page import Page

_TYPES = (
    home, briefing, items, briefings, corrections, country, person, organization, city, trip, topic,
    source, indexes, lists, guide, former,
)  # fmt: skip


def list_pages(site: Site) -> Iterator[Page]:
    """Every page of the site that is made from the Book."""
    for pages in _TYPES:
        yield from pages.list_pages(site)
