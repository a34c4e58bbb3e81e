"""JSON: everything that the Book has on a subject, for programs.

The file is one object: `format` (this one is briefing-book/1), whose site it is, `about` (what the
file is of), `sources` by their ids, `identifiers` (what registers of the world have for those whom
entries name, by `person/holm` and the like), and `entries`, newest first, one a line. An entry has
what was worked out (address, parties as of the day, countries and organizations with the reasons,
what it cites, differences; `places` where there are several, of which `place` is the first) and
under `record` what the editor wrote, by the keys of the briefing format. A citation names a source
by its id, or is the source itself where it has none. Dates are ISO 8601 and as precise as they are
known, amounts the words that were written. What has no value is not there.

A briefing's items are entries of their own that name it under `briefing`. Of what editors write,
release control is left out, and so is the text of a reference that may lead to what is held back,
and what only concerns the desk: where it keeps the text of a source, and which warnings it lets
stand. `verified` are the sources in whose text a quote was found; of words that are known in
translation only, which have `translated_from` in the record, `translation_verified` are those that
have the translation. That a commitment is overdue, or an agreement in force, depends on the day of
reading and is left to the reader.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import assert_never

from ..book.citing import list_source_ids
from ..book.dossiers import CityDossier, CountryDossier, OrganizationDossier, TopicDossier
from ..book.entries import (
    AgreementEntry,
    BriefingEntry,
    CommitmentEntry,
    Entry,
    FigureEntry,
    MeetingEntry,
    StatementEntry,
)
from ..book.parties import Body, Country
from ..book.person_dossier import PersonDossier
from ..book.site import Site, concerned
from ..book.trip_dossier import TripDossier
from ..model.items import ITEM_LISTS
from ..model.keys import RELEASE_KEYS
from ..values.dates import Period, Sense
from .descriptions import (
    describe_all,
    describe_body,
    describe_country,
    describe_day,
    describe_difference,
    describe_head,
    describe_link,
    describe_parties,
    describe_sort,
    describe_source,
    describe_where,
    filled,
)
from .identified import list_identified
from .identity import changed_on, last_change
from .record_data import Object, as_data, describe_record
from .subjects import File, Subject, Writer

FORMAT = "briefing-book/1"

_HEADS = frozenset(ITEM_LISTS) | RELEASE_KEYS


@dataclass(frozen=True, slots=True)
class _Line:
    """An entry as JSON, the ids of the sources that it cites, and who in it has identifiers."""

    text: str
    sources: tuple[str, ...]
    identified: Mapping[str, Object]


def open_data(site: Site) -> Writer:
    """The writer of JSON for a site; the line of an entry is made once."""

    @cache
    def make_line(entry: Entry) -> _Line:
        identified = {
            f"{ref.kind.value}/{ref.id}": describe_record(identifiers)
            for ref, identifiers in list_identified(site, entry)
        }
        text = _to_json(_describe_entry(site, entry))
        return _Line(text, list_source_ids(entry.all_cited), identified)

    return lambda subject: _write(site, subject, make_line)


def _write(site: Site, subject: Subject, make_line: Callable[[Entry], _Line]) -> bytes:
    entries = subject.holdings.on_record
    lines = [make_line(entry) for entry in entries]
    trip = subject.file.cited if isinstance(subject.file, TripDossier) else ()
    ids = set(list_source_ids(trip)).union(*(line.sources for line in lines))
    identified = {key: found for line in lines for key, found in line.identified.items()}
    head: Object = {
        "format": FORMAT,
        "site": filled(name=site.name, url=site.url),
        "title": subject.title,
        "address": subject.address,
        "updated": last_change(site, entries).isoformat(),
        "about": _describe_file(subject.file),
        "count": len(entries),
        "sources": {id: describe_source(site, id) for id in sorted(ids)},
        **filled(identifiers=dict(sorted(identified.items()))),
    }
    text = ",\n".join(line.text for line in lines)
    return f'{_to_json(head)[:-1]},"entries":[\n{text}\n]}}\n'.encode()


def _to_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def _describe_file(file: File | None) -> Object:  # noqa: PLR0911 - one for each kind of file
    match file:
        case None:
            return {"kind": "book"}
        case CountryDossier():
            record = describe_record(file.territory) if file.territory else {}
            return {
                "kind": "country",
                **describe_country(file.country),
                **filled(
                    region=file.region,
                    names=[] if "names" in record else as_data(file.names),
                    today=[country.code for country in file.today],
                    before=[country.code for country in file.before],
                    record=record,
                ),
            }
        case PersonDossier():
            return _describe_registered("person", file)
        case OrganizationDossier():
            return _describe_registered("organization", file)
        case CityDossier():
            return _describe_city(file)
        case TripDossier():
            return _describe_registered("trip", file)
        case TopicDossier():
            return _describe_registered("topic", file)
        case _:
            assert_never(file)


def _describe_city(file: CityDossier) -> Object:
    at = file.position
    return filled(
        kind="city",
        id=file.id,
        name=file.name,
        other_names=list(file.other_names),
        country=describe_country(file.country),
        latitude=at.latitude if at else None,
        longitude=at.longitude if at else None,
        record=describe_record(file.record) if file.record else None,
    )


def _describe_registered(
    kind: str, file: PersonDossier | OrganizationDossier | TripDossier | TopicDossier
) -> Object:
    return {"kind": kind, "id": file.id, "record": describe_record(file.record)}


def _describe_entry(site: Site, entry: Entry) -> Object:
    head = entry.briefing
    is_briefing = isinstance(entry, BriefingEntry)
    sides = concerned(site, entry)
    return filled(
        kind=entry.kind.value,
        id=entry.full_id,
        address=entry.address,
        url=site.full_address(entry.address) if site.url else None,
        title=entry.title,
        event_status=entry.event.status.value,
        rescheduled_to=describe_day(entry.event.rescheduled_to),
        date=str(entry.period),
        date_is=list_doubts_of_date(entry.period),
        first_day=_say_day(entry.period.earliest),
        last_day=_say_day(entry.period.latest),
        updated=changed_on(site, entry).isoformat(),
        **describe_where(entry.where),
        briefing=None if is_briefing else describe_head(head),
        trip=describe_link(head.trip),
        sort=describe_sort(entry),
        topics=[describe_link(topic) for topic in entry.topics],
        countries=[
            {**describe_country(side), "why": [reason.value for reason in why]}
            for side, why in sides
            if isinstance(side, Country)
        ],
        organizations=[
            {**describe_body(side), "why": [reason.value for reason in why]}
            for side, why in sides
            if isinstance(side, Body)
        ],
        people=list(entry.people),
        **_describe_own(entry),
        cites=describe_all(entry.cited),
        differences=[describe_difference(found) for found in entry.differences],
        file=entry.path,
        record=describe_record(entry.record, _HEADS if is_briefing else ()),
    )


def list_doubts_of_date(period: Period) -> list[str]:
    """In which ways a date is not known: `about`, `uncertain`, `one_of`, `open` (at an end)."""
    ends = [end.qualification for end in (period.start, period.end)]
    kinds = {
        "about": any(one.is_approximate for one in ends),
        "uncertain": any(one.is_uncertain for one in ends),
        "one_of": period.sense in (Sense.ONE_OF, Sense.ON_OR_BEFORE, Sense.ON_OR_AFTER),
        "open": None in (period.earliest, period.latest),
    }
    return [name for name, is_so in kinds.items() if is_so]


def _say_day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _describe_own(entry: Entry) -> Object:
    """What is worked out for entries of this kind only."""
    match entry:
        case BriefingEntry():
            return {
                "principals": describe_parties(entry.briefing.principals),
                "is_visit": entry.is_visit,
                "postponed_from": [describe_day(day) for day in entry.postponed_from],
            }
        case MeetingEntry():
            return {
                "begins": entry.timing.begins.isoformat() if entry.timing.begins else None,
                "ends": entry.timing.ends.isoformat() if entry.timing.ends else None,
                "time_zone": entry.zone,
                "participants": describe_parties(entry.participants),
                "also_present": describe_parties(entry.also_present),
                "readouts_by": describe_parties(
                    by for one in entry.readouts for by in one.issued_by
                ),
            }
        case StatementEntry():
            return {
                "speaker": describe_parties(entry.speakers),
                "addressed_to": describe_parties(entry.addressed_to),
                "about": describe_parties(entry.about),
                "meeting": describe_link(entry.meeting),
                "verified" if entry.is_proved else "translation_verified": describe_all(
                    entry.verified
                ),
            }
        case CommitmentEntry():
            return {
                "made_by": describe_parties(entry.made_by),
                "made_to": describe_parties(entry.made_to),
                "about": describe_parties(entry.about),
                "meeting": describe_link(entry.meeting),
            }
        case AgreementEntry():
            return {
                "parties": describe_parties(entry.parties),
                "signed_by": describe_parties(entry.signed_by),
                "meeting": describe_link(entry.meeting),
                "supersedes": describe_link(entry.supersedes),
                "superseded_by": describe_link(entry.superseded_by),
            }
        case FigureEntry():
            return {
                "country": describe_country(entry.country) if entry.country else None,
                "attributed_to": describe_parties(entry.attributed_to),
                "supersedes": describe_link(entry.supersedes),
                "superseded_by": describe_link(entry.superseded_by),
            }
        case _:
            assert_never(entry)
