"""A name for the content of a delivery, cheap on files of gigabytes.

SHA-256 over, file by file in order of name: the bare name in lower case, the size, and the content: all of it up to
8 MiB, beyond that 64 blocks of 4 KiB spread over the file (a corrected delivery of the very same size that differs in
none of them would pass for the same). The first page of a GeoPackage is left out, since opening it in QGIS may rewrite
its journal mode there; dates are left out, since copying changes them. Two copies of a delivery have one fingerprint
wherever they lie.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

_BLOCK = 4096
_SAMPLES = 64
_WHOLE = 8 * 1024 * 1024


def fingerprint(files: Iterable[Path]) -> str:
    """Return 64 hexadecimal digits for the content of ``files``.

    :raises OSError: when a file cannot be read.
    """
    digest = hashlib.sha256()
    for path in sorted(files, key=lambda file: (file.name.casefold(), str(file))):
        size = path.stat().st_size
        digest.update(f"{path.name.casefold()}\0{size}\0".encode())
        with path.open("rb") as stream:
            for offset in _offsets(size):
                stream.seek(offset)
                digest.update(stream.read(_BLOCK))
    return digest.hexdigest()


def _offsets(size: int) -> list[int]:
    first = _BLOCK if size > 2 * _BLOCK else 100
    last = max(first, size - _BLOCK)
    if size <= _WHOLE:
        return list(range(first, max(size, first + 1), _BLOCK))
    step = (last - first) // (_SAMPLES - 1)
    return [first + step * number for number in range(_SAMPLES)]
