"""Parties in words: each by itself, and several as they stand in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from ..book.parties import Party, Side, unique
from ..book.sides import list_heads
from ..model.references import RefKind
from ..text.english import (
    MOST_NAMED,
    article_of,
    capitalize,
    indefinite_article_of,
    join_names,
    join_parts,
    singular_of,
)
from ..values.vocabulary import Attribution

MOST_HEADS = 5
"""How many of those who met are named in a title."""


@dataclass(frozen=True, slots=True)
class Words:
    """A piece of a sentence, and the address of the page that it leads to, if it leads to one."""

    text: str
    address: str = ""


Phrase = tuple[Words, ...]
T = TypeVar("T")


def name_party(party: Party) -> str:
    """How a party is called alone: by name, else by post and side, else as a group."""
    return _write(_name(party))


def count_party(party: Party) -> str:
    """The name alone, of a group with how many they are: `5 envoys`, `delegation of 12`."""
    return "".join(_count(party))


def label_party(party: Party) -> str:
    """The name, and on whose behalf: `Ana Sol on behalf of the European Union`."""
    return _write((*_name(party), *_phrase_behalf(party)))


def label_parties(parties: Sequence[Party]) -> str:
    """Whose words or promises follow: `Portugal, Norway and Poland`."""
    return capitalize(join_names([label_party(party) for party in parties]))


def introduce_party(party: Party) -> str:
    """With post, side and terms: `Ana Sol (Minister, Portugal), on behalf of NATO`."""
    known = list_station(party) if party.is_named else list_terms(party)
    said = f"{name_party(party)} ({join_parts(*known)})" if known else name_party(party)
    behalf = _write(_phrase_behalf(party))
    return f"{said},{behalf}" if behalf and known else f"{said}{behalf}"


def list_station(party: Party) -> tuple[str, ...]:
    """What stands beside a name: post, organization, country, role, where from, on what terms."""
    of_sides = (side.name for side in _sides_of(party, both=True) if side.ref != party.ref)
    return unique(filter(None, (party.post, *of_sides, *list_terms(party))))


def list_terms(party: Party) -> tuple[str, ...]:
    """In what role, where from and on what terms, as far as that is known."""
    place = f"from {party.place.short}" if party.place else ""
    terms = "" if party.attribution is Attribution.ON_RECORD else party.attribution.label
    return tuple(filter(None, (party.role, place, terms)))


def say_parties(
    parties: Sequence[Party], *, titled: bool = False, most: int | None = MOST_NAMED
) -> str:
    """Parties as they stand in a sentence: `the Foreign Minister and the President of Cyprus`.

    Of more than `most` the first ones are named and the others counted, by heads where that is
    known. With `titled`, people are called by post and name.
    """
    return _write(phrase_parties(parties, titled=titled, most=most))


def phrase_parties(
    parties: Sequence[Party], *, titled: bool = False, most: int | None = MOST_NAMED
) -> Phrase:
    """What `say_parties` says, in pieces that lead to pages."""
    shown = list_shown(parties, most)
    said = [_phrase(party, titled=titled, is_one_of_several=len(parties) > 1) for party in shown]
    for index, (party, after) in enumerate(pairwise(shown)):
        if _is_post(party) and _is_post(after) and party.sides == after.sides:
            said[index] = (Words(f"{_article(party)}{party.name}"),)
    if rest := parties[len(shown) :]:
        said.append((Words(say_others(rest)),))
    return tuple(_join(said))


def phrase_party(party: Party) -> Phrase:
    """A party as it stands in a sentence, without on whose behalf."""
    return (Words(_article(party)), *_name(party))


def list_shown(all_of_them: Sequence[T], most: int | None) -> Sequence[T]:
    """Those who are named, where no more than `most` are; the others together count as one."""
    if most is None or len(all_of_them) <= most:
        return all_of_them
    return all_of_them[: most - 1]


def say_others(parties: Sequence[Party]) -> str:
    """How many more: `one other`, `6 others`; `others` where nobody counted."""
    if not all(party.count or not party.is_group for party in parties):
        return "others"
    number = sum(party.count or 1 for party in parties)
    return "one other" if number == 1 else f"{number} others"


def say_heads(participants: Sequence[Party]) -> str:
    """Who met, side by side: the head of each."""
    return say_parties(list_heads(participants), most=MOST_HEADS)


def _phrase(party: Party, *, titled: bool, is_one_of_several: bool) -> Phrase:
    post = f"{party.post} " if titled and party.post and party.is_named else ""
    behalf = tuple(_phrase_behalf(party))
    if behalf and is_one_of_several:
        behalf = (Words(" ("), *_strip(behalf), Words(")"))
    return (Words(post), *phrase_party(party), *behalf)


def _phrase_behalf(party: Party) -> Phrase:
    if not party.on_behalf_of:
        return ()
    return (Words(" on behalf of "), *phrase_parties(party.on_behalf_of, most=None))


def _strip(phrase: Phrase) -> Phrase:
    return (Words(phrase[0].text.lstrip()), *phrase[1:])


def _name(party: Party) -> Phrase:
    if party.is_named:
        return (Words(party.name, party.address),)
    name = party.name.casefold()
    sides = [side for side in _sides_of(party) if side.name.casefold() not in name]
    shown = sides if len(sides) <= MOST_NAMED else sides[: MOST_NAMED - 1]
    named = [_phrase_side(side) for side in shown]
    if rest := len(sides) - len(shown):
        named.append((Words(f"{rest} others"),))
    before, noun, after = _count(party)
    of_whom = (Words(" of "), *_join(named)) if named else ()
    return (Words(f"{before}{noun}"), *of_whom, Words(after))


def _phrase_side(side: Side) -> Phrase:
    return (Words(article_of(side.name)), Words(side.name, side.address))


def _sides_of(party: Party, *, both: bool = False) -> tuple[Side, ...]:
    """For whom it is; of an organization and its country the organization, or `both`."""
    own = (party.organization, party.country) if both else (party.organization or party.country,)
    return tuple(side for side in (*own, *party.countries, *party.organizations) if side)


def _count(party: Party) -> tuple[str, str, str]:
    """The name with how many before and after it: people are counted, a body has as many."""
    if not party.count:
        return "", party.name, ""
    if _is_body(party):
        return "", party.name, f" of {party.count}"
    return f"{party.count} ", singular_of(party.name) if party.count == 1 else party.name, ""


def _join(phrases: Sequence[Phrase]) -> Iterator[Words]:
    """`A`, `A and B`, `A, B and C`."""
    for index, phrase in enumerate(phrases):
        if index:
            yield Words(" and " if index == len(phrases) - 1 else ", ")
        yield from (words for words in phrase if words.text)


def _write(phrase: Iterable[Words]) -> str:
    return "".join(words.text for words in phrase)


def _is_post(party: Party) -> bool:
    """Whether it is the holder of a post whose name is not known."""
    return not party.is_named and not party.is_group


_PLURALS = ("men", "women", "children", "people", "staff", "personnel", "police", "media", "press")


def _is_body(party: Party) -> bool:
    """Whether a group is one body of people, such as a delegation, and no number of people."""
    return not party.name.lower().rstrip().endswith(("s", *_PLURALS))


def _article(party: Party) -> str:
    """Before the name in a sentence: of an office `the`, of one of many who hold such a post `a`.

    A single body such as a cabinet has one; people and groups of people have none.
    """
    if party.kind is RefKind.PERSON or party.name.lower().startswith("the "):
        return ""
    if party.is_named:
        return article_of(party.name)
    if party.is_group:
        return "the " if party.countries and _is_body(party) else ""
    is_known = party.attribution is Attribution.ON_RECORD
    return "the " if is_known else indefinite_article_of(party.name)
