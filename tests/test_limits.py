"""One file, however nasty, takes neither long nor much memory.

Each has a mebibyte, the most that is read, or as many values as are read. How long one takes is
told by the functions that are called, a million of which take less than half a second: a busy
machine is no failure. `make bench` times them.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from briefing_book.load.text_reader import MAX_BYTES
from once import WAIT, make_once
from sites import PROJECT

MOST_CALLS = 8_000_000
BYTES = 200 * 1024**2
SECONDS = 120
"""Of the processor, for all of them, which take ten: what has no end ends here."""
TALKS = "title: Talks in Oslo\ndate: 2023-11-05\n"

MEASURE = """
import json, resource, sys
from pathlib import Path
most_bytes, most_seconds, root = int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])
resource.setrlimit(resource.RLIMIT_DATA, (most_bytes, most_bytes))
resource.setrlimit(resource.RLIMIT_CPU, (most_seconds, most_seconds))
from datetime import date
from briefing_book.flow import read
from briefing_book.report import format_problems
from work import count_calls
def read_and_tell(folder):
    global problems, told
    problems = read([folder / "briefings"], date(2024, 1, 1)).problems
    told = format_problems(problems)
measured = {}
for folder in sorted(root.iterdir()):
    calls = count_calls(lambda: read_and_tell(folder)).total()
    measured[folder.name] = calls, len(problems), len(told)
