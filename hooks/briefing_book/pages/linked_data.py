"""JSON-LD in the terms of schema.org: who or what a page is about, and what else is the same."""

from __future__ import annotations

from collections.abc import Mapping

from ..book.dossiers import CityDossier, CountryDossier, OrganizationDossier, SideDossier
from ..book.person_dossier import PersonDossier
from ..book.site import Site
from ..records.dated_names import list_other_names
from ..wording.identifiers import Identified, list_elsewhere

LinkedData = Mapping[str, object]


def link_data(site: Site, file: Identified) -> LinkedData | None:
    """What machines are told on the page of a file; None where no register has what it is of."""
    elsewhere = list_elsewhere(file)
    if not elsewhere:
        return None
    type_, name, other_names = _describe(file)
    facts = {
        "name": name,
        "alternateName": list(other_names),
        "url": site.full_address(file.address) if site.url else "",
        "sameAs": [one.address for one in elsewhere if one.address],
        "identifier": [
            {"@type": "PropertyValue", "propertyID": one.register, "value": one.identifier}
            for one in elsewhere
        ],
    }
    filled = {key: value for key, value in facts.items() if value}
    return {"@context": "https://schema.org", "@type": type_, **filled}


def _describe(file: Identified) -> tuple[str, str, tuple[str, ...]]:
    """Its type, its name, and what else it is or was called."""
    match file:
        case CountryDossier():
            aliases = file.territory.aliases if file.territory else ()
            return "Country", file.country.name, (*aliases, *(one.name for one in file.names))
        case CityDossier():
            return "City", file.name, file.other_names
        case OrganizationDossier():
            return "Organization", file.record.name, list_other_names(file.record)
        case PersonDossier():
            return "Person", file.record.name, list_other_names(file.record)
        case _:
            return "Thing", file.side.name if isinstance(file, SideDossier) else file.name, ()
