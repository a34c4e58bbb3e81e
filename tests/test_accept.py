"""`make accept`, on a copy of some of what it writes."""

from __future__ import annotations

import shutil
from hashlib import sha256
from pathlib import Path

import pytest

from accept import accept
from briefing_book.desk.schema import render_schemas
from golden import list_goldens
from sites import PROJECT, read_bytes

SOME = ("2023", "colon-in-title", "alias-taken")

WRONG = {
    "tests/cases/bad/colon-in-title.txt": ("error", "eror"),
    "tests/cases/rules/place-names.yml": ("looks like", "resembles"),
    "README.md": ("did you mean participants?", "did you?"),
    "docs/how-to-write.md": ("the nearest passage is", "nearest:"),
    ".vscode/schemas/trip.json": ('"title"', '"titel"'),
}
"""What is changed in files that the program would write otherwise."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with some of the cases, and without a sample."""
    for case in (*SOME, *(f"{name}.yml" for name in SOME), *(f"{name}.txt" for name in SOME)):
        copy(f"tests/cases/bad/{case}", tmp_path)
    for name in ("tests/sample.sha256", *WRONG):
        copy(name, tmp_path)
    return tmp_path


def copy(name: str, into: Path) -> None:
    source, target = PROJECT / name, into / name
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target)
    elif source.is_file():
        shutil.copy(source, target)


def name_changed(project: Path) -> set[str]:
    """Accept what the program says, and name the files that this changed."""
    return {path.relative_to(project).as_posix() for path in accept(project)}


def test_nothing_in_this_project_is_left_to_accept() -> None:
    for golden in list_goldens(PROJECT):
        assert golden.path.read_text("utf-8") == golden.text, golden.path


def test_accepting_what_is_right_changes_nothing(project: Path) -> None:
    right = read_bytes(project)
    others = {f".vscode/schemas/{name}" for name, _ in render_schemas()} - set(WRONG)
    assert name_changed(project) == others, "what was not there is written"
    assert {name: data for name, data in read_bytes(project).items() if name in right} == right
    assert name_changed(project) == set()


def test_accepting_what_is_wrong_mends_it(project: Path) -> None:
    accept(project)
    right = read_bytes(project)
    for name, (old, new) in WRONG.items():
        text = (project / name).read_text("utf-8")
        assert old in text
        (project / name).write_text(text.replace(old, new), encoding="utf-8")

    assert name_changed(project) == set(WRONG)
    assert read_bytes(project) == right


def test_a_new_case_gets_its_text_and_that_of_one_that_went_goes(project: Path) -> None:
    accept(project)
    bad = project / "tests" / "cases" / "bad"
    (bad / "new.yml").write_text("title: Talks\ndate: 2023-02-30\n", encoding="utf-8")
    (bad / "colon-in-title.yml").unlink()

    assert name_changed(project) == {
        f"tests/cases/bad/{name}.txt" for name in ("new", "colon-in-title")
    }
    assert "briefings/new.yml:2:7: error[bad-date]" in (bad / "new.txt").read_text("utf-8")


def test_the_sample_is_accepted_as_it_is_and_is_left_where_it_is_gone(project: Path) -> None:
    accept(project)
    sums, sample = project / "tests" / "sample.sha256", project / "briefings" / "oslo.yml"
    sums.write_text("0123  oslo.yml\n", encoding="utf-8")
    assert name_changed(project) == set()

    sample.parent.mkdir()
    sample.write_bytes(b"title: Talks\n")
    assert name_changed(project) == {"tests/sample.sha256"}
    assert sums.read_text("utf-8") == f"{sha256(sample.read_bytes()).hexdigest()}  oslo.yml\n"
