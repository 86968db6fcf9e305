"""List the pinned development packages of pyproject.toml; with ``--missing``, those not installed at that version.

The environment's pip (Debian 12) does not know dependency groups (PEP 735), hence this reader.
"""

from __future__ import annotations

import re
import sys
from importlib import metadata
from pathlib import Path

import tomllib

PYPROJECT = Path(__file__).resolve().parent.parent / "pyproject.toml"


def requirements() -> list[str]:
    """Return the requirement strings ``name==version`` of the group ``dev``."""
    return list(tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["dependency-groups"]["dev"])


def installed(requirement: str) -> bool:
    """Return whether exactly the pinned version is importable."""
    name, _, version = re.sub(r"\[.*?\]", "", requirement).partition("==")
    try:
        return metadata.version(name) == version
    except metadata.PackageNotFoundError:
        return False


def main(arguments: list[str]) -> int:
    wanted = requirements()
    if "--missing" in arguments:
        wanted = [requirement for requirement in wanted if not installed(requirement)]
    sys.stdout.write("\n".join(wanted) + ("\n" if wanted else ""))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
