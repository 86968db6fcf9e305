"""Where the Géoplateforme's layers go in a département's tree."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsMapLayer

from ..domain.departements import Departement, Vintage
from ..domain.text import tr
from .geoplateforme import ATTRIBUTION, OnlineLayer
from .layer_plans import (
    COSIA_RANK,
    GroupPlan,
    LayerPlan,
    departement_group,
    imagery_group,
    reference_group,
    vintage_group,
)
from .layer_sources import open_online
from .map_roles import LayerIdentity, MapRole
from .provenance import Provenance, write_provenance

# After the layers on this disk, whose ranks start at zero.
_ONLINE_RANK = 500


def online_plans(departement: Departement, offered: Iterable[OnlineLayer]) -> list[LayerPlan]:
    """Return the layers to have for ``offered``, in its order within each group."""
    return [_plan(departement, online, position) for position, online in enumerate(offered)]


def _plan(departement: Departement, online: OnlineLayer, position: int) -> LayerPlan:
    def opener() -> QgsMapLayer:
        layer = open_online(online)
        layer.setName(online_title(online))
        write_provenance(layer, Provenance(online.title, online.key, "Géoplateforme", (), rights=ATTRIBUTION))
        return layer

    group, rank = _place(departement, online, position)
    return LayerPlan(
        LayerIdentity(online.role, departement.code, online.vintage, part=online.key),
        online_title(online),
        group,
        rank,
        online.uri,
        opener,
        visible=online.role is MapRole.ONLINE_IMAGERY and _is_newest(departement, online.vintage),
    )


def online_title(online: OnlineLayer) -> str:
    """Return the layer's name in the tree: one that reads what was taken along says so."""
    return tr("{title} (hors ligne)").format(title=online.title) if online.carried is not None else online.title


def _place(departement: Departement, online: OnlineLayer, position: int) -> tuple[GroupPlan, int]:
    if online.role is MapRole.ONLINE_IMAGERY:
        return imagery_group(departement), _ONLINE_RANK + position
    if online.role is MapRole.REFERENCE:
        return reference_group(departement), _ONLINE_RANK + position
    vintage = _vintage(departement, online.vintage)
    if vintage is not None:
        return vintage_group(departement, vintage.year), _ONLINE_RANK + position
    return departement_group(departement), COSIA_RANK + _ONLINE_RANK


def _vintage(departement: Departement, name: str) -> Vintage | None:
    return next((vintage for vintage in departement.vintages if vintage.name == name), None)


def _is_newest(departement: Departement, name: str) -> bool:
    return bool(departement.vintages) and max(departement.vintages).name == name
