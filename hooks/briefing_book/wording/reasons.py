"""Why an entry stands in the file of a country or an organization, in words."""

from __future__ import annotations

from collections.abc import Iterable

from ..book.contacts import parties_present
from ..book.entries import (
    AgreementEntry,
    BriefingEntry,
    Entry,
    ItemEntry,
    MeetingEntry,
    StatementEntry,
)
from ..book.parties import Party, unique
from ..records.directory import Ref
from ..text.english import join_all
from ..values.vocabulary import Concern
from .kinds import is_interview, verb_of

_AHEAD = {
    Concern.PLACE: "where it is to be",
    Concern.PARTICIPANT: "its officials are to take part",
    Concern.PRESENT: "to be present besides",
    Concern.PARTY: "to be a party to it",
}
_CALLED_OFF = {
    **_AHEAD,
    Concern.PLACE: "where it was to be",
    Concern.PARTICIPANT: "its officials were to take part",
    Concern.PARTY: "was to be a party to it",
}


def say_concerns(entry: Entry, ref: Ref, separator: str = "; ") -> str:
    """Why an entry is in the file of a country or an organization; empty where it is not.

    Of what was not held nothing is told as if it had been.
    """
    reasons = entry.concerns.get(ref, ())
    return separator.join(_say_reason(entry, ref, reason) for reason in reasons)


def _say_reason(entry: Entry, ref: Ref, reason: Concern) -> str:
    if reason is Concern.ADDRESSED and isinstance(entry, StatementEntry) and is_interview(entry):
        return "given to it"
    if reason is Concern.SPEAKER:
        return _say_who_spoke(entry, ref)
    if reason is Concern.SIGNED:
        return _say_who_signed(entry, ref)
    if reason is Concern.PARTICIPANT and _is_represented(_list_present(entry), ref):
        if entry.is_held:
            return "it was represented"
        return "it is to be represented" if entry.event.is_ahead else "it was to be represented"
    told = {} if entry.is_held else _AHEAD if entry.event.is_ahead else _CALLED_OFF
    return told.get(reason, reason.label)


def _say_who_signed(entry: Entry, ref: Ref) -> str:
    """`signed by its officials`, `to be signed in its name`."""
    signed = [one for one in _list_told(entry) if isinstance(one, AgreementEntry)]
    return _say_done("signed", signed, [party for one in signed for party in one.signed_by], ref)


def _say_who_spoke(entry: Entry, ref: Ref) -> str:
    """How its words came about: `said by its officials`, `stated in its name`."""
    said = [one for one in _list_told(entry) if isinstance(one, StatementEntry)]
    own = [one for one in said if Concern.SPEAKER in one.concerns.get(ref, ())]
    done = join_all(unique(verb_of(one).participle for one in own))
    return _say_done(done, own, [party for one in own for party in one.speakers], ref)


def _say_done(done: str, items: Iterable[ItemEntry], by: Iterable[Party], ref: Ref) -> str:
    to_be = "" if any(item.is_held for item in items) else "to be "
    return f"{to_be}{done} {'in its name' if _is_represented(by, ref) else 'by its officials'}"


def _list_told(entry: Entry) -> tuple[ItemEntry, ...]:
    """The items whose reasons are its own: of a briefing those that it sums up."""
    return entry.telling_items if isinstance(entry, BriefingEntry) else (entry,)


def _list_present(entry: Entry) -> list[Party]:
    """Those who had a part in what was done, be it a briefing of it or a meeting."""
    match entry:
        case MeetingEntry():
            return list(parties_present(entry))
        case BriefingEntry():
            met = (party for one in entry.meetings for party in parties_present(one))
            return [*entry.briefing.principals, *met]
        case _:
            return []


def _is_represented(parties: Iterable[Party], ref: Ref) -> bool:
    """Whether none of them is of the country or organization, but one acts on its behalf."""
    found = [party for party in parties if any(side.ref == ref for side in party.files)]
    return bool(found) and not any(side.ref == ref for party in found for side in party.own_files)
