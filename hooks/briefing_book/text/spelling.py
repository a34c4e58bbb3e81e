"""Names across spellings and scripts."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from .folding import fold_words

_TITLES = frozenset(
    "king queen prince princess sheikh shaikh emir sultan president minister ambassador general"
    " sir dame lord lady dr mr mrs ms prof professor".split()
)
_PARTICLES = frozenset("al el ad an as ash at ar az the of and for".split())
_NUMERAL = re.compile(r"[ivx]+")
# What one sound is written as in different transliterations, in the order in which it is replaced.
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        ("abd[aeou]l", "abdel"), ("sch|sh", "š"), ("tch|ch", "č"), ("kh", "h"), ("gh", "g"),
        ("ph", "f"), ("th", "t"), ("dh", "d"), ("zh|j", "ž"), ("ck|q", "k"), ("c(?=[eiy])", "s"),
        ("c", "k"), ("x", "ks"),
        ("w", "v"), ("z", "s"), ("ae|ai|ay|ei|ey|ie|ee|ea", "e"), ("oe|ou|oo|ue", "u"),
        ("[iy]+", "e"), ("a", "e"), ("o", "u"), ("'", ""), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip
_WRITTEN_TOGETHER = (
    frozenset({"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA"}),
    frozenset({"CJK", "HANGUL"}),
    frozenset({"CJK", "BOPOMOFO"}),
)


def fold_sound(name: str) -> tuple[str, ...]:
    """The words of a name as they sound, sorted: two spellings of one name have the same.

    Accents, doubled letters, and what transliterations do differently don't count (`Mohammed`,
    `Muhammad`), nor do titles before the name and articles in it. What a vowel at the end of a word
    makes of it does (`Daniel`, `Daniela`), and so do numerals (`Abdullah II`).
    """
    words = fold_words(name).split()
    while len(words) > 1 and words[0] in _TITLES:
        words = words[1:]
    kept = [word for word in words if word not in _PARTICLES] or words
    return tuple(sorted(_fold_word(word) for word in kept))


def list_scripts(name: str) -> tuple[str, ...]:
    """The scripts that a name mixes, sorted; none where all its letters are of one script.

    Scripts that are written together, such as those of Japanese, count as one.
    """
    found = {script for char in name if (script := _script_of(char))}
    if len(found) < 2 or any(found <= together for together in _WRITTEN_TOGETHER):
        return ()
    return tuple(sorted(script.title() for script in found))


@lru_cache(maxsize=50_000)
def _fold_word(word: str) -> str:
    if _NUMERAL.fullmatch(word) or word.isdigit():
        return word.upper()
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return word


@lru_cache(maxsize=5_000)
def _script_of(char: str) -> str:
    """The script of a letter, as its name in Unicode begins; empty for all else."""
    if unicodedata.category(char) not in ("Lu", "Ll", "Lt", "Lo"):
        return ""
    script = unicodedata.name(char, "").partition(" ")[0]
    return "" if script in ("MASCULINE", "FEMININE", "MICRO") else script
