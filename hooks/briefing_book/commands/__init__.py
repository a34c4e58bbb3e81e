"""The commands of the command line, one module each.

In: what was typed. Out: an exit code, and what is printed; all but `check` write files.
"""

from __future__ import annotations

from . import check, fmt, new, published, schema, verify
from .command import Command

COMMANDS: tuple[Command, ...] = (
    new.COMMAND, check.COMMAND, fmt.COMMAND, verify.COMMAND, published.COMMAND, schema.COMMAND,
)  # fmt: skip
"""Every command, in the order of the help."""
