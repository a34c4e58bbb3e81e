"""Paging: a list that is too long for one page, in pages of a size that opens fast on a phone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from ..addresses import page_address

T = TypeVar("T")

PER_PAGE = 100


@dataclass(frozen=True, slots=True)
class Pager(Generic[T]):
    """One page of a list: its part of the list, and where it stands among the others.

    `total` is how many the whole list has, `first` the place in it of the first one here, and
    `number` that of the page among `pages`, each counted from 1. `previous` and `next` are the
    addresses of the pages beside it, empty where there is none.
    """

    part: Sequence[T]
    total: int
    address: str
    first: int = 1
    number: int = 1
    pages: int = 1
    previous: str = ""
    next: str = ""

    @property
    def last(self) -> int:
        """The place in the list of the last one here."""
        return self.first + len(self.part) - 1

    def entitle(self, title: str) -> str:
        """The title of the list and, of several pages, which it is: `People, page 2 of 3`."""
        return f"{title}, page {self.number} of {self.pages}" if self.pages > 1 else title


def take_newest(found: Sequence[T], address: str) -> Pager[T]:
    """The only page of a list that stands newest first, and whose rest is found by year."""
    return Pager(found[:PER_PAGE], len(found), address)


def divide(
    found: Sequence[T],
    root: str,
    address: Callable[[str, int], str] = page_address,
    per_page: int = PER_PAGE,
) -> Iterator[Pager[T]]:
    """The pages of a list, one at least.

    Args:
        found: the list.
        root: the address of the list, which its first page has.
        address: makes the address of a page from that of the list and its number.
        per_page: how many a page has.
    """
    pages = max(1, -(-len(found) // per_page))
    for number in range(1, pages + 1):
        start = (number - 1) * per_page
        yield Pager(
            part=found[start : start + per_page],
            total=len(found),
            address=address(root, number),
            first=start + 1,
            number=number,
            pages=pages,
            previous=address(root, number - 1) if number > 1 else "",
            next=address(root, number + 1) if number < pages else "",
        )
