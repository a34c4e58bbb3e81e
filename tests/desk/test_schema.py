"""The schemas and the build: what one accepts, the other accepts."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from briefing_book.__main__ import main
from briefing_book.desk.schema import make_schema, render_schemas
from briefing_book.desk.snippets import SNIPPETS
from briefing_book.load.files import ContentFile, list_files
from briefing_book.model.briefing import Briefing
from briefing_book.model.record import Record
from briefing_book.model.registries import KINDS
from briefing_book.problems import Problem
from briefing_book.values import forms
from briefing_book.values.forms import Form
from content import CASES, EXAMPLE, Write, find_errors, find_problems, list_cases, open_case
from core_yaml import Json, read_core, write_core
from sites import PROJECT

SETTINGS = json.loads((PROJECT / ".vscode" / "settings.json").read_text("utf-8"))

# The rules that a schema can know: of one value, or of the keys of one record.
KNOWN_TO_SCHEMAS = """bad-address bad-amount bad-coordinates bad-count bad-date bad-id bad-language
    bad-time empty-entry empty-item empty-value hidden-character missing-key not-a-mapping
    quote-or-paraphrase reason-without-withdrawn unknown-field unknown-key unknown-value
    withdrawn-without-reason wrong-type""".split()
# Of these rules, what compares two values is beyond a schema, and so is the name of a file.
COMPARED = re.compile(r"before it begins|from the larger number|the file's name")


@cache
def validator(kind: str) -> Draft7Validator:
    return Draft7Validator(make_schema(kind))


def explain(kind: str, tree: Json) -> list[str]:
    """What the schema says against the content of a file."""
    return [
        f"{error.json_path}: {error.message[:200]}" for error in validator(kind).iter_errors(tree)
    ]


def is_known_to_schemas(problem: Problem) -> bool:
    return problem.rule in KNOWN_TO_SCHEMAS and not COMPARED.search(problem.message)


def list_readable(folder: Path) -> Iterator[ContentFile]:
    return (file for file in list_files(folder) if not file.refused)


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_one_and_says_what_each_key_is_for(kind: str) -> None:
    schema = make_schema(kind)
    Draft7Validator.check_schema(schema)
    for part in (schema, *schema["definitions"].values()):
        for name, key in part.get("properties", {}).items():
            assert key["description"].endswith("."), name


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_committed_as_the_model_has_it(kind: str) -> None:
    committed = PROJECT / ".vscode" / "schemas" / f"{kind}.json"
    assert committed.read_text("utf-8") == dict(render_schemas())[f"{kind}.json"], (
        "the model has changed: run python -m briefing_book schema"
    )


def test_the_schemas_are_those_that_the_command_writes(tmp_path: Path) -> None:
    folder = tmp_path / "schemas"
    assert main(["schema", "--into", str(folder), "--check"]) == 1
    assert not folder.exists()
    assert main(["schema", "--into", str(folder)]) == 0
    (folder / "left-over.json").write_text("{}", "utf-8")
    assert main(["schema", "--into", str(folder), "--check"]) == 1
    assert main(["schema", "--into", str(folder)]) == 0
    assert main(["schema", "--into", str(folder), "--check"]) == 0
    assert {path.name for path in folder.iterdir()} == {f"{kind}.json" for kind in KINDS}


def matches(path: str, globs: list[str]) -> bool:
    """Whether an editor that knows these globs takes the path for its own."""

    def fits(glob: str) -> bool:
        pattern = re.escape(glob).replace(r"\*\*/", "(?:.*/)?").replace(r"\*\*", ".*")
        return bool(re.fullmatch(pattern.replace(r"\*", "[^/]*"), path))

    return any(fits(glob) for glob in globs if glob[0] != "!") and not any(
        fits(glob[1:]) for glob in globs if glob[0] == "!"
    )


def test_an_editor_takes_for_each_file_the_schema_that_the_build_takes(write: Write) -> None:
    names = """people organizations places topics sources trips oslo 2023/oslo 2023/people a/b/c
        trips/tour trips/2023/tour trips/people _draft _drafts/oslo trips/_tour 2023/_a/b""".split()
    folder = write({f"{name}.yml": "" for name in names})
    kinds = {f"{file.shown}": file.kind for file in list_files(folder)}
    schemas = SETTINGS["yaml.schemas"].items()
    assert all((PROJECT / path).is_file() for path, _ in schemas)
    for name in names:
        shown = f"briefings/{name}.yml"
        taken = [Path(path).stem for path, globs in schemas if matches(shown, globs)]
        assert taken == ([kinds[shown]] if shown in kinds else []), shown


def test_an_editor_needs_no_network_and_reads_yaml_as_the_build_does() -> None:
    assert SETTINGS["yaml.schemaStore.enable"] is False
    assert SETTINGS["yaml.yamlVersion"] == "1.2"
    assert all("://" not in path for path in SETTINGS["yaml.schemas"])
    for _, text in render_schemas():
        assert re.findall(r'"\$ref": "(?!#/)', text) == []


@pytest.mark.parametrize("case", [*list_cases("good"), EXAMPLE], ids=lambda c: c.stem)
def test_what_the_build_accepts_the_schema_accepts(case: Path, tmp_path: Path) -> None:
    for file in list_readable(open_case(case, tmp_path)):
        assert explain(file.kind, read_core(file.path.read_text("utf-8"))) == [], file.shown


@pytest.mark.parametrize("case", list_cases("bad"), ids=lambda case: case.stem)
def test_what_the_build_refuses_for_one_value_the_schema_refuses(
    case: Path, tmp_path: Path
) -> None:
    folder = open_case(case, tmp_path)
    problems = find_problems(folder)
    for file in list_readable(folder):
        found = [problem for problem in problems if problem.path == file.shown]
        try:
            explained = explain(file.kind, read_core(file.path.read_text("utf-8")))
        except (yaml.YAMLError, RecursionError, ValueError):
            explained = ["this is no YAML"]
        assert explained or not any(map(is_known_to_schemas, found)), found
        assert found or not explained, explained


@dataclass(frozen=True)
class Book:
    """A folder of briefings, to replace one file of it at a time."""

    folder: Path
    files: tuple[ContentFile, ...]
    trees: tuple[Json, ...]

    def judge(self, index: int, tree: Json) -> tuple[list[Problem], list[str]]:
        """What the build and what the schema says of the file where it has this content."""
        file = self.files[index]
        before = file.path.read_bytes()
        try:
            file.path.write_text(write_core(tree), encoding="utf-8")
            errors = find_errors(self.folder)
        finally:
            file.path.write_bytes(before)
        return errors, explain(file.kind, tree)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    folder = open_case(CASES / "good" / "every-key", tmp_path_factory.mktemp("book"))
    files = tuple(list_readable(folder))
    return Book(folder, files, tuple(read_core(file.path.read_text("utf-8")) for file in files))


WORDS = """antony-blinken|mohammed-shia-al-sudani|
    pentagon|Pentagon|article|force-protection|IQ|XX|iq|
    ABCDE|prime-minister|A_B|x y|draft|published|withdrawn|call|remarks|open|overdue|date|quote|
    2023-11-05|2023-02-29|2024-02-29|2023-11|2023-13|2023-11-03/2023-11-04|2023-11-03 / 2023-12|
    2023-11-03/|/2023-11|../2023|2023/..|../..|2023~|2023-11?|2023-11-05%|202X|000X|19XX|2023-XX|
    2023-11-XX|2023-Q2|2023-Q5|2023-21|2023-25|2023-36|2023-21-01|202X-05|12023|-0044-03-15|
    [2023-11-03..2023-11-05]|[2023, 2024-05]|[..2023]|[2023..]|[..]|[2023?]|[2023 .. 2024 ]|
    ..2023|2023..2024|12:30+03:00|9:05Z|24:00Z|12:30+3|
    0000|12:30|9:05|24:00|23:59:59|2023-11-05T12:30|2023-11-05 21:00+03:00|
    2023-11-05T21:00:00Z|2023-11-05T21:00+25:00|morning|Morning|noon|5 to 7|7–9|at least 17|
    At most 5|over  20|1,200 boats|1 200|1,5|1e5|1.5 million tonnes|12%|$ 5|5 or 6|5 – |- 5|
    about ten|90 minutes|1 hour|2 Hrs.|90 min of talks|1 hour 30 minutes|
    https://example.org/a?b=c|HTTP://EXAMPLE.ORG:80|https://example.org:99999/|https://a b|
    https://u@example.org|ftp://example.org|//example.org|javascript:alert(1)|en|EN|pt-BR|
    zh-Hant-TW|xx|en-XX|english|de-1996|no|33.34|91|-90.0|181|0|007|2023-11-05-baghdad/attacks|
    a/b/c|a\u0007b|a\u2028b|two\nlines|  |true|null|~|[x]|{x}|# x|'|"""
