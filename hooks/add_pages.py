"""Add a virtual file for every page of the Book; it renders itself when its turn comes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as HostPage
from mkdocs.structure.toc import TableOfContents

from briefing_book.book.site import Site
from briefing_book.feeds import announce_feeds
from briefing_book.pages import list_pages
from briefing_book.pages.page import Page
from briefing_book.progress import Progress
from briefing_book.values.in_words import say_day


class BookPage(HostPage):
    """A page of the Book in MkDocs' hands.

    Material prints title and description into HTML as they are, so both arrive escaped.
    """

    issued: str = ""
    """The day of the build, in words."""
    feeds: Sequence[Mapping[str, str]] = ()
    """The feeds that the page offers: type, title and address of each."""

    def __init__(self, page: Page, file: File, config: MkDocsConfig) -> None:
        """Take the address and title from the Book's page."""
        super().__init__(str(escape(page.title)), file, config)
        self.book_page = page
        if page.is_former:
            # The sitemap lists what has an address: what is gone or has moved is not offered.
            self.abs_url = self.canonical_url = None

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - MkDocs' signature
        """There is nothing to read: the page comes from the Book."""
        self.markdown = ""
        self.meta = {
            "title": self.title,
            "description": str(escape(self.book_page.description)),
            "search": {"exclude": True},
            "section": section.address if (section := self.book_page.section) else "",
            "issued": self.issued,
            "moved_to": self.book_page.moved_to,
            "is_former": self.book_page.is_former,
            "feeds": self.feeds,
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Leave the content for `render_theme`, so that not all pages are in memory at once."""
        self.content = ""
        self.toc = TableOfContents([])


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages of the Book. A hand-written page of the same address stands."""
    site: Site = config.extra["site"]
    issued = say_day(site.book.today, site.locale)
    feeds = announce_feeds(site)
    # `countries/no.md` and `countries/no/index.md` have the same address.
    taken = {file.dest_uri for file in files}
    pages = list(list_pages(site))
    progress: Progress = config.extra["progress"]
    config.extra["count_page"] = progress.begin("Rendering pages", len(pages))
    for page in pages:
        file = _make_file(page, site, config)
        if file.dest_uri not in taken:
            files.append(file)
            host_page = BookPage(page, file, config)
            host_page.issued = issued
            host_page.feeds = feeds.get(page.address, ())
    return files


def on_nav(nav: Navigation, **_: object) -> Navigation:
    """Take MkDocs' own idea of previous and next away: the Book knows better."""
    for page in nav.pages:
        page.previous_page = page.next_page = None
    return nav


def _make_file(page: Page, site: Site, config: MkDocsConfig) -> File:
    uri = f"{page.address}index.md"
    file = File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV)
    # What was merged with the folder has its home elsewhere, where the link would not lead.
    if page.source and page.source[0].startswith(f"{site.folder}/"):
        # Relative to docs/, as MkDocs expects it of every page.
        file.edit_uri = f"../{page.source[0]}"
    return file
