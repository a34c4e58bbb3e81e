"""The lock of quotes: which quote was found in the text of which source.

`briefings/quotes.lock` is a list in YAML, one proof a line, sorted, without times and paths, so
that it can be compared and merged line by line. The command `verify` writes it, nobody else does.

A digest is SHA-256 (FIPS 180-4) in 64 hexadecimal digits. That of a quote is made of the form in
which quotes are compared: Unicode NFC, white space run together, quotation marks and dashes in one
shape each, `...` as `…`, and without quotation marks around the whole. That of a text is made of
its UTF-8 without a byte order mark and with line feeds as line ends.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from ..addresses import ID_PATTERN
from ..problems import Loc, Problem
from ..records.document import Document, Tree
from ..records.proofs import Origin, Proof, QuoteLock, Role
from ..safe_files import write_file
from ..text.excerpts import quote
from ..values.fields import fits_pattern
from .files import ContentFile
from .text_reader import read_text, refuse_unreadable
from .yaml_reader import read_yaml

LOCK_NAME = "quotes.lock"
MAX_BYTES = 64 * 1024 * 1024
EDITED = "quote-lock-edited"
"""The rule that a lock breaks which can be read but is not as it was written."""

_HEADER = """\
# Which quote stands word for word in the text of which source. The last line says that it is whole.
# The command verify writes this file; it is not for editing by hand.
"""
_END = "# The end.\n"
_MERGE_MARK = re.compile(r"^(<{7}|={7}|>{7})", re.MULTILINE)
_ANEW = "take it as it was before, or delete it and run verify where all the texts are"


def format_lock(lock: QuoteLock) -> str:
    """The content of the file; empty where nothing is proved."""
    lines = sorted(map(_format_proof, lock.proofs))
    return _HEADER + "".join(f"{line}\n" for line in lines) + _END if lines else ""


def _format_proof(proof: Proof) -> str:
    role, name = proof.origin.role, proof.origin.name
    # A title may have anything in it; JSON's quoted text is YAML's too.
    shown = json.dumps(name, ensure_ascii=False) if role is Role.TITLE else name
    return (
        f"- {{statement: {proof.statement}, {role}: {shown},"
        f" quote: {proof.quote}, text: {proof.text}}}"
    )


def write_lock(folder: Path, lock: QuoteLock) -> None:
    """Write the lock into the folder of briefings, or take it away where it has nothing in it.

    Raises OSError where that can't be done.
    """
    path = folder / LOCK_NAME
    if content := format_lock(lock):
        write_file(path, content.encode())
    else:
        path.unlink(missing_ok=True)


def read_lock(folder: Path, name: str = "") -> tuple[QuoteLock, list[Problem]]:
    """Read the lock of a folder of briefings; where there is none, nothing is proved.

    Args:
        folder: the folder.
        name: what it is called in problems, where that is not its own name.

    Returns:
        The proofs that could be read, and the problems.
    """
    path = folder / LOCK_NAME
    shown = f"{name or folder.resolve().name}/{LOCK_NAME}"
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return QuoteLock(), []
    except OSError as error:
        return QuoteLock(), [refuse_unreadable(shown, error)]
    text = read_text(ContentFile(path, shown, "lock", "quotes", _refuse(path, shown)), MAX_BYTES)
    if isinstance(text, Problem):
        return QuoteLock(), [text]
    return parse_lock(shown, text.replace("\r\n", "\n"))


def parse_lock(shown: str, text: str) -> tuple[QuoteLock, list[Problem]]:
    """Read the content of a lock; `shown` is how problems name its file."""
    if mark := _MERGE_MARK.search(text):
        line = text.count("\n", 0, mark.start()) + 1
        hint = "keep the lines of both sides and take the marks out; then run verify"
        return QuoteLock(), [_refuse_at(shown, line, 1, "a merge has left its marks here", hint)]
    # Where nothing is proved there is no file, and what is written ends with its line. So this one
    # was lost or cut off, on a full disk for instance.
    document, problems = read_yaml(shown, text)
    if not problems and document.tree is None:
        return QuoteLock(), [_refuse_at(shown, 1, 1, "there are no proofs in this lock", _ANEW)]
    if cut := _find_cut(text):
        line, message = cut
        return QuoteLock(), [_refuse_at(shown, line, 1, message, _ANEW)]
    if problems:
        return QuoteLock(), problems
    if not isinstance(document.tree, list):
        return QuoteLock(), [_malformed(document, (), "the lock is a list of proofs")]
    read = [_read_proof(document, index, entry) for index, entry in enumerate(document.tree)]
    lock = QuoteLock(frozenset(proof for proof in read if isinstance(proof, Proof)))
    problems = [proof for proof in read if isinstance(proof, Problem)]
    return lock, problems or list(_compare(shown, text, lock))


def _find_cut(text: str) -> tuple[int, str] | None:
    """The line at which a lock is cut off, and how that shows; None where it is whole.

    Locks that say in their first line that they have a last one have it; older ones have none.
    """
    if not text.endswith("\n"):
        return text.count("\n") + 1, "the lock is cut off: its last line does not end"
    if text.startswith(_HEADER) and not text.endswith(_END):
        return text.count("\n"), f"the lock is cut off: its last line is not {quote(_END.strip())}"
    return None


def _refuse(path: Path, shown: str) -> Problem | None:
    if path.is_symlink():
        return _refuse_at(shown, 1, 1, "the lock is a link", "put the file itself here")
    if not path.is_file():
        return _refuse_at(shown, 1, 1, "this is no file", "remove it")
    return None


def _read_proof(document: Document, index: int, entry: Tree) -> Proof | Problem:
    if not isinstance(entry, dict):
        return _malformed(document, (index,), "this is no proof")
    roles = [role for role in Role if role in entry]
    if len(roles) != 1 or entry.keys() != {"statement", *roles, "quote", "text"}:
        keys = "statement, one of source, title and account, quote and text"
        return _malformed(document, (index,), f"a proof has {keys}")
    for key, value in entry.items():
        if not isinstance(value, str) or not fits_pattern(_PATTERNS[key], value):
            shown = quote(value, 80) if isinstance(value, str) else "this"
            return _malformed(document, (index, key), f"{shown} is no {_NAMES.get(key, key)}")
    texts = {key: value for key, value in entry.items() if isinstance(value, str)}
    origin = Origin(roles[0], texts[roles[0]])
    return Proof(texts["statement"], origin, texts["quote"], texts["text"])


_DIGEST = "[0-9a-f]{64}"
_PATTERNS = {
    "statement": f"{ID_PATTERN}/{ID_PATTERN}", "quote": _DIGEST, "text": _DIGEST,
    Role.SOURCE: ID_PATTERN, Role.ACCOUNT: ID_PATTERN, Role.TITLE: ".+",
}  # fmt: skip
_NAMES = {
    "statement": "briefing-id/item-id", "quote": "digest", "text": "digest",
    Role.SOURCE: "id of a source", Role.ACCOUNT: "id of a source",
}  # fmt: skip


def _compare(shown: str, text: str, lock: QuoteLock) -> Iterator[Problem]:
    """Yield a problem where the lines of proofs are not as they are written."""
    lines = text.removesuffix(_END).removesuffix("\n").split("\n")
    start = next((n for n, line in enumerate(lines) if line and not line.startswith("#")), 0)
    written = format_lock(lock).removeprefix(_HEADER).removesuffix(_END).removesuffix("\n")
    found, proofs = lines[start:], written.split("\n")
    for index in range(max(len(found), len(proofs))):
        if found[index : index + 1] != proofs[index : index + 1]:
            line = min(start + index + 1, len(lines))
            message = "this line is not as verify has written it"
            hint = "run verify: it puts the lock in order"
            yield Problem(shown, line, 1, EDITED, message, hint)
            return


def _malformed(document: Document, loc: Loc, message: str) -> Problem:
    return _refuse_at(document.path, *document.find(loc), message, _ANEW)


def _refuse_at(path: str, line: int, column: int, message: str, hint: str) -> Problem:
    return Problem(path, line, column, "quote-lock", message, hint)
