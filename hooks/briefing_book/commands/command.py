"""What a command is."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Command:
    """A command: its name, one line on what it does, its options, and how it runs.

    `reads` is whether it needs a folder of briefings that is there.

    `run` is given `folders`, paths of which the first is that of `--folder`, beside the command's
    own options. It returns the exit code.
    """

    name: str
    summary: str
    add_arguments: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], int]
    reads: bool = True
