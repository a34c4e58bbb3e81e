"""The pages that editors look things up on: every key, and every check. Both come from the code."""

from __future__ import annotations

from collections.abc import Iterator

from ..addresses import KEYS, RULES, Section
from ..book.site import Site
from ..checks import list_rules
from ..desk.handbook import SECTIONS, describe_section
from ..problems import Level
from .page import Page, View

_LEVELS = (
    (Level.ERROR, "Errors", "An error stops the build. What is published stays as it was."),
    (Level.WARNING, "Warnings", "A warning is worth a look before you publish. It stops nothing."),
    (Level.NOTE, "Notes", "A note is for when there is time. It stops nothing."),
)


def list_pages(_site: Site) -> Iterator[Page]:
    """The page of the keys and that of the checks."""
    yield Page(
        KEYS, "Every key", "reference.html", _view_keys,
        "Every key of a briefing, a trip and the registries: what it means and what it looks like.",
        (Section.GUIDE,), section=Section.GUIDE,
    )  # fmt: skip
    yield Page(
        RULES, "Every check", "rules.html", _view_rules,
        "Every rule that briefings are checked by, and what happens where one is broken.",
        (Section.GUIDE,), section=Section.GUIDE,
    )  # fmt: skip


def _view_keys() -> View:
    sections = [(section, describe_section(section)) for section in SECTIONS]
    return {"sections": sections, "guide": Section.GUIDE}


def _view_rules() -> View:
    rules = list_rules()
    groups = [
        (title, lead, [rule for rule in rules if rule.level is level])
        for level, title, lead in _LEVELS
    ]
    return {"groups": groups, "guide": Section.GUIDE}
