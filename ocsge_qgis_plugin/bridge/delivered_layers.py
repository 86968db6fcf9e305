"""Layers over what IGN delivered: states, built-up zones, differences, CoSIA, images."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from qgis.core import QgsMapLayer, QgsVectorLayer

from ..domain.departements import Departement
from ..domain.errors import OcsGeError
from ..domain.nomenclature import Dimension
from ..domain.text import tr
from ..landcover.delivery import LayerRole
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
    set_labels,
    set_simplification,
)
from .layer_plans import (
    COSIA_RANK,
    DIFFERENCE_RANK,
    GroupPlan,
    LayerPlan,
    departement_group,
    imagery_group,
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

_ALIASES: Mapping[str, tuple[str, ...]] = {
    "cover": ("code_cs", "couverture", "cs"),
    "use": ("code_us", "usage", "us"),
    "class_name": ("classe",),
    "class_number": ("numero",),
}


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
    rank = DIFFERENCE_RANK + max(0, 2100 - (newer or 2100)) % 100
    group = departement_group(departement)
    return [
        _vector_plan(departement, ready, MapRole.DIFFERENCES, title, group, rank, _dress_differences, visible=False)
    ]


def _cosia_plans(departement: Departement, ready: ReadyLayer) -> list[LayerPlan]:
    year = ready.delivery.year
    title = tr("CoSIA {year}").format(year=year or "?")
    rank = COSIA_RANK + max(0, 2100 - (year or 2100)) % 100
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
        layer = open_raster(ready.source, title, ready.delivered.epsg)
        write_provenance(layer, _provenance(title, ready))
        return layer

    return [
        LayerPlan(
            LayerIdentity(MapRole.IMAGERY, departement.code, vintage, part="" if is_alone else ready.source.stem),
            title,
            imagery_group(departement),
            max(0, 2100 - (year or 2100)) % 100,
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
        layer = open_vector(ready.source, ready.layer_name, title, ready.delivered.epsg or departement.epsg)
        set_simplification(layer)
        dress(layer)
        write_provenance(layer, _provenance(title, ready))
        return layer

    identity = LayerIdentity(role, departement.code, name)
    return LayerPlan(identity, title, group, rank, vector_source(ready.source, ready.layer_name), opener, visible)


def _dress_land(layer: QgsVectorLayer, ready: ReadyLayer, dimension: Dimension) -> None:
    column = _column(layer, "cover" if dimension is Dimension.COVER else "use")
    colors = delivered_colors(ready.delivery.path)
    layer.setRenderer(land_renderer(dimension, column, colors=colors))


def _dress_outlines(layer: QgsVectorLayer) -> None:
    layer.setRenderer(outline_renderer())
    _visible_from(layer, OUTLINE_SCALE)
    cover, use = _column(layer, "cover"), _column(layer, "use")
    set_labels(layer, f"coalesce(\"{cover}\", '?') || '\\n' || coalesce(\"{use}\", '?')", from_scale=LABEL_SCALE)


def _dress_built_up(layer: QgsVectorLayer) -> None:
    layer.setRenderer(built_up_renderer())
    _visible_from(layer, BUILT_UP_SCALE)


def _dress_cosia(layer: QgsVectorLayer) -> None:
    by_name = _find_column(layer, "class_name")
    if by_name:
        layer.setRenderer(cosia_renderer(by_name))
    else:
        layer.setRenderer(cosia_renderer(_column(layer, "class_number"), by_number=True))
    _visible_from(layer, COSIA_SCALE)


def _dress_differences(layer: QgsVectorLayer) -> None:
    columns = difference_columns([field.name() for field in layer.fields()])
    if columns is None:
        raise LayerError(
            tr("La couche « {layer} » n'a pas de colonnes avant/après reconnaissables.").format(layer=layer.name()),
            remedy=tr("Attendu : cs_avant, us_avant, cs_apres, us_apres, ou CS_2018, CS_2021, US_2018, US_2021."),
        )
    before, after = columns
    layer.setRenderer(difference_renderer(before, after))
    set_labels(layer, difference_label(before, after), from_scale=OUTLINE_SCALE)


def difference_columns(names: Sequence[str]) -> tuple[tuple[str, str], tuple[str, str]] | None:
    """Return the (cover, use) columns before and after among ``names``, spelt as in the file; ``None`` if incomplete.

    The order in time comes from the columns' own names: file names put the newer year first, archives the older.
    """
    actual = {name.lower(): name for name in names}
    years = sorted({int(name[-4:]) for name in actual if re.fullmatch(r"[cu]s_\d{4}", name)})
    pairs = [("avant", "apres")]
    if len(years) >= 2:
        pairs.insert(0, (str(years[0]), str(years[-1])))
    for old, new in pairs:
        wanted = (f"cs_{old}", f"us_{old}", f"cs_{new}", f"us_{new}")
        if all(name in actual for name in wanted):
            found = [actual[name] for name in wanted]
            return (found[0], found[1]), (found[2], found[3])
    return None


def _column(layer: QgsVectorLayer, meaning: str) -> str:
    found = _find_column(layer, meaning)
    if not found:
        raise LayerError(
            tr("Il manque la colonne {column} dans la couche « {layer} ».").format(
                column=_ALIASES[meaning][0], layer=layer.name()
            ),
            remedy=tr("Vérifiez que la livraison est complète : {path}").format(path=layer.source()),
        )
    return found


def _find_column(layer: QgsVectorLayer, meaning: str) -> str:
    # Case and spelling vary between deliveries; an imported layer has the first of each.
    actual = {field.name().lower(): field.name() for field in layer.fields()}
    return next((actual[name] for name in _ALIASES[meaning] if name in actual), "")


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
        (tr("Objets"), str(delivered.feature_count)),
        (tr("Système de coordonnées"), f"EPSG:{delivered.epsg}"),
        *((tr("Avertissement"), warning.message) for warning in delivery.warnings),
    ]
    abstract = tr("Donnée de l'IGN telle que livrée ; le plugin OCS GE n'y écrit jamais.")
    return Provenance(title, delivery.fingerprint, abstract, tuple(facts))


def _already_shown(plan: LayerPlan, first: ReadyLayer, second: ReadyLayer) -> LayerError:
    return LayerError(
        tr("« {title} » existe en double : {second} n'est pas affiché, {first} l'est déjà.").format(
            title=plan.title, second=second.delivered.source, first=first.delivered.source
        ),
        remedy=tr("Ne gardez dans le dossier que l'édition à examiner."),
    )
