"""The keys of a file in the order of the model; every value, comment and line break as it was.

Nothing is written anew: lines change places, and between braces pieces of a line do. A comment goes
with the key that it stands directly above; comments at the head of a file stay there, and empty
lines stay where they are. Inside a mapping the number of lines stays the same, so what is further
out still is where it was found.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import yaml

from ..load.yaml_reader import LOADER, read_yaml
from ..model.keys import Choice, list_keys
from ..model.registries import KINDS, REGISTRIES

KeyAndValue = tuple[yaml.Node, yaml.Node]

_KEEPS_BREAKS = re.compile(r"[|>]\d?\+")


def order_keys(kind: str, text: str) -> str:
    """The text of a file with its keys in order.

    Args:
        kind: "briefing", "trip" or the name of a registry.
        text: the file; it has no problems.

    Raises ValueError where that could not be done without changing a value.
    """
    lines = text.splitlines(keepends=True)
    ends_bare = bool(lines) and not lines[-1].endswith(("\n", "\r"))
    if ends_bare:
        lines[-1] += "\n"
    whole = "".join(lines)
    root = yaml.compose(whole, Loader=LOADER)
    if not isinstance(root, yaml.MappingNode):
        return text
    choices = (Choice(KINDS[kind]),)
    for node in [value for _, value in root.value] if kind in REGISTRIES else [root]:
        _order_inside(node, choices, lines)
    ordered = "".join(lines)
    if ordered == whole:
        return text
    if read_yaml("", ordered)[0].tree != read_yaml("", whole)[0].tree:
        raise ValueError("a value would change")
    return ordered


def _order_inside(node: yaml.Node, choices: tuple[Choice, ...], lines: list[str]) -> None:
    """Put what stands in the mapping in order, then its own keys."""
    if not isinstance(node, yaml.MappingNode):
        return
    written = {key.value for key, value in node.value if not _is_empty(value)}
    record = next(each.record for each in choices if not each.mark or each.mark in written)
    keys = {key.name: key for key in list_keys(record)}
    for name, value in node.value:
        inner = value.value if isinstance(value, yaml.SequenceNode) else [value]
        key = keys.get(name.value)
        for each in inner if key and key.choices else ():
            _order_inside(each, key.choices if key else (), lines)
    # A key of another record, which has nothing after it, goes last.
    places = {name: place for place, name in enumerate(keys)}
    wanted = [places.get(name.value, len(places)) for name, _ in node.value]
    order = sorted(range(len(wanted)), key=wanted.__getitem__)
    if order != list(range(len(order))):
        (_order_flow if node.flow_style else _order_block)(node.value, order, lines)


def _order_flow(entries: Sequence[KeyAndValue], order: Sequence[int], lines: list[str]) -> None:
    """Put the pieces between the commas of `{…, …}` in order."""
    first, last = entries[0][0].start_mark.line, entries[-1][1].end_mark.line
    starts = [0]
    for line in lines[first:last]:
        starts.append(starts[-1] + len(line))

    def offset(mark: yaml.Mark) -> int:
        return starts[mark.line - first] + mark.column

    text = "".join(lines[first : last + 1])
    spans = [(offset(key.start_mark), offset(value.end_mark)) for key, value in entries]
    between = [text[end:start] for (_, end), (start, _) in pairwise(spans)]
    if any("#" in each for each in between) or any(_is_empty(value) for _, value in entries):
        return
    pieces = [text[start:end] for start, end in (spans[index] for index in order)]
    joined = "".join(piece + comma for piece, comma in zip(pieces, [*between, ""], strict=True))
    text = text[: spans[0][0]] + joined + text[spans[-1][1] :]
    lines[first : last + 1] = text.splitlines(keepends=True)


def _order_block(entries: Sequence[KeyAndValue], order: Sequence[int], lines: list[str]) -> None:
    """Put the lines of a mapping in order that has a line, or several, for each key."""
    column = entries[0][0].start_mark.column
    chunks = _find_chunks(entries, column, lines)
    before = lines[chunks[0].key][:column]
    if before.strip(" -") or any(lines[chunk.key][:column].strip() for chunk in chunks[1:]):
        return
    margin, dash = " " * column, before[: len(before) - len(before.lstrip())]
    gaps = [lines[one.end : following.lead] for one, following in pairwise(chunks)]
    moved: list[str] = []
    for slot, index in enumerate(order):
        chunk = chunks[index]
        comments = lines[chunk.lead : chunk.key]
        # What stands above the first key of an item stands above its dash.
        moved += comments if slot else [dash + comment.lstrip() for comment in comments]
        moved.append((margin if slot else before) + lines[chunk.key][column:])
        moved += lines[chunk.key + 1 : chunk.end]
        moved += gaps[slot] if slot < len(gaps) else ()
    lines[chunks[0].key : chunks[-1].end] = moved


@dataclass(frozen=True)
class _Chunk:
    """The lines of a key: from `lead`, where its comments begin, up to `end`, exclusive."""

    lead: int
    key: int
    end: int


def _find_chunks(entries: Sequence[KeyAndValue], column: int, lines: Sequence[str]) -> list[_Chunk]:
    """The lines of every key; between them there may be empty lines, which belong to none."""
    keys = [key.start_mark.line for key, _ in entries]
    ends = [_last_line(key, value, lines) + 1 for key, value in entries]
    leads = [keys[0]]
    for end, lead in zip(ends, keys[1:], strict=False):
        while lead > end and 0 <= _indent_of_comment(lines[lead - 1]) <= column:
            lead -= 1  # noqa: PLW2901 - it climbs
        leads.append(lead)
    last = ends[-1]
    while last < len(lines) and _indent_of_comment(lines[last]) >= column:
        last += 1
    stops = [_pass_empty(lines, end, lead) for end, lead in zip(ends, leads[1:], strict=False)]
    return [_Chunk(*each) for each in zip(leads, keys, [*stops, last], strict=True)]


def _pass_empty(lines: Sequence[str], least: int, stop: int) -> int:
    """The end of what stands before `stop`, without the empty lines at its end."""
    while stop > least and not lines[stop - 1].strip():
        stop -= 1
    return stop


def _indent_of_comment(line: str) -> int:
    """How far a line that is a comment is indented; below zero where it is none."""
    bare = line.lstrip(" ")
    return len(line) - len(bare) if bare.startswith("#") else -1


def _is_empty(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and not node.value and not node.style


def _last_line(key: yaml.Node, node: yaml.Node, lines: Sequence[str]) -> int:
    """The last line of what stands after a key, without comments and empty lines after it."""
    if _is_empty(node):
        return int(key.end_mark.line)
    if isinstance(node, yaml.CollectionNode) and not node.flow_style:
        last = node.value[-1]
        key, node = last if isinstance(last, tuple) else (last, last)
        return _last_line(key, node, lines)
    end = node.end_mark.line
    if not (isinstance(node, yaml.ScalarNode) and node.style in ("|", ">")):
        return int(end)
    header = lines[node.start_mark.line][node.start_mark.column :]
    if end >= len(lines) or not lines[end][: node.end_mark.column].strip():
        end -= 1
    return int(end) if _KEEPS_BREAKS.match(header) else _pass_empty(lines, 0, end + 1) - 1
