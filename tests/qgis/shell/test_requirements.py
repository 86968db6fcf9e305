"""Without shapely 2 the plugin says so once, with the step for this very platform."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from ocsge_qgis_plugin.gui.errors.requirements import missing_requirement

REPOSITORY = Path(__file__).resolve().parents[3]


def unknown_linux() -> tuple[str, str]:
    return "", ""


def test_nothing_is_said_where_shapely_is_new_enough() -> None:
    assert missing_requirement(lambda: "2.0.0") is None
    assert missing_requirement(lambda: "2.1rc1") is None


def test_an_older_shapely_is_named() -> None:
    assert "shapely 1.8.5" in missing_requirement(lambda: "1.8.5", system="linux", distribution=unknown_linux)


@pytest.mark.parametrize(
    ("system", "distribution", "step"),
    [
        (
            "win32",
            ("", ""),
            'OSGeo4W Shell » (menu Démarrer, dossier QGIS), tapez python3 -m pip install --user "shapely>=2"',
        ),
        ("darwin", ("", ""), '-m pip install --user "shapely>=2"'),
        ("linux", ("debian", "13"), "sudo apt install python3-shapely"),
        ("linux", ("ubuntu", "24.04"), "sudo apt install python3-shapely"),
        ("linux", ("debian", "12"), 'pip install --user --break-system-packages "shapely>=2"'),
        ("linux", ("ubuntu", "22.04"), 'python3 -m pip install --user "shapely>=2"'),
        ("linux", ("fedora", "41"), 'python3 -m pip install --user "shapely>=2"'),
    ],
)
def test_the_step_is_the_one_of_the_platform(system: str, distribution: tuple[str, str], step: str) -> None:
    message = missing_requirement(lambda: None, system=system, distribution=lambda: distribution)
    assert step in message
    assert message.endswith("puis relancez QGIS.")


def test_the_question_can_be_asked_where_shapely_cannot_be_imported() -> None:
    program = (
        "import sys; sys.modules['shapely'] = None\n"
        "from ocsge_qgis_plugin.gui.errors.requirements import missing_requirement\n"
        "print(missing_requirement())"
    )
    asked = subprocess.run([sys.executable, "-c", program], cwd=REPOSITORY, capture_output=True, text=True, timeout=120)
    assert "n'est pas installé" in asked.stdout, asked.stderr
