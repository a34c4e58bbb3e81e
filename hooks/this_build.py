"""What one build has, kept in MkDocs' configuration for the hooks that follow and for the theme."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import cast

from mkdocs.config.defaults import MkDocsConfig

from briefing_book.book.site import Site
from briefing_book.clock import read_clock
from briefing_book.flow import make_book
from briefing_book.last_sound import Preview, show_errors
from briefing_book.problems import Problem
from briefing_book.progress import Progress
from briefing_book.report import print_problems

log = logging.getLogger("mkdocs.briefing_book")
PROGRESS = Progress(log.info, monotonic, announce=log.info)


@dataclass(frozen=True)
class Build:
    """What is published, and for a preview what every page says is wrong."""

    site: Site
    problems: Sequence[Problem] = ()

    @classmethod
    def make(
        cls, folders: Sequence[Path], locale: str, config: MkDocsConfig, preview: Preview | None
    ) -> Build:
        """Make the Book of the folders and say what is wrong; raises BuildError where it can't."""
        salvage = preview.salvage if preview else None
        book, problems = make_book(
            folders, read_clock(), locale=locale, salvage=salvage, progress=PROGRESS
        )
        print_problems(problems, log.info)
        shown = show_errors(problems, log.warning) if preview else ()
        folder = folders[0].resolve().name
        return cls(Site(book, locale, config.site_name, config.site_url or "", folder), shown)

    def keep(self, config: MkDocsConfig) -> None:
        """Be where the theme finds it."""
        config.extra["this_build"] = self

    @classmethod
    def of(cls, config: MkDocsConfig) -> Build:
        """The build that is kept in the configuration."""
        return cast("Build", config.extra["this_build"])
