from __future__ import annotations

import pytest

from briefing_book.values import forms
from briefing_book.values.forms import Form
from briefing_book.values.meant import suggest_value


@pytest.mark.parametrize(
    ("form", "text", "hint"),
    [
        (forms.PERIOD, "6 May 2024", "write 2024-05-06"),
        (forms.PERIOD, "5-7 May 2024", "write 2024-05-05/2024-05-07"),
        (
            forms.DATE, "05/11/2023",
            "write 2023-11-05 for 5 November 2023 or 2023-05-11 for 11 May 2023",
        ),
        (forms.DATE, "5-7 May 2024", ""),
        (forms.PERIOD, "between 3 and 5 May 2024", "write [2024-05-03..2024-05-05]"),
        (forms.PERIOD, "before 6 May 2024", "write ../2024-05-06"),
        (forms.DATE, "before 6 May 2024", ""),
        (forms.DATE, "c. 1905", "write 1905~"),
        (forms.DAY, "c. 6 May 2024", ""),
        (forms.DAY, "6 May 2024", "write 2024-05-06"),
        (forms.DAY, "May 2024", ""),
        (forms.START, "2.30 pm", "write 14:30"),
        (forms.START, "14:00 - 16:30", "write 14:00, and end: 16:30"),
        (forms.START, "2 pm to 4 pm", "write 14:00, and end: 16:00"),
        (forms.START, "16:00 - 14:00", ""),
        (forms.START, "14:30/16:00", "write 14:30, and end: 16:00"),
        (
            forms.START, "about 14:30",
            "write 14:30, or the part of the day: morning, afternoon, evening, night",
        ),
        (forms.START, "late evening", "write evening"),
        (forms.START, "in the morning", "write morning"),
        (forms.START, "midnight", "write 00:00, with which a day begins"),
        (forms.START, "late lunch", ""),
        (
            forms.PERIOD, "2024-05-06T14:30",
            "write 2024-05-06; the time is the start of a meeting",
        ),
        (forms.PERIOD, "2024-05-06--2024-05-07", "write 2024-05-06/2024-05-07"),
        (forms.START, "5 May 2024, 2 pm", "write 2024-05-05T14:00"),
        (forms.MOMENT, "2024-05-05 21:00 UTC", "write 2024-05-05T21:00+00:00"),
        (forms.MOMENT, "2024-05-05 21:00", ""),
        (forms.LANGUAGE, "Arabic", "did you mean ar (Arabic)?"),
        (forms.COUNT, "five", ""),
    ],
)  # fmt: skip
def test_a_hint_has_what_was_meant_only_where_that_may_stand_there(
    form: Form, text: str, hint: str
) -> None:
    assert suggest_value(form, text) == hint


def test_a_time_with_a_zone_is_told_the_form_with_an_offset() -> None:
    hint = suggest_value(forms.START, "14:00 CEST")
    assert hint.startswith("write 14:00 ")
    assert hint.endswith(" 14:00+02:00 with its offset")
