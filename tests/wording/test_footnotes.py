from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing_book.book.citing import Cited
from briefing_book.model.parts import Source
from briefing_book.text.folding import sort_naturally
from briefing_book.wording.footnotes import Notes

REPORT = Source(title="News report")
RECORD = Source(title="Official record")


def cite(id: str, locator: str = "", source: Source = REPORT) -> Cited:
    return Cited(source, id, locator)


class TestNumbers:
    def test_they_follow_the_order_of_first_mention(self) -> None:
        notes = Notes()
        assert [note.number for note in notes.refer([cite("record"), cite("report")])] == [1, 2]
        assert [note.number for note in notes.refer([cite("third")])] == [3]
        assert [note.cited.id for note in notes.all] == ["record", "report", "third"]

    def test_a_source_keeps_its_number(self) -> None:
        notes = Notes()
        notes.refer([cite("record")])
        notes.refer([cite("report")])
        assert [note.number for note in notes.refer([cite("record", "page 3")])] == [1]
        assert len(notes.all) == 2

    def test_they_stand_in_ascending_order(self) -> None:
        notes = Notes()
        notes.refer([cite("record")])
        assert [note.number for note in notes.refer([cite("report"), cite("record")])] == [1, 2]

    def test_a_source_that_is_cited_twice_in_one_place_has_one(self) -> None:
        found = Notes().refer([cite("record", "page 3"), cite("record", "page 5")])
        assert [note.number for note in found] == [1]

    def test_sources_that_are_written_out_are_told_apart(self) -> None:
        found = Notes().refer([cite(""), cite("", source=RECORD), cite("")])
        assert [note.cited.source.title for note in found] == ["News report", "Official record"]

    def test_a_page_begins_without_notes(self) -> None:
        assert Notes().all == []


class TestPlaces:
    def test_they_are_collected_each_once(self) -> None:
        notes = Notes()
        notes.refer([cite("record", "page 3"), cite("record")])
        notes.refer([cite("record", "page 3"), cite("record", "annex")])
        assert notes.all[0].places == ["annex", "page 3"]

    def test_numbers_in_them_count_by_value(self) -> None:
        places = ["paragraph 12", "paragraph 5", "note 3", "paragraph 5b", "12", "5"]
        assert sort_naturally(places) == [
            "5", "12", "note 3", "paragraph 5", "paragraph 5b", "paragraph 12",
        ]  # fmt: skip

    @given(st.lists(st.text(max_size=12) | st.integers(0, 10**9).map(str)))
    def test_any_texts_can_be_sorted(self, texts: list[str]) -> None:
        assert sorted(sort_naturally(texts)) == sorted(texts)
