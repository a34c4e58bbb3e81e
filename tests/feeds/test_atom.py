from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree as ET

from hypothesis import given

from books import NOW, make_book
from briefing_book.book.site import Site
from briefing_book.feeds.atom import NEWEST, open_atom
from briefing_book.text.characters import one_line
from content import LOCALE
from feeds.samples import (
    HOSTILE,
    MONTH,
    URL,
    baghdad,
    make_site,
    poison,
    subject_at,
    whole,
    write_one,
)

ATOM = "{http://www.w3.org/2005/Atom}"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def feed_at(address: str, site: Site | None = None) -> ET.Element:
    """The feed of a subject, read again and checked."""
    site = site or make_site()
    return read(open_atom(site)(subject_at(address, site)))


def read(data: bytes) -> ET.Element:
    """The feed, which has all that RFC 4287 asks of one (sections 4.1.1 and 4.1.2)."""
    feed = ET.fromstring(data)
    assert feed.tag == f"{ATOM}feed"
    check_common(feed)
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    assert len([link for link in links(feed) if link.get("rel") == "self"]) == 1
    entries = feed.findall(f"{ATOM}entry")
    for entry in entries:
        check_common(entry)
        published = entry.findtext(f"{ATOM}published") or ""
        assert MOMENT.fullmatch(published)
        assert published <= (entry.findtext(f"{ATOM}updated") or "")
        assert [summary.get("type") for summary in entry.findall(f"{ATOM}summary")] == ["text"]
        assert all(category.get("term") for category in entry.findall(f"{ATOM}category"))
    ids = [element.text for element in feed.iter(f"{ATOM}id")]
    assert len(set(ids)) == len(ids)
    return feed


def check_common(element: ET.Element) -> None:
    """One id that is an absolute IRI, one title, one moment, one page that shows it."""
    assert [len(element.findall(f"{ATOM}{name}")) for name in ("id", "title", "updated")] == [1] * 3
    assert urlsplit(element.findtext(f"{ATOM}id") or "").scheme
    assert MOMENT.fullmatch(element.findtext(f"{ATOM}updated") or "")
    shown = [link for link in links(element) if link.get("rel") == "alternate"]
    assert [link.get("type") for link in shown] == ["text/html"]
    assert all(link.get("href") for link in links(element))


def links(element: ET.Element) -> list[ET.Element]:
    return element.findall(f"{ATOM}link")


def titles(feed: ET.Element) -> list[str]:
    return [entry.findtext(f"{ATOM}title") or "" for entry in feed.findall(f"{ATOM}entry")]


def entry_of(feed: ET.Element, title: str) -> ET.Element:
    entries = feed.findall(f"{ATOM}entry")
    return next(one for one in entries if title in (one.findtext(f"{ATOM}title") or ""))


class TestWhatAFeedHas:
    def test_all_but_meetings_by_their_last_change(self) -> None:
        assert titles(feed_at("")) == [
            "Commitment by Iraq: To help",
            "Memorandum of understanding between Iraq and the United States: Agreement on aid",
            "Unannounced stop in Baghdad",
            "Statement by Antony Blinken: “Don't do it … [here].”",
            "Interview with Antony Blinken: It is not acceptable",
            "Figure: Attacks on bases: at least 17",
            "Three days in Amman",
            "Talks some time in autumn",
        ]

    def test_only_what_is_in_the_dossier(self) -> None:
        assert titles(feed_at("countries/jo/")) == [
            "Three days in Amman",
            "Talks some time in autumn",
        ]

    def test_the_newest_fifty(self) -> None:
        days = [f"2023-{month:02}-{day:02}" for month in (1, 2, 3) for day in range(1, 29)]
        book = make_book({f"on-{day}.yml": f"title: On {day}\ndate: {day}" for day in days})
        shown = titles(feed_at("", Site(book, LOCALE)))
        assert shown == [f"On {day}" for day in reversed(days)][:NEWEST]

    def test_meetings_in_the_words_of_their_briefing(self) -> None:
        summary = entry_of(feed_at(""), "Baghdad").findtext(f"{ATOM}summary") or ""
        assert summary.startswith("Baghdad, 5 November 2023. He came without notice. Meetings: ")
        assert "(more than 1 hour)" in summary

    def test_who_said_what_where_and_when(self) -> None:
        summary = entry_of(feed_at(""), "Don't").findtext(f"{ATOM}summary")
        assert summary == (
            "Baghdad, 5 November 2023. Antony Blinken (Secretary of State, United States), remarks:"
            " “Don't do it … [here].”"
        )

    def test_kind_and_topics_as_categories(self) -> None:
        found = entry_of(feed_at(""), "Baghdad").findall(f"{ATOM}category")
        assert [(one.get("term"), one.get("label")) for one in found] == [
            ("briefing", "Briefing"),
            ("security", "Security"),
        ]
        said = entry_of(feed_at(""), "acceptable").findall(f"{ATOM}category")
        assert [(one.get("term"), one.get("label")) for one in said][:2] == [
            ("statement", "Statement"),
            ("interview", "Interview"),
        ]

    def test_the_sources_as_where_it_comes_from(self) -> None:
        found = [
            (link.get("href"), link.get("title"))
            for link in links(entry_of(feed_at(""), "Baghdad"))
            if link.get("rel") == "via"
        ]
        assert found == [("https://example.com/a?b=1&c=2", "News report")]

    def test_no_entry_where_there_is_none_yet(self) -> None:
        feed = feed_at("countries/tr/")
        assert titles(feed) == []
        assert feed.findtext(f"{ATOM}updated") == "1970-01-01T00:00:00Z"


