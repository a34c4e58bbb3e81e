"""YAML as an editor's program reads it: with the core schema of YAML 1.2, into what JSON has.

`5` is a number here, `true` a truth value and nothing is null, while the build takes every scalar
as the text that stands there.
"""

from __future__ import annotations

import json
import re

import yaml

Json = str | int | float | bool | list["Json"] | dict[str, "Json"] | None

_NULL = re.compile(r"~|null|Null|NULL|")
_BOOL = re.compile(r"true|True|TRUE|false|False|FALSE")
_INT = re.compile(r"[-+]?[0-9]+")
_OTHER_INT = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")


def read_core(text: str) -> Json:
    """The value of the only document. Raises yaml.YAMLError where the text is no such YAML."""
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    return None if node is None else _read(node)


def write_core(value: Json, indent: int = 0) -> str:
    """YAML that `read_core` reads as the value, laid out in blocks; null is nothing at all."""
    margin = " " * indent
    if isinstance(value, dict) and value:
        lines = (f"{margin}{_scalar(key)}:{_after(each, indent)}" for key, each in value.items())
        return "".join(lines)
    if isinstance(value, list) and value:
        return "".join(f"{margin}-{_after(each, indent)}" for each in value)
    return f"{margin}{_scalar(value)}\n"


def _after(value: Json, indent: int) -> str:
    if isinstance(value, dict | list) and value:
        return f"\n{write_core(value, indent + 2)}"
    return f" {_scalar(value)}".rstrip() + "\n"


def _scalar(value: Json) -> str:
    # As an editor would write it where that means the same, else between double quotes.
    if isinstance(value, str) and re.fullmatch(r"[A-Za-z0-9][-\w./ ]*", value):
        return value if read_core(value) == value else json.dumps(value)
    return "" if value is None else json.dumps(value)


def _read(node: yaml.Node) -> Json:
    if isinstance(node, yaml.MappingNode):
        if any(not isinstance(key, yaml.ScalarNode) for key, _ in node.value):
            raise yaml.YAMLError("a key that is no text")
        keys = [key.value for key, _ in node.value]
        if len(set(keys)) < len(keys):
            raise yaml.YAMLError("the same key twice")
        return {key.value: _read(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_read(each) for each in node.value]
    assert isinstance(node, yaml.ScalarNode)
    return _read_plain(node.value) if node.style is None else str(node.value)


def _read_plain(text: str) -> Json:
    if _NULL.fullmatch(text):
        return None
    if _BOOL.fullmatch(text):
        return text.lower() == "true"
    if _INT.fullmatch(text):
        return int(text)
    if _OTHER_INT.fullmatch(text):
        return int(text[2:], 8 if text[1] == "o" else 16)
    return float(text) if _FLOAT.fullmatch(text) else text
