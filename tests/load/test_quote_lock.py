from __future__ import annotations

from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing_book.load.quote_lock import (
    LOCK_NAME,
    MAX_BYTES,
    format_lock,
    parse_lock,
    read_lock,
    write_lock,
)
from briefing_book.load.yaml_reader import read_yaml
from briefing_book.quotes.digests import digest_quote, digest_text
from briefing_book.records.proofs import Origin, Proof, QuoteLock, Role
from briefing_book.report import format_problem
from content import Write

A, B, C = "a" * 64, "b" * 64, "c" * 64
ARTICLE = Origin(Role.SOURCE, "article")
LOCK = QuoteLock(
    frozenset(
        {
            Proof("oslo/warning", ARTICLE, A, C),
            Proof("oslo/warning", Origin(Role.ACCOUNT, "article"), B, C),
            Proof("bergen/again", Origin(Role.TITLE, 'A "paper": x # é\\'), A, C),
        }
    )
)
HEAD = format_lock(LOCK).partition("- ")[0]
LINES = f"""\
- {{statement: bergen/again, title: "A \\"paper\\": x # é\\\\", quote: {A}, text: {C}}}
- {{statement: oslo/warning, account: article, quote: {B}, text: {C}}}
- {{statement: oslo/warning, source: article, quote: {A}, text: {C}}}
"""


def told(text: str) -> list[str]:
    """Every problem of a lock, without hints."""
    _, problems = parse_lock("briefings/quotes.lock", text)
    return [
        format_problem(one).partition("\n")[0].removeprefix("briefings/quotes.lock:")
        for one in problems
    ]


class TestDigests:
    SAME = (
        'Don\'t do it - "now" ... or later',
        "Don’t do  it – “now” … or\nlater",
        "“Don‘t do it — «now» … or later”",
        "  Don't do it - „now“ … or later\n",
    )

    def test_do_not_depend_on_white_space_quotation_marks_and_dashes(self) -> None:
        assert len({digest_quote(words) for words in self.SAME}) == 1

    @pytest.mark.parametrize(
        "other",
        ["don't do it", "Don't do it.", "Do not do it", "Don't do it [now]", "Don't … do it"],
    )
    def test_differ_with_a_letter_a_stop_or_a_mark(self, other: str) -> None:
        assert digest_quote(other) != digest_quote("Don't do it")

    WORDS = st.lists(st.text(st.characters(categories=["L", "N"]), min_size=1), min_size=1)

    @given(WORDS, st.data())
    def test_any_word_that_is_changed_added_or_left_out_is_noticed(
        self, words: list[str], data: st.DataObject
    ) -> None:
        at = data.draw(st.integers(0, len(words) - 1))
        other = data.draw(st.text(st.characters(categories=["L", "N"])))
        changed = [*words[:at], other, *words[at + data.draw(st.booleans()) :]]
        # What NFC makes one of is one and the same letter, written in two ways.
        is_same = (
            normalize("NFC", " ".join(changed)).split() == normalize("NFC", " ".join(words)).split()
        )
        assert (digest_quote(" ".join(changed)) == digest_quote(" ".join(words))) == is_same

    def test_of_a_text_do_not_depend_on_how_lines_end(self) -> None:
        assert digest_text("one\r\ntwo\rthree") == digest_text("one\ntwo\nthree")
        assert digest_text("one two") != digest_text("one  two")

    def test_are_sha_256(self) -> None:
        empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        assert digest_text("") == empty


class TestFile:
    def test_has_one_proof_a_line_in_order(self) -> None:
        written = format_lock(LOCK)
        assert written.partition("- ")[2] == f"{LINES}# The end.\n".removeprefix("- ")

    def test_is_read_as_it_was_written(self) -> None:
        assert parse_lock("x", format_lock(LOCK)) == (LOCK, [])

    def test_is_yaml_with_a_word_on_what_it_is(self) -> None:
        text = format_lock(LOCK)
        assert text.startswith("# Which quote stands word for word")
        document, problems = read_yaml("x", text)
        assert isinstance(document.tree, list)
        assert (len(document.tree), problems) == (3, [])

    def test_may_have_another_word_at_its_head_and_other_line_ends(self, write: Write) -> None:
        text = f"# Other words.\n\n{LINES}".replace("\n", "\r\n")
        assert read_lock(write({LOCK_NAME: text})) == (LOCK, [])

    @given(st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=2000))
    def test_keeps_any_title(self, title: str) -> None:
        lock = QuoteLock(frozenset({Proof("a/b", Origin(Role.TITLE, title), A, B)}))
        assert parse_lock("x", format_lock(lock)) == (lock, [])

    def test_is_not_there_where_nothing_is_proved(self, write: Write) -> None:
        folder = write({LOCK_NAME: LINES})
        write_lock(folder, QuoteLock())
        assert not (folder / LOCK_NAME).exists()
        write_lock(folder, QuoteLock())
        assert read_lock(folder) == (QuoteLock(), [])

    def test_is_written_with_line_feeds(self, write: Write) -> None:
        folder = write({})
        write_lock(folder, LOCK)
        assert b"\r" not in (folder / LOCK_NAME).read_bytes()
        assert read_lock(folder) == (LOCK, [])


class TestWhatIsProved:
    def test_is_found_by_statement(self) -> None:
        assert [one.origin.role for one in LOCK.of(["x/y", "oslo/warning"])] == [
            "account",
            "source",
        ]

    def test_texts_are_found_by_source(self) -> None:
        assert LOCK.texts_of(ARTICLE) == {C}
        assert LOCK.texts_of(Origin(Role.SOURCE, "other")) == frozenset()


