from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing_book.load.files import ContentFile, list_files
from briefing_book.load.text_reader import MAX_BYTES, read_text
from briefing_book.problems import Problem
from content import Write


def refuse(folder: Path) -> Problem:
    (file,) = list_files(folder)
    problem = read_text(file)
    assert isinstance(problem, Problem)
    return problem


def test_a_file_that_is_refused_by_its_name_is_not_opened(write: Write) -> None:
    folder = write({"oslo.yaml": "title: Talks\n"})
    (file,) = list_files(folder)
    file.path.unlink()
    assert read_text(file) == file.refused


def test_the_text_behind_a_link_within_the_folder_is_read(write: Write) -> None:
    folder = write({"oslo.yml": "title: Talks\n"})
    (folder / "bergen.yml").symlink_to("oslo.yml")
    assert [read_text(file) for file in list_files(folder)] == ["title: Talks\n"] * 2


@pytest.mark.parametrize("target", ["nowhere.yml", "oslo.yml"])
def test_a_link_to_nothing_or_to_itself_is_a_problem(write: Write, target: str) -> None:
    folder = write({})
    (folder / "oslo.yml").symlink_to(target)
    assert refuse(folder).rule in ("file-unreadable", "file-outside")


def test_a_file_that_vanishes_is_a_problem(write: Write) -> None:
    folder = write({"oslo.yml": ""})
    (file,) = list_files(folder)
    file.path.unlink()
    problem = read_text(file)
    assert isinstance(problem, Problem)
    assert problem.rule == "file-unreadable"
    assert problem.message == "this can't be read: no such file or directory"


def test_a_file_of_one_mebibyte_is_read_and_a_larger_one_is_not(write: Write) -> None:
    folder = write({"a.yml": "#" * MAX_BYTES, "b.yml": "#" * (MAX_BYTES + 1)})
    small, large = map(read_text, list_files(folder))
    assert small == "#" * MAX_BYTES
    assert isinstance(large, Problem)
    assert (large.rule, large.message) == ("file-size", "this file has 1,048,577 bytes")


def test_a_byte_order_mark_is_no_text(write: Write) -> None:
    (file,) = list_files(write({"oslo.yml": b"\xef\xbb\xbftitle: Talks\n"}))
    assert read_text(file) == "title: Talks\n"


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        ("title: Gespräche\n".encode("latin-1"), 1, 13),
        ("date: 2023\ntitle: Türkiye\n".encode("cp1252"), 2, 9),
        ("title: Переговоры\n".encode("cp1251"), 1, 8),
        ("title: Talks\n".encode("utf-16"), 1, 1),
        (b"title: Talks in \xd8\xa7\xff\n", 1, 18),
        (b"\xef\xbb\xbftitle: \xff\n", 1, 8),
        (b"a: b\r\nc: \xff", 2, 4),
        (b"a: b\rc: \xff", 2, 4),
        (b"a: \xed\xa0\x80\n", 1, 4),
    ],
)
def test_a_file_in_another_encoding_says_where_it_shows(
    write: Write, data: bytes, line: int, column: int
) -> None:
    problem = refuse(write({"oslo.yml": data}))
    assert problem.rule == "encoding"
    assert (problem.line, problem.column) == (line, column)


@pytest.mark.parametrize(
    ("data", "message", "hint"),
    [
        ("title: Köln\n".encode("cp1252"), "is not UTF-8", '"Western (Windows 1252)"'),
        ("title: Köln\n".encode("utf-16"), "is in UTF-16", '"Save with Encoding", "UTF-8"'),
        ("title: Köln\n".encode("utf-16-le"), "is in UTF-16", '"Save with Encoding", "UTF-8"'),
        ("title: Köln, Łódź".encode()[:-1], "is not UTF-8", "type what stands here anew"),
    ],
)
def test_how_to_save_it_anew_is_told_by_what_it_probably_is(
    write: Write, data: bytes, message: str, hint: str
) -> None:
    problem = refuse(write({"oslo.yml": data}))
    assert message in problem.message
    assert hint in problem.hint


@given(st.binary())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_a_text_or_a_problem(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "oslo.yml"
    path.write_bytes(data)
    found = read_text(ContentFile(path, "oslo.yml", "briefing", "oslo"))
    if isinstance(found, Problem):
        assert (found.path, found.rule) == ("oslo.yml", "encoding")
    else:
        assert found.encode("utf-8") == data.removeprefix(b"\xef\xbb\xbf")
