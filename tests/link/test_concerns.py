from __future__ import annotations

from collections.abc import Mapping

from books import link_one
from briefing_book.book.entries import BriefingEntry, Entry
from briefing_book.book.parties import Country
from briefing_book.link.concerns import Concerns
from briefing_book.values.vocabulary import Concern

Reasons = Mapping[str, tuple[Concern, ...]]

IRAQ = Country("IQ", "Iraq")
STATES = Country("US", "United States")


def briefing_with(items: str) -> BriefingEntry:
    return link_one(f"""
title: Talks
date: 2023-11-05
place: {{city: Geneva, country: CH}}
{items}
""")


def reasons_of(items: str) -> Reasons:
    """Whom the only item concerns, and why."""
    (item,) = briefing_with(items).items
    return by_id(item)


def by_id(entry: Entry) -> Reasons:
    """Whom an entry concerns by code or id, and why."""
    return {ref.id: reasons for ref, reasons in entry.concerns.items()}


class TestMeetings:
    def test_the_country_where_it_took_place(self) -> None:
        assert reasons_of("meetings: [{id: m}]") == {"CH": (Concern.PLACE,)}

    def test_the_countries_of_those_who_took_part(self) -> None:
        reasons = reasons_of(
            "meetings: [{id: m, participants: [blinken, {post: President, country: CY},"
            " {group: envoys, countries: [JO, EG]}, guterres, {group: others}]}]"
        )
        assert reasons == {
            "CH": (Concern.PLACE,),
            "US": (Concern.PARTICIPANT,),
            "CY": (Concern.PARTICIPANT,),
            "JO": (Concern.PARTICIPANT,),
            "EG": (Concern.PARTICIPANT,),
        }

    def test_the_side_that_issued_a_readout_took_part(self) -> None:
        reasons = reasons_of(
            "meetings: [{id: m, readouts: [{issued_by: IQ, text: T}, {issued_by: un, text: T}]}]"
        )
        assert reasons == {
            "CH": (Concern.PLACE,),
            "IQ": (Concern.PARTICIPANT,),
            "un": (Concern.PARTICIPANT,),
        }

    def test_the_host_for_two_reasons_each_once(self) -> None:
        reasons = reasons_of(
            "meetings: [{id: m, place: {country: IQ}, participants: [sudani, hussein]}]"
        )
        assert reasons == {"IQ": (Concern.PLACE, Concern.PARTICIPANT)}


class TestStatements:
    def test_place_speaker_and_subject(self) -> None:
        reasons = reasons_of(
            "statements: [{id: s, speaker: blinken, quote: No., about: [IQ, IR, US]}]"
        )
        assert reasons == {
            "CH": (Concern.PLACE,),
            "US": (Concern.SPEAKER, Concern.ABOUT),
            "IQ": (Concern.ABOUT,),
            "IR": (Concern.ABOUT,),
        }

    def test_an_organization_speaks_for_its_country_and_a_country_for_itself(self) -> None:
        assert "US" in reasons_of("statements: [{id: s, speaker: pentagon, quote: No.}]")
        assert "IQ" in reasons_of("statements: [{id: s, speaker: IQ, quote: No.}]")


class TestCommitments:
    def test_place_who_promised_and_to_whom(self) -> None:
        reasons = reasons_of(
            "commitments: [{id: c, text: To help., made_by: [blinken, FR], made_to: [sudani]}]"
        )
        assert reasons == {
            "CH": (Concern.PLACE,),
            "US": (Concern.PROMISED_BY,),
            "FR": (Concern.PROMISED_BY,),
            "IQ": (Concern.PROMISED_TO,),
        }

    def test_whom_it_is_about(self) -> None:
        reasons = reasons_of(
            "commitments: [{id: c, text: Help., made_by: FR, about: [SY, sudani]}]"
        )
        assert reasons == {
            "CH": (Concern.PLACE,),
            "FR": (Concern.PROMISED_BY,),
            "SY": (Concern.ABOUT,),
            "IQ": (Concern.ABOUT,),
        }


