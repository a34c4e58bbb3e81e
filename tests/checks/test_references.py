from __future__ import annotations

from itertools import product
from pathlib import Path
from string import ascii_uppercase

import pytest

from briefing_book.checks.references import check_references
from briefing_book.load.folder import load_records
from briefing_book.problems import Problem
from briefing_book.records.directory import Directory
from content import Load, Write, read_content
from work import list_growing

TALKS = "title: Talks in Oslo\ndate: 2023-11-05\n"


def check(load: Load, files: dict[str, str]) -> list[Problem]:
    records = load(files)
    return list(check_references(records, Directory(records)))


def test_what_is_referred_to_exists(load: Load) -> None:
    files = {
        "people.yml": "ali: {name: Ali Hassan, aliases: [Abu Omar]}\n",
        "oslo.yml": TALKS + "principals: [ali, Ali Hassan, abu omar]\nplace: {country: NO}\n",
    }
    assert check(load, files) == []


def test_what_does_not_exist_is_pointed_at_with_the_nearest_that_does(load: Load) -> None:
    files = {
        "people.yml": "ali: {name: Ali Hassan}\n",
        "oslo.yml": TALKS + "principals: [Ali Hasan]\n",
    }
    (problem,) = check(load, files)
    assert (problem.line, problem.column, problem.rule) == (3, 14, "unknown-party")
    assert problem.hint == "did you mean Ali Hassan? Or add to people.yml:"
    assert problem.to_paste[:2] == ("ali-hasan:", "  name: Ali Hasan")


def test_where_nothing_is_near_the_hint_says_where_to_add_it(load: Load) -> None:
    (problem,) = check(load, {"oslo.yml": TALKS + "topics: [peace]\n"})
    assert (problem.rule, problem.hint) == ("unknown-topic", "add to topics.yml:")


def test_a_country_is_found_by_its_name_for_the_hint_only(load: Load) -> None:
    text = TALKS + "statements: [{id: a, speaker: Türkei, quote: Peace.}]\n"
    (problem,) = check(load, {"places.yml": "TR: {name: Türkei}\n", "oslo.yml": text})
    assert problem.message == 'there is no country, person or organization "Türkei"'
    assert problem.hint == "did you mean TR (Türkei)?"


def test_a_meeting_is_one_of_the_same_briefing(load: Load) -> None:
    text = TALKS + "statements: [{id: a, speaker: NO, quote: Peace., meeting: lunch}]\n"
    files = {"oslo.yml": text, "bergen.yml": TALKS + "meetings: [{id: lunch}]\n"}
    (problem,) = check(load, files)
    assert problem.hint == "write the id of a meeting in this briefing"


def test_a_figure_of_any_briefing_can_be_superseded(load: Load) -> None:
    text = TALKS + "figures: [{{id: dead, what: Dead, value: 5{}}}]\n"
    files = {"a.yml": text.format(""), "b.yml": text.format(", supersedes: a/dead")}
    assert check(load, files) == []


def test_references_into_a_file_that_can_not_be_read_are_left_in_peace(write: Write) -> None:
    text = TALKS + "principals: [ali]\ntopics: [peace]\n"
    for name, broken in (
        ("people.yml", "ali: ["),
        ("people.yaml", ""),
        ("2023/people.yml", "a: b"),
    ):
        folder = write({name: broken, "oslo.yml": text})
        records, problems = load_records(folder)
        assert len(problems) == 1
        found = check_references(records, Directory(records))
        assert [problem.rule for problem in found] == ["unknown-topic"]
        (folder / name).unlink()


def test_somebody_who_is_nowhere_comes_with_the_lines_to_paste(load: Load) -> None:
    (problem,) = check(load, {"oslo.yml": TALKS + "principals: [Mohammed Shia al-Sudani]\n"})
    assert problem.hint == (
        "add to people.yml, or an organization, without the posts, to organizations.yml:"
    )
    lines = "\n".join(problem.to_paste)
    assert lines == (
        "mohammed-shia-al-sudani:\n"
        "  name: Mohammed Shia al-Sudani\n"
        "  posts: [{title: …, country: …}]"
    )


