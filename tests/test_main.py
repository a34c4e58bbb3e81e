"""The command line, as somebody types it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing_book.__main__ import main
from sites import write_briefings

TALKS = "title: Talks in Oslo\ndate: 2023-11-05\n"


def test_check_reads_further_folders_as_if_they_were_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folders = [tmp_path / name for name in ("briefings", "private", "more")]
    write_briefings(folders[0], {"oslo.yml": TALKS, "people.yml": "ali: {name: Ali}\n"})
    write_briefings(folders[1], {"bergen.yml": f"{TALKS}principals: [ali, bo]\n"})
    options = ["--folder", str(folders[0]), "--also", str(folders[1]), "--also", str(folders[2])]

    assert main(["check", *options]) == 1
    assert "private/bergen.yml:3:19: error[unknown-person]" in capsys.readouterr().out

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
