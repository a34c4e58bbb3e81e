"""What a build finds around it, as MkDocs' configuration names it."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from briefing_book.surroundings import Surroundings
from briefing_book.web_settings import WebSettings


def check_surroundings(config: MkDocsConfig) -> None:
    """Raises BuildError where what MkDocs would publish, or empty and fill, is not right."""
    copied = [Path(folder) for folder in (config.docs_dir, config.theme.custom_dir) if folder]
    project, output = Path(config.config_file_path).parent, Path(config.site_dir)
    web = WebSettings(config.site_url or "", config.repo_url or "", config.edit_uri or "")
    Surroundings(project, copied, output, web).check()
