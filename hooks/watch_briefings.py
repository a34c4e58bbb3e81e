"""Watch the folders of briefings while the preview runs: MkDocs itself knows of docs/ only."""

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


class Watch:
    """What is watched: each folder from when it is there, and once."""

    def __init__(self) -> None:
        """Begin with nothing, and with no server yet."""
        self._server: LiveReloadServer | None = None
        self._watched: set[Path] = set()
        self._gone: set[Path] = set()

    def start(self, server: LiveReloadServer, folders: Iterable[Path]) -> None:
        """Watch the folders, and the places where they are or will be, for the server."""
        self._server = server
        folders = list(folders)
        self.renew(folders)
        for place in sorted({path.parent for path in folders if path.parent.is_dir()}):
            comings = _Comings(server, folders, self._gone)
            server.observer.schedule(comings, str(place), recursive=False)

    def renew(self, folders: Iterable[Path]) -> None:
        """Watch those that have come since; what has gone has to be watched anew."""
        if self._server is None:
            return
        for folder in self._gone & self._watched:
            self._server.unwatch(str(folder))
            self._watched.discard(folder)
        self._gone.clear()
        for folder in folders:
            if folder.is_dir() and folder not in self._watched:
                self._server.watch(str(folder))
                self._watched.add(folder)


class _Comings(FileSystemEventHandler):
    """Build again when a folder comes or goes; MkDocs itself only heeds files.

    What goes is no longer watched, even if a folder of that name comes right after it.
    """

    def __init__(self, server: LiveReloadServer, folders: Iterable[Path], gone: set[Path]) -> None:
        self._server = server
        self._folders = {path.absolute(): path for path in folders}
        self._gone = gone

    def on_any_event(self, event: FileSystemEvent) -> None:
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
