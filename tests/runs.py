"""Runs of `mkdocs`, each in a process, and what they print.

To start MkDocs takes longer than to build a small site. So most of these processes are forked from
one that has started, and has built a site: they have nothing left to read but their own content.
"""

from __future__ import annotations

import atexit
import json
import os
import signal
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

from mkdocs.__main__ import cli

from once import WAIT
from sites import NOW, PROJECT, URL, build_site, read_theme_once

_SETTINGS = {
    "SOURCE_DATE_EPOCH": str(NOW), "SITE_URL": URL, "NO_MKDOCS_2_WARNING": "1",
    "BRIEFING_BOOK_ALSO": "",
}  # fmt: skip
_BUILD = ("build", "--strict")


def start_mkdocs(
    project: Path, *arguments: str, before: str = "", **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs build --strict` in a Python of its own.

    Args:
        project: the folder of mkdocs.yml.
        arguments: further arguments.
        before: Python to run first in that process.
        environment: variables to set, also those that Python reads when it starts.
    """
    program = f"{before}\nfrom mkdocs.__main__ import cli\ncli()"
    return subprocess.run(
        [sys.executable, "-c", program, *_BUILD, *arguments],
        cwd=project,
        env=os.environ | _SETTINGS | environment,
        capture_output=True,
        text=True,
        timeout=WAIT,
        check=False,
    )


class Forked:
    """An `mkdocs` that is forked from one that has started; it ends after `WAIT` seconds at last.

    Args:
        project: the folder of mkdocs.yml.
        command: the command and its arguments.
        environment: variables to set.
    """

    def __init__(self, project: Path, *command: str, **environment: str) -> None:
        self._command = command
        self._printed = tempfile.TemporaryDirectory()
        self._done: subprocess.CompletedProcess[str] | None = None
        self._id = _ask_parent({
            "command": command, "project": str(project), "printed": self._printed.name,
            "environment": os.environ | environment,
        })  # fmt: skip

    def send_signal(self, number: signal.Signals) -> None:
        """Send it a signal, unless it has ended and was waited for."""
        if not self._done:
            os.kill(self._id, number)

    def wait(self) -> subprocess.CompletedProcess[str]:
        """What it has printed when it has ended."""
        if not self._done:
            status = _ask_parent(self._id)
            with self._printed as folder:
                said = [(Path(folder) / name).read_text("utf-8") for name in _STREAMS]
            self._done = subprocess.CompletedProcess(self._command, status, *said)
        return self._done


_STREAMS = ("stdout", "stderr")


def run_mkdocs(
    project: Path, *arguments: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs build --strict` in a process that is forked from one that has started.

    Args:
        project: the folder of mkdocs.yml.
        arguments: further arguments.
        environment: variables to set.
    """
    return Forked(project, *_BUILD, *arguments, **_SETTINGS | environment).wait()


def _ask_parent(question: object) -> int:
    parent = _start_parent()
    assert parent.stdin and parent.stdout
    print(json.dumps(question), file=parent.stdin, flush=True)
    return int(parent.stdout.readline())


@cache
def _start_parent() -> subprocess.Popen[str]:
    """The process that the others are forked from, of which there is one for each of ours."""
    parent = subprocess.Popen(
        [sys.executable, "-c", "import runs; runs.answer()"],
        env=os.environ | {"PYTHONPATH": str(PROJECT / "tests")},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    atexit.register(parent.communicate)  # at the end of what it reads it ends
    return parent


def answer() -> None:
    """Fork what a line asks for, and print its id; or wait for an id, and print its status."""
    with tempfile.TemporaryDirectory() as folder:
        build_site(Path(folder), {"first.yml": "title: Talks in Oslo\ndate: 2024-02-29\n"})
    for line in sys.stdin:
        question = json.loads(line)
        if isinstance(question, int):
            print(os.waitstatus_to_exitcode(os.waitpid(question, 0)[1]), flush=True)
        elif child := os.fork():
            print(child, flush=True)
        else:
            with read_theme_once():
                _be_mkdocs(**question)


def _be_mkdocs(command: list[str], project: str, printed: str, environment: dict[str, str]) -> None:
    """Do as `mkdocs` would there, and exit; what is printed goes into files in a folder."""
    signal.alarm(WAIT)
    os.chdir(project)
    os.environ.clear()
    os.environ.update(environment)
    tempfile.tempdir = None  # where the environment says, and not where its parent was told to
    for stream, name in enumerate((os.devnull, *_STREAMS)):
        file = os.open(Path(printed, name), os.O_RDWR | os.O_CREAT)
        os.dup2(file, stream)
        os.close(file)
    cli(command, prog_name="mkdocs")
