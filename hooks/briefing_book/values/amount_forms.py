"""How an amount may be written, as regular expressions that the reader and the schemas share."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from ..text.characters import HIDDEN_CLASS
from .currencies import CODES, SIGNS
from .vocabulary import Qualifier

QUALIFIERS = {term.value: term for term in Qualifier} | {
    "over": Qualifier.MORE_THAN, "just over": Qualifier.MORE_THAN, "well over": Qualifier.MORE_THAN,
    "upwards of": Qualifier.MORE_THAN, ">": Qualifier.MORE_THAN,
    "no fewer than": Qualifier.AT_LEAST, "no less than": Qualifier.AT_LEAST,
    "a minimum of": Qualifier.AT_LEAST, "≥": Qualifier.AT_LEAST,
    "no more than": Qualifier.UP_TO, "at most": Qualifier.UP_TO, "as many as": Qualifier.UP_TO,
    "a maximum of": Qualifier.UP_TO, "≤": Qualifier.UP_TO,
    "fewer than": Qualifier.LESS_THAN, "under": Qualifier.LESS_THAN,
    "just under": Qualifier.LESS_THAN, "<": Qualifier.LESS_THAN,
    "almost": Qualifier.ABOUT, "roughly": Qualifier.ABOUT, "around": Qualifier.ABOUT,
    "approximately": Qualifier.ABOUT, "approx.": Qualifier.ABOUT, "approx": Qualifier.ABOUT,
    "nearly": Qualifier.ABOUT, "close to": Qualifier.ABOUT, "some": Qualifier.ABOUT,
    "circa": Qualifier.ABOUT, "ca.": Qualifier.ABOUT, "c.": Qualifier.ABOUT,
    "~": Qualifier.ABOUT, "≈": Qualifier.ABOUT,
}  # fmt: skip
"""The words and signs that may stand before a number, in lower case."""

SCALES = {
    "hundred": Decimal(100), "thousand": Decimal(1000), "hundred thousand": Decimal(10**5),
    "million": Decimal(10**6), "billion": Decimal(10**9), "trillion": Decimal(10**12),
    "lakh": Decimal(10**5), "crore": Decimal(10**7), "dozen": Decimal(12),
    "k": Decimal(1000), "mn": Decimal(10**6), "mln": Decimal(10**6), "bn": Decimal(10**9),
    "bln": Decimal(10**9), "tn": Decimal(10**12), "trn": Decimal(10**12),
}  # fmt: skip
"""What multiplies the number before it."""
MONEY_SCALES = SCALES | {"m": SCALES["million"], "b": SCALES["billion"], "t": SCALES["trillion"]}
"""The same after money, where `m` is no metre and `t` no tonne."""
NUMBERS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
"""The numbers that may stand as words."""
MANY = {
    "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000, "millions": 2 * 10**6,
    "billions": 2 * 10**9,
}  # fmt: skip
"""What is at least so many, without a number."""
SEVERAL = {
    "several": Decimal(3), "a few": Decimal(3), "a couple of": Decimal(2), "a": Decimal(1),
    "half a": Decimal("0.5"),
}  # fmt: skip
"""How many times a scale; the first ones at the least."""
LOOSE = ("several", "a few", "a couple of")
"""Those of them that are not exact."""
PARTS = ("half", "halves", "third", "thirds", "quarter", "quarters", "fifth", "fifths", "tenths")
"""What makes a fraction of a number in words, `two thirds`."""
TENS = {"": 1, "tens of": 10, "hundreds of": 100}
"""How many times `thousands`, at the least."""

MAX_DIGITS = 30
"""The longest number that is read."""
SIGNS_OF_UNITS = "%‰°€$£¥("
"""What a unit may begin with where that is no letter."""
LETTERS = (
    r"A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02c1\u0370-\u037d\u037f-\u1ffe"
    r"\u2c00-\u2dff\u3005-\u3006\u3041-\ud7ff\uf900-\ufdff\ufe70-\ufefc\uff21-\uff3a\uff41-\uff5a"
)
"""Letters of most scripts, inside of a class, without the punctuation that stands among them."""


@dataclass(frozen=True)
class Dialect:
    """How a kind of regular expressions says what others say otherwise.

    Attributes:
        word: makes the expression of words in any case, with any white space between them.
        group: makes a group, which may have the name, of an expression.
    """

    word: Callable[[str], str]
    group: Callable[[str, str], str]

    def any_of(self, words: Iterable[str]) -> str:
        """The expression of any of the words, the longest first."""
        ordered = sorted(words, key=lambda word: (-len(word), word))
        return f"(?:{'|'.join(map(self.word, ordered))})"

    @property
    def word_ends(self) -> str:
        """That no letter or digit follows."""
        return f"(?![0-9_{LETTERS}])"

    @property
    def qualifier(self) -> str:
        """How exact the number after it is: a word and a space, or a sign."""
        words = self.any_of(word for word in QUALIFIERS if word[-1].isalpha() or word[-1] == ".")
        signs = self.any_of(word for word in QUALIFIERS if not word[0].isalpha())
        return self.group("qualifier", rf"{words}(?=\s)|{signs}")

    @property
    def unit(self) -> str:
        """What is counted: not the rest of a number, a share, an order or a second number."""
        count = rf"(?:[0-9]|{self.any_of(NUMBERS)})"
        of = "|".join(map(self.word, ("in", "of", "out of", "in every")))
        no_unit = "|".join(
            (
                "[eExX][0-9]",
                rf"{self.any_of(('st', 'nd', 'rd', 'th', 'to', 'or', 'and'))}{self.word_ends}",
                rf"(?:{of})\s+{count}",
                rf"[\s\S]*(?:[,;(]|\s{self.word('and')}\s)\s*(?:[A-Za-z]+\s+){{0,3}}[0-9]",
                rf"[\s\S]*{self.word('of')}\s*$",
            )
        )
        begin = f"[{SIGNS_OF_UNITS}{LETTERS}]"
        return self.group("unit", rf"(?!{no_unit}){begin}[^{HIDDEN_CLASS}\u200b]*")


# Three digits each, set apart by a comma, a space or an apostrophe.
_DIGITS = (
    rf"(?!(?:(?:[,.'’]|\s+)?[0-9]){{{MAX_DIGITS + 1}}})"
    r"(?:[0-9]{1,3}(?:(?:[,'’]|\s+)[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)"
)


def _join(codes: Iterable[str]) -> str:
    """The expression of any of the codes, of three letters each."""
    last: dict[str, str] = {}
    for code in sorted(codes):
        last[code[:2]] = last.get(code[:2], "") + code[2]
    return "|".join(f"{start}[{ends}]" for start, ends in last.items())


_CODES = _join(CODES)


def shape_number(dialect: Dialect, name: str, *, signed: bool = True, money: bool = True) -> str:
    """A number in digits with its sign, currency and scale: `-3`, `US$ 2 billion`, `10 000`."""
    minus = rf"(?:[-−–]\s*|{dialect.word('minus')}\s+)?" if signed else ""
    number = rf"{_DIGITS}(?:\s*{dialect.any_of(SCALES)}{dialect.word_ends})?"
    if money:
        signs = "|".join(map(re.escape, sorted(SIGNS, key=lambda sign: (-len(sign), sign))))
        scale = rf"(?:\s*{dialect.any_of(MONEY_SCALES)}{dialect.word_ends})?"
        number = rf"(?:(?:(?:{_CODES})\s+|(?:{signs})\s*){_DIGITS}{scale}|{number})"
    return dialect.group(name, f"{minus}{number}")


def shape_numbers(dialect: Dialect, *, money: bool = True) -> str:
    """A number or a range in digits, with how exact it is: `about 5`, `5–7`, `between 5 and 7`."""
    return rf"(?:{dialect.qualifier}\s*)?(?:{_shape_digits(dialect, money=money)})"


def shape_amount(dialect: Dialect) -> str:
    """Any amount, with its unit."""
    vote = dialect.group("vote", r"[0-9]{1,9}(?:\s*[–-]\s*[0-9]{1,9}){2}")
    part = rf"(?!\s*{dialect.any_of(PARTS)}{dialect.word_ends})"
    words = rf"{dialect.group('words', _shape_words(dialect))}{dialect.word_ends}{part}"
    numbers = rf"(?:{dialect.qualifier}\s*)?(?:{_shape_digits(dialect)}|{words})"
    return rf"{vote}|{numbers}(?:\s*{dialect.unit})?"


def _shape_digits(dialect: Dialect, *, money: bool = True) -> str:
    low, high, first, last = (
        shape_number(dialect, name, money=money) for name in ("low", "high", "first", "last")
    )
    after_dash = shape_number(dialect, "after_dash", signed=False, money=money)
    begin, between = dialect.any_of(("between", "from")), dialect.any_of(("and", "to"))
    further = rf"\s*[–-]\s*{after_dash}|\s*{dialect.word('to')}\s*{high}"
    plus = dialect.group("plus", "[+]")
    return rf"{low}(?:{further}|{plus})?|{begin}\s+{first}\s+{between}\s+{last}"


def _shape_words(dialect: Dialect) -> str:
    """A number in words: `five`, `two dozen`, `half a million`, `several thousand`, `dozens of`."""
    scales = dialect.any_of(scale for scale in SCALES if scale.isalpha() and len(scale) > 3)
    number, several, many = (
        dialect.group(name, dialect.any_of(words))
        for name, words in (("number", NUMBERS), ("several", SEVERAL), ("many", MANY))
    )
    tens = dialect.group("tens", dialect.any_of(filter(None, TENS)))
    of = rf"(?:\s+{dialect.word('of')})?"
    return (
        rf"{number}(?:\s+{dialect.group('scale', scales)})?"
        rf"|{several}\s+{dialect.group('of_scale', scales)}{of}"
        rf"|(?:{tens}\s+)?{many}{of}"
    )
