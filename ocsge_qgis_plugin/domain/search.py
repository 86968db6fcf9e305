"""Comparing what people type with names: accents, case, apostrophes and hyphens do not count."""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """Return ``text`` in lower case without accents, with punctuation that varies between sources made spaces."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe").replace("æ", "ae"))
    kept = "".join(character for character in decomposed if not unicodedata.combining(character))
    return " ".join(kept.replace("’", " ").replace("'", " ").replace("-", " ").split())
