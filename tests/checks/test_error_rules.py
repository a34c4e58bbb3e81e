from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import briefing_book
from briefing_book.checks.error_rules import ERROR_RULES, OTHER_RULES
from briefing_book.model.references import RefKind

ENGINE = Path(briefing_book.__file__).parent
MAKE_PROBLEMS = {"Problem", "Refusal", "fail", "_reads", ".problem", "._report"}
UNKNOWN = {"unknown-party", *(f"unknown-{kind}" for kind in RefKind)}

_NAME = re.compile(r"[a-z]+(-[a-z]+)*")
_COMPOUND = re.compile(r"[a-z]+(-[a-z]+)+")


def list_modules() -> Iterator[ast.Module]:
    """The modules that make problems of single files and records; a slip in an option is none."""
    for path in sorted(set(ENGINE.rglob("*.py")) - {ENGINE / "options.py"}):
        tree = ast.parse(path.read_text("utf-8"))
        if any(name_called(node) in MAKE_PROBLEMS for node in ast.walk(tree)):
            yield tree


def name_called(node: ast.AST) -> str:
    """The function that a call calls; with a dot in front where it is a method."""
    if not isinstance(node, ast.Call):
        return ""
    if isinstance(node.func, ast.Attribute):
        return f".{node.func.attr}"
    return node.func.id if isinstance(node.func, ast.Name) else ""


def list_rules_used() -> Iterator[str]:
    """What stands in code where a rule may stand: in a call, first of a row, as a constant."""
    for tree in list_modules():
        for node in ast.walk(tree):
            if name_called(node) in MAKE_PROBLEMS and isinstance(node, ast.Call):
                yield from (text for each in node.args for text in read(each, _NAME))
            elif isinstance(node, ast.Tuple) and node.elts:
                yield from read(node.elts[0], _COMPOUND)
            elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]).isupper():
                yield from read(node.value, _COMPOUND)


def read(node: ast.expr, pattern: re.Pattern[str]) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if pattern.fullmatch(node.value):
            yield node.value
    elif isinstance(node, ast.JoinedStr) and ast.unparse(node).startswith("f'unknown-{"):
        yield from UNKNOWN


def test_every_rule_that_is_used_has_its_sentence_and_every_sentence_its_rule() -> None:
    known = {*ERROR_RULES, *(rule.name for rule in OTHER_RULES)}
    assert set(list_rules_used()) == known


def test_a_rule_is_a_sentence() -> None:
    for text in (*ERROR_RULES.values(), *(rule.text for rule in OTHER_RULES)):
        assert text[0].isupper()
        assert text.endswith(".")
        assert "  " not in text
