from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing_book.load.files import list_files, name_folders
from briefing_book.problems import Problem
from content import Write


def list_shown(folder: Path) -> list[tuple[str, str, str]]:
    return [(file.shown, file.kind, file.id) for file in list_files(folder)]


class TestNamesOfFolders:
    def test_a_folder_has_its_own_name(self, tmp_path: Path) -> None:
        folders = [tmp_path / "briefings", tmp_path / "elsewhere/private"]
        assert name_folders(folders) == {"briefings": folders[0], "private": folders[1]}

    def test_of_those_with_one_name_the_later_ones_have_a_number(self, tmp_path: Path) -> None:
        folders = [tmp_path / place / "briefings" for place in ("secret", "x", "y")]
        folders.insert(0, tmp_path / "briefings-2")
        assert dict(zip(name_folders(folders), folders, strict=True)) == name_folders(folders)
        assert list(name_folders(folders)) == [
            "briefings-2", "briefings", "briefings-3", "briefings-4",
        ]  # fmt: skip

    def test_one_that_is_given_twice_counts_once(self, tmp_path: Path) -> None:
        folder = tmp_path / "briefings"
        assert name_folders([folder, tmp_path / "x" / ".." / "briefings"]) == {"briefings": folder}


def refuse(folder: Path) -> Problem:
    (file,) = list_files(folder)
    assert file.refused
    return file.refused


def test_a_folder_that_does_not_exist_or_is_empty_has_no_files(tmp_path: Path) -> None:
    assert list_shown(tmp_path / "briefings") == []
    assert list_shown(tmp_path) == []


def test_folders_are_free_and_the_name_is_the_id(write: Write) -> None:
    folder = write({"oslo.yml": "", "2023/11/bergen.yml": "", "2023/bodo.yml": ""})
    assert list_shown(folder) == [
        ("briefings/2023/11/bergen.yml", "briefing", "bergen"),
        ("briefings/2023/bodo.yml", "briefing", "bodo"),
        ("briefings/oslo.yml", "briefing", "oslo"),
    ]


def test_registries_lie_at_the_top_and_trips_in_their_folder(write: Write) -> None:
    folder = write({"people.yml": "", "2023/people.yml": "", "trips/a.yml": "", "trips/b/c.yml": "",
                    "2023/trips/d.yml": "", "trips.yml": ""})  # fmt: skip
    assert {shown: kind for shown, kind, _ in list_shown(folder)} == {
        "briefings/people.yml": "people",
        "briefings/2023/people.yml": "briefing",
        "briefings/trips/a.yml": "trip",
        "briefings/trips/b/c.yml": "trip",
        "briefings/2023/trips/d.yml": "briefing",
        "briefings/trips.yml": "briefing",
    }


def test_the_order_of_files_is_that_of_their_names(write: Write) -> None:
    names = ["b.yml", "a/z.yml", "a.yml", "a-b/c.yml", "B.yml"]
    shown = [shown for shown, _, _ in list_shown(write(dict.fromkeys(names, "")))]
    assert shown == [f"briefings/{name}" for name in
                     ("B.yml", "a/z.yml", "a-b/c.yml", "a.yml", "b.yml")]  # fmt: skip


@pytest.mark.parametrize(
    "name", ["_template.yml", ".hidden.yml", "_drafts/a.yml", ".git/a.yml", "readme.md", "a.json"]
)
def test_what_is_not_content_is_passed_over(write: Write, name: str) -> None:
    assert list_shown(write({name: ""})) == []


@pytest.mark.parametrize(
    ("name", "better"),
    [("oslo.yaml", "oslo.yml"), ("oslo.YML", "oslo.yml"), ("2023/oslo.Yaml", "oslo.yml"),
     ("oslo.yml.txt", "oslo.yml"), ("people.yaml", "people.yml")],
)  # fmt: skip
def test_a_file_that_was_meant_to_be_read_says_so(write: Write, name: str, better: str) -> None:
    problem = refuse(write({name: "title: Talks\ndate: 2023\n"}))
    assert (problem.path, problem.rule) == (f"briefings/{name}", "file-name")
    assert problem.hint == f"rename it to {better}"


@pytest.mark.parametrize("target", ["/etc/passwd", "../outside.yml", "../briefings-2/inside.yml"])
def test_a_link_out_of_the_folder_is_not_followed(write: Write, target: str) -> None:
    folder = write({})
    (folder.parent / "briefings-2").mkdir()
    for path in (folder.parent / "outside.yml", folder.parent / "briefings-2/inside.yml"):
        path.write_text("title: Secret\ndate: 2023\n", encoding="utf-8")
    (folder / "oslo.yml").symlink_to(target)
    assert refuse(folder).rule == "file-outside"


