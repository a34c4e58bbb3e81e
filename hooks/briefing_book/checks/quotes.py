"""The same words, entered twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property

from ..model.briefing import Briefing
from ..model.items import Statement
from ..records.inherited import period_of, places_of
from ..records.loaded import Loaded
from ..text.folding import fold_quote
from ..text.quote_marks import split_quote
from ..values.dates import has_days
from .rule import Finding, Spot
from .survey import Identity, Survey

_RUN = 4
_LETTERS = 12
_LEAST_RUNS = 2
_SHARED = 0.6
_MOST_DAYS = 7
_MOST_COMPARED = 3
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, eq=False)
class _Quote:
    loaded: Loaded[Briefing]
    index: int
    record: Statement

    @property
    def spot(self) -> Spot:
        return Spot(self.loaded, ("statements", self.index))

    @cached_property
    def runs(self) -> frozenset[str]:
        """Every run of four words; of letters, where the script sets no spaces."""
        runs: set[str] = set()
        for paragraph in split_quote(self.record.quote or ""):
            for part in paragraph:
                if not part.is_mark:
                    words = _WORD.findall(fold_quote(part.text).casefold())
                    runs.update(_slide(words, _RUN, " "))
                    runs.update(run for word in words for run in _slide(list(word), _LETTERS, ""))
        return frozenset(runs)


def check_same_quote(survey: Survey) -> Iterator[Finding]:
    """What somebody said stands in one statement.

    Two quotes look like one if the same speaker said them on the same day in the same country, and
    most of the shorter one stands in the longer one too. Where a source has the words otherwise,
    the statement has an account of it.
    """
    reported: set[_Quote] = set()
    for quotes in _group(survey):
        known: dict[str, list[_Quote]] = {}
        for quote in quotes if len(quotes) > 1 else ():
            other = _find_like(quote, known)
            if other and quote not in reported:
                reported.add(quote)
                yield _report(quote, other)
            for run in quote.runs:
                shelf = known.setdefault(run, [])
                shelf[:] = [*shelf[1 - _MOST_COMPARED :], quote]


def _group(survey: Survey) -> Iterable[list[_Quote]]:
    """What one speaker said in one country, or in the same ones, on one day, in their order."""
    groups: dict[tuple[Identity, frozenset[str | None], int], list[_Quote]] = {}
    for loaded in survey.briefings:
        for index, statement in enumerate(loaded.record.statements):
            speakers = survey.identify(statement.speaker)
            if statement.quote:
                quote = _Quote(loaded, index, statement)
                places = places_of(loaded.record, statement, survey.directory)
                there = frozenset(place.country or place.name for place in places)
                for speaker in speakers:
                    for day in _list_days(loaded.record, statement):
                        groups.setdefault((speaker, there, day), []).append(quote)
    return groups.values()


def _report(quote: _Quote, other: _Quote) -> Finding:
    is_near = other.loaded is quote.loaded
    where = f'"{other.record.id}"' if is_near else f'"{other.record.id}" of {other.loaded.path}'
    return Finding(
        Spot(quote.loaded, ("statements", quote.index, "quote")),
        f"these look like the words of {where}",
        "keep one statement; where a source has other words, give it an account of the quote",
        (other.spot,),
    )


def _list_days(record: Briefing, statement: Statement) -> list[int]:
    """The days on which it may have been said, as ordinals; none where that is not known."""
    period = period_of(record, statement)
    first, last = period.first_day, period.last_day
    if not has_days(period) or last - first >= timedelta(days=_MOST_DAYS):
        return []
    return list(range(first.toordinal(), last.toordinal() + 1))


def _find_like(quote: _Quote, known: Mapping[str, Sequence[_Quote]]) -> _Quote | None:
    """The earlier quote that has most runs in common with it, where these are enough."""
    shared = Counter(other for run in sorted(quote.runs) for other in known.get(run, ()))
    for other, number in shared.most_common(1):
        least = min(len(quote.runs), len(other.runs))
        if number >= max(_LEAST_RUNS, _SHARED * least):
            return other
    return None


def _slide(parts: list[str], size: int, between: str) -> Iterator[str]:
    for start in range(len(parts) - size + 1):
        yield between.join(parts[start : start + size])
