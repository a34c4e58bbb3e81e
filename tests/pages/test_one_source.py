"""Of one source that has two versions nothing says that sources differ."""

from __future__ import annotations

from briefing_book.feeds.subjects import list_subjects
from briefing_book.feeds.table import open_table
from briefing_book.wording.summaries import summarize
from reading import Reader

READER = Reader(
    {
        "one.yml": """
            title: Talks
            date: 2023-11-05
            sources: [article]
            statements:
              - id: a
                speaker: blinken
                quote: We agree.
                accounts:
                  - {field: quote, value: We do agree., source: {source: article, locator: p. 9}}
        """
    }
)


def test_its_page_says_so_in_the_panel_and_in_how_to_cite_it() -> None:
    page = READER.read("briefings/one/a/")
    assert page.part("bb-differ").lines[0] == (
        "The source has two versions of the words of this statement"
    )
    assert "The source has two versions of the words. In: " in page.part("bb-cite").text
    assert "not given" not in page.part("bb-differ").text


def test_lists_and_feeds_say_so() -> None:
    [row] = READER.read("statements/").rows
    assert row[1].endswith("the source has two versions of the words")
    [entry] = READER.site.book.everything.statements
    said = "The source has two versions of the words: We do agree. (News report, p. 9)."
    assert said in summarize(READER.site, entry)
    assert said in open_table(READER.site)(next(list_subjects(READER.site))).decode()
