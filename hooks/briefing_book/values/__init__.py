"""Values: one value of a briefing, such as a date or an amount: read, written, put into words.

In: the text that an editor wrote. Out: a frozen value; or ValueError, which says what is wrong.
"""

from __future__ import annotations
