"""What the pages of a country and of an organization share: contacts, and who was met."""

from __future__ import annotations

from typing import assert_never

from ..book.contacts import Contact, acts_for, list_correspondents
from ..book.dossiers import SideDossier
from ..book.entries import BriefingEntry, MeetingEntry, StatementEntry
from ..book.parties import unique
from ..book.sides import list_heads
from ..book.site import Site
from ..book.tallies import parties_of
from ..text.english import capitalize, count_all, end_sentence
from ..values.vocabulary import Concern
from ..wording.not_held import say_not_held
from ..wording.parties import say_parties
from ..wording.sentences import say_contact, say_place
from .dossier import keep_newest, view_dossier
from .glance import Count
from .page import View

_HAS_PART = frozenset(
    {Concern.PARTICIPANT, Concern.SPEAKER, Concern.PROMISED_BY, Concern.ATTRIBUTED}
    | {Concern.PLACE, Concern.ADDRESSED, Concern.PRESENT, Concern.CORRESPONDENT}
    | {Concern.PARTY, Concern.SIGNED}
)
"""Why an entry is in the file of who was there or had a part in it, and is not only spoken of."""


def say_last_contact(site: Site, file: SideDossier, counted: str, known: str = "") -> str:
    """The first line: how much is on record; last contact, where and with whom.

    Args:
        site: the site.
        file: the file.
        counted: the sentence that says how much there is, where there is a contact.
        known: what is known besides, where there is none; may be empty.
    """
    last = file.last_contact
    if last is None:
        instead = say_not_held(file)
        told = (known, _say_otherwise(file), end_sentence(capitalize(instead)) if instead else "")
        return " ".join(filter(None, ("No contact on record.", *told)))
    said = say_contact(last, site.locale)
    whom = _with_whom(file, last)
    contact = end_sentence(f"Last contact: {said}{f', with {whom}' if whom else ''}")
    return f"{counted} {contact}"


def _say_otherwise(file: SideDossier) -> str:
    """What there is without a contact, and whether it is only spoken of."""
    holdings, ref = file.holdings, file.side.ref
    said = count_all(
        (
            (len(holdings.statements), "statement"),
            (len(holdings.commitments), "commitment"),
            (len(holdings.agreements), "agreement"),
            (len(holdings.figures), "figure"),
        )
    )
    if any(_HAS_PART.issuperset(one.concerns[ref]) for one in holdings.entries):
        return f"{capitalize(said)} on record." if said else ""
    return f"It is spoken of in {said}." if said else ""


def _with_whom(file: SideDossier, last: Contact) -> str:
    """Its officials whom the principals met at the last contact, else those whom they met."""
    ref = file.side.ref
    if isinstance(last, StatementEntry):
        return say_parties(list_correspondents(last, ref), titled=True)
    parts = last.meetings if isinstance(last, BriefingEntry) else (last,)
    parties = unique(party for part in parts if part.is_held for party in parties_of(part))
    own = [party for party in parties if acts_for(party, ref)]
    # That it was met itself goes without saying.
    officials = [party for party in own if party.ref != ref]
    others = list_heads([party for party in parties if party not in own])
    principals = [party for party in last.briefing.principals if not acts_for(party, ref)]
    is_met = len(principals) == len(last.briefing.principals) > 0
    met = officials if officials and is_met else others
    return say_parties(met, titled=True)


def view_side(site: Site, file: SideDossier, lead: str, own: Count) -> View:
    """What the template of a side shows; `own` is the first count of the strip."""
    visited = {visit.id for visit in file.visits}
    elsewhere = [
        contact
        for contact in file.contacts
        if not (isinstance(contact, MeetingEntry) and contact.briefing.id in visited)
    ]
    happened = keep_newest(elsewhere, "All by year")
    differing = [entry for entry in happened.entries if entry.differences]
    return {
        **view_dossier(site, file, own, file.side.ref),
        "lead": lead,
        "happened": happened,
        # One that is not on record may be known from what is held back.
        "member_of": [body for body in file.member_of if site.book.knows(body.ref)],
        "differing": [(_say_what(entry, len(happened.entries) > 1), entry) for entry in differing],
        # The panel of a meeting tells nothing of the day and the place of its briefing.
        "told": {entry.id for entry in differing if isinstance(entry, BriefingEntry)},
    }


def _say_what(entry: Contact, is_one_of_several: bool) -> str:
    """What the sources differ on, told apart from others where there are several."""
    match entry:
        case MeetingEntry():
            return f"the meeting “{entry.title}”" if is_one_of_several else "this meeting"
        case BriefingEntry():
            place = say_place(entry.where) if entry.where and is_one_of_several else ""
            return f"the visit to {place}" if place else "this visit"
        case StatementEntry():
            return f"the words {entry.title}" if is_one_of_several else "these words"
        case _:
            assert_never(entry)
