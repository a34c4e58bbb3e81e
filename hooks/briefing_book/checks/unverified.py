"""Quotes that could be verified and are not."""

from __future__ import annotations

from collections.abc import Iterator

from ..quotes.quotations import judge_quotations, list_quotations, list_text_paths
from .rule import Finding, Spot
from .survey import Survey


def check_quote_unverified(survey: Survey) -> Iterator[Finding]:
    """A quote is verified where a source that it is taken from names its text.

    What is a translation is not looked for in a source in the language that it is translated from.
    """
    records = survey.records
    if "quote_lock" in records.unread:
        return
    for loaded in survey.briefings:
        for quotations in list_quotations(loaded):
            for quotation, standing in judge_quotations(quotations, records.quote_lock):
                has_text = any(True for _ in list_text_paths(quotation, records))
                if has_text and not standing.proofs and not standing.is_changed:
                    yield Finding(
                        Spot(loaded, quotation.loc),
                        "this quote is not verified against the text of its source",
                        "run verify where the text is",
                    )
