from __future__ import annotations

from datetime import date
from typing import get_args

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefing_book.text.english import count_of, with_article
from briefing_book.values.amounts import parse_amount
from briefing_book.values.dates import Period
from briefing_book.values.edtf import parse_date, parse_period
from briefing_book.values.in_words import (
    Style,
    say_amount,
    say_date,
    say_day,
    say_hours,
    say_language,
    say_list,
    say_month,
    say_period,
    say_time,
    text_direction,
)
from briefing_book.values.languages import parse_language
from briefing_book.values.times import parse_start
from briefing_book.wording.sentences import say_field
from content import LOCALE
from values.partial_dates import partial_dates

STYLES = st.sampled_from(get_args(Style))


@st.composite
def periods(draw: st.DrawFn) -> Period:
    start, end = draw(partial_dates()), draw(partial_dates())
    assume(end.last_day >= start.first_day)
    return Period(start, end)


class TestDates:
    @pytest.mark.parametrize(
        ("style", "said"),
        [
            ("full", "Sunday, 5 November 2023"),
            ("long", "5 November 2023"),
            ("short", "Sun, 5 Nov 2023"),
            ("brief", "5 Nov 2023"),
        ],
    )
    def test_a_day_is_said_in_four_lengths(self, style: Style, said: str) -> None:
        assert say_period(parse_period("2023-11-05"), LOCALE, style) == said
        assert say_date(parse_date("2023-11-05"), LOCALE, style) == said

    @pytest.mark.parametrize(
        ("style", "said"),
        [("full", "November 2023"), ("long", "November 2023"), ("short", "Nov 2023"),
         ("brief", "Nov 2023")],
    )  # fmt: skip
    def test_a_month_has_no_day(self, style: Style, said: str) -> None:
        assert say_period(parse_period("2023-11"), LOCALE, style) == said

    @pytest.mark.parametrize("style", get_args(Style))
    def test_a_year_is_only_a_year(self, style: Style) -> None:
        assert say_period(parse_period("2023"), LOCALE, style) == "2023"

    def test_a_full_day_is_said_without_its_weekday(self) -> None:
        assert say_day(date(2023, 11, 5), LOCALE) == "5 November 2023"

    def test_a_month_has_its_name(self) -> None:
        assert say_month(11, LOCALE) == "November"

    def test_another_locale_has_its_own_order_and_names(self) -> None:
        assert say_date(parse_date("2023-11-05"), "en_US", "full") == "Sunday, November 5, 2023"


class TestPeriods:
    @pytest.mark.parametrize(
        ("period", "full", "long", "short", "brief"),
        [
            ("2023-11-03/2023-11-04", "Friday 3 November – Saturday 4 November 2023",
             "3–4 November 2023", "Fri, 3 Nov – Sat, 4 Nov 2023", "3–4 Nov 2023"),
            ("2023-11-30/2023-12-02", "Thursday 30 November – Saturday 2 December 2023",
             "30 November – 2 December 2023", "Thu, 30 Nov – Sat, 2 Dec 2023",
             "30 Nov – 2 Dec 2023"),
            ("2023-12-30/2024-01-02", "Saturday 30 December 2023 – Tuesday 2 January 2024",
             "30 December 2023 – 2 January 2024", "Sat, 30 Dec 2023 – Tue, 2 Jan 2024",
             "30 Dec 2023 – 2 Jan 2024"),
            ("2023-11/2023-12", "November – December 2023", "November – December 2023",
             "Nov – Dec 2023", "Nov – Dec 2023"),
            ("2023-11/2024-02", "November 2023 – February 2024", "November 2023 – February 2024",
             "Nov 2023 – Feb 2024", "Nov 2023 – Feb 2024"),
            ("2022/2023", "2022–2023", "2022–2023", "2022–2023", "2022–2023"),
        ],
    )  # fmt: skip
    def test_what_both_ends_share_is_said_once(
        self, period: str, full: str, long: str, short: str, brief: str
    ) -> None:
        styles: tuple[Style, ...] = get_args(Style)
        said = dict(
            zip(("full", "long", "short", "brief"), (full, long, short, brief), strict=True)
        )
        assert {style: say_period(parse_period(period), LOCALE, style) for style in styles} == said

    @pytest.mark.parametrize(
        ("period", "said"),
        [
            ("2023-11-28/2023-12", "November – December 2023"),
            ("2023-11-03/2023-11", "November 2023"),
            ("2023-11-03/2024", "2023–2024"),
            ("2023/2023-11-05", "2023"),
        ],
    )
    def test_it_is_as_precise_as_the_less_precise_end(self, period: str, said: str) -> None:
        assert say_period(parse_period(period), LOCALE, "long") == said

    @given(periods(), STYLES)
    def test_any_period_can_be_said_and_the_year_is_named(
        self, period: Period, style: Style
    ) -> None:
        said = say_period(period, LOCALE, style)
        assert str(period.first_day.year) in said
        assert str(period.end.year) in said

    @given(periods(), STYLES)
    def test_nothing_is_left_dangling(self, period: Period, style: Style) -> None:
        said = say_period(period, LOCALE, style)
        assert said == " ".join(said.split())
        assert said[0].isalnum()
        assert said[-1].isalnum()

    def test_a_locale_whose_months_have_only_long_names_is_no_problem(self) -> None:
        assert "2023" in say_period(parse_period("2023-11-03/2023-11-04"), "mn", "long")


