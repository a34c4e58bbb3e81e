"""Verify: look for every quote in the text of its source, and make the lock anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, partial

from ..problems import Level, Problem
from ..records.loaded import Records
from ..records.proofs import Origin, Proof, QuoteLock
from ..text.english import join_names
from ..text.excerpts import quote, shorten
from .matching import Effort, TooCommonError, find_quote, has_runs
from .passages import find_nearest_passage
from .quotations import (
    Quotation,
    Standing,
    judge_quotations,
    list_quotations,
    list_text_paths,
    may_have_words,
)
from .runs import list_runs
from .source_texts import SourceText, read_source_text

_SHOWN = 160
_SHOWN_DIFFERENCES = 3


class Outcome(StrEnum):
    """What came of looking for a quote."""

    FOUND = "found"
    """It stands in the text of a source."""
    KEPT = "kept"
    """The text is not here, but the quote is as it was when it was found."""
    MISSING = "missing"
    """It stands in no text that is here."""
    OPEN = "open"
    """There is no text to look in."""


@dataclass(frozen=True, slots=True)
class Verification:
    """What came of it all: the new lock, the problems, and the outcome of every quote."""

    lock: QuoteLock
    problems: tuple[Problem, ...]
    outcomes: tuple[Outcome, ...]


_Texts = Mapping[Origin, SourceText | None]


@dataclass(frozen=True, slots=True)
class _Result:
    outcome: Outcome
    proofs: tuple[Proof, ...] = ()
    problem: Problem | None = None


def verify_quotes(records: Records) -> Verification:
    """Look for every quote of the record, published or not, in the texts that are here.

    Args:
        records: records without errors, other than quotes that were changed.

    Returns:
        The new lock. It has what was found; what was found before, where the text is not here and
        the quote is unchanged; and, so that the build goes on refusing it, what a quote was before
        it was changed into one that is not found.
    """
    texts = cache(partial(_read, records))
    results = [
        _verify(
            quotation, _narrow(standing, quotation, records), _list_texts(quotation, records, texts)
        )
        for briefing in records.briefings.values()
        for quotations in list_quotations(briefing)
        for quotation, standing in judge_quotations(quotations, records.quote_lock)
    ]
    return Verification(
        QuoteLock(frozenset(proof for result in results for proof in result.proofs)),
        tuple(result.problem for result in results if result.problem),
        tuple(result.outcome for result in results),
    )


def _narrow(standing: Standing, quotation: Quotation, records: Records) -> Standing:
    """The standing without proofs by sources that can't have the words."""
    fit = {
        quotation.origin_of(cited)
        for cited in quotation.sources
        if may_have_words(quotation, cited, records)
    }
    return replace(standing, proofs=tuple(one for one in standing.proofs if one.origin in fit))


def _read(records: Records, path: str) -> SourceText | None:
    text = read_source_text(records.project, path)
    return text if isinstance(text, SourceText) else None


def _list_texts(
    quotation: Quotation, records: Records, read: Callable[[str], SourceText | None]
) -> _Texts:
    """The text of each source that has one; None where it is not here."""
    return {origin: read(path) for origin, path in list_text_paths(quotation, records)}


def _verify(quotation: Quotation, standing: Standing, texts: _Texts) -> _Result:
    here = {origin: text for origin, text in texts.items() if text}
    statement = quotation.statements[0]
    found, too_common = [], []
    for origin, text in here.items():
        try:
            if find_quote(quotation.words, text.content):
                found.append(Proof(statement, origin, quotation.digest, text.digest))
        except TooCommonError:
            too_common.append(origin)
    kept = [replace(one, statement=statement) for one in standing.proofs if one.origin not in here]
    if found or kept:
        return _Result(Outcome.FOUND if found else Outcome.KEPT, (*found, *kept))
    elsewhere = [origin.name for origin, text in texts.items() if not text]
    if not here:
        problem = _explain_unproved(quotation) if standing.is_changed else None
        return _Result(Outcome.OPEN, problem=problem)
    if too_common:
        problem = _explain_too_common(quotation, too_common, elsewhere)
    else:
        problem = _explain_missing(quotation, here, elsewhere)
    former = () if elsewhere else standing.former
    return _Result(
        Outcome.MISSING, tuple(replace(one, statement=statement) for one in former), problem
    )


def _explain_unproved(quotation: Quotation) -> Problem:
    return quotation.briefing.problem(
        quotation.loc, "quote-unproved",
        "this quote was changed since it was verified, and the text of its source is not here",
        "it is no longer shown as verified, until verify is run where the text is",
        level=Level.WARNING,
    )  # fmt: skip


def _explain_too_common(
    quotation: Quotation, origins: Sequence[Origin], elsewhere: Sequence[str]
) -> Problem:
    """The problem of a quote that would take too long to look for."""
    names = join_names([origin.name for origin in origins])
    return quotation.briefing.problem(
        quotation.loc, "quote-too-common",
        f"this quote is not looked for in the text of {names}: its words stand at too many places",
        "quote more words between two marks, or keep only that part of the text",
        level=Level.WARNING if elsewhere else Level.ERROR,
    )  # fmt: skip


def _explain_missing(
    quotation: Quotation, here: Mapping[Origin, SourceText], elsewhere: Sequence[str]
) -> Problem:
    """The problem of a quote that was not found; a warning where it may be in a text elsewhere."""
    names = join_names([origin.name for origin in here])
    message = f"this quote is not in the text of {names}"
    if elsewhere:
        message += f"; that of {join_names(elsewhere)} is not here"
    passage, hint = _compare(quotation.words, [text.content for text in here.values()])
    if passage:
        message += f"; the nearest passage is {quote(passage, _SHOWN)}"
    level = Level.WARNING if elsewhere else Level.ERROR
    return quotation.briefing.problem(quotation.loc, "quote-not-found", message, hint, level=level)


def _compare(words: str, texts: Sequence[str]) -> tuple[str, str]:
    """The passage that is nearest to the first run of words that no text has, and what differs."""
    effort = Effort()
    runs = [replace(run, goes_on=False) for run in list_runs(words)]
    missing = next(
        (run for run in runs if not any(has_runs([run], text, effort) for text in texts)), None
    )
    if not missing:
        return "", "its parts are there, but not in this order or too far apart"
    found = [nearest for text in texts if (nearest := find_nearest_passage(missing.words, text))]
    if not found:
        return "", "no word of it is there: see that the source and its text are the right ones"
    nearest = min(found, key=lambda one: len(one.differences))
    shown = [_say_difference(*pair) for pair in nearest.differences[:_SHOWN_DIFFERENCES]]
    more = len(nearest.differences) - len(shown)
    return nearest.words, "; ".join([*shown, *([f"and {more} more"] if more else [])])


def _say_difference(words: str, in_text: str) -> str:
    if not in_text:
        return f"the quote has “{shorten(words, _SHOWN)}”, which the text has not"
    if not words:
        return f"the text has “{shorten(in_text, _SHOWN)}”, which the quote has not"
    return f"the quote has “{shorten(words, _SHOWN)}”, the text has “{shorten(in_text, _SHOWN)}”"
