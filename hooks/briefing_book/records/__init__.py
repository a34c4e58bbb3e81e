"""Records: what was read, before it is linked, and the rules that hold for records alone.

In: the models of `model`. Out: `Records`, and what follows from them without the Book: order,
inheritance, who a name means, what is public.
"""

from __future__ import annotations
