"""The known word that a misspelt one is nearest to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

_LIKENESS = 0.6
_MAX_LENGTH = 100
_MAX_CANDIDATES = 30
_MAX_SHARED = 10_000
_MAX_COMPARED = 40_000


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
        if closest := self.find_alike(word, _LIKENESS):
            return closest
        folded = word[:_MAX_LENGTH].casefold()[:_MAX_LENGTH]
        pairs = _pairs_of(folded)
        shared = self._count_shared(pairs)
        part = _as_words(folded)
        # What has it as a part has all its pairs but perhaps those at its ends.
        longer = [
            known
            for known, number in shared.items()
            if number >= len(pairs) - 2 and part in _as_words(known[:_MAX_LENGTH])
        ]
        return self._words[longer[0]] if len(longer) == 1 else None

    def find_alike(self, word: str, likeness: float) -> str | None:
        """The word that is spelt most like `word`, from `likeness` up (0 to 1)."""
        return next(iter(self.list_alike(word, likeness)), None)

    def list_alike(self, word: str, likeness: float) -> list[str]:
        """The words that are spelt like `word`, from `likeness` up (0 to 1), the closest first."""
        folded = word[:_MAX_LENGTH].casefold()[:_MAX_LENGTH]
        shared = self._count_shared(_pairs_of(folded))
        candidates = [known for known, _ in shared.most_common(_MAX_CANDIDATES)]
        return [self._words[known] for known in _sort_alike(folded, candidates, likeness)]

    def _count_shared(self, pairs: Iterable[str]) -> Counter[str]:
        """How many of the pairs each word has; where that are too many, the rare pairs count."""
        lists = [(self._by_pair.get(pair, ()), pair) for pair in pairs]
        shared: Counter[str] = Counter()
        left = _MAX_SHARED
        for words, _ in sorted(lists, key=lambda entry: (len(entry[0]), entry[1])):
            shared.update(words[:left])
            left -= len(words)
            if left <= 0:
                break
        return shared


def _sort_alike(folded: str, candidates: Sequence[str], likeness: float) -> list[str]:
    """The candidates that are alike, the closest first; only so many letters are compared."""
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(folded)
    found: list[tuple[float, str]] = []
    left = _MAX_COMPARED
    for candidate in candidates:
        left -= len(folded) * len(candidate[:_MAX_LENGTH])
        if left < 0:
            break
        matcher.set_seq1(candidate[:_MAX_LENGTH])
        if min(matcher.real_quick_ratio(), matcher.quick_ratio()) >= likeness:
            found.append((matcher.ratio(), candidate))
    return [candidate for reached, candidate in sorted(found, reverse=True) if reached >= likeness]


def _as_words(folded: str) -> str:
    return f" {folded.replace('-', ' ')} "


def _pairs_of(folded: str) -> set[str]:
    bounded = f" {folded[:_MAX_LENGTH]} "
    return {bounded[index : index + 2] for index in range(len(bounded) - 1)}


def suggest(word: str, known: Iterable[str]) -> str:
    """`did you mean …?` with the nearest of the known words, or an empty text."""
    nearest = Nearest(known).find(word)
    return f"did you mean {nearest}?" if nearest else ""
