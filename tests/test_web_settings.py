"""Addresses that MkDocs would take, or end in a traceback at, are told in a sentence each."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from mkdocs.config.config_options import URL
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page
from mkdocs.utils.yaml import yaml_load

from briefing_book.report import BuildError
from briefing_book.web_settings import WebSettings, check_environment
from sites import PROJECT

LEAD_NOWHERE = (
    "https://[::1/", "https://[zz]/", "https://..", "https://%zz", "https://a..b/", "https://a:b/",
    "https://a:99999/", "https://exa mple.org", "https://user:secret@example.org/", "https://",
    "file:///etc", "ftp://example.org/", "//example.org", "/", " ", "\t", "\x1b[31m", "\udcff", "é",
    "yes", "2024", "2024-01-01", "2024-99-99", "1.5", ".inf", "190:20:30", "=", "<<", "~", "null",
    "[a", "'x", "https://℀.org/", "https://a\uff0fb/", "javascript:alert(1)",
)  # fmt: skip


def judge(**environment: str) -> list[str]:
    """What is told of the variables, each as a sentence."""
    try:
        check_environment(environment)
    except BuildError as error:
        return str(error).splitlines()
    return []


@pytest.mark.parametrize("value", LEAD_NOWHERE)
@pytest.mark.parametrize(
    ("name", "what"),
    [("SITE_URL", "address of the site"), ("REPO_URL", "address of the repository")],
)
def test_what_is_no_address_is_told_in_one_sentence(name: str, what: str, value: str) -> None:
    (told,) = judge(**{name: value})
    assert told.startswith(f"The {what} can't be taken, for ")
    assert told.endswith(f" under {name.lower()} or in {name}.")


@pytest.mark.parametrize(
    "address", ["", "https://example.org", "http://localhost:8000/book/", "https://[::1]/a/"]
)
def test_an_address_is_taken(address: str) -> None:
    assert judge(SITE_URL=address, REPO_URL=address, EDIT_URI=address) == []


@pytest.mark.parametrize("address", ["https://example.org/?a=b", "https://example.org/#a"])
def test_the_addresses_of_pages_go_after_that_of_the_site(address: str) -> None:
    assert judge(REPO_URL=address) == []
    assert judge(SITE_URL=address) == [
        f'The address of the site can\'t be taken, for "{address}" has a ? or a # in it: write one'
        " such as https://example.org/book/ under site_url or in SITE_URL."
    ]


@pytest.mark.parametrize("uri", ["edit/main/docs/", "?path=docs/", "#", "/raw/", "../docs"])
def test_the_source_of_a_page_is_found_from_the_address_of_the_repository(uri: str) -> None:
    assert judge(REPO_URL="https://example.org/book", EDIT_URI=uri) == []


@pytest.mark.parametrize("uri", ["https://[zz]/", "file:///etc/", "edit/my branch/", "//a..b/"])
def test_a_way_to_the_source_of_a_page_that_leads_nowhere_is_told(uri: str) -> None:
    (told,) = judge(REPO_URL="https://example.org/book", EDIT_URI=uri)
    assert told.startswith("The way to the source of a page can't be taken, for ")


@pytest.mark.parametrize("value", ["2024", "2024-99-99", "yes", "=", "~", "1.5"])
def test_what_yaml_reads_as_something_else_is_told_with_how_to_write_it(value: str) -> None:
    assert judge(BRIEFING_BOOK_ALSO=value) == [
        f'BRIEFING_BOOK_ALSO is "{value}", which is read as no text: write ./{value} for it.'
    ]
    assert judge(BRIEFING_BOOK_ALSO=f"./{value}") == []


ODD = st.text(st.characters(exclude_characters="\0"), max_size=20) | st.sampled_from(LEAD_NOWHERE)
ADDRESSES = st.builds("https://{}".format, ODD) | ODD


@given(site_url=ADDRESSES, repo_url=ADDRESSES, edit_uri=ADDRESSES)
@example(site_url="", repo_url="https://example.org", edit_uri="https://[zz]/")
def test_what_is_taken_is_taken_by_mkdocs_too(site_url: str, repo_url: str, edit_uri: str) -> None:
    settings = {"SITE_URL": site_url, "REPO_URL": repo_url, "EDIT_URI": edit_uri}
    if judge(**settings):
        return
    with patch.dict(os.environ, settings):
        read = {name: yaml_load(f'!ENV [{name}, ""]') or "" for name in settings}
    assert read == settings
    URL(is_dir=True).run_validation(site_url)
    config = {"repo_url": URL().run_validation(repo_url), "edit_uri": edit_uri}
    file = File("about.md", "docs", "site", use_directory_urls=True)
    Page("About", file, config | {"edit_uri": f"{edit_uri}/" if edit_uri else ""})  # type: ignore[arg-type]


def test_an_address_that_mkdocs_fails_at_is_told_before_it_begins(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, PROJECT / "hooks" / "run_mkdocs.py", "build", "--strict"],
        cwd=tmp_path, env=os.environ | {"SITE_URL": "https://[::1/"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        'The address of the site can\'t be taken, for "https://[::1/" is not an address: write one'
        " such as https://example.org/book/ under site_url or in SITE_URL.\n"
    )


def test_where_all_is_in_order_mkdocs_does_what_it_is_asked_for(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, PROJECT / "hooks" / "run_mkdocs.py", "build", "-f", "none.yml"],
        cwd=tmp_path, env=os.environ | {"SITE_URL": ""},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert "Usage: mkdocs build" in done.stderr


def test_settings_of_mkdocs_yml_are_judged_alike() -> None:
    assert len([*WebSettings("https://..", "https://..", "").judge()]) == 2
    assert len([*WebSettings("", "https://example.org", "https://..").judge()]) == 1
