"""What can be set under `extra.briefing_book` in mkdocs.yml, and which folders that means."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Annotated

from babel import Locale, UnknownLocaleError
from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from .load.files import is_inside, is_utf8
from .report import BuildError
from .text.english import join_all
from .text.nearest import suggest

_AT = "extra.briefing_book"
_KINDS: tuple[tuple[type | tuple[type, ...], str], ...] = (
    (str, "a text"),
    (bool, "a truth value"),
    ((int, float), "a number"),
    (date, "a date"),
    ((list, tuple), "a list"),
    (Mapping, "a mapping"),
)
"""What a value is that can't be taken; the first that fits says it."""


def split_folders(text: str) -> list[str]:
    """The folders that are named in a text, apart by the separator of the variable PATH."""
    return [folder for folder in text.split(os.pathsep) if folder]


def _fail(message: str) -> PydanticCustomError:
    """What is wrong with an option. It breaks no rule of content, so no page tells of it."""
    return PydanticCustomError("option", "{text}", {"text": message})


def _say_kind(value: object) -> str:
    return next((kind for types, kind in _KINDS if isinstance(value, types)), "something else")


def _refuse(option: str, wanted: str, value: object, which: str = "it") -> PydanticCustomError:
    # YAML reads more as something else than text than one would think: `no`, `2024`.
    hint = ": put it in quotation marks" if isinstance(value, bool | int | float | date) else ""
    message = f"{_AT}.{option} has to be {wanted}, and {which} is {_say_kind(value)}{hint}."
    return _fail(message)


def _read_folder(value: object) -> str:
    wanted = "the name of a folder, such as briefings"
    if not isinstance(value, str):
        raise _refuse("folder", wanted, value)
    if not value.strip():
        raise _fail(f"{_AT}.folder is empty: write {wanted}.")
    return value


def _read_also(value: object) -> tuple[str, ...]:
    wanted = "a list of folders, such as [private]"
    return _read_names("also", wanted, split_folders(value) if isinstance(value, str) else value)


def _read_preview_hosts(value: object) -> tuple[str, ...]:
    return _read_names("preview_hosts", "a list of names, such as [desk.example.org]", value)


def _read_names(option: str, wanted: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list | tuple):
        raise _refuse(option, wanted, value)
    for name in value:
        if not isinstance(name, str | None):
            raise _refuse(option, wanted, name, "one of them")
    return tuple(filter(None, value))


def _read_locale(value: object) -> str:
    if not isinstance(value, str):
        raise _refuse("locale", "the name of a locale, such as en_GB", value)
    try:
        return str(Locale.parse(value.replace("-", "_")))
    except (UnknownLocaleError, ValueError):
        message = f"There is no locale {value}: write one such as en_GB under {_AT}.locale."
        raise _fail(message) from None


class Options(BaseModel):
    """The options. Each can be left out; one without a value counts as left out."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    folder: Annotated[str, BeforeValidator(_read_folder)] = "briefings"
    """The folder of briefings, relative to mkdocs.yml."""
    also: Annotated[tuple[str, ...], BeforeValidator(_read_also)] = ()
    """Further folders, merged with it: a list, or a text as an environment variable has it."""
    locale: Annotated[str, BeforeValidator(_read_locale)] = "en_GB"
    """Of names of countries, dates and numbers, as the Unicode CLDR writes it; `en-GB` will do."""

    preview_hosts: Annotated[tuple[str, ...], BeforeValidator(_read_preview_hosts)] = ()
    """Names that the preview answers to, beside that of this machine and that it is served as."""

    def find_folders(self, project: Path, published: Path) -> list[Path]:
        """Where the folders are, that of the site's own briefings first.

        Args:
            project: the folder of mkdocs.yml.
            published: the folder of hand-written pages, of which everything gets to the site.

        Raises BuildError where a folder lies in there: what is held back would be published.
        """
        folders = [project / name for name in (self.folder, *self.also)]
        if wrong := [reason for one in folders for reason in _judge_place(one, published)]:
            raise BuildError(*wrong)
        return folders


def read_options(written: object) -> Options:
    """The options as mkdocs.yml has them, where anything may stand.

    Raises BuildError with a sentence on each that is not right.
    """
    if not isinstance(written, Mapping | None):
        raise BuildError(f"{_AT} has to be a mapping of options, and it is {_say_kind(written)}.")
    given = {
        str(name): value
        for name, value in (written or {}).items()
        if value is not None or name not in Options.model_fields
    }
    try:
        return Options.model_validate(given)
    except ValidationError as error:
        raise BuildError(*map(_explain, error.errors())) from None


def _explain(error: ErrorDetails) -> str:
    if error["type"] != "extra_forbidden":
        return error["msg"]
    name = str(error["loc"][0])
    known = tuple(Options.model_fields)
    hint = suggest(name, known)
    ending = f": {hint}" if hint else "."
    return f"There is no option {name} under {_AT}, only {join_all(known)}{ending}"


def judge_folder(folder: Path) -> str:
    """Why a folder of briefings can't be looked for, or nothing; it need not be there."""
    try:
        folder.exists()  # may say, before Python 3.12, that nothing can be called so
        is_named = is_utf8(folder.resolve().name)
    except PermissionError:
        return f"The folder {folder.name} can't be looked for: see that you may open what it is in."
    except (OSError, RuntimeError, ValueError):
        is_named = False
    if is_named:
        return ""
    return f"The folder {folder.name} can't be looked for: see that its name is right."


def _judge_place(folder: Path, published: Path) -> Iterator[str]:
    if reason := judge_folder(folder):
        yield reason
    elif is_inside(folder, published.resolve()):
        yield (
            f"The folder {folder.name} lies in {published.name}, of which everything is "
            "published: move it out of there."
        )
    elif is_inside(published.parent, folder.resolve()):
        yield (
            f"The folder {folder} has all of the project in it: name the one that has the "
            "briefings only."
        )
