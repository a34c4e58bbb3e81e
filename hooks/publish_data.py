"""Write what is not HTML: the search records of the Book into Material's index."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from briefing_book.feeds.search import add_records
from briefing_book.pages.context import Site


@event_priority(-100)  # after the search plugin has written its index
def on_post_build(config: MkDocsConfig) -> None:
    """Add a search record for every page of the Book."""
    site: Site = config.extra["site"]
    index = Path(config.site_dir, "search", "search_index.json")
    if index.exists():
        index.write_text(add_records(index.read_text("utf-8"), site), encoding="utf-8")
