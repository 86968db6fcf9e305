"""The colours that a delivery gives for its own codes, in ``NomenclatureOCSGE.csv``.

IGN ships this table with each département; it settles what public sources disagree about (the colour of US2). Columns
``CODE; LIBELLE…; R; V; B``, separated by semicolons in 2025 deliveries and by tabs in 2022 ones.
"""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator
from pathlib import Path

_FILE_NAME = "nomenclatureocsge.csv"
_DEPTH = 4
_MAX_BYTES = 1_000_000


def delivered_colors(delivery: Path) -> dict[str, str]:
    """Return code → ``#RRGGBB`` from the table found below ``delivery`` or its supplements; empty when there is none.

    A table that cannot be read, or rows without a colour, are left out: the shipped colours then serve.
    """
    for path in _candidates(delivery):
        try:
            if path.stat().st_size > _MAX_BYTES:
                continue
            text = path.read_bytes()
        except OSError:
            continue
        colors = _parse(_decode(text))
        if colors:
            return colors
    return {}


def _candidates(delivery: Path) -> Iterator[Path]:
    root = delivery if delivery.is_dir() else delivery.parent
    # A delivery may be given by the folder that holds its data, whose sister folder holds the supplements.
    roots = [root, *(parent for parent in root.parents if parent.name.upper().startswith(("OCS-GE", "OCSGE")))]
    for start in roots[:3]:
        for folder, folders, files in os.walk(start):
            if len(Path(folder).relative_to(start).parts) >= _DEPTH:
                folders.clear()
            for name in files:
                if name.lower() == _FILE_NAME:
                    yield Path(folder) / name


def _decode(text: bytes) -> str:
    try:
        return text.decode("utf-8-sig")
    except UnicodeDecodeError:
        return text.decode("latin-1")


def _parse(text: str) -> dict[str, str]:
    head = text.split("\n", 1)[0]
    delimiter = max(";\t,", key=head.count)
    colors: dict[str, str] = {}
    for row in csv.DictReader(text.splitlines(), delimiter=delimiter):
        cells = {(name or "").strip().upper(): value for name, value in row.items() if isinstance(value, str)}
        code = cells.get("CODE", "").strip()
        parts = [cells.get(name, "").strip() for name in ("R", "V", "B")]
        if code and all(part.isdigit() and int(part) < 256 for part in parts):
            colors[code] = "#" + "".join(f"{int(part):02X}" for part in parts)
    return colors
