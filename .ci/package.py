"""Build ``dist/ocsge_qgis_plugin-<version>.zip``, which QGIS installs by *Install from ZIP*.

The archive holds one folder with the package, metadata.txt, LICENSE, resources and compiled translations. Entries are
sorted and all bear the same date, so that the same sources give the same bytes. Standard library only.
"""

from __future__ import annotations

import argparse
import configparser
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "ocsge_qgis_plugin"
# The oldest date a ZIP archive can hold: a build must not depend on the day it was made.
FIXED_DATE = (1980, 1, 1, 0, 0, 0)
SOURCE_SUFFIXES = {".py", ".ui"}
RESOURCE_SUFFIXES = {".svg", ".png", ".csv", ".json", ".qpt", ".qml", ".html", ".css", ".sql", ".txt", ".md", ".xml"}


def version() -> str:
    """Return the version that metadata.txt states."""
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    return metadata["general"]["version"]


def members() -> Iterator[tuple[str, Path]]:
    """Yield (name inside the plugin folder, file)."""
    yield "metadata.txt", ROOT / "metadata.txt"
    yield "LICENSE", ROOT / "LICENSE"
    yield "CHANGELOG.md", ROOT / "CHANGELOG.md"
    for path in (ROOT / PACKAGE).rglob("*"):
        if path.suffix in SOURCE_SUFFIXES and "__pycache__" not in path.parts:
            yield path.relative_to(ROOT / PACKAGE).as_posix(), path
    for path in (ROOT / "resources").rglob("*"):
        # Pictures of the README are no part of the plugin.
        if path.is_file() and path.parent.name != "pictures":
            if path.suffix not in RESOURCE_SUFFIXES:
                raise SystemExit(f"{path.relative_to(ROOT)}: a file of this kind has no place in the plugin.")
            yield path.relative_to(ROOT).as_posix(), path
    for path in (ROOT / "i18n").glob("*.qm"):
        yield path.relative_to(ROOT).as_posix(), path


def build(target: Path) -> Path:
    """Write the archive beside its final name, then move it there; return its path."""
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_suffix(".part")
    with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, path in sorted(members()):
            entry = zipfile.ZipInfo(f"{PACKAGE}/{name}", FIXED_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, path.read_bytes())
    partial.replace(target)
    return target


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="folder of the archive")
    options = parser.parse_args(arguments)
    target = build(options.out / f"{PACKAGE}-{version()}.zip")
    sys.stdout.write(f"{target}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
