"""Showing text that came from the server: never interpreted, whatever it holds."""

from __future__ import annotations

import unicodedata
from html import escape

_KEPT_CONTROLS = "\n\t"


def as_tooltip(text: str) -> str:
    """Return ``text`` for ``setToolTip``, which guesses by itself whether a text is HTML: escaped, so that it is shown.

    Empty text stays empty, so that no empty tooltip pops up.
    """
    return f'<p style="white-space:pre-wrap">{escape(without_controls(text), quote=False)}</p>' if text else ""


def as_menu_text(text: str) -> str:
    """Return ``text`` for a menu entry or a button, where ``&`` would mark a mnemonic."""
    return without_controls(text).replace("&", "&&")


def without_controls(text: str) -> str:
    """Return ``text`` without control and direction-override characters, which could disguise a name or a link."""
    return "".join(
        character
        for character in text.replace("\r\n", "\n").replace("\r", "\n")
        if character in _KEPT_CONTROLS or unicodedata.category(character) not in ("Cc", "Cf", "Cs")
    )
