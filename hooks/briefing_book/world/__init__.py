"""World: what is known of countries and cities without any briefing.

In: codes of ISO 3166-1 and names. Out: names, regions, positions, the years in which a code held.
"""

from __future__ import annotations
