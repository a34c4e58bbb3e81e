"""An example of every record, with each of its keys. What they tell of is made up.

They are shown to editors as they stand here. A key that no example has fails the tests, and so does
an example that the model does not read. The module is long because it is all examples.
"""

from __future__ import annotations

from collections.abc import Mapping
from textwrap import dedent

from ..model.briefing import Briefing
from ..model.dated_names import DatedName
from ..model.identifiers import Identifiers
from ..model.item import Item
from ..model.items import Agreement, Commitment, Figure, FollowUp, Meeting, Readout, Statement
from ..model.parties import CountryParty, GroupParty, OrganizationParty, PersonParty, PostParty
from ..model.parts import (
    Account,
    Allowance,
    Citation,
    Correction,
    Source,
)
from ..model.places import Place
from ..model.record import Record
from ..model.registries import City, Organization, OwnKind, Person, Post, Territory, Topic
from ..model.trip import Stop, Trip

_WRITTEN: Mapping[type[Record], tuple[str, ...]] = {
    Briefing: (
        """\
        title: Talks on fisheries in Oslo
        date: 2024-05-06
        kind: working_visit
        order: 2
        place: {city: Oslo, country: NO}
        trip: 2024-05-nordic-tour
        principals: [Kari Nordmann]
        topics: [fisheries]
        summary: |
          The foreign ministers of Cyprus and Norway spoke about fisheries.

          The sources do not agree on who else was in the room.
        status: published
        first_published: 2024-05-08
        embargoed_until: 2024-05-06T21:00:00+02:00
        sources:
          - communique
          - {source: newspaper, locator: page 4}
        meetings:
          - id: ministers
            participants: [Kari Nordmann]
        statements:
          - id: meet-again
            speaker: Kari Nordmann
            quote: We agree to meet again … before the year is out.
        commitments:
          - id: next-round
            text: To hold the next round of talks in Nicosia.
            made_by: CY
        agreements:
          - id: fisheries-agreement
            title: Agreement on fisheries in the Barents Sea
            parties: [CY, NO]
        figures:
          - id: boats
            what: boats inspected off the coast
            value: at least 17
        accounts:
          - {field: date, value: 2024-05-07, source: newspaper}
        corrections:
          - {date: 2024-05-08, note: The number of ambassadors was given as four.}
        aliases: [2024-05-06-bergen]
        allow:
          - {rule: no-source, reason: The desk officer was in the room.}
        """,
        """\
        title: Visit to the trawlers of Tromsø
        date: 2024-05-08
        event_status: postponed
        event_status_note: The storm kept the fleet in port.
        rescheduled_to: 2024-06-03-tromso
        """,
        """\
        title: Visit to the harbour of Bergen
        date: 2024-05-07
        status: withdrawn
        withdrawn_reason: It was the visit of another year.
        withdrawn_on: 2024-05-10
        """,
    ),
    Item: (
        """\
        id: ministers
        date: 2024-05-06
        place: {city: Oslo, country: NO}
        topics: [fisheries]
        sources: [communique]
        accounts:
          - {field: duration, value: just over an hour, source: newspaper}
        former_ids: [talks, 2024-05-06-bergen/ministers]
        allow:
          - {rule: no-source, reason: The desk officer was in the room.}
        """,
    ),
    Place: (
        "{venue: Håkon’s Hall, city: Bergen, country: NO, coordinates: [60.39, 5.32]}",
        "{city: [Bergen, Oslo], country: NO}",
        "{name: 'aboard the trawler Havbris, North Sea', coordinates: [60.1, 2.9]}",
    ),
    Meeting: (
        """\
        id: ministers
        title: Talks of the foreign ministers
        start: 14:30
        end: 16:05
        duration: about 90 minutes
        kind: bilateral
        format: in_person
        participants:
          - Kari Nordmann
          - {post: Minister of Foreign Affairs, country: CY}
        also_present:
          - {group: interpreters, count: 2}
        summary: |
          Quotas came first, the [inspection of boats](https://example.org) second.
        readouts:
          - {issued_by: NO, text: The two ministers agreed to meet again.}
        """,
        """\
        id: lunch
        event_status: postponed
        event_status_note: The talks had taken longer.
        rescheduled_to: 2024-06-03-tromso
        """,
    ),
    PersonParty: (
        """\
        person: Kari Nordmann
        post: State Secretary
        role: chair
        place: {city: Bergen, country: NO}
        attribution: on_record
        on_behalf_of: Institute of Fisheries
        """,
        """\
        person: Kari Nordmann
        post: acting Minister of Fisheries
        country: NO
        """,
        """\
        person: Kari Nordmann
        post: President of the Council
        organization: Institute of Fisheries
        """,
    ),
    PostParty: (
        """\
        post: senior official
        country: CY
        role: guest
        place: {city: Nicosia, country: CY}
        attribution: background
        on_behalf_of: {post: Minister of Foreign Affairs, country: CY}
        """,
        """\
        post: Director
        organization: Institute of Fisheries
        """,
    ),
    GroupParty: (
        """\
        group: ambassadors
        count: 5
        countries: [CY, NO]
        organizations: [Institute of Fisheries]
        role: observers
        place: {city: Bergen, country: NO}
        attribution: anonymous
        on_behalf_of: [CY, NO]
        """,
    ),
    OrganizationParty: (
        """\
        organization: Institute of Fisheries
        role: host
        place: {city: Bergen, country: NO}
        attribution: background
        on_behalf_of: NO
        """,
    ),
    CountryParty: (
        """\
        country: CY
        role: chair of the talks
        place: {city: Nicosia, country: CY}
        attribution: deep_background
        on_behalf_of: Institute of Fisheries
        """,
    ),
    Readout: (
        """\
        issued_by: NO
        text: The two ministers agreed to meet again.
        sources: [communique]
        """,
    ),
    Statement: (
        """\
        id: meet-again
        speaker: Kari Nordmann
        kind: press_statement
        quote: Vi er enige om å møtes igjen … før året er omme.
        language: nb
        translation: We agree to meet again … before the year is out.
        meeting: ministers
        addressed_to: [CY]
        about: [CY]
        """,
        """\
        id: patience
        speaker: institute
        kind: interview
        paraphrase: The institute asks both sides for patience.
        """,
        """\
        id: the-sea
        speaker: institute
        quote: The sea unites us, la mer nous unit.
        language: [en, fr]
        translated_from: ar
        """,
        """\
        id: invitation
        speaker: {post: Minister of Foreign Affairs, country: NO}
        kind: letter
        addressed_to: {post: Minister of Foreign Affairs, country: CY}
        quote: I should be glad to receive you in Tromsø.
        """,
    ),
    Commitment: (
        """\
        id: next-round
        text: To hold the next round of talks in Nicosia.
        made_by: [CY]
        made_to: [NO, institute]
        about: [GL]
        due: 2024-12
        status: fulfilled
        meeting: ministers
        follow_ups:
          - {date: 2024-11-20, note: The talks took place.}
        """,
    ),
    FollowUp: (
        """\
        date: 2024-11-20
        note: The talks took place.
        sources: [newspaper]
        """,
    ),
    Agreement: (
        """\
        id: fisheries-agreement
        title: Agreement on fisheries in the Barents Sea
        signed: 2024-05-06
        kind: treaty
        parties: [CY, NO]
        signed_by:
          - Kari Nordmann
          - {post: Minister of Foreign Affairs, country: CY}
        entered_into_force: 2025-01-01
        provisionally_applied_from: 2024-06
        terminated: 2034-12-31
        text: {source: communique, locator: annex}
        registration: I-54113
        supersedes: 2004-03-02-nicosia/fisheries-agreement
        meeting: ministers
        """,
        """\
        id: inspections
        title: Memorandum on the inspection of boats
        kind: memorandum
        parties: [Institute of Fisheries, CY]
        text: The institute counts the boats, and Cyprus lets it on board.
        """,
    ),
    Figure: (
        """\
        id: boats-since
        what: boats inspected off the coast
        value: at least 17
        period: 2024-01/2024-04
        as_of: 2024-05-01
        country: NO
        attributed_to: Institute of Fisheries
        supersedes: 2024-05-06-oslo/boats
        """,
    ),
    Citation: ("{source: newspaper, locator: page 4}",),
    Source: (
        """\
        title: Joint communiqué on fisheries
        publisher: Ministry of Foreign Affairs
        author: Press office
        published: 2024-05-06
        accessed: 2024-05-07
        url: https://example.org/communique
        archived_url: https://archive.example.org/communique
        language: en
        text: .texts/communique.txt
        former_ids: [joint-communique]
        allow:
          - {rule: unused-entry, reason: It will be cited when the talks are over.}
        """,
    ),
    Account: (
        """\
        field: duration
        value: just over an hour
        source: {source: newspaper, locator: page 4}
        note: The reporter waited outside.
        """,
    ),
    Correction: ("{date: 2024-05-08, note: The number of ambassadors was given as four.}",),
    Allowance: ("{rule: two-places, reason: He flew back the same evening.}",),
    Trip: (
        """\
        title: May 2024 tour of the Nordic countries
        principals: [kari-nordmann]
        summary: Three capitals in four days, with fisheries on every agenda.
        sources: [newspaper]
        stops:
          - {date: 2024-05-08, place: {city: Helsinki, country: FI}}
        former_ids: [2024-05-nordic-trip]
        allow:
          - {rule: itinerary-gap, reason: The day in between was a holiday.}
        """,
    ),
    Stop: (
        """\
        date: 2024-05-08
        place: {city: Helsinki, country: FI}
        order: 1
        note: Announced; nothing is known of it yet.
        sources:
          - {source: newspaper, locator: page 4}
        """,
        """\
        date: 2024-05-09
        place: {city: Tallinn, country: EE}
        event_status: postponed
        event_status_note: The harbour was closed.
        rescheduled_to: 2024-06-03-tromso
        """,
    ),
    Person: (
        """\
        name: Kari Nordmann
        aliases: [K. Nordmann]
        names: [{name: Kari Normann, to: 2019-06-21}]
        disambiguation: politician
        sort_name: Nordmann, Kari
        posts:
          - {title: Minister of Foreign Affairs, country: NO, from: 2021-10-14, to: 2025-02-04}
          - {title: State Secretary, country: NO, to: 2021-10-13}
        identifiers: {wikidata: Q999999999, isni: 0000 0000 0000 0001}
        former_ids: [nordmann]
        allow:
          - {rule: two-spellings, reason: Another person with a similar name.}
        """,
    ),
    Post: (
        "{title: Minister of Foreign Affairs, country: NO, from: 2021-10-14, to: 2025-02-04}",
        "{title: Chair, organization: Institute of Fisheries, from: 2025-02-05}",
        "{title: Member, organization: Institute of Fisheries, from: 2009, to: unknown}",
    ),
    Organization: (
        """\
        name: Institute of Fisheries
        aliases: [the institute]
        names: [{name: Fisheries Laboratory, from: 1984, to: 1999}]
        disambiguation: in Bergen
        kind: other
        country: NO
        members: [NO, Union of Fishers]
        identifiers: {ror: 0fsh00042}
        former_ids: [fisheries-laboratory]
        allow:
          - {rule: two-spellings, reason: Another body with a similar name.}
        """,
    ),
    Territory: (
        """\
        name: German Democratic Republic
        aliases: [East Germany]
        names: [{name: Soviet Zone, to: 1949-10-06}]
        from: 1949-10-07
        to: 1990-10-02
        now: [DE]
        identifiers: {wikidata: Q999999998}
        former_ids: [DD]
        """,
    ),
    Identifiers: (
        """\
        wikidata: Q999999999
        viaf: 999999999
        isni: 0000 0000 0000 0001
        orcid: 0000-0000-0000-0001
        gnd: 4999999-9
        lcnaf: n99999999
        geonames: 999999999
        ror: 0fsh00042
        lei: 00000000000000000195
        hsg: nordmann-kari
        """,
        "{wikidata: Q999999999, fisheries-register: NO-0042}",
    ),
    DatedName: ("{name: Kari Normann, from: 1999, to: 2019-06-21}",),
    Topic: (
        """\
        name: Fisheries
        disambiguation: at sea
        summary: Quotas, inspections, and the talks about them.
        identifiers: {gnd: 4999999-9}
        former_ids: [fish]
        allow:
          - {rule: unused-entry, reason: It is on the agenda of the next visit.}
        """,
    ),
    City: (
        """\
        name: Oslo
        country: NO
        aliases: [Oslo (Norway)]
        names:
          - {name: Christiania, to: 1876}
          - {name: Kristiania, from: 1877, to: 1924}
        coordinates: [59.91, 10.75]
        identifiers: {wikidata: Q999999997}
        former_ids: [no-oslo]
        allow:
          - {rule: unused-entry, reason: It stands ready.}
        """,
    ),
    OwnKind: (
        """\
        name: harbour talk
        sort_of: consultation
        summary: The yearly round of the two fleets.
        allow:
          - {rule: unused-entry, reason: The first one is in autumn.}
        """,
    ),
}

EXAMPLES: Mapping[type[Record], tuple[str, ...]] = {
    record: tuple(dedent(text).strip() for text in texts) for record, texts in _WRITTEN.items()
}
"""Examples of each record as YAML; together they have all its keys."""
