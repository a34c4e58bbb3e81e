"""Which post somebody held on a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ..model.registries import Post
from ..text.folding import fold_name
from ..values.dates import PartialDate
from ..values.vocabulary import UnknownEnd


def find_post(posts: Sequence[Post], day: date, until: date | None = None) -> Post | None:
    """The first post of the list that was held on the day; an open end counts as held.

    One of which nobody knows when it ended counts where no other was held.

    With `until`, the last day that may be meant where no single day is known: if no post was held
    on `day`, the first one that was held by then.
    """
    held = [post for post in posts if _began(post) <= day <= _ended(post)]
    if held:
        return next((post for post in held if not has_unknown_end(post)), held[0])
    if until is None:
        return None
    return next((post for post in posts if day <= _began(post) <= until), None)


def find_titled(posts: Sequence[Post], title: str) -> tuple[Post, ...]:
    """The posts of that title, however it is spelt."""
    folded = fold_name(title)
    return tuple(post for post in posts if fold_name(post.title) == folded)


def choose_post(
    posts: Sequence[Post], titled: str, day: date, until: date | None = None
) -> Post | None:
    """The post in which somebody acts: the one of that title, else the one held on the day."""
    named = find_titled(posts, titled) if titled else ()
    return find_post(named or posts, day, until) or next(iter(named), None)


def order_by_time(post: Post) -> tuple[date, date]:
    """The place of a post in the order of time: by its end, then by its beginning.

    One of which nobody knows when it ended stands where it began.
    """
    began = _began(post)
    return (began if has_unknown_end(post) else _ended(post)), began


def has_unknown_end(post: Post) -> bool:
    """Whether it is over, and nobody knows since when."""
    return isinstance(post.to, UnknownEnd)


def _began(post: Post) -> date:
    return post.from_.first_day if post.from_ else date.min


def _ended(post: Post) -> date:
    return post.to.last_day if isinstance(post.to, PartialDate) else date.max