class TestFaults:
    @pytest.mark.parametrize(
        ("text", "problem"),
        [
            ("oslo: x\n", "1:1: error[quote-lock]: the lock is a list of proofs"),
            ("- oslo\n", "1:3: error[quote-lock]: this is no proof"),
            (
                f"- {{statement: a/b, quote: {A}, text: {B}}}\n",
                "1:3: error[quote-lock]: a proof has statement, one of source, title and account, "
                "quote and text",
            ),
            (
                f"- {{statement: a/b, source: x, account: y, quote: {A}, text: {B}}}\n",
                "1:3: error[quote-lock]: a proof has statement, one of source, title and account, "
                "quote and text",
            ),
            (
                f"- {{statement: ab, source: x, quote: {A}, text: {B}}}\n",
                '1:15: error[quote-lock]: "ab" is no briefing-id/item-id',
            ),
            (
                f"- {{statement: a/b, source: X, quote: {A}, text: {B}}}\n",
                '1:28: error[quote-lock]: "X" is no id of a source',
            ),
            (
                f"- {{statement: a/b, source: x, quote: abc, text: {B}}}\n",
                '1:38: error[quote-lock]: "abc" is no digest',
            ),
            (
                f"- {{statement: a/b, source: x, quote: {A}, text: []}}\n",
                "1:110: error[quote-lock]: this is no digest",
            ),
            (
                f"{LINES}<<<<<<< HEAD\n",
                "4:1: error[quote-lock]: a merge has left its marks here",
            ),
        ],
    )  # fmt: skip
    def test_are_shown_with_their_place(self, text: str, problem: str) -> None:
        assert told(text) == [problem]

    def test_of_yaml_are_those_of_every_file(self) -> None:
        assert told("- {statement: !x a/b\n")[0].startswith("1:")

    def test_leave_the_sound_proofs(self) -> None:
        lock, (problem,) = parse_lock("x", LINES.replace(B, "b"))
        assert problem.line == 2
        assert len(lock.proofs) == 2

    @pytest.mark.parametrize(
        ("text", "line"),
        [
            ("".join(reversed(LINES.splitlines(keepends=True))), 1),
            (LINES + LINES.splitlines(keepends=True)[2], 4),
            (LINES.replace("\n", "\n\n", 1), 2),
            (LINES.replace("\n", " # mine\n", 1), 1),
            (LINES.replace("- {", "-  {"), 1),
            (f"# Head\n{LINES}# tail\n", 5),
            (LINES.removesuffix("\n") + "\n\n", 4),
        ],
    )
    def test_what_was_edited_by_hand_is_noticed(self, text: str, line: int) -> None:
        message = "this line is not as verify has written it"
        assert told(text) == [f"{line}:1: error[quote-lock-edited]: {message}"]

    @pytest.mark.parametrize("left", ["", "\n", "# Which quo", HEAD])
    def test_a_lock_without_proofs_has_lost_them(self, left: str) -> None:
        """Where nothing is proved, there is no file."""
        assert told(left) == ["1:1: error[quote-lock]: there are no proofs in this lock"]

    @pytest.mark.parametrize("kept", [1, 60, len(LINES) - 1])
    def test_a_lock_that_is_cut_off_within_a_line_is_an_error(self, kept: int) -> None:
        lock, problems = parse_lock("x", LINES[:kept])
        assert lock == QuoteLock()
        assert [(one.rule, one.line) for one in problems] == [
            ("quote-lock", LINES.count("\n", 0, kept) + 1)
        ]
        assert problems[0].message == "the lock is cut off: its last line does not end"

    def test_a_lock_that_is_cut_off_between_lines_is_an_error(self) -> None:
        lines = format_lock(LOCK).splitlines(keepends=True)
        for kept in range(3, len(lines)):
            lock, problems = parse_lock("x", "".join(lines[:kept]))
            assert lock == QuoteLock()
            assert [(one.line, one.message) for one in problems] == [
                (kept, 'the lock is cut off: its last line is not "# The end."')
            ]

    def test_a_lock_that_is_a_link_or_a_folder_is_not_read(self, write: Write) -> None:
        folder = write({"other": LINES})
        lock = folder / LOCK_NAME
        lock.symlink_to("other")
        assert [one.message for one in read_lock(folder)[1]] == ["the lock is a link"]
        lock.unlink()
        lock.mkdir()
        assert [one.message for one in read_lock(folder)[1]] == ["this is no file"]

    def test_a_lock_that_is_too_big_is_not_read(self, write: Write) -> None:
        folder = write({})
        with Path(folder, LOCK_NAME).open("wb") as file:
            file.truncate(MAX_BYTES + 1)
        (problem,) = read_lock(folder)[1]
        assert problem.hint == "split it: 64 MiB (67,108,864 bytes) is the most that is read"

    @given(st.binary() | st.lists(st.sampled_from(
        [LINES, "- ", "{", "}", "statement: a/b", ", ", "source: x", f"quote: {A}", "\n", "#"]
    )).map(lambda parts: "".join(parts).encode()))  # fmt: skip
    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
    def test_any_bytes_end_in_proofs_or_problems(self, write: Write, data: bytes) -> None:
        folder = write({LOCK_NAME: data})
        lock, problems = read_lock(folder)
        if not problems:
            write_lock(folder, lock)
            assert read_lock(folder) == (lock, [])
