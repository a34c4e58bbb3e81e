from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from briefing_book.checks.proofs import check_proofs
from briefing_book.load.folder import load_records
from briefing_book.load.quote_lock import LOCK_NAME, write_lock
from briefing_book.problems import Level, Problem
from briefing_book.quotes.digests import digest_quote, digest_text
from briefing_book.records.directory import Directory
from briefing_book.records.proofs import Origin, Proof, QuoteLock, Role
from briefing_book.report import format_problems
from content import Write

TEXT = "They will meet again, and soon."
TALKS = """\
title: Talks in Oslo
date: 2023-11-05
sources: [article]
statements:
  - id: again
    speaker: NO
    quote: They will meet again
"""
SOURCES = """\
article: {title: Report, text: .texts/article.txt}
other: {title: Other report}
"""


def prove(
    words: str, statement: str = "oslo/again", role: Role = Role.SOURCE, name: str = "article"
) -> Proof:
    return Proof(statement, Origin(role, name), digest_quote(words), digest_text(TEXT))


def check(
    write: Write, briefing: str, *proofs: Proof, text: str = "", **files: str
) -> list[Problem]:
    more: Mapping[str, str] = {f"{name}.yml": content for name, content in files.items()}
    folder = write({"oslo.yml": briefing, "sources.yml": SOURCES, **more})
    write_lock(folder, QuoteLock(frozenset(proofs)))
    if text:
        path = folder.parent / ".texts" / "article.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return find(folder)


def find(folder: Path) -> list[Problem]:
    """The problems of loading, and of this check."""
    records, problems = load_records(folder)
    return [*problems, *check_proofs(records, Directory(records))]


class TestQuotes:
    def test_that_are_as_they_were_verified_are_in_order(self, write: Write) -> None:
        assert check(write, TALKS, prove("They will  meet\nagain")) == []

    def test_that_were_never_verified_are_in_order(self, write: Write) -> None:
        assert check(write, TALKS) == []
        assert check(write, TALKS, prove("Others", "bergen/again"), prove("x", name="other")) == []

    @pytest.mark.parametrize("words", ["They would meet again", "They will meet", "They … again"])
    def test_that_were_changed_since_are_pointed_at(self, write: Write, words: str) -> None:
        changed = TALKS.replace("They will meet again", words)
        problems = check(write, changed, prove("They will meet again"))
        assert format_problems(problems) == (
            "briefings/oslo.yml:7:12: error[quote-changed]: this quote was changed since it was "
            "verified\n  run verify where the text of its source is, or put the words back"
        )

    def test_may_change_their_shape(self, write: Write) -> None:
        shaped = TALKS.replace("They will meet again", "“They  will meet again”")
        assert check(write, shaped, prove("They will meet again")) == []

    def test_that_became_a_paraphrase_are_no_longer_quotes(self, write: Write) -> None:
        assert check(write, TALKS.replace("quote:", "paraphrase:"), prove("Other words")) == []

    def test_are_known_by_a_former_id_of_their_briefing(self, write: Write) -> None:
        renamed = f"{TALKS}aliases: [bergen]\n"
        (problem,) = check(write, renamed, prove("Other words", "bergen/again"))
        assert problem.rule == "quote-changed"
        assert check(write, renamed, prove("They will meet again", "bergen/again")) == []

    def test_of_which_one_source_has_the_words_still_are_in_order(self, write: Write) -> None:
        both = TALKS.replace("[article]", "[article, other]")
        old, new = prove("Other words"), prove("They will meet again", name="other")
        assert check(write, both, old, new) == []


