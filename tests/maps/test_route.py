from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_book.maps import RouteStop, draw_route
from briefing_book.world.gazetteer import LatLon
from drawings import CODES, TOUR, is_inside, labels_of, parse, render, some, texts, walk_path


def test_the_stops_of_the_tour_are_numbered_and_named() -> None:
    assert texts(parse(some(draw_route(TOUR))), ".//text") == [
        "1 Tel Aviv",
        "2 Amman",
        "3 Ramallah",
        "4 Cyprus",
        "5 Baghdad",
        "6 Ankara",
    ]


def test_the_route_goes_from_stop_to_stop_in_order() -> None:
    drawn = some(draw_route(TOUR))
    assert list(walk_path(drawn.route)) == [(point.x, point.y) for point in drawn.points]


def test_a_stop_of_unknown_position_is_a_hollow_dot_inside_its_country() -> None:
    drawn = some(draw_route(TOUR))
    cyprus = drawn.points[3]
    outline = next(shape.path for shape in drawn.shapes if shape.code == "CY")
    assert [point.approximate for point in drawn.points] == [False] * 3 + [True] + [False] * 2
    assert is_inside(outline, cyprus.x, cyprus.y)
    hollow = [
        circle
        for circle in parse(drawn).iter("circle")
        if "bb-map__point--approximate" in circle.get("class", "")
    ]
    assert len(hollow) == 1


def test_stops_at_one_place_share_a_dot_with_their_numbers_joined() -> None:
    drawn = some(draw_route([*TOUR[:5], RouteStop("Tel Aviv", "IL", LatLon(32.0801, 34.7802))]))
    assert len(drawn.points) == 5
    assert labels_of(drawn)[0].numbers == "1, 6"
    assert labels_of(drawn)[0].text == "Tel Aviv"
    line = list(walk_path(drawn.route))
    assert line[0] == line[-1]


def test_two_places_too_near_to_tell_apart_are_both_named() -> None:
    there = RouteStop("Old City", "IL", LatLon(32.09, 34.79))
    labels = labels_of(some(draw_route([*TOUR, there])))
    assert ("1, 7", "Tel Aviv · Old City") in [(label.numbers, label.text) for label in labels]


def test_a_stop_that_cannot_be_placed_keeps_its_number_in_the_list() -> None:
    drawn = some(draw_route([TOUR[0], RouteStop("At sea", "SU"), TOUR[4]]))
    assert [point.label.numbers for point in drawn.points if point.label] == ["1", "3"]
    assert texts(parse(drawn), "ol/li") == ["Tel Aviv", "At sea (not on the map)", "Baghdad"]


@pytest.mark.parametrize("stops", [[], TOUR[:1], [TOUR[0], RouteStop("At sea", "SU")]])
def test_fewer_than_two_placed_stops_make_no_map(stops: Sequence[RouteStop]) -> None:
    assert draw_route(stops) is None


def test_two_stops_in_one_city_make_a_map_without_a_line() -> None:
    drawn = some(draw_route([TOUR[0], TOUR[0]]))
    assert len(drawn.points) == 1
    assert drawn.route == ""


def test_a_route_across_the_pacific_does_not_go_round_the_other_way() -> None:
    drawn = some(
        draw_route(
            [
                RouteStop("Tokyo", "JP", LatLon(35.68, 139.69)),
                RouteStop("Honolulu", "US", LatLon(21.3, -157.86)),
                RouteStop("San Francisco", "US", LatLon(37.77, -122.42)),
            ]
        )
    )
    tokyo, honolulu, san_francisco = (point.x for point in drawn.points)
    assert tokyo < honolulu < san_francisco


def test_a_route_that_was_drawn_is_not_drawn_again() -> None:
    drawn = draw_route(TOUR)
    assert draw_route(list(TOUR)) is drawn


@pytest.mark.parametrize(
    "other",
    [
        replace(TOUR[0], name="Jaffa"),
        replace(TOUR[0], country="JO"),
        replace(TOUR[0], position=LatLon(31.78, 35.22)),
        replace(TOUR[0], address="briefings/2023-11-03-tel-aviv/"),
    ],
)
def test_whatever_changes_at_a_stop_shows_on_the_route(other: RouteStop) -> None:
    assert render(some(draw_route(TOUR))) != render(some(draw_route([other, *TOUR[1:]])))


def test_the_same_places_in_another_order_share_their_landscape() -> None:
    there, back = some(draw_route(TOUR)), some(draw_route(TOUR[::-1]))
    assert there.shapes is back.shapes
    assert there.route != back.route


POSITIONS = st.none() | st.builds(LatLon, st.floats(-90, 90), st.floats(-180, 180))
STOPS = st.builds(RouteStop, st.text(max_size=12), CODES, POSITIONS)


@settings(max_examples=40, deadline=None)
@given(st.lists(STOPS, max_size=9))
def test_nothing_of_a_route_leaves_the_frame(stops: list[RouteStop]) -> None:
    drawn = draw_route(stops)
    if drawn is None:
        return
    points = [(p.x, p.y) for p in drawn.points] + list(walk_path(drawn.route))
    assert all(0 <= x <= drawn.width and 0 <= y <= drawn.height for x, y in points)
    for shape in drawn.shapes:
        for x, y in walk_path(shape.path):
            assert -6 <= x <= drawn.width + 6
            assert -6 <= y <= drawn.height + 6
    assert len(drawn.places) == len(stops)