def test_a_link_to_a_folder_is_not_followed(write: Write, tmp_path: Path) -> None:
    folder = write({})
    (folder / "2023").symlink_to(tmp_path)
    assert refuse(folder).rule == "file-outside"


def test_a_link_within_the_folder_is_read(write: Write) -> None:
    folder = write({"oslo.yml": "title: Talks\n"})
    (folder / "bergen.yml").symlink_to("oslo.yml")
    assert [file.refused for file in list_files(folder)] == [None, None]


def test_a_link_to_the_whole_folder_is_followed(write: Write, tmp_path: Path) -> None:
    write({"oslo.yml": ""})
    link = tmp_path / "link"
    link.symlink_to("briefings")
    assert list_shown(link) == [("briefings/oslo.yml", "briefing", "oslo")]


@pytest.mark.parametrize(
    ("names", "refused"),
    [
        (["oslo.yml", "Oslo.yml"], {"Oslo.yml": "oslo.yml"}),
        (["A/oslo.yml", "a/oslo.yml", "b/oslo.yml"], {"A/oslo.yml": "a/oslo.yml"}),
        (["people.yml", "PEOPLE.yml"], {"PEOPLE.yml": "people.yml"}),
        (["caf\u00e9.yml", "cafe\u0301.yml"], {"cafe\u0301.yml": "caf\u00e9.yml"}),
        (["OSLO.yml", "Oslo.yml", "oSLO.yml"], {"Oslo.yml": "OSLO.yml", "oSLO.yml": "OSLO.yml"}),
    ],
)
def test_names_that_are_one_on_many_a_disk_are_refused(
    write: Write, monkeypatch: pytest.MonkeyPatch, names: list[str], refused: dict[str, str]
) -> None:
    folder = write({})
    # Not written: the disk that this runs on may be such a one.
    walked: list[tuple[str, list[str], list[str]]]
    walked = [(str(folder / Path(name).parent), [], [Path(name).name]) for name in names]
    monkeypatch.setattr(os, "access", lambda *_: True)
    monkeypatch.setattr(os, "walk", lambda *_, **__: iter(walked))
    files = {file.shown.removeprefix("briefings/"): file.refused for file in list_files(folder)}
    assert {name for name, problem in files.items() if problem} == set(refused)
    for name, other in refused.items():
        problem = files[name]
        assert problem
        assert f"{other} for one" in problem.message


@pytest.mark.parametrize(
    ("name", "better"),
    [("People.yml", "people.yml"), ("TRIPS/tour.yml", "trips"), ("Places.yml", "places.yml")],
)
def test_registries_and_trips_have_no_capitals_in_their_names(
    write: Write, name: str, better: str
) -> None:
    problem = refuse(write({name: ""}))
    assert (problem.rule, problem.hint) == ("file-name", f"rename it to {better}")


def test_what_is_no_file_is_not_waited_for(write: Write) -> None:
    folder = write({})
    os.mkfifo(folder / "oslo.yml")
    assert refuse(folder).rule == "file-unreadable"


def test_a_folder_that_stays_closed_is_a_problem(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write({"2023/oslo.yml": "", "bergen.yml": ""})
    scan = os.scandir

    def scan_all_but_one(path: str) -> object:
        if str(path).endswith("2023"):
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", scan_all_but_one)
    closed, other = list_files(folder)
    assert closed.refused
    assert (closed.refused.path, closed.refused.rule) == ("briefings/2023", "file-unreadable")
    assert other.id == "bergen"


def test_a_file_in_place_of_the_folder_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "briefings"
    path.write_text("", encoding="utf-8")
    assert refuse(path).message == "this is no folder"


def test_a_folder_whose_files_can_t_be_opened_is_named(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write({"2023/oslo.yml": ""})
    closed = {str(folder / "2023")}
    # Root may do everything, so what the system would answer is made up.
    monkeypatch.setattr(os, "access", lambda path, _: path not in closed)
    problem = refuse(folder)
    assert (problem.path, problem.rule) == ("briefings/2023", "file-unreadable")
    closed.add(str(folder))
    assert refuse(folder).path == "briefings"


@pytest.mark.parametrize("name", [b"\xff/oslo.yml", b"\xe9.yml"])
def test_a_name_that_is_not_utf_8_is_refused(write: Write, name: bytes) -> None:
    """It could be written neither on a page nor into a feed."""
    problem = refuse(write({os.fsdecode(name): ""}))
    assert problem.message == "the name of this file or of its folder is not UTF-8"
