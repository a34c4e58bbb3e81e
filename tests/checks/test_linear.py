"""No rule compares everything with everything."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from briefing_book.checks import RULES
from briefing_book.checks.survey import Survey
from briefing_book.load.folder import load_records
from briefing_book.model.briefing import Briefing
from briefing_book.model.registries import Person
from briefing_book.model.trip import Trip
from briefing_book.records.directory import Directory
from briefing_book.records.document import Document
from briefing_book.records.loaded import Loaded, Records
from generate import write_briefings
from work import list_growing

SMALL, LARGE = 40, 160
MOST = 2 * LARGE / SMALL

CITIES = ("Baghdad", "Basra", "Erbil", "Mosul")
TODAY = date(2024, 6, 1)


def run_rules(records: Records) -> None:
    survey = Survey(records, Directory(records), TODAY)
    for rule in RULES:
        for _finding in rule.find(survey):
            pass


def load(record: object, id: str) -> Loaded[Briefing]:
    document = Document(f"{id}.yml", None, {}, {})
    return Loaded(id, Briefing.model_validate(record), document)


def make_crowded(number: int) -> Records:
    """All on one day, in one city, by one principal, in one trip, with one quote and one figure."""
    person = Person(name="Antony Blinken")
    document = Document("people.yml", None, {}, {})
    briefings = {
        f"talks-{index}": load(
            {
                "title": f"Talks on subject-{index}",
                "date": "2023-11-05",
                "place": {"city": CITIES[index % len(CITIES)], "country": "IQ"},
                "principals": ["blinken"],
                "trip": "tour",
                "meetings": [{"id": "m", "participants": ["blinken", {"group": f"group {index}"}]}],
                "statements": [
                    {"id": "s", "speaker": "blinken",
                     "quote": f"We will do all that we can to keep number {index} from spreading."},
                ],
                "figures": [{"id": "f", "what": "Dead", "value": str(index), "period": "2023"}],
            },
            f"talks-{index}",
        )
        for index in range(number)
    }  # fmt: skip
    people = {
        f"person-{index}": Loaded(f"person-{index}", Person(name=f"Ali Hassan {index}"), document)
        for index in range(number)
    }
    trip = Loaded("tour", Trip(title="Tour"), document)
    return Records(
        briefings=briefings,
        trips={"tour": trip},
        people={**people, "blinken": Loaded("blinken", person, document)},
    )


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Records]:
    root = tmp_path_factory.mktemp("made")

    @cache
    def make(number: int) -> Records:
        folder: Path = root / str(number)
        write_briefings(folder, number, seed=1)
        records, problems = load_records(folder)
        assert problems == []
        return records

    return make


def test_ordinary_content_is_work_by_its_size(generated: Callable[[int], Records]) -> None:
    assert list_growing(run_rules, generated(SMALL), generated(LARGE), times=MOST) == {}


def test_content_that_is_all_alike_is_work_by_its_size() -> None:
    assert list_growing(run_rules, make_crowded(SMALL), make_crowded(LARGE), times=MOST) == {}


def test_content_that_is_made_up_but_sound_gives_few_warnings(
    generated: Callable[[int], Records],
) -> None:
    records = generated(400)
    survey = Survey(records, Directory(records), TODAY)
    found = [rule.name for rule in RULES if rule.level == "warning" for _one in rule.find(survey)]
    assert len(found) <= 400 // 50, found
