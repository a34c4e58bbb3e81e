"""The rules across the record, each by the cases of tests/cases/rules/NAME.yml.

A case under `pass` has files in which the rule finds nothing; one under `fail` has under `told`
what it finds, as it is printed. The files under `shared` are there in every case.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from briefing_book.checks import RULES
from briefing_book.report import format_problems
from content import Write, find_problems

CASES = Path(__file__).parent.parent / "cases" / "rules"
NAMES = sorted([*(rule.name for rule in RULES), "unused-allowance"])

Files = dict[str, str]


def read_cases(name: str) -> dict[str, dict[str, Files]]:
    cases: dict[str, dict[str, Files]] = yaml.safe_load((CASES / f"{name}.yml").read_text("utf-8"))
    return cases


def list_cases(outcome: str) -> list[Any]:
    return [
        pytest.param(name, {**cases.get("shared", {}), **files}, id=f"{name}: {what}")
        for name in NAMES
        for cases in (read_cases(name),)
        for what, files in cases[outcome].items()
    ]


def tell(folder: Path, rule: str) -> str:
    found = [problem for problem in find_problems(folder) if problem.rule == rule]
    return format_problems(found)


def test_every_rule_has_cases_and_every_case_a_rule() -> None:
    assert {path.stem for path in CASES.glob("*.yml")} == set(NAMES)


@pytest.mark.parametrize(("rule", "files"), list_cases("pass"))
def test_it_finds_nothing(rule: str, files: Files, write: Write) -> None:
    assert tell(write(files), rule) == ""


@pytest.mark.parametrize(("rule", "files"), list_cases("fail"))
def test_it_finds(rule: str, files: Files, write: Write) -> None:
    content = {name: text for name, text in files.items() if name != "told"}
    assert tell(write(content), rule) == files["told"].rstrip()
