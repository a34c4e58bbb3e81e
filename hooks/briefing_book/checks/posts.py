"""The posts of those who take part, speak and promise."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.briefing import Briefing
from ..model.items import Item, Meeting
from ..problems import Loc
from ..records.inherited import item_at, period_of
from ..records.posts import find_post
from ..records.release import is_withdrawn
from ..text.folding import fold_name
from ..values.dates import Period
from .rule import Finding, Spot
from .survey import Survey


def check_post_not_held(survey: Survey) -> Iterator[Finding]:
    """Whoever has posts on record held one of them on the day, and the one that is named as role.

    Without it the page shows a name without a post. It is reported once for each person in a
    briefing. What the person's own record allows is allowed everywhere: somebody may appear long
    after the last post.
    """
    reported: set[tuple[str, str]] = set()
    for loaded, loc, id in survey.people_named:
        record, key = loaded.record, (loaded.path, id)
        if key in reported or not isinstance(record, Briefing) or is_withdrawn(record):
            continue
        item = item_at(record, loc)
        when = period_of(record, item) if item else record.date
        if found := _explain(survey, id, when, _find_role(item, loc)):
            reported.add(key)
            yield Finding(Spot(loaded, loc), *found, (Spot(survey.person(id)),))


def _find_role(item: Item | None, loc: Loc) -> str:
    """The role of the participant to whom `loc` leads, empty where there is none."""
    if isinstance(item, Meeting) and loc[2] == "participants":
        return item.participants[int(loc[3])].role or ""
    return ""


def _explain(survey: Survey, id: str, when: Period, role: str) -> tuple[str, str] | None:
    """Message and hint where the person held no post then, or not the one that the role names."""
    loaded = survey.person(id)
    person = loaded.record
    days = when.first_day, when.last_day
    folded = fold_name(role)
    named = [post for post in person.posts if role and fold_name(post.title) == folded]
    if named and find_post(named, *days) is None:
        message = f"{person.name} was not {named[0].title} on {when}"
        return message, f"correct the role, the date, or the post in {loaded.path}"
    if person.posts and find_post(person.posts, *days) is None:
        message = f"{person.name} held no post on {when} that is on record"
        return message, f"add the post of that time to {loaded.path}, or correct the date"
    return None
