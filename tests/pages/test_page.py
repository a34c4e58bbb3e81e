from __future__ import annotations

import pytest

from briefing_book.pages.page import Page


@pytest.mark.parametrize(("address", "depth"), [("", 0), ("countries/", 1), ("countries/iq/", 2)])
def test_it_knows_how_many_folders_below_the_root_it_is(address: str, depth: int) -> None:
    assert Page(address, "Iraq", "country.html", dict).depth == depth
