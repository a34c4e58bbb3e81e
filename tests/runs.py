"""Runs of `mkdocs build`, each in a process, and what they print.

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


def run_mkdocs(
    project: Path, *arguments: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs build --strict` in a process that is forked from one that has started.

    Args:
        project: the folder of mkdocs.yml.
        arguments: further arguments.
        environment: variables to set.
    """
    command = [*_BUILD, *arguments]
    with tempfile.TemporaryDirectory() as folder:
        run = {
            "command": command, "project": str(project), "folder": folder,
            "environment": os.environ | _SETTINGS | environment,
        }  # fmt: skip
        parent = _start_parent()
        assert parent.stdin and parent.stdout
        print(json.dumps(run), file=parent.stdin, flush=True)
        status = int(parent.stdout.readline())
        said = [(Path(folder) / name).read_text("utf-8") for name in ("stdout", "stderr")]
    return subprocess.CompletedProcess(command, status, *said)


@cache
def _start_parent() -> subprocess.Popen[str]:
    """The process that the others are forked from, of which there is one for each of ours."""
    parent = subprocess.Popen(
        [sys.executable, "-c", "import runs; runs.fork_runs()"],
        env=os.environ | {"PYTHONPATH": str(PROJECT / "tests")},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    atexit.register(parent.communicate)  # at the end of what it reads it ends
    return parent


def fork_runs() -> None:
    """Read a run from each line of the input, fork it, and print the status of its exit."""
    with tempfile.TemporaryDirectory() as folder:
        build_site(Path(folder), {"first.yml": "title: Talks in Oslo\ndate: 2024-02-29\n"})
    for line in sys.stdin:
        child = os.fork()
        if not child:
            with read_theme_once():
                _be_mkdocs(**json.loads(line))
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)


def _be_mkdocs(command: list[str], project: str, folder: str, environment: dict[str, str]) -> None:
    """Do as `mkdocs` would there, and exit; what is printed goes into files in the folder."""
    signal.alarm(WAIT)
    os.chdir(project)
    os.environ.clear()
    os.environ.update(environment)
    for stream, name in enumerate((os.devnull, "stdout", "stderr")):
        file = os.open(Path(folder, name), os.O_RDWR | os.O_CREAT)
        os.dup2(file, stream)
        os.close(file)
    cli(command, prog_name="mkdocs")
