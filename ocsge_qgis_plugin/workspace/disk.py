"""Whether a folder is fit for a workspace: on this machine's own disk."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from ..domain.text import tr
from .errors import NetworkShareError

ShareDetector = Callable[[Path], str]
"""Return the kind of network share a folder is on (``nfs4``, ``UNC``), empty when it is local."""

_NETWORK_FILE_SYSTEMS = frozenset(
    {
        "nfs",
        "nfs3",
        "nfs4",
        "cifs",
        "smb",
        "smb2",
        "smb3",
        "smbfs",
        "afs",
        "ncpfs",
        "davfs",
        "ceph",
        "glusterfs",
        "lustre",
        "fuse.sshfs",
        "fuse.davfs",
        "fuse.davfs2",
        "fuse.gvfsd-fuse",
        "fuse.rclone",
        "fuse.glusterfs",
        "fuse.smbnetfs",
        "fuse.curlftpfs",
    }
)
# GetDriveTypeW, Win32 API.
_DRIVE_REMOTE = 4


def network_share_of(folder: Path) -> str:
    """Return the kind of network share ``folder`` is on, empty when it is local or nothing tells.

    macOS gives the type of a mounted volume to no function of the standard library: there, nothing tells.
    """
    text = str(folder)
    if text.startswith(("\\\\", "//")):
        return "UNC"
    if sys.platform == "win32":
        return _windows_share(folder)
    mounts = Path("/proc/self/mounts")
    try:
        lines = mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return ""
    return share_in_mount_table(lines, os.path.realpath(folder))


def share_in_mount_table(lines: list[str], folder: str) -> str:
    """Return the network file system that holds ``folder`` according to a Linux mount table, else an empty text."""
    best, kind = "", ""
    for line in lines:
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = _unescape(fields[1])
        inside = folder == point or folder.startswith(point.rstrip("/") + "/")
        # The last of equal mount points hides the earlier ones.
        if inside and len(point) >= len(best):
            best, kind = point, fields[2]
    return kind if kind in _NETWORK_FILE_SYSTEMS else ""


def refuse_network_share(folder: Path, detector: ShareDetector) -> None:
    """Raise :class:`NetworkShareError` when ``folder`` is on a network share."""
    kind = detector(folder)
    if kind:
        raise NetworkShareError(
            tr("Le dossier {folder} est sur un partage réseau ({kind}).").format(folder=folder, kind=kind),
            remedy=tr(
                "Choisissez un dossier d'un disque de ce poste : les verrous d'un partage réseau ne protègent pas "
                "l'espace de travail quand deux programmes y écrivent."
            ),
        )


def _unescape(field: str) -> str:
    for escaped, plain in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        field = field.replace(escaped, plain)
    return field


def _windows_share(folder: Path) -> str:
    import ctypes

    drive = os.path.splitdrive(os.path.realpath(folder))[0]
    if drive.startswith("\\\\"):
        return "UNC"
    windll = getattr(ctypes, "windll", None)
    if windll is not None and windll.kernel32.GetDriveTypeW(f"{drive}\\") == _DRIVE_REMOTE:
        return drive
    return ""
