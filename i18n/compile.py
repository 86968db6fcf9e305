"""Compile ``i18n/*.ts`` into the ``.qm`` files that Qt loads, by Qt's ``lrelease``."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
# Debian's /usr/bin/lrelease is a chooser that depends on the environment; Qt 5's own lies here.
CANDIDATES = ("/usr/lib/qt5/bin/lrelease", "lrelease", "lrelease-qt5", "lrelease-qt6")


def compile_folder(source: Path, target: Path) -> bool:
    """Write a ``.qm`` to ``target`` for each ``.ts`` of ``source``; return whether ``lrelease`` was there to do so."""
    tool = next((found for found in map(shutil.which, CANDIDATES) if found), None)
    if tool is None:
        return False
    for path in sorted(source.glob("*.ts")):
        subprocess.run([tool, "-silent", str(path), "-qm", str(target / f"{path.stem}.qm")], check=True)
    return True


def main() -> int:
    if not compile_folder(FOLDER, FOLDER):
        sys.stderr.write("lrelease is missing: install qttools5-dev-tools (make setup does).\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
