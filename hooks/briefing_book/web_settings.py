"""Where the site and its repository are on the web, as mkdocs.yml or the environment has it.

MkDocs takes addresses that lead nowhere, and ends in a traceback at others. What stands in the
environment it reads as YAML, before any hook is there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urljoin

import yaml

from .report import BuildError
from .text.excerpts import quote
from .values.fields import parse_address

_SITE = "site_url", "address of the site", "https://example.org/book/"
_REPOSITORY = "repo_url", "address of the repository", "https://github.com/example/book"
_EDIT = "edit_uri", "way to the source of a page", "edit/main/docs/"
_FOLDERS = "BRIEFING_BOOK_ALSO"
_TEXT = "tag:yaml.org,2002:str"


@dataclass(frozen=True)
class WebSettings:
    """The settings of MkDocs by these names, each of which may be empty.

    `edit_uri` is a whole address, or begins at `repo_url`.
    """

    site_url: str = ""
    repo_url: str = ""
    edit_uri: str = ""

    def judge(self) -> Iterator[str]:
        """Yield a sentence on each that leads nowhere."""
        if reason := _find_fault(self.site_url) or _find_ending(self.site_url):
            yield _refuse(_SITE, reason)
        if reason := _find_fault(self.repo_url):
            yield _refuse(_REPOSITORY, reason)
        elif reason := self._find_fault_of_edit():
            yield _refuse(_EDIT, reason)

    def _find_fault_of_edit(self) -> str:
        if not (self.repo_url and self.edit_uri):  # MkDocs heeds both or none
            return ""
        try:
            return _find_fault(urljoin(self.repo_url.rstrip("/") + "/", self.edit_uri))
        except ValueError:
            return f"{quote(self.edit_uri)} is not an address"


def check_environment(environment: Mapping[str, str]) -> None:
    """Raises BuildError with a sentence on each variable that MkDocs can't take."""
    web = WebSettings(
        environment.get("SITE_URL", ""),
        environment.get("REPO_URL", ""),
        environment.get("EDIT_URI", ""),
    )
    misread = [
        f"{name} is {quote(value)}, which is read as no text: write ./{value} for it."
        for name in ("EDIT_URI", _FOLDERS)
        if (value := environment.get(name, "")) and not _is_text(value)
    ]
    if reasons := [*web.judge(), *misread]:
        raise BuildError(*reasons)


def _refuse(setting: tuple[str, str, str], reason: str) -> str:
    name, what, example = setting
    return (
        f"The {what} can't be taken, for {reason}: write one such as {example} under {name} or in "
        f"{name.upper()}."
    )


def _find_fault(address: str) -> str:
    """Why an address can't be taken, or nothing."""
    try:
        if address:
            parse_address(address)
    except ValueError as error:
        return str(error)
    return ""


def _find_ending(address: str) -> str:
    """Why the addresses of pages can't be put after it, or nothing."""
    return f"{quote(address)} has a ? or a # in it" if {"?", "#"} & set(address) else ""


def _is_text(value: str) -> bool:
    """Whether YAML reads it as text when it stands there without quotation marks."""
    resolver = yaml.resolver.Resolver()
    tag = resolver.resolve(yaml.ScalarNode, value, (True, False))  # type: ignore[no-untyped-call]
    return bool(tag == _TEXT)
