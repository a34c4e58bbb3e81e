"""Figures that newer ones supersede."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ..addresses import find_items, item_address
from ..model.briefing import Briefing
from ..model.items import Figure
from ..model.record import Record
from ..model.references import full_id
from ..problems import Loc
from ..records.inherited import list_items
from ..records.loaded import Loaded
from .rule import Finding, Spot
from .survey import Survey

_PROSE = frozenset({"summary", "text", "note", "paraphrase", "translation"})
_PARTS = frozenset({"readouts", "follow_ups", "accounts", "corrections"})


@dataclass(frozen=True, eq=False)
class _Counted:
    """A figure, and where it stands; `number` counts briefings from the oldest."""

    loaded: Loaded[Briefing]
    loc: Loc
    record: Figure
    number: int

    @property
    def key(self) -> str:
        return full_id(self.loaded.id, self.record.id)

    @property
    def address(self) -> str:
        return item_address(self.loaded.id, self.record.id)


def check_superseded_figure(survey: Survey) -> Iterator[Finding]:
    """A figure that a newer one supersedes is cited no more.

    It still is where a text links to it, where a second figure supersedes it, and where a briefing
    after the newer one has the old number again.
    """
    figures = tuple(_list_figures(survey))
    newer: dict[str, _Counted] = {}
    for figure in figures:
        older = figure.record.supersedes
        if older in newer:
            yield _report(figure, (*figure.loc, "supersedes"), str(older), newer[str(older)])
        elif older:
            newer[older] = figure
    yield from _check_repeated(survey, figures, newer)
    for loaded in survey.briefings:
        yield from _check_links(loaded, newer)


def _list_figures(survey: Survey) -> Iterator[_Counted]:
    for number, loaded in enumerate(survey.briefings):
        for index, figure in enumerate(loaded.record.figures):
            yield _Counted(loaded, ("figures", index), figure, number)


def _report(at: _Counted, loc: Loc, older: str, newest: _Counted) -> Finding:
    return Finding(
        Spot(at.loaded, loc),
        f"{older} is cited here, which {newest.key} supersedes",
        f"cite {newest.key}",
        (Spot(newest.loaded, newest.loc),),
    )


def _check_repeated(
    survey: Survey, figures: tuple[_Counted, ...], newer: Mapping[str, _Counted]
) -> Iterator[Finding]:
    """Old numbers that come again after the briefing that supersedes them."""
    outdated: dict[tuple[object, ...], tuple[_Counted, _Counted]] = {}
    for figure in figures:
        if figure.key in newer:
            outdated.setdefault(_describe(survey, figure.record), (figure, newer[figure.key]))
    for figure in figures:
        old, newest = outdated.get(_describe(survey, figure.record), (figure, figure))
        is_involved = figure.key in newer or figure is newest or figure.record.supersedes
        if not is_involved and figure.number > newest.number:
            yield _report(figure, (*figure.loc, "value"), f"the number of {old.key}", newest)


def _describe(survey: Survey, figure: Figure) -> tuple[object, ...]:
    value = figure.value
    number = (value.low, value.high, value.qualifier, value.unit)
    return (*survey.identify_count(figure), *number)


def _check_links(loaded: Loaded[Briefing], newer: Mapping[str, _Counted]) -> Iterator[Finding]:
    places: list[tuple[Loc, Record]] = [((), loaded.record), *list_items(loaded.record)]
    for loc, record in places:
        for at, text in _list_prose(record):
            for ids in find_items(text):
                older = full_id(*ids)
                if older in newer:
                    newest = newer[older]
                    yield Finding(
                        Spot(loaded, (*loc, *at)),
                        f"this links to {older}, which {newest.key} supersedes",
                        f"link to {newest.address}",
                        (Spot(newest.loaded, newest.loc),),
                    )


def _list_prose(record: Record) -> Iterator[tuple[Loc, str]]:
    """The texts of a record that may have links in them."""
    for key in type(record).model_fields:
        if key in _PROSE:
            text = getattr(record, key)
            if isinstance(text, str):
                yield (key,), text
        elif key in _PARTS:
            for index, part in enumerate(getattr(record, key)):
                for at, text in _list_prose(part):
                    yield (key, index, *at), text
