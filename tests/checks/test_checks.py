from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Iterator

from briefing_book import checks
from briefing_book.checks import CHECKS, RULES, list_rules
from briefing_book.checks.error_rules import ERROR_RULES, OTHER_RULES
from briefing_book.problems import Level


def list_functions() -> Iterator[str]:
    """Every function `check_…` of the modules of checks, as `module.function`."""
    for found in pkgutil.iter_modules(checks.__path__):
        module = importlib.import_module(f"{checks.__name__}.{found.name}")
        for name, value in vars(module).items():
            if name.startswith("check_") and inspect.getmodule(value) is module:
                yield f"{found.name}.{name}"


def test_every_check_is_run() -> None:
    functions = [*CHECKS, *(rule.find for rule in RULES)]
    run = [f"{found.__module__.rpartition('.')[2]}.{found.__name__}" for found in functions]
    assert sorted(run) == sorted(list_functions())


def test_the_docstring_of_a_check_is_its_rule() -> None:
    for check in CHECKS:
        rule = importlib.import_module(check.__module__).__doc__
        assert rule
        assert rule.rstrip().endswith(".")


def test_the_first_line_of_a_rule_says_what_is_wanted() -> None:
    for rule in RULES:
        first, _, rest = rule.text.partition("\n")
        assert first.endswith(".")
        assert rest == "" or rest.startswith("\n")


def test_a_rule_is_named_after_its_function() -> None:
    for rule in RULES:
        assert rule.find.__name__ == f"check_{rule.name.replace('-', '_')}"


def test_what_is_not_an_error_never_stops_a_build() -> None:
    assert {rule.level for rule in RULES} == {Level.WARNING, Level.NOTE}


def test_the_list_of_rules_has_every_rule_once_with_its_words() -> None:
    listed = list_rules()
    names = [rule.name for rule in listed]
    assert len(names) == len(set(names))
    across = {rule.name for rule in RULES} | {rule.name for rule in OTHER_RULES}
    assert {*ERROR_RULES, *across} < set(names)
    assert all(rule.text.endswith(".") for rule in listed)
    assert {rule.name for rule in listed if rule.level is Level.ERROR} == set(ERROR_RULES)