class TestWhatIsNotKnown:
    @pytest.mark.parametrize(
        ("text", "full", "brief", "american"),
        [
            ("2024-05~", "about May 2024", "about May 2024", "about May 2024"),
            ("2024?", "2024 (uncertain)", "2024 (uncertain)", "2024 (uncertain)"),
            ("2024-06-03%", "about 3 June 2024 (uncertain)", "about 3 Jun 2024 (uncertain)",
             "about June 3, 2024 (uncertain)"),
            ("[2024-06-03..2024-06-05]", "between 3 and 5 June 2024", "between 3 and 5 Jun 2024",
             "between June 3 and 5, 2024"),
            ("[2024-05-30..2024-06-02]", "between 30 May and 2 June 2024",
             "between 30 May and 2 Jun 2024", "between May 30 and June 2, 2024"),
            ("[2023-12-30..2024-01-02]", "between 30 December 2023 and 2 January 2024",
             "between 30 Dec 2023 and 2 Jan 2024",
             "between December 30, 2023 and January 2, 2024"),
            ("[2024-05..2024-07]", "between May and July 2024", "between May and Jul 2024",
             "between May and July 2024"),
            ("[2022..2024]", "between 2022 and 2024", "between 2022 and 2024",
             "between 2022 and 2024"),
            ("[2024-05..2024-06-03]", "between May 2024 and 3 June 2024",
             "between May 2024 and 3 Jun 2024", "between May 2024 and June 3, 2024"),
            ("[2024-06-03, 2024-06-05]", "3 or 5 June 2024", "3 or 5 Jun 2024",
             "June 3 or 5, 2024"),
            ("[2024-05-30, 2024-06-02]", "30 May 2024 or 2 June 2024",
             "30 May 2024 or 2 Jun 2024", "May 30, 2024 or June 2, 2024"),
            ("[2022, 2024]", "2022 or 2024", "2022 or 2024", "2022 or 2024"),
            ("../2024-06-06", "on or before 6 June 2024", "on or before 6 Jun 2024",
             "on or before June 6, 2024"),
            ("[..2024-06]", "in or before June 2024", "in or before Jun 2024",
             "in or before June 2024"),
            ("[2024-06-06..]", "on or after 6 June 2024", "on or after 6 Jun 2024",
             "on or after June 6, 2024"),
            ("2024-06-06/..", "since 6 June 2024", "since 6 Jun 2024", "since June 6, 2024"),
            ("2024-06-06/", "from 6 June 2024, end unknown", "from 6 Jun 2024, end unknown",
             "from June 6, 2024, end unknown"),
            ("/2024", "until 2024, beginning unknown", "until 2024, beginning unknown",
             "until 2024, beginning unknown"),
            ("2024-Q2", "second quarter of 2024", "Q2 2024", "second quarter of 2024"),
            ("2024-21", "spring 2024", "spring 2024", "spring 2024"),
            ("2024-24", "winter 2024–25", "winter 2024–25", "winter 2024–25"),
            ("195X", "the 1950s", "the 1950s", "the 1950s"),
            ("19XX", "the years 1900 to 1999", "the years 1900 to 1999", "the years 1900 to 1999"),
            ("195X~", "about the 1950s", "about the 1950s", "about the 1950s"),
            ("2024-06~/2024-07?", "about June 2024 – July 2024 (uncertain)",
             "about Jun 2024 – Jul 2024 (uncertain)", "about June 2024 – July 2024 (uncertain)"),
        ],
    )  # fmt: skip
    def test_a_date_says_how_far_it_is_known_and_no_weekday(
        self, text: str, full: str, brief: str, american: str
    ) -> None:
        period = parse_period(text)
        assert say_period(period, LOCALE, "full") == full
        assert say_period(period, LOCALE, "brief") == brief
        assert say_period(period, "en_US", "full") == american

    @pytest.mark.parametrize(
        ("text", "said"),
        [("2024-05~", "about Mai 2024"), ("[2024-05-03, 2024-05-05]", "3 oder 5. Mai 2024"),
         ("[2024-05-03..2024-05-05]", "between 3. Mai 2024 and 5. Mai 2024"),
         ("2024-Q2", "2. Quartal 2024"), ("../2024-05", "in or before Mai 2024")],
    )  # fmt: skip
    def test_days_months_and_quarters_are_those_of_the_locale(self, text: str, said: str) -> None:
        assert say_period(parse_period(text), "de", "full") == said

    @pytest.mark.parametrize(
        ("day", "said"),
        [("0987-06-01", "1 June 987"), ("1582-10-15", "Friday, 15 October 1582"),
         ("1648-10-24", "Saturday, 24 October 1648"), ("1826-12-23", "Saturday, 23 December 1826")],
    )  # fmt: skip
    def test_before_our_calendar_no_weekday_is_told(self, day: str, said: str) -> None:
        assert say_period(parse_period(day), LOCALE) == said

    @pytest.mark.parametrize("locale", ["ar", "fa", "fr", "ja", "mn", "ru", "zh_Hans"])
    @pytest.mark.parametrize(
        "text", ["2024-05-03~", "[2024-05-03..2024-05-05]", "[2024-05-03, 2024-05-05]", "2024-Q2"]
    )
    def test_every_locale_can_say_it(self, text: str, locale: str) -> None:
        assert say_period(parse_period(text), locale, "full").strip()


