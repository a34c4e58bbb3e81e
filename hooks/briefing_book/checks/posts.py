"""The posts of those who take part, speak and promise."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.briefing import Briefing
from ..model.parties import PersonParty
from ..problems import Loc
from ..records.inherited import item_at, period_of
from ..records.posts import find_post, find_titled
from ..records.release import is_withdrawn
from ..text.excerpts import quote
from ..values.dates import Period
from .rule import Finding, Spot
from .survey import Survey


def check_post_not_held(survey: Survey) -> Iterator[Finding]:
    """Whoever has posts on record held one of them on the day, and the one that is named.

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
        if found := _explain(survey, id, when, _find_form(record, loc)):
            reported.add(key)
            yield Finding(Spot(loaded, loc), *found, (Spot(survey.person(id)),))


def _find_form(record: Briefing, loc: Loc) -> PersonParty | None:
    """The party with keys to whom `loc` leads; None where there is a name alone."""
    found: object = record
    form = None
    for part in loc:
        found = found[int(part)] if isinstance(found, tuple) else getattr(found, str(part))
        form = found if isinstance(found, PersonParty) else form
    return form


def _explain(
    survey: Survey, id: str, when: Period, form: PersonParty | None
) -> tuple[str, str] | None:
    """Message and hint where the person held no post then, or not the one that is named."""
    loaded = survey.person(id)
    person = loaded.record
    days = when.first_day, when.last_day
    titled = (form.post or form.role or "") if form else ""
    named = find_titled(person.posts, titled) if titled else ()
    if named and find_post(named, *days) is None:
        message = f"{person.name} was not {named[0].title} on {when}"
        return message, f"correct the role, the date, or the post in {loaded.path}"
    if form and (form.country or form.organization):
        return None  # in a post that is told here, and need not be on record
    if form and form.post and not named:
        message = f"{person.name} has no post {quote(form.post)} on record"
        return message, f"add it to {loaded.path}, or say here for which country: or organization:"
    if person.posts and find_post(person.posts, *days) is None:
        message = f"{person.name} held no post on {when} that is on record"
        return message, f"add the post of that time to {loaded.path}, or correct the date"
    return None
