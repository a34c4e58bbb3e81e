"""What was signed: its dates, who signed it for whom, its number, what it supersedes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..model.briefing import Briefing
from ..model.items import Agreement
from ..model.references import RefKind, full_id
from ..problems import Loc
from ..records.directory import Ref
from ..records.inherited import period_of
from ..records.loaded import Loaded
from ..records.sides import Sides
from ..text.english import join_all, with_article
from ..values.dates import PartialDate, Period
from .rule import Finding, Spot
from .survey import Survey


class _Agreed(NamedTuple):
    """An agreement, where it stands, and when it was signed."""

    loaded: Loaded[Briefing]
    loc: Loc
    record: Agreement
    signed: Period

    @property
    def full_id(self) -> str:
        return full_id(self.loaded.id, self.record.id)

    def spot(self, *key: str | int) -> Spot:
        return Spot(self.loaded, (*self.loc, *key))


def check_agreement_dates(survey: Survey) -> Iterator[Finding]:
    """An agreement is signed before it is applied or in force, and ends after that.

    What is applied provisionally is so before it is in force.
    """
    for agreed in _list_agreements(survey):
        record = agreed.record
        steps = (
            ("provisionally_applied_from", "is applied", record.provisionally_applied_from),
            ("entered_into_force", "is in force", record.entered_into_force),
            ("terminated", "ends", record.terminated),
        )
        before: tuple[str, Period | PartialDate] = ("was signed", agreed.signed)
        for key, what, date in steps:
            if date and date.last_day < before[1].first_day:
                since = "" if key == "terminated" else "since "
                yield Finding(
                    agreed.spot(key),
                    f"this {what} {since}{date}, before it {before[0]} ({before[1]})",
                    "see which of the two is wrong",
                )
            elif date:
                before = (what, date)


def check_signed_for_no_party(survey: Survey) -> Iterator[Finding]:
    """Who signs an agreement does so for one of its parties.

    Where it is not known for whom somebody acts, or who the parties are, nothing is said.
    """
    for agreed in _list_agreements(survey):
        find = Sides(survey.records, survey.directory, agreed.signed).find
        of_parties = [find(party) for party in agreed.record.parties]
        if not all(of_parties):
            continue
        sides = frozenset[Ref]().union(*of_parties)
        for index, signer in enumerate(agreed.record.signed_by):
            own = find(signer)
            if own and sides.isdisjoint(own):
                whom = join_all(sorted(_name(survey, ref) for ref in own))
                is_none = "is no party" if len(own) == 1 else "are no parties"
                yield Finding(
                    agreed.spot("signed_by", index),
                    f"this is signed for {whom}, which {is_none} to it",
                    "add it to the parties, or correct who signed, or for whom with on_behalf_of",
                )


def check_same_registration(survey: Survey) -> Iterator[Finding]:
    """No two agreements have one number in the United Nations Treaty Series."""
    first: dict[str, _Agreed] = {}
    for agreed in _list_agreements(survey):
        number = agreed.record.registration
        if number is None:
            continue
        other = first.setdefault(number, agreed)
        if other is not agreed:
            yield Finding(
                agreed.spot("registration"),
                f"{other.full_id} has this number too",
                "correct one of the two, or keep one record of the agreement",
                (other.spot(),),
            )


def check_supersedes_later(survey: Survey) -> Iterator[Finding]:
    """An agreement supersedes one that was signed before it."""
    agreements = {agreed.full_id: agreed for agreed in _list_agreements(survey)}
    for agreed in agreements.values():
        older = agreements.get(agreed.record.supersedes or "")
        if older and older.signed.first_day > agreed.signed.last_day:
            yield Finding(
                agreed.spot("supersedes"),
                f"{older.full_id} was signed later ({older.signed})",
                "the newer agreement names the older one, and not the other way round",
                (older.spot(),),
            )


def _list_agreements(survey: Survey) -> Iterator[_Agreed]:
    for loaded in survey.briefings:
        for index, agreement in enumerate(loaded.record.agreements):
            signed = period_of(loaded.record, agreement)
            yield _Agreed(loaded, ("agreements", index), agreement, signed)


def _name(survey: Survey, ref: Ref) -> str:
    """A side as it stands in a sentence."""
    if ref.kind is RefKind.COUNTRY:
        return with_article(survey.country_name(ref.id))
    return with_article(survey.directory.call(ref.kind, ref.id))
