from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from briefing_book.desk.handbook import SECTIONS
from briefing_book.desk.key_order import order_keys
from briefing_book.feeds import FORMATS, Format
from briefing_book.load.files import list_files
from briefing_book.model.registries import REGISTRIES
from briefing_book.report import format_problems
from briefing_book.values.amount_forms import QUALIFIERS
from briefing_book.values.vocabulary import Concern, PartOfDay, Qualifier, Term
from content import Write, find_problems
from documents import AFTERWARDS, BLOCK, GUIDE, README, read_examples
from runs import run_mkdocs
from sites import PROJECT, copy_project

ABOUT = PROJECT / "docs" / "about.md"
CONTRIBUTING = PROJECT / "CONTRIBUTING.md"

# What the guide links to that is made by the program, and where on it a link may lead.
MADE = {
    "how-to-write/keys/index.md": {section.anchor for section in SECTIONS},
    "how-to-write/checks/index.md": {"errors", "warnings", "notes"},
}

Build = Callable[[Mapping[str, str]], tuple[int, str]]

_NOTE = re.compile(r"^\S+ note\[.*\n(?:  .*\n)?", re.MULTILINE)


EXAMPLES = {
    f"{page.stem}-{number}": example
    for page in (README, GUIDE)
    for number, example in enumerate(read_examples(page), start=1)
}
SOUND = [name for name, example in EXAMPLES.items() if not example.printed]
MISTAKEN = [name for name, example in EXAMPLES.items() if example.printed]


def read_sections(page: Path) -> dict[str, str]:
    """The text under each heading of a page, without examples."""
    text = BLOCK.sub("", page.read_text("utf-8"))
    parts = re.split(r"^#+ +(.*)$", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Build the site of these files as `make build` does: the exit status, what is printed."""

    def build_site(files: Mapping[str, str]) -> tuple[int, str]:
        project = copy_project(tmp_path / "project", files)
        afterwards = str(int(AFTERWARDS.timestamp()))
        done = run_mkdocs(project, "--quiet", SOURCE_DATE_EPOCH=afterwards)
        return done.returncode, done.stderr + done.stdout

    return build_site


class TestExamples:
    def test_the_guide_has_files_that_are_sound_and_files_that_are_not(self) -> None:
        examples = list(read_examples(GUIDE))
        assert {bool(example.printed) for example in examples} == {True, False}

    @pytest.mark.parametrize("name", SOUND)
    def test_its_files_load_and_pass_every_check_together(self, name: str, write: Write) -> None:
        problems = find_problems(write(EXAMPLES[name].files))
        assert not problems, format_problems(problems)

    @pytest.mark.parametrize("name", SOUND)
    def test_its_site_is_built_without_a_warning(self, name: str, build: Build) -> None:
        status, printed = build(EXAMPLES[name].files)
        assert (status, _NOTE.sub("", printed)) == (0, "")

    @pytest.mark.parametrize("name", MISTAKEN)
    def test_of_a_mistake_the_program_prints_what_the_page_says(
        self, name: str, build: Build
    ) -> None:
        status, printed = build(EXAMPLES[name].files)
        assert printed.strip() == EXAMPLES[name].printed.strip()
        assert status == 1


class TestGuide:
    @pytest.mark.parametrize("registry", REGISTRIES)
    def test_every_registry_is_named(self, registry: str) -> None:
        assert f"{registry}.yml" in GUIDE.read_text("utf-8")

    @pytest.mark.parametrize(
        "term", [*PartOfDay, *Qualifier], ids=lambda term: f"{type(term).__name__}-{term}"
    )
    def test_every_word_in_a_value_is_shown(self, term: Term) -> None:
        shown = re.findall(r"`([^`\n]+)`", " ".join(read_sections(GUIDE).values()))
        assert any(re.search(rf"\b{re.escape(term)}\b", code) for code in shown)

    @pytest.mark.parametrize("name", SOUND)
    def test_its_files_have_their_keys_in_order(self, name: str, write: Write) -> None:
        for file in list_files(write(EXAMPLES[name].files)):
            text = file.path.read_text("utf-8")
            assert order_keys(file.kind, text) == text

    @pytest.mark.parametrize("page", MADE)
    def test_it_leads_to_the_pages_that_are_made(self, page: str) -> None:
        assert f"]({page})" in GUIDE.read_text("utf-8")


class TestAboutPage:
    @pytest.mark.parametrize("format", FORMATS, ids=lambda format: format.label)
    def test_it_names_every_format_that_can_be_taken_along(self, format: Format) -> None:
        assert f"`{format.file_name}`" in ABOUT.read_text("utf-8")

    @pytest.mark.parametrize("concern", Concern)
    def test_it_says_every_reason_for_which_an_entry_is_in_a_country_s_file(
        self, concern: Concern
    ) -> None:
        assert f"*{concern.label}*" in ABOUT.read_text("utf-8")


class TestPages:
    @pytest.mark.parametrize("page", [README, GUIDE, ABOUT, CONTRIBUTING], ids=lambda p: p.stem)
    def test_links_lead_to_files_and_headings_that_there_are(self, page: Path) -> None:
        for address in re.findall(r"\]\(([^)\s]+)\)", BLOCK.sub("", page.read_text("utf-8"))):
            path, _, anchor = address.partition("#")
            if "://" in path or path.startswith("mailto:"):
                continue
            if path in MADE:
                assert not anchor or anchor in MADE[path], address
                continue
            target = page.parent / path if path else page
            assert target.exists(), address
            assert not anchor or anchor in {slug_of(title) for title in read_sections(target)}

    @pytest.mark.parametrize("page", [README, GUIDE, CONTRIBUTING], ids=lambda p: p.stem)
    def test_what_they_ask_to_make_can_be_made(self, page: Path) -> None:
        makefile = (PROJECT / "Makefile").read_text("utf-8")
        targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
        asked = re.findall(r"(?:`|^ {4,})make ([a-z]+)", page.read_text("utf-8"), re.MULTILINE)
        assert set(asked) <= targets


def slug_of(title: str) -> str:
    """The anchor that both MkDocs and GitHub make of a heading."""
    return re.sub(r"[^\w\- ]", "", title.lower()).strip().replace(" ", "-")


@pytest.mark.parametrize("word", QUALIFIERS)
def test_the_guide_has_every_word_that_says_how_exact_a_number_is(word: str) -> None:
    amounts = GUIDE.read_text("utf-8").partition("**An amount**")[2].partition("A duration is")[0]
    assert re.search(rf"`{word}(?: \S+)?`", amounts)
