"""Load, check and link the briefings before MkDocs touches the published site.

MkDocs empties the output folder right after the configuration is read, so whatever can fail on
bad content fails here. A preview doesn't fail: it shows what is wrong, and the rest.
"""

from __future__ import annotations

import logging
from pathlib import Path
from time import monotonic
from typing import Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from briefing_book.book.site import Site
from briefing_book.clock import read_clock
from briefing_book.flow import make_book
from briefing_book.options import read_options
from briefing_book.preview import Preview, show_errors
from briefing_book.progress import Progress
from briefing_book.report import BuildError, print_problems
from watch_briefings import Watch

log = logging.getLogger("mkdocs.briefing_book")


class _Session:
    """What outlives a build on purpose: the preview, if it is one, and what it watches."""

    preview: Preview | None = None
    watch = Watch()


def on_startup(command: Literal["build", "gh-deploy", "serve"], **_: object) -> None:
    """Know whether this is a preview."""
    _Session.preview = Preview() if command == "serve" else None


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Make the Book and keep it in the configuration, for the hooks that follow."""
    try:
        _make_site(config)
    except BuildError as error:
        print_problems(error.problems, log.info)
        raise Abort(str(error)) from None
    return config


def on_serve(server: LiveReloadServer, config: MkDocsConfig, **_: object) -> LiveReloadServer:
    """Watch the briefings too: MkDocs only knows of docs/."""
    _Session.watch.start(server, config.extra["folders"])
    return server


def _make_site(config: MkDocsConfig) -> None:
    options = read_options(config.extra.get("briefing_book"))
    folders = options.find_folders(Path(config.config_file_path).parent, Path(config.docs_dir))
    _Session.watch.renew(folders)  # before they are read, so that nothing is saved unseen
    progress = Progress(log.info, monotonic, announce=log.info)
    preview = _Session.preview
    book, problems = make_book(
        folders,
        read_clock(),
        locale=options.locale,
        salvage=preview.salvage if preview else None,
        progress=progress,
    )
    print_problems(problems, log.info)
    folder = folders[0].resolve().name
    site = Site(book, options.locale, config.site_name, config.site_url or "", folder)
    shown = show_errors(problems, log.warning) if preview else ()
    config.extra |= {"site": site, "folders": folders, "progress": progress, "problems": shown}
