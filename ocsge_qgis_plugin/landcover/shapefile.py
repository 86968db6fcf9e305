"""Reading what a shapefile says about itself; attribute columns come as numpy arrays straight from the ``.dbf``.

The ``.dbf`` holds fixed-width records (dBASE III+), hence a memory map and a stride read one column of a million rows
without building a feature. Lengths are checked against the headers first, since half-copied shapefiles open silently.
Headers: ESRI Shapefile Technical Description (July 1998), file length in 16-bit words at byte 24, big-endian.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ..domain.text import tr
from .errors import LayerReadError, WorkCancelledError
from .geopackage import FoundLayer

_ROWS_PER_BATCH = 200_000
_DELETED = 0x2A


@dataclass(frozen=True)
class DbfField:
    """One column of a ``.dbf``: name, offset in the record, width in bytes."""

    name: str
    offset: int
    width: int


@dataclass(frozen=True)
class DbfTable:
    """The layout of a ``.dbf``."""

    path: Path
    encoding: str
    fields: tuple[DbfField, ...]
    row_count: int
    header_size: int
    row_size: int

    def batches(self, names: tuple[str, ...], cancelled: Callable[[], bool]) -> Iterator[tuple[int, list[Any]]]:
        """Yield ``(first row, columns)`` by batches; a column is an array of bytes, blanks stripped on the right.

        :raises WorkCancelledError: when ``cancelled`` becomes true.
        """
        wanted = [next(field for field in self.fields if field.name == name) for name in names]
        records = np.memmap(
            self.path, dtype=np.uint8, mode="r", offset=self.header_size, shape=(self.row_count, self.row_size)
        )
        for first in range(0, self.row_count, _ROWS_PER_BATCH):
            if cancelled():
                raise WorkCancelledError(tr("La lecture de {path} a été interrompue.").format(path=self.path))
            batch = records[first : first + _ROWS_PER_BATCH]
            kept = batch[batch[:, 0] != _DELETED]
            yield (
                first,
                [
                    np.char.strip(
                        np.ascontiguousarray(kept[:, field.offset : field.offset + field.width])
                        .view(f"S{field.width}")
                        .ravel()
                    )
                    for field in wanted
                ],
            )


def sidecar(path: Path, suffix: str) -> Path | None:
    """Return the companion of a shapefile with ``suffix`` whatever its case, ``None`` when it is missing."""
    for candidate in (path.with_suffix(suffix), path.with_suffix(suffix.upper())):
        if candidate.exists():
            return candidate
    return None


def check_is_whole(path: Path) -> None:
    """Refuse a shapefile whose companions are missing or whose files are shorter than their headers say.

    :raises LayerReadError: naming the file.
    """
    for suffix in (".dbf", ".shx"):
        if sidecar(path, suffix) is None:
            raise LayerReadError(
                tr("Il manque le fichier {name} à côté de {path}.").format(name=path.stem + suffix, path=path),
                remedy=tr("Copiez tous les fichiers du shapefile (.shp, .shx, .dbf, .prj, .cpg) ensemble."),
            )
    for part in (path, sidecar(path, ".shx")):
        if part is not None:
            _check_length(part, _main_length(part))
    read_dbf(path)


def _main_length(path: Path) -> int:
    with path.open("rb") as stream:
        header = stream.read(100)
    return 2 * struct.unpack(">i", header[24:28])[0] if len(header) == 100 else 100


def _check_length(path: Path, expected: int) -> None:
    size = path.stat().st_size
    if size < expected:
        raise LayerReadError(
            tr("Le fichier {path} est incomplet : {size} octets sur {expected}.").format(
                path=path, size=size, expected=expected
            ),
            remedy=tr("Copiez-le ou téléchargez-le de nouveau."),
        )


def read_dbf(path: Path) -> DbfTable:
    """Return the layout of the ``.dbf`` of a shapefile.

    :raises LayerReadError: when it is missing or cut short.
    """
    dbf = sidecar(path, ".dbf") or path.with_suffix(".dbf")
    try:
        with dbf.open("rb") as stream:
            head = stream.read(32)
            if len(head) < 32:
                raise EOFError
            rows, header_size, row_size = struct.unpack("<IHH", head[4:12])
            body = stream.read(max(0, header_size - 32))
    except (OSError, EOFError) as error:
        raise LayerReadError(
            tr("Le fichier {path} est illisible ou vide.").format(path=dbf),
            remedy=tr("Copiez-le ou téléchargez-le de nouveau."),
            details=str(error),
        ) from error
    _check_length(dbf, header_size + rows * row_size)
    encoding = encoding_of(path)
    fields: list[DbfField] = []
    offset = 1
    for start in range(0, len(body) - 31, 32):
        entry = body[start : start + 32]
        if entry[0] == 0x0D:
            break
        name = entry[:11].split(b"\0")[0].decode(encoding, "replace")
        fields.append(DbfField(name, offset, entry[16]))
        offset += entry[16]
    return DbfTable(dbf, encoding, tuple(fields), rows, header_size, row_size)


def encoding_of(path: Path) -> str:
    """Return the encoding that the ``.cpg`` of a shapefile names, else Latin-1, in which every byte has a meaning."""
    cpg = sidecar(path, ".cpg")
    if cpg is None:
        return "latin-1"
    named = cpg.read_text(encoding="ascii", errors="ignore").strip().casefold()
    if named.replace("-", "") in ("utf8", "65001"):
        return "utf-8"
    return "cp1252" if "1252" in named else "latin-1"


def read_shapefile(path: Path) -> FoundLayer:
    """Return the layer of a shapefile from its headers. ``crs_definition`` is the text of its ``.prj``.

    :raises LayerReadError: when a companion is missing or a file is cut short.
    """
    check_is_whole(path)
    with path.open("rb") as stream:
        header = stream.read(100)
    if header[:4] != b"\x00\x00\x27\x0a":
        raise LayerReadError(
            tr("Le fichier {path} n'est pas un shapefile.").format(path=path),
            remedy=tr("Copiez-le ou téléchargez-le de nouveau."),
        )
    xmin, ymin, xmax, ymax = struct.unpack("<4d", header[36:68])
    table = read_dbf(path)
    prj = sidecar(path, ".prj")
    return FoundLayer(
        name=path.stem,
        columns=tuple(field.name for field in table.fields),
        epsg=None,
        crs_definition=prj.read_text(encoding="latin-1").strip() if prj is not None else "",
        feature_count=table.row_count,
        extent=(xmin, ymin, xmax, ymax) if table.row_count else None,
        geometry_column="",
    )
