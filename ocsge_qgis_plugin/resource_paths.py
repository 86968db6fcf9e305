"""Where the plugin's own files are, in the repository and in the installed zip alike.

In the repository ``resources/``, ``i18n/`` and ``metadata.txt`` stand beside the package; ``make package`` puts them
inside it, since a QGIS plugin is one folder. Nothing else in the code knows the difference.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _root() -> Path:
    return _PACKAGE if (_PACKAGE / "resources").is_dir() else _PACKAGE.parent


def resource_path(relative: str) -> Path:
    """Return the path of a file below ``resources/``, for example ``tables/ocsge_cs.csv``."""
    return _root() / "resources" / relative


def translation_path(locale: str) -> Path:
    """Return the path of the compiled translation for a two-letter ``locale``; the file may be absent."""
    return _root() / "i18n" / f"ocsge_{locale}.qm"


def metadata_path() -> Path:
    """Return the path of the plugin's ``metadata.txt``."""
    return _root() / "metadata.txt"