class TestWhenAnEntryChanged:
    def test_on_its_first_day(self) -> None:
        assert entry_of(feed_at(""), "Amman").findtext(f"{ATOM}updated") == "2023-11-03T00:00:00Z"

    def test_when_its_briefing_was_published_if_that_was_later(self) -> None:
        old = "{title: Visit of 1972, date: 1972-02-21, first_published: 2023-11-20}"
        new = "{title: Talks, date: 2023-11-19}"
        early = "{title: Planned, date: 2023-11-21, first_published: 2023-11-01}"
        ahead = "{title: Typed wrongly, date: 2023-11-10, first_published: 2050-01-01}"
        files = {"old.yml": old, "new.yml": new, "early.yml": early, "ahead.yml": ahead}
        feed = feed_at("", Site(make_book(files), LOCALE, name="Book", url=URL))
        found = [
            tuple(entry.findtext(f"{ATOM}{name}", "")[:10] for name in ("published", "updated"))
            for entry in feed.findall(f"{ATOM}entry")
        ]
        titles = [entry.findtext(f"{ATOM}title") for entry in feed.findall(f"{ATOM}entry")]
        today = NOW.date().isoformat()
        assert dict(zip(titles, found, strict=True)) == {
            "Typed wrongly": (today, today),
            "Planned": ("2023-11-01", "2023-11-21"),
            "Visit of 1972": ("2023-11-20", "2023-11-20"),
            "Talks": ("2023-11-19", "2023-11-19"),
        }
        assert titles == ["Typed wrongly", "Planned", "Visit of 1972", "Talks"]

    def test_with_its_newest_correction(self) -> None:
        entry = entry_of(feed_at(""), "Baghdad")
        assert entry.findtext(f"{ATOM}updated") == "2023-11-08T00:00:00Z"
        assert entry.findtext(f"{ATOM}published") == "2023-11-05T00:00:00Z"

    def test_with_what_became_of_a_commitment(self) -> None:
        entry = entry_of(feed_at(""), "Commitment")
        assert entry.findtext(f"{ATOM}updated") == "2023-11-20T00:00:00Z"
        assert "20 November 2023: Help came." in (entry.findtext(f"{ATOM}summary") or "")

    def test_the_feed_when_the_newest_of_its_entries_did(self) -> None:
        assert feed_at("").findtext(f"{ATOM}updated") == "2023-11-20T00:00:00Z"

    def test_not_with_the_day_of_the_build(self) -> None:
        files = {"autumn.yml": MONTH}
        earlier = Site(make_book(files), LOCALE)
        later = Site(replace(earlier.book, now=earlier.book.now.replace(year=2044)), LOCALE)
        assert open_atom(later)(subject_at("", later)) == open_atom(earlier)(
            subject_at("", earlier)
        )


class TestAddresses:
    def test_are_absolute_where_the_address_of_the_site_is_known(self) -> None:
        feed = feed_at("countries/iq/")
        assert {link.get("rel"): link.get("href") for link in links(feed)} == {
            "alternate": f"{URL}countries/iq/",
            "self": f"{URL}countries/iq/feed.xml",
        }
        assert links(entry_of(feed, "Don't"))[0].get("href") == f"{URL}{baghdad().address}warning/"

    def test_are_relative_to_the_feed_where_it_is_not(self) -> None:
        for at in ("", "countries/iq/", "people/blinken/"):
            feed = feed_at(at, make_site(url=""))
            file = f"https://wherever.example/deep/down/{at}feed.xml"
            href = links(entry_of(feed, "Don't"))[0].get("href") or ""
            assert not urlsplit(href).scheme
            assert urljoin(file, href) == (
                f"https://wherever.example/deep/down/{baghdad().address}warning/"
            )


class TestHostileTexts:
    @given(HOSTILE)
    def test_come_through_every_kind_of_entry(self, text: str) -> None:
        site = replace(make_site(), name=f"Book {text}")
        feed = read(write_one(open_atom(site), *poison(text), title=text))
        shown = one_line(text)
        assert one_line(feed.findtext(f"{ATOM}title") or "") == shown
        summaries = [one.findtext(f"{ATOM}summary") or "" for one in feed.findall(f"{ATOM}entry")]
        assert len(summaries) == 6
        assert shown in titles(feed)
        assert all(shown in title for title in titles(feed))

    def test_are_no_elements(self) -> None:
        feed = read(write_one(open_atom(make_site()), *poison("<b>]]>&amp;</b>")))
        assert "<b>]]>&amp;</b>" in titles(feed)


def test_the_same_book_gives_the_same_bytes() -> None:
    assert write_one(open_atom(make_site()), *whole().entries) == write_one(
        open_atom(make_site()), *whole().entries
    )
