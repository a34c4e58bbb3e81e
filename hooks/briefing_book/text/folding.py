"""The forms in which texts are compared and sorted, and ids made of them.

There is one for each question: is it the same name (`fold_name`), the same place or word
(`fold_words`), do these words stand in that text (`fold_quote`), which comes first (`alphabetical`,
`sort_naturally`), and what id does it make (`slug`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache

# Latin letters that Unicode does not take apart into a plain one and its mark.
_PLAIN = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ħ": "h",
    "ŧ": "t", "ŋ": "n", "ĸ": "k", "\u0131": "i", "ə": "a", "ǥ": "g", "ʒ": "z", "ɓ": "b", "ɖ": "d",
    "ɗ": "d", "ƙ": "k", "ƴ": "y", "ɛ": "e", "ɔ": "o", "ƒ": "f", "\u0263": "g", "\u028b": "v",
}  # fmt: skip
_PLAIN |= {char.upper(): plain.upper() for char, plain in _PLAIN.items() if char != "ß"}
_PLAIN["ẞ"] = "SS"
# Half rings and turned commas of transliterations: a glottal sound that most spellings leave out.
_PLAIN |= dict.fromkeys("\u02bb\u02bd\u02be\u02bf", "")
_APOSTROPHES = frozenset("'‘’‛ʼ")  # noqa: RUF001
_MOST_IN_ID = 80


class _Letters(dict[int, str]):
    """A table for `str.translate` that works out what a character becomes when it first comes."""

    def __init__(self, turn: Callable[[str], str]) -> None:
        super().__init__()
        self._turn = turn

    def __missing__(self, code: int) -> str:
        self[code] = self._turn(chr(code))
        return self[code]


def _make_plain(char: str) -> str:
    """A letter without what Unicode takes for a mark of its own; nothing of what is not seen."""
    if unicodedata.combining(char) or unicodedata.category(char) == "Cf":
        return ""
    if unicodedata.name(char, "").startswith("VARIATION SELECTOR"):
        return ""
    return _PLAIN.get(char, char)


def _part_words(char: str) -> str:
    """A character of a word as it is, with the vowels that some scripts set as marks."""
    if char in _APOSTROPHES:
        return ""
    return char if char.isalnum() or unicodedata.category(char)[0] == "M" else " "


_PLAIN_LETTERS = _Letters(_make_plain)
_WORDS = _Letters(_part_words)


def fold_name(text: str) -> str:
    """The form in which names are compared: case and white space don't count."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def plain_letters(text: str) -> str:
    """The text with its letters as they are typed on a plain keyboard: `Łódź` is `Lodz`.

    It is without accents and hidden characters, and with letters instead of ligatures and of forms
    such as those of full width. Case and punctuation stay; so do letters of other scripts.
    """
    return unicodedata.normalize("NFKD", text).translate(_PLAIN_LETTERS)


def fold_words(text: str) -> str:
    """The form in which places, and the words of titles, are compared.

    Letters and digits count, without accents and apostrophes; all else parts words: `Sana'a` is
    `sanaa`, `Tel-Aviv` is `tel aviv`.
    """
    return " ".join(plain_letters(text).casefold().translate(_WORDS).split())


# Some look like others on purpose: they are the characters that are meant.
_MARKS = str.maketrans(
    dict.fromkeys("“”„‟«»＂", '"')  # noqa: RUF001
    | dict.fromkeys("‘’‚‛‹›＇ʼ", "'")  # noqa: RUF001
    | dict.fromkeys("‐‑‒–—―−", "-")  # noqa: RUF001
)


@lru_cache(maxsize=64)
def fold_quote(text: str) -> str:
    """The form in which a quote is looked for in a text: all letters count, marks by their kind.

    The lock of quotes has digests of it: another form would undo every proof.
    """
    plain = unicodedata.normalize("NFC", text).translate(_MARKS)
    return " ".join(plain.split()).replace("...", "…")


def plain_apostrophes(text: str) -> str:
    """The text with one kind of apostrophe and of accents: `N’Djamena` is `N'Djamena`."""
    return "".join(
        "'" if char in _APOSTROPHES else char for char in unicodedata.normalize("NFC", text)
    )


def alphabetical(name: str) -> tuple[str, str]:
    """The key by which names are sorted: case and accents don't count, `Côte` is before `Cuba`."""
    return plain_letters(name).casefold(), name


def sort_naturally(texts: Iterable[str]) -> list[str]:
    """Sort texts as people do: by words, and by the value of numbers in them."""

    def key(text: str) -> list[tuple[int, int, str]]:
        parts = re.split(r"(\d{1,18})", text)
        return [(0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts if part]

    return sorted(texts, key=key)


def slug(text: str, most: int = _MOST_IN_ID) -> str:
    """An id that is made from the text, of at most so many characters, cut between words.

    What has no letter or digit of ASCII, in whatever form, gives an empty text.
    """
    words = re.sub(r"[^a-z0-9 ]", "", fold_words(text[: most * 4])).split()
    id = "-".join(words)
    if len(id) <= most:
        return id
    cut = id[: most + 1]
    return (cut[: cut.rindex("-")] if "-" in cut[most // 2 :] else cut[:most]).rstrip("-")
