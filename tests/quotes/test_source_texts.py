from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing_book.quotes.digests import digest_text
from briefing_book.quotes.source_texts import MAX_BYTES, Refusal, SourceText, read_source_text


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    (folder / ".texts").mkdir(parents=True)
    (tmp_path / "outside.txt").write_text("secret")
    return folder


def refuse(project: Path, path: str) -> tuple[str, str]:
    found = read_source_text(project, path)
    assert isinstance(found, Refusal)
    return found.rule, found.message


@pytest.mark.parametrize("path", [".texts/a.txt", "./.texts/a.txt", ".texts//a.txt"])
def test_a_text_is_read_from_the_folder_of_the_project(project: Path, path: str) -> None:
    (project / ".texts/a.txt").write_bytes(b"\xef\xbb\xbfDon\xe2\x80\x99t do it.")
    found = read_source_text(project, path)
    assert found == SourceText("Don’t do it.")
    assert found.digest == digest_text("Don’t do it.")


def test_a_text_that_is_not_here_is_no_problem(project: Path) -> None:
    assert read_source_text(project, ".texts/a.txt") is None
    assert read_source_text(project, "nowhere/a.txt") is None
    assert read_source_text(None, ".texts/a.txt") is None


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/etc/passwd", "this path does not start in the project"),
        ("C:/texts/a.txt", "this path does not start in the project"),
        ("../outside.txt", "this path leads out of its folder with .."),
        (".texts/../../outside.txt", "this path leads out of its folder with .."),
        (".texts/..", "this path leads out of its folder with .."),
        ("..\\outside.txt", "this path has a backslash in it"),
    ],
)
@pytest.mark.parametrize("is_known", [True, False])
def test_a_path_stays_inside_the_project(
    project: Path, path: str, message: str, is_known: bool
) -> None:
    found = read_source_text(project if is_known else None, path)
    assert isinstance(found, Refusal)
    assert (found.rule, found.message) == ("text-path", message)


def test_a_link_may_lead_about_the_project_and_not_out_of_it(project: Path) -> None:
    (project / "a.txt").write_text("here")
    (project / ".texts/in").symlink_to("../a.txt")
    (project / ".texts/out").symlink_to("../../outside.txt")
    (project / "folder").symlink_to("..", target_is_directory=True)
    assert read_source_text(project, ".texts/in") == SourceText("here")
    out = ("text-path", "a link on this path leads out of the project")
    assert refuse(project, ".texts/out") == refuse(project, "folder/outside.txt") == out
    # Whether there is anything out there is not said either.
    assert refuse(project, "folder/nothing.txt") == out


def test_links_that_lead_to_each_other_are_none_to_follow(project: Path) -> None:
    (project / "a").symlink_to("b")
    (project / "b").symlink_to("a")
    found = read_source_text(project, "a")
    assert found is None or isinstance(found, Refusal)


def test_a_project_may_itself_be_reached_by_a_link(project: Path, tmp_path: Path) -> None:
    (project / "a.txt").write_text("here")
    (tmp_path / "link").symlink_to(project, target_is_directory=True)
    assert read_source_text(tmp_path / "link", "a.txt") == SourceText("here")


def test_what_is_no_file_is_not_read(project: Path) -> None:
    os.mkfifo(project / "pipe")
    for path in (".texts", "pipe", "."):
        assert refuse(project, path) == ("text-unreadable", "this is no file")


def test_a_name_that_no_file_can_have_is_no_crash(project: Path) -> None:
    assert refuse(project, "x" * 5000)[0] == "text-unreadable"
    assert refuse(project, "a\0b")[0] == "text-unreadable"


def test_a_text_has_a_limit(project: Path) -> None:
    with (project / "a.txt").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    assert refuse(project, "a.txt") == ("text-unreadable", "this text has 8,388,609 bytes")


def test_a_text_is_utf_8(project: Path) -> None:
    (project / "a.txt").write_bytes("Côte".encode("latin-1"))
    assert refuse(project, "a.txt") == ("text-unreadable", "this text is not UTF-8")


@given(st.lists(st.sampled_from(["..", ".", "/", "\\", "a", "outside.txt", ".texts", "~", "C:"])))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_path_leads_to_what_is_outside(project: Path, parts: list[str]) -> None:
    assert not isinstance(read_source_text(project, "".join(parts)), SourceText)
