from __future__ import annotations

from collections.abc import Iterator
from itertools import repeat

import pytest

from briefing_book.load.folder import load_records
from briefing_book.progress import PATIENCE, PAUSE, QUIET, Progress
from content import Write


def watch(times: Iterator[float]) -> tuple[Progress, list[str]]:
    said: list[str] = []
    return Progress(said.append, lambda: next(times)), said


def tick(seconds: float) -> Iterator[float]:
    return (index * seconds for index, _ in enumerate(repeat(None)))


def test_what_takes_no_second_says_nothing() -> None:
    progress, said = watch(tick(PATIENCE / 20))
    assert list(progress.follow("abcdefghij", "Letters", 10)) == [*"abcdefghij"]
    assert said == []


def test_what_takes_longer_says_how_far_it_is_now_and_again_and_when_it_is_done() -> None:
    progress, said = watch(tick(1.0))
    list(progress.follow(range(9), "Reading", 9))
    assert said == ["Reading: 1 of 9", "Reading: 4 of 9", "Reading: 7 of 9", "Reading: 9 of 9"]
    assert (PATIENCE, PAUSE) == (1.0, 3.0)


def test_work_of_one_step_says_nothing_however_long_it_takes() -> None:
    progress, said = watch(tick(60.0))
    list(progress.follow(range(1), "Reading", 1))
    assert said == []


def test_large_numbers_can_be_read() -> None:
    progress, said = watch(iter([0.0, *[0.5] * 999, 2.0]))
    step = progress.begin("Rendering", 39_523)
    for _ in range(1000):
        step()
    assert said == ["Rendering: 1,000 of 39,523"]


@pytest.mark.parametrize("number", [0, 3])
def test_where_nobody_listens_the_work_is_done_all_the_same(number: int) -> None:
    assert list(QUIET.follow(range(number), "Reading", number)) == list(range(number))


def test_reading_many_files_says_how_many_are_read(write: Write) -> None:
    folder = write({f"{name}.yml": f"title: {name}\ndate: 2023\n" for name in "abc"})
    progress, said = watch(tick(1.0))
    load_records(folder, progress=progress)
    assert said == ["Reading files: 1 of 3", "Reading files: 3 of 3"]
