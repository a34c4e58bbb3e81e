"""What to do about a reference that leads nowhere: a suggestion that is right, or none.

A name is suggested only where it is spelt nearly so and of a kind that fits; what names a country
or an international organization is known by its name (`world.country_names`), not by its letters.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from ..addresses import ID_PATTERN
from ..load.yaml_reader import write_text
from ..model.references import RefKind
from ..records.dated_names import list_other_names
from ..records.directory import TABLE_OF, Directory
from ..records.kinds import VOCABULARIES
from ..text.english import ENGLISH, join_names
from ..text.folding import fold_name, slug
from ..text.nearest import Nearest
from ..text.personal_names import stands_after_name
from ..values import forms, patterns
from ..values.fields import fits_pattern
from ..world.countries import load_codes
from ..world.country_names import find_codes, find_name, find_near, find_organization

_NAME = re.compile(r"['‘’\w][\w\s.,'’()\u200c\u200d-]{0,79}")
_CODE = re.compile(patterns.COUNTRY)
_LIKENESS_OF_CODES = 0.8
_MOST_PARTS = 5
_BETWEEN = re.compile(r"[,;&]|\band\b")
_POST = re.compile(
    r"\b(?:Minister|President|Secretary|Ambassador|Chancellor|Commissioner|Chairman|Chairwoman|Chair"
    r"|Director|Representative|Spokesman|Spokeswoman|Spokesperson|Envoy|Governor|Officials?)\b",
    re.IGNORECASE,
)
_DASH_AT_ONCE = re.compile(r"-[^\W\d]")
_ARTICLE = re.compile(r"\b(?:Al|El) (?=\w)")

_KNOWN_BY_ID = {RefKind.TOPIC, RefKind.SOURCE, RefKind.KIND}
_KNOWN_HERE = {RefKind.MEETING, RefKind.KIND}

_WHERE_TO_ADD = {
    RefKind.PERSON: "add it to people.yml",
    RefKind.ORGANIZATION: "add it to organizations.yml",
    RefKind.COUNTRY: "write the two capitals of ISO 3166-1, or add a code to places.yml",
    RefKind.TOPIC: "add it to topics.yml",
    RefKind.SOURCE: "add it to sources.yml",
    RefKind.TRIP: "add a file to trips/",
    RefKind.MEETING: "write the id of a meeting in this briefing",
    RefKind.BRIEFING: "write the id of a briefing: its file's name without .yml",
    RefKind.FIGURE: forms.FIGURE.advice,
    RefKind.AGREEMENT: forms.AGREEMENT.advice,
    RefKind.KIND: "add it to kinds.yml",
}


_SOME = {
    RefKind.PERSON: "a person", RefKind.ORGANIZATION: "an organization",
    RefKind.COUNTRY: "a country",
}  # fmt: skip


def _say_kinds(kinds: tuple[RefKind, ...]) -> str:
    return " or ".join(_SOME[kind] for kind in kinds if kind in _SOME)


class Advice(NamedTuple):
    """What to do about a reference that leads nowhere, and what may be pasted for it."""

    hint: str
    to_paste: tuple[str, ...] = ()


@dataclass
class Adviser:
    """Knows what was probably meant; names are indexed once, and only if one is misspelt.

    `items` are the full ids of the items of briefings that can be referred to.
    """

    directory: Directory
    items: Mapping[RefKind, Set[str]]
    _indexes: dict[tuple[RefKind, ...], Nearest] = field(default_factory=dict)
    _here: tuple[frozenset[str], Nearest] | None = None
    _advised: dict[tuple[object, ...], Advice] = field(default_factory=dict)

    def list_namesakes(self, text: str, kinds: tuple[RefKind, ...]) -> list[str]:
        """The ids of all whose name or alias it is."""
        bodies = [kind for kind in kinds if kind in (RefKind.PERSON, RefKind.ORGANIZATION)]
        return [id for kind in bodies for id in self.directory.find_all(text, kind)]

    def advise(
        self, text: str, kinds: tuple[RefKind, ...], here: frozenset[str], *, in_list: bool
    ) -> Advice:
        """Ask `did you mean …?`, or say where to add it; for a person, with what to add.

        `here` are the meetings, or the built-in kinds, that may be meant at the place.
        """
        key = (text, kinds, here if _KNOWN_HERE & {*kinds} else None, in_list)
        if key not in self._advised:
            self._advised[key] = self._advise(text, kinds, here, in_list=in_list)
        return self._advised[key]

    def _advise(
        self, text: str, kinds: tuple[RefKind, ...], here: frozenset[str], *, in_list: bool
    ) -> Advice:
        if _DASH_AT_ONCE.match(text):
            return Advice("put a space after the dash that begins an item of a list")
        if in_list and (parts := self._split(text, kinds)):
            shown = parts if len(parts) <= _MOST_PARTS else [*parts[:_MOST_PARTS], "…"]
            return Advice(f"write a list: [{', '.join(shown)}]")
        advice = (
            self._advise_on_former_id(text, kinds)
            or self._advise_on_world(text, kinds)
            or self._advise_on_list(text, kinds)
            or self._advise_on_kind(text, kinds)
        )
        if advice:
            return advice
        nearest = self._index(kinds, here).find(text)
        question = f"did you mean {nearest}?" if nearest else ""
        may_be_person = not nearest or self.directory.find_all(nearest, RefKind.PERSON)
        if may_be_person and (lines := self._write_entry(text, kinds)):
            add = "add to people.yml"
            if question:
                add = f"{question} Or {add}"
            elif RefKind.ORGANIZATION in kinds:
                add += ", or an organization, without the posts, to organizations.yml"
            return Advice(f"{add}:", lines)
        if not question and (lines := self._write_other(text, kinds)):
            return Advice(f"add to {TABLE_OF[kinds[0]]}.yml:", lines)
        is_code = RefKind.COUNTRY in kinds and _CODE.fullmatch(text)
        return Advice(question or _WHERE_TO_ADD[RefKind.COUNTRY if is_code else kinds[-1]])

    def _advise_on_former_id(self, text: str, kinds: tuple[RefKind, ...]) -> Advice | None:
        """Say what the id is that something has now."""
        present = self.directory.find_present(text, kinds)
        return Advice(f"that is its former id: write {present.id}") if present else None

    def _advise_on_list(self, text: str, kinds: tuple[RefKind, ...]) -> Advice | None:
        """Say what to do where a comma has made two of a name, or of a name and a post."""
        if RefKind.PERSON not in kinds:
            return None
        if whole := self._names_with_comma.get(fold_name(text)):
            return Advice(f'put "{whole}" into quotation marks: its comma parts a list here')
        if stands_after_name(text):
            return Advice("put the whole name into quotation marks: its comma parts a list here")
        if _POST.search(text) and not fits_pattern(ID_PATTERN, text):
            post = write_text(text) if "," not in text else f'"{text}"'
            return Advice(
                f"this is a post: write {{person: …, post: {post}}}, or {{post: …, country: …}}"
                " where the name is not known"
            )
        return None

    def _advise_on_kind(self, text: str, kinds: tuple[RefKind, ...]) -> Advice | None:
        """Say of what it is a kind, where a built-in one stands that does not fit."""
        others = [VOCABULARIES[one] for one in VOCABULARIES if text in {*one}]
        if RefKind.KIND not in kinds or not others:
            return None
        return Advice(f"that is a kind of {' or '.join(others)}")

    @cached_property
    def _names_with_comma(self) -> Mapping[str, str]:
        """The parts of names that have a comma, each with the whole name."""
        return {
            fold_name(part): name
            for name in self.directory.names(RefKind.PERSON)
            if "," in name
            for part in name.split(",")
        }

    def _split(self, text: str, kinds: tuple[RefKind, ...]) -> list[str]:
        """The parts of a text that is a list without its brackets; none where it is no list."""
        parts = [part.strip() for part in _BETWEEN.split(text)]
        # A name can have a comma or an "and" in it; an id can't.
        is_list = set(kinds) <= _KNOWN_BY_ID or any(
            self.directory.find(part, kinds) for part in parts
        )
        return parts if is_list and len(parts) > 1 and all(parts) else []

    def _index(self, kinds: tuple[RefKind, ...], here: frozenset[str]) -> Nearest:
        if _KNOWN_HERE & {*kinds}:
            if self._here is None or self._here[0] is not here:
                own = (id for kind in kinds for id in self.directory.names(kind))
                self._here = here, Nearest(here.union(own))
            return self._here[1]
        if kinds not in self._indexes:
            names = {
                name
                for kind in kinds
                if kind is not RefKind.COUNTRY
                for name in self.items.get(kind) or self.directory.names(kind)
            }
            self._indexes[kinds] = Nearest(names)
        return self._indexes[kinds]

    def _advise_on_world(self, text: str, kinds: tuple[RefKind, ...]) -> Advice | None:
        """Say which country or international organization the text names, if it names one."""
        if RefKind.COUNTRY in kinds and (codes := self._find_codes(text)):
            return self._offer_codes(codes)
        if name := find_organization(text):
            return self._offer_organization(text, name, kinds)
        if other := self._find_other_kind(text, kinds):
            return Advice(f"{other}, and here {_say_kinds(kinds)} has to stand")
        is_only_country = len(kinds) == 1 or " " not in text.strip()
        if RefKind.COUNTRY in kinds and is_only_country and (code := find_near(text)):
            return self._offer_codes((code,))
        return None

    def _find_other_kind(self, text: str, kinds: tuple[RefKind, ...]) -> str:
        """What the text names that can't stand there, in words: `this is a person`."""
        if not _SOME.keys() & set(kinds):
            return ""
        for kind, words in _SOME.items():
            if kind not in kinds and self.directory.find_all(text, kind):
                return f"this is {words}"
        if RefKind.COUNTRY in kinds or fits_pattern(ID_PATTERN, text):  # chad may be his id
            return ""
        if not (codes := self._find_codes(text)):
            return ""
        return f"this names {_SOME[RefKind.COUNTRY]} ({join_names(codes, 'or')})"

    def _find_codes(self, text: str) -> tuple[str, ...]:
        """The codes that the text may stand for: those of places.yml, then those of the world."""
        own = self._own_names.get(fold_name(text), ())
        if own:
            return own
        if text.upper() in self._codes:
            return (text.upper(),)
        misspelt = Nearest(self._codes - load_codes()).find_alike(text, _LIKENESS_OF_CODES)
        return find_codes(text) or ((misspelt,) if misspelt else ())

    @cached_property
    def _codes(self) -> frozenset[str]:
        return self.directory.country_codes()

    @cached_property
    def _own_names(self) -> Mapping[str, tuple[str, ...]]:
        """What places.yml calls countries, with their codes."""
        found: dict[str, tuple[str, ...]] = {}
        for code in sorted(self._codes):
            territory = self.directory.territory(code)
            for name in (territory.name, *list_other_names(territory)) if territory else ():
                found[fold_name(name)] = (*found.get(fold_name(name), ()), code)
        return found

    def _offer_codes(self, codes: tuple[str, ...]) -> Advice:
        known = [code for code in codes if code in self._codes]
        if known:
            named = [f"{code} ({self.directory.country_name(code, ENGLISH)})" for code in known]
            return Advice(f"did you mean {join_names(named, 'or')}?")
        code = join_names(codes, "or")
        return Advice(
            f"its code is {code}, which is not in ISO 3166-1: add to places.yml:",
            (f"{codes[0]}:", f"  name: {write_text(find_name(codes[0]))}"),
        )

    def _offer_organization(self, text: str, name: str, kinds: tuple[RefKind, ...]) -> Advice:
        if RefKind.ORGANIZATION not in kinds:
            return Advice(f"this is an organization, and here {_say_kinds(kinds)} has to stand")
        lines = [f"{slug(text)}:", f"  name: {write_text(name)}"]
        if fold_name(text) not in (fold_name(name), slug(text)):
            lines.append(f"  aliases: [{write_text(text)}]")
        return Advice("add to organizations.yml:", tuple(lines))

    def _write_other(self, text: str, kinds: tuple[RefKind, ...]) -> tuple[str, ...]:
        """The lines for a topic or a source of that id; none where it can't be one."""
        if not set(kinds) <= _KNOWN_BY_ID or not fits_pattern(ID_PATTERN, text):
            return ()
        if kinds == (RefKind.SOURCE,):
            return f"{text}:", "  title: …"
        if kinds == (RefKind.KIND,):
            return f"{text}:", f"  name: {write_text(text.replace('-', ' '))}", "  sort_of: …"
        return f"{text}:", f"  name: {write_text(text.replace('-', ' ').capitalize())}"

    def _write_entry(self, text: str, kinds: tuple[RefKind, ...]) -> tuple[str, ...]:
        """The lines of people.yml for somebody of that name or id; none where it can't be one."""
        if RefKind.PERSON not in kinds or not _NAME.fullmatch(text) or _CODE.fullmatch(text):
            return ()
        id, name = slug(text) or "ID", text
        if fits_pattern(ID_PATTERN, text):
            words = text.replace("-", " ").title()
            name = _ARTICLE.sub(lambda found: found[0].lower().replace(" ", "-"), words)
        if self.directory.find_all(id, RefKind.PERSON):
            id = f"{slug(id, 78)}-2"
        return f"{id}:", f"  name: {write_text(name)}", "  posts: [{title: …, country: …}]"