def test_somebody_who_is_nowhere_is_one_problem_with_all_the_places(load: Load) -> None:
    speaks = "statements: [{id: a, speaker: Ana Sol, quote: Peace.}]\n"
    files = {
        "a.yml": f"{TALKS}{speaks}",
        "b.yml": f"{TALKS}principals: [Ana Sol]\n{speaks}",
        "trips/tour.yml": "title: Tour\nprincipals: [Ana Sol]\n",
    }
    (problem,) = check(load, files)
    assert problem.message == 'there is no country, person or organization "Ana Sol"'
    assert problem.to_paste[0] == "ana-sol:"
    assert [(path, line) for path, line, _ in problem.places] == [
        ("briefings/a.yml", 3), ("briefings/b.yml", 3), ("briefings/b.yml", 4),
        ("briefings/trips/tour.yml", 2),
    ]  # fmt: skip


def test_what_has_to_be_mended_at_each_place_is_a_problem_at_each(load: Load) -> None:
    places = "place: {country: Norway}\nstatements: [{id: a, speaker: Norway, quote: Peace.}]\n"
    assert len(check(load, {"oslo.yml": TALKS + places})) == 2


@pytest.mark.parametrize(
    ("text", "id", "name"),
    [
        ("fuad-al-hussein", "fuad-al-hussein", "Fuad al-Hussein"),
        ("Jørgen Ærø", "jorgen-aero", "Jørgen Ærø"),
        ("'Abd al-Rahman", "abd-al-rahman", "'Abd al-Rahman"),
        ("Smith, John", "smith-john", "Smith, John"),
        ("محمد شياع السوداني", "ID", "محمد شياع السوداني"),
    ],
)
def test_what_is_pasted_and_filled_in_is_a_person_of_that_name(
    load: Load, write: Write, text: str, id: str, name: str
) -> None:
    (problem,) = check(load, {"oslo.yml": TALKS + f'principals: ["{text}"]\n'})
    filled_in = "\n".join(problem.to_paste).replace("…", "NO")
    people, _ = load_records(write({"people.yml": filled_in}))
    assert {id: person.record.name for id, person in people.people.items()} == {id: name}


@pytest.mark.parametrize("text", ["QQ", "../x", "what: ever", "Ali " * 30, "https://example.org"])
def test_what_is_no_name_is_not_made_one(load: Load, text: str) -> None:
    (problem,) = check(load, {"oslo.yml": TALKS + f"principals: ['{text}']\n"})
    assert problem.to_paste == ()


def test_a_speaker_may_be_a_person_or_an_organization(load: Load) -> None:
    text = TALKS + "statements: [{{id: a, speaker: {}, quote: Peace.}}]\n"
    (problem,) = check(load, {"oslo.yml": text.format("Kari Nordmann")})
    assert (
        problem.hint
        == "add to people.yml, or an organization, without the posts, to organizations.yml:"
    )
    files = {"organizations.yml": "un: {name: United Nations}\n"}
    (problem,) = check(load, {**files, "oslo.yml": text.format("Untied Nations")})
    assert (problem.hint, problem.to_paste) == ("did you mean United Nations?", ())


def test_a_code_that_is_in_use_but_means_no_country_is_unknown(load: Load) -> None:
    text = TALKS + "statements: [{id: a, speaker: NO, quote: Peace., about: [XXX, AAA, ZZZ]}]\n"
    assert len(check(load, {"oslo.yml": text})) == 3


def test_references_of_a_record_with_errors_are_followed(write: Write) -> None:
    files = {
        "people.yml": "ali: {name: Ali, posts: [{title: Minister, country: Norway, from: then}]}\n",
        "oslo.yml": "titel: Talks\ndate: soon\nprincipals: [ali, omar]\n",
    }
    records, problems = load_records(write(files))
    assert [problem.rule for problem in problems] == ["unknown-key", "bad-date", "bad-date"]
    found = list(check_references(records.whole, Directory(records.whole)))
    assert {(problem.path, problem.line) for problem in found} == {
        ("briefings/people.yml", 1), ("briefings/oslo.yml", 3),
    }  # fmt: skip


