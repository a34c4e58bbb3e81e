"""The sections that the masthead shows: those of `nav` that have a page."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from briefing_book.addresses import Section


def leave_out_absent(config: MkDocsConfig, files: Files) -> None:
    """Take out of `nav` the sections that the Book has no page for: MkDocs warns of such."""
    written = {file.src_uri for file in files}
    sections = {f"{section.address}index.md" for section in Section}
    config.nav = _leave_out(config.nav, sections - written)


def _leave_out(nav: Any, absent: Container[str]) -> Any:
    if isinstance(nav, list):
        kept = [_leave_out(item, absent) for item in nav]
        return [item for item in kept if item]
    if isinstance(nav, dict):
        kept_of = {title: _leave_out(item, absent) for title, item in nav.items()}
        return {title: item for title, item in kept_of.items() if item}
    return None if nav in absent else nav
