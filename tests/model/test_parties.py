from __future__ import annotations

import pytest
from pydantic import ValidationError

from briefing_book.model.items import Meeting
from briefing_book.model.parties import MOST_PARTIES


def meet(number: int) -> Meeting:
    return Meeting.model_validate({"id": "m", "participants": ["kari"] * number})


def test_no_more_can_stand_in_a_list_than_can_be_told_whom_each_of_them_met() -> None:
    assert len(meet(MOST_PARTIES).participants) == MOST_PARTIES
    with pytest.raises(ValidationError, match="1,001 parties, and 1,000 are the most"):
        meet(MOST_PARTIES + 1)
