"""Every text of the interface is extracted, and translated in every locale."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def extract() -> ModuleType:
    spec = importlib.util.spec_from_file_location("i18n_extract", ROOT / "i18n" / "extract.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def package(tmp_path: Path) -> Path:
    folder = tmp_path / "package"
    folder.mkdir()
    return folder


def write(package: Path, text: str) -> None:
    (package / "module.py").write_text(text, encoding="utf-8")


def test_no_text_of_the_plugin_lacks_a_translation(extract: ModuleType) -> None:
    assert extract.problems() == []


def test_french_completes_itself_and_english_waits_for_a_person(extract: ModuleType, package: Path) -> None:
    write(package, 'tr("Envoyer")\ntr_n("%n signalement(s)", n)\n')
    assert extract.update(package, package) == {"fr": 0, "en": 2}
    assert extract.read_translations(package / "ocsge_fr.ts") == {
        "Envoyer": ("Envoyer",),
        "%n signalement(s)": ("%n signalement", "%n signalements"),
    }
    assert len(extract.problems(package, package)) == 2


def test_a_translation_survives_and_a_vanished_text_goes(extract: ModuleType, package: Path) -> None:
    write(package, 'tr("Envoyer")\ntr("Annuler")\n')
    extract.update(package, package)
    english = package / "ocsge_en.ts"
    english.write_text(
        english.read_text(encoding="utf-8").replace(
            '<source>Envoyer</source>\n            <translation type="unfinished" />',
            "<source>Envoyer</source>\n<translation>Send</translation>",
        ),
        encoding="utf-8",
    )
    write(package, 'tr("Envoyer")\n')
    assert extract.update(package, package) == {"fr": 0, "en": 0}
    assert extract.read_translations(english) == {"Envoyer": ("Send",)}


def test_a_text_that_is_no_literal_is_refused_with_its_place(extract: ModuleType, package: Path) -> None:
    write(package, '\ntr(f"Envoyer {number}")\n')
    with pytest.raises(extract.ExtractionError, match=r"module\.py:2"):
        extract.update(package, package)


def test_a_plural_without_its_number_is_refused(extract: ModuleType, package: Path) -> None:
    write(package, 'tr_n("signalement(s)", 3)\n')
    with pytest.raises(extract.ExtractionError, match="%n"):
        extract.update(package, package)


def test_updating_twice_changes_nothing(extract: ModuleType, package: Path) -> None:
    write(package, 'tr("a < b & c")\ntr("deux\\nlignes")\n')
    extract.update(package, package)
    first = (package / "ocsge_fr.ts").read_bytes()
    extract.update(package, package)
    assert (package / "ocsge_fr.ts").read_bytes() == first
    assert "deux\nlignes" in extract.read_translations(package / "ocsge_fr.ts")
