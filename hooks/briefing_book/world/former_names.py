"""Names that countries had under the code of ISO 3166-1 that they have today.

They are English, and those under which the country sat in the United Nations, or under which it was
known before there were any. A state that was another country then is told in `code_history`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class FormerName(NamedTuple):
    """A name with its first and its last day (ISO 8601); one without a first day has none known."""

    name: str
    to: str
    since: str = ""


FORMER_NAMES: Mapping[str, FormerName] = MappingProxyType(
    {
        "BF": FormerName("Upper Volta", "1984-08-03"),
        "BJ": FormerName("Dahomey", "1975-11-29"),
        "BZ": FormerName("British Honduras", "1973-05-31"),
        "CD": FormerName("Zaire", "1997-05-16", "1971-10-27"),
        "CZ": FormerName("Czech Republic", "2016-07-04", "1993-01-01"),
        "IR": FormerName("Persia", "1935-03-20"),
        "LK": FormerName("Ceylon", "1972-05-21"),
        "MK": FormerName("Former Yugoslav Republic of Macedonia", "2019-02-11", "1993-04-08"),
        "MM": FormerName("Burma", "1989-06-17"),
        "OM": FormerName("Muscat and Oman", "1970-08-08"),
        "SZ": FormerName("Swaziland", "2018-04-18"),
        "TH": FormerName("Siam", "1939-06-23"),
        "TR": FormerName("Turkey", "2022-05-31", "1923-10-29"),
        "VU": FormerName("New Hebrides", "1980-07-29"),
        "WS": FormerName("Western Samoa", "1997-07-03", "1962-01-01"),
    }
)
"""The last name of each before the present one."""
