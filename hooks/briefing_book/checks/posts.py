"""The posts of those who take part, speak and promise."""

from __future__ import annotations

from collections.abc import Iterator

from ..dates import Period
from ..directory import RefKind, fold_name
from ..load import Loaded
from ..model import Briefing, Commitment, Figure, Meeting, PersonParticipant, Statement
from ..occasions import list_items, period_of
from ..references import PARTY
from ..resolve import find_post
from ..yaml_reader import Loc
from .rule import Finding, Spot
from .survey import Survey

_Part = tuple[Loc, str, Period, str]
"""Where somebody stands, under which name, when, and in what role."""


def check_post_not_held(survey: Survey) -> Iterator[Finding]:
    """Whoever has posts on record held one of them on the day, and the one that is named as role.

    Without it the page shows a name without a post. It is reported once for each person in a
    briefing. What the person's own record allows is allowed everywhere: somebody may appear long
    after the last post.
    """
    for loaded in survey.briefings:
        reported: set[str] = set()
        for loc, name, when, role in _list_parts(loaded.record):
            ref = survey.directory.find(name, PARTY)
            if ref is None or ref.kind is not RefKind.PERSON or ref.id in reported:
                continue
            if found := _explain(survey, ref.id, when, role):
                reported.add(ref.id)
                yield Finding(Spot(loaded, loc), *found, (Spot(survey.person(ref.id)),))


def _explain(survey: Survey, id: str, when: Period, role: str) -> tuple[str, str] | None:
    """Message and hint where the person held no post then, or not the one that the role names."""
    loaded = survey.person(id)
    person = loaded.record
    days = when.first_day, when.last_day
    named = [post for post in person.posts if fold_name(post.title) == fold_name(role)]
    if named and find_post(named, *days) is None:
        message = f"{person.name} was not {named[0].title} on {when}"
        return message, f"correct the role, the date, or the post in {loaded.path}"
    if person.posts and find_post(person.posts, *days) is None:
        message = f"{person.name} held no post on {when} that is on record"
        return message, f"add the post of that time to {loaded.path}, or correct the date"
    return None


def _list_parts(record: Briefing) -> Iterator[_Part]:
    for index, name in enumerate(record.principals):
        yield ("principals", index), name, record.date, ""
    for loc, item in list_items(record):
        when = period_of(record, item)
        if isinstance(item, Meeting):
            for index, who in enumerate(item.participants):
                if isinstance(who, PersonParticipant):
                    yield (*loc, "participants", index), who.person, when, who.role or ""
        elif isinstance(item, Statement):
            yield (*loc, "speaker"), item.speaker, when, ""
        elif isinstance(item, Commitment):
            for key in ("made_by", "made_to"):
                for index, name in enumerate(getattr(item, key)):
                    yield (*loc, key, index), name, when, ""
        elif isinstance(item, Figure) and item.attributed_to:
            yield (*loc, "attributed_to"), item.attributed_to, when, ""