SCALARS: list[Json] = [
    *WORDS.replace("\n    ", "").split("|"), "a" * 80, "a" * 81, "", "1" * 31,
    0, 1, 5, -5, 17, 90, 91, 180, 181, 999, 1000, 2023, 9999, 10000, 999_999, 1_000_000,
    1.5, -0.5, 33.34, 2023.5, True, False, None,
]  # fmt: skip
VALUES = st.sampled_from(SCALARS) | st.sampled_from(
    [["2023-11-03..2023-11-05"], ["2023", "2024-05"], [2023, 2024], [2023], [999], ["..2023"],
     ["2023.."], ["..2023", "2024"], ["2023?"], ["2023-02-29..2024"], ["2023", ["2024"]],
     [], {}, ["IQ"], ["antony-blinken", "x y"], [[]], {"country": "IQ"}, {"city": "Oslo"},
     {"source": "article"}, {"source": None, "title": "A letter"}, {"person": "antony-blinken"},
     {"post": "King", "country": "JO", "person": None}, {"group": "Guards", "post": "x"},
     {"title": "A letter", "source": "article"}, [33.34, 44.4], ["33.34", "-181"], [1, 2, 3],
     {"id": "x", "what": "x", "value": 5}, [{"id": "x"}], [{"id": "x", "speaker": "IQ"}]]
)  # fmt: skip
KEYS = st.sampled_from(
    """title date place city country source locator person post group role count id quote paraphrase
    translation status withdrawn_reason withdrawn_on from to from_ name aliases now text field value
    made_by made_to meetings sources topics order allow rule reason 5 true x IQ""".split()
)


