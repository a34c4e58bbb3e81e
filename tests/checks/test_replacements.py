from __future__ import annotations

from briefing_book.checks.replacements import check_replacements
from briefing_book.records.directory import Directory
from content import Load


def check(load: Load, older: dict[str, str]) -> list[str]:
    """The figures that are refused, of figures that each supersede another."""
    figures = "".join(
        f"  - {{id: {id}, what: Dead, value: 5, supersedes: oslo/{other}}}\n"
        for id, other in older.items()
    )
    records = load({"oslo.yml": f"title: Talks\ndate: 2023\nfigures:\n{figures}"})
    problems = list(check_replacements(records, Directory(records)))
    return [list(older)[problem.line - 4] for problem in problems]


def test_a_figure_supersedes_one_that_superseded_another(load: Load) -> None:
    assert check(load, {"c": "b", "b": "a", "d": "b"}) == []


def test_a_figure_does_not_supersede_itself(load: Load) -> None:
    assert check(load, {"a": "a"}) == ["a"]


def test_figures_do_not_supersede_each_other_in_a_circle(load: Load) -> None:
    assert check(load, {"x": "a", "a": "b", "b": "c", "c": "a", "y": "x"}) == ["a", "b", "c"]


def test_an_agreement_does_not_supersede_itself_by_way_of_another(load: Load) -> None:
    records = load(
        {
            "oslo.yml": """
                title: Talks
                date: 2023
                agreements:
                  - {id: a, title: A, parties: [NO, CY], supersedes: oslo/b}
                  - {id: b, title: B, parties: [NO, CY], supersedes: oslo/a}
                  - {id: c, title: C, parties: [NO, CY], supersedes: oslo/a}
            """
        }
    )
    problems = list(check_replacements(records, Directory(records)))
    assert [problem.message for problem in problems] == [
        "what oslo/b supersedes leads back here",
        "what oslo/a supersedes leads back here",
    ]
    assert {problem.hint for problem in problems} == {
        "the newer agreement names the older one, and not the other way round"
    }
