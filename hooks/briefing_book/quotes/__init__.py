"""Quotes: proving that a quote stands word for word in the text of its source.

In: records and the texts of sources. Out: proofs for the lock, and problems. `runs` takes a quote
apart at the editor's marks, `print` knows what printing does to words; finding the quote in the
text is `matching`, and what comes nearest to it `passages`; going through all of them is
`verification`.
"""

from __future__ import annotations
