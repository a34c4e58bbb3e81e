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
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import assert_never

from ..book.dossiers import (
    CityDossier,
    CountryDossier,
    OrganizationDossier,
    PersonDossier,
    TopicDossier,
    TripDossier,
)
from ..book.entries import (
    AgreementEntry,
    BriefingEntry,
    BriefingHead,
    Cited,
    CommitmentEntry,
    Difference,
    Entry,
    FigureEntry,
    Link,
    MeetingEntry,
    OtherDay,
    StatementEntry,
    list_source_ids,
)
from ..book.parties import Body, Country, Location, Party, Where
from ..book.site import Site, concerned
from ..model.items import ITEM_LISTS
from ..model.keys import RELEASE_KEYS
from ..values.dates import Period, Sense
from ..values.vocabulary import Attribution
from ..wording.kinds import sort_of
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
        "site": _filled(name=site.name, url=site.url),
        "title": subject.title,
        "address": subject.address,
        "updated": last_change(site, entries).isoformat(),
        "about": _describe_file(subject.file),
        "count": len(entries),
        "sources": {id: _describe_source(site, id) for id in sorted(ids)},
        **_filled(identifiers=dict(sorted(identified.items()))),
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
                **_describe_country(file.country),
                **_filled(
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
    return _filled(
        kind="city",
        id=file.id,
        name=file.name,
        other_names=list(file.other_names),
        country=_describe_country(file.country),
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
    return _filled(
        kind=entry.kind.value,
        id=entry.full_id,
        address=entry.address,
        url=site.full_address(entry.address) if site.url else None,
        title=entry.title,
        event_status=entry.event.status.value,
        rescheduled_to=_describe_day(entry.event.rescheduled_to),
        date=str(entry.period),
        date_is=list_doubts_of_date(entry.period),
        first_day=_say_day(entry.period.earliest),
        last_day=_say_day(entry.period.latest),
        updated=changed_on(site, entry).isoformat(),
        **_describe_where(entry.where),
        briefing=None if is_briefing else _describe_head(head),
        trip=_describe_link(head.trip),
        sort=_describe_sort(entry),
        topics=[_describe_link(topic) for topic in entry.topics],
        countries=[
            {**_describe_country(side), "why": [reason.value for reason in why]}
            for side, why in sides
            if isinstance(side, Country)
        ],
        organizations=[
            {**_describe_body(side), "why": [reason.value for reason in why]}
            for side, why in sides
            if isinstance(side, Body)
        ],
        people=list(entry.people),
        **_describe_own(entry),
        cites=_describe_all(entry.cited),
        differences=[_describe_difference(found) for found in entry.differences],
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
                "principals": _describe_parties(entry.briefing.principals),
                "is_visit": entry.is_visit,
                "postponed_from": [_describe_day(day) for day in entry.postponed_from],
            }
        case MeetingEntry():
            return {
                "begins": entry.timing.begins.isoformat() if entry.timing.begins else None,
                "ends": entry.timing.ends.isoformat() if entry.timing.ends else None,
                "time_zone": entry.zone,
                "participants": _describe_parties(entry.participants),
                "also_present": _describe_parties(entry.also_present),
                "readouts_by": _describe_parties(
                    by for one in entry.readouts for by in one.issued_by
                ),
            }
        case StatementEntry():
            return {
                "speaker": _describe_parties(entry.speakers),
                "addressed_to": _describe_parties(entry.addressed_to),
                "about": _describe_parties(entry.about),
                "meeting": _describe_link(entry.meeting),
                "verified" if entry.is_proved else "translation_verified": _describe_all(
                    entry.verified
                ),
            }
        case CommitmentEntry():
            return {
                "made_by": _describe_parties(entry.made_by),
                "made_to": _describe_parties(entry.made_to),
                "about": _describe_parties(entry.about),
                "meeting": _describe_link(entry.meeting),
            }
        case AgreementEntry():
            return {
                "parties": _describe_parties(entry.parties),
                "signed_by": _describe_parties(entry.signed_by),
                "meeting": _describe_link(entry.meeting),
                "supersedes": _describe_link(entry.supersedes),
                "superseded_by": _describe_link(entry.superseded_by),
            }
        case FigureEntry():
            return {
                "country": _describe_country(entry.country) if entry.country else None,
                "attributed_to": _describe_parties(entry.attributed_to),
                "supersedes": _describe_link(entry.supersedes),
                "superseded_by": _describe_link(entry.superseded_by),
            }
        case _:
            assert_never(entry)


def _describe_sort(entry: Entry) -> Object | None:
    """What kind of its like it is, in words and among the built-in ones."""
    sort = sort_of(entry)
    return {"id": sort.id, "label": sort.label, "sort_of": sort.built_in.value} if sort else None


def _describe_head(head: BriefingHead) -> Object:
    return {"id": head.id, "title": head.title, "address": head.address}


def _describe_link(link: Link | None) -> Object | None:
    return {"title": link.title, "address": link.address} if link else None


def _describe_day(day: OtherDay | None) -> Object | None:
    return {"date": str(day.period), **(_describe_link(day.link) or {})} if day else None


def _describe_country(country: Country) -> Object:
    return {"code": country.code, "name": country.name}


def _describe_where(where: Where | None) -> Object:
    places = [_describe_place(place) for place in where.places] if where else []
    return {"place": next(iter(places), None), "places": places[1:] and places}


def _describe_place(place: Location) -> Object:
    at = place.position
    return _filled(
        name=place.name,
        venue=place.venue,
        city=place.city,
        city_id=place.city_id,
        address=place.address,
        country=_describe_country(place.country) if place.country else None,
        latitude=at.latitude if at else None,
        longitude=at.longitude if at else None,
    )


def _describe_party(party: Party) -> Object:
    terms = party.attribution
    return _filled(
        name=party.name,
        kind=party.kind.value if party.kind else "group" if party.is_group else "post",
        id=party.id,
        address=party.address,
        post=party.post,
        role=party.role,
        count=party.count,
        country=_describe_country(party.country) if party.country else None,
        countries=[_describe_country(country) for country in party.countries],
        organization=_describe_body(party.organization) if party.organization else None,
        organizations=[_describe_body(body) for body in party.organizations],
        **_describe_where(party.place),
        attribution="" if terms is Attribution.ON_RECORD else terms.value,
        on_behalf_of=_describe_parties(party.on_behalf_of),
    )


def _describe_body(body: Body) -> Object:
    return {"id": body.id, "name": body.name}


def _describe_parties(parties: Iterable[Party]) -> list[Object]:
    return [_describe_party(party) for party in parties]


def _describe_source(site: Site, id: str) -> Object:
    file = site.book.sources[id]
    return {"address": file.address, **describe_record(file.record)}


def _describe_cited(cited: Cited) -> Object:
    if not cited.id:
        return describe_record(cited.source)
    return _filled(source=cited.id, locator=cited.locator)


def _describe_all(cited: Iterable[Cited]) -> list[Object]:
    return [_describe_cited(one) for one in cited]


def _describe_difference(found: Difference) -> Object:
    versions = [
        _filled(
            value=str(version.value),
            note=version.note,
            cites=_describe_all(version.cited),
            verified=version.is_verified or None,
        )
        for version in found.versions
    ]
    return {"field": found.field, "versions": versions}


def _filled(**values: object) -> Object:
    """The values that there are."""
    return {key: value for key, value in values.items() if value not in (None, "", [], {})}
