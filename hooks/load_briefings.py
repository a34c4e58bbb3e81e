"""Load, check and link the briefings before MkDocs touches the published site.

MkDocs empties the output folder right after the configuration is read, so whatever can fail on
bad content fails here.
"""

from __future__ import annotations

import sys
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.utils import get_build_datetime

from briefing_book.book import Book, link_book
from briefing_book.checks import check_records
from briefing_book.directory import Directory
from briefing_book.load import load_records
from briefing_book.pages.context import Site
from briefing_book.problems import Level, format_problems


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Make the Book and keep it in the configuration, for the hooks that follow."""
    options: dict[str, str] = config.extra.get("briefing_book", {})
    locale = options.get("locale", "en_GB")
    config.extra["site"] = Site(
        book=make_book(find_folder(config), locale),
        locale=locale,
        name=config.site_name,
        url=config.site_url or "",
    )
    return config


def on_serve(server: LiveReloadServer, config: MkDocsConfig, **_: object) -> LiveReloadServer:
    """Watch the briefings too: MkDocs only knows of docs/."""
    folder = find_folder(config)
    if folder.is_dir():
        server.watch(str(folder))
    return server


def find_folder(config: MkDocsConfig) -> Path:
    """Where the briefings are: `extra.briefing_book.folder`, relative to mkdocs.yml."""
    options: dict[str, str] = config.extra.get("briefing_book", {})
    return Path(config.config_file_path).parent / options.get("folder", "briefings")


def make_book(folder: Path, locale: str) -> Book:
    """The Book of a folder; stops the build with every problem where there are errors."""
    records, problems = load_records(folder)
    directory = Directory(records, locale)
    problems += check_records(records, directory)
    if problems:
        print(format_problems(problems), file=sys.stderr)
    errors = sum(1 for problem in problems if problem.level is Level.ERROR)
    if errors:
        raise Abort(
            f"{errors} error{'s' if errors > 1 else ''} in the briefings; nothing was built."
        )
    return link_book(records, get_build_datetime(), directory=directory, locale=locale)
