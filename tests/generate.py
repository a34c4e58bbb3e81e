"""Write a folder of made-up briefings of any size, to measure and to test with.

    python tests/generate.py FOLDER --briefings 5000 --seed 1

The same numbers give the same bytes. The briefings are as varied as real ones: trips with several
stops, single talks and calls, all four lists, accounts that differ, corrections, names that are
not known, several languages; a few are drafts, embargoed, withdrawn or renamed.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import TypeVar

import yaml

T = TypeVar("T")
Tree = dict[str, object]

FIRST_DAY = date(2014, 1, 6)
DAYS = 10 * 365
HOME = "GB"  # whose ministry keeps the book

REGIONS = (
    {"AT": "Vienna", "CH": "Geneva", "DE": "Berlin", "ES": "Madrid", "FR": "Paris", "GB": "London",
     "GR": "Athens", "IT": "Rome", "NO": "Oslo", "PL": "Warsaw", "UA": "Kyiv"},
    {"AE": "Abu Dhabi", "CY": "Nicosia", "EG": "Cairo", "GE": "Tbilisi", "IL": "Tel Aviv",
     "IQ": "Baghdad", "JO": "Amman", "PS": "Ramallah", "QA": "Doha", "SA": "Riyadh",
     "TR": "Ankara"},
    {"CI": "Abidjan", "ET": "Addis Ababa", "KE": "Nairobi", "MA": "Rabat", "NG": "Abuja",
     "ZA": "Pretoria"},
    {"AU": "Canberra", "CN": "Beijing", "ID": "Jakarta", "IN": "New Delhi", "JP": "Tokyo",
     "KR": "Seoul"},
    {"AR": "Buenos Aires", "BR": "Brasília", "CA": "Ottawa", "CO": "Bogotá", "MX": "Mexico City",
     "US": "Washington"},
)  # fmt: skip
CITIES = {code: city for region in REGIONS for code, city in region.items()}
GIVEN_NAMES = """Adaeze Ahmet Aisha Aleksander Amara Ana António Astrid Bao Carlos Chiara Daniel
    Dmytro Elena Émile Farid Fatima Giorgi Hana Hiroshi Ines Ingrid Jamal João Kofi Layla Lena
    Marek Mehmet Mei Nino Noor Olena Omar Paula Rafael Salma Sofia Tariq Yusuf Zanele""".split()
FAMILY_NAMES = """Abdi Adeyemi Aguilar Andersen Bauer Beridze Castro Cohen Demir Dlamini Eriksen
    Fontaine Georgiou Haddad Hansen Ivanenko Jansen Kamau Khalil Kim Kowalski Laurent Lindqvist
    Mansour Meyer Moreau Nakamura Novák Okafor Öztürk Papadopoulos Rahman Rossi Santos Sharma
    Tanaka Tesfaye Wang Yildiz Zhang""".split()
POSTS = ("Prime Minister", "Foreign Minister", "Defence Minister", "Trade Minister", "Ambassador")
SUBJECTS = """air traffic;arms control;border crossings;climate finance;consular access;
    customs duties;cyber security;debt relief;disaster relief;drinking water;energy supply;
    export licences;fisheries;food prices;grain shipments;humanitarian access;labour migration;
    maritime safety;mine clearance;prisoners;public health;railways;sanctions;student exchanges;
    tax treaties;vaccines""".replace("\n    ", "").split(";")
COUNTED = ("trucks that crossed", "people who were displaced", "visas that were issued",
           "tonnes of grain that were shipped", "incidents at the border")  # fmt: skip
AMOUNTS = ("{}", "at least {}", "more than {}", "about {}", "up to {}")
QUOTES = (
    ("en", "We have agreed on {subject} … and we [both sides] will keep to it.", ""),
    ("en", "Nobody should doubt how much {subject} matters to us: we mean what we say.", ""),
    ("fr", "Nous avons parlé de {subject} avec franchise.", "We spoke frankly of {subject}."),
    ("de", "Über {subject} sind wir uns einig.", "We agree on {subject}."),
    ("ar", "تحدثنا عن {subject} بصراحة.", "We spoke frankly of {subject}."),
)


@dataclass(frozen=True)
class Term:
    """The first and the last day of an official in a post."""

    id: str
    first: date
    last: date


@dataclass
class Generator:
    """Makes the records one after the other; everything that chance decides goes through `rng`."""

    rng: Random
    people: dict[str, Tree] = field(default_factory=dict)
    officials: dict[str, list[Term]] = field(default_factory=dict)
    away: set[tuple[str, date]] = field(default_factory=set)
    sources: list[str] = field(default_factory=list)
    newest_figures: dict[tuple[str, str], str] = field(default_factory=dict)

    def one(self, choices: Sequence[T]) -> T:
        return self.rng.choice(choices)

    def some(self, choices: Sequence[T], least: int, most: int) -> list[T]:
        return self.rng.sample(choices, self.rng.randint(least, most))

    def happens(self, share: float) -> bool:
        return self.rng.random() < share

    def make_people(self) -> dict[str, Tree]:
        """Two holders of each post of every country, one after the other."""
        names = [f"{given} {family}" for given in GIVEN_NAMES for family in FAMILY_NAMES]
        self.rng.shuffle(names)
        for code in CITIES:
            for post in POSTS:
                change = FIRST_DAY + timedelta(days=self.rng.randrange(DAYS))
                before = change - timedelta(days=1)
                terms = (({"to": str(before)}, date.min, before),
                         ({"from": str(change)}, change, date.max))  # fmt: skip
                for term, first, last in terms:
                    id = f"official-{len(self.people) + 1:04}"
                    name = names[len(self.people)]
                    self.people[id] = {
                        "name": name,
                        "aliases": [f"{name}, {post}"],
                        "posts": [{"title": post, "country": code, **term}],
                    }
                    self.officials.setdefault(code, []).append(Term(id, first, last))
        return self.people

    def in_office(self, code: str, first: date, last: date) -> list[str]:
        """The officials of a country who hold their posts from the first day to the last."""
        return [
            term.id for term in self.officials[code] if term.first <= first and last <= term.last
        ]

    def send(self, days: int) -> tuple[date, str]:
        """The first day of a trip and who goes on it: if possible, somebody who is on no other."""
        start = self.day()
        for _attempt in range(20):
            dates = [start + timedelta(days=number) for number in range(days + 1)]
            free = [
                id
                for id in self.in_office(HOME, dates[0], dates[-1])
                if not any((id, day) in self.away for day in dates)
            ]
            if free:
                principal = self.one(free)
                self.away.update((principal, day) for day in dates)
                return start, principal
            start = self.day()
        return start, self.one(self.in_office(HOME, start, start))

    def make_sources(self, number: int) -> dict[str, Tree]:
        records: dict[str, Tree] = {}
        for count in range(1, number + 1):
            id = f"source-{count:04}"
            records[id] = {
                "title": f"Report {count} on {self.one(SUBJECTS)}",
                "publisher": f"{self.one(list(CITIES.values()))} Gazette",
                "published": str(self.day()),
                "url": f"https://example.org/{id}",
                "language": "en",
            }
        self.sources = list(records)
        return records

    def day(self) -> date:
        return FIRST_DAY + timedelta(days=self.rng.randrange(DAYS))

    def cite(self, least: int = 1) -> list[object]:
        """Ids with and without a place in the source; now and then one that is written out."""
        cited: list[object] = [
            {"source": id, "locator": f"paragraph {self.rng.randint(1, 30)}"}
            if self.happens(0.5)
            else id
            for id in self.some(self.sources, least, 2)
        ]
        if self.happens(0.02):
            cited.append({"title": f"Note for the file, {self.day()}", "author": "A desk officer"})
        return cited

    def make_briefing(
        self, id: str, day: date, code: str, principal: str, trip: str | None
    ) -> Tree:
        subject = self.one(SUBJECTS)
        officials = self.in_office(code, day, day + timedelta(days=1))
        host = self.one(officials)
        known = self.happens(0.95)
        meetings = [
            self.make_meeting(f"talks-{number}", code, [principal, host], officials)
            for number in range(1, self.rng.randint(1, 3) + 1)
        ]
        place = {"city": CITIES[code], "country": code} if known else {"country": code}
        record: Tree = {
            "title": f"Talks on {subject} in {CITIES[code] if known else code}, {id}",
            "date": f"{day}/{day + timedelta(days=1)}" if self.happens(0.1) else str(day),
            "place": place,
            **({"trip": trip} if trip else {}),
            "principals": [principal],
            "topics": [make_id(name) for name in {subject: 0, self.one(SUBJECTS): 0}],
            "summary": f"They spoke of *{subject}*. {'Nothing was signed. ' * 3}",
            "sources": self.cite(),
            "meetings": meetings,
            "statements": [
                self.make_statement(f"words-{number}", code, principal, host)
                for number in range(1, self.rng.randint(0, 3) + 1)
            ],
            "commitments": [
                self.make_commitment(f"promise-{number}", day, code)
                for number in range(1, self.rng.randint(0, 2) + 1)
            ],
            "figures": [
                self.make_figure(f"count-{number}", id, day, code)
                for number in range(1, self.rng.randint(0, 1) + 1)
            ],
        }
        if "/" in str(record["date"]):
            for meeting in meetings:
                meeting["date"] = str(day)
        return record | self.make_history(id, day)

    def make_history(self, id: str, day: date) -> Tree:
        """What became of a briefing: drafts, embargoes, withdrawals, corrections, new names."""
        history: Tree = {}
        if self.happens(0.05):
            other = {"field": "date", "value": str(day - timedelta(days=1))}
            history["accounts"] = [other | {"source": self.one(self.sources)}]
        if self.happens(0.05):
            history["corrections"] = [{"date": str(day), "note": "The day was wrong."}]
        if self.happens(0.02):
            history["aliases"] = [f"{id}-first-name"]
        fate = self.rng.random()
        if fate < 0.01:
            history["status"] = "draft"
        elif fate < 0.02:
            history |= {"status": "withdrawn", "withdrawn_reason": "It did not take place."}
        elif fate < 0.03:
            history["embargoed_until"] = "2099-01-01T00:00:00+00:00"
        return history

    def make_meeting(self, id: str, code: str, both: list[str], officials: list[str]) -> Tree:
        others: list[object] = [
            {"post": "Chief of Staff", "country": code},
            {"group": "experts", "count": 5, "countries": [code, HOME]},
        ]
        if hosts := [official for official in officials if official not in both]:
            others.append({"person": self.one(hosts), "role": "host"})
        record: Tree = {
            "id": id,
            "format": self.one(["in_person"] * 8 + ["call", "virtual"]),
            "participants": [*both, *self.some(others, 0, 2)],
        }
        if self.happens(0.6):
            record["duration"] = self.one(AMOUNTS).format(f"{self.one([20, 45, 90])} minutes")
        if self.happens(0.5):
            record["start"] = self.one(["morning", "09:30", "14:00", "evening"])
        if self.happens(0.1):
            record["readouts"] = [
                {"issued_by": issuer, "text": f"They spoke of {self.one(SUBJECTS)}."}
                for issuer in (code, HOME)
            ]
        return record

    def make_statement(self, id: str, code: str, principal: str, host: str) -> Tree:
        subject = self.one(SUBJECTS)
        record: Tree = {
            "id": id,
            "speaker": self.one([principal, host, code]),
            "kind": self.one(["remarks", "press_statement", "interview", "communique"]),
            "about": self.some(sorted(CITIES), 1, 3),
            "topics": [make_id(subject)],
            "sources": self.cite(),
        }
        if self.happens(0.3):
            return record | {"paraphrase": f"Progress on {subject} takes time."}
        language, quote, translation = self.one(QUOTES)
        record |= {"quote": quote.format(subject=subject), "language": language}
        if translation:
            record["translation"] = translation.format(subject=subject)
        return record | ({"meeting": "talks-1"} if self.happens(0.5) else {})

    def make_commitment(self, id: str, day: date, code: str) -> Tree:
        record: Tree = {
            "id": id,
            "text": f"To report on {self.one(SUBJECTS)} before the next talks.",
            "made_by": [code],
            "made_to": [HOME] if self.happens(0.7) else [],
            "status": self.one(["open", "open", "fulfilled", "lapsed"]),
            "sources": self.cite(),
        }
        if self.happens(0.5):
            record["due"] = str(day + timedelta(days=self.rng.randint(30, 900)))
        if self.happens(0.3):
            record["follow_ups"] = [
                {"date": str(day + timedelta(days=30)), "note": "A first report arrived."}
            ]
        return record

    def make_figure(self, id: str, briefing: str, day: date, code: str) -> Tree:
        what = self.one(COUNTED)
        record: Tree = {
            "id": id,
            "what": what.capitalize(),
            "value": self.one(AMOUNTS).format(self.rng.randint(5, 5000)),
            "period": f"{day - timedelta(days=30)}/{day}",
            "country": code,
            "attributed_to": self.one(["statistics-office", "aid-agency", code]),
            "sources": self.cite(),
        }
        if older := self.newest_figures.get((what, code)):
            record["supersedes"] = older
        self.newest_figures[what, code] = f"{briefing}/{id}"
        return record


def make_id(name: str) -> str:
    return name.replace(" ", "-")


def list_stops(generator: Generator, number: int) -> Iterator[tuple[str, date, str, str]]:
    """A trip (or ""), a day, a country and a principal for each briefing, in the order of days."""
    rng, made = generator.rng, 0
    stops: list[tuple[date, str, str, int]] = []
    while made < number:
        length = min(1 if rng.random() < 0.3 else rng.randint(3, 7), number - made)
        # Most trips stay in one part of the world, as real ones do.
        reach = CITIES if rng.random() < 0.1 else generator.one(REGIONS)
        places = sorted(reach.keys() - {HOME})
        route = rng.sample(places, min(length, len(places)))
        start, principal = generator.send(len(route))
        stops += [
            (start + timedelta(days=index), code, principal, made if length > 1 else -1)
            for index, code in enumerate(route)
        ]
        made += len(route)
    names: dict[int, str] = {}
    for day, code, principal, key in sorted(stops):
        trip = "" if key < 0 else names.setdefault(key, f"trip-{len(names) + 1:04}")
        yield trip, day, code, principal


def write_briefings(folder: Path, briefings: int, seed: int) -> None:
    """Write registries, trips and as many briefings into `folder`, which may hold others."""
    generator = Generator(Random(seed))
    write(folder / "people.yml", generator.make_people())
    write(folder / "sources.yml", generator.make_sources(max(10, min(300, briefings // 5))))
    write(folder / "topics.yml", {make_id(name): {"name": name.title()} for name in SUBJECTS})
    write(folder / "organizations.yml",
          {"statistics-office": {"name": "Office of Statistics", "country": HOME},
           "aid-agency": {"name": "Aid Agency", "aliases": ["AA"]}})  # fmt: skip
    trips: dict[str, tuple[date, str]] = {}
    for number, (trip, day, code, principal) in enumerate(list_stops(generator, briefings), 1):
        id = f"{day}-{code.lower()}-{number:05}"
        record = generator.make_briefing(id, day, code, principal, trip or None)
        write(folder / f"{day:%Y}" / f"{day:%m}" / f"{id}.yml", record)
        if trip:
            trips.setdefault(trip, (day, principal))
    for trip, (day, principal) in trips.items():
        write(folder / "trips" / f"{trip}.yml",
              {"title": f"Tour of {day:%B %Y}, {trip}", "principals": [principal],
               "summary": "Talks in several capitals.", "sources": generator.cite()})  # fmt: skip


def write(path: Path, record: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    text = yaml.dump(record, Dumper=dumper, allow_unicode=True, sort_keys=False, width=100)
    path.write_text(text, encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description="Write a folder of made-up briefings.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--briefings", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    write_briefings(arguments.folder, arguments.briefings, arguments.seed)


if __name__ == "__main__":
    main()
