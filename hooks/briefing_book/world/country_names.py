"""Which country, or which international organization, a text names that is no code.

Names of countries are those of the Unicode CLDR in English, French and German, the alpha-3 codes of
ISO 3166-1, and what `data/other_names.txt` adds. A name counts as a whole or not at all: nothing
here guesses by likeness.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from babel import Locale
from babel.core import get_global

from ..text.folding import fold_words
from ..text.nearest import Nearest
from .countries import load_codes

_DATA = Path(__file__).parent / "data"
_LANGUAGES = ("en", "fr", "de")
_NO_COUNTRY = "-"
_LIKENESS = 0.8
_SHORTEST = 5
_AND = re.compile(r"\s*&\s*|\s+(?:et|und)\s+", re.IGNORECASE)
_SAINT = re.compile(r"\b(?:st|ste|sankt|sainte?)\b")
_ARTICLE = re.compile(r"^(?:the|la|le|les|der|die|das) ")
_NOTE = re.compile(r"\s*\([^()]*\)\s*$")
_ADDED = re.compile(r"(?P<name>.+?) \((?P<other>.+)\)|(?P<place>.+?) SAR China")


def find_codes(text: str) -> tuple[str, ...]:
    """The codes of all countries that the text may name, sorted; none where it names no country.

    `Britain`, `FRA`, `Deutsche` lead to a code of ISO 3166-1, `Congo` to two of them, `USSR` to one
    of ISO 3166-3 (four letters), `Kosovo` to XK, which ISO leaves to users.
    """
    index = _index_countries()
    name, comma, before = _NOTE.sub("", text).partition(",")
    if comma and (found := index.get(_fold(f"{before} {name}"))):
        return found  # as the standard has it: `Iran, Islamic Republic of`
    return index.get(_fold(text)) or index.get(_fold(name + comma + before), ())


def find_organization(text: str) -> str:
    """The name of the international organization that the text names; empty where it names none."""
    return _index_organizations().get(_fold(text), "")


def find_near(text: str) -> str:
    """The code of the one country whose name is spelt nearly so; empty where there is none.

    A name that is known to mean no country, such as Prussia, is not taken for a misspelt one.
    """
    folded = _fold(text)
    near = _spell_names().find_alike(folded, _LIKENESS) or ""
    # A slip is rarely in the first letter; another word often differs there: Hamas, Bahamas.
    codes = _index_countries().get(near, ()) if near[:1] == folded[:1] else ()
    return codes[0] if len(codes) == 1 and codes[0] in load_codes() else ""


@cache
def _index_countries() -> Mapping[str, tuple[str, ...]]:
    index: dict[str, set[str]] = {}
    for code, name in _list_names():
        index.setdefault(_fold(name), set()).add(code)
    for alpha_3, code in _list_alpha_3():  # a standard's code means what the standard says
        index[_fold(alpha_3)] = {code}
    return {name: tuple(sorted(codes)) for name, codes in index.items()}


@cache
def _spell_names() -> Nearest:
    """Names that are long enough to be told from one another when they are misspelt."""
    decoys = (_fold(other) for key, others in _read_table("other_names.txt") if key == _NO_COUNTRY
              for other in others)  # fmt: skip
    names = (*_index_countries(), *_index_organizations(), *decoys)
    return Nearest(name for name in names if len(name) >= _SHORTEST)


@cache
def _index_organizations() -> Mapping[str, str]:
    index: dict[str, str] = {}
    for name, others in _read_table("organizations.txt"):
        for each in (name, *others):
            index.setdefault(_fold(each), name)
    return index


def _list_names() -> Iterator[tuple[str, str]]:
    """Codes with their names, a code as often as it has names."""
    for language in _LANGUAGES:
        for code, name in Locale(language).territories.items():
            if code in load_codes():
                yield code, str(name)
                if added := _ADDED.fullmatch(str(name)):
                    yield from ((code, each) for each in added.groups() if each)
    for code, others in _read_table("other_names.txt"):
        yield from ((code, other) for other in others if code != _NO_COUNTRY)


def _list_alpha_3() -> Iterator[tuple[str, str]]:
    for alpha_3, codes in get_global("territory_aliases").items():
        if len(alpha_3) == 3 and alpha_3.isalpha() and len(codes) == 1 and codes[0] in load_codes():
            yield str(alpha_3), str(codes[0])


def _read_table(name: str) -> Iterator[tuple[str, list[str]]]:
    """The lines `KEY: one, another` of a file of `data/`."""
    for line in (_DATA / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            key, _colon, others = line.partition(":")
            yield key, [other.strip() for other in others.split(",") if other.strip()]


def _fold(name: str) -> str:
    folded = fold_words(_AND.sub(" and ", name.replace(".", "")))
    return _ARTICLE.sub("", _SAINT.sub("saint", folded))
