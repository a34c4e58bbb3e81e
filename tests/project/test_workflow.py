"""The workflow for GitHub, as far as its text shows what it does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
import yaml

from sites import PROJECT

WORKFLOW = PROJECT / ".github" / "workflows" / "site.yml"
PINNED = re.compile(
    r"(?P<action>[\w.-]+(?:/[\w.-]+)+)@(?P<commit>[0-9a-f]{40}) # (?P<version>v\S+)"
)
PLAIN = re.compile(r"\$\{\{ ([\w.]+) \}\}")

SCHEDULED = {
    "server_url": "https://github.com",
    "repository": "desk/record",
    "ref": "refs/heads/main",
    "ref_name": "main",
    "event_name": "schedule",
    "event": {"schedule": "17 3 * * *"},
}
"""What GitHub tells a scheduled run of the event: of the repository, nothing."""


@pytest.fixture(scope="module")
def jobs() -> Mapping[str, Any]:
    found: Mapping[str, Any] = yaml.safe_load(WORKFLOW.read_text("utf-8"))["jobs"]
    return found


def list_uses(text: str) -> list[str]:
    """What stands after `uses:`, with the remark beside it."""
    return re.findall(r"^ *(?:- )?uses: (.+)$", text, re.MULTILINE)


def list_texts(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for each in value.values():
            yield from list_texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from list_texts(each)
    else:
        yield str(value)


def fill_in(text: str, github: Mapping[str, Any]) -> str:
    """The text as a run sees it. Raises KeyError where GitHub would put nothing."""

    def look_up(match: re.Match[str]) -> str:
        found: Any = {"github": github}
        for name in match[1].split("."):
            found = found[name]
        return str(found)

    return PLAIN.sub(look_up, text)


def test_every_action_is_pinned_by_commit_with_its_version_beside_it(
    jobs: Mapping[str, Any],
) -> None:
    uses = list_uses(WORKFLOW.read_text("utf-8"))
    assert len(uses) == sum("uses" in step for job in jobs.values() for step in job["steps"])
    assert [line for line in uses if not PINNED.fullmatch(line)] == []


def test_an_action_is_the_same_wherever_it_is_used() -> None:
    texts = [WORKFLOW.read_text("utf-8"), (PROJECT / "README.md").read_text("utf-8")]
    uses = {line for text in texts for line in list_uses(text)}
    assert len({line.partition("@")[0] for line in uses}) == len(uses)


def test_at_night_too_a_page_leads_to_its_yaml(jobs: Mapping[str, Any]) -> None:
    (build,) = [step for step in jobs["build"]["steps"] if "EDIT_URI" in step.get("env", {})]
    repository, edit = (fill_in(build["env"][name], SCHEDULED) for name in ("REPO_URL", "EDIT_URI"))
    assert f"{repository}/{edit}" == "https://github.com/desk/record/edit/main/docs/"


def test_nothing_depends_on_what_only_some_events_tell(jobs: Mapping[str, Any]) -> None:
    assert [text for text in list_texts(jobs) if "github.event." in text] == []
