"""CSV (RFC 4180): one row for each entry, for spreadsheets.

The file begins with a byte order mark, which the RFC leaves open: without one, Excel reads UTF-8 as
the code page of the machine and spoils every name that is not English; other programs skip it.
Every text stands on one line. Where a program would take it for a formula, whichever character
separates cells in its language, an apostrophe is put before it; who needs the text untouched takes
the JSON.
"""

from __future__ import annotations

import csv
import re
from codecs import BOM_UTF8
from collections.abc import Callable, Iterable
from functools import cache
from io import StringIO
from typing import assert_never

from ..book.citing import Cited
from ..book.entries import (
    AgreementEntry,
    BriefingEntry,
    CommitmentEntry,
    Entry,
    FigureEntry,
    MeetingEntry,
    StatementEntry,
)
from ..book.parties import Party, Where, unique
from ..book.site import Site, concerned
from ..text.characters import one_line
from ..text.quote_marks import show_quote
from ..values.times import write_time
from ..wording.footnotes import Notes, name_source
from ..wording.kinds import name_kind
from ..wording.parties import label_party
from ..wording.reasons import say_concerns
from ..wording.summaries import say_doubts, words_of
from .identified import list_identified
from .subjects import Subject, Writer

COLUMNS = (
    "kind", "id", "first_date", "last_date", "title", "city", "country", "concerns", "principals",
    "participants", "speaker", "made_by", "made_to", "attributed_to", "about", "form", "wording",
    "text", "translation", "start", "duration", "value", "period", "as_of", "due", "status",
    "meeting", "trip", "topics", "sources", "address", "verified", "differing", "event_status",
    "addressed_to", "called", "date", "parties", "signed_by", "entered_into_force",
    "provisionally_applied_from", "terminated", "registration", "identifiers", "end",
    "translated_from", "venue", "place", "city_ids",
)  # fmt: skip
"""The columns; dates are as precise as they are known (EDTF: 2023-11-05, 2023-11, 2023~).

`date` is the date or the period as it is known, such as `[2023-11-03..2023-11-05]` where it is one
of three days; `first_date` and `last_date` are between which dates that lies.
`id` is that of the briefing, for an item with its own after a slash; `country` a code; `concerns`
in the file of a country or an organization why the entry is there, elsewhere all of them with their
reasons; `form` the kind of a briefing, a statement or an agreement, or the format of a meeting;
`wording` whether the text of a statement is a quote, a paraphrase or, of words that are known in no
other way, a translation, and `translated_from` from which languages; `verified` the sources in
whose text the quote was found; `differing` on what sources differ, and what they have instead;
`event_status` whether it took place; `called` what the site calls it: `Joint statement`, `Working
dinner`; `registration` the number in the United Nations Treaty Series; `identifiers` what registers
of the world have for whom it names: `person/holm wikidata:Q42`; `place` all of where it was, in
words: a ship is nowhere else; `city_ids` which cities they are, whatever they are called. Several
names in one cell are separated by semicolons.
"""

# After a semicolon too, which separates cells where the comma stands in numbers: a program splits a
# text there, and drops the quotation marks that the part begins with. The wide forms count as the
# plain ones for Excel in East Asian languages.
_FORMULA = re.compile('(^|;[ "]*)(?=[=+\\-@\uff1d\uff0b\uff0d\uff20])')
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?", re.ASCII)
_Row = tuple[str, ...]
_CONCERNS = COLUMNS.index("concerns")


def open_table(site: Site) -> Writer:
    """The writer of tables for a site; the row of an entry is made once."""

    @cache
    def make_row(entry: Entry) -> _Row:
        cells = _make_cells(site, entry)
        return tuple(make_safe(cells.get(column, "")) for column in COLUMNS)

    return lambda subject: _write(subject, make_row)


def make_safe(text: str) -> str:
    """The text on one line, and such that no program takes it for a formula; a number as it is."""
    line = one_line(text)
    return line if _NUMBER.fullmatch(line) else _FORMULA.sub(r"\1'", line)


def _write(subject: Subject, make_row: Callable[[Entry], _Row]) -> bytes:
    out = StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    ref = subject.ref
    for entry in subject.holdings.on_record:
        row = make_row(entry)
        if ref:
            why = say_concerns(entry, ref, ", ")
            row = (*row[:_CONCERNS], why, *row[_CONCERNS + 1 :])
        writer.writerow(row)
    return BOM_UTF8 + out.getvalue().encode()


def _name_all(parties: Iterable[Party]) -> str:
    return "; ".join(map(label_party, parties))


