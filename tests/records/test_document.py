from __future__ import annotations

from dataclasses import replace

from briefing_book.load.yaml_reader import read_yaml
from briefing_book.records.document import NO_GAPS, Gaps

KNOWN = {"title", "meetings"}


def test_a_stand_in_covers_what_is_in_it() -> None:
    gaps = Gaps(stand_ins=frozenset({("meetings", 1)}))
    assert gaps.cover(("meetings", 1))
    assert gaps.cover(("meetings", 1, "participants", 0))
    assert not gaps.cover(("meetings", 0))
    assert not gaps.cover(("meetings",))
    assert not Gaps(lost=frozenset({("meetings", 1)})).cover(("meetings", 1))


def test_what_was_lost_may_hide_what_stands_there() -> None:
    assert not NO_GAPS.may_hide("meetings", KNOWN)
    for lost in (("meetings",), ("meetings", 0), ("meetings", 0, "id"), ("encounters",), ()):
        assert Gaps(lost=frozenset({lost})).may_hide("meetings", KNOWN, within="id")
    for lost in (("title",), ("meetings", 0, "title")):
        assert not Gaps(lost=frozenset({lost})).may_hide("meetings", KNOWN, within="id")
    assert Gaps(stand_ins=frozenset({("meetings", 0, "title")})).may_hide("meetings", KNOWN)


def test_gaps_are_seen_from_a_place_in_the_tree() -> None:
    gaps = Gaps(frozenset({("ali", "name"), ("omar", "posts", 0)}), frozenset({("omar",)}))
    assert gaps.below(("omar",)) == Gaps(frozenset({("posts", 0)}), frozenset({()}))
    assert not gaps.below(("kari",))
    assert NO_GAPS.below(("ali",)) is NO_GAPS
    assert gaps | NO_GAPS == gaps


def test_a_key_put_right_is_found_under_another_one_that_was_put_right() -> None:
    document, _ = read_yaml("x.yml", "meetngs:\n  - id: a\n    strat: noon\n")
    written = {("meetings",): "meetngs", ("meetings", 0, "start"): "strat"}
    document = replace(document, written=written)
    assert document.find(("meetings", 0, "start")) == (3, 12)
    assert document.find(("meetings", 0, "start"), key=True) == (3, 5)
