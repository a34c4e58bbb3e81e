"""Numbers that can be read in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .rule import Finding, Spot
from .survey import Survey

_THREE_DECIMALS = re.compile(r"(?<![0-9.,])[1-9][0-9]{0,2}\.[0-9]{3}(?![0-9.,])")


def check_point_or_thousands(survey: Survey) -> Iterator[Finding]:
    """A number has no point before its last three digits, `1.500 troops`.

    In many languages that is fifteen hundred; here it is one and a half.
    """
    for loaded in survey.briefings:
        for index, figure in enumerate(loaded.record.figures):
            text = figure.value.text
            if found := _THREE_DECIMALS.search(text):
                whole = found[0].replace(".", ",")
                yield Finding(
                    Spot(loaded, ("figures", index, "value")),
                    f'"{text}" is {figure.value.low:,f} here, and may be meant as {whole}',
                    f"write {whole} for thousands, or one digit more or less after the point",
                )
