from __future__ import annotations

import errno
import gc
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright

from briefing_book.load.folder import load_records
from briefing_book.records.loaded import Records
from briefing_book.report import format_problems
from content import EXAMPLE, Load, Write
from every_field import HOSTILE, append_to_name, write_every_field
from install_browser import find_browser
from sample import guard
from sites import BuiltSite, build_once

__all__ = ["Load", "Write"]

BROWSER_FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-quic",
    "--no-first-run",
]  # fmt: skip

guard()

# How long an example takes says more of what else the machine has to do than of the engine.
settings.register_profile("here", deadline=None, suppress_health_check=[HealthCheck.too_slow])
# The same inputs in every run: a change that has nothing to do with a failure does not get it.
settings.register_profile("ci", settings.get_profile("here"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


def pytest_collection() -> None:
    """Collect no garbage meanwhile: modules and tests stay to the end."""
    gc.disable()


def pytest_collection_finish() -> None:
    """Look no more through all that is there when the tests begin: there are thousands of them."""
    gc.freeze()
    gc.enable()


@pytest.fixture
def write(tmp_path: Path) -> Write:
    folder = tmp_path / "briefings"

    def write_files(files: Mapping[str, str | bytes]) -> Path:
        folder.mkdir(exist_ok=True)
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode() if isinstance(text, str) else text)
        return folder

    return write_files


@pytest.fixture
def load(write: Write) -> Load:
    def load_files(files: Mapping[str, str | bytes]) -> Records:
        records, problems = load_records(write(files))
        assert not problems, format_problems(problems)
        return records

    return load_files


@pytest.fixture
def fill_disk(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Once it is called, no file that is written has room on the disk."""

    def is_full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    return lambda: monkeypatch.setattr(os, "fsync", is_full)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=BROWSER_FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of this run of the tests, one for all processes that they run in."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def example_site(shared: Path) -> BuiltSite:
    """The site of the example."""
    return build_once(
        shared / "example",
        EXAMPLE,
        repo_url="https://github.com/example/book",
        edit_uri="edit/main/docs/",
    )


@pytest.fixture(scope="session")
def hostile_site(shared: Path) -> BuiltSite:
    """A site that has every hostile text in every field."""
    texts = {key: append_to_name(text) for key, text in HOSTILE.items()}
    return build_once(shared / "hostile", write_every_field(texts))
