"""The commands of the command line, one module each."""

from __future__ import annotations

from . import check, new, schema, verify
from .command import Command

COMMANDS: tuple[Command, ...] = (new.COMMAND, check.COMMAND, verify.COMMAND, schema.COMMAND)
"""Every command, in the order of the help."""