class TestTimes:
    @pytest.mark.parametrize(
        ("start", "said"),
        [
            ("12:30", "12:30"),
            ("9:05", "09:05"),
            ("2023-11-05T12:30", "12:30"),
            ("2023-11-05T12:30+03:00", "12:30 (UTC+03:00)"),
            ("2023-11-05T12:30-03:30", "12:30 (UTC-03:30)"),
            ("2023-11-05T12:30Z", "12:30 (UTC+00:00)"),
            ("morning", "in the morning"),
            ("evening", "in the evening"),
            ("night", "at night"),
        ],
    )
    def test_a_time_is_said_with_its_offset_where_that_is_known(
        self, start: str, said: str
    ) -> None:
        assert say_time(parse_start(start), LOCALE) == said

    @pytest.mark.parametrize(
        ("start", "end", "said"),
        [
            ("12:30", "14:00", "12:30–14:00"),
            ("12:30+03:00", "14:00", "12:30–14:00 (UTC+03:00)"),
            ("12:30", "14:00+03:00", "12:30–14:00 (UTC+03:00)"),
            ("12:30+03:00", "14:00+03:00", "12:30–14:00 (UTC+03:00)"),
            ("12:30+03:00", "14:00+02:00", "12:30 (UTC+03:00)–14:00 (UTC+02:00)"),
            ("12:30", None, "12:30"),
            (None, "14:00", "until 14:00"),
            ("morning", "12:00", "in the morning, until 12:00"),
            (None, None, ""),
        ],
    )
    def test_hours_say_an_offset_of_both_ends_once(
        self, start: str | None, end: str | None, said: str
    ) -> None:
        began, ended = (parse_start(text) if text else None for text in (start, end))
        assert say_hours(began, ended, LOCALE) == said


