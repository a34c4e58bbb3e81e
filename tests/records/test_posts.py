from __future__ import annotations

from datetime import date

import pytest

from briefing_book.model.registries import Post
from briefing_book.records.posts import find_post, order_by_time


def make(**keys: str) -> Post:
    return Post.model_validate({"country": "NO", **keys})


MINISTER = make(title="Minister", **{"from": "2010", "to": "unknown"})
ENVOY = make(title="Envoy", **{"from": "2015", "to": "2018"})


@pytest.mark.parametrize(
    ("day", "title"),
    [
        (date(2009, 12, 31), None),
        (date(2012, 5, 6), "Minister"),
        (date(2016, 5, 6), "Envoy"),
        (date(2020, 5, 6), "Minister"),
    ],
)
def test_a_post_of_which_the_end_is_not_known_counts_where_no_other_was_held(
    day: date, title: str | None
) -> None:
    found = find_post([MINISTER, ENVOY], day)
    assert (found.title if found else None) == title


def test_it_stands_where_it_began_in_the_order_of_time() -> None:
    present = make(title="Director", **{"from": "2009"})
    ended = make(title="Aide", to="unknown")
    posts = sorted([ended, MINISTER, present, ENVOY], key=order_by_time, reverse=True)
    assert [post.title for post in posts] == ["Director", "Envoy", "Minister", "Aide"]
