"""Writing the schemas, where there may be anything already."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing_book.__main__ import main


def test_no_schema_is_written_through_a_link(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other"
    other.write_text("mine", encoding="utf-8")
    schemas = tmp_path / "schemas"
    schemas.mkdir()
    link = schemas / "briefing.json"
    link.symlink_to("../other")
    assert main(["schema", "--into", str(schemas)]) == 1
    assert other.read_text("utf-8") == "mine"
    told = capsys.readouterr().err
    assert told == f"{link} can't be written: it is a link, which may lead anywhere\n"


def test_a_folder_that_is_none_is_told_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "schemas").touch()
    assert main(["schema", "--into", str(tmp_path / "schemas")]) == 1
    assert capsys.readouterr().err == f"{tmp_path / 'schemas'} can't be written: file exists\n"
