"""What a build finds around it, as MkDocs' configuration names it."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from briefing_book.surroundings import Surroundings


def check_surroundings(config: MkDocsConfig) -> None:
    """Raises BuildError where what MkDocs would publish, or empty and fill, is not right."""
    copied = [Path(folder) for folder in (config.docs_dir, config.theme.custom_dir) if folder]
    project, output = Path(config.config_file_path).parent, Path(config.site_dir)
    Surroundings(project, copied, output, config.site_url or "").check()
