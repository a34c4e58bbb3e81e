"""A file is written as a whole or not at all, and never through a link."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefing_book.safe_files import create_file, write_file

Write = Callable[[Path, bytes], None]


def permissions(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def mask() -> Iterator[None]:
    """The umask of most systems, while a test runs."""
    before = os.umask(0o022)
    yield
    os.umask(before)


def test_a_new_file_is_as_the_umask_has_it(tmp_path: Path, mask: None) -> None:
    write_file(tmp_path / "a", b"one")
    create_file(tmp_path / "b", b"two")
    assert names(tmp_path) == ["a", "b"]
    assert [permissions(tmp_path / name) for name in "ab"] == [0o644, 0o644]
    assert (tmp_path / "a").read_bytes() == b"one"


@pytest.mark.parametrize("before", [0o600, 0o664, 0o666, 0o755, 0o400])
def test_what_replaces_a_file_is_permitted_what_it_was(
    tmp_path: Path, mask: None, before: int
) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"one")
    path.chmod(before)
    write_file(path, b"two")
    assert (path.read_bytes(), permissions(path), names(tmp_path)) == (b"two", before, ["a"])


def test_a_file_runs_as_nobody_else(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"one")
    path.chmod(0o6755)
    write_file(path, b"two")
    assert permissions(path) == 0o755


@pytest.mark.parametrize("target", ["b", "not there"])
@pytest.mark.parametrize("write", [write_file, create_file])
def test_no_link_is_followed(tmp_path: Path, target: str, write: Write) -> None:
    (tmp_path / "b").write_bytes(b"other")
    (tmp_path / "a").symlink_to(target)
    with pytest.raises(OSError, match=r"a link|exists"):
        write(tmp_path / "a", b"one")
    assert names(tmp_path) == ["a", "b"]
    assert (tmp_path / "b").read_bytes() == b"other"


def test_what_is_there_is_not_created_anew(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"one")
    with pytest.raises(FileExistsError):
        create_file(tmp_path / "a", b"two")
    assert (tmp_path / "a").read_bytes() == b"one"


@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "full"), KeyboardInterrupt()])
@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_where_it_fails_the_old_file_stands_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, error: BaseException
) -> None:
    def fail(*_: object) -> None:
        raise error

    (tmp_path / "a").write_bytes(b"one")
    monkeypatch.setattr(*{"fsync": (os, "fsync"), "replace": (Path, "replace")}[step], fail)
    with pytest.raises(type(error)):
        write_file(tmp_path / "a", b"two")
    if step == "fsync":
        with pytest.raises(type(error)):
            create_file(tmp_path / "b", b"two")
    assert names(tmp_path) == ["a"]
    assert (tmp_path / "a").read_bytes() == b"one"


def test_a_long_name_is_no_obstacle(tmp_path: Path) -> None:
    write_file(tmp_path / ("a" * 255), b"one")
    assert names(tmp_path) == ["a" * 255]
