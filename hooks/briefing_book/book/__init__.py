"""Book: the nouns of what is published, frozen, with every reference resolved.

In: nothing, it is all types, and what can be computed from them alone. `link` makes them; pages,
feeds and maps read them.
"""

from __future__ import annotations
