"""Model: what an editor writes. Types, keys, allowed values and their documentation stand here.

In: nothing, it is all declarations. Out: pydantic models, one for each kind of record.
"""

from __future__ import annotations
