from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import publish_data
from briefing_book.feeds import FORMATS, list_feed_links, write_formats
from briefing_book.feeds.subjects import list_subjects
from briefing_book.pages import list_pages
from briefing_book.pages.render import render_page
from feeds.samples import make_site, subject_at
from this_build import Build

ADDRESSES = (
    "", "countries/iq/", "countries/ir/", "countries/jo/", "countries/tr/", "countries/us/",
    "people/blinken/", "people/guterres/", "people/sudani/", "topics/energy/", "topics/security/",
    "topics/trade/", "trips/tour/",
)  # fmt: skip


def test_every_subject_has_a_file_of_every_format() -> None:
    written = [address for address, _ in write_formats(make_site())]
    assert len(set(written)) == len(written)
    for address in ADDRESSES:
        for format in FORMATS:
            assert f"{address}{format.file_name}" in written
    assert {address.rpartition("/")[2] for address in written} == {
        "feed.xml", "calendar.ics", "record.csv", "record.json",
    }  # fmt: skip


def test_nothing_that_is_held_back_is_in_any_file() -> None:
    for address, content in write_formats(make_site()):
        assert b"heldback" not in content.lower(), address
        assert not address.startswith(("countries/fr/", "countries/de/"))


def test_all_files_are_the_same_bytes_whenever_they_are_written() -> None:
    assert list(write_formats(make_site())) == list(write_formats(make_site()))


def test_a_subject_s_title_names_the_site() -> None:
    titles = {subject.address: subject.title for subject in list_subjects(make_site())}
    assert titles[""] == "Briefing Book"
    assert titles["trips/tour/"] == "Tour of the Middle East – Briefing Book"


def test_only_the_feed_is_announced_in_the_head_of_a_page() -> None:
    assert list_feed_links(subject_at("countries/iq/")) == [
        {
            "type": "application/atom+xml",
            "title": "Iraq – Briefing Book",
            "href": "countries/iq/feed.xml",
        }
    ]


def test_the_block_in_the_margin_links_every_format_in_words() -> None:
    html = render_at("countries/iq/")
    assert '<section class="bb-block bb-block--screen"><h2>Take with you</h2>' in html
    assert (
        '<a href="../../countries/iq/feed.xml" type="application/atom+xml">Feed</a> · '
        '<a href="../../countries/iq/calendar.ics" type="text/calendar">Calendar</a> · '
        '<a href="../../countries/iq/record.csv" type="text/csv"'
        ' download="iq-record.csv">CSV</a> · '
        '<a href="../../countries/iq/record.json" type="application/json"'
        ' download="iq-record.json">JSON</a>'
    ) in html


@pytest.mark.parametrize(
    ("address", "kept_as"),
    [
        ("", "record.csv"),
        ("countries/iq/", "iq-record.csv"),
        ("people/blinken/", "blinken-record.csv"),
        ("trips/tour/", "tour-record.csv"),
        ("topics/security/", "security-record.csv"),
    ],
)
def test_a_file_that_is_kept_is_called_after_what_it_is_about(address: str, kept_as: str) -> None:
    assert f'download="{kept_as}"' in render_at(address)


def render_at(address: str) -> str:
    site = make_site()
    [page] = (page for page in list_pages(site) if page.address == address)
    return render_page(page, site.locale)


class TestPublishing:
    def test_writes_every_file_beside_its_page_and_into_the_output_only(
        self, tmp_path: Path
    ) -> None:
        publish(tmp_path / "site")
        written = {
            path.relative_to(tmp_path / "site").as_posix(): path.read_bytes()
            for path in tmp_path.rglob("*")
            if path.is_file()
        }
        assert written == dict(write_formats(make_site()))

    def test_adds_search_records_where_there_is_an_index(self, tmp_path: Path) -> None:
        index = tmp_path / "search" / "search_index.json"
        index.parent.mkdir()
        index.write_text('{"config": {"separator": " "}, "docs": []}', encoding="utf-8")
        publish(tmp_path)
        found = json.loads(index.read_text("utf-8"))["docs"]
        assert "countries/iq/" in [record["location"] for record in found]


def publish(folder: Path) -> None:
    """What happens after a build into that folder."""
    config: Any = SimpleNamespace(extra={}, site_dir=str(folder))
    Build(make_site()).keep(config)
    publish_data.on_post_build(config)
