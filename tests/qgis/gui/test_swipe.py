"""The curtain over the map: other layers left of a line that is dragged, gone without a trace when put away."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMapToolPan
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QColor, QKeyEvent, QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from ocsge_qgis_plugin.gui.linked_views import SwipeTool
from ocsge_qgis_plugin.gui.linked_views.swipe import _ENDING

WIDTH, HEIGHT = 600, 400
EXTENT = QgsRectangle(370_000, 6_300_000, 370_600, 6_300_400)
RED, BLUE = "#ff0000", "#0000ff"


def plain_layer(color: str) -> QgsVectorLayer:
    """Return a layer that paints everything in one colour."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:2154", color, "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromRect(EXTENT.buffered(100_000)))
    layer.dataProvider().addFeature(feature)
    symbol = QgsFillSymbol.createSimple({"color": color, "outline_style": "no"})
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    return layer


@dataclass
class Table:
    """A red map, a blue curtain, and the hands of a person."""

    canvas: QgsMapCanvas
    tool: SwipeTool
    wait_until: Callable[..., object]
    layers: list[QgsVectorLayer]
    asked: int = 0
    taken: list[int] = field(default_factory=list)
    answers: bool = True

    def color(self, x: int, y: int = 50) -> str:
        return QColor(self.canvas.grab().toImage().pixel(x, y)).name()

    def draw(self) -> None:
        """Take the tool and wait until both halves are drawn."""
        self.canvas.setMapTool(self.tool)
        self.wait_until(lambda: (self.color(20), self.color(WIDTH - 20)) == (BLUE, RED), "both are drawn")

    def press(self, x: int, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        QTest.mousePress(self.canvas.viewport(), button, Qt.KeyboardModifier.NoModifier, QPoint(x, 200))

    def move(self, x: int) -> None:
        where = QPointF(x, 200)
        none, left = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
        event = QMouseEvent(QEvent.Type.MouseMove, where, none, left, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(self.canvas.viewport(), event)

    def release(self, x: int, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        QTest.mouseRelease(self.canvas.viewport(), button, Qt.KeyboardModifier.NoModifier, QPoint(x, 200))

    def key(self, key: Qt.Key) -> QKeyEvent:
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
        self.tool.keyPressEvent(event)
        return event


def all_has_ended() -> bool:
    """Tell whether nothing is being drawn any more; the loops of tests are no place where Qt deletes by itself."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return not _ENDING


@pytest.fixture
def table(qgis_app: object, wait_until: Callable[..., object]) -> Iterator[Table]:
    canvas = QgsMapCanvas()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:2154"))
    canvas.resize(WIDTH, HEIGHT)
    red = plain_layer(RED)
    canvas.setLayers([red])
    canvas.setExtent(EXTENT)
    canvas.show()

    def layers() -> list[QgsVectorLayer]:
        made.asked += 1
        return made.layers

    def take(event: QKeyEvent) -> bool:
        made.taken.append(event.key())
        return made.answers

    made = Table(canvas, SwipeTool(canvas, layers, take), wait_until, [plain_layer(BLUE)])
    yield made
    canvas.unsetMapTool(made.tool)
    wait_until(all_has_ended, "what was being drawn has ended")
    canvas.setLayers([])
    canvas.deleteLater()
    made.tool.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_taken_it_shows_the_other_layers_on_the_left_half(table: Table) -> None:
    table.draw()
    assert table.tool.share == 0.5
    assert [table.color(x) for x in (WIDTH // 2 - 10, WIDTH // 2 + 10)] == [BLUE, RED]


def test_dragging_moves_the_line_and_letting_go_leaves_it(table: Table) -> None:
    table.draw()
    table.press(150)
    table.move(450)
    assert table.tool.share == pytest.approx(0.75)
    assert [table.color(x) for x in (440, 460)] == [BLUE, RED]
    table.release(450)
    table.move(100)
    assert table.tool.share == pytest.approx(0.75)


def test_a_press_alone_brings_the_line_there(table: Table) -> None:
    table.draw()
    table.press(120)
    table.release(120)
    assert table.tool.share == pytest.approx(0.2)


@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton])
def test_other_buttons_and_a_mere_movement_move_nothing(table: Table, button: Qt.MouseButton) -> None:
    table.draw()
    table.move(100)
    table.press(150, button)
    table.move(450)
    table.release(450, button)
    assert table.tool.share == 0.5


def test_the_line_stays_on_the_map(table: Table) -> None:
    table.draw()
    table.press(10)
    table.move(-50)
    assert table.tool.share == 0.0
    table.move(WIDTH + 50)
    assert table.tool.share == 1.0
    table.release(WIDTH + 50)


def test_the_other_layers_follow_the_map(table: Table) -> None:
    table.draw()
    table.canvas.setExtent(QgsRectangle(500_000, 6_500_000, 500_600, 6_500_400))
    table.wait_until(lambda: BLUE != table.color(20) != RED, "nothing is there, left of the line either")
    table.canvas.setExtent(EXTENT)
    table.wait_until(lambda: (table.color(20), table.color(WIDTH - 20)) == (BLUE, RED), "both are drawn again")


def test_without_anything_to_compare_with_there_is_no_curtain(table: Table) -> None:
    table.layers = []
    table.canvas.setMapTool(table.tool)
    table.wait_until(lambda: table.color(20) == RED, "the map is drawn")
    assert table.tool.share is None
    table.press(100)
    table.move(200)
    table.release(200)
    assert table.tool.share is None


def test_what_is_shown_is_asked_for_each_time(table: Table) -> None:
    table.layers = []
    table.canvas.setMapTool(table.tool)
    table.canvas.unsetMapTool(table.tool)
    table.layers = [plain_layer(BLUE)]
    table.draw()
    assert table.asked == 2


def test_put_away_it_leaves_the_canvas_as_it_was(table: Table) -> None:
    before = len(table.canvas.scene().items())
    table.draw()
    assert len(table.canvas.scene().items()) == before + 1
    table.canvas.setMapTool(QgsMapToolPan(table.canvas))
    assert table.tool.share is None
    assert len(table.canvas.scene().items()) == before
    table.wait_until(lambda: table.color(20) == RED, "the map is whole again")
    table.canvas.refresh()
    table.wait_until(lambda: not table.canvas.isDrawing(), "the map is drawn again")


def test_taken_and_put_away_many_times_while_it_draws_nothing_is_left(table: Table) -> None:
    before = len(table.canvas.scene().items())
    for _ in range(30):
        table.canvas.setMapTool(table.tool)
        table.canvas.zoomByFactor(1.01)
        QApplication.processEvents()
        table.canvas.unsetMapTool(table.tool)
    assert len(table.canvas.scene().items()) == before
    table.wait_until(all_has_ended, "everything that was begun has ended")


def test_escape_puts_it_away_and_is_left_to_others_too(table: Table) -> None:
    table.draw()
    event = table.key(Qt.Key.Key_Escape)
    assert table.canvas.mapTool() is not table.tool
    assert not event.isAccepted()
    assert table.taken == []


def test_keys_pressed_on_the_map_meanwhile_are_offered_to_the_dock(table: Table) -> None:
    table.draw()
    table.key(Qt.Key.Key_V)
    table.answers = False
    table.key(Qt.Key.Key_F5)
    assert table.taken == [Qt.Key.Key_V, Qt.Key.Key_F5]
    assert table.canvas.mapTool() is table.tool
