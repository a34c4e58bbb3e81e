"""Cities of which more than one state says that they are its own.

A record names the country as its sources do. Nothing here says whose a city is: it only says that
more than one code may stand with it, so that no check calls one of them wrong.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from ..text.folding import fold_words

_CLAIMED: Mapping[tuple[str, ...], str] = {
    ("IL", "PS"): "Jerusalem, East Jerusalem, West Jerusalem, Al-Quds, Yerushalayim, Ariel"
    ", Ma'ale Adumim",
    ("IL", "SY"): "Majdal Shams, Katzrin, Quneitra",
    ("IL", "LB"): "Ghajar",
    ("CN", "TW"): "Taipei, New Taipei, Kaohsiung, Taichung, Tainan, Taoyuan, Hsinchu, Keelung"
    ", Hualien, Kinmen, Taitung",
    ("RU", "UA"): "Simferopol, Sevastopol, Yalta, Kerch, Feodosia, Yevpatoria, Livadia, Alushta"
    ", Donetsk, Luhansk, Lugansk, Mariupol, Melitopol, Berdiansk, Enerhodar, Kherson, Zaporizhzhia",
    ("EH", "MA"): "Laayoune, El Aaiun, El Aaiún, Laâyoune, Al Ayun, Dakhla, Smara, Boujdour",
    ("IN", "PK"): "Srinagar, Jammu, Leh, Kargil, Anantnag, Baramulla, Muzaffarabad, Gilgit, Skardu"
    ", Mirpur, Rawalakot",
    ("CN", "IN"): "Itanagar, Tawang, Ziro, Pasighat",
    ("RS", "XK"): "Pristina, Prishtina, Priština, Prizren, Mitrovica, Mitrovicë, Peja, Peć, Gjakova"
    ", Ferizaj, Gjilan",
    ("CY", "TR"): "Kyrenia, Girne, Famagusta, Gazimağusa, Morphou, Varosha, North Nicosia",
    ("GE", "RU"): "Sukhumi, Sokhumi, Gagra, Gudauta, Tskhinvali, Tskhinval",
    ("AM", "AZ"): "Stepanakert, Khankendi, Xankəndi, Shusha, Shushi",
    ("MD", "RU"): "Tiraspol, Bender, Bendery",
    ("AR", "FK", "GB"): "Stanley, Port Stanley, Puerto Argentino",
    ("ES", "GB", "GI"): "Gibraltar",
    ("ES", "MA"): "Ceuta, Melilla, Sebta",
    ("SD", "SS"): "Abyei",
    ("EG", "SD"): "Halaib, Hala'ib, Shalateen",
    ("JP", "RU"): "Yuzhno-Kurilsk, Kurilsk, Malokurilskoye",
    ("FR", "KM", "YT"): "Mamoudzou, Dzaoudzi",
}


def find_claims(city: str) -> tuple[str, ...]:
    """The codes of the states that claim the city, sorted; none where it is not disputed."""
    return _index_cities().get(fold_words(city), ())


@cache
def _index_cities() -> Mapping[str, tuple[str, ...]]:
    return {
        fold_words(city): tuple(sorted(codes))
        for codes, cities in _CLAIMED.items()
        for city in cities.split(",")
    }
