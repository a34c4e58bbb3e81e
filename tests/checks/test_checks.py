from __future__ import annotations

import importlib
import pkgutil

from briefing_book import checks
from briefing_book.checks import CHECKS


def test_every_check_is_run() -> None:
    found = {
        f"{module.name}.check_{module.name}" for module in pkgutil.iter_modules(checks.__path__)
    }
    run = {f"{check.__module__.rpartition('.')[2]}.{check.__name__}" for check in CHECKS}
    assert run == found


def test_the_docstring_of_a_check_is_its_rule() -> None:
    for module in pkgutil.iter_modules(checks.__path__):
        rule = importlib.import_module(f"{checks.__name__}.{module.name}").__doc__
        assert rule
        assert rule.rstrip().endswith(".")
