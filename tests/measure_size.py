"""Build made-up books of several sizes and say what each takes; fail where one is out of measure.

    python tests/measure_size.py                    500 and 5,000 briefings; `make size` runs this
    python tests/measure_size.py --briefings 50 200

Each build is `mkdocs build --strict` in a process of its own. The last size may take at most so
many times longer than the first as it is larger, and a fifth more; and no page may be too large
for a phone.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from generate import write_briefings
from sites import NOW, copy_project

SIZES = (500, 5000)
SEED = 1
MARGIN = 1.2
MOST_BYTES = 500_000  # of a page


@dataclass(frozen=True)
class Measure:
    """What a build took: seconds on the wall, peak memory in MiB; and what came out, in bytes."""

    briefings: int
    seconds: float
    memory: float
    pages: int
    largest: int
    largest_page: str
    index: int
    total: int


def measure(briefings: int) -> Measure:
    """Make, build and measure a book of that size.

    Raises:
        RuntimeError: the build failed.
    """
    with TemporaryDirectory() as folder:
        project = copy_project(Path(folder, "project"), {})
        write_briefings(project / "briefings", briefings, SEED)
        start = time.perf_counter()
        memory = build(project)
        seconds = time.perf_counter() - start
        return weigh(project / "site", briefings, seconds, memory)


def build(project: Path) -> float:
    """Build the site; the peak of resident memory in MiB."""
    with subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"],
        cwd=project,
        env=os.environ | {"SOURCE_DATE_EPOCH": str(NOW), "NO_MKDOCS_2_WARNING": "1"},
    ) as child:
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise RuntimeError(f"the build failed with status {child.returncode}")
    # Linux counts in KiB, macOS in bytes.
    return usage.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


def weigh(site: Path, briefings: int, seconds: float, memory: float) -> Measure:
    """Look at what a build made."""
    sizes = {path: path.stat().st_size for path in site.rglob("*") if path.is_file()}
    pages = {path: size for path, size in sizes.items() if path.suffix == ".html"}
    largest = max(pages, key=lambda path: pages[path])
    return Measure(
        briefings=briefings,
        seconds=seconds,
        memory=memory,
        pages=len(pages),
        largest=pages[largest],
        largest_page=f"/{largest.parent.relative_to(site).as_posix()}/",
        index=sizes[site / "search" / "search_index.json"],
        total=sum(sizes.values()),
    )


def describe(found: Measure) -> str:
    """What was measured, in a line."""
    return (
        f"{found.briefings:6,} briefings  {found.seconds:6.1f} s  {found.memory:6,.0f} MiB  "
        f"{found.pages:7,} pages  {found.total / 1e6:7,.1f} MB  "
        f"search index {found.index / 1e6:5.1f} MB  "
        f"largest page {found.largest / 1e3:4.0f} kB {found.largest_page}"
    )


def judge(first: Measure, last: Measure) -> list[str]:
    """What is out of measure, in words."""
    ratio, most = last.seconds / first.seconds, MARGIN * last.briefings / first.briefings
    print(f"{ratio:.1f} times as long for {last.briefings / first.briefings:g} times as many")
    problems = []
    if ratio > most:
        problems.append(f"It takes {ratio:.1f} times as long; {most:g} is the most there may be.")
    if last.largest > MOST_BYTES:
        problems.append(f"{last.largest_page} is larger than {MOST_BYTES / 1e3:.0f} kB.")
    return problems


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure every size that was asked for, and say what is out of measure."""
    parser = argparse.ArgumentParser(description="Build books of several sizes and measure them.")
    parser.add_argument("--briefings", type=int, nargs="+", default=SIZES, metavar="NUMBER")
    measures: list[Measure] = []
    for number in parser.parse_args(arguments).briefings:
        measures.append(measure(number))
        print(describe(measures[-1]), flush=True)
    problems = judge(measures[0], measures[-1])
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
