"""A page of the site: where it is, what it is called, which template shows it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ..addresses import Section, base_of

View = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step of the way to a page; its address is empty where no page stands."""

    title: str
    address: str = ""


Crumbs = tuple[Section | Crumb, ...]


@dataclass(frozen=True, eq=False)
class Page:
    """One page of the Book.

    `address` is relative to the root of the site (`countries/iq/`); `title` stands alone in a
    search result; `view` makes what the template shows, when the page is rendered and not before;
    `crumbs` is the way to it; `section` the one that the masthead marks;
    `source` is the YAML file it comes from and where in it, in words or empty; `moved_to` the
    address that a former address leads to; `is_former` that nothing but the address is left.
    """

    address: str
    title: str
    template: str
    view: Callable[[], View]
    description: str = ""
    crumbs: Crumbs = ()
    source: tuple[str, str] | None = None
    section: Section | None = None
    moved_to: str = ""
    is_former: bool = False

    @property
    def base(self) -> str:
        """The way from the page to the root of the site."""
        return base_of(self.address)
