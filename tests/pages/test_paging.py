from __future__ import annotations

import pytest

from briefing_book.addresses import page_under
from briefing_book.pages.paging import PER_PAGE, Pager, divide, take_newest


def test_a_list_that_fits_is_one_page_under_the_lists_own_title() -> None:
    [page] = divide("abc", "letters/")
    assert page == Pager("abc", total=3, address="letters/")
    assert (page.first, page.last) == (1, 3)
    assert page.entitle("Letters") == "Letters"


def test_each_page_has_its_part_and_leads_to_those_beside_it() -> None:
    pages = list(divide("abcdefgh", "letters/", per_page=3))
    assert [(page.part, page.address, page.previous, page.next) for page in pages] == [
        ("abc", "letters/", "", "letters/2/"),
        ("def", "letters/2/", "letters/", "letters/3/"),
        ("gh", "letters/3/", "letters/2/", ""),
    ]
    assert [(page.first, page.last, page.total) for page in pages] == [
        (1, 3, 8), (4, 6, 8), (7, 8, 8),
    ]  # fmt: skip


def test_each_of_several_pages_says_which_it_is() -> None:
    titles = [page.entitle("Letters") for page in divide("abcd", "letters/", per_page=2)]
    assert titles == ["Letters, page 1 of 2", "Letters, page 2 of 2"]


def test_pages_stand_where_the_list_wants_them() -> None:
    first, second = divide("abcd", "letters/", page_under, per_page=2)
    assert (first.address, second.address) == ("letters/", "letters/page/2/")
    assert (first.next, second.previous) == ("letters/page/2/", "letters/")


@pytest.mark.parametrize(
    ("number", "sizes"),
    [(0, [0]), (1, [1]), (PER_PAGE, [PER_PAGE]), (PER_PAGE + 1, [PER_PAGE, 1])],
)
def test_no_page_is_empty_but_that_of_an_empty_list(number: int, sizes: list[int]) -> None:
    assert [len(page.part) for page in divide(range(number), "numbers/")] == sizes


def test_the_newest_are_one_page_that_knows_how_many_there_are() -> None:
    page = take_newest(range(1000), "numbers/")
    assert (list(page.part), page.total) == (list(range(PER_PAGE)), 1000)
    assert (page.previous, page.next) == ("", "")
    assert page.entitle("Numbers") == "Numbers"
