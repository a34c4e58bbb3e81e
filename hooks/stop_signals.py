"""Ending in order when the system says so: drafts don't stay in the folder for temporary files."""

from __future__ import annotations

import signal
import sys
import threading

_ENDS = [end for end in signal.Signals if end.name in ("SIGTERM", "SIGHUP")]


def end_in_order() -> None:
    """Have these signals end the program as Ctrl-C does, upon which MkDocs tidies up.

    One that is ignored stays so, as after `nohup`.
    """
    if threading.current_thread() is threading.main_thread():
        for number in _ENDS:
            if signal.getsignal(number) is signal.SIG_DFL:
                signal.signal(number, _end)


def _end(number: int, _: object) -> None:
    for each in _ENDS:
        signal.signal(each, signal.SIG_IGN)  # a second one is not to stop the tidying
    sys.exit(128 + number)
