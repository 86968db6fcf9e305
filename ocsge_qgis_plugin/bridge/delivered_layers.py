"""Layers over what IGN delivered: states, built-up zones, differences, CoSIA, images."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict

from qgis.core import QgsMapLayer, QgsVectorLayer

from ..domain.departements import Departement
from ..domain.errors import OcsGeError
from ..domain.nomenclature import Dimension
from ..domain.text import tr
from ..landcover.columns import ColumnMap, map_columns
from ..landcover.cosia import allow_open_blocks
from ..landcover.records import LayerRole
from .delivered_colors import delivered_colors
from .land_styles import (
    LABEL_SCALE,
    OUTLINE_SCALE,
    built_up_renderer,
    cosia_renderer,
    difference_label,
    difference_renderer,
    land_renderer,
    outline_renderer,
    patch_renderer,
    quoted,
    set_labels,
    set_simplification,
)
from .layer_plans import (
    COSIA_RANK,
    DIFFERENCE_RANK,
    PATCH_RANK,
    GroupPlan,
    LayerPlan,
    departement_group,
    imagery_group,
    newest_first,
    vintage_group,
    vintage_name,
)
from .layer_sources import LayerError, open_raster, open_vector, vector_source
from .map_roles import LayerIdentity, MapRole
from .opening import ReadyLayer
from .provenance import Provenance, write_provenance

BUILT_UP_SCALE = 100_000
COSIA_SCALE = 50_000
"""CoSIA holds thousands of polygons per square kilometre: it is drawn from 1:50 000."""


def delivery_plans(departement: Departement, layers: Sequence[ReadyLayer]) -> tuple[list[LayerPlan], list[OcsGeError]]:
    """Return the layers to have over the prepared ``layers``, and what had to be left out.

    Where two deliveries hold the same layer of the same vintage (two editions in one folder), the first is shown.
    """
    plans: list[LayerPlan] = []
    problems: list[OcsGeError] = []
    taken: dict[LayerIdentity, ReadyLayer] = {}
    for ready in layers:
        for plan in _plans_of(departement, ready):
            first = taken.setdefault(plan.identity, ready)
            if first is ready:
                plans.append(plan)
            else:
                problems.append(_already_shown(plan, first, ready))
                break
    return plans, problems


def _plans_of(departement: Departement, ready: ReadyLayer) -> list[LayerPlan]:
    makers: dict[LayerRole, Callable[[Departement, ReadyLayer], list[LayerPlan]]] = {
        LayerRole.LAND_COVER_USE: _state_plans,
        LayerRole.BUILT_UP_ZONE: _built_up_plans,
        LayerRole.DIFF: _difference_plans,
        LayerRole.PATCH: _patch_plans,
        LayerRole.COSIA: _cosia_plans,
        LayerRole.IMAGE: _image_plans,
    }
    maker = makers.get(ready.role)
    return maker(departement, ready) if maker is not None else []


def _state_plans(departement: Departement, ready: ReadyLayer) -> list[LayerPlan]:
    year = ready.delivery.year
    kinds: tuple[tuple[MapRole, str, Callable[[QgsVectorLayer], None], bool], ...] = (
        (MapRole.OUTLINES, tr("Contours"), _dress_outlines, True),
        (MapRole.COVER, tr("Couverture"), lambda layer: _dress_land(layer, ready, Dimension.COVER), True),
        (MapRole.USE, tr("Usage"), lambda layer: _dress_land(layer, ready, Dimension.USE), False),
    )
    return [
        _vector_plan(departement, ready, role, title, vintage_group(departement, year), rank, dress, visible=visible)
        for rank, (role, title, dress, visible) in enumerate(kinds, start=1)
    ]


def _built_up_plans(departement: Departement, ready: ReadyLayer) -> list[LayerPlan]:
    group = vintage_group(departement, ready.delivery.year)
    title = tr("Zone construite")
    return [_vector_plan(departement, ready, MapRole.BUILT_UP_ZONE, title, group, 0, _dress_built_up)]


def _difference_plans(departement: Departement, ready: ReadyLayer) -> list[LayerPlan]:
    older, newer = ready.delivery.older_year, ready.delivery.year
    title = tr("Différences {older}–{newer}").format(older=older or "?", newer=newer or "?")
    rank = DIFFERENCE_RANK + newest_first(newer)
    group = departement_group(departement)
    return [
        _vector_plan(departement, ready, MapRole.DIFFERENCES, title, group, rank, _dress_differences, visible=False)
    ]


def _patch_plans(departement: Departement, ready: ReadyLayer) -> list[LayerPlan]:
    year = ready.delivery.year
    title = tr("Patch correctif {year}").format(year=year or "?")
    group = departement_group(departement)
    rank = PATCH_RANK + newest_first(year)
    return [_vector_plan(departement, ready, MapRole.PATCH, title, group, rank, _dress_patch, visible=False)]


def _cosia_plans(departement: Departement, ready: ReadyLayer) -> list[LayerPlan]:
    year = ready.delivery.year
    title = tr("CoSIA {year}").format(year=year or "?")
    rank = COSIA_RANK + newest_first(year)
    group = departement_group(departement)
    return [
        _vector_plan(
            departement,
            ready,
            MapRole.COSIA,
            title,
            group,
            rank,
            _dress_cosia,
            visible=False,
            vintage=str(year) if year is not None else "?",
        )
    ]


def _image_plans(departement: Departement, ready: ReadyLayer) -> list[LayerPlan]:
    year = ready.delivery.year
    vintage = vintage_name(departement, year)
    is_alone = len(ready.delivery.layers) == 1
    title = tr("Image {year}").format(year=year or ready.source.stem)
    if not is_alone:
        title = f"{title} – {ready.source.stem}"

    def opener() -> QgsMapLayer:
        layer = open_raster(ready.source, title, ready.delivered.epsg or departement.epsg)
        write_provenance(layer, _provenance(title, ready))
        return layer

    return [
        LayerPlan(
            LayerIdentity(MapRole.IMAGERY, departement.code, vintage, part="" if is_alone else ready.source.stem),
            title,
            imagery_group(departement),
            newest_first(year),
            str(ready.source),
            opener,
        )
    ]


def _vector_plan(
    departement: Departement,
    ready: ReadyLayer,
    role: MapRole,
    title: str,
    group: GroupPlan,
    rank: int,
    dress: Callable[[QgsVectorLayer], None],
    *,
    visible: bool = True,
    vintage: str | None = None,
) -> LayerPlan:
    name = vintage_name(departement, ready.delivery.year) if vintage is None else vintage

    def opener() -> QgsMapLayer:
        if role is MapRole.COSIA:
            allow_open_blocks(len(ready.delivery.layers))
        layer = open_vector(ready.source, ready.layer_name, title, ready.delivered.epsg or departement.epsg)
        set_simplification(layer)
        dress(layer)
        write_provenance(layer, _provenance(title, ready))
        return layer

    identity = LayerIdentity(role, departement.code, name)
    return LayerPlan(identity, title, group, rank, vector_source(ready.source, ready.layer_name), opener, visible)


def _dress_land(layer: QgsVectorLayer, ready: ReadyLayer, dimension: Dimension) -> None:
    columns = _columns(layer)
    column = columns.cover if dimension is Dimension.COVER else columns.use
    if not column:
        raise _missing_column(layer, f"code_{dimension.value}")
    colors = delivered_colors(ready.delivery.path)
    layer.setRenderer(land_renderer(dimension, column, colors=colors, other_codes=ready.codes))


def _dress_outlines(layer: QgsVectorLayer) -> None:
    columns = _columns(layer)
    layer.setRenderer(outline_renderer())
    _visible_from(layer, OUTLINE_SCALE)
    texts = [f"coalesce({quoted(column)}, '?')" for column in (columns.cover, columns.use) if column]
    if texts:
        set_labels(layer, " || '\\n' || ".join(texts), from_scale=LABEL_SCALE)


def _dress_built_up(layer: QgsVectorLayer) -> None:
    layer.setRenderer(built_up_renderer())
    _visible_from(layer, BUILT_UP_SCALE)


def _dress_cosia(layer: QgsVectorLayer) -> None:
    columns = _columns(layer)
    if columns.class_name:
        layer.setRenderer(cosia_renderer(columns.class_name))
    elif columns.class_number:
        layer.setRenderer(cosia_renderer(columns.class_number, by_number=True))
    else:
        raise _missing_column(layer, "classe")
    _visible_from(layer, COSIA_SCALE)


def _dress_differences(layer: QgsVectorLayer) -> None:
    columns = _columns(layer)
    if not columns.is_difference:
        raise _missing_column(layer, "cs_avant, us_avant, cs_apres, us_apres")
    before = (columns.cover_before, columns.use_before)
    after = (columns.cover_after, columns.use_after)
    layer.setRenderer(difference_renderer(before, after))
    set_labels(layer, difference_label(before, after), from_scale=OUTLINE_SCALE)


def _dress_patch(layer: QgsVectorLayer) -> None:
    columns = _columns(layer)
    if not (columns.cover_corrected and columns.use_corrected):
        raise _missing_column(layer, "cs_corr, us_corr")
    layer.setRenderer(patch_renderer())
    texts = [
        f"if({quoted(column)} <> 'RAS', '→ ' || {quoted(column)}, NULL)"
        for column in (columns.cover_corrected, columns.use_corrected)
    ]
    expression = f"array_to_string(array_filter(array({', '.join(texts)}), @element IS NOT NULL), '\\n')"
    set_labels(layer, expression, from_scale=OUTLINE_SCALE)


def _columns(layer: QgsVectorLayer) -> ColumnMap:
    # Read from what is shown: an imported layer has other names than the delivered one.
    return map_columns(field.name() for field in layer.fields())


def _missing_column(layer: QgsVectorLayer, column: str) -> LayerError:
    return LayerError(
        tr("Il manque la colonne {column} dans la couche « {layer} ».").format(column=column, layer=layer.name()),
        remedy=tr("Vérifiez que la livraison est complète : {path}").format(path=layer.source()),
    )


def _visible_from(layer: QgsVectorLayer, scale: int) -> None:
    layer.setScaleBasedVisibility(True)
    layer.setMinimumScale(scale)


def _provenance(title: str, ready: ReadyLayer) -> Provenance:
    delivery, delivered = ready.delivery, ready.delivered
    facts = [
        (tr("Livraison"), str(delivery.path)),
        (tr("Édition"), str(delivery.edition or "?")),
        (tr("Format livré"), str(delivery.format)),
        (tr("Empreinte"), delivery.fingerprint),
        (tr("Fichier lu"), str(ready.source)),
        (tr("Couche livrée"), f"{delivered.layer_name} ({delivered.source})"),
        (tr("Colonnes"), _column_text(delivered.columns)),
        (tr("Objets"), str(delivered.feature_count)),
        (tr("Système de coordonnées"), f"EPSG:{delivered.epsg}"),
        *((tr("Avertissement"), warning.message) for warning in delivery.warnings),
    ]
    abstract = tr("Donnée de l'IGN telle que livrée ; l'extension OCS GE n'y écrit jamais.")
    return Provenance(title, delivery.fingerprint, abstract, tuple(facts))


def _column_text(columns: ColumnMap) -> str:
    return ", ".join(f"{meaning} = {name}" for meaning, name in asdict(columns).items() if name)


def _already_shown(plan: LayerPlan, first: ReadyLayer, second: ReadyLayer) -> LayerError:
    return LayerError(
        tr("« {title} » existe en double : {second} n'est pas affiché, {first} l'est déjà.").format(
            title=plan.title, second=second.delivered.source, first=first.delivered.source
        ),
        remedy=tr("Ne gardez dans le dossier que l'édition à examiner."),
    )
