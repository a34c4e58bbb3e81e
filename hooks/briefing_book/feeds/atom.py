"""Atom (RFC 4287): what is new in a holdings, for programs that follow it.

A feed has the 50 entries that changed last: briefings, statements, commitments, agreements and
figures. Meetings are told of in their briefing. A correction, a follow-up or an entry into force
brings an old entry up again, for that is what those who read it before must know. Addresses are
absolute where the site's own is known, else relative to the feed, as RFC 4287 allows for links.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import cache
from heapq import nlargest
from itertools import chain
from uuid import UUID
from xml.etree import ElementTree as ET

from ..addresses import FEED, file_address, relative_address
from ..book.entries import Entry, MeetingEntry
from ..book.holdings import Holdings
from ..book.site import Site
from ..text.characters import clean
from ..wording.kinds import name_kind, sort_of
from ..wording.summaries import entitle, summarize
from .identity import changed_on, identify, identify_entry, last_change, published_on
from .subjects import Subject, Writer

MEDIA_TYPE = "application/atom+xml"
NEWEST = 50

_XMLNS = "http://www.w3.org/2005/Atom"
_MakeEntry = Callable[[Entry, str], ET.Element]


def open_atom(site: Site) -> Writer:
    """The writer of Atom feeds for a site; an entry is made once for each depth of folders."""

    @cache
    def make_entry(entry: Entry, base: str) -> ET.Element:
        return _make_entry(site, entry, base)

    return lambda subject: _write(site, subject, make_entry)


def _write(site: Site, subject: Subject, make_entry: _MakeEntry) -> bytes:
    entries = _choose(site, subject.holdings)
    made = (make_entry(entry, subject.base) for entry in entries)
    return write_feed(site, subject, last_change(site, entries), made)


def write_feed(
    site: Site, subject: Subject, updated: datetime, entries: Iterable[ET.Element]
) -> bytes:
    """A feed about a subject that changed last at that moment (in UTC), with these entries."""
    feed = ET.Element("feed", {"xmlns": _XMLNS, "xml:lang": site.locale.replace("_", "-")})
    address = file_address(subject.address, FEED)
    _add(feed, "id", identify(site, address).urn)
    _add(feed, "title", subject.title)
    _add(feed, "updated", _say_moment(updated))
    author = _add(feed, "author")
    _add(author, "name", site.name)
    if site.url:
        _add(author, "uri", site.url)
    here = address_from(site, subject.base, subject.address)
    _add(feed, "link", rel="alternate", type="text/html", href=here)
    own = address_from(site, subject.base, address)
    _add(feed, "link", rel="self", type=MEDIA_TYPE, href=own)
    feed.extend(entries)
    data: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return data + b"\n"


def write_entry(
    id: UUID, title: str, address: str, summary: str, *, published: datetime, updated: datetime
) -> ET.Element:
    """An entry of a feed: what is told in it, and the address of the page that has it; in UTC."""
    made = ET.Element("entry")
    made.tail = "\n"
    _add(made, "id", id.urn)
    _add(made, "title", title)
    _add(made, "published", _say_moment(published))
    _add(made, "updated", _say_moment(updated))
    _add(made, "link", rel="alternate", type="text/html", href=address)
    _add(made, "summary", summary, type="text")
    return made


def address_from(site: Site, base: str, address: str) -> str:
    """An address for a feed: a whole one where the site's own is known, else relative to it.

    `base` is the way from the feed's folder to the root of the site.
    """
    return site.full_address(address) if site.url else relative_address(base, address)


def _choose(site: Site, holdings: Holdings) -> list[Entry]:
    """The entries that changed last, newest first; on one day in the order of the holdings."""
    followed = (
        holdings.briefings, holdings.statements, holdings.commitments, holdings.agreements,
        holdings.figures,
    )  # fmt: skip
    # What was put off or called off is told on its day, and what is ahead when its day has come.
    off = (
        one
        for one in holdings.called_off
        if one.period.first_day <= site.book.today and not isinstance(one, MeetingEntry)
    )
    found: chain[Entry] = chain(*followed, off)
    return nlargest(NEWEST, found, key=lambda entry: (changed_on(site, entry), entry.order))


def _make_entry(site: Site, entry: Entry, base: str) -> ET.Element:
    made = write_entry(
        identify_entry(site, entry),
        entitle(entry),
        address_from(site, base, entry.address),
        summarize(site, entry),
        published=published_on(site, entry),
        updated=changed_on(site, entry),
    )
    for url, title in _list_origins(entry).items():
        _add(made, "link", rel="via", href=url, title=title)
    _add(made, "category", term=entry.kind.value, label=entry.kind.label)
    if sort := sort_of(entry):
        _add(made, "category", term=sort.id, label=name_kind(entry))
    for topic in entry.topics:
        _add(made, "category", term=topic.id, label=topic.title)
    return made


def _list_origins(entry: Entry) -> dict[str, str]:
    """The addresses of the entry's sources, each with the source's title."""
    return {one.source.url: one.source.title for one in entry.cited if one.source.url}


def _add(parent: ET.Element, name: str, text: str = "", **attributes: str) -> ET.Element:
    """Add an element; text and attributes lose what XML has no way to write."""
    cleaned = {key: clean(value) for key, value in attributes.items()}
    child = ET.SubElement(parent, name, cleaned)
    child.text = clean(text) or None
    return child


def _say_moment(moment: datetime) -> str:
    """RFC 3339, in UTC."""
    return f"{moment.date().isoformat()}T{moment.time().isoformat()}Z"
