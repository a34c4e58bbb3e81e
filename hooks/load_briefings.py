"""Load, check and link the briefings before MkDocs touches the published site.

MkDocs empties the output folder right after the configuration is read, so whatever can fail on
bad content fails here. A preview doesn't fail: it shows what is wrong, and the rest.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from time import monotonic
from typing import Any, Literal

from babel import Locale, UnknownLocaleError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.utils import get_build_datetime

from briefing_book import flow
from briefing_book.book.book import Book
from briefing_book.book.site import Site
from briefing_book.preview import Preview
from briefing_book.problems import Level, Problem, list_errors
from briefing_book.progress import Progress
from briefing_book.report import ContentError, format_problems, make_printable
from briefing_book.text.english import count_of
from watch_briefings import Watch

_MOST_NOTES = 20

log = logging.getLogger("mkdocs.briefing_book")


class _Session:
    """What outlives a build on purpose: the preview, if it is one, and what it watches."""

    preview: Preview | None = None
    watch = Watch()


_session = _Session()


def on_startup(command: Literal["build", "gh-deploy", "serve"], **_: object) -> None:
    """Know whether this is a preview."""
    _session.preview = Preview() if command == "serve" else None


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Make the Book and keep it in the configuration, for the hooks that follow."""
    options: dict[str, str] = config.extra.get("briefing_book", {})
    locale = _find_locale(options.get("locale", "en_GB"))
    folders = find_folders(config)
    _refuse_published(folders, Path(config.docs_dir))
    _session.watch.renew(
        folders
    )  # first, so that nothing is saved unseen between reading and watching
    progress = config.extra["progress"] = Progress(log.info, monotonic, log.info)
    book, problems = make_book(folders, locale, _session.preview, progress)
    errors = list_errors(problems)
    config.extra["problems"] = list(map(make_printable, errors)) if _session.preview else []
    config.extra["site"] = Site(
        book=book,
        locale=locale,
        name=config.site_name,
        url=config.site_url or "",
        folder=folders[0].resolve().name,
    )
    return config


def on_serve(server: LiveReloadServer, config: MkDocsConfig, **_: object) -> LiveReloadServer:
    """Watch the briefings too: MkDocs only knows of docs/."""
    _session.watch.start(server, find_folders(config))
    return server


def _find_locale(text: str) -> str:
    """The locale as the Unicode CLDR writes it, `en_GB`; a hyphen will do."""
    try:
        return str(Locale.parse(str(text).replace("-", "_")))
    except (UnknownLocaleError, ValueError):
        raise Abort(
            f"There is no locale {text}: write one such as en_GB under extra.briefing_book.locale."
        ) from None


def find_folders(config: MkDocsConfig) -> list[Path]:
    """Where the briefings are, relative to mkdocs.yml: `folder`, and those that are merged with it.

    The options stand under `extra.briefing_book`. `also` is a list, or a text with the separator of
    the variable PATH between its folders, as an environment variable has it.
    """
    options: dict[str, Any] = config.extra.get("briefing_book", {})
    also = options.get("also") or ()
    if isinstance(also, str):
        also = also.split(os.pathsep)
    project = Path(config.config_file_path).parent
    return [project / path for path in (options.get("folder", "briefings"), *filter(None, also))]


def _refuse_published(folders: Iterable[Path], docs: Path) -> None:
    """MkDocs copies whatever lies in docs/ to the site, held back or not."""
    for folder in folders:
        if folder.resolve().is_relative_to(docs.resolve()):
            raise Abort(
                f"The folder {folder.name} lies in {docs.name}, of which everything is published: "
                "move it out of there."
            )


def make_book(
    folders: Sequence[Path], locale: str, preview: Preview | None, progress: Progress
) -> tuple[Book, Sequence[Problem]]:
    """The Book of the folders, merged into one, and the problems in them.

    Where there are errors a build stops with all of them; a preview makes do with the rest.
    """
    folder, *also = folders
    if preview is None and not folder.is_dir():
        # An empty folder is an empty book; a slip in its name must not cost the published one.
        raise Abort(f"There is no folder {folder.name}: nothing was built.")
    for absent in (path for path in also if not path.exists()):
        log.info(f"There is no folder {absent.name}: what it would have is left out")
    salvage = preview.salvage if preview else None
    try:
        book, problems = flow.make_book(
            folders, get_build_datetime(), locale=locale, salvage=salvage, progress=progress
        )
    except ContentError as error:
        _print(error.problems)
        said = count_of(len(list_errors(error.problems)), "error")
        raise Abort(f"{said} in the briefings; nothing was built.") from None
    _print(problems)
    if errors := list_errors(problems):
        said = f"{count_of(len(errors), 'error')} in the briefings"
        log.warning(f"{said}: the preview shows the rest, and what was last right")
    return book, problems


def _print(problems: Sequence[Problem]) -> None:
    """Print them all; but many notes, which are for when there is time, would hide the others."""
    notes = sum(1 for problem in problems if problem.level is Level.NOTE)
    if notes > _MOST_NOTES:
        problems = [problem for problem in problems if problem.level is not Level.NOTE]
    if problems:
        print(format_problems(problems), file=sys.stderr)
    if notes > _MOST_NOTES:
        log.info(f"{notes:,} notes are not shown here: `make check` tells them")
