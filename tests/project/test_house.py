"""Who may import whom: the contracts of pyproject.toml, tried on copies of the engine."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from mkdocs.utils.yaml import yaml_load

from sites import PROJECT

LINT_IMPORTS = Path(sys.executable).with_name("lint-imports")


@pytest.fixture
def engine(tmp_path: Path) -> Path:
    """A copy of the engine, beside the contracts that it has to keep."""
    shutil.copy(PROJECT / "pyproject.toml", tmp_path)
    return Path(
        shutil.copytree(
            PROJECT / "hooks" / "briefing_book",
            tmp_path / "hooks" / "briefing_book",
            ignore=shutil.ignore_patterns("*.json", "*.html", "__pycache__"),
        )
    )


def lint(engine: Path) -> str:
    """What the linter says that is broken; nothing where all contracts are kept."""
    project = engine.parents[1]
    done = subprocess.run(
        [LINT_IMPORTS, "--no-cache"],
        cwd=project, env={"PYTHONPATH": str(project / "hooks")},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "contracts" in done.stdout.lower(), done.stdout + done.stderr
    return done.stdout.partition("Broken contracts")[2] if done.returncode else ""


def plant(engine: Path, module: str, line: str) -> None:
    with (engine / module).open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")


def test_the_engine_keeps_its_contracts(engine: Path) -> None:
    assert lint(engine) == ""


@pytest.mark.parametrize(
    ("module", "line", "told"),
    [
        ("text/english.py", "from ..pages import home", "briefing_book.text is not allowed"),
        ("records/order.py", "from ..link import trips", "briefing_book.records is not allowed"),
        ("checks/days.py", "from ..link import visits", "briefing_book.checks is not allowed"),
        ("pages/page.py", "from . import home", "No circle"),
        ("pages/page.py", "import mkdocs.config", "briefing_book is not allowed to import mkdocs"),
    ],
    ids=["higher-room", "room-further-up", "room-beside", "circle", "host"],
)
def test_an_import_that_breaks_a_contract_fails(
    engine: Path, module: str, line: str, told: str
) -> None:
    plant(engine, module, line)
    assert told in " ".join(lint(engine).split())


def test_a_new_folder_has_to_say_where_it_belongs(engine: Path) -> None:
    (engine / "attic").mkdir()
    (engine / "attic" / "__init__.py").write_text('"""A room nobody knows."""\n')
    assert "attic" in lint(engine)


def test_every_room_says_what_it_is_for_and_what_comes_in_and_out() -> None:
    for room in sorted((PROJECT / "hooks" / "briefing_book").rglob("__init__.py")):
        text = ast.get_docstring(ast.parse(room.read_text("utf-8"))) or ""
        assert room.parent.name == "briefing_book" or ("In: " in text and "Out: " in text), room


@pytest.mark.parametrize(
    "module", sorted((PROJECT / "hooks").glob("*.py")), ids=lambda path: path.stem
)
def test_an_adapter_is_a_few_lines_and_called_like_nothing_of_python_s_own(module: Path) -> None:
    """MkDocs would take a module of the standard library's name for that one, and say nothing."""
    assert len(module.read_text("utf-8").splitlines()) <= 60
    assert module.stem not in sys.stdlib_module_names


def test_the_hooks_are_the_adapters_that_have_events() -> None:
    """Every name at the top of a hook that begins with `on_` is taken for an event."""
    with (PROJECT / "mkdocs.yml").open(encoding="utf-8") as file:
        named = {Path(path).name for path in yaml_load(file)["hooks"]}
    with_events = {
        path.name
        for path in (PROJECT / "hooks").glob("*.py")
        if any(
            isinstance(part, ast.FunctionDef) and part.name.startswith("on_")
            for part in ast.parse(path.read_text("utf-8")).body
        )
    }
    assert named == with_events
