"""Writing a file so that a reader sees the old one or the new one, never half of it."""

from __future__ import annotations

import contextlib
import errno
import uuid
from pathlib import Path

FULL_DISK = frozenset({errno.ENOSPC, errno.EDQUOT})
"""What a system answers when there is no room left, on the disk or in the person's share of it."""


def temporary_beside(target: Path) -> Path:
    """Return a name of its own in the folder of ``target``, with its suffix, hidden from scans of deliveries."""
    return target.with_name(f".{target.stem}-{uuid.uuid4().hex[:8]}{target.suffix}")


def swap_in(temporary: Path, target: Path) -> None:
    """Put a complete ``temporary`` file in the place of ``target``.

    :raises OSError: when the system refuses, on Windows also while another program has ``target`` open; ``temporary``
        is removed then and ``target`` is as before.
    """
    try:
        temporary.replace(target)
    except OSError:
        discard(temporary)
        raise


def discard(temporary: Path) -> None:
    """Remove a temporary file and what SQLite may have left beside it, as far as the system lets go of them."""
    for path in (temporary, Path(f"{temporary}-wal"), Path(f"{temporary}-shm"), Path(f"{temporary}-journal")):
        # Not a directory: there was no folder to write it in.
        with contextlib.suppress(PermissionError, NotADirectoryError):
            path.unlink(missing_ok=True)
