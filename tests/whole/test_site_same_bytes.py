"""Same input, same bytes: on another machine, in another folder, on another day."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from content import EXAMPLE
from every_field import HOSTILE, append_to_name, write_every_field
from runs import run_mkdocs, start_mkdocs
from sites import NOW, build_site, copy_project, read_bytes, write_briefings

# Directories in another order, sets and dictionaries hashed otherwise, another zone and language.
OTHER_ORDER = """
import os
scan = os.scandir
class Reversed:
    def __init__(self, entries): self.entries = iter(sorted(entries, key=lambda e: e.name)[::-1])
    def __iter__(self): return self.entries
    def __next__(self): return next(self.entries)
    def __enter__(self): return self
    def __exit__(self, *_): pass
    def close(self): pass
os.scandir = lambda *given: Reversed(scan(*given))
listed = os.listdir
os.listdir = lambda *given: sorted(listed(*given))[::-1]
"""
LATER = """
import time
now = time.time
time.time = lambda: now() + 400 * 86400
"""


# Whoever asks the clock is seen by the profiler; what is opened and called, by the audit.
WATCHED = """
import atexit, cProfile, json, os, sys
allowed, report = os.environ["ALLOWED"], os.environ["REPORT"]
seen = {"written": [], "connected": []}
def audit(event, given):
    if event == "open" and isinstance(given[0], str):
        writes = given[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        if writes and not os.path.abspath(given[0]).startswith((allowed, report, os.devnull)):
            seen["written"].append(given[0])
    if event in ("os.mkdir", "os.rename", "os.remove", "os.rmdir", "shutil.rmtree"):
        if not os.path.abspath(os.fspath(given[0])).startswith(allowed):
            seen["written"].append(f"{event} {given[0]}")
    if event in ("socket.connect", "socket.getaddrinfo", "socket.bind"):
        seen["connected"].append(str(given))
# Methods of a moment, such as its `time()`, are none of a module or class and named otherwise.
CLOCKS = {f"<built-in method {name}>" for name in (
    "now", "today", "utcnow", "time.time", "time.time_ns", "time.localtime", "time.gmtime",
)}
def tell():
    profile.disable()
    seen["clock"] = [
        f"{entry.code.co_filename}:{entry.code.co_qualname}"
        for entry in profile.getstats()
        if "/hooks/" in getattr(entry.code, "co_filename", "")
        and CLOCKS & {call.code for call in entry.calls or ()}
    ]
    with open(report, "w") as file:
        json.dump(seen, file)
atexit.register(tell)
sys.addaudithook(audit)
profile = cProfile.Profile()
profile.enable()
"""


@pytest.fixture(scope="module")
def briefings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example, and beside it records that fill every field."""
    folder = tmp_path_factory.mktemp("content") / "briefings"
    write_briefings(folder, write_every_field({"bb": append_to_name(HOSTILE["bb"])}))
    for path in sorted(EXAMPLE.rglob("*.yml")):
        target = folder / path.relative_to(EXAMPLE)
        target.parent.mkdir(parents=True, exist_ok=True)
        registry = target.read_text("utf-8") if target.exists() else ""
        target.write_text(registry + path.read_text("utf-8"), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, briefings: Path) -> Path:
    """A site of all that, and what its build did beside it."""
    folder = tmp_path_factory.mktemp("built")
    project = copy_project(folder / "project", briefings)
    done = start_mkdocs(
        project, before=WATCHED, ALLOWED=str(project / "site"), REPORT=str(folder / "seen.json"),
        PYTHONDONTWRITEBYTECODE="1", PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C.UTF-8",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return folder


def test_a_build_reads_no_clock_calls_nobody_and_writes_only_the_site(built: Path) -> None:
    seen = json.loads((built / "seen.json").read_text("utf-8"))
    assert seen == {"clock": [], "written": [], "connected": []}


def test_two_builds_give_the_same_bytes(tmp_path: Path, built: Path, briefings: Path) -> None:
    project = copy_project(tmp_path / "elsewhere" / "two", briefings)

    done = start_mkdocs(
        project, before=OTHER_ORDER + LATER, PYTHONHASHSEED="2", TZ="Asia/Tokyo",
        LC_ALL="de_DE.UTF-8", LANG="de_DE.UTF-8",
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    first, second = read_bytes(built / "project" / "site"), read_bytes(project / "site")
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []


def test_building_again_into_the_same_folder_gives_the_same_bytes(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project", {"a.yml": "title: Talks\ndate: 2024-02-29\n"})
    run_mkdocs(project)
    before = read_bytes(project / "site")
    (project / "site" / "left-over.html").write_text("", encoding="utf-8")

    run_mkdocs(project)

    assert read_bytes(project / "site") == before


def test_a_build_knows_nothing_of_the_one_before_in_its_process(tmp_path: Path) -> None:
    files = {"a.yml": "title: Talks\ndate: 2024-02-29\nplace: {city: Oslo, country: NO}\n"}
    first = build_site(tmp_path / "one", files)
    other = {**files, "places.yml": "NO: {name: Somewhere else}\n"}
    build_site(tmp_path / "two", other, now=NOW + 86400 * 999)

    again = build_site(tmp_path / "three", files)

    assert read_bytes(again.folder) == read_bytes(first.folder)


def test_the_day_of_issue_is_that_of_the_clock_that_the_build_was_given(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project", {})

    run_mkdocs(project, SOURCE_DATE_EPOCH=str(NOW + 86400))

    assert "Issued 2 January 2024" in (project / "site/index.html").read_text("utf-8")
