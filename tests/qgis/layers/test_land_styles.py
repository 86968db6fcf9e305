"""What is drawn for which code."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
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
