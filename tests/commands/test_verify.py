"""Verifying in a project as an editor has it: run, read what is printed, mend, run again."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from books import NOW
from briefing_book.__main__ import main
from briefing_book.flow import make_book
from briefing_book.load.folder import load_records
from briefing_book.problems import MAX_PROBLEMS
from briefing_book.quotes.matching import MOST_PLACES
from content import LOCALE, Write, find_problems
from documents import GUIDE, PROVED, read_proof
from reading import Reader
from sites import PROJECT, read_bytes

COMMUNIQUE = """\
Joint communiqué

“The two sides had frank talks – three hours – and will meet again [in Nicosia]
before the year is out”, the ministers said. They threatened nobody.
"""
TALKS = """\
title: Talks in Oslo
date: 2023-11-05
sources: [communique]
statements:
  - id: again
    speaker: CY
    quote: >-
      The two sides had frank talks … and will meet again [in Nicosia] before the year is out
    accounts:
      - {field: quote, value: They threatened nobody., source: communique}
  - id: sense
    speaker: CY
    paraphrase: They were friendly.
"""
SOURCES = """\
communique: {title: Joint communiqué, text: .texts/communique.txt}
paper: {title: Newspaper, text: .texts/paper.txt}
radio: {title: Radio}
"""
QUOTE = "briefings/oslo.yml:7:12: "


# Runs the program and kills it where it makes a call, before that or once it is done.
KILLED = """
import os, pathlib, signal, sys
call, *arguments = sys.argv[1:]
when, path = call.split()
holder, name = (os, path[3:]) if path.startswith("os.") else (pathlib.Path, path[5:])
made = getattr(holder, name)
def kill(*args, **options):
    if when == "after":
        made(*args, **options)
    os.kill(os.getpid(), signal.SIGKILL)
