from __future__ import annotations

import pytest

from books import make_book

BRIEFING = """
    title: Talks
    date: 2023-11-05
    place: {city: Baghdad, country: IQ}
    accounts:
      - {field: date, value: 2023-11-04, source: article}
      - {field: place, value: Erbil, source: article}
      - {field: summary, value: Nothing., source: article}
    meetings:
      - {id: lunch}
      - {id: dinner, date: 2023-11-06, place: {country: JO}}
      - {id: supper, start: 2023-11-05T20:00}
"""


def doubts(item: str, of: str = "statements") -> list[str]:
    book = make_book({"one.yml": BRIEFING + (f"    {of}: [{item}]\n" if item else "")})
    (entry,) = (one for one in book.briefings["one"].items if one.id == "a")
    return [found.field for found in entry.doubts]


@pytest.mark.parametrize(
    ("more", "inherited"),
    [
        ("", ["date", "place"]),
        (", date: 2023-11-05", ["place"]),
        (", place: {city: Baghdad, country: IQ}", ["date"]),
        (", meeting: lunch", ["date", "place"]),
        (", meeting: dinner", []),
        (", meeting: supper", ["place"]),
        (", meeting: dinner, accounts: [{field: quote, value: No., source: article}]", ["quote"]),
    ],
)
def test_what_an_item_takes_over_it_takes_with_the_doubt_about_it(
    more: str, inherited: list[str]
) -> None:
    assert doubts(f"{{id: a, speaker: NO, quote: Yes.{more}}}") == inherited


def test_a_figure_that_says_which_time_it_covers_has_no_doubt_about_its_day() -> None:
    assert doubts("{id: a, what: Attacks, value: 5}", "figures") == ["date", "place"]
    assert doubts("{id: a, what: Attacks, value: 5, period: 2023-10}", "figures") == ["place"]
    assert doubts("{id: a, what: Attacks, value: 5, as_of: 2023-10}", "figures") == ["place"]


def test_what_is_said_at_a_meeting_is_as_doubtful_as_the_meeting() -> None:
    book = make_book({"one.yml": """
        title: Talks
        date: 2023-11-05
        meetings:
          - id: lunch
            accounts:
              - {field: date, value: 2023-11-04, source: article}
              - {field: duration, value: 1 hour, source: article}
        statements: [{id: a, speaker: NO, quote: Yes., meeting: lunch}]
        commitments: [{id: b, text: To act., made_by: NO, meeting: lunch}]
        figures: [{id: c, what: Boats, value: 5}]
    """})  # fmt: skip
    found = {item.id: [one.field for one in item.doubts] for item in book.briefings["one"].items}
    assert found == {"lunch": ["date", "duration"], "a": ["date"], "b": ["date"], "c": []}
