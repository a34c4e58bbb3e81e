"""Addresses that were published once: withdrawn briefings, and redirects from former ids."""

from __future__ import annotations

from collections.abc import Iterator

from ..addresses import Section
from ..book.site import Site
from .page import Crumb, Page


def list_pages(site: Site) -> Iterator[Page]:
    """A page for every withdrawn address and every former one."""
    for gone in site.book.withdrawn:
        for address in gone.addresses:
            yield Page(
                address, "Withdrawn", "withdrawn.html",
                lambda gone=gone: {"reason": gone.reason, "since": gone.since},  # type: ignore[misc]
                "This briefing was withdrawn.", (Section.BRIEFINGS,), section=Section.BRIEFINGS,
                is_former=True,
            )  # fmt: skip
    for former, present in site.book.redirects:
        yield Page(
            former, "Moved", "moved.html",
            lambda to=present: {"to": Crumb(site.full_address(to), to)},  # type: ignore[misc]
            "This page has moved.", (Section.BRIEFINGS,), section=Section.BRIEFINGS,
            moved_to=present, is_former=True,
        )  # fmt: skip
