"""Load: a folder of YAML becomes `Records`.

In: paths. Out: records that know where they stand, and the problems they have in themselves.
It never raises for bad content and never stops at the first problem.

`folder` takes every file that `files` lists, and `file_reader` reads one in three steps:

    text_reader      the file becomes text
    yaml_reader      the text becomes a document: a tree, and where everything in it stands
    record_reader    a tree becomes a record, as far as it is sound

`hidden`, `yaml_errors` and `record_errors` say what is wrong at each step.
"""

from __future__ import annotations
