"""The examples on the pages for editors: what they show, and what the program says to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from briefing_book.__main__ import main
from briefing_book.flow import make_book
from briefing_book.report import ContentError, format_problems
from sites import PROJECT, write_briefings

README = PROJECT / "README.md"
GUIDE = PROJECT / "docs" / "how-to-write.md"

AFTERWARDS = datetime(2026, 1, 1, tzinfo=UTC)
"""After everything that the examples tell of."""

BLOCK = re.compile(r"^```(?P<language>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"# briefings/(?P<path>\S+?\.yml)(?:, line (?P<line>\d+))?$", re.MULTILINE)


@dataclass(frozen=True)
class Example:
    """The files that a page has shown so far, and where it shows what the program prints of them.

    Where it shows that of no mistake, `printed` is "" and `span` is empty.
    """

    files: dict[str, str]
    printed: str = ""
    span: tuple[int, int] = (0, 0)


def read_examples(page: Path) -> Iterator[Example]:
    """The states that the folder of briefings goes through when somebody follows a page.

    A block of YAML whose first line names a file is that file, or one line of it. It replaces what
    stood there before. Where a block of text with errors follows it, it is a mistake, which the
    reader takes back.
    """
    files: dict[str, str] = {}
    blocks = list(BLOCK.finditer(page.read_text("utf-8")))
    for block, following in zip(blocks, [*blocks[1:], None], strict=True):
        named = _FILE.match(block["text"])
        if block["language"] != "yaml" or not named:
            continue
        path = named["path"]
        content = block["text"]
        if named["line"]:
            content = _replace_line(files[path], content, int(named["line"]))
        if following and "error[" in following["text"]:
            yield Example({**files, path: content}, following["text"], following.span("text"))
            continue
        if path in files:
            yield Example(files)
        files = {**files, path: content}
    yield Example(files)


def _replace_line(text: str, block: str, number: int) -> str:
    lines = text.splitlines(keepends=True)
    lines[number - 1] = block.partition("\n")[2]
    return "".join(lines)


@dataclass(frozen=True)
class Proof:
    """What the guide shows of a quote that is looked up: the files of a project by their paths."""

    files: dict[str, str]
    printed: str
    span: tuple[int, int]


PROVED = "briefings/2024/2024-05-06-oslo.yml"


def read_proof(page: Path) -> Proof:
    """The example of the section *Proving quotes*: source, text, statements and what is printed."""
    whole = page.read_text("utf-8")
    begin = whole.index("\n## Proving quotes\n")
    end = whole.index("\n## ", begin + 1) if "\n## " in whole[begin + 1 :] else len(whole)
    source, text, statements, printed = BLOCK.finditer(whole, begin, end)
    files = {
        "briefings/sources.yml": source["text"],
        ".texts/communique.txt": text["text"],
        PROVED: f"title: Talks\ndate: 2024-05-06\n{statements['text']}",
    }
    return Proof(files, printed["text"], printed.span("text"))


def write_page(page: Path) -> str:
    """The page with everything in it that the program prints, as it is printed now."""
    text = page.read_text("utf-8")
    shown = [(each.span, tell_build(each.files)) for each in read_examples(page) if each.printed]
    if page.name == GUIDE.name:
        proof = read_proof(page)
        shown.append((proof.span, tell_verify(proof.files)))
    for (start, end), told in sorted(shown, reverse=True):
        text = f"{text[:start]}{told}{text[end:]}"
    return text


def tell_build(files: Mapping[str, str]) -> str:
    """What `make build` prints of files with errors."""
    with TemporaryDirectory() as folder:
        write_briefings(Path(folder, "briefings"), files)
        try:
            make_book([Path(folder, "briefings")], AFTERWARDS, locale="en_GB")
        except ContentError as error:
            return f"{format_problems(error.problems)}\n\n{error}\n"
    raise AssertionError("there is no error in them any more")


def tell_verify(files: Mapping[str, str]) -> str:
    """What `make verify` prints in a project of these files."""
    with TemporaryDirectory() as folder, redirect_stdout(StringIO()) as out:
        write_briefings(Path(folder, "project"), files)
        with redirect_stderr(StringIO()):
            main(["verify", "--folder", str(Path(folder, "project", "briefings"))], {})
        return out.getvalue().strip() + "\n"