def list_places(tree: Json) -> Iterator[tuple[Any, Any]]:
    """Every mapping and list of the tree with each of its keys and indexes."""
    parts = (
        tree.items()
        if isinstance(tree, dict)
        else enumerate(tree)
        if isinstance(tree, list)
        else ()
    )
    for key, value in parts:
        yield tree, key
        yield from list_places(value)


@st.composite
def mutations(draw: st.DrawFn, tree: Json) -> Json:
    """The tree with one to three things changed in it."""
    changed = copy.deepcopy(tree)
    for _ in range(draw(st.integers(1, 3))):
        places = list(list_places(changed))
        if not places:
            break
        holder, key = places[draw(st.integers(0, len(places) - 1))]
        how = draw(
            st.sampled_from(["value", "value", "value", "value", "wrap", "drop", "add", "rename"])
        )
        if how == "value":
            holder[key] = copy.deepcopy(draw(VALUES))
        elif how == "wrap":
            holder[key] = [holder[key]]
        elif how == "drop":
            del holder[key]
        elif how == "add" and isinstance(holder, dict):
            holder[draw(KEYS)] = copy.deepcopy(draw(VALUES))
        elif isinstance(holder, dict):
            holder[draw(KEYS)] = holder.pop(key)
    return changed


@settings(max_examples=200)
@given(data=st.data())
def test_the_build_and_the_schema_agree_on_whatever_is_changed_in_a_file(
    book: Book, data: st.DataObject
) -> None:
    index = data.draw(st.integers(0, len(book.files) - 1))
    tree = data.draw(mutations(book.trees[index]))
    assert read_core(write_core(tree)) == tree or tree in ({}, [])
    problems, explained = book.judge(index, tree)
    if explained:
        assert problems, explained
    else:
        assert not any(map(is_known_to_schemas, problems)), problems


ALL_FORMS = [form for form in vars(forms).values() if isinstance(form, Form)]


@pytest.mark.parametrize("form", ALL_FORMS, ids=lambda form: form.name)
def test_an_example_of_a_value_fits_its_schema(form: Form) -> None:
    fits = Draft7Validator(form.schema)
    assert [example for example in form.examples if not fits.is_valid(read_core(example))] == []


def fill_in(body: object) -> Any:
    """The shape as it is when somebody accepts all that stands in it."""
    if isinstance(body, dict):
        return {key: fill_in(value) for key, value in body.items()}
    if isinstance(body, list | tuple):
        return [fill_in(value) for value in body]
    return re.sub(r"\$\{\d+:([^}]*)\}", r"\1", str(body))


@pytest.mark.parametrize(
    ("record", "body"),
    [(record, snippet.body) for record, found in SNIPPETS.items() for snippet in found],
)
def test_a_shape_that_is_offered_is_one_that_the_build_reads(
    record: type[Record], body: object
) -> None:
    record.model_validate(fill_in(body), by_alias=True, by_name=False)


def test_no_shape_is_called_like_a_key_whose_help_it_would_hide() -> None:
    schemas = [make_schema(kind) for kind in KINDS]
    parts = [part for schema in schemas for part in (schema, *schema["definitions"].values())]
    for part in parts:
        labels = {snippet["label"] for snippet in part.get("defaultSnippets", ())}
        assert labels & part.get("properties", {}).keys() == set()


def test_a_list_begins_with_an_item_that_the_build_reads() -> None:
    properties = make_schema("briefing")["properties"]
    begun = {name: key["defaultSnippets"] for name, key in properties.items()
             if "defaultSnippets" in key}  # fmt: skip
    assert {"meetings", "statements", "commitments", "figures", "sources"} <= begun.keys()
    for name, (snippet,) in begun.items():
        text = {"title": "Talks", "date": "2024", name: fill_in(snippet["body"])}
        Briefing.model_validate(text, by_alias=True, by_name=False)


def test_an_unknown_key_with_nothing_after_it_is_refused_like_any_other() -> None:
    place: dict[str, Json] = {"city": "Washington", "D.C.": None, "country": "US"}
    (error,) = explain("briefing", {"title": "Talks", "date": "2024", "place": place})
    assert "D.C." in error
