"""Load, check and link the briefings before MkDocs touches the published site.

MkDocs empties the output folder right after the configuration is read, so whatever can fail on
bad content fails here. A preview doesn't fail: it shows what is wrong, and the rest.
"""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from briefing_book.last_sound import Preview
from briefing_book.options import read_options
from briefing_book.report import BuildError, print_problems
from check_surroundings import check_surroundings
from preview_server import PreviewServer, use_preview_server
from this_build import Build, log
from watch_briefings import Watch


class _Session:
    """What outlives a build on purpose: the preview, if it is one, and what it watches."""

    preview: Preview | None = None
    watch = Watch()


def on_startup(command: str, **_: object) -> None:
    """Know whether this is a preview; MkDocs makes its server before the next event."""
    _Session.preview = Preview() if command == "serve" else None
    use_preview_server()


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Make the Book and keep it in the configuration, for the hooks that follow."""
    try:
        _make_build(config).keep(config)
    except BuildError as error:
        print_problems(error.problems, log.info)
        raise Abort(str(error)) from None
    return config


def on_serve(server: LiveReloadServer, **_: object) -> LiveReloadServer:
    """Watch the briefings too: MkDocs only knows of docs/."""
    _Session.watch.start(server)
    return server


def _make_build(config: MkDocsConfig) -> Build:
    project, pages = Path(config.config_file_path).parent, Path(config.docs_dir)
    options = read_options(config.extra.get("briefing_book"))
    folders = options.find_folders(project, pages)
    PreviewServer.prepare(options.preview_hosts)
    check_surroundings(config)
    _Session.watch.renew(folders)  # before they are read, so that nothing is saved unseen
    return Build.make(folders, options.locale, config, _Session.preview)
