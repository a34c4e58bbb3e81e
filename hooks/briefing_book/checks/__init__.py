"""Check: look across all records for what no single record shows.

Each module is one rule, or a few that belong together; its docstring is the rule.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..directory import Directory
from ..load import Records
from ..problems import Problem
from . import accounts, figures, ids, names, proofs, references

Check = Callable[[Records, Directory], Iterable[Problem]]

CHECKS: tuple[Check, ...] = (
    ids.check_ids,
    names.check_names,
    references.check_references,
    accounts.check_accounts,
    figures.check_figures,
    proofs.check_proofs,
)


def check_records(records: Records, directory: Directory) -> list[Problem]:
    """Run every check to its end and return all problems."""
    return [problem for check in CHECKS for problem in check(records, directory)]