class TestWhatWasSaidElsewhere:
    def test_of_a_visit_that_was_called_off_nothing_was_said_where_it_was_to_be(self) -> None:
        for more in ("event_status: cancelled", "event_status: postponed"):
            (said,) = link_one(f"""
                title: Visit
                date: 2023-11-05
                place: {{city: Geneva, country: CH}}
                {more}
                statements: [{{id: s, speaker: FR, quote: We are sorry.}}]
            """).items
            assert said.where is None
            assert by_id(said) == {"FR": (Concern.SPEAKER,)}

    def test_nor_is_what_was_said_before_it_began(self) -> None:
        (before, there) = briefing_with(
            "statements: [{id: s, speaker: FR, date: 2023-11-04, quote: We shall come.},"
            " {id: t, speaker: FR, quote: We came.}]"
        ).items
        assert before.where is None
        assert there.where is not None

    def test_but_where_it_says_itself_that_it_was(self) -> None:
        (said,) = briefing_with(
            "event_status: cancelled\n"
            "statements: [{id: s, speaker: FR, quote: Sorry., place: {country: FR}}]"
        ).items
        assert said.where is not None


class TestFigures:
    def test_where_it_was_counted_and_who_counted_but_not_where_it_was_mentioned(self) -> None:
        reasons = reasons_of(
            "figures: [{id: f, what: Attacks, value: 17, country: IQ, attributed_to: pentagon}]"
        )
        assert reasons == {
            "IQ": (Concern.COUNTED,),
            "US": (Concern.ATTRIBUTED,),
            "pentagon": (Concern.ATTRIBUTED,),
        }

    def test_a_place_of_its_own_is_where_it_was_counted(self) -> None:
        reasons = reasons_of("figures: [{id: f, what: Attacks, value: 17, place: {country: SY}}]")
        assert reasons == {"SY": (Concern.COUNTED,)}


class TestBriefings:
    def test_its_place_and_its_principals_countries(self) -> None:
        assert by_id(briefing_with("principals: [blinken, guterres]")) == {
            "CH": (Concern.PLACE,),
            "US": (Concern.PARTICIPANT,),
        }

    def test_whatever_its_items_concern_each_reason_once(self) -> None:
        entry = briefing_with("""
principals: [blinken]
meetings: [{id: m, participants: [blinken, sudani]}]
statements: [{id: s, speaker: blinken, quote: No., about: [IR]}]
commitments: [{id: c, text: To help., made_by: [IQ], made_to: [US]}]
agreements: [{id: a, title: A, parties: [IQ, US], signed_by: [sudani]}]
figures: [{id: f, what: Attacks, value: 17, country: IQ, attributed_to: pentagon}]
""")
        assert by_id(entry) == {
            "CH": (Concern.PLACE,),
            "US": (
                Concern.PARTICIPANT, Concern.SPEAKER, Concern.PROMISED_TO, Concern.PARTY,
                Concern.ATTRIBUTED,
            ),
            "IQ": (
                Concern.PARTICIPANT, Concern.PROMISED_BY, Concern.PARTY, Concern.SIGNED,
                Concern.COUNTED,
            ),
            "IR": (Concern.ABOUT,),
            "pentagon": (Concern.ATTRIBUTED,),
        }  # fmt: skip
        found = {concern for reasons in entry.concerns.values() for concern in reasons}
        assert found == set(Concern) - {
            Concern.ADDRESSED, Concern.CORRESPONDENT, Concern.PRESENT,
        }  # fmt: skip


def test_reasons_are_kept_once_in_the_order_in_which_they_came() -> None:
    concerns = Concerns()
    concerns.add(Concern.PLACE, [IRAQ])
    concerns.add(Concern.ABOUT, [STATES, IRAQ])
    concerns.merge({IRAQ.ref: (Concern.PLACE, Concern.COUNTED)})
    frozen = concerns.freeze()
    assert dict(frozen) == {
        IRAQ.ref: (Concern.PLACE, Concern.ABOUT, Concern.COUNTED),
        STATES.ref: (Concern.ABOUT,),
    }
