"""Each source's own story, as it follows from the accounts."""

from __future__ import annotations

from collections.abc import Iterator

from ..records.itinerary import ItineraryStop
from ..records.source_stories import Clash, find_clashes
from ..text.english import ENGLISH
from ..wording.clashes import say_clash
from .rule import Finding, Spot
from .survey import Survey


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
    for stops in survey.itineraries.values():
        for source, clashes in find_clashes(stops).items():
            for clash in clashes:
                if clash.runs_backwards is backwards and not clash.told.note:
                    yield _locate(clash), f"taken at its word, {source} {_say(survey, clash)}"


def _locate(clash: Clash) -> Spot:
    return Spot(clash.told.stop.loaded, (*(clash.told.at or ()), "value"))


def _say(survey: Survey, clash: Clash) -> str:
    def name(stop: ItineraryStop) -> str:
        return survey.say_places(stop.places) or f'"{stop.loaded.id}"'

    return say_clash(clash, ENGLISH, name)
