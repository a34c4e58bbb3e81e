from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_book.book.parties import Country, Location, Party, Where
from briefing_book.model.items import Commitment, Figure, Meeting, Statement
from briefing_book.model.references import RefKind
from briefing_book.records.kinds import find_sort
from briefing_book.text.excerpts import shorten
from briefing_book.values.vocabulary import MeetingKind
from briefing_book.wording.titles import (
    title_commitment,
    title_figure,
    title_meeting,
    title_statement,
)

IRAQ = Country("IQ", "Iraq")
CYPRUS = Country("CY", "Cyprus")
STATES = Country("US", "United States")
BLINKEN = Party("Antony Blinken", RefKind.PERSON, "blinken")
SUDANI = Party("Mohammed Shia al-Sudani", RefKind.PERSON, "sudani")
ABBAS = Party("Mahmoud Abbas", RefKind.PERSON, "abbas")
HERZOG = Party("Herzog", RefKind.PERSON, "herzog")


FRANCE = Country("FR", "France")
GERMANY = Country("DE", "Germany")


def at(city: str | None, country: Country) -> Where:
    return Where((Location(city, country),))


def acting(name: str, country: Country) -> Party:
    return Party(name, RefKind.PERSON, name, country=country)


def meeting_titled(*parties: Party, where: Where | None = None, **fields: Any) -> str:
    meeting = Meeting.model_validate({"id": "m", **fields})
    sort = find_sort({}, meeting.kind, MeetingKind) if meeting.kind else None
    return title_meeting(meeting, parties, where, sort)


def quote_titled(quote: str) -> str:
    return title_statement(Statement(id="s", speaker=("US",), quote=quote))


def commitment_titled(text: str) -> str:
    return title_commitment(Commitment(id="c", made_by=("US",), text=text))


class TestShortening:
    def test_a_text_that_fits_stays_as_it_is(self) -> None:
        assert shorten("Talks in Amman", 14) == "Talks in Amman"

    def test_a_longer_text_ends_at_a_word(self) -> None:
        assert shorten("Talks in Amman with the King", 20) == "Talks in Amman …"

    def test_a_word_that_just_fits_is_kept(self) -> None:
        assert shorten("Talks in Amman with the King", 16) == "Talks in Amman …"

    def test_white_space_and_line_ends_become_single_spaces(self) -> None:
        assert shorten("Talks\n  in Amman", 20) == "Talks in Amman"

    def test_no_comma_stands_before_the_ellipsis(self) -> None:
        assert shorten("We met, talked, and then agreed", 17) == "We met, talked …"

    def test_an_omission_at_the_cut_does_not_make_two_ellipses(self) -> None:
        assert shorten("to take action … to seek to prevent them", 19) == "to take action …"

    def test_an_insertion_is_never_cut_in_two(self) -> None:
        text = "We thank [the Government of Iraq] for its help"
        assert shorten(text, 25) == "We thank …"

    def test_a_quotation_mark_that_the_cut_left_open_is_closed(self) -> None:
        text = "He called the attacks “wholly unacceptable to us” and left"
        assert shorten(text, 40) == "He called the attacks “wholly …”"

    def test_a_script_without_spaces_is_cut_between_characters(self) -> None:
        text = "両外相は地域の緊張緩和について意見を交換した"
        assert shorten(text, 12) == "両外相は地域の緊張緩 …"

    def test_an_accent_is_not_torn_off_its_letter(self) -> None:
        assert shorten("a" * 7 + "e\u0301" * 9, 10) == "a" * 7 + " …"

    @given(st.text(max_size=300), st.integers(10, 200))
    def test_it_is_never_more_than_one_character_too_long(self, text: str, length: int) -> None:
        assert len(shorten(text, length)) <= length + 1

    @given(st.text(st.characters(categories=["L", "Zs"]), min_size=1, max_size=300))
    def test_it_begins_like_the_text(self, text: str) -> None:
        short = shorten(text, 40)
        assert " ".join(text.split()).startswith(short.removesuffix(" …"))


