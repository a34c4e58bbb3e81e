from __future__ import annotations

from dataclasses import replace

import pytest
from babel import Locale
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_book.maps import City, Map, draw_country, draw_world
from briefing_book.world.gazetteer import LatLon
from drawings import BAGHDAD, CODES, is_inside, parse, render, some, texts, walk_path


def known_codes() -> list[str]:
    territories = Locale("en").territories
    codes = {shape.code for shape in draw_world({}).shapes} | {"AQ"}
    return sorted(code for code in codes if code in territories)


def test_every_country_that_babel_names_and_that_has_an_outline_draws() -> None:
    codes = known_codes()
    assert len(codes) == 250  # all of ISO 3166-1, and Kosovo
    for code in codes:
        drawn = some(draw_country(code, []))
        assert any(shape.code == code and shape.tone == "on" for shape in drawn.shapes), code
        assert {shape.tone for shape in drawn.shapes if shape.code != code} <= {"paler"}


def test_a_code_without_outline_has_no_map() -> None:
    assert draw_country("SU", []) is None


def width_and_height(drawn: Map, code: str) -> tuple[float, float]:
    path = next(shape.path for shape in drawn.shapes if shape.code == code)
    xs, ys = zip(*walk_path(path), strict=True)
    return max(xs) - min(xs), max(ys) - min(ys)


@pytest.mark.parametrize("code", ["IQ", "FR", "US", "NL", "NO", "PT", "ES", "QA", "CL", "NZ"])
def test_a_country_fills_the_frame_whatever_it_has_overseas(code: str) -> None:
    drawn = some(draw_country(code, []))
    width, height = width_and_height(drawn, code)
    assert width > 0.6 * drawn.width or height > 0.6 * drawn.height


def test_a_border_along_a_parallel_is_curved_as_the_parallel_is() -> None:
    drawn = some(draw_country("US", []))
    path = next(shape.path for shape in drawn.shapes if shape.code == "US")
    west, middle, east = (
        min(y for px, y in walk_path(path) if abs(px - x * drawn.width) < 10)
        for x in (0.25, 0.35, 0.45)
    )
    assert middle - (west + east) / 2 > 1


def test_a_city_overseas_widens_the_frame() -> None:
    near = some(draw_country("US", []))
    far = some(draw_country("US", [City("Honolulu", LatLon(21.3, -157.86))]))
    assert not near.points
    (point,) = far.points
    assert 0 < point.x < 0.1 * far.width


def test_all_of_cyprus_is_in_its_frame_with_the_north_as_neighbour() -> None:
    drawn = some(draw_country("CY", []))
    without_code = [shape for shape in drawn.shapes if shape.code.startswith("ZZ")]
    assert {shape.tone for shape in without_code} == {"paler"}
    for shape in without_code:
        assert all(
            0 <= x <= drawn.width and 0 <= y <= drawn.height for x, y in walk_path(shape.path)
        )


def test_the_pole_is_in_antarctica() -> None:
    drawn = some(draw_country("AQ", [City("Pole", LatLon(-90, 0))]))
    (pole,) = drawn.points
    path = next(shape.path for shape in drawn.shapes if shape.code == "AQ")
    assert is_inside(path, pole.x, pole.y)


def test_crimea_is_where_iso_3166_2_has_it() -> None:
    simferopol = [City("Simferopol", LatLon(44.95, 34.10))]
    (point,) = some(draw_country("UA", simferopol)).points
    shapes = {s.code: s.path for s in some(draw_country("UA", simferopol)).shapes}
    assert is_inside(shapes["UA"], point.x, point.y)
    assert not is_inside(shapes["RU"], point.x, point.y)


def test_a_city_is_a_labelled_dot_inside_its_country() -> None:
    drawn = some(draw_country("IQ", [BAGHDAD]))
    (point,) = drawn.points
    iraq = next(shape for shape in drawn.shapes if shape.code == "IQ")
    assert is_inside(iraq.path, point.x, point.y)
    assert texts(parse(drawn), ".//text") == ["Baghdad"]


def test_a_country_that_was_drawn_is_not_drawn_again_until_a_city_changes() -> None:
    drawn = some(draw_country("IQ", [BAGHDAD]))
    assert draw_country("IQ", (BAGHDAD,)) is drawn
    other = some(draw_country("IQ", [replace(BAGHDAD, name="Bagdad")]))
    assert texts(parse(other), ".//text") == ["Bagdad"]


def test_a_country_of_a_few_specks_gets_a_dot() -> None:
    assert len(some(draw_country("VA", [])).points) == 1
    assert not some(draw_country("IQ", [])).points


def test_a_country_map_stays_small_enough_for_a_page() -> None:
    assert max(len(render(some(draw_country(code, [])))) for code in ("RU", "CA", "FR")) < 90_000


@settings(max_examples=25, deadline=None)
@given(CODES.filter(lambda code: code != "SU"), st.floats(-90, 90), st.floats(-180, 180))
def test_a_city_anywhere_is_in_the_frame_of_its_country(
    code: str, latitude: float, longitude: float
) -> None:
    drawn = some(draw_country(code, [City("Here", LatLon(latitude, longitude))]))
    (point,) = drawn.points
    assert 0 <= point.x <= drawn.width
    assert 0 <= point.y <= drawn.height
