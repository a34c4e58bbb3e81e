"""What lies around the briefings is looked at before anything is touched."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from briefing_book.report import BuildError
from briefing_book.surroundings import Surroundings
from briefing_book.web_settings import WebSettings


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one page, beside a folder that is none of it."""
    (tmp_path / "private").mkdir()
    (tmp_path / "private" / "draft.yml").touch()
    docs = tmp_path / "book" / "docs"
    docs.mkdir(parents=True)
    (docs / "about.md").touch()
    return tmp_path / "book"


def check(project: Path, **web: str) -> list[str]:
    """What is not right, each as a sentence."""
    web_settings = WebSettings(**web)
    try:
        Surroundings(project, (project / "docs",), project / "site", web_settings).check()
    except BuildError as error:
        return str(error).splitlines()
    return []


def test_a_project_as_it_comes_is_in_order(project: Path) -> None:
    assert check(project) == []
    (project / "site").mkdir()
    assert check(project, site_url="https://example.org/book/") == []


class TestLinks:
    @pytest.mark.parametrize(
        ("link", "target", "told"),
        [
            ("p", "../../private", "leads out of the folder, to ../../private"),
            ("env.txt", "/proc/self/environ", "leads out of the folder, to /proc/self/environ"),
            ("mkdocs.txt", "../mkdocs.yml", "leads out of the folder, to ../mkdocs.yml"),
            (".hidden/x", "../../site", "leads out of the folder, to ../../site"),
        ],
    )
    def test_out_of_the_folder_of_pages_are_named_with_their_target(
        self, project: Path, link: str, target: str, told: str
    ) -> None:
        path = project / "docs" / link
        path.parent.mkdir(exist_ok=True)
        path.symlink_to(target)
        assert check(project) == [f"docs/{link} is a link that {told}: put the file itself there."]

    def test_that_lead_out_over_another_one_are_named_too(self, project: Path) -> None:
        (project / "docs" / "a.txt").symlink_to("b.txt")
        (project / "docs" / "b.txt").symlink_to("../../private/draft.yml")
        assert [line.partition(" ")[0] for line in check(project)] == ["docs/a.txt", "docs/b.txt"]

    def test_that_lead_nowhere_are_named(self, project: Path) -> None:
        (project / "docs" / "a.md").symlink_to("gone.md")
        assert check(project) == ["docs/a.md is a link that leads nowhere, to gone.md."]

    def test_that_lead_to_each_other_are_named(self, project: Path) -> None:
        (project / "docs" / "a.md").symlink_to("b.md")
        (project / "docs" / "b.md").symlink_to("a.md")
        assert len(check(project)) == 2

    def test_to_a_folder_may_lead_round_in_a_circle(self, project: Path) -> None:
        (project / "docs" / "a").symlink_to(".")
        assert check(project) == [
            "docs/a is a link to a folder, .: put the folder itself there."
        ]  # fmt: skip

    def test_to_another_page_are_in_order(self, project: Path) -> None:
        (project / "docs" / "also.md").symlink_to("about.md")
        assert check(project) == []

    def test_with_which_emacs_marks_what_is_being_edited_are_passed_over(
        self, project: Path
    ) -> None:
        (project / "docs" / ".#about.md").symlink_to("somebody@here.1234:1700000000")
        assert check(project) == []

    def test_in_the_place_of_a_whole_folder_are_named(self, project: Path) -> None:
        (project / "docs" / "about.md").unlink()
        (project / "docs").rmdir()
        (project / "docs").symlink_to("../private")
        (project / "site").symlink_to("../private")
        assert check(project) == [
            f"site leads out of the project, to {project.parent / 'private'}: remove the link.",
            "docs is a link that leads out of the project, to ../private: "
            "put the folder itself there.",
        ]

    def test_above_the_project_are_nobodys_business(self, project: Path) -> None:
        linked = project.parent / "linked"
        linked.symlink_to("book")
        assert check(linked) == []


class TestNames:
    def test_that_are_not_utf_8_are_named(self, project: Path) -> None:
        for name in (b"\xff.md", b"\xfe"):
            os.mkdir(os.path.join(os.fsencode(project / "docs"), name))  # noqa: PTH102, PTH118
        assert check(project) == [
            f"docs/{name} has a name that is not UTF-8: rename it."
            for name in ("\\udcfe", "\\udcff.md")
        ]


class TestPermissions:
    """Root may do everything, so what the system would answer is made up."""

    @pytest.fixture
    def closed(self, monkeypatch: pytest.MonkeyPatch) -> set[Path]:
        paths: set[Path] = set()
        monkeypatch.setattr(os, "access", lambda path, _: Path(path) not in paths)
        return paths

    @pytest.mark.parametrize("name", ["docs", "docs/about.md", "docs/more"])
    def test_what_can_t_be_read_is_named(self, project: Path, closed: set[Path], name: str) -> None:
        (project / "docs" / "more").mkdir()
        closed.add(project / name)
        assert check(project) == [f"{name} can't be read: see that you may open it."]

    @pytest.mark.parametrize("name", ["site", "site/countries", "site/countries/no"])
    def test_an_output_that_can_t_be_emptied_is_named(
        self, project: Path, closed: set[Path], name: str
    ) -> None:
        (project / "site" / "countries" / "no").mkdir(parents=True)
        closed.add(project / name)
        assert check(project) == [
            f"The folder {name} can't be written: see that you may change it."
        ]

    def test_an_output_that_can_t_be_made_is_named(self, project: Path, closed: set[Path]) -> None:
        closed.add(project)
        assert check(project) == [
            "The folder site can't be made: see that you may change book."
        ]  # fmt: skip

    def test_an_output_that_is_no_folder_is_named(self, project: Path) -> None:
        (project / "site").touch()
        assert check(project) == ["site is no folder: remove it."]

    def test_what_would_be_read_for_ever_is_named(self, project: Path) -> None:
        os.mkfifo(project / "docs" / "pipe")
        assert check(project) == ["docs/pipe is no file: remove it."]


def test_an_address_that_no_site_can_have_is_told_with_the_rest(project: Path) -> None:
    (project / "site").touch()
    told = check(project, site_url="ftp://example.org/")
    assert [line.partition(",")[0] for line in told] == [
        "The address of the site can't be taken",
        "site is no folder: remove it.",
    ]
