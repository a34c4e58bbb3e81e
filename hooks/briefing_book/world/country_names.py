"""Which country, or which international organization, a text names that is no code.

Names of countries are those of the Unicode CLDR in English, French, German and further languages
of Europe, the alpha-3 codes of ISO 3166-1, and what `data/other_names.txt` and `data/demonyms.txt`
add. A name counts as a whole or not at all; only `find_near` goes by likeness.
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
# So that a name in one of these is not taken for a misspelt one of another country.
_FURTHER = tuple("ca cs da es et fi hr hu is it lt lv nb nl pl pt ro ru sk sl sq sv tr".split())
_NO_COUNTRY = "-"
_LIKENESS = 0.85
_SHORTEST = 5
_AND = re.compile(r"\s*&\s*|\s+(?:et|und)\s+", re.IGNORECASE)
_SAINT = re.compile(r"\b(?:st|ste|sankt|sainte?)\b")
_ARTICLE = re.compile(r"^(?:the|la|le|les|der|die|das) ")
_NOTE = re.compile(r"\s*\([^()]*\)\s*$")
# Of a French adjective, and of a German one: feminine and plural, and the cases.
_FRENCH_ENDINGS = ("", "s", "e", "es", "ne", "nes")
_GERMAN_ENDINGS = ("", "e", "er", "es", "en", "em")
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
    return _index_organizations().get(_fold_organization(text), "")


def find_near(text: str) -> str:
    """The code of the one country whose name is spelt nearly so; empty where there is none.

    A name that is known to mean no country, such as Prussia, is not taken for a misspelt one.
    """
    folded = _fold(text)
    # A slip is rarely in the first letter; another word often differs there: Hamas, Bahamas.
    near = [name for name in _spell_names().list_alike(folded, _LIKENESS) if name[0] == folded[0]]
    found = {_index_countries().get(name, ()) for name in near}
    codes = found.pop() if len(found) == 1 else ()
    return codes[0] if len(codes) == 1 and codes[0] in load_codes() else ""


def find_name(code: str) -> str:
    """What a code is called that `find_codes` gives and ISO 3166-1 does not have."""
    known = Locale("en").territories.get(code)
    return str(
        known or next(others[0] for key, others in _read_table("other_names.txt") if key == code)
    )


@cache
def _index_countries() -> Mapping[str, tuple[str, ...]]:
    index: dict[str, set[str]] = {}
    for code, name in _list_names():
        index.setdefault(_fold(name), set()).add(code)
    for alpha_3, code in _list_alpha_3():  # a standard's code means what the standard says
        is_former = any(len(other) > len(code) for other in index.get(_fold(alpha_3), ()))
        if not is_former:  # DDR is DE to the CLDR
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
            index.setdefault(_fold_organization(each), name)
    return index


def _list_names() -> Iterator[tuple[str, str]]:
    """Codes with their names, a code as often as it has names."""
    for language in (*_LANGUAGES, *_FURTHER):
        for code, name in Locale(language).territories.items():
            if code in load_codes():
                yield code, str(name)
                if language in _LANGUAGES and (added := _ADDED.fullmatch(str(name))):
                    yield from ((code, each) for each in added.groups() if each)
    for code, others in _read_table("other_names.txt"):
        if code != _NO_COUNTRY:
            yield from ((code, other) for other in others)
        if code != _NO_COUNTRY and code not in load_codes():
            yield code, code
    yield from _list_demonyms()


def _list_demonyms() -> Iterator[tuple[str, str]]:
    for code, both in _read_lines("demonyms.txt"):
        french, _semicolon, german = both.partition(";")
        for names, endings in ((french, _FRENCH_ENDINGS), (german, _GERMAN_ENDINGS)):
            yield from ((code, name + ending) for name in _split(names) for ending in endings)


def _list_alpha_3() -> Iterator[tuple[str, str]]:
    for alpha_3, codes in get_global("territory_aliases").items():
        if len(alpha_3) == 3 and alpha_3.isalpha() and len(codes) == 1 and codes[0] in load_codes():
            yield str(alpha_3), str(codes[0])


def _read_table(name: str) -> Iterator[tuple[str, list[str]]]:
    """The lines `KEY: one, another` of a file of `data/`."""
    return ((key, _split(others)) for key, others in _read_lines(name))


def _read_lines(name: str) -> Iterator[tuple[str, str]]:
    for line in (_DATA / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            key, _colon, rest = line.partition(":")
            yield key, rest


def _split(names: str) -> list[str]:
    return [name.strip() for name in names.split(",") if name.strip()]


def _fold_organization(name: str) -> str:
    """As a country's name, whether it is spelt as in Britain or as in America."""
    folded = _fold(name).replace("organisation", "organization")
    folded = folded.replace("labor ", "labour ").replace("co operation", "cooperation")
    return re.sub(r"^un(?= )", "united nations", folded)


def _fold(name: str) -> str:
    folded = fold_words(_AND.sub(" and ", name.replace(".", "")))
    return _ARTICLE.sub("", _SAINT.sub("saint", folded))
