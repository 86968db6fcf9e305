"""Packing deliveries as IGN ships them: one .7z per delivery."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path


def pack(root: Path) -> Path:
    """Replace the folder ``root`` by ``root.7z`` beside it and return the archive.

    Raises FileNotFoundError when neither 7z nor bsdtar is installed.
    """
    target = root.with_name(root.name + ".7z")
    seven_zip = shutil.which("7z") or shutil.which("7za")
    if seven_zip:
        command = [seven_zip, "a", "-bd", "-bso0", "-mx=3", str(target), root.name]
    else:
        bsdtar = shutil.which("bsdtar")
        if bsdtar is None:
            raise FileNotFoundError("packing needs 7z or bsdtar (Debian: p7zip-full or libarchive-tools)")
        command = [bsdtar, "--format", "7zip", "-cf", str(target), root.name]
    subprocess.run(command, cwd=root.parent, check=True)
    shutil.rmtree(root)
    return target
