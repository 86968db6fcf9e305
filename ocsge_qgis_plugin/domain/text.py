"""The one door through which every text shown to a person passes, in all layers.

The source language is French: an interface whose translation file is missing is still right for its first users. The
pure layers must not import Qt, yet their errors are shown to people; so the translator is installed from outside
(``bridge`` hands over Qt's) and until then texts come back unchanged. One context, ``OcsGe``, serves them all.
"""

from __future__ import annotations

import re
from typing import Protocol

CONTEXT = "OcsGe"


class Translator(Protocol):
    """Translate ``text``; with ``n`` choose the plural form and replace ``%n``."""

    def __call__(self, text: str, n: int = -1) -> str:
        """Return the translation, or the text itself when there is none."""


def _french(text: str, n: int = -1) -> str:
    if n < 0:
        return text
    # French counts 0 and 1 as singular (Unicode CLDR, plural rules for fr).
    text = re.sub(r"\(([sx])\)", "" if n < 2 else r"\1", text)
    return text.replace("%n", str(n))


class _Installed:
    translator: Translator = staticmethod(_french)


def install_translator(translator: Translator | None) -> None:
    """Use ``translator`` from now on; ``None`` goes back to the French source texts."""
    _Installed.translator = staticmethod(translator if translator is not None else _french)


def tr(text: str) -> str:
    """Return ``text`` in the language of the interface. Format placeholders after, never before."""
    return _Installed.translator(text)


def tr_data(text: str) -> str:
    """Return the translation of a text held in a table of ``resources/tables/`` (labels, meanings)."""
    return _Installed.translator(text)


def tr_n(text: str, n: int) -> str:
    """Return ``text`` for ``n`` things; it holds ``%n`` and marks French plurals by ``(s)`` or ``(x)``."""
    return _Installed.translator(text, n)
