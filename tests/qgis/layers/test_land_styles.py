"""What is drawn for which code."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from qgis.core import (
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsGeometry,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsPointXY,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

from ocsge_qgis_plugin.bridge.delivered_colors import delivered_colors
from ocsge_qgis_plugin.bridge.land_styles import (
    cosia_renderer,
    difference_label,
    difference_renderer,
    land_renderer,
    quoted,
    set_labels,
)
from ocsge_qgis_plugin.domain.nomenclature import Dimension, nomenclature

COVER, USE = Dimension.COVER, Dimension.USE


@pytest.fixture
def drawn(qgis_app: object) -> Callable[..., QColor]:
    """Draw one square with given attributes and return the colour in its middle."""

    def draw(renderer, **attributes) -> QColor:
        fields = "".join(f"&field={name}:string" for name in attributes)
        layer = QgsVectorLayer(f"Polygon?crs=EPSG:2154{fields}", "carré", "memory")
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(attributes.values()))
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(0, 0, 100, 100)))
        layer.dataProvider().addFeatures([feature])
        layer.setRenderer(renderer)
        settings = QgsMapSettings()
        settings.setLayers([layer])
        settings.setDestinationCrs(layer.crs())
        settings.setExtent(QgsRectangle(20, 20, 80, 80))
        settings.setOutputSize(QSize(40, 40))
        settings.setBackgroundColor(QColor("white"))
        job = QgsMapRendererSequentialJob(settings)
        job.start()
        job.waitForFinished()
        image = job.renderedImage()
        colors = {image.pixelColor(x, y).name() for x in range(10, 30) for y in range(10, 30)}
        return QColor(colors.pop()) if len(colors) == 1 else QColor()

    return draw


@pytest.mark.parametrize("dimension", [COVER, USE])
def test_every_leaf_is_drawn_in_the_colour_of_the_nomenclature(drawn, dimension):
    renderer = land_renderer(dimension, "code")
    for land in nomenclature(dimension).leaves:
        assert drawn(renderer.clone(), code=land.code) == QColor(land.color), land.code


def test_legend_entries_say_code_and_label(qgis_app):
    labels = [category.label() for category in land_renderer(COVER, "code").categories()]
    assert labels[0] == "CS1.1.1.1 – Zones bâties"
    assert labels[-1] == "Code inconnu"


def test_the_delivery_colours_win(drawn):
    assert drawn(land_renderer(USE, "code", colors={"US2": "#E5E5E5"}), code="US2") == QColor("#E5E5E5")


def test_a_regional_code_is_drawn_as_its_nearest_known_ancestor(drawn):
    renderer = land_renderer(COVER, "code", other_codes=["CS2.1.1.1.21", "CS2.1.1.1"])
    assert drawn(renderer, code="CS2.1.1.1.21") == QColor(nomenclature(COVER)["CS2.1.1.1"].color)


@pytest.mark.parametrize("code", ["CS9.9", "", None])
def test_an_unknown_code_is_seen(drawn, code):
    # A hatch, hence more than one colour.
    assert not drawn(land_renderer(COVER, "code", other_codes=["CS9.9"]), code=code).isValid()


def test_cosia_is_drawn_by_class_even_misspelt(drawn):
    assert drawn(cosia_renderer("classe"), classe="Brousaille") == QColor("#B5C335")
    assert drawn(cosia_renderer("classe"), classe="Broussaille") == QColor("#B5C335")


def test_cosia_without_class_is_drawn_by_number(drawn):
    assert drawn(cosia_renderer("numero", by_number=True), numero="1") == QColor("#CE7079")


@pytest.mark.parametrize(
    ("values", "label"),
    [
        (("CS2.2.1", "US1.1", "CS1.1.1.1", "US5"), "Couverture et usage changés"),
        (("CS2.2.1", "US1.1", "CS1.1.1.1", "US1.1"), "Couverture changée"),
        (("CS2.2.1", "US1.1", "CS2.2.1", "US5"), "Usage changé"),
        ((None, "US1.1", "CS2.2.1", "US1.1"), "Couverture changée"),
        (("CS2.2.1", "US1.1", "CS2.2.1", "US1.1"), "Sans changement lisible"),
    ],
)
def test_a_difference_is_drawn_by_what_changed(qgis_app, values, label):
    layer = QgsVectorLayer("Polygon?field=CS_a&field=US_a&field=CS_b&field=US_b", "diff", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes(list(values))
    renderer = difference_renderer(("CS_a", "US_a"), ("CS_b", "US_b"))
    from qgis.core import QgsExpressionContext, QgsRenderContext

    context = QgsRenderContext()
    expressions = QgsExpressionContext()
    expressions.setFields(layer.fields())
    expressions.setFeature(feature)
    context.setExpressionContext(expressions)
    renderer.startRender(context, layer.fields())
    keys = renderer.legendKeysForFeature(feature, context)
    by_key = {item.ruleKey(): item.label() for item in renderer.legendSymbolItems()}
    renderer.stopRender(context)
    assert {by_key[key] for key in keys} == {label}


def test_a_difference_label_writes_only_what_changed(qgis_app):
    from qgis.core import QgsExpression, QgsExpressionContext, QgsField, QgsFields
    from qgis.PyQt.QtCore import QMetaType

    fields = QgsFields()
    for name in ("a", "b", "c", "d"):
        fields.append(QgsField(name, QMetaType.Type.QString))
    feature = QgsFeature(fields)
    feature.setAttributes(["CS2.2.1", "US1.1", "CS1.1.1.1", "US1.1"])
    context = QgsExpressionContext()
    context.setFields(fields)
    context.setFeature(feature)
    expression = QgsExpression(difference_label(("a", "b"), ("c", "d")))
    assert expression.evaluate(context) == "CS2.2.1 → CS1.1.1.1"
    assert not expression.hasEvalError()


@pytest.fixture
def labels(qgis_app: object) -> Callable[[QgsGeometry], tuple[list[QgsRectangle], float]]:
    """Return where the code of one polygon is written on a map at 1:1 500, and the CPU seconds that took.

    It lies among buildings too small for a code: from a hundred features on, QGIS's own search is much longer.
    """

    def write(geometry: QgsGeometry) -> tuple[list[QgsRectangle], float]:
        layer = QgsVectorLayer("Polygon?crs=EPSG:2154&field=code:string", "codes", "memory")
        buildings = [QgsGeometry.fromRect(QgsRectangle(x, 350, x + 2, 352)) for x in range(0, 440, 4)]
        features = []
        for each in (geometry, *buildings):
            feature = QgsFeature(layer.fields())
            feature.setAttributes(["CS1.1.1.1"])
            feature.setGeometry(each)
            features.append(feature)
        layer.dataProvider().addFeatures(features)
        set_labels(layer, quoted("code"))
        settings = QgsMapSettings()
        settings.setLayers([layer])
        settings.setDestinationCrs(layer.crs())
        settings.setExtent(QgsRectangle(0, 0, 450, 360))
        settings.setOutputSize(QSize(1134, 907))
        settings.setOutputDpi(96)
        context = QgsExpressionContext()
        context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
        settings.setExpressionContext(context)
        started = time.process_time()
        job = QgsMapRendererSequentialJob(settings)
        job.start()
        job.waitForFinished()
        spent = time.process_time() - started
        return [label.labelRect for label in job.takeLabelingResults().allLabels()], spent

    return write


def with_holes(outline: QgsRectangle, side: float, step: float) -> QgsGeometry:
    """Return ``outline`` with square holes of ``side``, one every ``step``, as blocks leave them in a road network."""

    def ring(west: float, south: float, east: float, north: float) -> str:
        return f"({west} {south}, {east} {south}, {east} {north}, {west} {north}, {west} {south})"

    wests = (outline.xMinimum() + 1 + step * column for column in range(int(outline.width() / step)))
    souths = [outline.yMinimum() + 1 + step * row for row in range(int(outline.height() / step))]
    holes = [ring(west, south, west + side, south + side) for west in wests for south in souths]
    shell = ring(outline.xMinimum(), outline.yMinimum(), outline.xMaximum(), outline.yMaximum())
    return QgsGeometry.fromWkt(f"POLYGON ({', '.join([shell, *holes])})")


def test_a_code_is_written_where_its_polygon_has_room_though_not_in_the_middle(labels):
    ring = QgsGeometry.fromRect(QgsRectangle(50, 50, 400, 300))
    ring.addRing([QgsPointXY(x, y) for x, y in ((52, 52), (320, 52), (320, 298), (52, 298), (52, 52))])
    (place,), _ = labels(ring)
    assert place.xMinimum() > 320


def test_a_code_without_room_is_not_written(labels):
    assert labels(QgsGeometry.fromRect(QgsRectangle(100, 100, 110, 300)))[0] == []


def test_a_code_stays_inside_the_polygon_that_just_holds_it(labels):
    plot = QgsRectangle(100, 100, 122, 122)
    (place,), _ = labels(QgsGeometry.fromRect(plot))
    assert plot.contains(place)


def test_the_code_of_a_polygon_larger_than_the_map_is_written_in_view(labels):
    (place,), _ = labels(QgsGeometry.fromRect(QgsRectangle(-5_000, -9_000, 200, 200)))
    assert QgsRectangle(0, 0, 200, 200).contains(place)


def test_a_polygon_that_crosses_itself_has_its_code(labels):
    crossed = QgsGeometry.fromWkt("POLYGON ((50 50, 400 50, 400 300, 60 300, 40 310, 40 290, 60 310, 50 50))")
    assert not crossed.isGeosValid()
    assert len(labels(crossed)[0]) == 1


def test_a_road_network_of_thousands_of_holes_is_not_searched_for_room(labels):
    network = with_holes(QgsRectangle(-500, -500, 1_000, 1_000), side=28, step=30)
    assert network.constGet().nCoordinates() > 10_000
    written, seconds = labels(network)
    assert written == []
    # QGIS's own search takes ten.
    assert seconds < 3


def test_a_wood_with_many_clearings_keeps_its_code(labels):
    wood = with_holes(QgsRectangle(0, 0, 120, 360), side=5, step=12)
    wood = wood.combine(QgsGeometry.fromRect(QgsRectangle(120, 0, 450, 360)))
    assert wood.constGet().nCoordinates() > 500
    assert len(labels(wood)[0]) == 1


def test_a_column_name_cannot_leave_its_quotes():
    assert quoted('a"b') == '"a""b"'


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_colours_are_read_from_the_delivery_supplements(tmp_path, delimiter):
    folder = tmp_path / "OCS-GE_2-0__GPKG_LAMB93_D040_2021-01-01" / "OCS-GE" / "3_SUPPLEMENTS_LIVRAISON_2025-05-00080"
    folder.mkdir(parents=True)
    rows = [
        ("CODE", "LIBELLE", "LIBELLE_EN", "R", "V", "B"),
        ("US2", "Production secondaire", "Secondary", "229", "229", "229"),
        ("US3", "Illisible", "Unreadable", "300", "x", "0"),
    ]
    text = "\r\n".join(delimiter.join(row) for row in rows)
    (folder / "NomenclatureOCSGE.csv").write_bytes(text.encode("latin-1"))

    assert delivered_colors(folder.parent.parent) == {"US2": "#E5E5E5"}
    data = folder.parent / "1_DONNEES_LIVRAISON_2025-05-00080" / "OCSGE_2-0_GPKG_LAMB93_D40-2021"
    data.mkdir(parents=True)
    assert delivered_colors(data) == {"US2": "#E5E5E5"}


def test_without_a_delivered_table_there_are_no_colours(tmp_path):
    assert delivered_colors(tmp_path) == {}
    assert delivered_colors(tmp_path / "absent") == {}
