"""What is installed is the same bytes everywhere, from whatever index."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sites import PROJECT

LOCKS = sorted(PROJECT.glob("requirements*.txt"))
PINNED = re.compile(
    r"[a-z0-9._-]+(\[[a-z0-9,-]+\])?==\S+( ; [^\\]+)?( --hash=sha256:[0-9a-f]{64})+"
)


def list_requirements(lock: Path) -> list[str]:
    """Each requirement of a lock on one line, its hashes behind it."""
    text = lock.read_text("utf-8").replace("\\\n", " ")
    lines = (line.partition("#")[0] for line in text.splitlines())
    return [" ".join(line.split()) for line in lines if line.strip()]


def test_every_list_of_requirements_has_its_lock() -> None:
    named = {path.stem for path in PROJECT.glob("requirements*.in")}
    assert named == {path.stem for path in LOCKS}
    makefile = (PROJECT / "Makefile").read_text("utf-8")
    (resolved,) = re.findall(r"for name in ((?:requirements\S* ?)+); do", makefile)
    assert set(resolved.split()) == named


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_a_lock_pins_versions_and_hashes_and_names_no_host(lock: Path) -> None:
    assert [line for line in list_requirements(lock) if not PINNED.fullmatch(line)] == []
    assert "//" not in lock.read_text("utf-8")


def test_nothing_is_installed_but_by_hash() -> None:
    makefile = (PROJECT / "Makefile").read_text("utf-8")
    installs = [line for line in makefile.splitlines() if "pip install" in line]
    assert len(installs) == 1
    assert "--require-hashes" in installs[0]
