"""Throw bytes at the engine until something gives: hours of it, with coverage as the guide.

`make fuzz` runs this and nothing else does. It installs atheris, which has a build for Linux and
some Pythons only, and so is in no lock. Arguments are those of libFuzzer:
`make fuzz ARGS=-max_total_time=600`. What it learns, and what fails, is kept in .cache/fuzz/.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "tests")]
NAMES = (
    "oslo.yml", "trips/tour.yml", "people.yml", "organizations.yml", "places.yml", "topics.yml",
    "sources.yml", "2023/people.yml",
)  # fmt: skip
BETWEEN = b"\n=====\n"


def main() -> None:
    """Begin with the cases, and go on from what reaches new code."""
    try:
        atheris: Any = import_module("atheris")
    except ImportError:
        sys.exit("fuzz.py needs atheris, which could not be installed for this Python or system")
    with atheris.instrument_imports(include=["briefing_book", "yaml"]):
        from outcomes import read_folder  # noqa: PLC0415

    with TemporaryDirectory() as scratch:
        folder = Path(scratch, "briefings")
        seeds = Path(scratch, "seeds")
        write_seeds(seeds)

        def read(data: bytes) -> None:
            files = write_files(folder, data)
            read_folder(folder)
            for file in files:
                file.unlink()

        learnt = ROOT / ".cache/fuzz/learnt"
        learnt.mkdir(parents=True, exist_ok=True)
        options = ["-max_len=4096", f"-artifact_prefix={learnt.parent}/", *sys.argv[1:]]
        atheris.Setup([sys.argv[0], *options, str(learnt), str(seeds)], read)
        atheris.Fuzz()


def write_files(folder: Path, data: bytes) -> list[Path]:
    """Several files of one input: each begins with a byte that names it."""
    files = {}
    for part in data.split(BETWEEN):
        files[folder / NAMES[part[0] % len(NAMES) if part else 0]] = part[1:]
    for file, content in files.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return list(files)


def write_seeds(folder: Path) -> None:
    """An input for each case, and for the example."""
    folder.mkdir()
    cases = [*(ROOT / "tests/cases/bad").iterdir(), *(ROOT / "tests/cases/good").iterdir()]
    for number, case in enumerate([*sorted(cases), ROOT / "tests/example/briefings"]):
        files = sorted(case.rglob("*.yml")) if case.is_dir() else [case]
        parts = [bytes([index_of(file)]) + file.read_bytes() for file in files]
        if case.suffix != ".txt":
            (folder / str(number)).write_bytes(BETWEEN.join(parts)[:4096])


def index_of(file: Path) -> int:
    """Which of the names comes nearest to what the file is."""
    known = [name for name in NAMES if name.endswith(file.name)]
    is_trip = file.parent.name == "trips"
    return NAMES.index(known[0]) if known else NAMES.index("trips/tour.yml") * is_trip


if __name__ == "__main__":
    main()
