from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from books import lock, make_book, prove
from briefing_book.book.site import Site
from briefing_book.feeds.data import FORMAT, open_data
from briefing_book.feeds.record_data import as_data, describe_record
from briefing_book.feeds.subjects import list_subjects
from briefing_book.load.folder import load_records
from briefing_book.model.briefing import Briefing
from briefing_book.model.items import ITEM_LISTS
from briefing_book.model.registries import Person
from briefing_book.values.amounts import parse_amount
from briefing_book.values.edtf import parse_date, parse_period
from briefing_book.values.times import parse_moment, parse_start
from content import CASES, LOCALE, open_case
from feeds.samples import HOSTILE, URL, make_site, poison, subject_at, whole, write_one

Data = dict[str, Any]


def file_at(address: str, site: Site | None = None) -> Data:
    site = site or make_site()
    return read(open_data(site)(subject_at(address, site)))


def read(data: bytes) -> Data:
    """The file, which is strict JSON without a key that stands twice."""

    def refuse_twice(pairs: list[tuple[str, object]]) -> Data:
        assert len({key for key, _ in pairs}) == len(pairs)
        return dict(pairs)

    found: Data = json.loads(data.decode(), object_pairs_hook=refuse_twice)
    assert found["format"] == FORMAT
    assert found["count"] == len(found["entries"])
    return found


def entry_at(address: str, id: str, site: Site | None = None) -> Data:
    found: Data = next(one for one in file_at(address, site)["entries"] if one["id"] == id)
    return found


class TestValues:
    @pytest.mark.parametrize(
        ("value", "written"),
        [
            (parse_period("2023-11-03/2023-11-04"), "2023-11-03/2023-11-04"),
            (parse_period("2023-11"), "2023-11"),
            (parse_period("[2023-11-03..2023-11-05]"), "[2023-11-03..2023-11-05]"),
            (parse_period("2023-Q2"), "2023-34"),
            (parse_date("2023"), "2023"),
            (date(2023, 11, 5), "2023-11-05"),
            (parse_moment("2023-11-05T21:00:00+03:00"), "2023-11-05T21:00:00+03:00"),
            (parse_amount("more than 1,000 people"), "more than 1,000 people"),
            (parse_start("12:30"), "12:30:00"),
            (parse_start("2023-11-05T12:30"), "2023-11-05T12:30:00"),
            (parse_start("2023-11-05T12:30Z"), "2023-11-05T12:30:00+00:00"),
            (parse_start("night"), "night"),
            ((33.3, -44), [33.3, -44]),
        ],
    )
    def test_are_as_written_or_iso_8601(self, value: object, written: object) -> None:
        assert as_data(value) == written

    def test_keys_are_those_that_an_editor_writes(self) -> None:
        person = Person.model_validate(
            {"name": "A", "posts": [{"title": "B", "from": "2021", "country": "US"}]}
        )
        assert as_data(person) == {
            "name": "A",
            "posts": [{"title": "B", "country": "US", "from": "2021"}],
        }

    def test_of_other_types_are_refused(self) -> None:
        with pytest.raises(TypeError, match="complex has no form in JSON"):
            as_data(1j)


class TestFiles:
    def test_say_of_what_they_are(self) -> None:
        assert file_at("")["about"] == {"kind": "book"}
        assert file_at("countries/iq/")["about"] == {
            "kind": "country", "code": "IQ", "name": "Iraq", "region": "Western Asia",
        }  # fmt: skip
        assert file_at("people/sudani/")["about"]["record"]["name"] == "Mohammed Shia al-Sudani"
        assert file_at("organizations/un/")["about"] == {
            "kind": "organization", "id": "un", "record": {"name": "United Nations"},
        }  # fmt: skip
        assert file_at("topics/trade/")["about"] == {
            "kind": "topic", "id": "trade", "record": {"name": "Trade"},
        }  # fmt: skip
        trip = file_at("trips/tour/")["about"]
        assert trip["record"]["stops"][0]["date"] == "2023-11-06"

    def test_have_every_entry_of_their_dossier_newest_first(self) -> None:
        addresses = [entry["address"] for entry in file_at("")["entries"]]
        assert addresses == [entry.address for entry in whole().entries]

    def test_have_every_source_that_an_entry_cites_by_its_id(self) -> None:
        found = file_at("countries/ir/")["sources"]
        assert sorted(found) == ["article", "record"]
        assert found["article"] == {
            "address": "sources/article/", "title": "News report", "publisher": "A paper",
            "published": "2023-11-06", "url": "https://example.com/a?b=1&c=2",
        }  # fmt: skip

    def test_name_the_site(self) -> None:
        assert file_at("")["site"] == {"name": "Briefing Book", "url": URL}
        assert file_at("", make_site(url=""))["site"] == {"name": "Briefing Book"}

    def test_are_the_same_bytes_for_the_same_book(self) -> None:
        site = make_site()
        assert open_data(site)(subject_at("")) == open_data(site)(subject_at(""))


