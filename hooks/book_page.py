"""A page of the Book in MkDocs' hands."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as HostPage
from mkdocs.structure.toc import TableOfContents

from briefing_book.pages.page import Page


class BookPage(HostPage):
    """A page that comes from the Book, and is rendered by `render_theme` when its turn comes.

    Material prints title and description into HTML as they are, so both arrive escaped.
    """

    issued: str = ""
    """The day of the build, in words."""
    feeds: Sequence[Mapping[str, str]] = ()
    """The feeds that the page offers: type, title and address of each."""

    def __init__(
        self, page: Page, file: File, config: MkDocsConfig, count: Callable[[], None]
    ) -> None:
        """Take the address and title from the Book's page; `count` is called once it is written."""
        super().__init__(str(escape(page.title)), file, config)
        self.book_page = page
        self.count = count
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
        """Leave the content for later, so that not all pages are in memory at once."""
        self.content = ""
        self.toc = TableOfContents([])
