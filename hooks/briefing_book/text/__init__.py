"""Text: letters and words of any text, before it is known what the text is about.

In: `str`. Out: `str`, a comparison or a place in a text. Knows no dates, no records, no HTML but
the one of CommonMark.
"""

from __future__ import annotations