class TestEntries:
    def test_have_parties_as_of_the_day(self) -> None:
        participants = entry_at("", "2023-11-05-baghdad/talks")["participants"]
        us, iraq = {"code": "US", "name": "United States"}, {"code": "IQ", "name": "Iraq"}
        assert participants[0] == {
            "name": "Antony Blinken", "kind": "person", "id": "blinken",
            "address": "people/blinken/", "post": "Secretary of State", "country": us,
        }  # fmt: skip
        assert participants[2]["kind"] == "post"
        assert participants[3] == {
            "name": "Advisers", "kind": "group", "count": 5, "countries": [us, iraq],
        }  # fmt: skip

    def test_have_the_countries_that_they_concern_and_why(self) -> None:
        countries = entry_at("", "2023-11-05-baghdad/warning")["countries"]
        assert [(one["code"], one["why"]) for one in countries] == [
            ("IQ", ["place"]),
            ("US", ["speaker"]),
            ("IR", ["about"]),
        ]

    def test_have_the_organizations_that_they_concern_and_why(self) -> None:
        for address in ("", "organizations/un/", "organizations/pentagon/"):
            assert entry_at(address, "2023-11-05-baghdad")["organizations"] == [
                {"id": "un", "name": "United Nations", "why": ["promised_to"]},
                {"id": "pentagon", "name": "Department of Defense", "why": ["attributed"]},
            ]
        assert "organizations" not in entry_at("", "2023-11-05-baghdad/warning")

    def test_cite_by_id_and_place_or_with_the_source_itself(self) -> None:
        assert entry_at("", "2023-11-05-baghdad/warning")["cites"] == [
            {"source": "article", "locator": "paragraph 10"},
            {"source": "article", "locator": "paragraph 3"},
        ]
        assert entry_at("", "2023-11-03-amman")["cites"] == [
            {"title": "A leaflet", "url": "https://example.com/leaflet"}
        ]

    def test_have_what_sources_say_otherwise(self) -> None:
        (difference,) = entry_at("", "2023-11-05-baghdad")["differences"]
        assert difference["field"] == "date"
        assert [version["value"] for version in difference["versions"]] == [
            "2023-11-05",
            "2023-11-04",
        ]

    def test_say_in_which_texts_a_quote_was_found(self) -> None:
        text = """
            title: Talks
            date: 2023-11-05
            statements:
              - id: a
                speaker: IQ
                quote: We will stay.
                sources: [{source: record, locator: page 2}, {title: Leaflet, text: leaflet.txt}]
                accounts: [{field: quote, value: We stay., source: article}]
        """
        proofs = prove("We stay.", by="account"), prove("We will stay.", "record")
        for found, verified in (((), None), (proofs, True)):
            site = Site(make_book({"one.yml": text, **lock(*found)}), LOCALE)
            (entry,) = read(write_one(open_data(site), *site.book.everything.statements))["entries"]
            cites = [{"source": "record", "locator": "page 2"}]
            assert entry.get("verified") == (cites if verified else None)
            (difference,) = entry["differences"]
            assert [one.get("verified") for one in difference["versions"]] == [verified] * 2

    def test_do_not_say_where_the_desk_keeps_a_text(self) -> None:
        files = {
            "one.yml": "title: Talks\ndate: 2023\nsources: [a, {title: B, text: b.txt}]",
            "sources.yml": "a: {title: A, text: a.txt}",
        }
        site = Site(make_book(files), LOCALE)
        data = write_one(open_data(site), *site.book.everything.entries)
        assert b".txt" not in data
        assert read(data)["sources"]["a"] == {"address": "sources/a/", "title": "A"}

    def test_do_not_say_which_warnings_the_desk_lets_stand(self) -> None:
        allow = "allow: [{rule: stray-link, reason: For us.}]"
        files = {
            "one.yml": f"title: Talks\ndate: 2023\nprincipals: [ann]\n{allow}",
            "people.yml": f"ann: {{name: Ann, {allow}}}",
        }
        site = Site(make_book(files), LOCALE)
        for subject in list_subjects(site):
            assert b"For us." not in open_data(site)(subject)

    def test_have_what_the_editor_wrote(self) -> None:
        record = entry_at("", "2023-11-05-baghdad/attacks")["record"]
        assert record["value"] == "at least 17"
        assert record["period"] == "2023-10-17/2023-11-03"
        assert entry_at("", "2023-11-05-baghdad")["record"]["corrections"] == [
            {"date": "2023-11-08", "note": "The name was spelt wrong."}
        ]

    def test_say_of_what_kind_they_are_where_that_tells_something(self) -> None:
        assert "sort" not in entry_at("", "2023-11-05-baghdad/warning")
        assert entry_at("", "2023-11-05-baghdad/sense")["sort"] == {
            "id": "interview",
            "label": "interview",
            "sort_of": "interview",
        }
        files = {
            "kinds.yml": "verbal-note: {name: verbal note, sort_of: note_verbale}",
            "one.yml": "{title: T, date: 2023, statements:"
            " [{id: s, speaker: US, kind: verbal-note, quote: Hello.}]}",
        }
        note = entry_at("", "one/s", Site(make_book(files), LOCALE))
        assert note["sort"] == {
            "id": "verbal-note",
            "label": "verbal note",
            "sort_of": "note_verbale",
        }
        assert note["record"]["kind"] == "verbal-note"

    def test_have_items_only_as_entries_of_their_own(self) -> None:
        record = entry_at("", "2023-11-05-baghdad")["record"]
        assert not set(record) & set(ITEM_LISTS)
        assert entry_at("", "2023-11-05-baghdad/help")["briefing"]["id"] == "2023-11-05-baghdad"

    def test_say_nothing_of_release_control(self) -> None:
        record = entry_at("", "2023-11-05-baghdad")["record"]
        assert not set(record) & {"status", "embargoed_until", "withdrawn_reason"}
        site = Site(
            make_book({"one.yml": "title: T\ndate: 2023\nwithdrawn_on: 2023-11-08"}), LOCALE
        )
        assert b"2023-11-08" not in open_data(site)(subject_at("", site))

    def test_lead_to_no_figure_that_is_held_back(self) -> None:
        entry = entry_at("", "2023-11-05-baghdad/attacks")
        assert "supersedes" not in entry
        assert "supersedes" not in entry["record"]

    def test_lead_to_the_figure_that_they_replace(self) -> None:
        text = """
            title: Counted again
            date: 2023-11-05
            figures:
              - {id: old, what: Attacks, value: 3}
              - {id: new, what: Attacks, value: 4, supersedes: one/old}
        """
        site = Site(make_book({"one.yml": text}), LOCALE)
        old, new = read(write_one(open_data(site), *site.book.everything.figures))["entries"]
        assert new["supersedes"]["address"] == old["address"]
        assert old["superseded_by"]["address"] == new["address"]


