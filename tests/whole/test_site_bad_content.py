"""Content with errors: what an editor is told, and that the published site stays as it is."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest

from once import make_once
from runs import run_mkdocs
from sites import NOW, copy_project, read_bytes

SOUND = {"first.yml": "title: Talks in Oslo\ndate: 2024-02-29\n"}
BROKEN = {
    "2024/a.yml": "title: Talks\ndate: 2024-02-30\n",
    "2024/b.yml": "title: Talks\ndate: 2024-02-29\nplaice: {country: NO}\n",
    "2024/f.yml": "title: Talks\ndate: 2024-02-29\nprincipals: [x, nobody]\n",
    "c.yml": "title: Talks\n  date: [\n",
    "d.yml": "title: !!python/object/apply:os.system [ls]\ndate: 2024-02-29\n",
    "e.yml": "",
    "people.yml": "x: {name: X, posts: [{title: Y, country: ZZ}]}\n",
}
PROBLEM = re.compile(r"briefings/\S+\.yml:\d+:\d+: error\[[a-z-]+\]: .")


@pytest.fixture(scope="module")
def sound(shared: Path) -> Path:
    """A project with a site that was built from sound content."""

    def build(folder: Path) -> None:
        assert run_mkdocs(copy_project(folder, SOUND)).returncode == 0

    return make_once(shared / "sound", build)


@pytest.fixture
def published(sound: Path, tmp_path: Path) -> Path:
    """Such a project, to spoil."""
    return shutil.copytree(sound, tmp_path / "project", symlinks=True)


def spoil(project: Path) -> None:
    for name, text in BROKEN.items():
        path = project / "briefings" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def test_a_build_with_errors_leaves_the_published_site_untouched(published: Path) -> None:
    before = read_bytes(published / "site")
    spoil(published)

    done = run_mkdocs(published)

    assert done.returncode == 1
    assert read_bytes(published / "site") == before


def test_a_build_with_errors_makes_no_site(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project", BROKEN)

    assert run_mkdocs(project).returncode == 1
    assert not (project / "site").exists()


def test_every_problem_of_every_file_is_told_at_once_with_its_place(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project", BROKEN)

    done = run_mkdocs(project)

    said = done.stderr.splitlines()
    problems = [line for line in said if PROBLEM.match(line)]
    hints = [line for line in said if line.startswith("  ")]
    assert {line.split(":")[0] for line in problems} == {f"briefings/{name}" for name in BROKEN}
    assert "briefings/2024/f.yml:3:17: error[unknown-party]" in "\n".join(problems)
    assert "  did you mean place?" in hints
    others = [line for line in said if line not in problems + hints]
    assert [line for line in others if not line.startswith("INFO ")] == []
    assert done.stdout.strip() == f"{len(problems)} errors in the briefings; nothing was built."


def test_no_traceback_is_shown_for_content(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project", BROKEN)

    done = run_mkdocs(project, "--verbose")

    assert "Traceback" not in done.stderr + done.stdout
    assert 'File "' not in done.stderr


def test_what_a_draft_gets_wrong_is_told_too(tmp_path: Path) -> None:
    draft = "title: Talks\ndate: 2024-02-30\nstatus: draft\n"
    project = copy_project(tmp_path / "project", {"draft.yml": draft})

    assert run_mkdocs(project, SOURCE_DATE_EPOCH=str(NOW)).returncode == 1


def test_many_notes_are_counted_so_that_they_hide_no_warning(tmp_path: Path) -> None:
    people = "".join(f"person-{number}: {{name: Person {number}}}\n" for number in range(21))
    claim = "statements: [{id: a, speaker: NO, quote: Yes.}]\n"
    content = {"people.yml": people, "oslo.yml": f"{SOUND['first.yml']}{claim}"}
    done = run_mkdocs(copy_project(tmp_path / "project", content))

    assert done.returncode == 0
    assert "warning[no-source]" in done.stderr
    assert "note[unused-entry]" not in done.stderr
    assert "21 notes are not shown here" in done.stderr


def set_options(project: Path, options: str) -> None:
    """Replace all that stands under `extra.briefing_book`."""
    config = project / "mkdocs.yml"
    text = re.sub(
        r"(?<=  briefing_book:).*\n(    .*\n)*", f"{options}\n", config.read_text("utf-8")
    )
    config.write_text(text, encoding="utf-8")


def test_options_that_are_not_right_are_all_told_before_anything_is_touched(
    published: Path,
) -> None:
    before = read_bytes(published / "site")
    set_options(published, " {foldr: content, also: 5, locale: no}")

    done = run_mkdocs(published)

    assert done.returncode == 1
    assert read_bytes(published / "site") == before
    assert "Traceback" not in done.stderr
    assert [line.partition(",")[0] for line in done.stdout.strip().splitlines()] == [
        "extra.briefing_book.also has to be a list of folders",
        "extra.briefing_book.locale has to be the name of a locale",
        "There is no option foldr under extra.briefing_book",
    ]


def test_what_is_not_right_around_the_briefings_is_told_before_anything_is_touched(
    published: Path,
) -> None:
    before = read_bytes(published / "site")
    (published / "private").mkdir()
    (published / "docs" / "p").symlink_to("../private")
    (published / "docs" / "env.txt").symlink_to("/proc/self/environ")
    (published / "docs" / "gone.md").symlink_to("nowhere.md")
    os.mkdir(os.fsencode(published / "docs") + b"/\xff")  # noqa: PTH102

    done = run_mkdocs(published, SITE_URL="ftp://example.org/")

    assert done.returncode == 1
    assert read_bytes(published / "site") == before
    assert "Traceback" not in done.stderr
    address, *others = done.stdout.strip().splitlines()
    assert address.startswith("The address of the site can't be taken")
    assert [line.partition(":")[0] for line in others] == [
        "docs/env.txt is a link that leads out of the folder, to /proc/self/environ",
        "docs/gone.md is a link that leads nowhere, to nowhere.md.",
        "docs/p is a link that leads out of the folder, to ../private",
        r"docs/\udcff has a name that is not UTF-8",
    ]


@pytest.mark.parametrize("epoch", ["", "-1"])
def test_a_clock_that_stands_nowhere_is_told_before_anything_is_touched(
    published: Path, epoch: str
) -> None:
    before = read_bytes(published / "site")

    done = run_mkdocs(published, SOURCE_DATE_EPOCH=epoch)

    assert done.returncode == 1
    assert done.stdout.strip().startswith(f'SOURCE_DATE_EPOCH is "{epoch}"')
    assert "Traceback" not in done.stderr
    assert read_bytes(published / "site") == before


@pytest.mark.parametrize(("options", "code"), [("", 0), (" [briefings]", 1)])
def test_whatever_stands_where_the_options_belong_shows_no_traceback(
    tmp_path: Path, options: str, code: int
) -> None:
    project = copy_project(tmp_path / "project", SOUND)
    set_options(project, options)

    done = run_mkdocs(project)

    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    assert ("has to be a mapping of options" in done.stdout) == bool(code)


def test_a_folder_that_is_not_there_builds_nothing(published: Path) -> None:
    before = read_bytes(published / "site")
    set_options(published, " {folder: breifings}")

    done = run_mkdocs(published)

    assert done.returncode == 1
    assert done.stdout.strip() == "There is no folder breifings: nothing was built."
    assert read_bytes(published / "site") == before


@pytest.mark.parametrize(("locale", "code"), [("en-GB", 0), ("fr", 0), ("xx_YY", 1), ("''", 1)])
def test_a_locale_is_one_that_there_is(tmp_path: Path, locale: str, code: int) -> None:
    project = copy_project(tmp_path / "project", SOUND)
    config = project / "mkdocs.yml"
    text = config.read_text("utf-8")
    config.write_text(text.replace("locale: en_GB", f"locale: {locale}"), encoding="utf-8")

    done = run_mkdocs(project)

    assert done.returncode == code
    assert "Traceback" not in done.stderr
    assert ("There is no locale" in done.stderr + done.stdout) == bool(code)