setattr(holder, name, kill)
from briefing_book.__main__ import main
main(arguments)
"""
KILLED_AT = (
    ("before os.fsync", False), ("after os.fsync", False), ("before Path.chmod", False),
    ("before Path.replace", False), ("after Path.replace", True),
)  # fmt: skip
"""Each with whether the new lock is in its place by then."""


@dataclass(frozen=True)
class Done:
    """What came of a run: the exit code, the problems, and the sum."""

    code: int
    told: str
    summary: str


@dataclass(frozen=True)
class Project:
    folder: Path
    run: Callable[..., Done]

    @property
    def lock(self) -> str:
        path = self.folder / "briefings/quotes.lock"
        return path.read_text("utf-8") if path.exists() else ""

    @property
    def proofs(self) -> list[str]:
        """The lines of the lock without the digests."""
        lines = [line for line in self.lock.splitlines() if line.startswith("- ")]
        return [line.removeprefix("- {statement: ").partition(", quote:")[0] for line in lines]

    def write(self, text: str, path: str = "briefings/oslo.yml") -> None:
        (self.folder / path).write_text(text, encoding="utf-8")

    def replace(self, old: str, new: str, path: str = "briefings/oslo.yml") -> None:
        text = (self.folder / path).read_text("utf-8")
        assert old in text
        self.write(text.replace(old, new), path)

    def hide_texts(self) -> None:
        shutil.rmtree(self.folder / ".texts")

    @property
    def rules(self) -> list[str]:
        """What the build would say of quotes and texts."""
        found = [problem.rule for problem in find_problems(self.folder / "briefings")]
        return [rule for rule in found if rule.startswith(("quote-", "text-"))]

    def read(self, address: str) -> str:
        """The page that the build would make."""
        book, _problems = make_book([self.folder / "briefings"], NOW, locale=LOCALE)
        return " ".join(Reader(book).read(address).lines)


@pytest.fixture
def project(write: Write, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Project:
    folder = write({"oslo.yml": TALKS, "sources.yml": SOURCES})
    (tmp_path / ".texts").mkdir()
    (tmp_path / ".texts/communique.txt").write_text(COMMUNIQUE, encoding="utf-8")

    def run(*options: str) -> Done:
        capsys.readouterr()
        code = main(["verify", "--folder", str(folder), *options])
        printed = capsys.readouterr()
        return Done(code, printed.out.strip(), printed.err.strip())

    return Project(tmp_path, run)


def test_all_that_keeps_it_from_verifying_is_told_in_one_run(project: Project) -> None:
    """A record that has an error in itself is checked for what it refers to all the same."""
    project.write(f"{TALKS}principals: [nobody]\norder: none\n")
    done = project.run()
    assert done.code == 1
    assert "error[bad-count]" in done.told
    assert "error[unknown-party]" in done.told
    assert done.summary == "Nothing was verified: put these right first."


def test_more_changed_quotes_than_are_told_of_one_file_are_verified_too(project: Project) -> None:
    many = range(MAX_PROBLEMS + 1)
    words = "- {{id: s{}, speaker: CY, quote: {}}}\n"
    head = TALKS.partition("statements:")[0] + "statements:\n"
    project.write(head + "".join(words.format(n, "They threatened nobody.") for n in many))
    assert project.run().code == 0
    project.write(head + "".join(words.format(n, "They threatened.") for n in many))
    assert set(project.rules) == {"quote-changed"}
    project.write("They threatened.\n", ".texts/communique.txt")
    done = project.run()
    assert (done.code, done.told) == (0, "")


def test_what_a_private_folder_has_is_proved_in_its_own_lock(
    project: Project, tmp_path: Path
) -> None:
    private = tmp_path / "private"
    private.mkdir()
    (private / "bergen.yml").write_text(TALKS, encoding="utf-8")
    project.run()
    before = project.lock

    done = project.run("--also", str(private))

    assert done.code == 0
    assert project.lock == before
    assert "bergen/again" in (private / "quotes.lock").read_text("utf-8")
    assert project.run("--also", str(private), "--check").code == 0
    records, problems = load_records(tmp_path / "briefings", private)
    assert problems == []
    assert len(records.quote_lock.proofs) == 4


def test_a_proof_that_stands_in_the_lock_of_another_folder_is_taken_out(
    project: Project, tmp_path: Path
) -> None:
    project.write(TALKS, "briefings/bergen.yml")
    project.run()
    assert "bergen" in project.lock
    (tmp_path / "private").mkdir()
    (tmp_path / "briefings/bergen.yml").rename(tmp_path / "private/bergen.yml")

    assert project.run("--also", str(tmp_path / "private"), "--check").code == 1
    assert project.run("--also", str(tmp_path / "private")).code == 0

    assert "bergen" not in project.lock


VERIFIED = "✓ verified against the source"
BOTH = ["oslo/again, account: communique", "oslo/again, source: communique"]


def test_a_quote_is_proved_once_and_shown_as_verified_wherever_the_text_is_not(
    project: Project,
) -> None:
    assert VERIFIED not in project.read("briefings/oslo/again/")
    assert project.run() == Done(
        0, "", "2 quotes: 2 found, 0 found before and unchanged, 0 not found, 0 without a text."
    )
    assert project.proofs == BOTH
    project.hide_texts()
    assert project.rules == []
    assert VERIFIED in project.read("briefings/oslo/again/")
    assert "Word for word in the text of Joint communiqué" in project.read("briefings/oslo/again/")

    project.replace("will meet again", "would meet again")
    assert project.rules == ["quote-changed"]
    project.replace("would meet again", "will meet again")
    assert project.rules == []


def test_the_lock_is_the_same_in_every_run_and_says_nothing_of_the_machine(
    project: Project,
) -> None:
    project.run()
    before = project.lock
    project.run()
    assert project.lock == before
    assert str(project.folder) not in before
    assert "texts/" not in before


class TestTranslation:
    """Words that are known in translation only."""

    SOURCES = SOURCES.replace("Joint communiqué,", "Joint communiqué, language: ar-EG,")
    STATEMENT = "    speaker: CY\n    quote: >-"

    def test_is_not_looked_for_in_a_source_in_the_language_of_the_original(
        self, project: Project
    ) -> None:
        project.run()
        assert project.proofs == BOTH
        project.replace(self.STATEMENT, f"    translated_from: ar\n{self.STATEMENT}")
        project.write(self.SOURCES, "briefings/sources.yml")
        assert "verified against" not in project.read("briefings/oslo/again/")
        done = project.run()
        assert (done.code, done.told, project.proofs) == (0, "", [])
        assert project.rules == []

    def test_is_found_in_a_source_in_another_language(self, project: Project) -> None:
        project.replace(self.STATEMENT, f"    translated_from: ar\n{self.STATEMENT}")
        assert project.run().code == 0
        assert project.proofs == BOTH
        assert "translation verified against" in project.read("briefings/oslo/again/")
        assert VERIFIED not in project.read("briefings/oslo/again/")


class TestNotFound:
    def test_says_what_the_nearest_passage_is_and_which_words_differ(
        self, project: Project
    ) -> None:
        project.replace("will meet again", "would meet once again")
        done = project.run()
        assert (done.code, done.told) == (
            1,
            f"{QUOTE}error[quote-not-found]: this quote is not in the text of communique; the "
            'nearest passage is "and will meet again"\n'
            "  the quote has “would”, the text has “will”; the quote has “once”, which the text "
            "has not",
        )
        assert done.summary.startswith("2 quotes: 1 found,")

    @pytest.mark.parametrize(
        ("words", "hint"),
        [
            ("The two sides had talks", "the text has “frank”, which the quote has not"),
            (
                "before the year is out … The two sides",
                "its parts are there, but not in this order or too far apart",
            ),
            (
                "Nothing",
                "no word of it is there: see that the source and its text are the right ones",
            ),
            (
                "The one sides have been talks - six hours and might meet once more",
                "the quote has “one”, the text has “two”; the quote has “have been”, the text has "
                "“had frank”; the quote has “six”, the text has “three”; and 3 more",
            ),
        ],
    )
    def test_has_a_hint(self, project: Project, words: str, hint: str) -> None:
        project.replace(TALKS.splitlines()[7], f"      {words}")
        assert project.run().told.splitlines()[1:] == [f"  {hint}"]

    def test_points_at_the_words_of_an_account(self, project: Project) -> None:
        project.replace("threatened nobody", "threatened no one")
        done = project.run()
        assert done.told.startswith("briefings/oslo.yml:10:31: error[quote-not-found]: ")
        assert project.proofs == BOTH[1:]

    def test_what_was_verified_before_and_is_changed_goes_on_stopping_the_build(
        self, project: Project
    ) -> None:
        project.run()
        before = project.lock
        project.replace("will meet again", "would meet again")
        assert project.run().code == 1
        assert project.lock == before
        assert project.rules == ["quote-changed"]

    def test_what_the_text_has_no_longer_is_not_verified_any_more(self, project: Project) -> None:
        project.run()
        project.replace("threatened", "blamed", ".texts/communique.txt")
        assert project.rules == ["text-changed"]
        assert project.run().code == 1
        assert project.proofs == BOTH[1:]
        assert project.rules == ["quote-unverified"]

    def test_a_quote_whose_words_stand_everywhere_in_the_text_is_not_looked_for(
        self, project: Project
    ) -> None:
        project.write("a" * (MOST_PLACES + 1), ".texts/communique.txt")
        project.write(TALKS.partition("    quote:")[0] + "    quote: a\n")
        done = project.run()
        assert done.code == 1
        assert done.told == (
            "briefings/oslo.yml:7:12: error[quote-too-common]: this quote is not looked for in the"
            " text of communique: its words stand at too many places\n"
            "  quote more words between two marks, or keep only that part of the text"
        )

    def test_may_be_in_a_text_that_is_elsewhere(self, project: Project) -> None:
        project.replace("sources: [communique]", "sources: [communique, paper]")
        project.replace("will meet again", "would meet again")
        done = project.run()
        assert done.code == 0
        assert done.told.startswith(
            f"{QUOTE}warning[quote-not-found]: this quote is not in the text of communique; that "
            "of paper is not here; the nearest passage is"
        )


class TestTextsThatAreElsewhere:
    def test_what_was_found_in_them_is_kept(self, project: Project) -> None:
        project.run()
        before = project.lock
        project.hide_texts()
        assert project.run() == Done(
            0, "", "2 quotes: 0 found, 2 found before and unchanged, 0 not found, 0 without a text."
        )
        assert project.lock == before

    def test_a_quote_that_was_changed_loses_its_proof_and_somebody_is_told(
        self, project: Project
    ) -> None:
        project.run()
        project.hide_texts()
        project.replace("will meet again", "would meet again")
        done = project.run()
        assert done.code == 0
        assert done.told.startswith(f"{QUOTE}warning[quote-unproved]: this quote was changed since")
        assert project.proofs == BOTH[:1]
        assert project.rules == ["quote-unverified"]
        assert project.run().told == ""

    def test_a_briefing_may_be_renamed(self, project: Project) -> None:
        project.run()
        project.hide_texts()
        (project.folder / "briefings/oslo.yml").rename(project.folder / "briefings/bergen.yml")
        project.write(f"{TALKS}aliases: [oslo]\n", "briefings/bergen.yml")
        assert VERIFIED in project.read("briefings/bergen/again/")
        project.run()
        assert project.proofs == [proof.replace("oslo", "bergen") for proof in BOTH]

    def test_a_statement_may_have_another_id_or_move_to_another_briefing(
        self, project: Project
    ) -> None:
        project.run()
        project.hide_texts()
        (project.folder / "briefings/oslo.yml").rename(project.folder / "briefings/bergen.yml")
        project.replace(
            "id: again", "id: meet\n    former_ids: [oslo/again]", "briefings/bergen.yml"
        )
        assert VERIFIED in project.read("briefings/bergen/meet/")
        project.run()
        assert project.proofs == [proof.replace("oslo/again", "bergen/meet") for proof in BOTH]

    def test_a_source_without_a_text_asks_for_nothing(self, project: Project) -> None:
        project.replace("communique", "radio")
        assert project.run() == Done(
            0, "", "2 quotes: 0 found, 0 found before and unchanged, 0 not found, 2 without a text."
        )
        assert project.lock == ""


class TestSeveralSources:
    def test_one_of_them_is_enough(self, project: Project) -> None:
        project.write("Other words.", ".texts/paper.txt")
        project.replace("sources: [communique]", "sources: [paper, radio, communique]")
        assert project.run().code == 0
        assert project.proofs == BOTH

    def test_each_that_has_the_words_is_named(self, project: Project) -> None:
        project.write(COMMUNIQUE.upper() + COMMUNIQUE, ".texts/paper.txt")
        project.replace(
            "sources: [communique]",
            "sources: [{source: paper, locator: p. 4}, communique, {source: paper, locator: p. 9}]",
        )
        assert project.run().code == 0
        assert project.proofs == [*BOTH, "oslo/again, source: paper"]
        page = project.read("briefings/oslo/again/")
        assert "text of Newspaper, p. 4; Joint communiqué; Newspaper, p. 9" in page

    def test_one_may_be_written_out(self, project: Project) -> None:
        source = "{title: 'Communiqué: \"final\"', text: .texts/communique.txt}"
        project.replace("sources: [communique]", f"sources: [{source}]")
        assert project.run().code == 0
        assert project.proofs[1] == 'oslo/again, title: "Communiqué: \\"final\\""'
        project.hide_texts()
        assert VERIFIED in project.read("briefings/oslo/again/")


class TestLock:
    def test_what_is_gone_from_the_record_is_gone_from_it(self, project: Project) -> None:
        project.run()
        project.write("title: Talks\ndate: 2023\n")
        assert project.run().code == 0
        assert not (project.folder / "briefings/quotes.lock").exists()

    def test_drafts_are_verified_too(self, project: Project) -> None:
        project.write(f"{TALKS}status: draft\n")
        project.run()
        assert project.proofs == BOTH

    def test_it_is_put_in_order(self, project: Project) -> None:
        project.run()
        before = project.lock
        project.write("".join(reversed(before.splitlines(True))), "briefings/quotes.lock")
        assert project.rules == ["quote-lock-edited"]
        project.hide_texts()
        assert project.run().code == 0
        assert project.lock == before

    def test_it_is_not_written_over_where_it_can_t_be_read(self, project: Project) -> None:
        project.run()
        spoilt = project.lock + "<<<<<<< HEAD\n"
        project.write(spoilt, "briefings/quotes.lock")
        done = project.run()
        assert done.code == 1
        assert "quotes.lock:6:1: error[quote-lock]: a merge has left its marks" in done.told
        assert done.summary == "Nothing was verified: put these right first."
        assert project.lock == spoilt

    @pytest.mark.parametrize("spoilt", ["titel: x\n", "topics: [nothing]\n", "principals: [me]\n"])
    def test_nothing_is_lost_where_a_briefing_can_t_be_read(
        self, project: Project, spoilt: str
    ) -> None:
        project.run()
        before = project.lock
        project.write(TALKS + spoilt)
        assert project.run().code == 1
        assert project.lock == before

    def test_that_it_can_t_be_written_is_said(self, project: Project) -> None:
        project.run()
        assert project.proofs
        (project.folder / "briefings/quotes.lock").unlink()
        (project.folder / "elsewhere").mkdir()
        (project.folder / "briefings/quotes.lock").symlink_to("../elsewhere")
        done = project.run()
        assert done.code == 1
        assert "the lock is a link" in done.told

    def test_a_full_disk_costs_no_proof(
        self, project: Project, fill_disk: Callable[[], None]
    ) -> None:
        project.run()
        project.replace("field: quote, value", "field: speaker, value")
        project.replace("They threatened nobody.", "GR")
        before = read_bytes(project.folder)
        fill_disk()
        done = project.run()
        assert done.code == 1
        assert done.summary.endswith("quotes.lock can't be written: no space left on device.")
        assert read_bytes(project.folder) == before

    @pytest.mark.parametrize(("call", "is_done"), KILLED_AT)
    def test_a_kill_leaves_it_whole(self, project: Project, call: str, is_done: bool) -> None:
        project.run()
        before = project.lock
        project.replace("They threatened nobody.", "They threatened nobody")
        arguments = ["verify", "--folder", str(project.folder / "briefings")]
        done = subprocess.run(
            [sys.executable, "-c", KILLED, call, *arguments],
            env=os.environ | {"PYTHONPATH": str(PROJECT / "hooks")},
            capture_output=True,
            check=False,
        )
        assert done.returncode == -signal.SIGKILL, done.stderr
        killed = project.lock
        project.run()
        assert before != project.lock
        assert killed == (project.lock if is_done else before)

    @pytest.mark.parametrize("check", [(), ("--check",)])
    def test_one_that_was_lost_is_not_taken_for_none(
        self, project: Project, check: tuple[str, ...]
    ) -> None:
        project.run()
        project.write("", "briefings/quotes.lock")
        done = project.run(*check)
        assert done.code == 1
        assert "there are no proofs in this lock" in done.told
        assert project.lock == ""


class TestCheckOnly:
    def test_writes_nothing_and_fails_where_something_would_change(self, project: Project) -> None:
        done = project.run("--check")
        assert done.code == 1
        assert done.summary.endswith("quotes.lock is not up to date: run verify without --check.")
        assert project.lock == ""
        project.run()
        before = project.lock
        assert project.run("--check").code == 0
        project.hide_texts()
        assert project.run("--check").code == 0
        project.write("title: Talks\ndate: 2023\n")
        assert project.run("--check").code == 1
        assert project.lock == before

    def test_fails_where_the_lock_is_out_of_order(self, project: Project) -> None:
        project.run()
        edited = project.lock.replace("- {", "-   {")
        project.write(edited, "briefings/quotes.lock")
        assert project.run("--check").code == 1
        assert project.lock == edited

    def test_fails_where_a_quote_is_not_found(self, project: Project) -> None:
        project.run()
        project.replace("will meet again", "would meet again")
        assert project.run("--check").code == 1


class TestSafety:
    @pytest.mark.parametrize("path", ["../secret.txt", "/etc/hostname", ".texts/../../secret.txt"])
    def test_no_text_outside_the_project_is_looked_into(self, project: Project, path: str) -> None:
        project.write(SOURCES.replace(".texts/communique.txt", path), "briefings/sources.yml")
        done = project.run()
        assert done.code == 1
        assert "briefings/sources.yml:1:45: error[text-path]: " in done.told
        assert "Traceback" not in done.told + done.summary

    def test_a_link_out_of_it_is_not_followed(
        self, project: Project, tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        secret = tmp_path_factory.mktemp("outside") / "secret.txt"
        secret.write_text(COMMUNIQUE, encoding="utf-8")
        (project.folder / ".texts/communique.txt").unlink()
        (project.folder / ".texts/communique.txt").symlink_to(secret)
        done = project.run()
        assert done.code == 1
        assert "error[text-path]: a link on this path leads out of the project" in done.told
        assert project.lock == ""


def test_the_guide_says_what_is_printed(project: Project) -> None:
    proof = read_proof(GUIDE)
    (project.folder / "briefings/oslo.yml").unlink()
    for path, text in proof.files.items():
        (project.folder / path).parent.mkdir(exist_ok=True)
        project.write(text, path)
    done = project.run()
    assert (done.code, done.told) == (1, proof.printed.strip())
    project.replace("would", "will", PROVED)
    assert project.run().code == 0


WORDS = ("frank", "talks", "and", "will", "meet", "again", "before", "year")


@given(st.integers(0, len(WORDS) - 1), st.sampled_from(["", "would", "frankly", "Again", "und"]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
def test_whatever_word_is_changed_the_build_notices(
    project: Project, index: int, other: str
) -> None:
    project.write(TALKS)
    if not project.lock:
        project.run()
    project.replace(f" {WORDS[index]} ", f" {other} ")
    assert project.rules == ["quote-changed"]
