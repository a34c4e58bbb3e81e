"""Whether two places are one."""

from __future__ import annotations

from ..model.parts import Place
from ..text.folding import fold_city


def is_one_place(one: Place, other: Place) -> bool:
    """Whether both are in one country, and in one city where both name one."""
    if one.country != other.country:
        return False
    return not one.city or not other.city or fold_city(one.city) == fold_city(other.city)
