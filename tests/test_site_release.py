"""What is published and when: drafts, embargoes, withdrawals, and addresses that moved."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree

import pytest

from every_field import append_to_name, write_every_field
from sites import NOW, URL, BuiltSite, build_site, read_contents

MARK = "zzsecret"
PUBLIC = {"open.yml": "title: Talks in Oslo\ndate: 2023-11-05\nplace: {city: Oslo, country: NO}\n"}
EMBARGO = "2024-01-01T15:00:00+03:00"  # the moment of the build, 12:00 UTC
HELD_BACK: dict[str, Mapping[str, object]] = {
    "draft": {"status": "draft"},
    "embargoed": {"embargoed_until": EMBARGO},
    "draft that was embargoed": {"status": "draft", "embargoed_until": EMBARGO},
    "withdrawn before it was published": {
        "status": "withdrawn", "withdrawn_reason": MARK, "embargoed_until": EMBARGO,
    },
}  # fmt: skip


def hold_back(status: Mapping[str, object]) -> dict[str, str]:
    """A briefing with the mark in every field and in its id, and one that anybody may read."""
    files = write_every_field({"zz": append_to_name(MARK)}, status)
    files[f"{MARK}.yml"] = files.pop("briefing-zz.yml")
    return {**files, **PUBLIC}


@pytest.mark.parametrize("status", HELD_BACK.values(), ids=HELD_BACK)
def test_what_is_held_back_leaves_no_byte(tmp_path: Path, status: Mapping[str, object]) -> None:
    site = build_site(tmp_path, hold_back(status), now=NOW - 1)

    leaks = [
        name
        for name, data in read_contents(site.folder)
        if MARK.encode() in data.lower() or MARK in name
    ]
    assert leaks == []
    assert "Talks in Oslo" in site.text("")


def test_an_embargo_ends_with_its_moment_and_not_before(tmp_path: Path) -> None:
    files = hold_back({"embargoed_until": EMBARGO})

    before = build_site(tmp_path / "before", files, now=NOW - 1)
    after = build_site(tmp_path / "after", files, now=NOW)

    assert f"briefings/{MARK}/" not in before.pages
    assert f"Briefing.title {MARK}" in after.text(f"briefings/{MARK}/")
    assert f"Briefing.title {MARK}" in after.text("")


def test_a_figure_that_replaces_one_held_back_does_not_tell_of_it(tmp_path: Path) -> None:
    site = build_site(tmp_path, {
        f"{MARK}.yml": f"""\
            title: {MARK}
            date: 2023-11-04
            status: draft
            figures: [{{id: {MARK}, what: {MARK}, value: 5}}]
            """,
        "open.yml": f"""\
            title: Talks in Oslo
            date: 2023-11-05
            figures: [{{id: count, what: Trucks, value: 7, supersedes: {MARK}/{MARK}}}]
            """,
    })  # fmt: skip

    assert "Trucks" in site.text("briefings/open/count/")
    assert [name for name, data in read_contents(site.folder) if MARK.encode() in data] == []


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
def withdrawn_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    return build_site(tmp_path_factory.mktemp("withdrawn"), WITHDRAWN)


class TestWithdrawn:
    @pytest.mark.parametrize("address", GONE)
    def test_an_address_stays_and_says_why_there_is_nothing(
        self, withdrawn_site: BuiltSite, address: str
    ) -> None:
        text = withdrawn_site.text(address)
        assert "This briefing was withdrawn." in text
        assert "It did not take place." in text

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
def moved_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    return build_site(tmp_path_factory.mktemp("moved"), MOVED)


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
