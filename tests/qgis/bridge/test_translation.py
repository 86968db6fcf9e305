"""The interface speaks English where QGIS does and French everywhere else, also when no translation was compiled."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QTranslator

from ocsge_qgis_plugin.bridge.translation import install_translation, interface_locale, remove_translation
from ocsge_qgis_plugin.domain.production import Stage
from ocsge_qgis_plugin.domain.reports import ReportStatus
from ocsge_qgis_plugin.domain.text import tr, tr_n

SOURCES = Path(__file__).resolve().parents[3] / "i18n"

Speak = Callable[[str], QTranslator]


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the translations as ``make package`` compiles them."""
    spec = importlib.util.spec_from_file_location("i18n_compile", SOURCES / "compile.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    folder = tmp_path_factory.mktemp("i18n")
    assert module.compile_folder(SOURCES, folder)
    return folder


@pytest.fixture
def qgis_language(qgis_app) -> Iterator[Callable[[str], None]]:
    """Set the language that QGIS speaks; the one of before comes back."""
    settings = QgsSettings()
    before = settings.value("locale/userLocale")
    yield lambda name: settings.setValue("locale/userLocale", name)
    if before is None:
        settings.remove("locale/userLocale")
    else:
        settings.setValue("locale/userLocale", before)


@pytest.fixture
def speak(compiled: Path, qgis_language: Callable[[str], None]) -> Iterator[Speak]:
    """Load the plugin's texts for a QGIS in a language."""
    installed: list[QTranslator] = []

    def load(name: str) -> QTranslator:
        qgis_language(name)
        translator = install_translation(lambda locale: compiled / f"ocsge_{locale}.qm")
        assert translator is not None
        installed.append(translator)
        return translator

    yield load
    for translator in installed:
        remove_translation(translator)


@pytest.mark.parametrize("name", ["en", "en_US", "en_GB", "EN"])
def test_an_english_qgis_gets_english(name: str, qgis_language: Callable[[str], None]) -> None:
    qgis_language(name)
    assert interface_locale() == "en"


@pytest.mark.parametrize("name", ["fr", "fr_FR", "de_DE", "es"])
def test_every_other_qgis_gets_french(name: str, qgis_language: Callable[[str], None]) -> None:
    qgis_language(name)
    assert interface_locale() == "fr"


def test_texts_are_english_in_an_english_qgis(speak: Speak) -> None:
    speak("en_US")
    assert tr("Synchroniser") == "Synchronise"


def test_labels_held_in_tables_are_english_in_an_english_qgis(speak: Speak) -> None:
    speak("en")
    assert Stage.CORRECTION_LOOP.label == "Correction loop"
    assert ReportStatus.REJECT.label == "Rejected (out of spec)"
    assert ReportStatus.PENDING2.meaning == "A member has replied; a manager has to confirm."


def test_texts_are_french_in_a_french_qgis(speak: Speak) -> None:
    speak("fr_FR")
    assert tr("Synchroniser") == "Synchroniser"
    assert Stage.CORRECTION_LOOP.label == "Boucle de correction"


@pytest.mark.parametrize(
    ("count", "text"), [(0, "0 replies"), (1, "1 reply"), (2, "2 replies"), (1200, "1200 replies")]
)
def test_english_counts_one_as_singular(speak: Speak, count: int, text: str) -> None:
    speak("en_GB")
    assert tr_n("%n réponse(s)", count) == text


@pytest.mark.parametrize(("count", "text"), [(0, "0 réponse"), (1, "1 réponse"), (2, "2 réponses")])
def test_french_counts_zero_and_one_as_singular(speak: Speak, count: int, text: str) -> None:
    speak("fr_FR")
    assert tr_n("%n réponse(s)", count) == text


def test_placeholders_are_filled_after_the_translation(speak: Speak) -> None:
    speak("en")
    assert tr("N° {number}").format(number=12) == "No. 12"


def test_without_a_compiled_file_texts_are_french_and_counts_agree(
    tmp_path: Path, qgis_language: Callable[[str], None]
) -> None:
    qgis_language("en_US")
    translator = install_translation(lambda locale: tmp_path / f"ocsge_{locale}.qm")
    assert translator is None
    assert tr("Synchroniser") == "Synchroniser"
    assert tr_n("%n réponse(s)", 1) == "1 réponse"
    assert tr_n("%n réponse(s)", 3) == "3 réponses"


def test_texts_are_french_again_once_the_plugin_is_unloaded(speak: Speak) -> None:
    remove_translation(speak("en"))
    assert tr("Synchroniser") == "Synchroniser"
    assert tr_n("%n réponse(s)", 2) == "2 réponses"
