"""Search records for Material's index: one for each entry and each file.

Material prints titles and texts of its index as HTML, so both are escaped here. It takes a word to
reach to the next white space, so it is told that punctuation ends one too: `unacceptable` finds
“unacceptable”. It does not fold accents: a record also has its words without them, so that
`Turkiye` finds Türkiye.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from html import escape

from ..book.entries import Entry, StatementEntry
from ..book.site import Site
from ..text.folding import plain_letters
from ..text.prose import plain_prose
from ..wording.identifiers import Identified, list_elsewhere
from ..wording.keywords import (
    list_words,
    list_words_of_city,
    list_words_of_country,
    list_words_of_organization,
    list_words_of_person,
    list_words_of_trip,
)
from ..wording.kinds import name_before_title
from ..wording.not_held import mark_state
from ..wording.parties import label_parties

SearchRecord = dict[str, object]

_MATERIALS_SEPARATOR = r"[\s\-]+"
_SEPARATOR = (
    r"(?:&(?:amp|lt|gt);|[\s!-&(-/:-@\[-`{-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u200b"
    r"\u2010-\u2018\u201a-\u205e\u3000-\u3003\u3008-\u301f\u060c\u061b\u061f\uff01\uff0c\uff0e"
    r"\uff1a\uff1b\uff1f])+['\u2019]*"
)
"""What stands between words (JavaScript): white space, punctuation and what escaping makes of it.

An apostrophe is part of a word, but not where it begins one.
"""

_OTHER_APOSTROPHE = str.maketrans("'’", "’'")


def add_records(index: str, site: Site) -> str:
    """Material's search index (JSON) with a record for everything in the Book."""
    data = json.loads(index)
    if data["config"]["separator"] == _MATERIALS_SEPARATOR:
        data["config"]["separator"] = _SEPARATOR
    data["docs"] += list_records(site)
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def list_records(site: Site) -> Iterator[SearchRecord]:
    """The records, in the order of the Book."""
    for entry in site.book.everything.on_record:
        name = name_before_title(entry)
        title = f"{mark_state(entry)}{_title(entry)} · {site.place_and_day(entry)}"
        title = f"{name}: {title}" if name else title
        yield _record(entry.address, title, list_words(site, entry))
    for country in site.book.countries.values():
        words = list_words_of_country(site, country.country)
        yield _record(country.address, country.country.name, _with_identifiers(words, country), 4)
    for person in site.book.people.values():
        words = list_words_of_person(site, person)
        yield _record(person.address, person.name, _with_identifiers(words, person), 4)
    for organization in site.book.organizations.values():
        words = list_words_of_organization(site, organization)
        words = _with_identifiers(words, organization)
        yield _record(organization.address, organization.name, words, 4)
    for city in site.book.cities.values():
        names = (*list_words_of_city(site, city), *city.names_elsewhere)
        yield _record(city.address, city.full_name, names, 4)
    for trip in site.book.trips.values():
        words = list_words_of_trip(site, trip)
        yield _record(trip.address, f"Trip: {trip.record.title}", words, 2)
    for topic in site.book.topics.values():
        summary = plain_prose(topic.record.summary or "")
        words = _with_identifiers([summary], topic)
        yield _record(topic.address, f"Topic: {topic.name}", words, 2)
    for source in site.book.sources.values():
        said_by = [source.record.publisher or "", source.record.author or ""]
        yield _record(source.address, f"Source: {source.record.title}", said_by)


def _with_identifiers(words: Iterable[str], file: Identified) -> Iterator[str]:
    """The words, and by which identifiers registers of the world have what the file is about."""
    yield from words
    yield from (f"{one.register} {one.identifier}" for one in list_elsewhere(file))


def respell(text: str) -> str:
    """The words of the text that readers may type in another way, so typed.

    Without accents, with the other apostrophe, or without what stands before it: `Côte d’Ivoire`
    gives `Cote d'Ivoire Ivoire`.
    """
    words = text.split()
    typed = (spelling for word in words for spelling in _list_spellings(word))
    known = set(words)
    return " ".join(dict.fromkeys(spelling for spelling in typed if spelling not in known))


def _list_spellings(word: str) -> Iterator[str]:
    plain = plain_letters(word)
    yield plain
    turned = plain.translate(_OTHER_APOSTROPHE)
    if turned != plain:
        yield turned
        # What a French article is tied to; the `t` of `don't` and the `s` of `Iraq's` are no words.
        rest = plain.replace("’", "'").partition("'")[2]
        if len(rest) > 2:
            yield rest


def _record(address: str, title: str, words: Iterable[str], boost: float = 1) -> SearchRecord:
    text = " · ".join(dict.fromkeys(filter(None, words)))
    also = respell(f"{title} {text}")
    record: SearchRecord = {
        "location": address,
        "title": escape(title, quote=False),
        "text": escape(" · ".join(filter(None, (text, also))), quote=False),
    }
    return record | ({"boost": boost} if boost != 1 else {})


def _title(entry: Entry) -> str:
    if isinstance(entry, StatementEntry):
        return f"{label_parties(entry.speakers)}, {entry.title}"
    return entry.title