print(json.dumps(measured))
"""


def repeat(piece: str, head: str = TALKS, tail: str = "") -> str:
    room = MAX_BYTES - len(head.encode()) - len(tail.encode())
    return head + piece * (room // len(piece.encode())) + tail


def number(piece: Callable[[int], str], head: str = TALKS, tail: str = "", most: int = 0) -> str:
    pieces, room = [head], MAX_BYTES - len(head) - len(tail)
    for index in range(most) if most else count():
        text = piece(index)
        room -= len(text.encode())
        if room < 0:
            break
        pieces.append(text)
    return "".join((*pieces, tail))


MANY_MEETINGS = number(lambda n: f"- id: meeting-{n}\n", TALKS + "meetings:\n", most=1500)
LONG_IDS = number(
    lambda n: f"- {{id: {'a' * 70}{n:05}, what: x, value: 5}}\n", TALKS + "figures:\n", most=1500
)
PEOPLE = number(lambda n: f"person-{n}:\n  name: Person Number {n}\n  aliases: [P. Number {n}]\n"
                "  posts:\n    - {title: Minister, country: NO, from: 2021-10-14, to: 2025-02-04}\n"
                "    - {title: State Secretary, country: NO, to: 2021-10-13}\n", "")  # fmt: skip

NASTY = {
    "brackets": repeat("["),
    "brackets-closed": repeat("[],", TALKS + "topics: [", "]"),
    "braces": repeat("{}, ", TALKS + "topics: [", "]"),
    "pairs": repeat("a: b, ", TALKS + "topics: [", "]"),
    "colons": repeat(": "),
    "colons-on-lines": repeat(":\n"),
    "quotes": repeat("'"),
    "double-quotes": repeat('"\n'),
    "backslashes": repeat("\\\\", TALKS + 'summary: "', '"'),
    "anchors": number(lambda n: f"&a{n} b, ", TALKS + "topics: [", "]"),
    "aliases": repeat("*a,", TALKS + "topics: [", "]"),
    "tags": repeat("!a ,", TALKS + "topics: [", "]"),
    "tag-directives": number(lambda n: f"%TAG !{n}! x\n", "", "---\na: b\n"),
    "dashes": repeat("- "),
    "dashes-on-lines": repeat("- \n", TALKS + "topics:\n"),
    "empty-meetings": repeat("- {}\n", TALKS + "meetings:\n"),
    "some-empty-meetings": repeat("- {}\n", TALKS + "meetings:\n")[:49_000],
    "statements": number(
        lambda n: f"- {{id: s{n}, speaker: NO, quote: x}}\n", TALKS + "statements:\n"
    ),
    "statements-unsound": number(
        lambda n: f"- {{id: {n}, speaker: Norwy, quote: ''}}\n", TALKS + "statements:\n", most=2400
    ),
    "unknown-keys": number(lambda n: f"withdrawn_reasons{n}: b\n"),
    "some-unknown-keys": number(lambda n: f"withdrawn_reasons{n}: b\n", most=9_500),
    "same-key": repeat("a: b\n"),
    "same-long-key": repeat("a" * 1000 + ": b\n"),
    "unfilled-keys": number(lambda n: f"k{n}:\n"),
    "unknown-topics": number(lambda n: f"- topic {n}\n", TALKS + "topics:\n", most=9_500),
    "unknown-countries": number(
        lambda n: f"Norwai {n}, ",
        TALKS + "statements: [{id: a, speaker: NO, quote: x, about: [",
        "]}]\n",
        most=9_500,
    ),
    "unknown-meetings": number(
        lambda n: f"- {{id: s{n}, speaker: NO, quote: x, meeting: m{n}}}\n",
        MANY_MEETINGS + "statements:\n",
        most=1200,
    ),
    "ids-near-many": number(
        lambda n: f"- {{id: f{n}, what: x, value: 5, supersedes: {'a' * 70}x{n}}}\n",
        LONG_IDS,
        most=700,
    ),
    "unknown-languages": number(
        lambda n: f"{{title: x, language: norwegien{n}}},", TALKS + "sources: [", "]", most=3000
    ),
    "unknown-fields": number(
        lambda n: f"{{field: dates{n}, value: y, source: z}},",
        TALKS + "accounts: [",
        "]",
        most=2300,
    ),
    "same-former-id": repeat("a,", TALKS + "aliases: [", "]")[:18_000] + "]\n",
    "bad-former-ids": repeat("A,", TALKS + "aliases: [")[:18_000] + "]\n",
    "unknown-cities": number(
        lambda n: f"- {{id: m{n}, place: {{city: Springfeld {n}, country: US}}}}\n",
        TALKS + "place: {city: Riga, country: LT}\nmeetings:\n",
        most=1500,
    ),
    "one-text": repeat("  a\n", TALKS + "summary: |\n"),
    "one-line": repeat("a b ", "date: 2023\ntitle: "),
    "one-id": repeat("Ab", TALKS + "trip: "),
    "one-name": repeat("Ali ", TALKS + "principals: [", "]"),
    "one-number": repeat("9", TALKS + "order: "),
    "one-amount": repeat("1,111 ", TALKS + "figures: [{id: a, what: x, value: '", "'}]"),
    "one-address": repeat("a.@", TALKS + "sources: [{title: x, url: 'https://", "'}]"),
    "one-key": repeat("a", TALKS + "? ", "\n: b\n"),
    "hidden": repeat("a\u202e"),
    "odd-spaces": number(lambda n: f"key{n}\u2009: b\n"),
    "odd-spaces-in-one-key": repeat("a\u00a0\n  ", TALKS),
    "odd-spaces-in-values": repeat("- -\u00a0a\n", TALKS + "topics:\n"),
    "cut-values": repeat("- a #b\n", TALKS + "topics:\n"),
    "almost-cut-values": repeat(" #", TALKS + "summary: "),
    "arabic": repeat("ع", TALKS + "summary: "),
    "spaces": repeat(" ", TALKS + "summary: x", "y: z"),
    "new-lines": repeat("\n", TALKS, "a: b: c"),
    "deep-blocks": TALKS + "".join(f"{' ' * depth}a:\n" for depth in range(1400)),
    "people.yml": PEOPLE,
    "people.yml-empty": number(lambda n: f"p{n}: {{}}\n", ""),
    "people.yml-texts": number(lambda n: f"p{n}: x\n", ""),
    "people.yml-same-name": number(lambda n: f"p{n}: {{name: P, aliases: [Q]}}\n", "", most=12_000),
}


def write_nasty(root: Path) -> None:
    """Write each of the files into a folder of its name."""
    for name, text in NASTY.items():
        folder = root / name / "briefings"
        folder.mkdir(parents=True)
        file = "people.yml" if name.startswith("people.yml") else "oslo.yml"
        (folder / file).write_bytes(text.encode()[:MAX_BYTES])


def measure(folder: Path) -> None:
    write_nasty(folder / "nasty")
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, str(BYTES), str(SECONDS), str(folder / "nasty")],
        env={"PYTHONPATH": f"{PROJECT / 'hooks'}:{PROJECT / 'tests'}"},
        check=False, capture_output=True, text=True, timeout=WAIT,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    (folder / "measured.json").write_text(done.stdout, encoding="utf-8")


@pytest.fixture(scope="module")
def measured(shared: Path) -> dict[str, tuple[int, int, int]]:
    """How many calls each takes, how many problems it has, and how long what is printed is."""
    folder = make_once(shared / "limits", measure)
    found: dict[str, tuple[int, int, int]] = json.loads((folder / "measured.json").read_text())
    return found


@pytest.mark.parametrize("name", NASTY)
def test_a_nasty_file_is_told_apart_at_once(
    name: str, measured: dict[str, tuple[int, int, int]]
) -> None:
    calls, problems, told = measured[name]
    assert calls < MOST_CALLS
    assert problems <= 310
    assert told < 100_000
