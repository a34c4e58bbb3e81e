"""The first day of a new book: nothing in the folder, no folder, one file of two keys."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from runs import run_mkdocs
from sites import (
    LISTS,
    PROJECT,
    SECTIONS,
    BuiltSite,
    build_once,
    build_site,
    copy_project,
)

FIRST_FILE = {"first.yml": "title: Talks in Oslo\ndate: 2023-02-28\n"}


@pytest.fixture(scope="module")
def empty_site(shared: Path) -> BuiltSite:
    return build_once(shared / "empty", {})


@pytest.fixture(scope="module")
def first_site(shared: Path) -> BuiltSite:
    return build_once(shared / "first", FIRST_FILE)


@pytest.mark.parametrize("files", [{}, FIRST_FILE], ids=["nothing", "one file"])
def test_it_builds_strictly_without_a_warning(tmp_path: Path, files: dict[str, str]) -> None:
    project = copy_project(tmp_path / "project", files)

    done = run_mkdocs(project)

    assert done.returncode == 0, done.stderr
    assert [line for line in done.stderr.splitlines() if not line.startswith("INFO ")] == []


def test_without_its_folder_nothing_is_built(tmp_path: Path) -> None:
    """A slip in the folder's name must not replace the published site by an empty one."""
    project = copy_project(tmp_path / "project", None)

    done = run_mkdocs(project)

    assert done.returncode == 1
    assert "There is no folder briefings" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert not (project / "site").exists()


def test_the_front_page_of_an_empty_book_says_that_nothing_is_on_record(
    empty_site: BuiltSite,
) -> None:
    assert "Nothing is on record yet." in empty_site.text("")
    assert "Write a first briefing" in empty_site.text("")


@pytest.mark.parametrize("address", LISTS)
def test_every_list_of_an_empty_book_says_that_it_is_empty(
    empty_site: BuiltSite, address: str
) -> None:
    page = empty_site.pages[address]
    assert "No " in page.text()
    assert " on record" in page.text()
    assert page.all("table") == []


def test_an_empty_book_has_the_sections_all_the_same(empty_site: BuiltSite) -> None:
    home = empty_site.pages[""]
    links = [empty_site.resolve(home, a.get("href", "")) for a in home.one("header").iter("a")]
    assert links == [("", ""), *((section, "") for section in SECTIONS)]


def test_agreements_have_their_section_once_there_is_one(tmp_path: Path) -> None:
    text = "{title: Talks, date: 2024, agreements: [{id: a, title: Pact, parties: [NO, SE]}]}"
    site = build_site(tmp_path, {"a.yml": text})
    home = site.pages[""]
    links = [site.resolve(home, a.get("href", "")) for a in home.one("header").iter("a")]
    assert ("agreements/", "") in links
    assert "Pact" in site.pages["agreements/"].text()


@pytest.mark.parametrize("which", ["empty_site", "first_site"])
def test_every_link_of_a_small_book_leads_somewhere(
    request: pytest.FixtureRequest, which: str
) -> None:
    site: BuiltSite = request.getfixturevalue(which)
    assert site.list_broken() == []
    assert {page.address: page.errors for page in site.pages.values() if page.errors} == {}


def test_a_file_of_two_keys_is_a_briefing(first_site: BuiltSite) -> None:
    text = first_site.text("briefings/first/")
    assert "Talks in Oslo" in text
    assert "Tuesday, 28 February 2023" in text


def test_a_briefing_of_two_keys_says_what_is_not_known(first_site: BuiltSite) -> None:
    text = first_site.text("briefings/first/")
    assert "Place place not given" in text
    assert "No source is given." in text


@pytest.mark.parametrize(
    "address", ["", "briefings/", "briefings/2023/", "briefings/2023/02/", "timeline/"]
)
def test_a_first_briefing_is_on_every_page_that_lists_briefings(
    first_site: BuiltSite, address: str
) -> None:
    assert "Talks in Oslo" in first_site.text(address)


def test_a_first_briefing_is_found_by_search(first_site: BuiltSite) -> None:
    (record,) = [r for r in first_site.records if r["location"] == "briefings/first/"]
    assert record["title"] == "Briefing: Talks in Oslo · 28 February 2023"


def test_a_page_that_somebody_wrote_stands_in_place_of_the_one_that_is_made(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    shutil.copytree(PROJECT / "docs", docs)
    (docs / "index.md").write_text("# Welcome\n\nOur own words.\n", encoding="utf-8")
    (docs / "countries").mkdir()
    (docs / "countries" / "no.md").write_text("# Norway, by hand\n", encoding="utf-8")
    place = "place: {city: Oslo, country: NO}\n"

    site = build_site(
        tmp_path / "book", {"first.yml": FIRST_FILE["first.yml"] + place}, docs_dir=str(docs)
    )

    assert "Our own words." in site.text("")
    assert "Norway, by hand" in site.text("countries/no/")
    assert "Talks in Oslo" in site.text("briefings/")
