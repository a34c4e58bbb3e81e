"""Briefing Book turns YAML briefings into pages, feeds and exports.

The engine is told here in the order in which data flows, which `flow` puts together. It never
imports its host, MkDocs; the modules beside this package do that.

    load      a folder of YAML becomes `Records`
    quotes    quotes are found in the texts of their sources
    checks    what no single record shows: errors, warnings, notes
    link      records become the `Book`: every reference resolved, every index made
    pages     the Book becomes HTML, a module a page type
    feeds     every other format: Atom, iCalendar, CSV, JSON, search records
    maps      what the templates draw as SVG

They speak of

    model     what an editor writes
    records   what was read
    book      what is published

and build on

    text, values, world    letters, single values, countries
    wording                entries in words
    addresses              every address of the site

An editor's tools are in `desk`, the commands in `commands`, what a site can set in `options` and
`web_settings`; what a build stands on besides the briefings is looked at in `surroundings`, and
every file is written by `safe_files`. What a preview remembers from one save to the next is in
`last_sound`. Nothing imports what stands above it; `make lint` keeps that.
"""

from __future__ import annotations
