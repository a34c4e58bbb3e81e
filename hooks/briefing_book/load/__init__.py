"""Load: a folder of YAML becomes `Records`.

In: paths. Out: records that know where they stand, and the problems they have in themselves.
It never raises for bad content and never stops at the first problem.
"""

from __future__ import annotations