class TestAmounts:
    @pytest.mark.parametrize(
        ("amount", "said"),
        [
            ("5", "5"),
            ("at least 17", "≥ 17"),
            ("more than 1 hour", "> 1 hour"),
            ("about 90 minutes", "≈ 90 minutes"),
            ("up to 300", "≤ 300"),
            ("fewer than 40", "< 40"),
            ("5 to 7 trucks", "5–7 trucks"),
            ("about 1200 - 1500", "≈ 1,200–1,500"),
            ("1234567", "1,234,567"),
            ("1.5 million", "1.5 million"),
            ("4 %", "4%"),
            ("about 4.5%", "≈ 4.5%"),
            ("-3%", "−3%"),
            ("about $1.5 billion", "≈ $1.5 billion"),
            ("£3bn", "£3bn"),
            ("USD 1500", "USD 1,500"),
            ("$1.5 to 2 billion", "$1.5–2 billion"),
            ("900 thousand to 1 million", "900 thousand–1 million"),
            ("17+ boats", "≥ 17 boats"),
            ("about half a million people", "about half a million people"),
            ("dozens", "dozens"),
            ("141-5-35", "141–5–35"),
        ],
    )
    def test_an_amount_has_a_sign_for_how_exact_it_is(self, amount: str, said: str) -> None:
        assert say_amount(parse_amount(amount)) == said


class TestCountsAndLists:
    @pytest.mark.parametrize(
        ("number", "said"), [(0, "0 meetings"), (1, "1 meeting"), (2, "2 meetings"),
                             (1200, "1,200 meetings")],
    )  # fmt: skip
    def test_a_count_agrees_with_its_noun(self, number: int, said: str) -> None:
        assert count_of(number, "meeting") == said

    def test_a_noun_may_have_a_plural_of_its_own(self) -> None:
        assert count_of(2, "country", "countries") == "2 countries"

    @pytest.mark.parametrize(
        ("names", "said"), [([], ""), (["A"], "A"), (["A", "B"], "A and B"),
                            (["A", "B", "C"], "A, B and C")],
    )  # fmt: skip
    def test_a_list_ends_with_and(self, names: list[str], said: str) -> None:
        assert say_list(names, LOCALE) == said


class TestCountries:
    def test_a_country_has_its_article_in_a_sentence(self) -> None:
        assert with_article("United States") == "the United States"
        assert with_article("Iraq") == "Iraq"


class TestLanguages:
    @pytest.mark.parametrize(
        ("tag", "name"),
        [
            ("ar", "Arabic"),
            ("pt-BR", "Portuguese (Brazil)"),
            ("zh-Hant-TW", "Chinese (Traditional, Taiwan)"),
            ("es-419", "Spanish (Latin America)"),
            ("ca-valencia", "Catalan (Valencian)"),
            ("la", "Latin"),
        ],
    )
    def test_a_language_is_called_by_its_name(self, tag: str, name: str) -> None:
        assert say_language(tag, LOCALE) == name

    @pytest.mark.parametrize(
        ("tag", "direction"),
        [("en", "ltr"), ("ar", "rtl"), ("he", "rtl"), ("fa-AF", "rtl"), ("ku-Arab", "rtl"),
         ("ar-Latn", "ltr"), ("la", "ltr"), ("syr", "rtl")],
    )  # fmt: skip
    def test_a_script_has_its_direction(self, tag: str, direction: str) -> None:
        assert text_direction(tag) == direction

    @pytest.mark.parametrize("language", [None, ""])
    def test_a_browser_finds_the_direction_where_the_language_is_not_known(
        self, language: str | None
    ) -> None:
        assert text_direction(language) == "auto"

    @pytest.mark.parametrize("tag", ["ace", "tet", "akk", "grc", "nds-NL", "de-1996"])
    def test_whatever_language_the_format_takes_has_a_name_and_a_direction(self, tag: str) -> None:
        assert say_language(parse_language(tag), LOCALE)
        assert text_direction(parse_language(tag)) in ("ltr", "rtl")


class TestFields:
    @pytest.mark.parametrize(
        ("field", "said"),
        [("date", "the day"), ("duration", "the duration"), ("as_of", "the date"),
         ("participants", "the participants"), ("made_to", "the recipient")],
    )  # fmt: skip
    def test_a_key_is_said_so_that_of_can_follow(self, field: str, said: str) -> None:
        assert say_field(field) == said
