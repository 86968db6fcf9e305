"""What the plugin needs beyond QGIS: shapely 2, which not every installation ships.

Standard library and ``domain.text`` only, so that it can be asked before anything that needs shapely is imported.
"""

from __future__ import annotations

import platform
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ...domain.text import tr

MINIMUM = (2, 0)
_DISTRIBUTIONS_TOO_OLD = {("debian", "12"), ("debian", "11"), ("ubuntu", "22.04"), ("ubuntu", "20.04")}


@dataclass(frozen=True)
class MissingRequirement:
    """What is missing and what to do about it, as one text, and the ``command`` to type, which that text holds."""

    text: str
    command: str


def shapely_version() -> str | None:
    """Return the version of the shapely that Python finds, ``None`` when there is none or it cannot be loaded."""
    try:
        import shapely
    except (ImportError, OSError):
        # shapely 1 raises OSError when the GEOS library it was built for is not found.
        return None
    return str(getattr(shapely, "__version__", "0"))


def missing_requirement(
    installed: Callable[[], str | None] = shapely_version,
    *,
    system: str = sys.platform,
    distribution: Callable[[], tuple[str, str]] | None = None,
) -> MissingRequirement | None:
    """Return what is missing and the exact step to install it on this platform; ``None`` when nothing is.

    :param system: as ``sys.platform`` names it.
    :param distribution: tells the Linux distribution as ``(ID, VERSION_ID)`` of ``/etc/os-release``.
    """
    version = installed()
    if version is not None and _numbers(version) >= MINIMUM:
        return None
    if version is None:
        what = tr("Extension non chargée : shapely 2 n'est pas installé.")
    else:
        what = tr("Extension non chargée : shapely {version} est trop ancien.").format(version=version)
    step, command = _step(system, distribution or linux_distribution)
    return MissingRequirement(f"{what} {step.format(command=command)}", command)


def linux_distribution() -> tuple[str, str]:
    """Return ``ID`` and ``VERSION_ID`` of this Linux, empty where nothing tells."""
    if not hasattr(platform, "freedesktop_os_release"):
        return "", ""
    try:
        release = platform.freedesktop_os_release()
    except OSError:
        return "", ""
    return release.get("ID", ""), release.get("VERSION_ID", "")


def _step(system: str, distribution: Callable[[], tuple[str, str]]) -> tuple[str, str]:
    if system == "win32":
        step = tr("Ouvrez « OSGeo4W Shell » (menu Démarrer, dossier QGIS), tapez {command}, puis relancez QGIS.")
        return step, 'python3 -m pip install --user "shapely>=2"'
    if system == "darwin":
        python = Path(sys.exec_prefix) / "bin" / "python3"
        step = tr("Ouvrez le Terminal, tapez {command}, puis relancez QGIS.")
        return step, f'"{python}" -m pip install --user "shapely>=2"'
    step = tr("Dans un terminal, tapez {command}, puis relancez QGIS.")
    name, version = distribution()
    if name in ("debian", "ubuntu") and (name, version) not in _DISTRIBUTIONS_TOO_OLD:
        return step, "sudo apt install python3-shapely"
    # PEP 668: Debian 12 and later refuse pip outside a virtual environment without this option; older ones lack it.
    override = " --break-system-packages" if name == "debian" and version == "12" else ""
    return step, f'python3 -m pip install --user{override} "shapely>=2"'


def _numbers(version: str) -> tuple[int, ...]:
    parts = []
    for part in version.split(".")[:2]:
        digits = "".join(character for character in part if character.isdigit())
        parts.append(int(digits or 0))
    return tuple(parts)
