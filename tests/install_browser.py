"""Find a browser for the tests, and install one where there is none.

As a program (`make test` runs it first) it prints which browser the tests will use. Where it
finds none it downloads Playwright's own, else on Debian and Ubuntu installs the package
`chromium`, else exits with status 1 and says what to install. Tests import `find_browser`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

MACOS_APPLICATIONS = (
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Chromium.app/Contents/MacOS/Chromium",
)
WINDOWS_PROGRAMS = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
)
WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")

START_PLAYWRIGHTS_OWN = """
from playwright.sync_api import sync_playwright

with sync_playwright() as playwright:
    browser = playwright.chromium.launch(args=["--no-sandbox"])
    print("Chromium", browser.version)
    browser.close()
"""

WHAT_TO_INSTALL = """\
The tests need Chromium or Google Chrome, found none and could not install one. Please install it:
  Debian, Ubuntu:  sudo apt install chromium   (or Google's own package of Chrome)
  Fedora:          sudo dnf install chromium
  macOS:           brew install --cask google-chrome
  Windows:         winget install Google.Chrome
or set CHROME_PATH to a Chromium that you have, and run `make test` again."""

START_TIMEOUT = 60  # seconds; a browser that has not answered by then is of no use to the tests
INSTALL_TIMEOUT = 900  # seconds


class BrowserMissingError(RuntimeError):
    """No browser that starts was found; the message says what to install."""

    def __init__(self) -> None:
        super().__init__(WHAT_TO_INSTALL)


@cache
def find_browser() -> str | None:
    """The browser the tests run in.

    Returns:
        The path of a Chromium or Chrome for Playwright's `executable_path`, or None where
        Playwright is to start the browser that it has installed itself.

    Raises:
        BrowserMissingError: there is neither.
    """
    for path in _candidates():
        if _version(path):
            return path
    if _version_of_playwrights_own():
        return None
    raise BrowserMissingError


def install_browser() -> None:
    """Install a browser unless there is one.

    Raises:
        BrowserMissingError: there is none and none could be installed.
    """
    for install in (_nothing, _install_with_playwright, _install_with_apt):
        install()
        try:
            find_browser()
        except BrowserMissingError:
            continue
        return
    raise BrowserMissingError


def _candidates() -> Iterator[str]:
    if chosen := os.environ.get("CHROME_PATH"):
        yield chosen
    yield from filter(None, map(shutil.which, COMMANDS))
    if sys.platform == "darwin":
        folders = (Path("/Applications"), Path.home() / "Applications")
        programs = MACOS_APPLICATIONS
    else:
        folders = tuple(Path(os.environ[name]) for name in WINDOWS_FOLDERS if name in os.environ)
        programs = WINDOWS_PROGRAMS
    paths = (folder / program for folder in folders for program in programs)
    yield from (str(path) for path in paths if path.is_file())


def _version(path: str) -> str:
    """What the browser at `path` says it is, or "" where it does not start.

    A file alone proves nothing: on Ubuntu `chromium-browser` may be a stub that asks for a snap.
    """
    if sys.platform == "win32":
        return "Chrome"  # there `--version` opens a window and prints nothing
    return _output(path, "--version")


def _version_of_playwrights_own() -> str:
    # In a process of its own: Playwright cannot be started a second time inside a running test.
    return _output(sys.executable, "-c", START_PLAYWRIGHTS_OWN)


def _output(*command: str) -> str:
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=START_TIMEOUT, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.strip()


def _nothing() -> None:
    """The first thing to try, since most machines have a browser."""


def _install_with_playwright() -> None:
    print("No Chromium or Chrome found. Downloading Playwright's own ...", flush=True)
    _run(sys.executable, "-m", "playwright", "install", "chromium")


def _install_with_apt() -> None:
    if not shutil.which("apt-get"):
        return
    if os.geteuid() == 0:
        as_root: Sequence[str] = ("env",)
    elif _run("sudo", "-n", "true", quiet=True):
        as_root = ("sudo", "-n", "env")
    else:
        return
    print("Installing the package chromium with apt-get ...", flush=True)
    apt_get = (*as_root, "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet=2")
    _run(*apt_get, "update")
    _run(*apt_get, "install", "--yes", "chromium")


def _run(*command: str, quiet: bool = False) -> bool:
    """Run `command` and say whether it succeeded; of one that fails, show the end of its output."""
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=INSTALL_TIMEOUT,
            check=False,
        )
    except (OSError, subprocess.SubprocessError) as error:
        failed, output = True, str(error)
    else:
        failed, output = done.returncode != 0, done.stdout
    if failed and not quiet:
        print("This did not work:", *output.strip().splitlines()[-5:], sep="\n  ", flush=True)
    return not failed


def main() -> int:
    try:
        install_browser()
    except BrowserMissingError as error:
        print(error, file=sys.stderr)
        return 1
    path = find_browser()
    if path is None:
        print(f"Browser for the tests: {_version_of_playwrights_own()}, Playwright's own")
    else:
        print(f"Browser for the tests: {_version(path)}, {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
