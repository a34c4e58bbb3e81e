from __future__ import annotations

from work import count_calls, count_lines, list_growing


def add_up(number: int) -> int:
    return sum(one for one in range(number))


def compare_all(number: int) -> int:
    return sum(one == other for one in range(number) for other in range(number))


def run_both(number: int) -> None:
    add_up(number)
    compare_all(number)


def test_work_that_grows_with_the_square_is_found_by_its_name() -> None:
    grown = list_growing(run_both, 50, 200, times=8)
    assert list(grown) == ["test_work.compare_all.<locals>.<genexpr>"]


def test_the_same_work_is_the_same_number() -> None:
    assert count_lines(lambda: run_both(20)) == count_lines(lambda: run_both(20))
    assert count_calls(lambda: run_both(20)) == count_calls(lambda: run_both(20))
