"""Feeds: the Book in every format that is not HTML, one module each.

`FORMATS` is the one list of what can be taken along: the files, their types, their labels and who
writes them. What is offered on pages, announced in their heads and written to disk is read there.
The corrections come as a feed only.

In: the Book. Out: addresses with the bytes of their files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ..addresses import CALENDAR, DATA, FEED, TABLE, file_address
from ..book.site import Site
from .atom import MEDIA_TYPE, open_atom
from .calendar import open_calendar
from .corrections import name_corrections, open_corrections
from .data import open_data
from .subjects import Subject, Writer, list_subjects
from .table import open_table


@dataclass(frozen=True, slots=True)
class Format:
    """A format that the Book can be taken along in.

    `file_name` is the file beside the page of each subject, `label` what a link to it says;
    `open` makes the writer for a site; `is_feed` is whether a program may follow it, so that
    pages announce it; `is_download` is whether a browser is to keep it rather than to show it.
    """

    file_name: str
    media_type: str
    label: str
    open: Callable[[Site], Writer]
    is_feed: bool = False
    is_download: bool = False

    def address_at(self, page: str) -> str:
        """The address of the file that lies beside the page of that address."""
        return file_address(page, self.file_name)


FORMATS = (
    Format(FEED, MEDIA_TYPE, "Feed", open_atom, is_feed=True),
    Format(CALENDAR, "text/calendar", "Calendar", open_calendar),
    Format(TABLE, "text/csv", "CSV", open_table, is_download=True),
    Format(DATA, "application/json", "JSON", open_data, is_download=True),
)
_OF_CORRECTIONS = (Format(FEED, MEDIA_TYPE, "Feed", open_corrections, is_feed=True),)


def count_files(site: Site) -> int:
    """How many files `write_formats` yields."""
    subjects = sum(len(subject.addresses) for subject in list_subjects(site))
    return subjects * len(FORMATS) + len(_OF_CORRECTIONS)


def write_formats(site: Site) -> Iterator[tuple[str, bytes]]:
    """Every file of every subject and of the corrections: its address and its content.

    One format after the other: a writer keeps what it made of an entry for the next subject that
    has the entry too, and only one writer's worth of that is in memory.
    """
    offers = ((list(list_subjects(site)), FORMATS), ([name_corrections(site)], _OF_CORRECTIONS))
    for subjects, formats in offers:
        for format in formats:
            write = format.open(site)
            for subject in subjects:
                content = write(subject)
                for address in subject.addresses:
                    yield format.address_at(address), content


def announce_feeds(site: Site) -> dict[str, list[dict[str, str]]]:
    """By the address of each page that has feeds beside it, those that it announces in its head."""
    links = {subject.address: list_feed_links(subject) for subject in list_subjects(site)}
    corrections = name_corrections(site)
    return {**links, corrections.address: list_feed_links(corrections, _OF_CORRECTIONS)}


def list_feed_links(subject: Subject, formats: Sequence[Format] = FORMATS) -> list[dict[str, str]]:
    """The feeds that the page of a subject announces in its head, as `type`, `title`, `href`.

    `href` is the address within the site.
    """
    return [
        {
            "type": format.media_type,
            "title": subject.title,
            "href": format.address_at(subject.address),
        }
        for format in formats
        if format.is_feed
    ]
