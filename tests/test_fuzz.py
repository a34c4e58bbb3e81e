"""Real files, spoilt at random: any content ends in records or in problems that help.

For hours of it, with coverage as the guide, see fuzz.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from content import list_cases
from every_field import write_every_field
from outcomes import read_folder

TOKENS = (
    "title: x", "id: lunch", "- ", "  ", "\t", ":", ": ", "- {}", "[]", "{", "}", "[", "]", "'",
    '"', "&a ", "*a", "<<: x", "!x ", "| ", "> ", "#", "---\n", "...\n", "%TAG ! x\n", "? ", "@",
    "`", "\\u202e", "\u202e", "\x00", "\x07", "\u2028", "\ufeff", "é", "ع", "\U0001f600", "\r",
    "\r\n", "../x", "javascript:alert(1)", "2023-02-30", "2024-01/2023-01", "at least", "9" * 400,
    "NO", "XX", "Kari Nordmann", "meeting: lunch", "supersedes: oslo/x", "aliases: [a, b]",
    "status: withdrawn", "place: {city: Oslo, country: NO}", "name: ''",
    "accounts: [{field: x, value: y, source: z}]",
)  # fmt: skip


def list_originals() -> Iterator[Mapping[str, bytes]]:
    """The good cases, and a folder that has a text in every field."""
    for case in list_cases("good"):
        files = sorted(case.rglob("*.yml")) if case.is_dir() else [case]
        root = case if case.is_dir() else case.parent
        yield {file.relative_to(root).as_posix(): file.read_bytes() for file in files}
    every_field = write_every_field({"a": lambda field: field})
    yield {path: text.encode() for path, text in every_field.items()}


ORIGINALS = list(list_originals())


@st.composite
def spoilt(draw: st.DrawFn) -> Mapping[str, bytes]:
    """The files of a folder, one or two of them spoilt in a few places."""
    files = dict(draw(st.sampled_from(ORIGINALS)))
    for _ in range(draw(st.integers(1, 2))):
        name = draw(st.sampled_from(sorted(files)))
        for _ in range(draw(st.integers(1, 4))):
            files[name] = draw(st.sampled_from(WAYS))(draw, files[name])
    return files


def insert_bytes(draw: st.DrawFn, text: bytes) -> bytes:
    at = draw(st.integers(0, len(text)))
    token = draw(st.sampled_from(TOKENS).map(str.encode) | st.binary(min_size=1, max_size=4))
    return text[:at] + token + text[at:]


def cut_bytes(draw: st.DrawFn, text: bytes) -> bytes:
    at = draw(st.integers(0, len(text)))
    return text[:at] + text[at + draw(st.integers(1, 40)) :]


def break_off(draw: st.DrawFn, text: bytes) -> bytes:
    return text[: draw(st.integers(0, len(text)))]


def change_line(draw: st.DrawFn, text: bytes) -> bytes:
    lines = text.split(b"\n")
    at = draw(st.integers(0, len(lines) - 1))
    line = lines[at]
    key, colon, _ = line.partition(b":")
    other = draw(st.sampled_from(lines))
    token = draw(st.sampled_from(TOKENS)).encode()
    lines[at : at + 1] = draw(
        st.sampled_from([
            [line, line], [], [other], [other, line], [b"  " + line], [line.removeprefix(b"  ")],
            [b"\t" + line.lstrip()], [key + colon], [key + colon + b" " + token],
            [key + colon + other.partition(b":")[2]], [key.replace(b"e", b"") + colon + token],
        ])
    )  # fmt: skip
    return b"\n".join(lines)


WAYS = (insert_bytes, cut_bytes, break_off, change_line, change_line, change_line)


@given(spoilt())
@settings(suppress_health_check=[*HealthCheck], max_examples=150, deadline=None)
def test_any_content_ends_in_records_or_in_problems_that_help(
    tmp_path_factory: pytest.TempPathFactory, files: Mapping[str, bytes]
) -> None:
    folder = tmp_path_factory.mktemp("any") / "briefings"
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    read_folder(folder)
