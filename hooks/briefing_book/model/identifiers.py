"""What a record is called in registers of the world."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import AfterValidator, ConfigDict, Field

from ..text.excerpts import quote
from ..text.nearest import Nearest
from ..values.fields import Text, fail, fits_pattern, reads_identifier
from ..values.identifiers import SCHEMES
from .record import Record

_OWN_KEY = "[a-z][a-z0-9_-]{0,39}"
_LIKENESS = 0.75
"""How much a key is like that of a register that is meant."""
_REGISTERS = Nearest(SCHEMES)


def _check_own_key(key: str) -> str:
    """Refuse a key that is a misspelt one, or no word."""
    meant = _REGISTERS.find_alike(key, _LIKENESS)
    if meant or not fits_pattern(_OWN_KEY, key):
        hint = f"did you mean {meant}?" if meant else "write a word of your own in small letters"
        raise fail("unknown-register", f"{quote(key)} is no register that is known", hint)
    return key


class Identifiers(Record):
    """Under which identifier registers have it, each by the key of the register.

    One of a register that is not among these stands under a key of your own, and has no link.
    """

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[Annotated[str, AfterValidator(_check_own_key)], Text]

    wikidata: Annotated[str | None, *reads_identifier("wikidata")] = None
    """Wikidata: the number of the item, with its Q."""
    viaf: Annotated[str | None, *reads_identifier("viaf")] = None
    """The Virtual International Authority File of libraries."""
    isni: Annotated[str | None, *reads_identifier("isni")] = None
    """The International Standard Name Identifier (ISO 27729), 16 characters."""
    orcid: Annotated[str | None, *reads_identifier("orcid")] = None
    """ORCID, of people who do research."""
    gnd: Annotated[str | None, *reads_identifier("gnd")] = None
    """The Integrated Authority File of the libraries of Germany, Austria and Switzerland."""
    lcnaf: Annotated[str | None, *reads_identifier("lcnaf")] = None
    """The authority file of the Library of Congress, with its letters and without spaces."""
    geonames: Annotated[str | None, *reads_identifier("geonames")] = None
    """GeoNames, of places."""
    ror: Annotated[str | None, *reads_identifier("ror")] = None
    """The Research Organization Registry."""
    lei: Annotated[str | None, *reads_identifier("lei")] = None
    """The Legal Entity Identifier (ISO 17442), of bodies, 20 characters."""
    hsg: Annotated[str | None, *reads_identifier("hsg")] = None
    """The name in addresses of history.state.gov, the Office of the Historian of the United States.
    """

    def list_written(self) -> Iterator[tuple[str, str]]:
        """Each register's key with the identifier, in the order of the format, then one's own."""
        own = self.model_extra or {}
        known = ((key, getattr(self, key)) for key in type(self).model_fields)
        return ((key, value) for key, value in (*known, *own.items()) if value is not None)


IdentifiersKey = Annotated[
    Identifiers | None,
    Field(
        description="Under which identifier Wikidata, ISNI, GeoNames and others have it: its page"
        " links to them, and exports carry them."
    ),
]
