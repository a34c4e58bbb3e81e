"""Regular expressions of values, for JSON Schemas.

They are of the part of ECMA 262 that other dialects read the same way: no classes but white space,
no flags. Each fits the whole text, white space around it apart, as the build reads it.
"""

from __future__ import annotations

from collections.abc import Iterable

from babel import Locale

from ..addresses import ID_PATTERN
from ..text.characters import HIDDEN_CLASS, SPACELESS_CLASS
from .amount_forms import Dialect, shape_amount, shape_numbers
from .amounts import SECONDS, SHORT_UNITS
from .durations import shape_words
from .vocabulary import PartOfDay


def whole(pattern: str) -> str:
    """The pattern where nothing but white space may stand around it."""
    return rf"^\s*(?:{pattern})\s*$"


def in_any_case(text: str) -> str:
    """The text in small letters and capitals, with any white space between its words."""
    words = ("".join(map(_both_cases, word)) for word in text.split())
    return r"\s+".join(words)


def _both_cases(char: str) -> str:
    if char.lower() != char.upper():
        return f"[{char.lower()}{char.upper()}]"
    return f"[{char}]" if char in ".+*?()|" else char


def _one_of(codes: Iterable[str]) -> str:
    """Any of the codes, in small letters and capitals, as short as it is easily made."""
    endings: dict[str, str] = {}
    for code in sorted(code.lower() for code in codes):
        ending = code[-1] if code[-1].isdigit() else code[-1] + code[-1].upper()
        endings[code[:-1]] = endings.get(code[:-1], "") + ending
    return "|".join(f"{in_any_case(start)}[{last}]" for start, last in endings.items())


_YEAR = r"(?!0000)[0-9]{4}"
_LEAP_YEAR = r"(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)"
_MONTH = r"(?:0[1-9]|1[0-2])"
_MONTH_AND_DAY = (
    r"(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    r"|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    r"|02-(?:0[1-9]|1[0-9]|2[0-8]))"
)
DAY = rf"(?:{_YEAR}-{_MONTH_AND_DAY}|{_LEAP_YEAR}-02-29)"
_PART_OF_YEAR = r"(?:Q[1-4]|2[1-4]|3[3-6])"
_DATE = (
    rf"(?:{DAY}|{_YEAR}-{_MONTH}(?:-XX)?|{_YEAR}(?:-{_PART_OF_YEAR}|-XX(?:-XX)?)?"
    r"|(?!000)[0-9]{3}X|(?!00)[0-9]{2}XX)"
)
DATE = rf"{_DATE}[?~%]?"
_RANGE = rf"{_DATE}(?:\s*\.\.\s*{_DATE})?"
_OPEN_RANGE = rf"\.\.\s*{_DATE}|{_DATE}\s*\.\."
CHOICE = rf"{_RANGE}"
"""One of the dates in brackets of which one is meant."""
ONLY_CHOICE = rf"{_RANGE}|{_OPEN_RANGE}"
"""What stands in brackets alone."""
PERIOD = (
    rf"{DATE}(?:\s*/\s*(?:{DATE}|\.\.)?)?|(?:\.\.)?\s*/\s*{DATE}"
    rf"|\[\s*(?:{_OPEN_RANGE}|{_RANGE}(?:\s*,\s*{_RANGE})*)\s*\]"
)

_HOUR = "(?:[01][0-9]|2[0-3])"
_DAY_AND_TIME = rf"{DAY}[T ]{_HOUR}:[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{{1,6}})?)?"
_OFFSET = rf"(?:Z|[+-]{_HOUR}:[0-5][0-9])"
MOMENT = rf"{_DAY_AND_TIME}{_OFFSET}"
END = rf"(?:(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?|{_DAY_AND_TIME}){_OFFSET}?"
START = rf"{END}|{'|'.join(PartOfDay)}"

_DIALECT = Dialect(in_any_case, lambda _name, pattern: f"(?:{pattern})")
_UNIT_OF_TIME = (
    rf"(?:(?:{'|'.join(map(in_any_case, SECONDS))})[sS]?"
    rf"|{'|'.join(map(in_any_case, SHORT_UNITS))})\.*"
)
AMOUNT = shape_amount(_DIALECT)
DURATION = rf"{shape_numbers(_DIALECT, money=False)}\s*{_UNIT_OF_TIME}|{shape_words(in_any_case)}"

COUNT = "0{0,5}[1-9][0-9]{0,5}"
_DECIMALS = r"(?:\.[0-9]{1,20})?"
LATITUDE = rf"-?(?:0?[0-8]?[0-9]{_DECIMALS}|0?90(?:\.0{{1,20}})?)"
LONGITUDE = rf"-?(?:(?:[01]?[0-7]?[0-9]|0?[89][0-9]){_DECIMALS}|180(?:\.0{{1,20}})?)"

_PORT = "0*(?:[0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])"
_UNSAFE = rf'\s<>"\\{HIDDEN_CLASS}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff'
_LABEL = rf"(?:[^{_UNSAFE}/?#@:\[\].%]|%[0-9A-Fa-f]{{2}})+"
HOST_NAME = rf"{_LABEL}(?:\.{_LABEL})*\.?"
ADDRESS = (
    rf"{in_any_case('http')}[sS]?://(?:\[[0-9A-Fa-f:.]+\]|{HOST_NAME})"
    rf"(?::(?:{_PORT})?)?(?:[/?#][^{_UNSAFE}]*)?"
)

_KNOWN = Locale("en")
_LANGUAGES = (code for code in map(str, _KNOWN.languages) if code.isalpha() and len(code) < 4)
LANGUAGE = (
    rf"(?:{_one_of(_LANGUAGES)})"
    rf"(?:-(?:{_one_of(map(str, _KNOWN.scripts))}))?"
    rf"(?:-(?:{_one_of(map(str, _KNOWN.territories))}))?"
    "(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*"
)

ID = ID_PATTERN
FORMER_ID = f"(?![0-9]{{4}}\\s*$){ID}"
COUNTRY = "[A-Z]{2,4}"
ITEM = f"{ID}/{ID}"
REGISTRATION = r"(?:II?|[ABC])-[0-9]{1,6}"
FORMER_ITEM_ID = f"(?:(?![0-9]{{4}}/){ID}/)?{ID}"
_SEEN = rf"(?!(?:[\s\S]*[^{SPACELESS_CLASS}])?\u200b)[^{HIDDEN_CLASS}]*"
FILLED = rf"^(?=[\s\S]*\S){_SEEN}$"
"""Any text with something in it; as it is, without `whole`."""
# Punctuation, signs and blanks: most of what is no letter and no digit.
_SIGNS = (
    r"\s!-/:-@\[-`{-~\u00a1-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7"
    r"\u115f\u1160\u2000-\u206f\u2190-\u245f\u2500-\u2775\u2794-\u2bff\u3000-\u3004\u3008-\u3020"
    r"\u3164\ue000-\uf8ff\ufe00-\ufe6f\uff01-\uff0f\uffa0\ufff9-\uffff"
)
READABLE = rf"(?=[\s\S]*[^{_SIGNS}]){_SEEN}"
