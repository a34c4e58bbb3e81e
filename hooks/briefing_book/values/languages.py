"""Languages by their BCP 47 tags, with the names and the scripts that the Unicode CLDR knows."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from babel import Locale
from babel.core import get_global

from ..text.excerpts import quote
from ..text.nearest import Nearest

_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})"
    r"(?:-(?P<script>[a-z]{4}))?"
    r"(?:-(?P<region>[a-z]{2}|\d{3}))?"
    r"(?P<variants>(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*)",
    re.IGNORECASE | re.ASCII,
)
_RIGHT_TO_LEFT = frozenset("Adlm Arab Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi".split())


def parse_language(text: str) -> str:
    """Read a tag of language, script, region and variants; the case of letters is put right.

    Raises ValueError that says what is wrong.
    """
    match = _TAG.fullmatch(text)
    if not match:
        raise ValueError(f"{quote(text)} is not a language tag")
    language = match["language"].lower()
    script, region = (match["script"] or "").title(), (match["region"] or "").upper()
    known = Locale("en")
    if language not in known.languages:
        raise ValueError(f"there is no language {quote(language)}")
    if script and script not in known.scripts:
        raise ValueError(f"there is no script {quote(script)}")
    if region and region not in known.territories:
        raise ValueError(f"there is no region {quote(region)}")
    parts = (language, script, region, match["variants"].lower().lstrip("-"))
    return "-".join(part for part in parts if part)


def parse_languages(written: Sequence[str]) -> str | tuple[str, ...]:
    """Read several tags; one alone is what it is without a list.

    Raises ValueError that says what is wrong.
    """
    tags = tuple(parse_language(text.strip()) for text in written)
    for index, tag in enumerate(tags):
        if tag in tags[:index]:
            raise ValueError(f"{quote(tag)} stands here twice")
    return tags if len(tags) > 1 else tags[0]


def are_one_language(one: str, other: str) -> bool:
    """Whether two tags are of one language, in whatever country or script."""
    return one.partition("-")[0] == other.partition("-")[0]


def suggest_language(text: str) -> str:
    """`did you mean ar (Arabic)?` for a name or an outdated code, or an empty text."""
    names = _load_names()
    canonical = str(get_global("language_aliases").get(text.lower(), text.replace("_", "-")))
    if _is_known(canonical):
        return f"did you mean {canonical}?"
    # Two or three letters are a code, and no name is near to one.
    name = _index_names().find(text) if len(text.partition("-")[0]) > 3 else None
    return f"did you mean {names[name]} ({name})?" if name else ""


def text_direction(tag: str) -> str:
    """`rtl` where what is written in the language runs from right to left, else `ltr`."""
    return "rtl" if _script_of(tag) in _RIGHT_TO_LEFT else "ltr"


def _is_known(tag: str) -> bool:
    try:
        parse_language(tag)
    except ValueError:
        return False
    return True


def _script_of(tag: str) -> str:
    match = _TAG.fullmatch(tag)
    if not match:
        return ""
    if match["script"]:
        return match["script"].title()
    likely = get_global("likely_subtags")
    language, region = match["language"].lower(), (match["region"] or "").upper()
    full = str(likely.get(f"{language}_{region}") or likely.get(language, ""))
    return next((part for part in full.split("_") if len(part) == 4), "")


@cache
def _index_names() -> Nearest:
    return Nearest(_load_names())


@cache
def _load_names() -> Mapping[str, str]:
    """Codes by English names; the shortest code where a name has several."""
    languages = ((str(code), str(name)) for code, name in Locale("en").languages.items())
    plain = [(code, name) for code, name in languages if code.isalpha()]
    return {name: code for code, name in sorted(plain, key=lambda pair: -len(pair[0]))}
