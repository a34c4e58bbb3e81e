"""What is given to `make` arrives, and what it is given is never run."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sites import PROJECT

NASTY = (
    "Loan of $5 million",
    "$(shell touch ran) $$ ${TITLE} $@",
    "`touch ran` $(touch ran); touch ran & > ran",
    "Talks: \"part\" 'two' # & more \\",
    "$(",
    "--help",
    "--",
)

# Stands in for a program that make runs, and prints what it was given.
TELL = """
import json, os, sys
print(json.dumps({"words": sys.argv[1:], "environment": dict(os.environ)}))
"""

Make = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project in a folder of a difficult name, with nothing installed in it."""
    folder = tmp_path / 'it\'s in $HOME, "here"'
    folder.mkdir()
    shutil.copy(PROJECT / "Makefile", folder)
    for name in ("requirements.txt", "requirements-dev.txt"):
        (folder / name).touch()
    engine = folder / "hooks" / "briefing_book"
    engine.mkdir(parents=True)
    (engine / "__init__.py").touch()
    return folder


@pytest.fixture
def make(project: Path) -> Make:
    """Run `make` as from a terminal, whatever has started this test."""
    ours = (
        "MAKEFLAGS",
        "MAKEOVERRIDES",
        "MFLAGS",
        "MAKELEVEL",
        "ARGS",
        "TITLE",
        "FORMAT",
        "PYTHON",
    )
    environment = {name: value for name, value in os.environ.items() if name not in ours}

    def run(*arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["make", *arguments], cwd=project, env={**environment, **more},
            capture_output=True, text=True, check=False,
        )  # fmt: skip

    return run


@pytest.fixture
def installed(project: Path) -> Path:
    """The project with programs in it that tell what they were given."""
    write_python(project / ".venv" / "bin" / "python")
    for name in (".created", ".installed"):
        (project / ".venv" / name).touch()
    (project / "hooks" / "briefing_book" / "__main__.py").write_text(TELL, "utf-8")
    (project / "hooks" / "run_mkdocs.py").write_text(TELL, "utf-8")
    return project


def write_python(path: Path, more: str = "") -> None:
    path.parent.mkdir(parents=True)
    path.write_text(f'#!/bin/sh\n{more}\nexec "{sys.executable}" "$@"\n', "utf-8")
    path.chmod(0o755)


def words_of(done: subprocess.CompletedProcess[str]) -> list[str]:
    assert done.returncode == 0, done.stderr
    words: list[str] = json.loads(done.stdout)["words"]
    return words


@pytest.mark.usefixtures("installed")
class TestWhatIsPassedOn:
    @pytest.mark.parametrize("title", NASTY)
    def test_a_title_arrives_as_typed(self, make: Make, project: Path, title: str) -> None:
        for done in (make("new", f"TITLE={title}"), make("new", TITLE=title)):
            assert words_of(done) == ["new", "--", title]
        assert not (project / "ran").exists()

    @given(title=st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1))
    @settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
    def test_whatever_the_title_it_arrives(self, make: Make, title: str) -> None:
        title = title.strip()  # make itself leaves out what is blank before a value
        assert words_of(make("new", f"TITLE={title}")) == ["new", "--", title]

    def test_options_stand_before_the_title(self, make: Make) -> None:
        done = make("new", "TITLE=-5 degrees", "ARGS=--country NO --city 'St. John''s'")
        assert words_of(done) == [
            "new",
            "--country",
            "NO",
            "--city",
            "St. Johns",
            "--",
            "-5 degrees",
        ]

    @pytest.mark.parametrize(
        "target", ["serve", "build", "check", "fmt", "verify", "published", "schema"]
    )
    def test_arguments_are_told_apart_as_by_a_shell_and_nothing_in_them_is_run(
        self, make: Make, project: Path, target: str
    ) -> None:
        given = "-a 'two words' \"$5 it's\" $(shell touch ran) `touch ran`; touch ran"
        told = ["-a", "two words", "$5 it's", "$(shell", "touch", "ran)", "`touch", "ran`;",
                "touch", "ran"]  # fmt: skip
        for done in (make(target, f"ARGS={given}"), make(target, ARGS=given)):
            assert words_of(done)[-len(told) :] == told
        assert not (project / "ran").exists()

    def test_an_argument_that_never_ends_is_told_in_one_sentence(self, make: Make) -> None:
        done = make("fmt", "ARGS=it's")
        assert done.returncode != 0
        assert done.stderr.startswith("make: ARGS can not be read: no closing quotation\n")

    def test_where_nothing_is_given_nothing_is_passed_on(self, make: Make) -> None:
        assert words_of(make("check")) == ["check"]
        assert words_of(make("build")) == ["build", "--strict"]

    def test_a_format_is_one_word(self, make: Make) -> None:
        format = "git hub; $(shell touch ran)"
        assert words_of(make("check", f"FORMAT={format}")) == ["check", "--format", format]

    def test_what_the_makefile_does_not_know_is_passed_on_as_typed(
        self, make: Make, project: Path
    ) -> None:
        address = "https://example.org/$(shell touch ran)/$5/"
        done = make("build", f"SITE_URL={address}")
        assert json.loads(done.stdout)["environment"]["SITE_URL"] == address
        assert not (project / "ran").exists()


@pytest.fixture
def python(project: Path) -> Path:
    """An interpreter in a folder of a difficult name, with a pip that installs nothing."""
    path = project / "my python" / "python3"
    without_pip = 'case "$1 $2" in "-m venv") shift 2; set -- -m venv --without-pip "$@";; esac'
    write_python(path, without_pip)
    (project / "pip.py").write_text("", "utf-8")
    return path


def test_a_project_is_set_up_in_a_folder_of_any_name(
    make: Make, project: Path, python: Path
) -> None:
    done = make("venv", f"PYTHON={python}")
    assert done.returncode == 0, done.stderr
    installed = project / ".venv" / "bin" / "python"
    found = subprocess.run(
        [installed, "-c", "import briefing_book; print(briefing_book.__file__)"],
        cwd=project.parent, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert Path(found.stdout.strip()).is_relative_to(project)


def test_an_interpreter_that_there_is_not_is_named(make: Make) -> None:
    done = make("venv", "PYTHON=no $5 such")
    assert done.returncode != 0
    assert "none was found as no $5 such.\n" in done.stderr


def test_help_names_every_target(make: Make) -> None:
    told = make().stdout
    assert all(f"  {target} " in told for target in ("serve", "build", "new", "test", "clean"))
