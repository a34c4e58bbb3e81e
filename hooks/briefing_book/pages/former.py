"""Addresses that were published once: withdrawn briefings, and redirects from former ids."""

from __future__ import annotations

from collections.abc import Iterator

from ..book.entries import Link
from ..book.site import Site
from .briefing import SECTION
from .page import Page


def list_pages(site: Site) -> Iterator[Page]:
    """A page for every withdrawn address and every former one."""
    for gone in site.book.withdrawn:
        for address in gone.addresses:
            yield Page(
                address, "Withdrawn", "withdrawn.html",
                lambda gone=gone: {"reason": gone.reason, "since": gone.since},  # type: ignore[misc]
                "This briefing was withdrawn.", (SECTION,), section=SECTION.address,
                is_former=True,
            )  # fmt: skip
    for former, present in site.book.redirects:
        yield Page(
            former, "Moved", "moved.html",
            lambda to=present: {"to": Link(site.full_address(to), to)},  # type: ignore[misc]
            "This page has moved.", (SECTION,), section=SECTION.address, moved_to=present,
            is_former=True,
        )  # fmt: skip
