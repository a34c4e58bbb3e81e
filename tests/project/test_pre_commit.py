"""The hook that keeps a commit from having an error in it."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from briefing_book.commands import COMMANDS
from sites import PROJECT

HOOK = PROJECT / ".githooks" / "pre-commit"

Commit = Callable[[str], subprocess.CompletedProcess[str]]


@pytest.fixture
def commit(tmp_path: Path) -> Commit:
    """Commit a briefing of that text in a project that has the hook turned on."""
    shutil.copytree(PROJECT / ".githooks", tmp_path / ".githooks")
    (tmp_path / "hooks").symlink_to(PROJECT / "hooks", target_is_directory=True)
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', "utf-8")
    python.chmod(0o755)
    (tmp_path / "briefings").mkdir()

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        who = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org")
        return subprocess.run(
            ["git", *who, *arguments], cwd=tmp_path, capture_output=True, text=True, check=False
        )

    run("init")
    run("config", "core.hooksPath", ".githooks")

    def commit_text(text: str) -> subprocess.CompletedProcess[str]:
        (tmp_path / "briefings" / "oslo.yml").write_text(text, "utf-8")
        run("add", "briefings")
        return run("commit", "--message", "Talks in Oslo")

    return commit_text


def test_a_commit_without_an_error_is_made(commit: Commit) -> None:
    assert commit("title: Talks\ndate: 2023\n").returncode == 0


def test_a_commit_with_an_error_is_not_made_and_the_error_is_told(commit: Commit) -> None:
    done = commit("title: Talks\ndate: 2023-13\n")
    assert done.returncode == 1
    assert "briefings/oslo.yml:2:7: error[bad-date]" in done.stdout + done.stderr


def test_a_commit_with_keys_out_of_order_is_not_made(commit: Commit) -> None:
    done = commit("date: 2023\ntitle: Talks\n")
    assert done.returncode == 1
    assert "briefings/oslo.yml: not in order" in done.stdout + done.stderr


def test_without_its_python_the_hook_says_what_to_do(commit: Commit, tmp_path: Path) -> None:
    (tmp_path / ".venv" / "bin" / "python").unlink()
    done = commit("title: Talks\ndate: 2023\n")
    assert done.returncode == 1
    assert 'run "make venv" once' in done.stderr


def test_those_who_use_pre_commit_run_the_same_hook() -> None:
    settings = yaml.safe_load((PROJECT / ".pre-commit-config.yaml").read_text("utf-8"))
    ((hook,),) = [repository["hooks"] for repository in settings["repos"]]
    assert (PROJECT / hook["entry"]) == HOOK
    assert HOOK.stat().st_mode & 0o100
    asked = re.findall(r"-m briefing_book (\w+)", HOOK.read_text("utf-8"))
    assert set(asked) <= {command.name for command in COMMANDS}
