"""The rules across the record, each by the cases of tests/cases/rules/NAME.yml.

A case under `pass` has files in which the rule finds nothing; one under `fail` has under `told`
what it finds, as it is printed; `make accept` writes that. The files under `shared` are there in
every case.
"""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from briefing_book.checks import RULES
from content import CASES, Write, tell_rule

FOLDER = CASES / "rules"
NAMES = sorted([*(rule.name for rule in RULES), "unused-allowance"])

Files = dict[str, str]


def read_cases(name: str) -> dict[str, dict[str, Files]]:
    cases: dict[str, dict[str, Files]] = yaml.safe_load((FOLDER / f"{name}.yml").read_text("utf-8"))
    return cases


def list_cases(outcome: str) -> list[Any]:
    return [
        pytest.param(name, {**cases.get("shared", {}), **files}, id=f"{name}: {what}")
        for name in NAMES
        for cases in (read_cases(name),)
        for what, files in cases[outcome].items()
    ]


def test_every_rule_has_cases_and_every_case_a_rule() -> None:
    assert {path.stem for path in FOLDER.glob("*.yml")} == set(NAMES)


@pytest.mark.parametrize(("rule", "files"), list_cases("pass"))
def test_it_finds_nothing(rule: str, files: Files, write: Write) -> None:
    assert tell_rule(write(files), rule) == ""


@pytest.mark.parametrize(("rule", "files"), list_cases("fail"))
def test_it_finds(rule: str, files: Files, write: Write) -> None:
    content = {name: text for name, text in files.items() if name != "told"}
    assert tell_rule(write(content), rule) == files["told"].rstrip()
