from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from briefing_book.maps import CountryMark, draw_world
from drawings import MARKS, parse, render, texts, walk_path
from work import count_calls


def test_every_country_of_the_world_is_one_shape() -> None:
    codes = [shape.code for shape in draw_world({}).shapes]
    assert len(codes) == len(set(codes)) > 230
    assert {"IQ", "US", "RU", "SG", "VA", "XK", "PS", "CY"} <= set(codes)


def test_antarctica_is_left_out_of_the_world() -> None:
    assert "AQ" not in {shape.code for shape in draw_world({}).shapes}


def test_the_marked_countries_are_on_and_no_others() -> None:
    assert {shape.code for shape in draw_world(MARKS).shapes if shape.tone == "on"} == set(MARKS)


def test_a_marked_country_links_to_its_page_and_says_its_name_and_count() -> None:
    figure = parse(draw_world(MARKS), base="../../")
    links = {link.get("href"): link for link in figure.iter("a")}
    assert set(links) == {f"../../{mark.address}" for mark in MARKS.values()}
    iraq = links["../../countries/iq/"]
    assert iraq.get("aria-label") == "Iraq: 7 on record"
    assert texts(iraq, "title") == ["Iraq: 7 on record"]


def test_links_are_walked_in_the_order_of_names_small_countries_last() -> None:
    names = [
        link.get("aria-label", "").split(":")[0] for link in parse(draw_world(MARKS)).iter("a")
    ]
    assert names == [
        *("Iran", "Iraq", "Jordan", "Türkiye", "United States"),
        *("Cyprus", "Israel", "Palestine"),
    ]


def test_they_are_in_the_order_of_every_other_list_of_countries() -> None:
    names = {"CY": "Cyprus", "CI": "Côte d’Ivoire", "CU": "Cuba"}
    drawn = draw_world({code: CountryMark(name, "", 1) for code, name in names.items()})
    assert [place.name for place in drawn.places] == ["Côte d’Ivoire", "Cuba", "Cyprus"]


def test_a_marked_country_too_small_to_be_seen_has_a_dot_in_its_link() -> None:
    dotted = {shape.code for shape in draw_world(MARKS).shapes if shape.dot}
    assert dotted == {"CY", "IL", "PS"}
    figure = parse(draw_world(MARKS))
    cyprus = next(link for link in figure.iter("a") if "/cy/" in link.get("href", ""))
    assert cyprus.find("circle") is not None


def test_dots_of_neighbours_do_not_cover_each_other() -> None:
    dots = [shape.dot for shape in draw_world(MARKS).shapes if shape.dot]
    for a, b in combinations(dots, 2):
        assert (a.x - b.x) ** 2 + (a.y - b.y) ** 2 > (a.radius + b.radius) ** 2


def test_dots_are_not_moved_apart_again_where_only_a_count_changes() -> None:
    islands = "AG AI BB DM GD GP KN LC MF MQ MS SX TT VC VG VI".split()
    draw_world({code: CountryMark(code, "", 1) for code in islands})
    more = {code: CountryMark(code, "", 2) for code in islands}
    assert count_calls(lambda: draw_world(more)).total() < 1000


@pytest.mark.parametrize("code", ["RU", "FJ", "US"])
def test_no_country_is_drawn_right_across_the_world(code: str) -> None:
    path = next(shape.path for shape in draw_world({}).shapes if shape.code == code)
    for ring in path.split("z")[:-1]:
        points = list(walk_path(ring))
        steps = [abs(b[0] - a[0]) for a, b in pairwise(points)]
        assert max(steps) < 100


def test_russia_has_no_seam_at_the_antimeridian() -> None:
    rings = next(s.path for s in draw_world({}).shapes if s.code == "RU").split("z")
    widths = [[x for x, _ in walk_path(ring)] for ring in rings if ring]
    assert max(max(xs) - min(xs) for xs in widths) > 300


def test_a_code_without_outline_is_in_the_list_only() -> None:
    drawn = draw_world({"SU": CountryMark("Soviet Union", "countries/su/", 2)})
    assert drawn.places[0].place == "missing"
    assert texts(parse(drawn), "ul/li") == ["Soviet Union: 2 on record (not on the map)"]
    assert not drawn.linked


def test_the_world_stays_small_enough_for_a_page() -> None:
    assert len(render(draw_world(MARKS))) < 130_000
