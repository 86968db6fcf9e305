"""Who sits in front of a QGIS: a web browser in which one person or another is logged in."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.gui.office import DAY

SCRIPT = """#!/bin/sh
address=$(printf %s "$1" | sed 's/&login_hint=[^&]*//')
exec "{python}" "{browser}" "$address&login_hint=$(cat "{who}")"
"""


class Browser:
    """A browser of its own for one QGIS; whoever is logged in there logs in, whomever QGIS expects."""

    def __init__(self, folder: Path, username: str) -> None:
        self._who = folder / "who"
        self._program = folder / "browser"
        script = SCRIPT.format(python=sys.executable, browser=DAY / "browser.py", who=self._who)
        self._program.write_text(script, encoding="utf-8")
        self._program.chmod(0o755)
        self.hand_over(username)

    def hand_over(self, username: str) -> None:
        """Let somebody else be logged in from now on."""
        self._who.write_text(username, encoding="utf-8")

    @property
    def environment(self) -> dict[str, str]:
        """Environment of a QGIS whose web browser this is."""
        return {"BROWSER": str(self._program), "DEFAULT_BROWSER": str(self._program)}
