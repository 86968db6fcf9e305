"""Handing Qt's translator to the plugin's one door for texts."""

from __future__ import annotations

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from ..domain.text import CONTEXT, install_translator
from ..resource_paths import translation_path


def install_translation() -> QTranslator | None:
    """Load the interface's language: English where QGIS speaks it, French for everybody else.

    Returns the translator to be removed later; ``None`` when its file is missing, and texts are then French.
    """
    settings = QgsSettings()
    overridden = settings.value("locale/overrideFlag", False, type=bool)
    name = settings.value("locale/userLocale", "") if overridden else QLocale.system().name()
    locale = "en" if str(name).lower().startswith("en") else "fr"
    translator = QTranslator()
    if not translator.load(str(translation_path(locale))):
        return None
    QCoreApplication.installTranslator(translator)
    install_translator(lambda text, n=-1: QCoreApplication.translate(CONTEXT, text, None, n))
    return translator


def remove_translation(translator: QTranslator | None) -> None:
    """Take the translator away again."""
    install_translator(None)
    if translator is not None:
        QCoreApplication.removeTranslator(translator)