class TestMeetings:
    def test_its_own_title_comes_first(self) -> None:
        assert meeting_titled(BLINKEN, SUDANI, title="Working lunch") == "Working lunch"

    def test_else_it_is_called_after_who_took_part(self) -> None:
        assert meeting_titled(BLINKEN, SUDANI) == "Antony Blinken and Mohammed Shia al-Sudani"

    def test_one_participant_is_not_mistaken_for_a_person_s_page(self) -> None:
        assert meeting_titled(ABBAS) == "Meeting with Mahmoud Abbas"

    def test_a_call_is_called_a_call(self) -> None:
        assert meeting_titled(BLINKEN, ABBAS, format="call") == (
            "Call between Antony Blinken and Mahmoud Abbas"
        )

    def test_a_virtual_meeting_says_so(self) -> None:
        assert meeting_titled(ABBAS, format="virtual") == "Virtual meeting with Mahmoud Abbas"

    @pytest.mark.parametrize(
        ("fields", "title"),
        [
            ({"kind": "pull_aside"}, "Pull-aside: Antony Blinken and Mahmoud Abbas"),
            ({"kind": "working_dinner"}, "Working dinner: Antony Blinken and Mahmoud Abbas"),
            ({"kind": "bilateral"}, "Antony Blinken and Mahmoud Abbas"),
            ({"kind": "other"}, "Antony Blinken and Mahmoud Abbas"),
            ({"kind": "plenary", "format": "hybrid"},
             "Hybrid plenary session: Antony Blinken and Mahmoud Abbas"),
            ({"kind": "consultation", "format": "call"},
             "Call between Antony Blinken and Mahmoud Abbas"),
            ({"format": "hybrid"}, "Hybrid meeting between Antony Blinken and Mahmoud Abbas"),
            ({"format": "correspondence"},
             "Correspondence between Antony Blinken and Mahmoud Abbas"),
        ],
    )  # fmt: skip
    def test_what_kind_it_was_stands_before_who_took_part(
        self, fields: dict[str, Any], title: str
    ) -> None:
        assert meeting_titled(BLINKEN, ABBAS, **fields) == title

    def test_a_kind_of_meeting_in_a_room_was_held_in_a_place(self) -> None:
        oslo = at("Oslo", CYPRUS)
        assert meeting_titled(where=oslo, kind="working_lunch") == "Working lunch in Oslo"
        assert meeting_titled(where=oslo, format="hybrid") == "Hybrid meeting in Oslo"
        assert meeting_titled(where=oslo, format="correspondence") == "Correspondence"

    def test_without_participants_it_is_called_after_the_place(self) -> None:
        assert meeting_titled(where=at("Baghdad", IRAQ)) == "Meeting in Baghdad"

    def test_a_place_without_a_city_reads_well(self) -> None:
        assert meeting_titled(where=at(None, STATES)) == "Meeting in the United States"

    def test_a_call_without_participants_took_place_nowhere(self) -> None:
        assert meeting_titled(where=at("Baghdad", IRAQ), format="call") == "Call"

    def test_without_anything_it_is_a_meeting(self) -> None:
        assert meeting_titled() == "Meeting"

    def test_a_group_hides_nobody_who_is_named(self) -> None:
        five = Party("Arab counterparts", count=5, is_group=True)
        assert meeting_titled(BLINKEN, SUDANI, ABBAS, five) == (
            "Antony Blinken, Mohammed Shia al-Sudani, Mahmoud Abbas and 5 Arab counterparts"
        )

    def test_of_many_sides_the_others_are_counted_by_heads(self) -> None:
        five = Party("Arab counterparts", count=5, is_group=True)
        others = [Party(name, RefKind.PERSON, name) for name in ("Ana", "Bo")]
        assert meeting_titled(BLINKEN, SUDANI, ABBAS, HERZOG, *others, five) == (
            "Antony Blinken, Mohammed Shia al-Sudani, Mahmoud Abbas, Herzog and 7 others"
        )

    def test_the_others_are_not_counted_where_a_group_does_not_say_how_many_it_is(self) -> None:
        cabinet = Party("War Cabinet", is_group=True)
        others = [Party(name, RefKind.PERSON, name) for name in ("Ana", "Bo")]
        assert meeting_titled(BLINKEN, HERZOG, ABBAS, SUDANI, *others, cabinet) == (
            "Antony Blinken, Herzog, Mahmoud Abbas, Mohammed Shia al-Sudani and others"
        )

    def test_of_each_delegation_its_head_is_named(self) -> None:
        french = [acting(name, FRANCE) for name in ("Ana Sol", "Gus Vert", "Fay Noir")]
        lind = acting("Bo Lind", GERMANY)
        assert meeting_titled(*french, lind) == "Ana Sol and Bo Lind"
        assert meeting_titled(lind, *french) == "Bo Lind and Ana Sol"

    def test_somebody_who_is_named_is_the_head_and_no_group(self) -> None:
        staff = Party("officials", count=7, countries=(FRANCE,), is_group=True)
        parties = (staff, acting("Ana Sol", FRANCE), acting("Bo Lind", GERMANY), ABBAS)
        assert meeting_titled(*parties) == "Ana Sol, Bo Lind and Mahmoud Abbas"

    def test_a_group_of_several_sides_is_named_for_those_that_nobody_else_is_of(self) -> None:
        sol, lind = acting("Ana Sol", FRANCE), acting("Bo Lind", GERMANY)
        envoys = Party("envoys", count=2, countries=(FRANCE, GERMANY), is_group=True)
        both = Party("envoys", count=2, countries=(FRANCE, CYPRUS), is_group=True)
        assert meeting_titled(sol, lind, envoys, envoys) == "Ana Sol and Bo Lind"
        assert meeting_titled(sol, lind, both, envoys) == (
            "Ana Sol, Bo Lind and 2 envoys of France and Cyprus"
        )

    def test_who_meet_on_one_side_are_all_named(self) -> None:
        parties = [acting(name, FRANCE) for name in ("Ana Sol", "Gus Vert", "Fay Noir", "Al Un")]
        assert meeting_titled(*parties) == "Ana Sol, Gus Vert, Fay Noir and Al Un"


