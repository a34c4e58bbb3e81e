"""Which hosts a preview answers to."""

from __future__ import annotations

import pytest

from briefing_book.preview_hosts import answers_to


@pytest.mark.parametrize(
    "asked", ["localhost:8000", "LOCALHOST:8000", "127.0.0.1:8000", "[::1]:8000"]
)
def test_it_is_this_machine_whatever_it_is_served_as(asked: str) -> None:
    assert answers_to(asked, "localhost", 8000)
    assert answers_to(asked, "0.0.0.0", 8000)


@pytest.mark.parametrize("asked", ["", "evil.example:8000", "localhost", "localhost:8001",
    "localhost.evil.example:8000", "127.0.0.1.nip.io:8000", "evil.example:8000@localhost:8000",
    "localhost:8000, evil.example"])  # fmt: skip
def test_it_is_no_other_host(asked: str) -> None:
    assert not answers_to(asked, "localhost", 8000)


def test_the_host_that_is_served_is_one() -> None:
    assert answers_to("desk.lan:8000", "desk.lan", 8000)
    assert answers_to("[fe80::1]:8000", "fe80::1", 8000)
    assert not answers_to("desk.lan:8000", "localhost", 8000)


def test_the_usual_port_is_not_named() -> None:
    assert answers_to("localhost", "localhost", 80)


@pytest.mark.parametrize("asked", ["desk-8000.example.dev", "DESK-8000.example.dev:443"])
def test_further_hosts_are_named_without_a_port(asked: str) -> None:
    assert answers_to(asked, "localhost", 8000, ["Desk-8000.example.dev"])
    assert not answers_to(f"x.{asked}", "localhost", 8000, ["Desk-8000.example.dev"])
