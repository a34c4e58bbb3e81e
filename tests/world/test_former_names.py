from __future__ import annotations

from datetime import date

from briefing_book.world.code_history import HISTORIES, find_successors
from briefing_book.world.countries import load_codes, name_country
from briefing_book.world.country_names import find_codes
from briefing_book.world.former_names import FORMER_NAMES


def test_every_former_name_is_another_than_the_present_one_and_means_that_country() -> None:
    for code, former in FORMER_NAMES.items():
        assert code in load_codes()
        assert former.name != name_country(code, "en_GB")
        assert code in find_codes(former.name), former.name


def test_every_name_ends_and_begins_before_it_ends() -> None:
    for former in FORMER_NAMES.values():
        assert date.fromisoformat(former.since or "0001-01-01") < date.fromisoformat(former.to)


def test_a_name_and_a_former_country_do_not_claim_the_same_day() -> None:
    for code in FORMER_NAMES.keys() & HISTORIES.keys():
        assert date.fromisoformat(FORMER_NAMES[code].since) >= HISTORIES[code].since


def test_a_former_country_is_known_for_what_it_is_today() -> None:
    assert find_successors("CSHH") == ("CZ", "SK")
    assert find_successors("YUCS") == ("BA", "HR", "ME", "MK", "RS", "SI")
    assert find_successors("DDDE") == ("DE",)
    assert {"RU", "UA", "EE"} < set(find_successors("SUHH"))
    assert find_successors("AIDJ") == ("DJ",)
    assert find_successors("NO") == find_successors("") == ()
