"""Names of people: what stands after them, and the family name by which they are sorted."""

from __future__ import annotations

import re

from .folding import fold_name

_AFTER_NAMES = frozenset(
    "jr sr ii iii iv esq phd md mp kc qc obe cbe mbe cmg kcmg gcmg kcb gcb".split()
)
"""What stands after a name and is no name itself, folded and without full stops."""
_ARTICLE = re.compile(r"^(?:al|el|an|ar|as|ash|at|ad|az)[-\u2010\u2011](?=\w)", re.IGNORECASE)


_FAMILY_FIRST = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
"""A letter of Chinese, Japanese or Korean, of whose names the CLDR has the family name first."""


def stands_after_name(text: str) -> bool:
    """Whether it is a suffix of names, such as `Jr.` or `III`."""
    return fold_name(text).replace(".", "") in _AFTER_NAMES


def put_family_first(name: str) -> str:
    """The name with its last word in front, by which it is sorted: `Leyen, Ursula von der`.

    Suffixes stay behind, an Arabic article doesn't count: `Sudani, Mohammed al-`. A name in the
    letters of Chinese, Japanese or Korean has its family name first; in which order another one has
    it can't be seen by its letters.
    """
    if _FAMILY_FIRST.match(name):
        return name
    words = name.replace(",", " ").split()
    end = len(words)
    while end > 1 and stands_after_name(words[end - 1]):
        end -= 1
    family = words[end - 1] if words else name
    article = _ARTICLE.match(family)
    behind = [*words[: end - 1], article.group() if article else "", *words[end:]]
    rest = " ".join(filter(None, behind))
    bare = family[article.end() :] if article else family
    return f"{bare}, {rest}" if rest else bare
