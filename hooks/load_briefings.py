"""Load, check and link the briefings before MkDocs touches the published site.

MkDocs empties the output folder right after the configuration is read, so whatever can fail on
bad content fails here. A preview doesn't fail: it shows what is wrong, and the rest.
"""

from __future__ import annotations

import logging
import sys
from functools import partial
from pathlib import Path
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.utils import get_build_datetime

from briefing_book.book import Book, link_book
from briefing_book.checks import check_records
from briefing_book.directory import Directory
from briefing_book.load import Records, load_records
from briefing_book.pages.context import Site
from briefing_book.preview import Preview
from briefing_book.problems import Level, Problem, format_problems

log = logging.getLogger("mkdocs.briefing_book")


class _Session:
    """What outlives a build on purpose: whether this is a preview, and its memory."""

    preview: Preview | None = None
    server: LiveReloadServer | None = None
    is_watching: bool = False


_session = _Session()


def on_startup(command: Literal["build", "gh-deploy", "serve"], **_: object) -> None:
    """Know whether this is a preview."""
    _session.preview = Preview() if command == "serve" else None


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Make the Book and keep it in the configuration, for the hooks that follow."""
    options: dict[str, str] = config.extra.get("briefing_book", {})
    locale = options.get("locale", "en_GB")
    book, problems = make_book(find_folder(config), locale, _session.preview)
    config.extra["problems"] = problems if _session.preview else []
    config.extra["site"] = Site(
        book=book, locale=locale, name=config.site_name, url=config.site_url or ""
    )
    _watch(find_folder(config))
    return config


def on_serve(server: LiveReloadServer, config: MkDocsConfig, **_: object) -> LiveReloadServer:
    """Watch the briefings too: MkDocs only knows of docs/."""
    _session.server = server
    folder = find_folder(config)
    _watch(folder)
    if not _session.is_watching:
        # There is nothing to watch yet but the place where the folder will be.
        server.watch(str(folder.parent), recursive=False)
    return server


def find_folder(config: MkDocsConfig) -> Path:
    """Where the briefings are: `extra.briefing_book.folder`, relative to mkdocs.yml."""
    options: dict[str, str] = config.extra.get("briefing_book", {})
    return Path(config.config_file_path).parent / options.get("folder", "briefings")


def make_book(folder: Path, locale: str, preview: Preview | None) -> tuple[Book, list[Problem]]:
    """The Book of a folder and the problems in it.

    Where there are errors a build stops with all of them; a preview makes do with the rest.
    """
    log.info("Reading the briefings")
    records, problems = load_records(folder)
    log.info(f"Checking {len(records.briefings):,} briefings")
    now = get_build_datetime()
    check = partial(_check, locale=locale)
    if preview is None:
        problems += check(records)
        _report(problems)
    else:
        salvaged = preview.salvage(records, problems, check)
        records, problems = salvaged.records, salvaged.problems
        _print(problems)
    book = link_book(records, now, locale=locale, preview=preview is not None)
    return book, sorted(problems)


def _check(records: Records, *, locale: str) -> list[Problem]:
    return check_records(records, Directory(records, locale))


def _report(problems: list[Problem]) -> None:
    _print(problems)
    errors = sum(1 for problem in problems if problem.level is Level.ERROR)
    if errors:
        raise Abort(
            f"{errors} error{'s' if errors > 1 else ''} in the briefings; nothing was built."
        )


def _print(problems: list[Problem]) -> None:
    if problems:
        print(format_problems(problems), file=sys.stderr)


def _watch(folder: Path) -> None:
    """Watch the folder from when it is there, and once."""
    if _session.server and folder.is_dir() and not _session.is_watching:
        _session.server.watch(str(folder))
        _session.is_watching = True
