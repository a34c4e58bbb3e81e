from __future__ import annotations

import pytest

from books import link_one, make_book


def visit(text: str) -> bool:
    return link_one(f"title: T\ndate: 2023-11-05\n{text}").is_visit


def test_a_principal_abroad_is_on_a_visit() -> None:
    assert visit("place: {country: IQ}\nprincipals: [blinken]")


def test_a_principal_at_home_is_on_none() -> None:
    assert not visit("place: {city: Washington, country: US}\nprincipals: [blinken, sullivan]")


def test_a_guest_makes_it_a_visit_though_the_host_is_a_principal_too() -> None:
    assert visit("place: {city: Washington, country: US}\nprincipals: [blinken, sudani]")


def test_who_stands_for_no_country_is_at_home_nowhere() -> None:
    assert visit("place: {country: CH}\nprincipals: [guterres]")


def test_home_is_the_country_of_the_post_held_on_that_day() -> None:
    people = "ann: {name: Ann, posts: [{title: Envoy, country: FR, to: 2020},"
    people += " {title: Minister, country: IQ, from: 2021}]}"
    text = "title: T\ndate: {}\nplace: {{country: IQ}}\nprincipals: [ann]"
    assert link_one(text.format("2019-05-05"), people=people).is_visit
    assert not link_one(text.format("2022-05-05"), people=people).is_visit


@pytest.mark.parametrize(
    ("place", "expected"), [("{country: IQ}", True), ("{city: Washington, country: US}", False)]
)
def test_who_joined_a_hybrid_meeting_from_elsewhere_came_on_no_visit(
    place: str, expected: bool
) -> None:
    blinken = f"{{person: blinken, place: {place}}}"
    meeting = f"{{id: m, format: hybrid, participants: [sudani, {blinken}]}}"
    assert visit(f"place: {{country: IQ}}\nmeetings: [{meeting}]") is expected


def test_without_a_place_there_is_no_visit() -> None:
    assert not visit("principals: [blinken]")


def test_without_principals_those_of_the_trip_travelled() -> None:
    files = {
        "iraq.yml": "title: T\ndate: 2023-11-05\nplace: {country: IQ}\ntrip: tour",
        "home.yml": "title: T\ndate: 2023-11-07\nplace: {country: US}\ntrip: tour",
        "trips/tour.yml": "title: Tour\nprincipals: [blinken]",
    }
    book = make_book(files)
    assert book.briefings["iraq"].is_visit
    assert not book.briefings["home"].is_visit


@pytest.mark.parametrize(
    ("participants", "expected"),
    [
        ("[sudani, blinken]", True),
        ("[sudani, {post: President, country: CY}]", True),
        ("[sudani, {group: envoys, countries: [JO]}]", True),
        ("[sudani, hussein]", False),
        ("[unknown]", False),
    ],
)
def test_where_nobody_is_said_to_have_travelled_those_who_met_tell(
    participants: str, expected: bool
) -> None:
    text = "place: {country: IQ}\nmeetings: [{id: m, participants: %s}]"
    assert visit(text % participants) is expected


def test_a_call_is_no_visit() -> None:
    text = (
        "place: {country: IQ}\nmeetings: [{id: m, format: call, participants: [sudani, blinken]}]"
    )
    assert not visit(text)


def test_a_stop_of_which_nothing_else_is_known_counts_as_a_visit() -> None:
    files = {"trips/tour.yml": "title: Tour\n"}
    stop = "title: T\ndate: 2023-11-05\nplace: {country: IQ}\ntrip: tour\n"
    assert make_book({**files, "stop.yml": stop}).briefings["stop"].is_visit
    assert visit("place: {country: IQ}\nkind: visit")


@pytest.mark.parametrize(
    "told",
    ["", "statements: [{id: a, speaker: IQ, quote: Peace.}]",
     "figures: [{id: a, what: Attacks, value: 5}]", "kind: ceremony"],
)  # fmt: skip
def test_what_only_lies_on_a_country_s_soil_is_no_visit(told: str) -> None:
    assert not visit(f"place: {{country: IQ}}\n{told}")
