"""What is published and when: drafts, embargoes, withdrawals, and addresses that moved."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from textwrap import dedent
from xml.etree import ElementTree

import pytest

from briefing_book.load.folder import load_records
from briefing_book.model.record import Record
from briefing_book.model.registries import REGISTRIES
from every_field import append_to_name, write_every_field
from kinds import list_written
from runs import run_mkdocs
from sites import (
    NOW,
    URL,
    BuiltSite,
    build_once,
    build_site,
    copy_project,
    read_bytes,
    read_contents,
    write_briefings,
)

MARK = "qzj"
"""It stands in every text, in every id and in the names of files, and nowhere else in a site."""
EMBARGO = "2024-01-01T15:00:00+03:00"  # the moment of the build, 12:00 UTC
HELD_BACK: dict[str, Mapping[str, object]] = {
    "draft": {"status": "draft"},
    "embargoed": {"embargoed_until": EMBARGO},
    "draft that was embargoed": {"status": "draft", "embargoed_until": EMBARGO},
    "withdrawn before it was published": {
        "status": "withdrawn", "withdrawn_reason": MARK, "withdrawn_on": "2023-12-31",
        "embargoed_until": EMBARGO,
    },
}  # fmt: skip

PUBLIC = {
    "open.yml": """\
        title: Talks in Oslo
        date: 2023-11-05
        place: {city: Oslo, country: NO}
        trip: tour
        principals: [ann]
        topics: [fish]
        sources: [paper]
        meetings: [{id: talks, participants: [ann, {post: Minister, country: SE}]}]
        commitments: [{id: promise, text: To talk on., made_by: [bureau], due: 2024-02}]
        figures:
          - {id: boats, what: Boats, value: 5}
          - {id: trucks, what: Trucks, value: 7, supersedes: briefing-qzj/count-qzj}
        corrections: [{date: 2023-11-06, note: The day was wrong.}]
        """,
    "trips/tour.yml": "title: Tour of the north\nprincipals: [ann]\n",
    "people.yml": "ann: {name: Ann, posts: [{title: Envoy, country: SE}]}\n",
    "organizations.yml": "bureau: {name: Bureau}\n",
    "topics.yml": "fish: {name: Fisheries}\n",
    "sources.yml": "paper: {title: Newspaper}\n",
}
SECOND = """\
title: A second stop in Oslo qzj
date: 1913-11-06
place: {city: Oslo, country: NO}
trip: tour
principals: [ann]
topics: [fish]
sources: [paper]
meetings: [{id: talks, participants: [ann, {post: Minister, country: SE}]}]
statements: [{id: words, speaker: bureau, quote: Stay., about: [NO, IS]}]
commitments: [{id: promise, text: To stay., made_by: [NO], made_to: [bureau]}]
figures: [{id: boats, what: Boats, value: 6, supersedes: open/boats}]
corrections: [{date: 1913-11-08, note: The day was wrong.}]
"""
"""A briefing that mentions what a published one mentions too, and supersedes what it counted."""


def hold_back(status: Mapping[str, object]) -> dict[str, str]:
    """What has the mark: a briefing that fills every field, and one about what is public too.

    They are of another year than what is public.
    """
    found = write_every_field({MARK: append_to_name(MARK)}, status)
    files = {path: text.replace("2023-", "1913-") for path, text in found.items()}
    keys = "".join(f"{key}: {value}\n" for key, value in status.items())
    return {**files, f"{MARK}/second-{MARK}.yml": SECOND + keys}


def merge(one: Mapping[str, str], other: Mapping[str, str]) -> dict[str, str]:
    """The files of both; what both have, one after the other."""
    return {
        path: "".join(dedent(files[path]) for files in (one, other) if path in files)
        for path in (*one, *other)
    }


def without_mark(files: Mapping[str, str]) -> dict[str, str]:
    """What is public as if nothing had ever been held back."""
    link = f", supersedes: briefing-{MARK}/count-{MARK}"
    return {path: text.replace(link, "") for path, text in files.items()}


def list_leaks(site: BuiltSite) -> list[str]:
    """The files of a site that have the mark in them, or the mark or its year in their names."""
    return [
        name
        for name, data in read_contents(site.folder)
        if MARK.encode() in data.lower() or MARK in name or "1913" in name
    ]


@pytest.fixture(scope="module")
def public_site(shared: Path) -> BuiltSite:
    """The site of what is public, where there is nothing else."""
    return build_once(shared / "public", without_mark(PUBLIC), now=NOW - 1)


class TestWhatIsHeldBack:
    @pytest.mark.parametrize("status", HELD_BACK.values(), ids=HELD_BACK)
    def test_it_leaves_no_byte_anywhere_one_second_before_its_hour(
        self, tmp_path: Path, public_site: BuiltSite, status: Mapping[str, object]
    ) -> None:
        site = build_site(tmp_path, merge(hold_back(status), PUBLIC), now=NOW - 1)

        assert list_leaks(site) == []
        # No count, no order and no number of a line tells of it: it might never have been written.
        before, now = read_bytes(public_site.folder), read_bytes(site.folder)
        assert now.keys() == before.keys()
        assert [name for name in now if now[name] != before[name]] == []
        assert "Talks in Oslo" in site.text("")

    @pytest.mark.parametrize("later", [0, 1])
    def test_an_embargo_ends_with_its_moment(self, tmp_path: Path, later: int) -> None:
        files = merge(hold_back({"embargoed_until": EMBARGO}), PUBLIC)

        site = build_site(tmp_path, files, now=NOW + later)

        assert f"Briefing.title {MARK}" in site.text(f"briefings/briefing-{MARK}/")
        assert f"Person.name {MARK}" in site.text("people/")
        assert f"Correction.note {MARK}" in site.text("corrections/")
        assert f"briefings/former-{MARK}/" in site.pages
        assert f"A second stop in Oslo {MARK}" in site.text("countries/no/")
        assert "superseded" in site.text("briefings/open/")

    def test_every_field_of_every_record_is_put_to_the_test(self, tmp_path: Path) -> None:
        write_briefings(tmp_path / "b", hold_back(HELD_BACK["withdrawn before it was published"]))
        records, problems = load_records(tmp_path / "b")
        assert problems == []
        tables = [getattr(records, name) for name in ("briefings", "trips", *REGISTRIES)]
        filled = {field for table in tables for one in table.values() for field in fill(one.record)}
        every = {(model, name) for model in list_written() for name in model.model_fields}
        assert {f"{model.__name__}.{name}" for model, name in every - filled} == set()


def fill(value: object) -> Iterator[tuple[type[Record], str]]:
    """The fields of a record, and of those in it, that have a value."""
    if isinstance(value, Record):
        for name in type(value).model_fields:
            inner = getattr(value, name)
            if inner not in (None, ()):
                yield type(value), name
                yield from fill(inner)
    elif isinstance(value, tuple):
        for one in value:
            yield from fill(one)


class TestPrivateFolder:
    """A folder that is kept elsewhere and merged with the other at build time."""

    def test_what_it_holds_back_leaves_no_byte(
        self, tmp_path: Path, public_site: BuiltSite
    ) -> None:
        held = hold_back({"embargoed_until": EMBARGO})

        site = build_site(tmp_path, PUBLIC, also=held, now=NOW - 1)

        assert list_leaks(site) == []
        assert read_bytes(site.folder) == read_bytes(public_site.folder)

    def test_once_it_is_published_it_stands_among_the_rest(self, tmp_path: Path) -> None:
        held = hold_back({"embargoed_until": EMBARGO})
        repository = "https://github.com/example/book"

        site = build_site(
            tmp_path, PUBLIC, also=held, repo_url=repository, edit_uri="edit/main/docs/"
        )

        assert f"A second stop in Oslo {MARK}" in site.text("countries/no/")
        assert site.list_broken() == []
        # A link to edit it would lead to a file that the public repository does not have.
        own, other = (site.pages[f"briefings/{id}/"] for id in ("open", f"briefing-{MARK}"))
        assert f"{repository}/edit/main/briefings/open.yml" in list(own.links())
        assert [link for link in other.links() if link.startswith(repository)] == []
        assert f"Made from private/briefing-{MARK}.yml." in other.text()

    def test_what_is_above_it_is_told_to_nobody(self, tmp_path: Path) -> None:
        bare = "title: Talks\ndate: 2023-11-05\n"
        project = copy_project(tmp_path / "project", {"oslo.yml": bare})
        write_briefings(project / MARK / "briefings", {"bergen.yml": bare})

        done = run_mkdocs(project, BRIEFING_BOOK_ALSO=f"{MARK}/briefings")

        assert done.returncode == 0, done.stderr
        contents = dict(read_contents(project / "site"))
        assert b"Made from" in contents["briefings/bergen/index.html"]
        assert [name for name, data in contents.items() if MARK.encode() in data] == []

    def test_it_may_not_lie_where_everything_is_published(self, tmp_path: Path) -> None:
        project = copy_project(tmp_path / "project", without_mark(PUBLIC))

        done = run_mkdocs(project, BRIEFING_BOOK_ALSO="docs/private")

        assert done.returncode == 1
        assert "The folder private lies in docs, of which everything is published" in done.stdout
        assert not (project / "site").exists()

    def test_where_it_is_not_there_the_rest_is_built_and_the_log_says_so(
        self, tmp_path: Path
    ) -> None:
        project = copy_project(tmp_path / "project", without_mark(PUBLIC))

        done = run_mkdocs(project, BRIEFING_BOOK_ALSO=f"private{os.pathsep}more")

        assert done.returncode == 0, done.stderr
        assert "There is no folder private" in done.stderr
        assert "There is no folder more" in done.stderr
        assert (project / "site/briefings/open/index.html").exists()


def test_a_trip_shows_the_stops_that_are_published_and_no_others(tmp_path: Path) -> None:
    stop = "title: {0}\ndate: 2023-11-0{1}\ntrip: tour\nplace: {{city: {0}, country: NO}}\n{2}\n"
    site = build_site(tmp_path, {
        "trips/tour.yml": "title: Tour of the north\n",
        "a.yml": stop.format("Oslo", 5, ""),
        "b.yml": stop.format(MARK, 6, "status: draft"),
    })  # fmt: skip

    assert "One stop" in site.text("trips/tour/")
    assert [name for name, data in read_contents(site.folder) if MARK.encode() in data] == []


WITHDRAWN = {
    "other.yml": "title: Talks in Oslo\ndate: 2023-11-05\n",
    "gone.yml": f"""\
        title: {MARK} talks
        date: 2023-11-05
        place: {{city: {MARK}, country: SE}}
        status: withdrawn
        withdrawn_reason: It did *not* take place.
        summary: {MARK}
        aliases: [gone-before]
        meetings: [{{id: talks, title: {MARK}, summary: {MARK}}}]
        statements: [{{id: words, speaker: SE, quote: {MARK}}}]
        """,
}
GONE = ["briefings/gone/", "briefings/gone/talks/", "briefings/gone/words/"]


@pytest.fixture(scope="module")
def withdrawn_site(shared: Path) -> BuiltSite:
    return build_once(shared / "withdrawn", WITHDRAWN)


class TestWithdrawn:
    @pytest.mark.parametrize("address", GONE)
    def test_an_address_stays_and_says_why_there_is_nothing(
        self, withdrawn_site: BuiltSite, address: str
    ) -> None:
        text = withdrawn_site.text(address)
        assert "This briefing was withdrawn. Since when is not given." in text
        assert "It did not take place." in text

    def test_nothing_is_left_but_its_addresses_the_day_and_the_reason(
        self, tmp_path: Path, public_site: BuiltSite
    ) -> None:
        status = {
            "status": "withdrawn", "withdrawn_on": "2024-01-01",
            "withdrawn_reason": "It did not take place.",
        }  # fmt: skip
        items = [
            f"{item}-{MARK}/"
            for item in (
                "meeting off quote sense translated promise agreement agreement-again count"
                " count-again"
            ).split()
        ]
        renamed = [
            f"old-{item}-{MARK}/" for item in "meeting quote promise agreement count".split()
        ]
        gone = [f"briefings/briefing-{MARK}/{item}" for item in ("", *items)]
        gone += [f"briefings/second-{MARK}/{item}/" for item in "talks words promise boats".split()]
        gone += [f"briefings/second-{MARK}/", f"briefings/off-{MARK}/"]
        moved = [f"briefings/former-{MARK}/{item}" for item in ("", *items, *renamed)]
        moved += [f"briefings/briefing-{MARK}/{item}" for item in renamed]
        moved.append(f"briefings/gone-by-{MARK}/meeting/")

        site = build_site(tmp_path, merge(hold_back(status), PUBLIC), now=NOW - 1)

        before, now = read_bytes(public_site.folder), read_bytes(site.folder)
        assert now.keys() - before.keys() == {f"{address}index.html" for address in gone + moved}
        assert [name for name in before if now[name] != before[name]] == []
        for address in gone:
            page = site.pages[address]
            assert page.text() == (
                "Briefings Withdrawn This briefing was withdrawn on Monday, 1 January 2024. "
                "It did not take place."
            )
            assert page.title == "Withdrawn – Briefing Book"
            assert page.one("meta", name="robots").get("content") == "noindex"
            assert MARK not in page.html
        for address in moved:
            # The present address has the id, as it always had; every text would have a space.
            assert f" {MARK}" not in site.pages[address].html

    def test_nothing_of_what_was_withdrawn_is_left(self, withdrawn_site: BuiltSite) -> None:
        contents = read_contents(withdrawn_site.folder)
        assert [name for name, data in contents if MARK.encode() in data] == []

    def test_no_page_leads_to_what_was_withdrawn(self, withdrawn_site: BuiltSite) -> None:
        assert addresses_linked(withdrawn_site) & set(GONE) == set()
        assert "countries/se/" not in withdrawn_site.pages

    def test_neither_search_nor_sitemap_offers_it(self, withdrawn_site: BuiltSite) -> None:
        assert offered(withdrawn_site) & set(GONE) == set()


MOVED = {
    "2023/oslo-talks.yml": """\
        title: Talks in Oslo
        date: 2023-11-05
        aliases: [oslo, talks-2023]
        meetings: [{id: talks, title: The talks themselves}]
        """,
}
MOVES = {
    "briefings/oslo/": "briefings/oslo-talks/",
    "briefings/oslo/talks/": "briefings/oslo-talks/talks/",
    "briefings/talks-2023/": "briefings/oslo-talks/",
    "briefings/talks-2023/talks/": "briefings/oslo-talks/talks/",
}


@pytest.fixture(scope="module")
def moved_site(shared: Path) -> BuiltSite:
    return build_once(shared / "moved", MOVED)


class TestMoved:
    @pytest.mark.parametrize(("former", "present"), MOVES.items())
    def test_a_former_address_has_a_link_to_the_present_one(
        self, moved_site: BuiltSite, former: str, present: str
    ) -> None:
        page = moved_site.pages[former]
        links = [moved_site.resolve(page, a.get("href", "")) for a in page.one("main").iter("a")]
        assert (present, "") in links
        assert present in moved_site.pages

    @pytest.mark.parametrize(("former", "present"), MOVES.items())
    def test_a_former_address_leads_on_by_itself(
        self, moved_site: BuiltSite, former: str, present: str
    ) -> None:
        page = moved_site.pages[former]
        (refresh,) = [m.get("content", "") for m in page.all("meta") if m.get("http-equiv")]
        seconds, url = refresh.split("; url=")
        assert seconds == "0"
        assert moved_site.resolve(page, url) == (present, "")
        assert page.one("link", rel="canonical").get("href") == URL + present

    def test_where_the_address_of_the_site_is_not_known_no_whole_one_is_given(
        self, tmp_path: Path
    ) -> None:
        site = build_site(tmp_path, MOVED, url="")
        assert site.pages["briefings/oslo/"].all("link", rel="canonical") == []

    def test_a_former_address_is_not_to_be_found(self, moved_site: BuiltSite) -> None:
        for former in MOVES:
            robots = moved_site.pages[former].one("meta", name="robots")
            assert robots.get("content") == "noindex"
        assert offered(moved_site) & MOVES.keys() == set()
        assert addresses_linked(moved_site) & MOVES.keys() == set()

    def test_the_former_address_of_what_was_withdrawn_works_too(
        self, withdrawn_site: BuiltSite
    ) -> None:
        page = withdrawn_site.pages["briefings/gone-before/"]
        assert ("briefings/gone/", "") in [
            withdrawn_site.resolve(page, a.get("href", "")) for a in page.one("main").iter("a")
        ]


def offered(site: BuiltSite) -> set[str]:
    """The addresses in the search index and in the sitemap."""
    tree = ElementTree.parse(site.folder / "sitemap.xml")
    listed = {(e.text or "").removeprefix(URL) for e in tree.iter() if e.tag.endswith("}loc")}
    return listed | {record["location"] for record in site.records}


def addresses_linked(site: BuiltSite) -> set[str]:
    """Where pages lead that are not themselves a former address."""
    return {
        target[0]
        for page in site.pages.values()
        if not page.all("p", class_="bb-notice")
        for link in page.links()
        for target in (site.resolve(page, link),)
        if target
    }
