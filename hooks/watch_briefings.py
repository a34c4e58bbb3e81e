"""Watch the folders of briefings while the preview runs: MkDocs itself knows of docs/ only."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from folder_moves import FolderMoves


class Watch:
    """What is watched: each folder from when it is there, and once."""

    def __init__(self) -> None:
        """Begin with nothing, and with no server yet."""
        self._server: LiveReloadServer | None = None
        self._folders: Sequence[Path] = ()
        self._watched: set[Path] = set()
        self._gone: set[Path] = set()

    def start(self, server: LiveReloadServer) -> None:
        """Watch the folders, and the places where they are or will be, for the server."""
        self._server = server
        self.renew(self._folders)
        for place in sorted({path.parent for path in self._folders if path.parent.is_dir()}):
            moves = FolderMoves(server, self._folders, self._gone)
            server.observer.schedule(moves, str(place), recursive=False)

    def renew(self, folders: Sequence[Path]) -> None:
        """Watch those that have come since; what has gone has to be watched anew."""
        self._folders = folders
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