@pytest.mark.parametrize(
    "lost",
    [
        "meetings: [{id: The Lunch}]\n",
        "meetings: [{title: Lunch}]\n",
        "meetings: [[lunch]]\n",
        "meetings: lunch\n",
        "encounters: [{id: lunch}]\n",
        "meetings: [{id: tea}]\nmeetings: [{id: lunch}]\n",
        "meetings: [{<<: *lunch}]\n",
        "meetings: *lunch\n",
    ],
)
def test_what_may_have_been_lost_is_not_missed(write: Write, lost: str) -> None:
    text = TALKS + lost + "statements: [{id: a, speaker: NO, quote: Peace., meeting: lunch}]\n"
    records, problems = load_records(write({"oslo.yml": text}))
    assert problems
    assert list(check_references(records.whole, Directory(records.whole))) == []


def test_a_name_that_may_have_been_lost_is_not_missed(write: Write) -> None:
    for people in (
        "ali: {name: [Ali]}",
        "ali: {name: X, aliases: {a: Ali}}",
        "ali: {name: X, aka: Ali}",
    ):
        folder = write({"people.yml": people, "oslo.yml": TALKS + "principals: [Ali, ali]\n"})
        records, problems = load_records(folder)
        assert problems
        assert list(check_references(records.whole, Directory(records.whole))) == []


def test_twice_as_many_misspelt_names_are_about_twice_the_work(load: Load) -> None:
    def check_misspelt(number: int) -> None:
        people = "".join(f"person-{n}: {{name: Person Number {n}}}\n" for n in range(2 * number))
        wrong = ", ".join(f"persom-{n}" for n in range(number))
        problems = check(
            load, {"people.yml": people, "oslo.yml": f"{TALKS}principals: [{wrong}]\n"}
        )
        assert len(problems) == number
        assert problems[7].hint.startswith("did you mean person-7?")

    assert list_growing(check_misspelt, 80, 160, times=3) == {}


def test_a_name_of_two_words_is_not_taken_for_a_misspelt_country(load: Load) -> None:
    text = TALKS + "statements: [{id: a, speaker: Mari Tamm, quote: Peace.}]\n"
    (problem,) = check(load, {"oslo.yml": text})
    assert problem.hint.startswith("add to people.yml")
    assert problem.to_paste[1] == "  name: Mari Tamm"


@pytest.mark.parametrize(
    ("reference", "lines"),
    [
        ("topics: [undersea-cables]", ("undersea-cables:", "  name: Undersea cables")),
        ("sources: [readout]", ("readout:", "  title: …")),
        ("topics: [Undersea cables]", ()),
    ],
)
def test_a_topic_or_source_comes_with_the_lines_to_paste(
    load: Load, reference: str, lines: tuple[str, ...]
) -> None:
    (problem,) = check(load, {"oslo.yml": f"{TALKS}{reference}\n"})
    assert problem.to_paste == lines


A_COUNTRY = "and here a country has to stand"


@pytest.mark.parametrize(
    ("reference", "hint"),
    [
        ("place: {country: EU}", f"this is an organization, {A_COUNTRY}"),
        ("place: {country: hamas}", f"this is an organization, {A_COUNTRY}"),
        ("place: {country: ana-sol}", f"this is a person, {A_COUNTRY}"),
        ("place: {country: Scotland}", "did you mean GB (United Kingdom)?"),
        ("place: {country: Türkei}", "did you mean TR (Türkiye)?"),
        (
            "place: {country: Congo}",
            "did you mean CD (Congo - Kinshasa) or CG (Congo - Brazzaville)?",
        ),
        (
            "place: {country: Prussia}",
            "write the two capitals of ISO 3166-1, or add a code to places.yml",
        ),
        ("principals: [NATO]", "add to organizations.yml:"),
        ("principals: [Norway]", "did you mean NO (Norway)?"),
        ("principals: [-ana-sol]", "put a space after the dash that begins an item of a list"),
        (
            "principals: [sanford, OBE]",
            "put the whole name into quotation marks: its comma parts a list here",
        ),
        (
            "principals: [Sanford Roe, Jr.]",
            'put "Sanford Roe, Jr." into quotation marks: its comma parts a list here',
        ),
        (
            "principals: [Minister of Foreign Affairs]",
            "this is a post: write {person: …, post: Minister of Foreign Affairs}, or"
            " {post: …, country: …} where the name is not known",
        ),
    ],
)
def test_what_is_advised_is_of_a_kind_that_fits(load: Load, reference: str, hint: str) -> None:
    files = {
        "people.yml": 'ana-sol: {name: Ana Sol}\nsanford: {name: "Sanford Roe, Jr."}\n',
        "organizations.yml": "hamas: {name: Hamas}\n",
        "oslo.yml": f"{TALKS}{reference}\n",
    }
    assert {problem.hint for problem in check(load, files)} == {hint}


