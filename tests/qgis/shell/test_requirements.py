"""Without shapely 2 the plugin says so once, with the step for this very platform."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import QPushButton, QTextBrowser

from ocsge_qgis_plugin.gui.errors.requirement_notice import RequirementNotice
from ocsge_qgis_plugin.gui.errors.requirements import missing_requirement

REPOSITORY = Path(__file__).resolve().parents[3]


def unknown_linux() -> tuple[str, str]:
    return "", ""


def test_nothing_is_said_where_shapely_is_new_enough() -> None:
    assert missing_requirement(lambda: "2.0.0") is None
    assert missing_requirement(lambda: "2.1rc1") is None


def test_an_older_shapely_is_named() -> None:
    assert "shapely 1.8.5" in missing_requirement(lambda: "1.8.5", system="linux", distribution=unknown_linux).text


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
    missing = missing_requirement(lambda: None, system=system, distribution=lambda: distribution)
    assert step in missing.text
    assert missing.text.endswith(f"tapez {missing.command}, puis relancez QGIS.")


def test_the_command_can_be_copied_as_it_is_to_be_typed(message_bar: QgsMessageBar) -> None:
    missing = missing_requirement(lambda: None, system="linux", distribution=unknown_linux)
    notice = RequirementNotice(missing, message_bar)
    (item,) = message_bar.items()
    assert missing.command in item.findChild(QTextBrowser).toPlainText()
    copy = item.findChild(QPushButton, "ocsgeCopyCommand")
    copy.click()
    assert QGuiApplication.clipboard().text() == 'python3 -m pip install --user "shapely>=2"'
    assert copy.text() == "Commande copiée"
    notice.close()


def test_the_notice_goes_with_the_plugin_unless_it_was_closed_before(message_bar: QgsMessageBar) -> None:
    missing = missing_requirement(lambda: None, system="linux", distribution=unknown_linux)
    RequirementNotice(missing, message_bar).close()
    assert message_bar.items() == []
    closed_by_hand = RequirementNotice(missing, message_bar)
    message_bar.popWidget(message_bar.items()[0])
    closed_by_hand.close()
    assert message_bar.items() == []


def test_the_question_can_be_asked_where_shapely_cannot_be_imported() -> None:
    program = (
        "import sys; sys.modules['shapely'] = None\n"
        "from ocsge_qgis_plugin.gui.errors.requirements import missing_requirement\n"
        "import ocsge_qgis_plugin.gui.errors.requirement_notice\n"
        "print(missing_requirement().text)"
    )
    asked = subprocess.run([sys.executable, "-c", program], cwd=REPOSITORY, capture_output=True, text=True, timeout=120)
    assert "n'est pas installé" in asked.stdout, asked.stderr
