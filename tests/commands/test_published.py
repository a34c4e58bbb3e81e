"""What was published is written down, and what goes without leading on is told."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from briefing_book.__main__ import main
from content import Write

PEOPLE = "rex-roe: {name: Rex Roe, posts: [{title: Secretary, country: US}]}\n"
TALKS = dedent("""\
    title: Talks in Oslo
    date: 2023-11-05
    place: {country: "NO"}
    topics: [fish]
    sources: [paper]
    meetings: [{id: talks, participants: [rex-roe, council]}]
    statements: [{id: said, speaker: rex-roe, paraphrase: Yes.}]
""")
FILES = {
    "people.yml": PEOPLE,
    "organizations.yml": "council: {name: Council, kind: international}\n",
    "topics.yml": "fish: {name: Fish}\n",
    "sources.yml": "paper: {title: Paper}\n",
    "oslo.yml": TALKS,
    "draft.yml": "{title: Not yet, date: 2023, status: draft}\n",
}
LINES = [
    "briefing/oslo", "country/NO", "country/US", "item/oslo/said", "item/oslo/talks",
    "organization/council", "person/rex-roe", "source/paper", "topic/fish",
]  # fmt: skip


class Project:
    """A project with the list of what it has published."""

    def __init__(self, write: Write, capsys: pytest.CaptureFixture[str]) -> None:
        self.write, self.capsys = write, capsys
        self.folder = write(FILES)
        assert self.run("published") == (0, "")

    @property
    def published(self) -> Path:
        return self.folder.parent / ".published"

    def run(self, command: str) -> tuple[int, str]:
        code = main([command, "--folder", str(self.folder)])
        return code, self.capsys.readouterr().out

    def check(self, **files: str | None) -> list[str]:
        """What is told of addresses once these files (without .yml) are changed, or removed."""
        self.write({f"{name}.yml": text for name, text in files.items() if text is not None})
        for name in (name for name, text in files.items() if text is None):
            (self.folder / f"{name}.yml").unlink()
        lines = self.run("check")[1].splitlines()
        return [
            f"{line.replace('warning[address-lost]: ', '')} – {hint.strip()}"
            for line, hint in zip(lines, [*lines[1:], ""], strict=False)
            if "[address-lost]" in line
        ]


@pytest.fixture
def project(write: Write, capsys: pytest.CaptureFixture[str]) -> Project:
    return Project(write, capsys)


def test_all_that_has_a_page_is_written_down_and_nothing_else(project: Project) -> None:
    lines = project.published.read_text("utf-8").splitlines()
    assert [line for line in lines if not line.startswith("#")] == LINES
    assert project.check() == []


def test_what_is_gone_stays_in_the_list_until_somebody_takes_it_out(project: Project) -> None:
    project.check(oslo=TALKS.replace("id: said", "id: told"))
    project.run("published")
    lines = project.published.read_text("utf-8").splitlines()
    assert {"item/oslo/said", "item/oslo/told"} < set(lines)


def test_a_new_id_is_told_where_it_stands(project: Project) -> None:
    told = project.check(
        people=PEOPLE.replace("rex-roe:", "roe-rex:"), oslo=TALKS.replace("rex-roe", "roe-rex")
    )
    assert told == [
        "briefings/people.yml:1:1: the person rex-roe was published, and its address leads nowhere"
        " now – if this is it, add former_ids: [rex-roe]"
    ]
    people = PEOPLE.replace("rex-roe:", "roe-rex:").replace("{", "{former_ids: [rex-roe], ", 1)
    assert project.check(people=people) == []


def test_so_is_that_of_an_item(project: Project) -> None:
    assert project.check(oslo=TALKS.replace("id: said", "id: told")) == [
        "briefings/oslo.yml:7:19: the item oslo/said was published, and its address leads nowhere"
        " now – if this is it, add former_ids: [said]"
    ]
    new = TALKS.replace("id: said", "former_ids: [said], id: told")
    assert project.check(oslo=new) == []


def test_a_briefing_is_told_once_with_all_that_is_in_it(project: Project) -> None:
    assert project.check(oslo=None, bergen=TALKS) == [
        "briefings/bergen.yml:1:1: the briefing oslo was published, and its address leads nowhere"
        " now – if this is it, add aliases: [oslo]"
    ]
    assert project.check(bergen=f"{TALKS}aliases: [oslo]\n") == []


def test_where_nobody_knows_what_it_is_now_it_is_told_in_the_list(project: Project) -> None:
    number = project.published.read_text("utf-8").splitlines().index("item/oslo/said") + 1
    without = "".join(line for line in TALKS.splitlines(keepends=True) if "said" not in line)
    assert project.check(oslo=without) == [
        f".published:{number}:1: the item oslo/said was published, and its address leads nowhere"
        " now – add former_ids: [said] to what it is now, or take the line out"
    ]


def test_a_draft_has_no_page(project: Project) -> None:
    assert project.check(oslo=f"{TALKS}status: draft\n") == [
        "briefings/oslo.yml:8:9: oslo was published, and its address leads nowhere now"
        " – write status: withdrawn, which keeps the address and says why"
    ]
    withdrawn = f"{TALKS}status: withdrawn\nwithdrawn_reason: It was in Bergen.\n"
    assert project.check(oslo=withdrawn) == []


def test_what_may_be_in_a_file_that_can_not_be_read_is_not_missed(project: Project) -> None:
    assert project.check(people="rex-roe: [") == []


def test_a_line_that_is_none_is_an_error(project: Project) -> None:
    project.published.write_text("people/rex\n", "utf-8")
    code, told = project.run("check")
    assert code == 1
    assert '.published:1:1: error[published-list]: "people/rex" is no kind with an id' in told


def test_nothing_is_written_through_a_link(project: Project, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_text("mine", encoding="utf-8")
    project.published.unlink()
    project.published.symlink_to(other)
    assert project.run("published")[0] == 1
    assert other.read_text("utf-8") == "mine"
