"""The known word that is nearest to a misspelt one, quickly even among many thousands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from difflib import get_close_matches

_MAX_LENGTH = 100
_MAX_CANDIDATES = 50


class Nearest:
    """Words to choose from; made once, asked often."""

    def __init__(self, known: Iterable[str]) -> None:
        """Index the known words by their pairs of letters; of equals the first sorted wins."""
        self._words = {word.casefold(): word for word in sorted(known, reverse=True)}
        self._by_pair: dict[str, list[str]] = {}
        for folded in self._words:
            for pair in _pairs_of(folded):
                self._by_pair.setdefault(pair, []).append(folded)

    def find(self, word: str) -> str | None:
        """The word that is spelt most like `word`, else the only one that has it as a part."""
        folded = word[:_MAX_LENGTH].casefold()
        # To compare letter by letter takes long: only those that share most pairs are.
        shared = Counter(
            known for pair in sorted(_pairs_of(folded)) for known in self._by_pair.get(pair, ())
        )
        candidates = [known for known, _ in shared.most_common(_MAX_CANDIDATES)]
        for known in get_close_matches(folded, candidates, n=1, cutoff=0.6):
            return self._words[known]
        part = _as_words(folded)
        longer = [known for known in shared if part in _as_words(known)]
        return self._words[longer[0]] if len(longer) == 1 else None


def _as_words(folded: str) -> str:
    return f" {folded.replace('-', ' ')} "


def _pairs_of(folded: str) -> set[str]:
    bounded = f" {folded[:_MAX_LENGTH]} "
    return {bounded[index : index + 2] for index in range(len(bounded) - 1)}
