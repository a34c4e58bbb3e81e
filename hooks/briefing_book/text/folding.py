"""The forms in which texts are compared and sorted, and ids made of them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache


def fold_name(text: str) -> str:
    """The form in which names are compared: case and white space don't count."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


# Unicode does not take these apart into a letter and its mark.
_PLAIN_LETTERS = str.maketrans({
    "æ": "ae", "đ": "d", "ð": "d", "ħ": "h", "ł": "l", "ø": "o", "œ": "oe", "þ": "th",
})  # fmt: skip


def suggest_id(text: str) -> str:
    """An id that is made from the text, or an empty text where that can't be."""
    letters = unicodedata.normalize("NFKD", text[:200].lower().translate(_PLAIN_LETTERS))
    ascii = letters.encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii)[:80].strip("-")


def sort_naturally(texts: Iterable[str]) -> list[str]:
    """Sort texts as people do: by words, and by the value of numbers in them."""

    def key(text: str) -> list[tuple[int, int, str]]:
        parts = re.split(r"(\d{1,18})", text)
        return [(0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts if part]

    return sorted(texts, key=key)


def fold_city(city: str) -> str:
    """The form in which cities are compared: letters and digits, without accents."""
    letters = unicodedata.normalize("NFKD", city.casefold())
    kept = (" " if not letter.isalnum() else letter for letter in letters if not _is_mark(letter))
    return " ".join("".join(kept).split())


def _is_mark(letter: str) -> bool:
    """Whether it is an accent, or an apostrophe within a word."""
    return unicodedata.category(letter) in ("Mn", "Cf") or letter in "'’\u02bc"


# Some look like others on purpose: they are the characters that are meant.
_MARKS = str.maketrans(
    dict.fromkeys("“”„‟«»＂", '"')  # noqa: RUF001
    | dict.fromkeys("‘’‚‛‹›＇ʼ", "'")  # noqa: RUF001
    | dict.fromkeys("‐‑‒–—―−", "-")  # noqa: RUF001
)


@lru_cache(maxsize=64)
def fold_text(text: str) -> str:
    """The form in which a quote and a text are compared."""
    plain = unicodedata.normalize("NFC", text).translate(_MARKS)
    return " ".join(plain.split()).replace("...", "…")


def alphabetical(name: str) -> tuple[str, str]:
    """The key by which names are sorted: case and accents don't count, `Côte` is before `Cuba`."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(char for char in letters if not unicodedata.combining(char)), name
