"""A report is shown as it is, whatever it holds."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsPointXY
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLabel, QPushButton

from ocsge_qgis_plugin.domain.markers import ReplyMarker
from ocsge_qgis_plugin.domain.reports import Attachment, ReportStatus
from ocsge_qgis_plugin.domain.sketches import Sketch, SketchObject
from ocsge_qgis_plugin.gui.reports.attachment_list import is_openable

from .conftest import Bench
from .reporting import reply, report, square

HOSTILE = "<b>gras</b><img src='http://127.0.0.1:9/x.png'> & \u202egnp.exe"


def texts(bench: Bench) -> list[str]:
    return [label.text() for label in bench.dock.panel.findChildren(QLabel) if label.isVisible()]


def test_html_in_a_comment_is_shown_as_text(bench: Bench) -> None:
    bench.open(report(1, comment=HOSTILE))
    label = next(label for label in bench.dock.panel.comment.findChildren(QLabel) if label.isVisible())
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text().startswith("<b>gras</b>")
    assert "\u202e" not in label.text()


def test_every_label_that_shows_server_text_takes_it_as_plain_text(bench: Bench) -> None:
    attachment = Attachment(5, HOSTILE, "text/html", 10, "u")
    bench.open(report(1, comment=HOSTILE, replies=(reply(1, HOSTILE, title=HOSTILE),), attachments=(attachment,)))
    rich = [
        label
        for label in bench.dock.panel.findChildren(QLabel)
        if "<b>" in label.text() and label.textFormat() != Qt.TextFormat.PlainText
    ]
    assert rich == []


def test_a_comment_of_40_000_characters_opens_on_request(bench: Bench) -> None:
    bench.open(report(1, comment="mot " * 10_000))
    more = next(button for button in bench.dock.panel.comment.findChildren(QPushButton) if button.isVisible())
    assert "40\u202f000" in more.text()
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    bench.settle()
    assert len(bench.dock.panel.comment._view.toPlainText()) == 40_000


def test_who_reads_on_has_the_text_before_them_and_keys_still_decide(bench: Bench) -> None:
    bench.open(report(1, comment="mot " * 10_000, replies=tuple(reply(number, "Bien.") for number in range(1, 20))))
    more = next(button for button in bench.dock.panel.comment.findChildren(QPushButton) if button.isVisible())
    more.setFocus()
    bench.press(Qt.Key.Key_Space)
    view = bench.dock.panel.comment._view
    assert view.hasFocus()
    assert not view.visibleRegion().isEmpty()
    bench.press(Qt.Key.Key_X)
    assert bench.dock.bar.answer() is not None


def test_a_marker_in_a_title_is_shown_in_words(bench: Bench) -> None:
    title = ReplyMarker("valid", "erreur-cs", "0123456789ab").title
    bench.open(report(1, replies=(reply(1, "Merci.", title=title),)))
    shown = texts(bench)
    assert "Pris en compte – Couverture erronée" in shown
    assert title not in shown


def test_unreadable_parts_are_told(bench: Bench) -> None:
    bench.open(report(1, unreadable=("croquis",)))
    assert "croquis" in bench.dock.panel.unreadable.text


def test_an_attachment_is_fetched_only_when_asked_for(bench: Bench) -> None:
    attachment = Attachment(5, "../../photo.jpg", "image/jpeg", 10, "u")
    bench.open(report(1, attachments=(attachment,)))
    assert bench.desk.fetched == []
    bench.click("ocsgeOpenAttachment_1")
    ((asked, target),) = bench.desk.fetched
    assert asked == attachment
    assert target.name == "piece-5.jpg"


@pytest.mark.parametrize(
    "name", ["virus.exe", "page.html", "script.PY", "archive.zip", "photo.jpg.bat", "sans_extension"]
)
def test_programs_pages_and_archives_are_never_opened(name: str) -> None:
    assert not is_openable(Attachment(1, name, "image/jpeg", 1, "u"))


def test_an_attachment_that_cannot_be_opened_has_no_button_for_it(bench: Bench) -> None:
    bench.open(report(1, attachments=(Attachment(5, "virus.exe", "image/png", 10, "u"),)))
    assert bench.dock.findChild(QPushButton, "ocsgeOpenAttachment_1") is None
    assert bench.dock.findChild(QPushButton, "ocsgeSaveAttachment_1") is not None


def test_files_of_the_session_vanish_with_the_dock(bench: Bench) -> None:
    folder = Path(bench.dock.panel.attachments._folder.name)
    assert folder.is_dir()
    bench.dock.panel.attachments.release()
    assert not folder.exists()


def bands(bench: Bench) -> list[QgsRubberBand]:
    return [item for item in bench.canvas.scene().items() if isinstance(item, QgsRubberBand)]


def test_every_object_of_a_sketch_is_drawn(bench: Bench) -> None:
    sketch = Sketch(
        (
            SketchObject("Polygone", "MULTIPOLYGON(((0 44,0.001 44,0.001 44.001,0 44)),((1 44,1.1 44,1 44.1,1 44)))"),
            SketchObject("Ligne", "LINESTRING(0 44,0.001 44)"),
            SketchObject("Point", "POINT Z(0 44 12)"),
        )
    )
    bench.open(report(1, sketch=sketch))
    assert len(bands(bench)) == 3


@pytest.mark.parametrize(
    "wkt",
    ["POLYGON((0 44,0.001 44.001,0.001 44,0 44.001,0 44))", "POLYGON EMPTY", "POLYGON((nonsense", "POINT(999 9999)"],
)
def test_a_broken_sketch_still_leaves_the_report_readable(bench: Bench, wkt: str) -> None:
    bench.open(report(1, sketch=Sketch((SketchObject("Polygone", wkt),))))
    assert bench.current() == 1


def test_the_map_is_centred_on_the_sketch_with_its_surroundings(bench: Bench) -> None:
    bench.open(report(1, longitude=-0.5, latitude=43.9, sketch=square(-0.5, 43.9, side=0.01)))
    (band,) = bands(bench)
    drawn = band.asGeometry().boundingBox()
    assert bench.canvas.extent().contains(drawn)
    assert bench.canvas.extent().width() > 1.5 * drawn.width()


def test_a_lone_point_is_shown_no_closer_than_one_to_1500(bench: Bench) -> None:
    bench.open(report(1))
    assert bench.canvas.scale() == pytest.approx(1500, rel=0.01)


def test_a_click_on_the_map_chooses_the_report_there_and_leaves_the_map_where_it_is(bench: Bench) -> None:
    bench.open(report(1, longitude=-0.5), report(2, longitude=-0.4995))
    before = bench.canvas.extent()
    on_map = bench.dock.session.map._on_map
    place = on_map._to_canvas().transform(QgsPointXY(-0.4995, 43.9))
    bench.click("ocsgePickReport")
    bench.canvas.mapTool().clicked.emit(place)
    bench.settle()
    assert bench.current() == 2
    assert bench.canvas.extent() == before


def test_a_report_changed_by_a_sync_is_shown_again(bench: Bench) -> None:
    bench.open(report(1))
    bench.desk.receive(report(1, status=ReportStatus.PENDING, comment="Nouveau texte"))
    assert bench.dock.panel.comment.text == "Nouveau texte"
    assert bench.dock.panel.header.status.text == ReportStatus.PENDING.label
