"""Photos of the report at hand: a tile each, a window to look at them."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtTest import QTest

from ocsge_qgis_plugin.bridge.photo_cache import Photo
from ocsge_qgis_plugin.domain.reports import Attachment

from .conftest import Bench
from .reporting import report


def photo() -> Photo:
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    return Photo(image)


def joined(*numbers: int) -> tuple[Attachment, ...]:
    return tuple(Attachment(number, f"<b>{number}</b>.jpg", "image/jpeg", 10, f"u{number}") for number in numbers)


def test_a_report_without_photos_shows_no_strip(bench: Bench) -> None:
    bench.open(report(1, attachments=(Attachment(5, "plan.pdf", "application/pdf", 10, "u"),)))
    assert not bench.dock.panel.photos.isVisible()


def test_photos_are_asked_for_with_the_report_and_once(bench: Bench) -> None:
    asked: list[tuple[Attachment, ...]] = []
    bench.dock.panel.photos.photos_asked.connect(asked.append)
    bench.open(report(1, attachments=joined(5, 6)), report(2))
    assert asked == [joined(5, 6)]
    bench.desk.receive(report(1, attachments=joined(5, 6), comment="Autre"))
    bench.settle()
    assert asked == [joined(5, 6)]


def test_a_tile_opens_once_its_photo_is_there_and_arrows_go_on(bench: Bench) -> None:
    bench.open(report(1, attachments=joined(5, 6, 7)))
    strip = bench.dock.panel.photos
    assert not bench.find("ocsgePhoto_5").isEnabled()
    strip.show_photo(5, photo())
    strip.show_photo(6, Photo(problem="Ce fichier n'est pas une photo."))
    strip.show_photo(7, photo())
    assert not bench.find("ocsgePhoto_6").isEnabled()
    assert "pas une photo" in bench.find("ocsgePhoto_6").toolTip()
    bench.click("ocsgePhoto_7")
    assert (strip.viewer.isVisible(), strip.viewer.windowTitle()) == (True, "Photo 2 sur 2")
    QTest.keyClick(strip.viewer, Qt.Key.Key_Right)
    assert strip.viewer.place == 0
    QTest.keyClick(strip.viewer, Qt.Key.Key_Left)
    assert strip.viewer.place == 1
    QTest.keyClick(strip.viewer, Qt.Key.Key_Escape)
    assert not strip.viewer.isVisible()


def test_a_photo_of_which_a_part_came_opens_and_says_so(bench: Bench) -> None:
    bench.open(report(1, attachments=joined(5)))
    bench.dock.panel.photos.show_photo(5, Photo(photo().image, "Photo incomplète."))
    assert "incomplète" in bench.find("ocsgePhoto_5").toolTip()
    bench.click("ocsgePhoto_5")
    assert bench.dock.panel.photos.viewer.isVisible()


def test_a_photo_of_another_report_that_comes_late_is_left_alone(bench: Bench) -> None:
    bench.open(report(1))
    bench.dock.panel.photos.show_photo(5, photo())
    assert not bench.dock.panel.photos.isVisible()


def test_closing_the_departement_takes_its_photos_away(bench: Bench) -> None:
    bench.open(report(1, attachments=joined(5)))
    strip = bench.dock.panel.photos
    strip.show_photo(5, photo())
    bench.click("ocsgePhoto_5")
    asked: list[tuple[Attachment, ...]] = []
    strip.photos_asked.connect(asked.append)
    bench.desk.open_with(None)
    bench.settle()
    assert asked == [()]
    assert not strip.viewer.isVisible()
