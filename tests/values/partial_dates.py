"""Days, months and years at random."""

from __future__ import annotations

from hypothesis import strategies as st

from briefing_book.values.dates import PartialDate


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    day = draw(st.dates())
    precision = draw(st.integers(1, 3))
    month = day.month if precision > 1 else None
    return PartialDate(day.year, month, day.day if precision > 2 else None)
