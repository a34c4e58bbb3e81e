from __future__ import annotations

from briefing_book.checks.accounts import check_accounts
from briefing_book.problems import Problem
from briefing_book.records.directory import Directory
from content import Load

SOURCES = {"sources.yml": "article: {title: Report}\n"}


def check(load: Load, text: str) -> list[Problem]:
    records = load({**SOURCES, "oslo.yml": f"title: Talks in Oslo\ndate: 2023-11-05\n{text}"})
    return list(check_accounts(records, Directory(records)))


def differ(*fields: str) -> str:
    accounts = ", ".join(f"{{field: {field}, value: x, source: article}}" for field in fields)
    return f"accounts: [{accounts}]"


def test_a_source_may_differ_on_every_fact_of_the_record(load: Load) -> None:
    text = (
        f"{differ('title', 'date', 'place', 'principals', 'summary')}\n"
        f"meetings: [{{id: a, {differ('start', 'duration', 'format', 'participants', 'date')}}}]\n"
        f"statements: [{{id: b, speaker: NO, quote: x, {differ('quote', 'speaker', 'about')}}}]\n"
        f"commitments: [{{id: c, text: x, made_by: NO, {differ('due', 'status', 'made_to')}}}]\n"
        f"figures: [{{id: d, what: x, value: 5, {differ('value', 'period', 'country')}}}]\n"
    )
    assert check(load, text) == []


def test_a_key_of_another_record_is_none_to_differ_on(load: Load) -> None:
    (problem,) = check(load, f"meetings: [{{id: a, {differ('duration', 'quote')}}}]\n")
    assert (problem.rule, problem.message) == (
        "unknown-field",
        'there is no key "quote" to differ on',
    )
    assert problem.hint.startswith(
        "write one of also_present, date, duration, end, event_status, format"
    )


def test_what_is_no_fact_is_none_to_differ_on(load: Load) -> None:
    keys = ("id", "sources", "accounts", "status", "aliases", "meetings", "order")
    assert len(check(load, differ(*keys) + "\n")) == len(keys)


def test_a_misspelt_key_is_pointed_at(load: Load) -> None:
    (problem,) = check(load, differ("dat") + "\n")
    assert (problem.line, problem.column, problem.hint) == (3, 20, "did you mean date?")


def test_a_key_of_an_item_that_stands_in_the_briefing_is_sent_there(load: Load) -> None:
    hints = [problem.hint for problem in check(load, differ("duration", "meeting"))]
    assert hints == [
        "put this account into the meeting that has it",
        "put this account into the statement, commitment or agreement that has it",
    ]