class TestAccounts:
    TALKS = f"""{TALKS}\
    accounts:
      - {{field: quote, value: We shall meet, source: article}}
      - {{field: quote, value: See you soon, source: article}}
      - {{field: date, value: 2023-11-06, source: article}}
"""

    def account(self, words: str) -> Proof:
        return prove(words, role=Role.ACCOUNT)

    def test_that_were_changed_are_pointed_at(self, write: Write) -> None:
        proofs = self.account("We shall not meet"), self.account("See you soon")
        (problem,) = check(write, self.TALKS, *proofs)
        assert (problem.rule, problem.line, problem.column) == ("quote-changed", 9, 31)

    def test_may_change_places_or_go(self, write: Write) -> None:
        words = ("See you soon", "We shall meet")
        assert check(write, self.TALKS, *map(self.account, words)) == []
        gone = self.TALKS.replace(
            "      - {field: quote, value: We shall meet, source: article}\n", ""
        )
        assert check(write, gone, *map(self.account, words)) == []

    def test_that_are_new_were_not_changed(self, write: Write) -> None:
        assert check(write, self.TALKS, self.account("We shall meet")) == []

    def test_have_nothing_to_do_with_the_statement_s_own_words(self, write: Write) -> None:
        (problem,) = check(write, self.TALKS, prove("We shall meet"))
        assert (problem.rule, problem.line) == ("quote-changed", 7)


class TestTexts:
    def test_that_are_as_they_were_are_in_order(self, write: Write) -> None:
        proof = prove("They will meet again")
        assert check(write, TALKS, proof, text=TEXT) == []
        assert check(write, TALKS, proof, text=f"\ufeff{TEXT}") == []

    def test_that_were_changed_since_are_noted_once(self, write: Write) -> None:
        two = TALKS + "  - {id: soon, speaker: NO, quote: soon}\n"
        proofs = prove("They will meet again"), prove("soon", "oslo/soon")
        (problem,) = check(write, two, *proofs, text="Anything")
        assert problem.level is Level.NOTE
        assert (problem.path, problem.line, problem.column, problem.rule) == (
            "briefings/sources.yml", 1, 32, "text-changed",
        )  # fmt: skip

    def test_in_which_nothing_was_found_may_change(self, write: Write) -> None:
        assert check(write, TALKS, text="Anything") == []

    @pytest.mark.parametrize(
        ("path", "rule"),
        [("../secret.txt", "text-path"), ("/etc/passwd", "text-path"),
         ("briefings", "text-unreadable")],
    )  # fmt: skip
    def test_that_are_none_of_the_project_are_errors(
        self, write: Write, path: str, rule: str
    ) -> None:
        (problem,) = check(write, TALKS, sources=f"article: {{title: Report, text: {path}}}\n")
        assert (problem.path, problem.line, problem.rule) == ("briefings/sources.yml", 1, rule)
        assert problem.level is Level.ERROR

    def test_of_sources_that_are_written_out_are_looked_at_once(self, write: Write) -> None:
        written_out = TALKS.replace("[article]", "[{title: Report, text: ../x}]")
        two = written_out + "  - {id: soon, speaker: NO, quote: soon}\n"
        (problem,) = check(write, two)
        assert (problem.path, problem.line, problem.column, problem.rule) == (
            "briefings/oslo.yml", 3, 33, "text-path",
        )  # fmt: skip
        proof = prove("soon", "oslo/soon", Role.TITLE, "Report")
        here = two.replace("../x", ".texts/article.txt")
        (problem,) = check(write, here, proof, text="Anything")
        assert (problem.line, problem.rule) == (3, "text-changed")


def test_problems_of_the_lock_stop_the_build_too(write: Write) -> None:
    folder = write({"oslo.yml": TALKS, "sources.yml": SOURCES, LOCK_NAME: "- x\n"})
    (problem,) = find(folder)
    assert (problem.path, problem.rule) == (f"briefings/{LOCK_NAME}", "quote-lock")
    assert problem.level is Level.ERROR


def test_where_the_folder_of_briefings_lies_the_project_is(tmp_path: Path) -> None:
    records, _ = load_records(tmp_path / "somewhere" / "briefings")
    assert records.project == tmp_path / "somewhere"
