"""The quotes of the record, the sources they are taken from, and what the lock says of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from ..model.briefing import Briefing
from ..model.items import Statement
from ..model.parts import Citation, Source, Sources
from ..model.references import full_id
from ..problems import Loc
from ..records.inherited import list_former_ids, says_sources, sources_of
from ..records.loaded import Loaded, Records
from ..records.proofs import Origin, Proof, QuoteLock, Role
from ..values.languages import are_one_language
from .digests import digest_quote


@dataclass(frozen=True, eq=False)
class Quotation:
    """A quote: a statement's own, or the other words that an account of it gives.

    `loc` is where the words stand in the briefing, `sources_at` where the sources do; `account` is
    the index of the account.
    """

    briefing: Loaded[Briefing]
    statement: Statement
    loc: Loc
    words: str
    sources: Sources
    sources_at: Loc
    account: int | None = None

    @property
    def statements(self) -> tuple[str, ...]:
        """The statement's full id, then those that it had before."""
        id, aliases = self.briefing.id, self.briefing.record.aliases
        former = list_former_ids(id, aliases, self.statement)
        return (full_id(id, self.statement.id), *(full_id(*one) for one in former))

    @cached_property
    def digest(self) -> str:
        """The digest of the words."""
        return digest_quote(self.words)

    @property
    def origins(self) -> tuple[Origin, ...]:
        """The sources it is taken from, each once."""
        return tuple(dict.fromkeys(self.origin_of(cited) for cited in self.sources))

    def origin_of(self, cited: Citation | Source) -> Origin:
        """How the lock names a source that is cited here."""
        if isinstance(cited, Source):
            return Origin(Role.TITLE, cited.title)
        return Origin(Role.SOURCE if self.account is None else Role.ACCOUNT, cited.source)


@dataclass(frozen=True, slots=True)
class Standing:
    """What the lock says of a quote: its proofs, and those of what it was before."""

    proofs: tuple[Proof, ...] = ()
    former: tuple[Proof, ...] = ()

    @property
    def is_changed(self) -> bool:
        """Whether it was verified once, and other words stand there now."""
        return bool(self.former) and not self.proofs

    @property
    def origins(self) -> frozenset[Origin]:
        """The sources against which it was verified."""
        return frozenset(proof.origin for proof in self.proofs)


def list_quotations(briefing: Loaded[Briefing]) -> Iterator[list[Quotation]]:
    """For every statement of a briefing its quote and those of its accounts."""
    for index, statement in enumerate(briefing.record.statements):
        yield list_quotations_of(briefing, index, statement)


def list_quotations_of(
    briefing: Loaded[Briefing], index: int, statement: Statement
) -> list[Quotation]:
    """The quote of the statement at `index` in a briefing, if it has one, and its accounts'."""
    at: Loc = ("statements", index)
    quotations = []
    if statement.quote:
        sources = sources_of(briefing.record, statement)
        sources_at: Loc = (*at, "sources") if says_sources(statement) else ("sources",)
        quotations.append(
            Quotation(briefing, statement, (*at, "quote"), statement.quote, sources, sources_at)
        )
    for number, account in enumerate(statement.accounts):
        if account.field == "quote":
            here = (*at, "accounts", number)
            quotations.append(
                Quotation(briefing, statement, (*here, "value"), account.value,
                          (account.source,), here, number)
            )  # fmt: skip
    return quotations


def judge_quotations(
    quotations: Sequence[Quotation], lock: QuoteLock
) -> list[tuple[Quotation, Standing]]:
    """Each quote of one statement with its standing.

    What a quote was before has proofs that fit no quote of the statement any more: so accounts may
    change their places, and a new one is new.
    """
    proofs = lock.of(quotations[0].statements) if quotations else []
    if not proofs:
        return [(quotation, Standing()) for quotation in quotations]
    present = {(origin, one.digest) for one in quotations for origin in one.origins}
    left = [proof for proof in proofs if (proof.origin, proof.quote) not in present]
    return [(quotation, _judge(quotation, proofs, left)) for quotation in quotations]


def _judge(quotation: Quotation, proofs: Sequence[Proof], left: Sequence[Proof]) -> Standing:
    origins = quotation.origins
    return Standing(
        tuple(one for one in proofs if one.origin in origins and one.quote == quotation.digest),
        tuple(one for one in left if one.origin in origins),
    )


def list_text_paths(quotation: Quotation, records: Records) -> Iterator[tuple[Origin, str]]:
    """The sources that may have the words and say where their text is, with its path as written."""
    for cited in quotation.sources:
        source = _find_source(cited, records)
        if source and source.text and may_have_words(quotation, cited, records):
            yield quotation.origin_of(cited), source.text


def may_have_words(quotation: Quotation, cited: Citation | Source, records: Records) -> bool:
    """Whether a source is in no language from which the words are translated."""
    source = _find_source(cited, records)
    if not source or not source.language:
        return True
    original = quotation.statement.original_languages
    return not any(are_one_language(source.language, tag) for tag in original)


def _find_source(cited: Citation | Source, records: Records) -> Source | None:
    if isinstance(cited, Source):
        return cited
    loaded = records.sources.get(cited.source)
    return loaded.record if loaded else None
