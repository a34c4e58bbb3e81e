"""Add a virtual file for every page of the Book; it renders itself when its turn comes."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation

from book_page import BookPage
from briefing_book.feeds import announce_feeds
from briefing_book.pages import list_pages
from briefing_book.pages.page import Page
from briefing_book.values.in_words import say_day
from nav_sections import leave_out_absent
from this_build import PROGRESS, Build


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages of the Book. A hand-written page of the same address stands."""
    site = Build.of(config).site
    issued = say_day(site.book.today, site.locale)
    feeds = announce_feeds(site)
    # `countries/no.md` and `countries/no/index.md` have the same address.
    taken = {file.dest_uri for file in files}
    pages = list(list_pages(site))
    count = PROGRESS.begin("Rendering pages", len(pages))
    for page in pages:
        file = _make_file(page, site.folder, config)
        if file.dest_uri not in taken:
            files.append(file)
            host_page = BookPage(page, file, config, count)
            host_page.issued = issued
            host_page.feeds = feeds.get(page.address, ())
    leave_out_absent(config, files)
    return files


def on_nav(nav: Navigation, **_: object) -> Navigation:
    """Take MkDocs' own idea of previous and next away: the Book knows better."""
    for page in nav.pages:
        page.previous_page = page.next_page = None
    return nav


def _make_file(page: Page, folder: str, config: MkDocsConfig) -> File:
    uri = f"{page.address}index.md"
    file = File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    # What was merged with the folder has its home elsewhere, where the link would not lead.
    if page.source and page.source[0].startswith(f"{folder}/"):
        # Relative to docs/, as MkDocs expects it of every page.
        file.edit_uri = f"../{page.source[0]}"
    return file
