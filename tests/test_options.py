"""What stands under `extra.briefing_book` in mkdocs.yml, where anything may stand."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.utils.yaml import yaml_load

from briefing_book.options import Options, read_options
from briefing_book.report import BuildError
from sites import PROJECT

AT = "extra.briefing_book"


def explain(written: object) -> list[str]:
    """The reasons why that can't be taken."""
    with pytest.raises(BuildError) as caught:
        read_options(written)
    return str(caught.value).splitlines()


@pytest.mark.parametrize("written", [None, {}, {"folder": None, "also": None, "locale": None}])
def test_what_is_left_out_or_without_a_value_is_as_usual(written: object) -> None:
    options = read_options(written)
    assert (options.folder, options.also, options.locale) == ("briefings", (), "en_GB")


@pytest.mark.parametrize(
    ("also", "folders"),
    [
        (["private", "more"], ("private", "more")),
        (f"private{os.pathsep}more", ("private", "more")),
        ("private", ("private",)),
        ("", ()),
        ([], ()),
        (["", None, "private"], ("private",)),
        (f"{os.pathsep}private{os.pathsep}", ("private",)),
    ],
)
def test_further_folders_are_a_list_or_a_text_as_an_environment_variable_has_it(
    also: object, folders: tuple[str, ...]
) -> None:
    assert read_options({"also": also}).also == folders


@pytest.mark.parametrize(
    ("written", "locale"), [("en-GB", "en_GB"), ("fr", "fr"), ("DE_at", "de_AT")]
)
def test_a_locale_is_taken_as_it_is_commonly_written(written: str, locale: str) -> None:
    assert read_options({"locale": written}).locale == locale


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ({"locle": "fr"},
         f"There is no option locle under {AT}, only folder, also, locale and preview_hosts: "
         "did you mean locale?"),
        ({"xyz": None},
         f"There is no option xyz under {AT}, only folder, also, locale and preview_hosts."),
        ({1: "x"},
         f"There is no option 1 under {AT}, only folder, also, locale and preview_hosts."),
        ({"folder": ["a"]},
         f"{AT}.folder has to be the name of a folder, such as briefings, and it is a list."),
        ({"folder": 2024},
         f"{AT}.folder has to be the name of a folder, such as briefings, and it is a number: "
         "put it in quotation marks."),
        ({"folder": " "}, f"{AT}.folder is empty: write the name of a folder, such as briefings."),
        ({"also": {"a": "b"}},
         f"{AT}.also has to be a list of folders, such as [private], and it is a mapping."),
        ({"also": ["a", date(2024, 1, 1)]},
         f"{AT}.also has to be a list of folders, such as [private], and one of them is a date: "
         "put it in quotation marks."),
        ({"preview_hosts": "desk.lan"},
         f"{AT}.preview_hosts has to be a list of names, such as [desk.example.org], and it is a "
         "text."),
        ({"locale": False},  # which is how YAML reads `no`
         f"{AT}.locale has to be the name of a locale, such as en_GB, and it is a truth value: "
         "put it in quotation marks."),
        ({"locale": "xx_YY"},
         f"There is no locale xx_YY: write one such as en_GB under {AT}.locale."),
        (["briefings"], f"{AT} has to be a mapping of options, and it is a list."),
        ("briefings", f"{AT} has to be a mapping of options, and it is a text."),
        (5, f"{AT} has to be a mapping of options, and it is a number."),
    ],
)  # fmt: skip
def test_what_is_not_right_is_told_in_a_sentence(written: object, told: str) -> None:
    assert explain(written) == [told]


def test_all_that_is_not_right_is_told_at_once() -> None:
    assert len(explain({"folder": 1, "also": 2, "locale": "xx", "foldr": "a", "lokale": "b"})) == 5


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary() | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text() | st.integers(), inner),
    max_leaves=8,
)
NAMES = st.sampled_from(["folder", "also", "locale"]) | st.text() | st.integers()


@given(st.dictionaries(NAMES, ANYTHING, max_size=4) | ANYTHING)
def test_whatever_stands_there_ends_in_options_or_in_reasons(written: Any) -> None:
    try:
        options = read_options(written)
        options.find_folders(Path("/book"), Path("/book/docs"))
    except BuildError as error:
        assert str(error)
        assert all(line.isprintable() for line in str(error).splitlines())


def test_the_readme_and_mkdocs_yml_name_every_option() -> None:
    readme = (PROJECT / "README.md").read_text("utf-8")
    assert [name for name in Options.model_fields if f"`{name}`" not in readme] == []
    with (PROJECT / "mkdocs.yml").open(encoding="utf-8") as file:
        assert yaml_load(file)["extra"]["briefing_book"].keys() == Options.model_fields.keys()


class TestFolders:
    def test_they_are_found_beside_mkdocs_yml_or_where_a_whole_path_says(
        self, tmp_path: Path
    ) -> None:
        options = Options(folder="content", also=("private", str(tmp_path / "elsewhere")))
        assert options.find_folders(tmp_path / "book", tmp_path / "book" / "docs") == [
            tmp_path / "book" / "content",
            tmp_path / "book" / "private",
            tmp_path / "elsewhere",
        ]

    def test_none_lies_where_everything_is_published(self, tmp_path: Path) -> None:
        (tmp_path / "docs").mkdir()
        (tmp_path / "linked").symlink_to(tmp_path / "docs")
        options = Options(folder="docs/record", also=("private", "linked", "docs"))
        with pytest.raises(BuildError) as caught:
            options.find_folders(tmp_path, tmp_path / "docs")
        assert str(caught.value).splitlines() == [
            f"The folder {name} lies in docs, of which everything is published: "
            "move it out of there."
            for name in ("record", "linked", "docs")
        ]

    @pytest.mark.parametrize("name", ["/", ".", "..", "../.."])
    def test_none_has_the_project_itself_in_it(self, tmp_path: Path, name: str) -> None:
        project = tmp_path / "a" / "book"
        (project / "docs").mkdir(parents=True)
        with pytest.raises(BuildError, match="has all of the project in it"):
            Options(folder=name).find_folders(project, project / "docs")

    @pytest.mark.parametrize("name", ["a" * 300, "a\0b"])
    def test_a_name_that_no_folder_can_have_shows_no_traceback(
        self, tmp_path: Path, name: str
    ) -> None:
        try:
            Options(folder=name).find_folders(tmp_path, tmp_path / "docs")
        except BuildError as error:
            assert "see that its name is right" in str(error)
