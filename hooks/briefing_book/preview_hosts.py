"""Which hosts a preview answers to.

Another site can have its own name resolve to this machine, and a browser would let it read what it
finds there: drafts, and what is embargoed. But then the request names that host.
"""

from __future__ import annotations

import re
from collections.abc import Collection


def answers_to(asked: str, name: str, port: int, more: Collection[str] = ()) -> bool:
    """Whether a request is for the preview.

    Args:
        asked: the field `Host` of the request (RFC 9110, 7.2).
        name: the name or number of the host that is served.
        port: its port.
        more: further names, each at whatever port, as before a proxy it is another one.
    """
    asked = asked.lower()
    own = {_bracket(name.lower()), "localhost", "127.0.0.1", "[::1]"}
    exact = {f"{host}:{port}" for host in own} | (own if port == 80 else set())
    return asked in exact or re.sub(r":\d+$", "", asked) in map(str.lower, more)


def _bracket(name: str) -> str:
    return f"[{name}]" if ":" in name else name
