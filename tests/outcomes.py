"""What has to come of any content: records or problems, and problems that help."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from briefing_book.link import link_book
from briefing_book.problems import MAX_PROBLEMS, Problem
from briefing_book.records.loaded import TABLES, Records
from briefing_book.report import PROBLEM_FORMATS
from content import LOCALE, read_content

NOW = datetime(2024, 1, 1, tzinfo=UTC)


def read_folder(folder: Path) -> list[Problem]:
    """Load, check and, where nothing is wrong, link; fails where what comes of it can't be."""
    content = read_content(folder, today=NOW.date())
    records = content.records
    hold_records(records)
    for problem in content.problems:
        hold_problem(problem, folder)
    told = Counter(problem.path for problem in content.problems)
    # Of each file there are those of its records, of what they refer to, and of the rules.
    assert all(number <= 3 * (MAX_PROBLEMS + 1) for number in told.values())
    if not content.errors:
        assert list_ids(records) == list_ids(records.whole)
        link_book(records, content.directory, NOW, locale=LOCALE)
    return list(content.problems)


def list_ids(records: Records) -> set[tuple[str, str]]:
    return {(table, id) for table in TABLES.values() for id in getattr(records, table)}


def hold_records(records: Records) -> None:
    assert list_ids(records) <= list_ids(records.whole)
    assert records.whole.unread <= records.unread
    for table in TABLES.values():
        assert all(loaded.is_sound for loaded in getattr(records, table).values())


def hold_problem(problem: Problem, folder: Path) -> None:
    """The problem points into its file, says something, and can be printed in every way."""
    text = (folder.parent / problem.path).read_bytes().decode("utf-8", "replace")
    lines = re.split(r"\r\n|\r|\n", text.removeprefix("\ufeff"))
    assert 1 <= problem.line <= len(lines)
    assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
    assert problem.message
    assert problem.hint
    printed = {name: format(problem) for name, format in PROBLEM_FORMATS.items()}
    told = printed["text"].split("\n")
    assert len(told) == 2 + len(problem.to_paste) + bool(problem.others)
    assert all(line.isprintable() for line in (*told, printed["github"], printed["json"]))
    assert len(printed["text"]) < 2000
    assert json.loads(printed["json"])["message"] == problem.message
