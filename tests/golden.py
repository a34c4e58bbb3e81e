"""The texts that the tests expect of the program and that are kept in files.

They are what an editor is told, word for word: of the mistakes in `cases/bad/`, by the rules in
`cases/rules/`, and as the pages for editors show it; besides, the schemas for editors. Tests
compare each with what the program says; accept.py writes it there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from textwrap import indent
from typing import cast

import yaml

from briefing_book.desk.schema import render_schemas
from content import list_cases, open_case, tell_errors, tell_rule
from documents import write_page
from sites import write_briefings


@dataclass(frozen=True)
class Golden:
    """A file, and what would be in it if it were written now."""

    path: Path
    text: str


def list_goldens(project: Path) -> Iterator[Golden]:
    """All that there are in a project; each is made when it is asked for."""
    cases = project / "tests" / "cases"
    for case in list_cases("bad", cases):
        yield Golden(case.with_suffix(".txt"), f"{tell_case(case)}\n")
    for path in sorted((cases / "rules").glob("*.yml")):
        yield Golden(path, write_rule_cases(path))
    for page in (project / "README.md", project / "docs" / "how-to-write.md"):
        yield Golden(page, write_page(page))
    for name, text in render_schemas():
        yield Golden(project / ".vscode" / "schemas" / name, text)


def tell_case(case: Path) -> str:
    """The errors of a case, as they are printed."""
    with TemporaryDirectory() as folder:
        return tell_errors(open_case(case, Path(folder)))


def tell_files(files: Mapping[str, str], rule: str) -> str:
    """What the rule finds in the files, as it is printed."""
    with TemporaryDirectory() as folder:
        write_briefings(Path(folder, "briefings"), files)
        return tell_rule(Path(folder, "briefings"), rule)


def write_rule_cases(path: Path) -> str:
    """The cases of a rule with what it finds, and everything else as it stands there."""
    text = path.read_text("utf-8")
    cases = yaml.safe_load(text)
    for what, told in reversed(list(_find_told(text))):
        files = {**cases.get("shared", {}), **cases["fail"][what]}
        del files["told"]
        start, end = told.start_mark.index, told.end_mark.index
        after = text[start:end].rstrip(" ").removeprefix(text[start:end].rstrip())
        block = indent(tell_files(files, path.stem), " " * 6)
        text = f"{text[:start]}|\n{block}{after}{text[end:]}"
    return text


def _find_told(text: str) -> Iterator[tuple[str, yaml.Node]]:
    """Every value of `told` in the cases of a rule, with the case that it is in."""
    for outcome, cases in _entries(yaml.compose(text)):
        if outcome == "fail":
            for what, files in _entries(cases):
                yield from ((what, value) for name, value in _entries(files) if name == "told")


def _entries(node: yaml.Node | None) -> Iterator[tuple[str, yaml.Node]]:
    for key, value in cast("yaml.MappingNode", node).value:
        yield key.value, value
