"""Give the theme what it shows: the content of each page of the Book, rendered in its turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from briefing_book.book.site import Site
from briefing_book.pages.render import render_page

if TYPE_CHECKING:
    from briefing_book.pages.page import Page as BookPage


def on_page_context(
    context: TemplateContext, page: Page, config: MkDocsConfig, **_: object
) -> TemplateContext:
    """Render the content of a page of the Book."""
    book_page: BookPage | None = getattr(page, "book_page", None)
    if book_page is not None:
        site: Site = config.extra["site"]
        page.content = render_page(book_page, site.locale, page.edit_url or "")
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Let go of the content: tens of thousands of pages don't fit into memory at once."""
    if getattr(page, "book_page", None) is not None:
        page.content = ""
        config.extra["count_page"]()
    return output
