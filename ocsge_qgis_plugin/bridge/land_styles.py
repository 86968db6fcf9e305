"""Styles of the land layers, generated from the nomenclature tables so that codes, labels and colours live once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsLinePatternFillSymbolLayer,
    QgsPalLayerSettings,
    QgsRendererCategory,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
    QgsVectorSimplifyMethod,
    QgsVectorTileBasicRenderer,
    QgsVectorTileBasicRendererStyle,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ..domain.cosia import cosia_classes
from ..domain.nomenclature import Dimension, nomenclature
from ..domain.text import tr
from .symbols import fill_symbol, line_symbol

OUTLINE_SCALE = 5_000
"""Outlines and polygon labels appear from 1:5 000; below they cost more than the fills and hide them."""

LABEL_SCALE = 2_500
"""Working scale of the specification (IGN comparison table of 9 October 2023)."""

_TEXT_POINTS = 8
# Mean width of a character of a code at that size, in QGIS's default fonts.
_CHARACTER_MM = 1.55

_OUTLINE = "#1F2933"
_UNKNOWN = "#FF00FF"
_COVER_CHANGED = "#D55E00"
_USE_CHANGED = "#0072B2"
_BOTH_CHANGED = "#7B3294"
_PATCH = "#00695C"

# Two IGN front ends publish this spelling.
_SPELLINGS = {"Broussaille": ("Brousaille",)}


def land_renderer(
    dimension: Dimension,
    column: str,
    *,
    colors: Mapping[str, str] | None = None,
    other_codes: Iterable[str] = (),
) -> QgsCategorizedSymbolRenderer:
    """Return the fills of cover or use on ``column``, in IGN's colours.

    ``colors`` (code → ``#RRGGBB``) are those of the delivery's own ``NomenclatureOCSGE.csv``, which win over the
    shipped table. ``other_codes`` are codes met in the data that the national table lacks: a regional code takes the
    colour of its deepest known ancestor; what has none is drawn as unknown, as is all the rest by the last category.
    """
    known = nomenclature(dimension)
    delivered = colors or {}
    categories = [
        QgsRendererCategory(land.code, _fill(delivered.get(land.code, land.color)), land.title) for land in known.leaves
    ]
    present = {land.code for land in known.leaves}
    for code in sorted(set(other_codes) - present):
        ancestor = known.resolve(code)
        if ancestor is not None:
            title = tr("{code} – {label} (code régional ou de regroupement)").format(code=code, label=ancestor.label)
            color = delivered.get(code, delivered.get(ancestor.code, ancestor.color))
            categories.append(QgsRendererCategory(code, _fill(color), title))
    categories.append(QgsRendererCategory(None, _unknown_fill(), tr("Code inconnu")))
    return QgsCategorizedSymbolRenderer(column, categories)


def cosia_renderer(column: str, *, by_number: bool = False) -> QgsCategorizedSymbolRenderer:
    """Return the fills of CoSIA on ``classe``, or on ``numero`` when ``by_number`` says that nothing else is there."""
    categories = []
    for land in cosia_classes():
        if by_number and land.number is None:
            continue
        value: object = land.number if by_number else [land.name, *_SPELLINGS.get(land.name, ())]
        categories.append(QgsRendererCategory(value, _fill(land.color), land.name))
    categories.append(QgsRendererCategory(None, _unknown_fill(), tr("Classe inconnue")))
    return QgsCategorizedSymbolRenderer(column, categories)


def built_up_renderer() -> QgsSingleSymbolRenderer:
    """Return the dashed outline of ZONE_CONSTRUITE, on a pale line so that it reads on dark and light grounds."""
    symbol = fill_symbol(_line("#FFFFFF", 0.9, alpha=190), _line("#6A1B9A", 0.5, dashes=(4.0, 2.5)))
    return QgsSingleSymbolRenderer(symbol)


def building_tile_renderer() -> QgsVectorTileBasicRenderer:
    """Return the outlines of BD TOPO's buildings (tile layer ``batiment``) and nothing else of its tiles."""
    style = QgsVectorTileBasicRendererStyle(tr("Bâtiments"), "batiment", Qgis.GeometryType.Polygon)
    style.setSymbol(fill_symbol(_line("#FFFFFF", 0.8, alpha=170), _line("#111111", 0.4)))
    renderer = QgsVectorTileBasicRenderer()
    renderer.setStyles([style])
    return renderer


def outline_renderer() -> QgsSingleSymbolRenderer:
    """Return the contours of OCS GE polygons alone, to be read over fills or over imagery."""
    symbol = fill_symbol(_line("#FFFFFF", 0.6, alpha=150), _line(_OUTLINE, 0.26))
    return QgsSingleSymbolRenderer(symbol)


def patch_renderer() -> QgsSingleSymbolRenderer:
    """Return the hatch of PATCHCORRECTIF, IGN's corrections of an earlier vintage."""
    return QgsSingleSymbolRenderer(_hatch(_PATCH, (0.0,)))


def difference_renderer(before: tuple[str, str], after: tuple[str, str]) -> QgsCategorizedSymbolRenderer:
    """Return the hatches of DIFF by what changed; ``before`` and ``after`` are the (cover, use) column names."""
    cover_before, cover_after = quoted(before[0]), quoted(after[0])
    use_before, use_after = quoted(before[1]), quoted(after[1])
    expression = (
        f"CASE WHEN {cover_before} IS NOT {cover_after} AND {use_before} IS NOT {use_after} THEN 'both' "
        f"WHEN {cover_before} IS NOT {cover_after} THEN 'cover' "
        f"WHEN {use_before} IS NOT {use_after} THEN 'use' END"
    )
    categories = [
        QgsRendererCategory("both", _hatch(_BOTH_CHANGED, (45.0, 135.0)), tr("Couverture et usage changés")),
        QgsRendererCategory("cover", _hatch(_COVER_CHANGED, (45.0,)), tr("Couverture changée")),
        QgsRendererCategory("use", _hatch(_USE_CHANGED, (135.0,)), tr("Usage changé")),
        QgsRendererCategory(None, _hatch("#6B7280", (0.0,)), tr("Sans changement lisible")),
    ]
    return QgsCategorizedSymbolRenderer(expression, categories)


def difference_label(before: tuple[str, str], after: tuple[str, str]) -> str:
    """Return the expression that writes ``before → after``, one line per dimension that changed."""
    lines = [
        f"if({quoted(old)} IS NOT {quoted(new)}, "
        f"coalesce({quoted(old)}, '?') || ' → ' || coalesce({quoted(new)}, '?'), NULL)"
        for old, new in zip(before, after)
    ]
    return f"array_to_string(array_filter(array({lines[0]}, {lines[1]}), @element IS NOT NULL), '\\n')"


def set_labels(layer: QgsVectorLayer, expression: str, *, color: str = _OUTLINE, from_scale: int = LABEL_SCALE) -> None:
    """Label polygons with ``expression`` from 1:``from_scale``, haloed, only where the text has room."""
    text = QgsTextFormat()
    text.setSize(_TEXT_POINTS)
    text.setSizeUnit(Qgis.RenderUnit.Points)
    text.setColor(QColor(color))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.8)
    halo.setColor(QColor(255, 255, 255, 220))
    text.setBuffer(halo)
    settings = QgsPalLayerSettings()
    settings.isExpression = True
    settings.fieldName = expression
    settings.geometryGeneratorEnabled = True
    settings.geometryGeneratorType = Qgis.GeometryType.Point
    settings.geometryGenerator = _roomiest_place(expression)
    settings.placement = Qgis.LabelPlacement.OverPoint
    settings.setFormat(text)
    settings.scaleVisibility = True
    settings.minimumScale = from_scale
    settings.maximumScale = 0
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def _roomiest_place(expression: str) -> str:
    """Return where to write ``expression``: amid the widest circle in the part of a polygon that is in view.

    Nowhere when the text is wider than that circle: a code that overflows its building says nothing about it and hides
    its neighbours. QGIS's own search for places that fit took up to ten seconds of each redraw at the working scale,
    most of them in the one polygon of the road network; this takes a fifth of a second for a town.
    """
    half_width = (
        f"array_max(array_foreach(string_to_array({expression}, '\\n'), length(@element)))"
        f" * {_CHARACTER_MM / 2} * @map_scale / 1000"
    )
    view = "transform(@map_extent, @map_crs, @layer_crs)"
    # GEOS intersects no polygon that crosses itself, and says so in the log each time.
    in_view = f"if(within(bounds(@geometry), {view}), @geometry, coalesce(intersection(@geometry, {view}), @geometry))"
    place = (
        f"with_variable('seen', {in_view}, with_variable('place', pole_of_inaccessibility(@seen, @map_scale / 2000),"
        f" if(distance(@place, boundary(@seen)) >= {half_width}, @place, NULL)))"
    )
    # A circle of that width has more area than three squares of half of it; most buildings end here.
    return f"if(area(@geometry) > 3 * ({half_width}) ^ 2, {place}, NULL)"


