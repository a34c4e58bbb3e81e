"""Notice when a folder of briefings comes or goes; MkDocs itself only heeds files."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer
from watchdog.events import (
    EVENT_TYPE_CREATED,
    EVENT_TYPE_MODIFIED,
    FileSystemEvent,
    FileSystemEventHandler,
)


class FolderMoves(FileSystemEventHandler):
    """Build again when one of the folders comes or goes, and add to `gone` what has gone.

    What goes is no longer watched, even if a folder of that name comes right after it.
    """

    def __init__(self, server: LiveReloadServer, folders: Iterable[Path], gone: set[Path]) -> None:
        """Take the folders as they are called where they are watched."""
        self._server = server
        self._folders = {path.absolute(): path for path in folders}
        self._gone = gone

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Heed an event in the folder above one of them."""
        places = {
            Path(os.fsdecode(place)).absolute() for place in (event.src_path, event.dest_path)
        }
        found = {self._folders[place] for place in places & self._folders.keys()}
        if not event.is_directory or not found or event.event_type == EVENT_TYPE_MODIFIED:
            return
        if event.event_type != EVENT_TYPE_CREATED:
            self._gone |= found
        with self._server._rebuild_cond:
            self._server._want_rebuild = True
            self._server._rebuild_cond.notify_all()
