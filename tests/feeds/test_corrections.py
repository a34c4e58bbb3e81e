from __future__ import annotations

from datetime import date, timedelta

from books import make_book
from briefing_book.book.site import Site
from briefing_book.feeds import announce_feeds, write_formats
from briefing_book.feeds.atom import NEWEST
from content import LOCALE
from feeds.samples import URL, make_site
from feeds.test_atom import ATOM, links, read, titles

CORRECTED = """
    title: Talks
    date: 2023-11-05
    corrections:
      - {date: 2023-11-08, note: "The *day* was wrong, and the <time>."}
      - {date: 2023-11-08, note: The place was wrong.}
"""


def feed_of(site: Site) -> bytes:
    return dict(write_formats(site))["corrections/feed.xml"]


def site_of(name: str, text: str = CORRECTED, url: str = URL) -> Site:
    return Site(make_book({f"{name}.yml": text}), LOCALE, url=url)


def ids(site: Site) -> list[str]:
    return [one.findtext(f"{ATOM}id") or "" for one in read(feed_of(site)).iter(f"{ATOM}entry")]


def test_a_correction_is_an_entry_of_its_day_with_what_was_changed() -> None:
    feed = read(feed_of(site_of("one")))
    assert feed.findtext(f"{ATOM}title") == "Corrections – Briefing Book"
    assert feed.findtext(f"{ATOM}updated") == "2023-11-08T00:00:00Z"
    assert titles(feed) == ["Correction: Talks", "Correction: Talks"]
    first = next(feed.iter(f"{ATOM}entry"))
    assert first.findtext(f"{ATOM}summary") == "The day was wrong, and the <time>."
    assert first.findtext(f"{ATOM}updated") == "2023-11-08T00:00:00Z"
    assert links(first)[0].get("href") == f"{URL}briefings/one/#correction-2023-11-08"


def test_an_id_outlasts_another_wording_and_another_name_of_the_file() -> None:
    before = ids(site_of("one"))
    assert len(set(before)) == 2
    assert ids(site_of("one", CORRECTED.replace("wrong", "not right"))) == before
    assert ids(site_of("two", f"{CORRECTED}    aliases: [one]\n")) == before


def test_it_differs_from_the_id_of_the_briefing_in_the_feed_of_everything() -> None:
    site = site_of("one")
    everything = read(dict(write_formats(site))["feed.xml"])
    assert not {one.text for one in everything.iter(f"{ATOM}id")} & set(ids(site))


def test_the_feed_has_the_newest_fifty() -> None:
    days = [date(2023, 1, 1) + timedelta(days=number) for number in range(NEWEST + 10)]
    notes = ", ".join(f"{{date: {day}, note: Of {day}.}}" for day in days)
    site = site_of("one", f"title: Talks\ndate: 2023-01-01\ncorrections: [{notes}]")
    found = [one.findtext(f"{ATOM}summary") for one in read(feed_of(site)).iter(f"{ATOM}entry")]
    assert found == [f"Of {day}." for day in reversed(days)][:NEWEST]


def test_a_feed_without_corrections_is_sound() -> None:
    feed = read(feed_of(Site(make_book({}), LOCALE)))
    assert titles(feed) == []
    assert feed.findtext(f"{ATOM}updated") == "1970-01-01T00:00:00Z"


def test_addresses_are_relative_where_that_of_the_site_is_not_known() -> None:
    feed = read(feed_of(site_of("one", url="")))
    assert {link.get("rel"): link.get("href") for link in links(feed)} == {
        "alternate": "../corrections/", "self": "../corrections/feed.xml",
    }  # fmt: skip


def test_the_page_of_corrections_announces_it() -> None:
    assert announce_feeds(make_site())["corrections/"] == [
        {
            "type": "application/atom+xml",
            "title": "Corrections – Briefing Book",
            "href": "corrections/feed.xml",
        }
    ]