def set_simplification(layer: QgsVectorLayer) -> None:
    """Drop vertices that fall in one pixel, which is what a full département costs without it."""
    method = QgsVectorSimplifyMethod()
    method.setSimplifyHints(QgsVectorSimplifyMethod.SimplifyHint.FullSimplification)
    method.setThreshold(1.0)
    layer.setSimplifyMethod(method)


def _fill(color: str) -> QgsSymbol:
    fill = QgsSimpleFillSymbolLayer(QColor(color))
    fill.setStrokeStyle(Qt.PenStyle.NoPen)
    return fill_symbol(fill)


def _unknown_fill() -> QgsSymbol:
    ground = QgsSimpleFillSymbolLayer(QColor(255, 255, 255, 160))
    ground.setStrokeStyle(Qt.PenStyle.NoPen)
    return fill_symbol(ground, _pattern(_UNKNOWN, 45.0, 1.6, 0.5), _line(_UNKNOWN, 0.4))


def _hatch(color: str, angles: tuple[float, ...]) -> QgsSymbol:
    tint = QColor(color)
    tint.setAlpha(40)
    ground = QgsSimpleFillSymbolLayer(tint)
    ground.setStrokeStyle(Qt.PenStyle.NoPen)
    patterns = [_pattern(color, angle, 2.0, 0.45) for angle in angles]
    return fill_symbol(ground, *patterns, _line("#FFFFFF", 0.8, alpha=170), _line(color, 0.5))


def _pattern(color: str, angle: float, distance: float, width: float) -> QgsLinePatternFillSymbolLayer:
    pattern = QgsLinePatternFillSymbolLayer()
    pattern.setLineAngle(angle)
    pattern.setDistance(distance)
    pattern.setSubSymbol(line_symbol(QgsSimpleLineSymbolLayer(QColor(color), width)))
    return pattern


def _line(color: str, width: float, *, alpha: int = 255, dashes: tuple[float, ...] = ()) -> QgsSimpleLineSymbolLayer:
    ink = QColor(color)
    ink.setAlpha(alpha)
    line = QgsSimpleLineSymbolLayer(ink, width)
    if dashes:
        line.setUseCustomDashPattern(True)
        line.setCustomDashVector([dash * width for dash in dashes])
    return line


def quoted(column: str) -> str:
    """Return ``column`` as QGIS expressions write it."""
    return '"' + column.replace('"', '""') + '"'
