"""Characters that can't be told by sight: hidden ones, and spaces that are none to YAML."""

from __future__ import annotations

import re
import unicodedata

# XML 1.0 has no way to write these, not even escaped; RFC 5545 also refuses DEL, and readers of
# every format drop U+FEFF as a byte order mark.
_UNWRITABLE = re.compile(
    "[^\t\n\r\x20-\x7e\x80-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)

HIDDEN_CLASS = (
    r"\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad"
    r"\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff"
    r"\u2800\u3164\uffa0\ufffc"
)
"""What is refused wherever it stands, as the inside of a character class of a pattern.

It is what no text needs and what XML, which the feeds are, has no way to write; the line breaks of
YAML 1.1 that are none in YAML 1.2; and what turns the order of letters round, so that a text looks
like another one. Text that runs from right to left does so without them. A soft hyphen comes from
a page that was set, and keeps a word from being found; blanks that are no space, and what stands
where a picture was, come from other programs.
"""
SPACELESS_CLASS = (
    r"\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u19e0-\u19ff"
    r"\ua9e0-\ua9ff\uaa60-\uaa7f"
)
"""Letters of scripts that have no spaces between words, such as Khmer, for a character class.

After one of them a zero-width space says where a line may end; elsewhere it is refused too.
"""
_LONE_FILLER = r"\u115f(?![\u1161-\u11ff])|(?<![\u1100-\u115e])\u1160"
"""What stands for a missing letter of a Korean syllable, where there is no syllable."""
HIDDEN = re.compile(rf"[{HIDDEN_CLASS}]|(?<![{SPACELESS_CLASS}])\u200b|{_LONE_FILLER}")
HIDDEN_IN_FILE = re.compile(HIDDEN.pattern.replace(r"\u000b-\u001f", r"\u000b\u000c\u000e-\u001f"))
"""The same but for the carriage return, with which lines may end."""
ODD_SPACE = re.compile(r"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
"""What looks like a space and is none to YAML; word processors and web pages are full of it."""
LINE_BREAK = re.compile(r"\r\n|\r|\n")


_BLANK_LETTERS = frozenset("\u115f\u1160\u3164\uffa0")


def is_readable(text: str) -> bool:
    """Whether it has a letter or a digit of any script in it that can be seen.

    What this Python does not know yet counts: scripts are added to Unicode every year.
    """
    return any(
        char not in _BLANK_LETTERS
        and (char.isalnum() or unicodedata.category(char) in ("Nl", "No", "Cn"))
        for char in text
    )


def name_hidden(char: str) -> str:
    """`U+202E (right-to-left override)`; control characters have a number only."""
    name = unicodedata.name(char, "").lower()
    return f"U+{ord(char):04X}" + (f" ({name})" if name else "")


def explain_odd_space(char: str) -> tuple[str, str]:
    """Message and hint where such a space stands among what YAML reads as its own."""
    name = unicodedata.name(char).lower()
    article = "an" if name[0] in "aeiou" else "a"
    return f"{article} {name} (U+{ord(char):04X}) stands here", "delete it and type a space"


def clean(text: str) -> str:
    """The text without the characters that XML 1.0 (section 2.2) or iCalendar cannot carry.

    The loader lets none of them in; the site's name and whatever is added later comes through here.
    """
    return _UNWRITABLE.sub("", text)


def unify_breaks(text: str) -> str:
    """The text with line feeds as its line ends, whichever of `LINE_BREAK` it has."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def one_line(text: str) -> str:
    """The text, clean, with every run of white space as one space."""
    return " ".join(clean(text).split())
