from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HOOKS = Path(__file__).parents[2] / "hooks"

IMPORT_ALL = """
import importlib, pkgutil, sys
for name in ("mkdocs", "material", "pymdownx", "markdown", "requests", "urllib3"):
    sys.modules[name] = None
import briefing_book
for module in pkgutil.walk_packages(briefing_book.__path__, "briefing_book."):
    importlib.import_module(module.name)
    print(module.name)
"""

CHECK_A_FOLDER = """
import sys
for name in ("mkdocs", "material", "pymdownx", "markdown"):
    sys.modules[name] = None
from pathlib import Path
from briefing_book.load.folder import load_records
records, problems = load_records(Path(sys.argv[1]))
print(len(records.briefings), len(problems))
"""


def run(program: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program, *arguments],
        cwd=HOOKS, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_engine_runs_where_its_host_is_not_installed(tmp_path: Path) -> None:
    names = run(IMPORT_ALL).split()
    assert {
        "briefing_book.load.folder",
        "briefing_book.checks.ids",
        "briefing_book.book.book",
    } <= set(names)


def test_briefings_can_be_read_where_the_host_is_not_installed(tmp_path: Path) -> None:
    (tmp_path / "oslo.yml").write_text("title: Talks\ndate: 2023\n", encoding="utf-8")
    (tmp_path / "bad.yml").write_text("titel: Talks\n", encoding="utf-8")
    assert run(CHECK_A_FOLDER, str(tmp_path)) == "1 2\n"