class TestStatements:
    def test_a_short_quote_stands_whole_between_quotation_marks(self) -> None:
        assert quote_titled("Don't do it.") == "“Don't do it.”"

    def test_a_long_quote_is_cut_inside_the_quotation_marks(self) -> None:
        quote = "[Iraq] is working with its own security forces and others to take necessary action"
        assert quote_titled(quote) == (
            "“[Iraq] is working with its own security forces and others to …”"
        )

    def test_the_editor_s_marks_are_kept(self) -> None:
        assert quote_titled("[Iraq] will … prevent them") == "“[Iraq] will … prevent them”"

    def test_a_quote_within_the_quote_has_single_marks(self) -> None:
        assert quote_titled("They said “never” to us") == "“They said ‘never’ to us”"

    def test_a_quote_within_the_quote_that_was_cut_is_closed(self) -> None:
        quote = "They told us in so many words: “We shall not ever let that happen here again”"
        assert quote_titled(quote) == (
            "“They told us in so many words: ‘We shall not ever let that …’”"
        )

    def test_marks_that_an_editor_put_around_the_quote_are_not_doubled(self) -> None:
        assert quote_titled("“Don't do it.”") == "“Don't do it.”"

    def test_two_quotes_in_a_row_keep_their_own_marks(self) -> None:
        assert quote_titled("“Yes” and “no”") == "“‘Yes’ and ‘no’”"

    def test_asterisks_in_a_quote_are_the_speaker_s(self) -> None:
        assert quote_titled("2 * 3 * 4") == "“2 * 3 * 4”"

    def test_a_paraphrase_has_no_quotation_marks_and_no_full_stop(self) -> None:
        said = Statement(id="s", speaker=("US",), paraphrase="The attacks are *unacceptable*.")
        assert title_statement(said) == "The attacks are unacceptable"


class TestCommitmentsAndFigures:
    def test_a_commitment_is_called_by_its_first_sentence(self) -> None:
        assert commitment_titled("To prevent attacks. This was said\nlater.") == (
            "To prevent attacks"
        )

    @pytest.mark.parametrize(
        "sentence",
        ["To protect U.S. forces in Iraq", "To receive Mr. Fidan in May", "To apply art. 5",
         "To meet J. Sullivan, e.g. in May", "To pay 1.5 million"],
    )  # fmt: skip
    def test_an_abbreviation_ends_no_sentence(self, sentence: str) -> None:
        assert commitment_titled(f"{sentence}. More follows.") == sentence

    def test_a_number_at_the_beginning_is_no_sentence(self) -> None:
        assert commitment_titled("1. To hold talks. 2. To report.") == "1. To hold talks"
        assert commitment_titled("1945. That is when. More.") == "1945. That is when"

    def test_a_full_stop_that_belongs_to_an_abbreviation_stays(self) -> None:
        assert commitment_titled("To protect personnel of the U.S.") == (
            "To protect personnel of the U.S."
        )

    def test_markup_does_not_get_into_a_title(self) -> None:
        assert commitment_titled("To sign the [treaty](https://example.org) *soon*.") == (
            "To sign the treaty soon"
        )

    def test_a_question_keeps_its_mark(self) -> None:
        assert commitment_titled("To answer: who did it? By May.") == "To answer: who did it?"

    def test_a_sentence_in_chinese_ends_at_its_own_full_stop(self) -> None:
        assert commitment_titled("双方同意继续对话。详情待定。") == "双方同意继续对话"

    def test_a_long_one_is_shortened(self) -> None:
        title = commitment_titled("To " + "really " * 30 + "prevent attacks.")
        assert title.endswith("really …")
        assert len(title) <= 90

    def test_a_figure_says_what_and_how_many_in_the_words_of_the_record(self) -> None:
        figure = Figure.model_validate({"id": "f", "what": "Attacks", "value": "at least 17"})
        assert title_figure(figure) == "Attacks: at least 17"
