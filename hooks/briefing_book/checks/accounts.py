"""An account says which key a source differs on, and that key is one of the record it stands in."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.briefing import Briefing
from ..model.items import ITEM_LISTS, name_item
from ..model.keys import list_facts
from ..model.parts import Account
from ..model.record import Record
from ..problems import Loc, Problem
from ..records.directory import Directory
from ..records.inherited import list_items
from ..records.loaded import Loaded, Records
from ..text.english import join_all
from ..text.excerpts import quote
from ..text.nearest import suggest


def check_accounts(records: Records, _directory: Directory) -> Iterator[Problem]:
    """Yield a problem for every account of a key that its record does not have."""
    for briefing in records.briefings.values():
        yield from _check(briefing, (), briefing.record, briefing.record.accounts)
        for loc, item in list_items(briefing.record):
            yield from _check(briefing, loc, item, item.accounts)


def _check(
    briefing: Loaded[Briefing], at: Loc, record: Record, accounts: tuple[Account, ...]
) -> Iterator[Problem]:
    known = list_facts(type(record))
    for index, account in enumerate(accounts):
        loc = (*at, "accounts", index, "field")
        if account.field not in known and not briefing.gaps.cover(loc):
            yield briefing.problem(
                loc, "unknown-field",
                f"there is no key {quote(account.field)} to differ on",
                _say_where(account.field, record) or suggest(account.field, known)
                or f"write one of {', '.join(sorted(known))}",
            )  # fmt: skip


def _say_where(field: str, record: Record) -> str:
    """Where the account belongs, if the key is one of an item and it stands in the briefing."""
    if not isinstance(record, Briefing):
        return ""
    owners = [name_item(name) for name, item in ITEM_LISTS.items() if field in list_facts(item)]
    return f"put this account into the {join_all(owners, 'or')} that has it" if owners else ""
