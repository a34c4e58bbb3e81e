"""An agreement in words: between whom it is, who signed it, and how far it has come."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ..book.entries import AgreementEntry
from ..book.parties import Party
from ..values.dates import PartialDate
from ..values.in_words import say_date
from ..values.vocabulary import AgreementKind, AgreementStage
from .kinds import name_kind
from .parties import say_parties

SayParties = Callable[[Sequence[Party]], str]


def say_whose(entry: AgreementEntry) -> str:
    """`Treaty between Cyprus and Norway`, `Joint declaration of Cyprus and Norway`."""
    is_joint = entry.sort.built_in is AgreementKind.JOINT_DECLARATION
    between = "of" if is_joint or len(entry.parties) == 1 else "between"
    return f"{name_kind(entry)} {between} {say_parties(entry.parties)}"


def say_signing(entry: AgreementEntry) -> str:
    """`Signed`; of what was not held, `To be signed` or `Was to be signed`."""
    if entry.is_held:
        return "Signed"
    return "To be signed" if entry.event.is_ahead else "Was to be signed"


def say_signers(entry: AgreementEntry, say: SayParties = say_parties) -> str:
    """`Signed by Kari Nordmann`; empty where nobody is said to have signed."""
    return f"{say_signing(entry)} by {say(entry.signed_by)}" if entry.signed_by else ""


def say_stage(entry: AgreementEntry) -> str:
    """How far it has come, in a word or two: `in force`; of what was not signed, why not.

    That it is not in force is said only where the day is known on which it will be.
    """
    if not entry.is_held:
        return entry.event.status.label
    if entry.stage is AgreementStage.SIGNED and entry.record.entered_into_force:
        return "signed, not in force"
    return entry.stage.label


def say_progress(entry: AgreementEntry, locale: str) -> str:
    """How far it has come and is to come, with the days: `in force since 3 May 2024`.

    What lies ahead is told as that. Nothing of what was not signed.
    """
    return "; ".join(_list_steps(entry, locale)) if entry.is_held else ""


def say_open_entry(entry: AgreementEntry) -> str:
    """That nothing tells when it enters into force; empty where that is known, or is not to be."""
    is_open = entry.is_held and entry.stage is AgreementStage.SIGNED
    is_joint = entry.sort.built_in is AgreementKind.JOINT_DECLARATION
    if not is_open or is_joint or entry.record.entered_into_force:
        return ""
    return "entry into force not given"


def text_of(entry: AgreementEntry) -> str:
    """Its text (CommonMark), where it stands in the record; empty where a source has it."""
    return entry.record.text if isinstance(entry.record.text, str) else ""


def _list_steps(entry: AgreementEntry, locale: str) -> Iterator[str]:
    record, stage = entry.record, entry.stage
    since, applied, end = (
        record.entered_into_force, record.provisionally_applied_from, record.terminated
    )  # fmt: skip
    if stage is AgreementStage.TERMINATED:
        yield f"terminated {_on(end, locale)}"
        if since:
            yield f"had been in force since {_say(since, locale)}"
        return
    if stage is AgreementStage.IN_FORCE:
        yield f"in force since {_say(since, locale)}"
    elif stage is AgreementStage.APPLIED:
        yield f"provisionally applied since {_say(applied, locale)}"
    else:
        yield say_stage(entry)
        if applied:
            yield f"will be provisionally applied from {_say(applied, locale)}"
    if since and stage is not AgreementStage.IN_FORCE:
        yield f"enters into force {_on(since, locale)}"
    if end:
        yield f"ends {_on(end, locale)}"


def _say(date: PartialDate | None, locale: str) -> str:
    return say_date(date, locale) if date else ""


def _on(date: PartialDate | None, locale: str) -> str:
    """`on 3 May 2024`, `in May 2024`, `about May 2024`, `in the second quarter of 2024`."""
    said = _say(date, locale)
    if date is None or date.qualification.is_approximate:
        return said
    before = "on" if date.day else "in the" if date.quarter else "in"
    return f"{before} {said}"
