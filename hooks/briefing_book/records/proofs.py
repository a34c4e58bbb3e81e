"""Proofs that quotes were found, as the lock has them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property


class Role(StrEnum):
    """What a source has to do with a quote; the key under which the lock names the source."""

    SOURCE = "source"
    """The statement cites it by its id."""
    TITLE = "title"
    """The statement cites it written out; it has no id, so its title stands for it."""
    ACCOUNT = "account"
    """It has other words, which an account of the statement gives; its id."""


@dataclass(frozen=True, order=True, slots=True)
class Origin:
    """The source of a quote: what it has to do with it, and its id or title."""

    role: Role
    name: str


@dataclass(frozen=True, order=True, slots=True)
class Proof:
    """That a quote was found: the statement by its full id, and the digests of both."""

    statement: str
    origin: Origin
    quote: str
    text: str


@dataclass(frozen=True)
class QuoteLock:
    """All proofs."""

    proofs: frozenset[Proof] = frozenset()

    def of(self, statements: Iterable[str]) -> list[Proof]:
        """The proofs of statements, by their full ids."""
        return [proof for name in statements for proof in self._by_statement.get(name, ())]

    def texts_of(self, origin: Origin) -> frozenset[str]:
        """The digests of the texts of a source in which something was found."""
        return frozenset(proof.text for proof in self._by_origin.get(origin, ()))

    @cached_property
    def _by_statement(self) -> Mapping[str, list[Proof]]:
        found: dict[str, list[Proof]] = {}
        for proof in sorted(self.proofs):
            found.setdefault(proof.statement, []).append(proof)
        return found

    @cached_property
    def _by_origin(self) -> Mapping[Origin, list[Proof]]:
        found: dict[Origin, list[Proof]] = {}
        for proof in self.proofs:
            found.setdefault(proof.origin, []).append(proof)
        return found
