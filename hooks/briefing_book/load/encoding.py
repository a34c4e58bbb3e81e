"""A file that is not UTF-8: what it probably is, and how an editor saves it anew."""

from __future__ import annotations

from codecs import BOM_UTF16_BE, BOM_UTF16_LE

from ..problems import Position, Problem

_LOOKED_AT = 4096
_CLICK = "in Visual Studio Code, click on the encoding at the bottom"
_SAVE = '"Save with Encoding", "UTF-8"'


def refuse_encoding(shown: str, at: Position, data: bytes) -> Problem:
    """The problem of a file that can't be read as UTF-8, or has NULs in it, as is seen at `at`."""
    return Problem(shown, *at, "encoding", *_explain(data))


def _explain(data: bytes) -> tuple[str, str]:
    begin = data[:_LOOKED_AT]
    if begin.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) or begin.count(0) * 4 > len(begin):
        return "this file is in UTF-16, and not in UTF-8", f"{_CLICK}: {_SAVE}"
    message = "this file is not UTF-8"
    if b"\0" in data or not data.decode(errors="ignore").isascii():  # most of it is UTF-8
        return message, "type what stands here anew, and save the file as UTF-8"
    return message, (
        f'{_CLICK}: "Reopen with Encoding" until all letters are right, mostly "Western '
        f'(Windows 1252)"; then {_SAVE}'
    )
