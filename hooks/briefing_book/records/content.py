"""All that came of reading: records, what they are called, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..problems import Problem, list_errors
from .directory import Directory
from .loaded import Records


@dataclass(frozen=True)
class Content:
    """The content of the folders of briefings, which may have errors.

    The directory is that of the records. The problems are those of the files, in their order.
    """

    records: Records
    directory: Directory
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> Sequence[Problem]:
        """The problems that stop a build."""
        return list_errors(self.problems)
