"""Book: the nouns of what is published, frozen, with every reference resolved.

In: nothing, it is all types, and what follows from them alone. Out: what `link` makes, and what
pages, feeds and maps read.
"""

from __future__ import annotations
