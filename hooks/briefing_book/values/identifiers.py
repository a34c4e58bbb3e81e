"""Registers of the world that give people, bodies, places and topics an identifier each.

What is known of each register is how its identifiers are written, by which digits they are checked,
and where the page of one stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from ..text.excerpts import quote
from .forms import Form

_ANY = ""


def _is_whole(_identifier: str) -> bool:
    return True


def _has_check_character(identifier: str) -> bool:
    """Whether the last of 16 characters is that of ISO 7064, MOD 11-2, as ISNI and ORCID have."""
    digits = identifier.replace("-", "")
    total = 0
    for digit in digits[:-1]:
        total = (total + int(digit)) * 2
    return digits[-1] == "0123456789X"[(12 - total % 11) % 11]


def _has_check_digits(identifier: str) -> bool:
    """Whether the last two of 20 characters are those of ISO 7064, MOD 97-10, as a LEI has."""
    return int("".join(str(int(char, 36)) for char in identifier)) % 97 == 1


@dataclass(frozen=True)
class Scheme:
    """A register: the key under which its identifiers stand, and what they are like.

    `pattern` is the regular expression of an identifier as it is written, `pages` the address of
    its page with `{}` where it stands, for a kind of record (`person`, `country`) or, under the
    empty one, for all; `is_sound` tells whether its check digits fit.
    """

    key: str
    label: str
    pattern: str
    example: str
    pages: Mapping[str, str] = field(hash=False)
    is_sound: Callable[[str], bool] = _is_whole

    @cached_property
    def form(self) -> Form:
        """How an identifier is written."""
        name, words = f"{self.key.capitalize()}Identifier", f"identifier of {self.label}"
        advice = f"write the identifier alone, such as {self.example}"
        return Form(name, words, advice, (self.example,), ("string", "number"), self.pattern)

    def read(self, text: str) -> str:
        """The identifier, without the spaces that its digits may be grouped by.

        Raises ValueError that says what is wrong.
        """
        if not self.has_form_of(text):
            raise ValueError(f"{quote(text)} is no identifier of {self.label}")
        identifier = text.replace(" ", "")
        if not self.is_sound(identifier):
            raise ValueError(f"the check digits of {quote(text)} do not fit: a digit is wrong")
        return identifier

    def has_form_of(self, text: str) -> bool:
        """Whether a text is written as an identifier is, whatever its check digits."""
        return re.fullmatch(self.pattern, text) is not None

    def find(self, text: str) -> str:
        """The identifier at the end of an address of its page; empty where there is none."""
        last = re.split(r"[/=:]", text.rstrip("/"))[-1]
        is_one = last != text and self.has_form_of(last) and self.is_sound(last)
        return last if is_one else ""

    def address(self, identifier: str, kind: str) -> str:
        """The page of an identifier of a record of that kind; empty where none is known."""
        page = self.pages.get(kind) or self.pages.get(_ANY, "")
        return page.format(identifier)


_SCHEMES = (
    Scheme(
        "wikidata", "Wikidata", "Q[1-9][0-9]{0,11}", "Q42",
        {_ANY: "https://www.wikidata.org/wiki/{}"},
    ),
    Scheme(
        "viaf", "VIAF", "[1-9][0-9](?:[0-9]{0,7}|[0-9]{17,20})", "113230702",
        {_ANY: "https://viaf.org/viaf/{}"},
    ),
    Scheme(
        "isni", "ISNI", "[0-9]{4} ?[0-9]{4} ?[0-9]{4} ?[0-9]{3}[0-9X]", "0000 0000 8045 6315",
        {_ANY: "https://isni.org/isni/{}"}, _has_check_character,
    ),
    Scheme(
        "orcid", "ORCID", "[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]", "0000-0002-1825-0097",
        {_ANY: "https://orcid.org/{}"}, _has_check_character,
    ),
    Scheme(
        "gnd", "GND",
        "1[012]?[0-9]{7}[0-9X]|[47][0-9]{6}-[0-9]|[1-9][0-9]{0,7}-[0-9X]|3[0-9]{7}[0-9X]",
        "119033364", {_ANY: "https://d-nb.info/gnd/{}"},
    ),
    Scheme(
        "lcnaf", "Library of Congress", "(?:n|nb|nr|no|ns|sh)[0-9]{8,10}", "n80076765",
        {_ANY: "https://id.loc.gov/authorities/names/{}",
         "topic": "https://id.loc.gov/authorities/subjects/{}"},
    ),
    Scheme(
        "geonames", "GeoNames", "[1-9][0-9]{0,8}", "3144096",
        {_ANY: "https://www.geonames.org/{}"},
    ),
    Scheme(
        "ror", "ROR", "0[a-hj-km-np-tv-z0-9]{6}[0-9]{2}", "05dxps055",
        {_ANY: "https://ror.org/{}"},
    ),
    Scheme(
        "lei", "LEI", "[0-9A-Z]{18}[0-9]{2}", "506700GE1G29325QX363",
        {_ANY: "https://search.gleif.org/#/record/{}"}, _has_check_digits,
    ),
    Scheme(
        "hsg", "Office of the Historian", "[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?",
        "acheson-dean-gooderham",
        {"person": "https://history.state.gov/departmenthistory/people/{}",
         "country": "https://history.state.gov/countries/{}",
         "topic": "https://history.state.gov/tags/{}"},
    ),
)  # fmt: skip

SCHEMES: Mapping[str, Scheme] = MappingProxyType({scheme.key: scheme for scheme in _SCHEMES})
"""The registers that are known, by their keys."""
