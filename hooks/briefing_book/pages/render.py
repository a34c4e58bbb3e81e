"""Render: the one Jinja environment, and pages into HTML with it.

Autoescape is always on, whatever a template is called.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ..addresses import Section, month_address, year_address
from ..book.news import is_entered_late
from ..feeds import FORMATS
from ..text.directions import base_direction, split_directions
from ..text.english import capitalize, count_of, end_sentence, full_stop, join_all, with_article
from ..text.excerpts import shorten
from ..text.prose import plain_prose, render_prose
from ..text.quote_marks import split_quote
from ..values.in_words import (
    say_amount,
    say_date,
    say_day,
    say_hours,
    say_language,
    say_languages,
    say_month,
    say_period,
    say_time,
    text_direction,
)
from ..wording.agreements import say_open_entry, say_progress, say_signing, say_stage
from ..wording.footnotes import Notes
from ..wording.kinds import (
    explain_kind,
    is_interview,
    name_before_title,
    say_kind,
    say_kind_besides,
)
from ..wording.parties import (
    count_party,
    list_station,
    list_terms,
    phrase_parties,
    phrase_party,
)
from ..wording.reasons import say_concerns
from ..wording.sentences import (
    say_differences,
    say_field,
    say_organization,
    say_status,
    say_that_differ,
    say_version,
)
from ..wording.statements import say_form, say_wording
from ..wording.who_met import say_who_met
from .page import Page

_TEMPLATES = Path(__file__).parent / "templates"


def render_page(page: Page, locale: str, edit_url: str = "") -> str:
    """The HTML of a page's content, to stand inside the frame of the theme.

    Args:
        page: the page.
        locale: the locale of dates and numbers, as in `en_GB`.
        edit_url: where its YAML can be seen or edited, if anywhere.
    """
    template = _environment(page.base, locale).get_template(f"pages/{page.template}")
    return template.render(page=page, notes=Notes(), edit_url=edit_url, **page.view())


class _Environment(Environment):
    """Jinja's, with the globals of a template in a plain dict.

    Each import looks them up one by one, which in a chain of dicts takes as long as the rest of it.
    """

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        return {**self.globals, **(d or {})}


@lru_cache(maxsize=32)
def _environment(base: str, locale: str) -> Environment:
    """The environment for pages from which `base` is the way to the root: links begin with it.

    One for each way, so that macros know it and their modules stay cached.
    """
    environment = _Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals.update(
        base=base,
        count_of=count_of,
        formats=FORMATS,
        month_address=month_address,
        Section=Section,
        year_address=year_address,
    )
    environment.tests.update(entered_late=is_entered_late)
    environment.filters.update(
        amount_sign=say_amount,
        capital=capitalize,
        concerns=say_concerns,
        counted=count_party,
        end_sentence=end_sentence,
        field=say_field,
        full_stop=full_stop,
        join_all=lambda parts: join_all(list(parts)),
        day=lambda day, style="long": say_day(day, locale, style),
        date=lambda date, style="long": say_date(date, locale, style),
        differences=say_differences,
        base_direction=base_direction,
        directions=split_directions,
        direction=text_direction,
        form=say_form,
        is_interview=is_interview,
        kind=name_before_title,
        kind_label=say_kind,
        kind_besides=say_kind_besides,
        kind_meaning=explain_kind,
        language=lambda tag: say_language(tag, locale),
        languages=lambda tags: say_languages(tags, locale),
        month=lambda month: say_month(month, locale),
        phrase=lambda parties: phrase_parties(parties, most=None),
        phrase_of=phrase_party,
        period=lambda period, style="full": say_period(period, locale, style),
        open_entry=say_open_entry,
        organization=say_organization,
        plain=plain_prose,
        progress=lambda entry: say_progress(entry, locale),
        prose=render_prose,
        quote_parts=split_quote,
        wording=lambda entry: say_wording(entry, locale),
        version=lambda version, found: say_version(found, version, locale),
        shorten=shorten,
        signing=say_signing,
        stage=say_stage,
        status=say_status,
        that_differ=say_that_differ,
        the=with_article,
        thousands="{:,}".format,
        who_met=say_who_met,
        station=list_station,
        terms=list_terms,
        time=lambda time: say_time(time, locale),
        hours=lambda meeting: say_hours(meeting.start, meeting.end, locale),
    )
    return environment
