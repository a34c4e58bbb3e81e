"""Write what is not HTML: feeds and exports of the Book, and its records for Material's search."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from briefing_book.feeds import count_files, write_formats
from briefing_book.feeds.search import add_records
from this_build import PROGRESS, Build


@event_priority(-100)  # after the search plugin has written its index
def on_post_build(config: MkDocsConfig) -> None:
    """Write every feed and export, and add a search record for every page of the Book."""
    site = Build.of(config).site
    files = PROGRESS.follow(write_formats(site), "Writing feeds and tables", count_files(site))
    for address, content in files:
        path = Path(config.site_dir, address)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    index = Path(config.site_dir, "search", "search_index.json")
    if index.exists():
        index.write_text(add_records(index.read_text("utf-8"), site), encoding="utf-8")
