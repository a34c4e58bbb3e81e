"""Countries: ISO 3166-1 alpha-2 codes, their names in every language, their regions.

Names are those of the Unicode CLDR, which Babel ships; a publisher overrides them in `places.yml`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from babel import Locale

# CLDR knows these two-letter codes; ISO 3166-1 only reserves them or leaves them to users.
_NOT_IN_ISO_3166_1 = frozenset(
    "AC AN CP CQ CS CT DG DD EA EU EZ FQ FX IC JT MI NH NQ NT PC PU "
    "PZ QO SU TA TP UK UN VD WK XA XB XK YD YU ZR ZZ".split()
)
_REGIONS = Path(__file__).parent / "data" / "regions.json"


@cache
def load_codes() -> frozenset[str]:
    """All codes of ISO 3166-1 alpha-2, in capitals."""
    return frozenset(
        code
        for code in map(str, Locale("en").territories)
        if len(code) == 2 and code.isalpha() and code not in _NOT_IN_ISO_3166_1
    )


def name_country(code: str, locale: str) -> str:
    """The name of the country `code` (ISO 3166-1 alpha-2) in `locale` (as in `en_GB`).

    Raises KeyError where CLDR has no such code.
    """
    return str(Locale.parse(locale).territories[code])


def name_region(code: str, locale: str) -> str | None:
    """The name of the UN M49 subregion of a country, or None where the country is in none."""
    region = _load_regions().get(code)
    return str(Locale.parse(locale).territories[region]) if region else None


@cache
def _load_regions() -> Mapping[str, str]:
    regions: dict[str, str] = json.loads(_REGIONS.read_text(encoding="utf-8"))
    return regions