class TestHostileTexts:
    @given(HOSTILE)
    def test_come_through_as_they_are(self, text: str) -> None:
        file = read(write_one(open_data(make_site()), *poison(text), title=text))
        assert file["title"] == text
        assert all(entry["title"] == text for entry in file["entries"])
        quotes = [e["record"]["quote"] for e in file["entries"] if e["kind"] == "statement"]
        assert set(quotes) == {text}


def test_what_is_held_back_is_not_named_as_the_day_to_which_something_was_put_off() -> None:
    files = {
        "oslo.yml": "title: A\ndate: 2023-11-05\nplace: {country: 'NO'}\nevent_status: postponed\n"
        "rescheduled_to: secret\ntrip: tour\n"
        "meetings: [{id: a, event_status: postponed, rescheduled_to: secret}]\n",
        "secret.yml": "title: B\ndate: 2023-11-06\nstatus: draft\n",
        "trips/tour.yml": "title: Tour\nstops: [{date: 2023-11-07, place: {country: SE},"
        " event_status: postponed, rescheduled_to: secret}]\n",
    }
    site = Site(make_book(files), LOCALE)
    for subject in list_subjects(site):
        assert b"secret" not in open_data(site)(subject), subject.address
    shown = Site(make_book(files | {"secret.yml": "title: B\ndate: 2023-11-06\n"}), LOCALE)
    entries = file_at("", shown)["entries"]
    assert {entry["rescheduled_to"]["title"] for entry in entries if entry["id"] == "oslo"} == {"B"}


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ("2023-11", ("2023-11", [], "2023-11-01", "2023-11-30")),
        ("[2023-11-03..2023-11-05]",
         ("[2023-11-03..2023-11-05]", ["one_of"], "2023-11-03", "2023-11-05")),
        ("2023~", ("2023~", ["about"], "2023-01-01", "2023-12-31")),
        ("2023%", ("2023%", ["about", "uncertain"], "2023-01-01", "2023-12-31")),
        ("../2023-11-05", ("../2023-11-05", ["open"], None, "2023-11-05")),
        ("2023-11-05/..", ("2023-11-05/..", ["open"], "2023-11-05", None)),
    ],
)  # fmt: skip
def test_an_entry_says_between_which_days_its_date_lies_and_what_is_not_known_of_it(
    date: str, told: tuple[object, ...]
) -> None:
    entry = entry_at("", "one", Site(make_book({"one.yml": f"title: A\ndate: {date}"}), LOCALE))
    found = (entry["date"], entry.get("date_is", []), entry.get("first_day"), entry.get("last_day"))
    assert found == told


@pytest.mark.parametrize("case", ["uncertain-dates", "dates-and-times"])
def test_what_is_exported_is_read_back_as_the_same_record(case: str, tmp_path: Path) -> None:
    records, _ = load_records(open_case(CASES / "good" / f"{case}.yml", tmp_path))
    for loaded in records.briefings.values():
        exported = json.loads(json.dumps(describe_record(loaded.record)))
        assert Briefing.model_validate(exported, by_alias=True, by_name=False) == loaded.record
