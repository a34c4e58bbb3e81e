"""What a country's code meant before it meant what it means today.

Since ISO 3166 appeared in 1974, states have parted and joined, and codes have been given anew. The
days are those on which each state, or each territory, came to be what its code stands for today;
the former codes are those of ISO 3166-3, which names countries that are no more.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType

from ..values.dates import Period


@dataclass(frozen=True, slots=True)
class Former:
    """What a code's country was from `begin` until the day before `until`.

    `what` says it in words, as a sentence goes on: `it was part of Yugoslavia`; `code` is the code
    of ISO 3166-3 that stands for it, empty where there is none.
    """

    until: date
    what: str
    code: str
    begin: date = date.min

    def covers(self, period: Period) -> bool:
        """Whether the whole period lies in that time."""
        return self.begin <= period.first_day and period.last_day < self.until


@dataclass(frozen=True, slots=True)
class History:
    """What a code stood for before it came to mean what it means, oldest first."""

    formers: tuple[Former, ...]

    @property
    def since(self) -> date:
        """The day since which the code means what it means today."""
        return self.formers[-1].until

    def find(self, period: Period) -> Former | None:
        """What it was throughout the period, or None where that may be what it is today."""
        return next((former for former in self.formers if former.covers(period)), None)


_SOVIET, _YUGOSLAV, _CZECHOSLOVAK = "the Soviet Union", "Yugoslavia", "Czechoslovakia"
_UNION = date(1922, 12, 30)
_ANNEXED = date(1940, 8, 7)
_KINGDOM = date(1918, 12, 1)
_RENAMED = date(2003, 2, 4)  # the Federal Republic of Yugoslavia became Serbia and Montenegro


def _part_of(state: str, code: str, until: date, begin: date = date.min) -> History:
    return History((Former(until, f"it was part of {state}", code, begin),))


def _was(until: date, what: str, code: str, begin: date = date.min) -> History:
    return History((Former(until, what, code, begin),))


def _left_serbia_and_montenegro(until: date) -> History:
    return History(
        (
            Former(_RENAMED, f"it was part of {_YUGOSLAV}", "YUCS", _KINGDOM),
            Former(until, "it was part of Serbia and Montenegro", "CSXX", _RENAMED),
        )
    )


HISTORIES: Mapping[str, History] = MappingProxyType(
    {
        "AI": _was(
            date(1980, 12, 19),
            "AI was the French Territory of the Afars and the Issas until 1977", "AIDJ",
        ),
        "AM": _part_of(_SOVIET, "SUHH", date(1991, 9, 21), _UNION),
        "AW": _part_of("the Netherlands Antilles", "ANHH", date(1986, 1, 1)),
        "AZ": _part_of(_SOVIET, "SUHH", date(1991, 8, 30), _UNION),
        "BA": _part_of(_YUGOSLAV, "YUCS", date(1992, 3, 3), _KINGDOM),
        "BQ": _was(
            date(2010, 10, 10),
            "it was part of the Netherlands Antilles, and BQ was the British Antarctic Territory"
            " until 1979", "ANHH",
        ),
        "BD": _part_of("Pakistan", "", date(1971, 12, 16), date(1947, 8, 14)),
        "BY": _part_of(_SOVIET, "SUHH", date(1991, 8, 25), _UNION),
        "CW": _part_of("the Netherlands Antilles", "ANHH", date(2010, 10, 10)),
        "CZ": _part_of(_CZECHOSLOVAK, "CSHH", date(1993, 1, 1), _KINGDOM),
        "DJ": _was(
            date(1977, 6, 27), "it was the French Territory of the Afars and the Issas", "AIDJ",
        ),
        "EE": _part_of(_SOVIET, "SUHH", date(1991, 8, 20), _ANNEXED),
        "ER": _part_of("Ethiopia", "", date(1993, 5, 24), date(1952, 9, 15)),
        "FM": _part_of("the Trust Territory of the Pacific Islands", "PCHH", date(1986, 11, 3)),
        "GE": _was(
            date(1991, 4, 9),
            "it was part of the Soviet Union, and GE was the Gilbert and Ellice Islands until 1979",
            "SUHH", _UNION,
        ),
        "HR": _part_of(_YUGOSLAV, "YUCS", date(1991, 6, 25), _KINGDOM),
        "KG": _part_of(_SOVIET, "SUHH", date(1991, 8, 31), _UNION),
        "KI": _part_of("the Gilbert and Ellice Islands", "GEHH", date(1976, 1, 1)),
        "KZ": _part_of(_SOVIET, "SUHH", date(1991, 12, 16), _UNION),
        "LT": _part_of(_SOVIET, "SUHH", date(1990, 3, 11), _ANNEXED),
        "LV": _part_of(_SOVIET, "SUHH", date(1990, 5, 4), _ANNEXED),
        "MD": _part_of(_SOVIET, "SUHH", date(1991, 8, 27), _ANNEXED),
        "ME": _left_serbia_and_montenegro(date(2006, 6, 3)),
        "MH": _part_of("the Trust Territory of the Pacific Islands", "PCHH", date(1986, 10, 21)),
        "MK": _part_of(_YUGOSLAV, "YUCS", date(1991, 9, 8), _KINGDOM),
        "PW": _part_of("the Trust Territory of the Pacific Islands", "PCHH", date(1994, 10, 1)),
        "RS": _left_serbia_and_montenegro(date(2006, 6, 5)),
        "RU": _part_of(_SOVIET, "SUHH", date(1991, 12, 26), _UNION),
        "SG": _part_of("Malaysia", "", date(1965, 8, 9), date(1963, 9, 16)),
        "SI": _part_of(_YUGOSLAV, "YUCS", date(1991, 6, 25), _KINGDOM),
        "SK": _was(
            date(1993, 1, 1),
            "it was part of Czechoslovakia, and SK was Sikkim until 1975", "CSHH", _KINGDOM,
        ),
        "SS": _part_of("Sudan", "", date(2011, 7, 9)),
        "SX": _part_of("the Netherlands Antilles", "ANHH", date(2010, 10, 10)),
        "TJ": _part_of(_SOVIET, "SUHH", date(1991, 9, 9), _UNION),
        "TL": _was(date(2002, 5, 20), "it was East Timor, no state yet", "TPTL"),
        "TM": _part_of(_SOVIET, "SUHH", date(1991, 10, 27), _UNION),
        "TV": _part_of("the Gilbert and Ellice Islands", "GEHH", date(1976, 1, 1)),
        "UA": _part_of(_SOVIET, "SUHH", date(1991, 8, 24), _UNION),
        "UZ": _part_of(_SOVIET, "SUHH", date(1991, 8, 31), _UNION),
        "VN": _was(
            date(1976, 7, 2), "there were two states, and VN was the southern one", "VDVN",
            date(1954, 7, 21),
        ),
        "YE": _was(
            date(1990, 5, 22), "there were two states, and YE was the northern one", "YDYE",
            date(1967, 11, 30),
        ),
        "ZW": _was(date(1980, 4, 18), "it was Rhodesia", "RHZW"),
    }
)  # fmt: skip
"""Codes of ISO 3166-1 whose present meaning is younger than the standard."""


_ANOTHER = frozenset({"AI"})
"""Codes that stood for a country that was elsewhere."""
_RENAMED_CODES = MappingProxyType(
    {"BUMM": "MM", "DDDE": "DE", "DYBJ": "BJ", "HVBF": "BF", "NHVU": "VU", "SKIN": "IN",
     "ZRCD": "CD"}
)  # fmt: skip
"""Further codes of ISO 3166-3, each with the one country that it is today."""


@cache
def find_successors(code: str) -> tuple[str, ...]:
    """The codes of the countries that a former one is today, sorted, by its code of ISO 3166-3.

    None where it is not known to have been a country.
    """
    found = {
        today
        for today, history in HISTORIES.items()
        if today not in _ANOTHER and any(former.code == code for former in history.formers if code)
    }
    return tuple(sorted(found)) or tuple(filter(None, [_RENAMED_CODES.get(code)]))
