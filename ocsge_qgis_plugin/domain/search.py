"""Comparing what people type with names: accents, case, apostrophes and hyphens do not count."""

from __future__ import annotations

import re
import unicodedata

# The blocks of combining marks that decomposed Latin, Greek and Cyrillic letters leave behind.
_MARKS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")


def fold(text: str) -> str:
    """Return ``text`` in lower case without accents, with punctuation that varies between sources made spaces."""
    folded = text.casefold()
    # Lists of tens of thousands of comments are folded: plain ASCII needs none of the rest.
    if not folded.isascii():
        folded = _MARKS.sub("", unicodedata.normalize("NFKD", folded.replace("œ", "oe").replace("æ", "ae")))
    return " ".join(folded.replace("’", " ").replace("'", " ").replace("-", " ").split())
