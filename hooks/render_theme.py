"""Give the theme what it shows: the content of each page of the Book, rendered in its turn."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from book_page import BookPage
from briefing_book.pages.render import render_page
from this_build import Build


def on_page_context(
    context: TemplateContext, page: Page, config: MkDocsConfig, **_: object
) -> TemplateContext:
    """Render the content of a page of the Book."""
    if isinstance(page, BookPage):
        locale = Build.of(config).site.locale
        page.content = render_page(page.book_page, locale, page.edit_url or "")
    return context


def on_post_page(output: str, page: Page, **_: object) -> str:
    """Let go of the content: tens of thousands of pages don't fit into memory at once."""
    if isinstance(page, BookPage):
        page.content = ""
        page.count()
    return output