def _name_sources(cited: Iterable[Cited]) -> str:
    """Every source once, with all the places in it."""
    return "; ".join(name_source(note.cited.source, *note.places) for note in Notes().refer(cited))


def _make_cells(site: Site, entry: Entry) -> dict[str, str]:
    head = entry.briefing
    return {
        "kind": entry.kind.value,
        "id": entry.full_id,
        "first_date": str(entry.period.start) if entry.period.earliest else "",
        "last_date": str(entry.period.end) if entry.period.latest else "",
        "date": str(entry.period),
        "title": entry.title,
        **(_make_place_cells(entry.where) if entry.where else {}),
        "concerns": "; ".join(
            f"{side.name} ({say_concerns(entry, side.ref, ', ')})"
            for side, _why in concerned(site, entry)
        ),
        "called": name_kind(entry),
        "identifiers": _write_identifiers(site, entry),
        "text": words_of(entry),
        "event_status": entry.event.status.value,
        "trip": head.trip.title if head.trip else "",
        "topics": "; ".join(topic.title for topic in entry.topics),
        "sources": _name_sources(entry.cited),
        "differing": " ".join(say_doubts(site, entry)),
        "address": site.full_address(entry.address) if site.url else entry.address,
        **_make_own_cells(entry),
    }


def _write_identifiers(site: Site, entry: Entry) -> str:
    """`person/holm wikidata:Q42 viaf:113230702; country/NO geonames:3144096`."""
    return "; ".join(
        " ".join(
            (f"{ref.kind.value}/{ref.id}", *(f"{key}:{id}" for key, id in found.list_written()))
        )
        for ref, found in list_identified(site, entry)
    )


def _make_place_cells(where: Where) -> dict[str, str]:
    places = where.places
    return {
        "city": "; ".join(unique(place.city for place in places if place.city)),
        "country": "; ".join(country.code for country in where.countries),
        "venue": "; ".join(unique(place.venue for place in places if place.venue)),
        "place": where.full,
        "city_ids": "; ".join(unique(place.city_id for place in places if place.city_id)),
    }


def _make_own_cells(entry: Entry) -> dict[str, str]:
    """What only entries of this kind have."""
    match entry:
        case BriefingEntry():
            return {
                "principals": _name_all(entry.briefing.principals),
                "form": entry.record.kind or "",
            }
        case MeetingEntry():
            return _make_meeting_cells(entry)
        case StatementEntry():
            return _make_statement_cells(entry)
        case CommitmentEntry():
            return {
                "made_by": _name_all(entry.made_by),
                "made_to": _name_all(entry.made_to),
                "about": _name_all(entry.about),
                "due": str(entry.record.due or ""),
                "status": entry.record.status.value,
                "meeting": entry.meeting.title if entry.meeting else "",
            }
        case AgreementEntry():
            return _make_agreement_cells(entry)
        case FigureEntry():
            return {
                "attributed_to": _name_all(entry.attributed_to),
                "value": entry.record.value.text,
                "period": str(entry.record.period or ""),
                "as_of": str(entry.record.as_of or ""),
            }
        case _:
            assert_never(entry)


def _make_meeting_cells(entry: MeetingEntry) -> dict[str, str]:
    return {
        "participants": _name_all(entry.participants),
        "form": entry.record.format.value,
        "start": write_time(entry.record.start) if entry.record.start else "",
        "end": write_time(entry.record.end) if entry.record.end else "",
        "duration": entry.timing.duration.text if entry.timing.duration else "",
    }


def _make_statement_cells(entry: StatementEntry) -> dict[str, str]:
    return {
        "speaker": _name_all(entry.speakers),
        "addressed_to": _name_all(entry.addressed_to),
        "about": _name_all(entry.about),
        "form": entry.record.kind,
        "wording": entry.record.wording.value,
        "translated_from": "; ".join(entry.record.original_languages),
        "translation": show_quote(entry.record.translation or ""),
        "meeting": entry.meeting.title if entry.meeting else "",
        "verified": _name_sources(entry.verified) if entry.is_proved else "",
    }


def _make_agreement_cells(entry: AgreementEntry) -> dict[str, str]:
    record = entry.record
    return {
        "parties": _name_all(entry.parties),
        "signed_by": _name_all(entry.signed_by),
        "form": record.kind,
        "entered_into_force": str(record.entered_into_force or ""),
        "provisionally_applied_from": str(record.provisionally_applied_from or ""),
        "terminated": str(record.terminated or ""),
        "registration": record.registration or "",
        "meeting": entry.meeting.title if entry.meeting else "",
    }
