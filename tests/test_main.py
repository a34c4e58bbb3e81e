"""The command line, as somebody types it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefing_book.__main__ import main
from sites import PROJECT, write_briefings

TALKS = "title: Talks in Oslo\ndate: 2023-11-05\n"


def test_check_reads_further_folders_as_if_they_were_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folders = [tmp_path / name for name in ("briefings", "private", "more")]
    write_briefings(folders[0], {"oslo.yml": TALKS, "people.yml": "ali: {name: Ali}\n"})
    write_briefings(folders[1], {"bergen.yml": f"{TALKS}principals: [ali, bo]\n"})
    options = ["--folder", str(folders[0]), "--also", str(folders[1]), "--also", str(folders[2])]

    assert main(["check", *options]) == 1
    assert "private/bergen.yml:3:19: error[unknown-party]" in capsys.readouterr().out

    write_briefings(folders[2], {"people.yml": "bo: {name: Bo}\n"})
    assert main(["check", *options]) == 0


def test_a_command_reads_the_folders_of_the_environment_as_a_build_does(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folders = [tmp_path / name for name in ("briefings", "private", "more")]
    write_briefings(folders[0], {"oslo.yml": TALKS})
    write_briefings(folders[1], {"bergen.yml": "titel: Talks\ndate: 2023\n"})
    write_briefings(folders[2], {"narvik.yml": "title: Talks\ndate: then\n"})
    also = {"BRIEFING_BOOK_ALSO": os.pathsep.join(map(str, folders[1:]))}

    assert main(["check", "--folder", str(folders[0])], also) == 1
    told = capsys.readouterr().out
    assert "private/bergen.yml:1:1: error[unknown-key]" in told
    assert "more/narvik.yml:2:7: error[bad-date]" in told
    assert main(["check", "--folder", str(folders[0])], {}) == 0
    assert main(["check", "--folder", str(folders[1])], also) == 1  # and not twice the same
    assert "duplicate-id" not in capsys.readouterr().out


@pytest.mark.parametrize("command", ["check", "fmt", "verify"])
def test_a_folder_that_is_not_there_is_no_record_without_errors(
    tmp_path: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, "--folder", str(tmp_path / "nope")], {}) == 1
    assert "There is no folder" in capsys.readouterr().err


def run_check(folder: Path, *options: str, **environment: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "briefing_book", "check", "--folder", str(folder), *options],
        env={"PYTHONPATH": str(PROJECT / "hooks"), **environment},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def test_a_terminal_that_can_not_show_a_name_is_told_it_all_the_same(tmp_path: Path) -> None:
    write_briefings(tmp_path / "briefings", {"oslo.yml": f"{TALKS}principals: [Ångström]\n"})
    done = run_check(tmp_path / "briefings", PYTHONIOENCODING="ascii")
    out, errors = done.communicate()
    assert done.returncode == 1
    assert b'there is no country, person or organization "\\xc5ngstr\\xf6m"' in out
    assert b"Traceback" not in errors


def test_whoever_has_read_enough_may_stop_reading(tmp_path: Path) -> None:
    many = {f"{name}.yml": f"{TALKS}{'x: y' + chr(10)}" for name in map(str, range(3000))}
    write_briefings(tmp_path / "briefings", many)
    with run_check(tmp_path / "briefings", "--format", "json") as done:
        assert done.stdout
        assert done.stderr
        done.stdout.readline()
        done.stdout.close()
        assert b"Traceback" not in done.stderr.read()


def test_a_clock_that_stands_nowhere_is_told_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "soon")
    assert main(["check", "--folder", str(tmp_path)]) == 1
    assert capsys.readouterr().err.startswith('SOURCE_DATE_EPOCH is "soon": it has to be')
