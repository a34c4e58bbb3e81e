"""What a user has in `briefings/` makes no test fail: the sample or not, a first file, nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing_book.load.folder import load_records
from sample import FOLDER, SampleReadError, allow, find_changes
from sites import PROJECT

SOME_TESTS = ["tests/project/test_sample.py", "tests/commands/test_check.py"]
"""Those of the sample, and a few others: that these can't read the folder is tested below."""

FIRST_FILE = "title: Talks in Oslo\ndate: 2024-02-29\n"


def read_first_briefing() -> str:
    """The README's own, which it asks to save beside the sample."""
    readme = (PROJECT / "README.md").read_text("utf-8")
    return readme.partition("```yaml\n")[2].partition("```")[0]


def add_first_briefing(folder: Path) -> None:
    """What is there, the sample or not, and one file more."""
    with allow():
        shutil.copytree(FOLDER, folder) if FOLDER.is_dir() else folder.mkdir()
    path = folder / "2024" / "2024-05-06-oslo.yml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(read_first_briefing(), encoding="utf-8")


def write_two_keys(folder: Path) -> None:
    folder.mkdir()
    (folder / "first.yml").write_text(FIRST_FILE, encoding="utf-8")


CONTENTS: dict[str, Callable[[Path], None]] = {
    "the readme's first briefing": add_first_briefing,
    "two keys in one file": write_two_keys,
    "nothing": Path.mkdir,
}


@pytest.mark.parametrize("fill", CONTENTS.values(), ids=CONTENTS)
def test_the_tests_pass_whatever_is_in_the_folder(
    tmp_path: Path, fill: Callable[[Path], None]
) -> None:
    project = tmp_path / "project"
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(PROJECT / "tests", project / "tests", ignore=ignore)
    shutil.copytree(PROJECT / "docs", project / "docs")
    (project / "hooks").symlink_to(PROJECT / "hooks", target_is_directory=True)
    for name in ("README.md", "pyproject.toml", "mkdocs.yml", ".gitignore"):
        shutil.copy(PROJECT / name, project)
    fill(project / "briefings")
    is_there = not find_changes(project / "briefings")

    # It is a run of its own, whatever process of a run this one is.
    env = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *SOME_TESTS],
        cwd=project, env=env, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert done.returncode == 0, done.stdout
    assert ("the sample in briefings/ is gone or changed" in done.stdout) is not is_there


def test_the_sample_is_there_only_as_it_came(tmp_path: Path) -> None:
    add_first_briefing(tmp_path / "briefings")
    before = find_changes(tmp_path / "briefings")
    with (tmp_path / "briefings" / "people.yml").open("a", encoding="utf-8") as file:
        file.write("ola-nordmann: {name: Ola Nordmann}\n")

    assert set(find_changes(tmp_path / "briefings")) == {*before, "people.yml"}
    assert "people.yml" in find_changes(tmp_path / "nowhere")


def test_no_other_test_can_read_the_folder() -> None:
    reads: list[Callable[[], object]] = [
        lambda: list(FOLDER.iterdir()),
        lambda: list(PROJECT.rglob("*.yml")),
        lambda: (FOLDER / "people.yml").read_text("utf-8"),
        lambda: load_records(PROJECT / "tests" / ".." / "briefings"),
    ]
    for read in reads:
        with pytest.raises(SampleReadError):
            read()
