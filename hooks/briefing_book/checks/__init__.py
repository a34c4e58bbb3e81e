"""Check: look across all records for what no single record shows.

`CHECKS` find errors and lost addresses, each module by its docstring; `RULES` find what is probably
wrong or missing, each by the docstring of its function. A finding of a rule is a warning or a note,
which never stops a build, and an editor can allow it for one record with a written reason.

In: `Records`, their directory and the day. Out: problems; nothing is changed and nothing raised.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from itertools import chain

from ..problems import Level, Problem, limit_problems
from ..progress import QUIET, Progress
from ..records.directory import Directory
from ..records.loaded import Records
from . import (
    accounts,
    former_ids,
    ids,
    kinds,
    names,
    proofs,
    published,
    put_off,
    references,
    replacements,
    times,
)
from .agreements import (
    check_agreement_dates,
    check_same_registration,
    check_signed_for_no_party,
    check_supersedes_later,
)
from .allowances import Allowances
from .brackets import check_stray_brackets
from .commitments import check_due_too_early, check_overdue
from .countries_then import check_other_country_then
from .days import (
    check_date_in_name,
    check_day_missing,
    check_far_off_date,
    check_outside_briefing,
)
from .error_rules import ERROR_RULES, OTHER_RULES, RuleText
from .event_status import check_held_ahead, check_outcome_unknown, check_put_off_earlier
from .events import check_same_event
from .formats import check_kind_and_format
from .identifiers import check_same_identifier
from .itineraries import check_itinerary_gap, check_itinerary_overlap, check_outside_trip
from .numbers import check_point_or_thousands
from .party_twice import check_party_twice
from .places import check_city_elsewhere, check_place_names
from .posts import check_post_not_held
from .presence import check_two_places
from .quotes import check_same_quote
from .registries import check_unused_entry
from .rule import Rule
from .source_stories import check_source_same_day, check_source_story
from .sources import check_no_source, check_source_misses_stop, check_sources_contradict
from .spellings import check_mixed_scripts, check_name_is_code, check_same_name, check_two_spellings
from .superseded import check_superseded_figure
from .survey import Survey
from .times import check_duration_differs
from .unverified import check_quote_unverified
from .venues import check_venue_elsewhere
from .years import check_year_of_folder, check_year_slip

Check = Callable[[Records, Directory], Iterable[Problem]]

CHECKS: tuple[Check, ...] = (
    ids.check_ids,
    former_ids.check_former_ids,
    names.check_names,
    references.check_references,
    kinds.check_kinds,
    accounts.check_accounts,
    put_off.check_put_off,
    replacements.check_replacements,
    times.check_times,
    proofs.check_proofs,
    published.check_published,
)

_CHECKS_OF_SOUND = (proofs.check_proofs,)

RULES: tuple[Rule, ...] = (
    # What happened, where and when.
    Rule("same-event", Level.WARNING, check_same_event),
    Rule("two-places", Level.WARNING, check_two_places),
    Rule("outside-briefing", Level.WARNING, check_outside_briefing),
    Rule("day-missing", Level.WARNING, check_day_missing),
    Rule("duration-differs", Level.WARNING, check_duration_differs),
    Rule("date-in-name", Level.WARNING, check_date_in_name),
    Rule("year-of-folder", Level.WARNING, check_year_of_folder),
    Rule("far-off-date", Level.WARNING, check_far_off_date),
    Rule("year-slip", Level.WARNING, check_year_slip),
    Rule("outside-trip", Level.WARNING, check_outside_trip),
    Rule("itinerary-overlap", Level.WARNING, check_itinerary_overlap),
    Rule("itinerary-gap", Level.NOTE, check_itinerary_gap),
    Rule("kind-and-format", Level.WARNING, check_kind_and_format),
    Rule("held-ahead", Level.WARNING, check_held_ahead),
    Rule("outcome-unknown", Level.WARNING, check_outcome_unknown),
    Rule("put-off-earlier", Level.WARNING, check_put_off_earlier),
    Rule("post-not-held", Level.WARNING, check_post_not_held),
    Rule("party-twice", Level.WARNING, check_party_twice),
    # What was said, promised, signed and counted.
    Rule("same-quote", Level.WARNING, check_same_quote),
    Rule("stray-brackets", Level.WARNING, check_stray_brackets),
    Rule("quote-unverified", Level.NOTE, check_quote_unverified),
    Rule("overdue", Level.NOTE, check_overdue),
    Rule("due-too-early", Level.WARNING, check_due_too_early),
    Rule("point-or-thousands", Level.WARNING, check_point_or_thousands),
    Rule("agreement-dates", Level.WARNING, check_agreement_dates),
    Rule("signed-for-no-party", Level.WARNING, check_signed_for_no_party),
    Rule("same-registration", Level.WARNING, check_same_registration),
    Rule("supersedes-later", Level.WARNING, check_supersedes_later),
    Rule("superseded-figure", Level.WARNING, check_superseded_figure),
    # Which source says so.
    Rule("no-source", Level.WARNING, check_no_source),
    Rule("sources-contradict", Level.WARNING, check_sources_contradict),
    Rule("source-story", Level.WARNING, check_source_story),
    Rule("source-same-day", Level.NOTE, check_source_same_day),
    Rule("source-misses-stop", Level.NOTE, check_source_misses_stop),
    # What things are called.
    Rule("two-spellings", Level.WARNING, check_two_spellings),
    Rule("same-name", Level.WARNING, check_same_name),
    Rule("name-is-code", Level.WARNING, check_name_is_code),
    Rule("same-identifier", Level.WARNING, check_same_identifier),
    Rule("mixed-scripts", Level.WARNING, check_mixed_scripts),
    Rule("place-names", Level.WARNING, check_place_names),
    Rule("city-elsewhere", Level.WARNING, check_city_elsewhere),
    Rule("venue-elsewhere", Level.WARNING, check_venue_elsewhere),
    Rule("other-country-then", Level.WARNING, check_other_country_then),
    Rule("unused-entry", Level.NOTE, check_unused_entry),
)
"""The rules that can be allowed, in the order in which a reader meets what they are about."""


def list_rules() -> tuple[RuleText, ...]:
    """Every rule that a problem may name: warnings and notes, then errors."""
    rules = (*RULES, _unused_allowance(_open_allowances()))
    across = (RuleText(rule.name, rule.level, rule.text) for rule in rules)
    errors = (RuleText(name, Level.ERROR, text) for name, text in ERROR_RULES.items())
    return (*across, *OTHER_RULES, *errors)


def check_errors(records: Records, directory: Directory) -> list[Problem]:
    """Run the checks that find errors, which is all that decides what can be shown.

    They look at what is sound of records that have errors in themselves, too.
    """
    whole = records.whole
    of_whole = directory if whole is records else directory.of(whole)
    found = (
        check(records, directory) if check in _CHECKS_OF_SOUND else check(whole, of_whole)
        for check in CHECKS
    )
    return limit_problems(chain.from_iterable(found))


def check_records(
    records: Records, directory: Directory, today: date, progress: Progress = QUIET
) -> list[Problem]:
    """Run every check to its end and return all problems.

    Args:
        records: what was loaded.
        directory: the records' directory.
        today: the day on which it is decided what is overdue.
        progress: is told how many rules have been looked at.
    """
    problems = check_errors(records, directory)
    survey = Survey(records, directory, today)
    allowances = _open_allowances()
    for rule in progress.follow(RULES, "Checking rules", len(RULES)):
        problems += [
            rule.report(finding)
            for finding in rule.find(survey)
            if not allowances.cover(rule.name, finding)
        ]
    unused = _unused_allowance(allowances)
    problems += [unused.report(finding) for finding in unused.find(survey)]
    return limit_problems(problems)


def _open_allowances() -> Allowances:
    return Allowances(known=[rule.name for rule in RULES])


def _unused_allowance(allowances: Allowances) -> Rule:
    """The rule on allowances, which is asked last."""
    return Rule("unused-allowance", Level.NOTE, allowances.check_unused_allowance)
