"""Each source's own story, as it follows from the accounts."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.briefing import Briefing
from ..records.source_stories import Clash, Visit, find_clashes, say_clash
from .rule import Finding, Spot
from .survey import Halt, Survey


def check_source_story(survey: Survey) -> Iterator[Finding]:
    """Taken at its word, a source does not contradict itself, unless the account says how.

    With the days that one source has, the stops of a trip come in the order of the itinerary. Where
    they run backwards, the `note` of the account explains what the source says and how that fits;
    the page of the trip shows the contradiction.
    """
    for spot, said in _list_clashes(survey, backwards=True):
        hint = "explain it in the note: of the account, or correct the value or the order"
        yield Finding(spot, said, hint)


def check_source_same_day(survey: Survey) -> Iterator[Finding]:
    """A source that has two stops on one day, which are on two days on record, is explained.

    A plane may do it. The `note` of the account says what the source says.
    """
    for spot, said in _list_clashes(survey, backwards=False):
        yield Finding(spot, said, "explain it in the note: of the account, or correct the value")


def _list_clashes(survey: Survey, *, backwards: bool) -> Iterator[tuple[Spot, str]]:
    """Where the account stands, and what the source has."""
    for halts in survey.itineraries.values():
        told = [halt for halt in halts if isinstance(halt.record, Briefing)]
        sources = {
            account.source.source
            for halt in told
            for owner in (halt.record, *getattr(halt.record, "meetings", ()))
            for account in getattr(owner, "accounts", ())
            if account.field == "date"
        }
        visits = [_visit(halt) for halt in halts] if sources else []
        for source in sorted(sources):
            for clash in find_clashes(visits, source):
                if clash.runs_backwards is backwards and not clash.told.note:
                    yield _locate(clash), f"taken at its word, {source} {_say(survey, clash)}"


def _locate(clash: Clash[Halt]) -> Spot:
    at = clash.told.at or ()
    return Spot(clash.told.visit.stop.loaded, (*at, "value"))


def _say(survey: Survey, clash: Clash[Halt]) -> str:
    def name(halt: Halt) -> str:
        return survey.say_place(halt.place) if halt.place else f'"{halt.loaded.id}"'

    return say_clash(clash, name)


def _visit(halt: Halt) -> Visit[Halt]:
    record, place = halt.record, halt.place
    return Visit(
        stop=halt,
        record=record if isinstance(record, Briefing) else None,
        period=halt.period,
        where=(place.country, place.city or "") if place else ("", ""),
        who=halt.who,
        cited=halt.cited,
    )
