from __future__ import annotations

from briefing_book.checks.ids import check_ids
from briefing_book.records.directory import Directory
from content import Load

TALKS = "title: Talks in Oslo\ndate: 2023-11-05\n"


def check(load: Load, files: dict[str, str]) -> list[tuple[str, int, int, str]]:
    records = load(files)
    return [
        (problem.path, problem.line, problem.column, problem.rule)
        for problem in check_ids(records, Directory(records))
    ]


def test_ids_that_differ_are_fine(load: Load) -> None:
    items = "meetings: [{id: a}, {id: b}]\nfigures: [{id: c, what: Dead, value: 5}]\n"
    files = {
        "oslo.yml": TALKS + items + "aliases: [trondheim, '20231']\n",
        "bergen.yml": TALKS + items,
    }
    assert check(load, files) == []


def test_the_items_of_a_briefing_share_its_addresses(load: Load) -> None:
    text = TALKS + "meetings: [{id: a}]\nfigures: [{id: a, what: Dead, value: 5}]\n"
    assert check(load, {"oslo.yml": text}) == [("briefings/oslo.yml", 4, 16, "duplicate-id")]


def test_a_former_id_is_no_other_briefings_id(load: Load) -> None:
    files = {"oslo.yml": TALKS + "aliases: [bergen]\n", "bergen.yml": TALKS}
    assert check(load, files) == [("briefings/oslo.yml", 3, 11, "duplicate-id")]


def test_a_former_id_is_not_the_present_one(load: Load) -> None:
    assert check(load, {"oslo.yml": TALKS + "aliases: [oslo]\n"}) == [
        ("briefings/oslo.yml", 3, 11, "duplicate-id")
    ]


def test_a_former_id_stands_once(load: Load) -> None:
    files = {"a.yml": TALKS + "aliases: [old]\n", "b.yml": TALKS + "aliases: [old]\n"}
    assert check(load, files) == [("briefings/b.yml", 3, 11, "duplicate-id")]
    twice = {"a.yml": TALKS + "aliases: [old, old]\n", "b.yml": TALKS}
    assert check(load, twice) == [("briefings/a.yml", 3, 16, "duplicate-id")]


def test_a_year_is_the_address_of_its_archive(load: Load) -> None:
    assert check(load, {"2023.yml": TALKS, "oslo.yml": TALKS + "aliases: ['2022']\n"}) == [
        ("briefings/2023.yml", 1, 1, "reserved-id"),
        ("briefings/oslo.yml", 3, 11, "reserved-id"),
    ]
