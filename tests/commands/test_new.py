"""Beginning a briefing, as somebody at a desk does it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing_book.__main__ import main
from briefing_book.addresses import ID_PATTERN
from briefing_book.desk.key_order import order_keys
from briefing_book.desk.new_briefing import Outline, make_id, write_outline
from briefing_book.load.folder import load_records
from briefing_book.load.yaml_reader import read_yaml
from briefing_book.model.briefing import Briefing
from briefing_book.values.fields import fits_pattern
from briefing_book.values.vocabulary import AgreementKind, BriefingKind, MeetingKind, StatementKind
from content import Write, find_problems

NEW_YEAR = "1704067200"  # 2024-01-01T00:00:00Z

OSLO = """title: Talks
date: 2024-05-06
principals: [kari-nordmann]
aliases: [2024-05-06-bergen]
"""

New = Callable[..., tuple[int, str]]


@pytest.fixture
def folder(write: Write) -> Path:
    return write({
        "people.yml": "kari-nordmann: {name: Kari Nordmann}\n",
        "trips/tour.yml": "title: Tour of the Nordic countries\n",
        "2024/2024-05-06-oslo.yml": OSLO,
    })  # fmt: skip


@pytest.fixture
def new(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> New:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NEW_YEAR)

    def run(*arguments: str) -> tuple[int, str]:
        capsys.readouterr()
        status = main(["new", *arguments, "--folder", str(folder)])
        return status, capsys.readouterr().out

    return run


def read(folder: Path, id: str) -> Briefing:
    return load_records(folder)[0].briefings[id].record


def test_a_new_briefing_has_what_is_known_and_passes_every_check(new: New, folder: Path) -> None:
    status, printed = new(
        "Talks in Oslo", "--date", "2024-05-06", "--country", "NO", "--city", "Oslo",
        "--trip", "tour", "--principal", "Kari Nordmann",
    )  # fmt: skip
    path = folder / "2024" / "2024-05-06-talks-in-oslo.yml"
    assert (status, printed) == (0, f"{path}\n")
    assert find_problems(folder) == []
    record = read(folder, "2024-05-06-talks-in-oslo")
    assert record.title == "Talks in Oslo"
    assert str(record.date) == "2024-05-06"
    assert record.place
    (place,) = record.place
    assert (place.city, place.country) == (("Oslo",), "NO")
    assert (record.trip, record.principals) == ("tour", ("Kari Nordmann",))
    assert record.status == "draft"


@pytest.mark.parametrize(
    ("date", "path"),
    [
        ("[2024-05-03..2024-05-05]", "2024/2024-05-03-talks.yml"),
        ("../2023-05-06", "2023/2023-05-06-talks.yml"),
        ("2023-05~", "2023/2023-05-talks.yml"),
        ("2023-Q2", "2023/2023-talks.yml"),
        ("195X", "1950/1950-talks.yml"),
    ],
)
def test_a_date_that_is_not_known_for_sure_has_its_folder_by_its_first_year(
    new: New, folder: Path, date: str, path: str
) -> None:
    assert new("Talks", "--date", date) == (0, f"{folder / path}\n")
    assert find_problems(folder) == []


def test_a_full_disk_leaves_no_half_of_one(
    new: New, folder: Path, fill_disk: Callable[[], None]
) -> None:
    fill_disk()
    status, printed = new("Call")
    assert status == 1
    assert printed.endswith("can't be written: no space left on device\n")
    assert [path.name for path in (folder / "2024").iterdir()] == ["2024-05-06-oslo.yml"]


def test_a_new_briefing_is_of_today_where_nothing_else_is_said(new: New, folder: Path) -> None:
    assert new("Call")[0] == 0
    assert str(read(folder, "2024-01-01-call").date) == "2024-01-01"


def test_what_is_not_known_stands_there_empty_with_a_word_on_what_it_is(
    new: New, folder: Path
) -> None:
    new("Call")
    text = (folder / "2024" / "2024-01-01-call.yml").read_text("utf-8")
    for key in "place trip principals topics summary sources meetings statements".split():
        assert re.search(rf"^{key}: +# [A-Z].*\.$", text, re.MULTILINE), key


def fill_in(text: str) -> str:
    """The text of a new briefing, with all that stands there as a remark and was left empty."""
    text = re.sub(r"^#(?=  )", "", text, flags=re.MULTILINE)
    dates = "what|value|due|entered_into_force"
    text = re.sub(rf"({dates}):$", r"\1: 2024-05", text, flags=re.MULTILINE)
    text = re.sub(r"(  title|text):$|(quote): #.*$", r"\1\2: Talks of 2024-05", text, flags=re.M)
    text = re.sub(r"(speaker|source|attributed_to|made_by):$", r"\1: NO", text, flags=re.MULTILINE)
    text = re.sub(
        r"(speaker|addressed_to|participants|parties): \[\]$", r"\1: [NO, CY]", text, flags=re.M
    )
    text = re.sub("^sources:", "sources: [letter]", text, flags=re.MULTILINE)
    return text.replace("source: NO", "source: letter")


def test_a_shape_that_stands_there_as_a_remark_can_be_filled_in(folder: Path) -> None:
    (folder / "sources.yml").write_text("letter: {title: A letter}\n", "utf-8")
    people = "kari-nordmann: {name: Kari Nordmann}\n"
    (folder / "people.yml").write_text(people, "utf-8")
    text = write_outline(Outline("Talks", "2024-05-06"))
    (folder / "new.yml").write_text(fill_in(text), "utf-8")
    assert find_problems(folder) == []
    record = read(folder, "new")
    assert (record.meetings, record.statements, record.commitments, record.figures) != ((),) * 4


KINDS = "harbour-talk: {name: harbour talk, sort_of: consultation}\n"


@pytest.mark.parametrize(
    "kind",
    [
        *BriefingKind,
        *MeetingKind,
        *StatementKind,
        *AgreementKind,
        "statement",
        "note-verbale",
        "harbour-talk",
    ],
)
def test_whatever_is_begun_passes_every_check_once_it_is_filled_in(
    new: New, folder: Path, kind: str
) -> None:
    (folder / "kinds.yml").write_text(KINDS, "utf-8")
    (folder / "sources.yml").write_text("letter: {title: A letter}\n", "utf-8")
    assert new("Talks", "--date", "2024-05-07", "--kind", kind)[0] == 0
    path = folder / "2024" / "2024-05-07-talks.yml"
    path.write_text(fill_in(path.read_text("utf-8")), "utf-8")
    assert [one for one in find_problems(folder) if "kinds.yml" not in one.path] == []
    text = path.read_text("utf-8")
    assert order_keys("briefing", text) == text


@pytest.mark.parametrize(
    ("kind", "keys", "items"),
    [
        ("visit", {"place", "trip", "principals"}, {"meetings", "statements", "commitments"}),
        ("call", {"principals"}, {"meetings", "commitments"}),
        ("letter", set(), {"statements"}),
        ("signing", {"place", "principals"}, {"agreements", "statements"}),
        ("treaty", {"place", "principals"}, {"agreements", "statements"}),
        ("interview", {"place", "principals"}, {"statements"}),
    ],
)
def test_each_kind_has_the_keys_that_matter_for_it(
    new: New, folder: Path, kind: str, keys: set[str], items: set[str]
) -> None:
    new("Talks", "--date", "2024-05-07", "--kind", kind)
    text = (folder / "2024" / "2024-05-07-talks.yml").read_text("utf-8")
    written = set(re.findall(r"^([a-z_]+):", text, re.MULTILINE))
    always = set("title date kind topics summary status first_published sources".split())
    assert written == always | keys | items


def test_a_letter_asks_for_whom_it_was_and_a_call_has_its_format(new: New, folder: Path) -> None:
    for kind in ("letter", "call"):
        new(kind, "--date", "2024-05-07", "--kind", kind)
    letter = (folder / "2024" / "2024-05-07-letter.yml").read_text("utf-8")
    assert "\nkind: correspondence " in letter
    assert "\n#    kind: letter\n" in letter
    assert "\n#    addressed_to: []\n" in letter
    call = (folder / "2024" / "2024-05-07-call.yml").read_text("utf-8")
    assert "\n#    format: call\n#    participants: []\n" in call


def test_an_agreement_is_begun_with_its_signing(new: New, folder: Path) -> None:
    new("Signing", "--date", "2024-05-07", "--kind", "exchange-of-notes")
    text = (folder / "2024" / "2024-05-07-signing.yml").read_text("utf-8")
    assert "\nkind: signing " in text
    assert "\n#    kind: exchange_of_notes\n#    parties: []\n#    signed_by: []\n" in text


def test_what_is_given_stands_there_whatever_the_kind(new: New, folder: Path) -> None:
    new("Call", "--date", "2024-05-07", "--kind", "call", "--country", "NO")
    assert read(folder, "2024-05-07-call").place


def test_a_kind_that_is_not_known_is_said_of_the_option(new: New) -> None:
    assert new("Call", "--kind", "cal") == (
        1, '--kind: error[unknown-kind]: there is no kind "cal"\n  did you mean call?\n'
    )  # fmt: skip


@pytest.mark.parametrize(
    ("title", "id"),
    [
        ("Åse Müller à Tromsø", "2024-01-01-ase-muller-a-tromso"),
        ("Straße, Łódź & Þingvellir", "2024-01-01-strasse-lodz-thingvellir"),
        ("The minister’s “stop”: part 2", "2024-01-01-the-ministers-stop-part-2"),
        ("بغداد", "2024-01-01"),
        ("word " * 30, f"2024-01-01{14 * '-word'}"),
        ("w" * 100, f"2024-01-01-{'w' * 69}"),
    ],
)
def test_the_file_is_named_after_day_and_title(new: New, folder: Path, title: str, id: str) -> None:
    assert new(title)[0] == 0
    assert (folder / "2024" / f"{id}.yml").exists()
    assert find_problems(folder) == []
    assert read(folder, id).title == " ".join(title.split())


def test_a_file_is_never_overwritten_and_no_id_taken_twice(new: New, folder: Path) -> None:
    before = (folder / "2024" / "2024-05-06-oslo.yml").read_bytes()
    paths = [new(title, "--date", "2024-05-06")[1].strip() for title in ("Oslo", "Oslo", "Bergen")]
    assert [Path(path).stem for path in paths] == [
        "2024-05-06-oslo-2", "2024-05-06-oslo-3", "2024-05-06-bergen-2",
    ]  # fmt: skip
    assert (folder / "2024" / "2024-05-06-oslo.yml").read_bytes() == before
    assert find_problems(folder) == []


def test_no_file_is_named_after_a_bare_year(new: New, folder: Path) -> None:
    assert new("بغداد", "--date", "2024")[0] == 0
    assert (folder / "2024" / "2024-2.yml").exists()
    assert find_problems(folder) == []


def test_what_is_wrong_with_an_option_is_said_as_of_a_file(new: New, folder: Path) -> None:
    before = sorted(folder.rglob("*"))
    assert new("Talks", "--date", "2024-05-32", "--country", "Norway", "--trip", "x y") == (
        1,
        '--country: error[unknown-country]: there is no country "Norway"\n'
        "  did you mean NO (Norway)?\n"
        "--date: error[bad-date]: there is no 32 May 2024: May has 31 days\n"
        "  write a day as 2023-11-05, a month as 2023-11, a year as 2023, a period as"
        " 2023-11-03/2023-11-04, or one of several days as [2023-11-03..2023-11-05]\n"
        '--trip: error[bad-id]: "x y" is not an id\n'
        "  use a-z, 0-9 and -, at most 80 characters, such as x-y\n",
    )
    assert new("Talks", "--country", "Norway", "--trip", "tours", "--principal", "kari") == (
        1,
        '--country: error[unknown-country]: there is no country "Norway"\n'
        "  did you mean NO (Norway)?\n"
        '--principal: error[unknown-party]: there is no country, person or organization "kari"\n'
        "  add to people.yml, or an organization, without the posts, to organizations.yml:\n"
        "    kari:\n      name: Kari\n"
        "      posts: [{title: …, country: …}]\n"
        '--trip: error[unknown-trip]: there is no trip "tours"\n'
        "  did you mean tour?\n",
    )
    assert new(" ") == (1, 'There is no title: write make new TITLE="Talks in Oslo"\n')
    assert new("Talks", "--city", "Oslo")[1].startswith("--country: error[missing-key]")
    assert sorted(folder.rglob("*")) == before


def test_what_is_wrong_in_other_files_is_in_nobody_s_way(new: New, folder: Path) -> None:
    (folder / "bad.yml").write_text("titel: Talks\n", "utf-8")
    (folder / "people.yml").write_text("kari-nordmann: {nam: Kari}\n", "utf-8")
    assert new("Talks", "--principal", "kari-nordmann")[0] == 0


def test_somebody_whom_another_file_looks_for_too_is_told_of_the_option(
    new: New, folder: Path
) -> None:
    (folder / "bad.yml").write_text("title: A\ndate: 2023\nprincipals: [Ana Sol]\n", "utf-8")
    status, printed = new("Talks", "--principal", "Ana Sol")
    assert status == 1
    assert printed.startswith("--principal: error[unknown-party]: there is no country, person")
    assert "also at" not in printed


def test_a_folder_that_can_not_be_written_to_is_named(new: New, folder: Path) -> None:
    (folder / "2023").write_text("in the way", "utf-8")
    status, printed = new("Talks", "--date", "2023-05-06")
    assert status == 1
    assert printed.startswith(f"{folder / '2023' / '2023-05-06-talks.yml'} can't be written: ")


@pytest.mark.parametrize("depth", ["briefings", "content/briefings"])
def test_an_editor_s_program_is_told_the_schema(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], depth: str
) -> None:
    folder = tmp_path / depth
    schema = folder.parent / ".vscode" / "schemas" / "briefing.json"
    schema.parent.mkdir(parents=True)
    schema.write_text("{}", "utf-8")
    assert main(["new", "Talks", "--date", "2024-05-06", "--folder", str(folder)]) == 0
    path = Path(capsys.readouterr().out.strip())
    line = path.read_text("utf-8").splitlines()[0]
    way = line.removeprefix("# yaml-language-server: $schema=")
    assert (path.parent / way).resolve() == schema


titles = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Zl", "Zp", "Cn"]), min_size=1
)


@given(title=titles.filter(lambda text: text.strip()), city=titles, taken=st.sets(titles))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_the_title_its_id_is_one_and_the_text_says_it(
    title: str, city: str, taken: set[str]
) -> None:
    outline = Outline(title.strip(), "2024-05-06", "NO", city.strip())
    id = make_id(outline, taken)
    assert fits_pattern(ID_PATTERN, id)
    assert id not in taken
    document, problems = read_yaml("new.yml", write_outline(outline))
    assert problems == []
    assert isinstance(document.tree, dict)
    assert document.tree["title"] == outline.title


def test_a_folder_of_a_year_that_leads_elsewhere_is_not_written_into(
    new: New, folder: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (folder / "2031").symlink_to(elsewhere)
    code, told = new("Talks", "--date", "2031-01-01")
    assert (code, "leads out of the folder" in told) == (1, True)
    assert list(elsewhere.iterdir()) == []


def test_a_title_that_is_no_unicode_is_refused(new: New) -> None:
    code, told = new("\udcff")
    assert (code, "Traceback" in told) == (1, False)
