"""Handing Qt's translator to the plugin's one door for texts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from ..domain.text import CONTEXT, install_translator
from ..resource_paths import translation_path


def interface_locale() -> str:
    """Return the language to speak: ``en`` where QGIS speaks English, ``fr`` for everybody else.

    QGIS writes the language it really uses to ``locale/userLocale`` at each start, be it the system's, the one of its
    options or that of ``--lang`` (QGIS 3.40, ``src/app/main.cpp``). Outside the desktop application it may be absent.
    """
    name = QgsSettings().value("locale/userLocale", "", type=str) or QLocale().name()
    return "en" if name.lower().startswith("en") else "fr"


def install_translation(path_of: Callable[[str], Path] = translation_path) -> QTranslator | None:
    """Load the interface's language.

    Returns the translator to be removed later; ``None`` when its file is missing, and texts are then French.

    :param path_of: gives the path of the compiled translation for a two-letter locale.
    """
    translator = QTranslator()
    if not translator.load(str(path_of(interface_locale()))):
        return None
    QCoreApplication.installTranslator(translator)
    install_translator(lambda text, n=-1: QCoreApplication.translate(CONTEXT, text, None, n))
    return translator


def remove_translation(translator: QTranslator | None) -> None:
    """Take the translator away again."""
    install_translator(None)
    if translator is not None:
        QCoreApplication.removeTranslator(translator)
