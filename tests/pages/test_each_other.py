"""What both sides promise both is promised to each other."""

from __future__ import annotations

from briefing_book.feeds.subjects import list_subjects
from briefing_book.feeds.table import open_table
from briefing_book.wording.summaries import summarize
from reading import Reader


def read_promise(made_by: str, made_to: str) -> Reader:
    return Reader(
        {
            "one.yml": f"""
        title: Talks
        date: 2023-11-05
        commitments: [{{id: a, text: To talk., made_by: {made_by}, made_to: {made_to}}}]
    """
        }
    )


def test_wherever_a_promise_is_told_in_a_sentence() -> None:
    reader = read_promise("[PT, PL]", "[PL, PT]")
    page = reader.read("briefings/one/a/")
    assert page.lead.startswith("By Portugal and Poland, to each other.")
    assert "Portugal and Poland, to each other: To talk." in page.part("bb-cite").text
    [entry] = reader.site.book.everything.commitments
    assert "By Portugal and Poland, to each other: To talk." in summarize(reader.site, entry)
    [row] = reader.read("commitments/").rows
    assert row[2:4] == ["Portugal, Poland", "each other"]


def test_tables_and_filters_keep_the_names() -> None:
    reader = read_promise("[PT, PL]", "[PL, PT]")
    assert "Poland; Portugal" in open_table(reader.site)(next(list_subjects(reader.site))).decode()
    assert 'data-bb-value="Poland|Portugal"' in reader.html("commitments/")


def test_a_third_to_whom_it_was_promised_too_is_named() -> None:
    reader = read_promise("[PT, PL]", "[PL, PT, FR]")
    assert reader.read("briefings/one/a/").lead.startswith(
        "By Portugal and Poland, to Poland, Portugal and France."
    )