def test_a_country_that_the_standard_lacks_comes_with_its_name(load: Load) -> None:
    for name, line in (
        ("Kosovo", "  name: Kosovo"),
        ("XK", "  name: Kosovo"),
        ("USSR", "  name: Soviet Union"),
        ("YUCS", "  name: Yugoslavia"),
    ):
        (problem,) = check(load, {"oslo.yml": f"{TALKS}place: {{country: {name}}}\n"})
        assert problem.to_paste[1] == line


def test_what_looks_like_an_id_is_taken_for_a_person_though_a_country_is_called_so(
    load: Load,
) -> None:
    met = "meetings: [{id: a, participants: [{person: chad}]}]\n"
    (problem,) = check(load, {"oslo.yml": TALKS + met})
    assert problem.to_paste[0] == "chad:"


def test_a_well_known_organization_comes_with_the_lines_to_paste(load: Load) -> None:
    text = TALKS + "statements: [{id: a, speaker: NATO, quote: Peace.}]\n"
    (problem,) = check(load, {"oslo.yml": text})
    assert problem.hint == "add to organizations.yml:"
    assert problem.to_paste == (
        "nato:", "  name: North Atlantic Treaty Organization",
    )  # fmt: skip


def test_a_public_file_refers_to_nothing_that_only_a_private_folder_has(
    write: Write, tmp_path: Path
) -> None:
    text = "event_status: postponed\nrescheduled_to: bergen\ntrip: tour\n"
    public = write({"oslo.yml": TALKS + text})
    private = tmp_path / "private"
    (private / "trips").mkdir(parents=True)
    (private / "trips" / "tour.yml").write_text("title: Tour\n", encoding="utf-8")
    (private / "bergen.yml").write_text("title: Bergen\ndate: 2023-12-05\n", encoding="utf-8")
    assert not read_content(public, private).errors
    told = [(each.line, each.rule) for each in read_content(public).errors]
    assert told == [(4, "unknown-briefing"), (5, "unknown-trip")]


MANY = range(2000)
PAIRS = list(product(ascii_uppercase, repeat=2))


@pytest.mark.parametrize(
    ("files", "text", "hint"),
    [
        (
            {"people.yml": "".join(f"ali-{n:04}: {{name: Ali Hassan}}\n" for n in MANY)},
            "principals: [Ali Hassan]",
            "write the id: ali-0000, ali-0001 or 1,998 others",
        ),
        (
            {},
            f"topics: [{' and '.join(f'peace-{n}' for n in MANY)}]",
            "write a list: [peace-0, peace-1, peace-2, peace-3, peace-4, …]",
        ),
        (
            {"places.yml": "".join(f"Q{a}{b}: {{name: Utopia}}\n" for a, b in PAIRS)},
            "place: {country: Utopia}",
            "did you mean QAA (Utopia), QAB (Utopia) or 674 others?",
        ),
    ],
    ids=["namesakes", "parts of a list", "countries"],
)  # fmt: skip
def test_of_many_that_may_be_meant_a_hint_names_the_first(
    load: Load, files: dict[str, str], text: str, hint: str
) -> None:
    (problem,) = check(load, {**files, "oslo.yml": f"{TALKS}{text}\n"})
    assert problem.hint == hint
