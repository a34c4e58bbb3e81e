"""Under which identifiers registers of the world have what a file is about."""

from __future__ import annotations

from dataclasses import dataclass

from ..book.dossiers import CityDossier, SideDossier, TopicDossier
from ..book.person_dossier import PersonDossier
from ..model.identifiers import Identifiers
from ..model.references import RefKind
from ..values.identifiers import SCHEMES

Identified = SideDossier | CityDossier | PersonDossier | TopicDossier
"""The files whose records may have identifiers."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A register by its name, the identifier there, and the address of its page.

    The address is empty where none is known.
    """

    register: str
    identifier: str
    address: str


def find_identifiers(file: Identified) -> Identifiers | None:
    """The identifiers of what a file is about; None where none is on record."""
    if isinstance(file, SideDossier | CityDossier):
        return file.identifiers
    return file.record.identifiers


def list_elsewhere(file: Identified) -> tuple[Elsewhere, ...]:
    """Where else it is, in the order of the format."""
    written, kind = find_identifiers(file), _kind_of(file)
    if written is None:
        return ()
    return tuple(_look_up(key, identifier, kind) for key, identifier in written.list_written())


def _look_up(key: str, identifier: str, kind: str) -> Elsewhere:
    scheme = SCHEMES.get(key)
    if scheme is None:
        return Elsewhere(key, identifier, "")
    return Elsewhere(scheme.label, identifier, scheme.address(identifier, kind))


def _kind_of(file: Identified) -> str:
    if isinstance(file, SideDossier):
        return file.side.ref.kind
    if isinstance(file, CityDossier):
        return "city"
    return RefKind.PERSON if isinstance(file, PersonDossier) else RefKind.TOPIC
