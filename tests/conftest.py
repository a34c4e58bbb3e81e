from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from briefing_book.load import Records, load_records
from briefing_book.problems import format_problems

settings.register_profile(
    "here",
    deadline=timedelta(seconds=2),
    suppress_health_check=[HealthCheck.too_slow],
)
# The same inputs in every run, so that what fails there can be repeated here.
settings.register_profile(
    "ci", settings.get_profile("here"), derandomize=True, deadline=None, print_blob=True
)
settings.load_profile("ci" if os.environ.get("CI") else "here")

Write = Callable[[Mapping[str, str]], Path]
Load = Callable[[Mapping[str, str]], Records]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write {path below briefings/: YAML text} and return the folder."""
    folder = tmp_path / "briefings"

    def write_files(files: Mapping[str, str]) -> Path:
        folder.mkdir(exist_ok=True)
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return folder

    return write_files


@pytest.fixture
def load(write: Write) -> Load:
    """Write the files and load them; a problem in one of them fails the test."""

    def load_files(files: Mapping[str, str]) -> Records:
        records, problems = load_records(write(files))
        assert not problems, format_problems(problems)
        return records

    return load_files
