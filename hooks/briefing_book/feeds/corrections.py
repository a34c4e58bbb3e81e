"""The corrections as a feed of their own, in Atom (RFC 4287): for those who cite the record.

It has the 50 newest. A correction is told of as of its day, and keeps its id whatever becomes of
its wording.
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

from ..addresses import Section
from ..book.corrections import CorrectionEntry
from ..book.holdings import Holdings
from ..book.site import Site
from ..text.characters import one_line
from ..text.prose import plain_prose
from .atom import NEWEST, address_from, write_entry, write_feed
from .identity import begin_day, identify_correction, newest_of
from .subjects import Subject, Writer


def name_corrections(site: Site) -> Subject:
    """The corrections as a subject; it holds no entries."""
    section = Section.CORRECTIONS
    return Subject(section.address, f"{section.title} – {site.name}", Holdings())


def open_corrections(site: Site) -> Writer:
    """The writer of the corrections' feed for a site."""
    return lambda subject: _write(site, subject)


def _write(site: Site, subject: Subject) -> bytes:
    found = site.book.corrections[:NEWEST]
    updated = newest_of(begin_day(one.record.date) for one in found)
    made = (_make_entry(site, subject.base, one) for one in found)
    return write_feed(site, subject, updated, made)


def _make_entry(site: Site, base: str, correction: CorrectionEntry) -> ET.Element:
    day = begin_day(correction.record.date)
    return write_entry(
        identify_correction(site, correction),
        one_line(f"Correction: {correction.briefing.title}"),
        address_from(site, base, correction.address),
        one_line(plain_prose(correction.record.note)),
        published=day,
        updated=day,
    )
