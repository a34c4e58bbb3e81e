from __future__ import annotations

import pytest

from briefing_book.checks.names import check_names
from briefing_book.records.directory import Directory
from content import Load


def check(load: Load, files: dict[str, str]) -> list[str]:
    records = load(files)
    return [problem.message for problem in check_names(records, Directory(records))]


def test_names_that_differ_are_fine(load: Load) -> None:
    people = "ali: {name: Ali, aliases: [Abu Omar, ALI, ali]}\nomar: {name: Omar}\n"
    organizations = "un: {name: United Nations, aliases: [Ali]}\n"
    assert check(load, {"people.yml": people, "organizations.yml": organizations}) == []


def test_two_people_may_have_one_name_and_are_told_apart_by_id(load: Load) -> None:
    people = "ali-a: {name: Ali Hassan}\nali-b: {name: Ali Hassan}\n"
    assert check(load, {"people.yml": people}) == []


@pytest.mark.parametrize("name", ["people", "organizations"])
@pytest.mark.parametrize("alias", ["Ali Hassan", "ali  HASSAN", "ali-hassan", "Hassan"])
def test_an_alias_leads_to_one_only(load: Load, name: str, alias: str) -> None:
    entries = "ali-hassan: {name: Ali Hassan, aliases: [Hassan]}\n" + (
        f"omar: {{name: Omar, aliases: ['{alias}']}}\n"
    )
    messages = check(load, {f"{name}.yml": entries})
    assert f'"{" ".join(alias.split())}" leads to ali-hassan too' in messages
