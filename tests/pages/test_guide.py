"""The pages that editors look things up on."""

from __future__ import annotations

import pytest

from briefing_book.checks import list_rules
from briefing_book.desk.handbook import SECTIONS
from briefing_book.model.briefing import Briefing
from briefing_book.model.items import Meeting
from briefing_book.model.keys import list_keys
from briefing_book.problems import Level
from reading import Reader

KEYS, CHECKS = "how-to-write/keys/", "how-to-write/checks/"


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader({})


class TestKeys:
    def test_every_section_is_there_and_led_to(self, reader: Reader) -> None:
        page = reader.read(KEYS)
        assert page.heading == "Every key"
        titles = [section.title for section in SECTIONS]
        assert [title for title in page.headings if title in titles] == titles
        html = reader.html(KEYS)
        for section in SECTIONS:
            assert f'id="{section.anchor}"' in html
            assert f'href="#{section.anchor}"' in html

    def test_a_key_has_its_type_its_meaning_its_words_and_an_example(self, reader: Reader) -> None:
        lines = reader.read(KEYS).section("A meeting").lines
        at = lines.index("format one of these words")
        assert lines[at + 1 : at + 8] == [
            "How they met: hybrid is in a room with some who joined from elsewhere, "
            "correspondence is in writing.",
            "in_person, where you say nothing", "call", "virtual", "hybrid", "correspondence",
            "format: in_person",
        ]  # fmt: skip

    def test_what_is_required_is_said(self, reader: Reader) -> None:
        lines = reader.read(KEYS).section("A briefing").lines
        required = [key.name for key in list_keys(Briefing) if key.is_required]
        assert [line.split()[0] for line in lines if line.endswith("; required")] == required

    def test_what_holds_keys_of_its_own_leads_to_them(self, reader: Reader) -> None:
        links = reader.read(KEYS).section("A meeting").links
        assert links["parties"] == "#a-party"
        assert links["what the five lists share"] == "#what-the-five-lists-share"

    def test_every_key_has_an_address(self, reader: Reader) -> None:
        html = reader.html(KEYS)
        for key in list_keys(Meeting):
            assert f'id="meeting-{key.name}"' in html or f'id="item-{key.name}"' in html


class TestChecks:
    def test_every_rule_is_there_under_how_grave_it_is(self, reader: Reader) -> None:
        page = reader.read(CHECKS)
        assert page.heading == "Every check"
        for level, title in (
            (Level.ERROR, "Errors"), (Level.WARNING, "Warnings"), (Level.NOTE, "Notes"),
        ):  # fmt: skip
            lines = page.section(title).lines
            names = [rule.name for rule in list_rules() if rule.level is level]
            assert [line for line in lines if line in names] == names

    def test_a_rule_says_what_it_wants_and_has_an_address(self, reader: Reader) -> None:
        lines = reader.read(CHECKS).section("Warnings").lines
        at = lines.index("two-places")
        (rule,) = (rule for rule in list_rules() if rule.name == "two-places")
        assert lines[at + 1] == " ".join(rule.text.split("\n\n")[0].split())
        assert 'id="two-places"' in reader.html(CHECKS)


@pytest.mark.parametrize("address", [KEYS, CHECKS])
def test_they_lead_back_to_the_guide(reader: Reader, address: str) -> None:
    assert reader.read(address).crumbs == ["How to write a briefing"]
    assert 'href="../../how-to-write/"' in reader.html(address)
