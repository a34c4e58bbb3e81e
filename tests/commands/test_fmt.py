"""Putting a folder in order."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing_book.__main__ import main
from content import Write
from sites import read_bytes

MIXED = "date: 2023 # the day\ntitle: Talks\n"
ORDERED = "title: Talks\ndate: 2023 # the day\n"


@pytest.fixture
def folder(write: Write) -> Path:
    return write({
        "2023/oslo.yml": MIXED,
        "2023/bergen.yml": ORDERED,
        "people.yml": "ali: {aliases: [Al], name: Ali}\n",
        "_draft.yml": MIXED,
    })  # fmt: skip


def test_files_are_put_in_order_and_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fmt", "--folder", str(folder)]) == 0
    assert capsys.readouterr().out == (
        "briefings/2023/oslo.yml: put in order\nbriefings/people.yml: put in order\n"
    )
    assert (folder / "2023" / "oslo.yml").read_text("utf-8") == ORDERED
    assert (folder / "people.yml").read_text("utf-8") == "ali: {name: Ali, aliases: [Al]}\n"
    assert (folder / "_draft.yml").read_text("utf-8") == MIXED

    assert main(["fmt", "--folder", str(folder)]) == 0
    assert capsys.readouterr().out == ""


def test_with_check_nothing_is_written_and_the_exit_code_says_what_would_be(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["fmt", "--check", "--folder", str(folder)]) == 1
    assert "briefings/2023/oslo.yml: not in order\n" in capsys.readouterr().out
    assert (folder / "2023" / "oslo.yml").read_text("utf-8") == MIXED

    assert main(["fmt", "--folder", str(folder)]) == 0
    assert main(["fmt", "--check", "--folder", str(folder)]) == 0


def test_a_file_with_problems_is_left_as_it_is_and_its_problems_are_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, text in {
        "unknown.yml": "date: 2023\ntitel: Talks\n",
        "broken.yml": "date: 2023\ntitle: [Talks\n",
        "twice.yml": "date: 2023\ntitle: Talks\ntitle: Talks\n",
        "latin.yml": "date: 2023\ntitle: Bogotá\n",
    }.items():
        (folder / name).write_text(text, "latin-1")
    before = {path: path.read_bytes() for path in folder.glob("*.yml")}
    assert main(["fmt", "--folder", str(folder)]) == 1
    printed = capsys.readouterr().out
    for name in ("unknown", "broken", "twice", "latin"):
        assert f"briefings/{name}.yml:" in printed
        assert (folder / f"{name}.yml").read_bytes() == before[folder / f"{name}.yml"]
    assert (folder / "2023" / "oslo.yml").read_text("utf-8") == ORDERED


def test_mode_mark_and_line_ends_of_a_file_stay_and_nothing_is_left_behind(folder: Path) -> None:
    path = folder / "oslo-2.yml"
    path.write_bytes(b"\xef\xbb\xbf" + MIXED.replace("\n", "\r\n").encode())
    path.chmod(0o640)
    assert main(["fmt", "--folder", str(folder)]) == 0
    assert path.read_bytes() == b"\xef\xbb\xbf" + ORDERED.replace("\n", "\r\n").encode()
    assert path.stat().st_mode & 0o777 == 0o640
    assert [each.name for each in folder.iterdir() if each.name.startswith(".")] == []


def test_a_file_that_can_not_be_replaced_stays_whole(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr(Path, "replace", refuse)
    assert main(["fmt", "--folder", str(folder)]) == 1
    assert "error[file-unwritable]: this can't be written: permission denied" in (
        capsys.readouterr().out
    )
    assert (folder / "2023" / "oslo.yml").read_text("utf-8") == MIXED
    assert sorted(each.name for each in (folder / "2023").iterdir()) == ["bergen.yml", "oslo.yml"]


def test_no_program_comes_to_where_git_would_run_it(folder: Path) -> None:
    """A link of a name that might be guessed, and a file that may be run, in what is proposed."""
    hook = folder.parent / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(parents=True)
    planted = folder / "zz.yml"
    planted.write_text(MIXED, encoding="utf-8")
    planted.chmod(0o755)
    for name in (".zz.yml.tmp", ".zz.tmp", ".zz.yml"):
        (folder / name).symlink_to("../.git/hooks/pre-commit")
    assert main(["fmt", "--folder", str(folder)]) == 0
    assert planted.read_text("utf-8") == ORDERED
    assert list(hook.parent.iterdir()) == []


def test_a_link_is_passed_over_and_what_it_leads_to_put_in_order(folder: Path) -> None:
    link = folder / "2023" / "also.yml"
    link.symlink_to("oslo.yml")
    assert main(["fmt", "--folder", str(folder)]) == 0
    assert link.is_symlink()
    assert (folder / "2023" / "oslo.yml").read_text("utf-8") == ORDERED


def test_a_full_disk_costs_no_file(
    folder: Path, capsys: pytest.CaptureFixture[str], fill_disk: Callable[[], None]
) -> None:
    fill_disk()
    before = read_bytes(folder)
    assert main(["fmt", "--folder", str(folder)]) == 1
    told = capsys.readouterr().out
    assert "this can't be written: no space left on device" in told
    assert "put in order" not in told
    assert read_bytes(folder) == before
