"""Run MkDocs, as `python -m mkdocs` would, once the environment is found to be in order.

MkDocs reads the variables in mkdocs.yml before it loads any hook, and shows a traceback at some.
"""

from __future__ import annotations

import os
import sys

from mkdocs.__main__ import cli

from briefing_book.report import BuildError
from briefing_book.web_settings import check_environment

if __name__ == "__main__":
    try:
        check_environment(os.environ)
    except BuildError as error:
        sys.exit(str(error))
    cli(prog_name="mkdocs")
