"""Accept what the program says now: write anew every text that the tests expect of it.

For when wording changes on purpose; `make accept` runs this. Look at what it changed with
`git diff` before you commit it. A case in `cases/bad/` that has no text yet gets one. The sample,
if all its files are there, is taken as it is for how it came.
"""

from __future__ import annotations

import sys
from pathlib import Path

from golden import Golden, list_goldens
from sample import SUMS, write_sums


def accept(project: Path) -> list[Path]:
    """Write the texts of a project; the files that were changed or removed."""
    changed: list[Path] = []
    wanted: set[Path] = set()
    sums = project / "tests" / SUMS.name
    for golden in (*list_goldens(project), Golden(sums, write_sums(sums, project / "briefings"))):
        wanted.add(golden.path)
        if not golden.path.is_file() or golden.path.read_text("utf-8") != golden.text:
            golden.path.write_text(golden.text, encoding="utf-8")
            changed.append(golden.path)
    left_over = set((project / "tests" / "cases" / "bad").glob("*.txt")) - wanted
    for path in sorted(left_over):
        path.unlink()
        changed.append(path)
    return changed


def main() -> int:
    project = Path(__file__).parents[1]
    changed = accept(project)
    for path in changed:
        print(path.relative_to(project))
    print(f"{len(changed)} files changed; see git diff." if changed else "Nothing has changed.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
