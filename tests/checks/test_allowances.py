from __future__ import annotations

import pytest

from briefing_book.checks import list_rules
from briefing_book.problems import Problem
from content import Write, find_problems

TOKYO = "title: Visit to Tokyo\ndate: 2023-11-08\nplace: {country: JP}\nprincipals: [blinken]\n"
PEOPLE = "blinken: {name: Antony Blinken}\n"


def find(write: Write, files: dict[str, str]) -> list[Problem]:
    return find_problems(write({"people.yml": PEOPLE, **files}))


def allow(rule: str) -> str:
    return f"allow: [{{rule: {rule}, reason: We looked at it.}}]\n"


@pytest.mark.parametrize("with_reason", ["a.yml", "b.yml"])
def test_of_two_records_that_a_finding_is_about_either_may_allow_it(
    write: Write, with_reason: str
) -> None:
    files = {"a.yml": TOKYO, "b.yml": TOKYO}
    assert [problem.rule for problem in find(write, files)] == ["same-event"]
    files[with_reason] += allow("same-event")
    assert find(write, files) == []


def test_a_third_record_may_not(write: Write) -> None:
    oslo = "title: Visit to Oslo\ndate: 2023-12-08\n" + allow("same-event")
    files = {"a.yml": TOKYO, "b.yml": TOKYO, "oslo.yml": oslo}
    assert [problem.rule for problem in find(write, files)] == ["same-event", "unused-allowance"]


def test_what_an_item_allows_counts_for_it_alone(write: Write) -> None:
    statement = "{{id: {}, speaker: NO, quote: No.{}}}"
    more = ", " + allow("no-source").strip()
    listed = f"{statement.format('a', '')}, {statement.format('b', more)}"
    talks = f"title: Talks\ndate: 2023\nstatements: [{listed}]\n"
    (problem,) = find_problems(write({"talks.yml": talks}))
    assert (problem.rule, problem.column) == ("no-source", 14)


def test_a_trip_may_allow_what_its_itinerary_has(write: Write) -> None:
    stop = "{{title: Stop {0}, date: 2023-11-{0:02}, trip: tour}}\n"
    files = {"a.yml": stop.format(1), "b.yml": stop.format(9), "trips/tour.yml": "title: Tour\n"}
    assert [problem.rule for problem in find_problems(write(files))] == ["itinerary-gap"]
    files["trips/tour.yml"] += allow("itinerary-gap")
    assert find_problems(write(files)) == []


def test_every_rule_that_can_be_allowed_is_known_by_its_name(write: Write) -> None:
    names = [rule.name for rule in list_rules() if rule.level != "error"]
    allowed = ", ".join(f"{{rule: {name}, reason: x}}" for name in names)
    found = find_problems(write({"a.yml": f"title: A\ndate: 2023\nallow: [{allowed}]\n"}))
    unknown = [problem.message for problem in found if "there is no rule" in problem.message]
    assert unknown == ['there is no rule "unused-allowance"']
