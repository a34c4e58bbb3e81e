"""The server of the preview: it is for this machine only, and takes its port at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any, ClassVar

from mkdocs.commands import serve
from mkdocs.livereload import LiveReloadServer

from briefing_book.preview_hosts import answers_to
from briefing_book.report import BuildError
from briefing_book.safe_files import say_failure
from stop_signals import end_in_order


class PreviewServer(LiveReloadServer):
    """MkDocs' own, but that it takes its port before the first build, and knows its hosts."""

    started: ClassVar[list[PreviewServer]] = []

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.more_hosts: Collection[str] = ()
        self.is_bound = False
        self.name = str(self.server_address[0])
        self.started.append(self)

    @classmethod
    def prepare(cls, more_hosts: Collection[str]) -> None:
        """Have its port where there is one; raises BuildError where that can't be had."""
        for server in cls.started:
            server.more_hosts = more_hosts
            server.server_bind()

    def server_bind(self) -> None:
        if self.is_bound:
            return
        try:
            super().server_bind()
        except (OSError, OverflowError) as error:
            why = say_failure(error) if isinstance(error, OSError) else "a port is at most 65535"
            at = f"{self.name}:{self.server_address[1]} can't be served, {why}"
            raise BuildError(f'{at}: try make serve ARGS="-a localhost:8001".') from None
        self.is_bound = True

    def serve_request(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        """Answer where it is asked by a name of this machine: other sites have other names."""
        asked = environ.get("HTTP_HOST", "")
        if answers_to(asked, self.name, self.server_port, self.more_hosts):
            return super().serve_request(environ, start_response)
        start_response("421 Misdirected Request", [("Content-Type", "text/plain")])
        told = f"This preview answers to {self.name}:{self.server_port} only; name any other host"
        return [f"{told} under preview_hosts in mkdocs.yml.\n".encode()]


def use_preview_server() -> None:
    """Have MkDocs serve with it; `on_serve` would be too late, and not called without reloading."""
    end_in_order()
    setattr(serve, LiveReloadServer.__name__, PreviewServer)
