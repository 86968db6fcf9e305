"""What each of our layers is for, written on the layer itself.

Layers and groups are recognised by custom properties, which QGIS saves with the project, and never by their names,
which belong to the person.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from qgis.core import QgsLayerTreeGroup, QgsMapLayer, QgsProject

ROLE_PROPERTY = "ocsge/role"
DEPARTEMENT_PROPERTY = "ocsge/departement"
VINTAGE_PROPERTY = "ocsge/vintage"
PART_PROPERTY = "ocsge/part"
GROUP_PROPERTY = "ocsge/group"
TITLE_PROPERTY = "ocsge/title"
"""The name that we gave a layer: another one is the person's."""


class MapRole(Enum):
    """What a layer of ours shows. The value is what is written in the project."""

    REPORTS = "reports"
    SKETCHES = "sketches"
    CORRECTIONS = "corrections"
    BUILT_UP_ZONE = "built_up_zone"
    OUTLINES = "outlines"
    COVER = "cover"
    USE = "use"
    DIFFERENCES = "differences"
    PATCH = "patch"
    COSIA = "cosia"
    IMAGERY = "imagery"
    ONLINE_IMAGERY = "online_imagery"
    REFERENCE = "reference"


@dataclass(frozen=True)
class LayerIdentity:
    """Role, département code and vintage of one layer of ours.

    ``vintage`` is ``M1``, ``M2``…, or a year for deliveries of no known vintage, or empty. ``part`` tells apart layers
    that share the rest: tiles of one image, kinds of sketch, online layers.
    """

    role: MapRole
    departement: str
    vintage: str = ""
    part: str = ""


def mark_layer(layer: QgsMapLayer, identity: LayerIdentity) -> None:
    """Write ``identity`` on ``layer``."""
    layer.setCustomProperty(ROLE_PROPERTY, identity.role.value)
    layer.setCustomProperty(DEPARTEMENT_PROPERTY, identity.departement)
    layer.setCustomProperty(VINTAGE_PROPERTY, identity.vintage)
    layer.setCustomProperty(PART_PROPERTY, identity.part)


def identity_of(layer: QgsMapLayer) -> LayerIdentity | None:
    """Return what ``layer`` is for, or ``None`` when it is not one of ours."""
    value = layer.customProperty(ROLE_PROPERTY)
    if value not in {role.value for role in MapRole}:
        return None
    return LayerIdentity(
        MapRole(value),
        _text(layer, DEPARTEMENT_PROPERTY),
        _text(layer, VINTAGE_PROPERTY),
        _text(layer, PART_PROPERTY),
    )


def _text(layer: QgsMapLayer, key: str) -> str:
    # An empty text comes back as a null once it has been through a project file.
    return str(layer.customProperty(key) or "")


def marked_layers(project: QgsProject, departement: str | None = None) -> list[tuple[LayerIdentity, QgsMapLayer]]:
    """Return every layer of ours in ``project``, of one département when given, copies made by the person included."""
    marked = ((identity_of(layer), layer) for layer in project.mapLayers().values())
    return [
        (identity, layer)
        for identity, layer in marked
        if identity is not None and departement in (None, identity.departement)
    ]


def our_layers(project: QgsProject, departement: str | None = None) -> dict[LayerIdentity, QgsMapLayer]:
    """Return one layer for each identity present in ``project``, of one département when given."""
    return dict(marked_layers(project, departement))


def mark_group(group: QgsLayerTreeGroup, key: str) -> None:
    """Write on ``group`` what it gathers: a département code, or that code with a part of its tree."""
    group.setCustomProperty(GROUP_PROPERTY, key)


def group_key(group: QgsLayerTreeGroup) -> str:
    """Return the key written by :func:`mark_group`, empty for a group that is not ours."""
    return str(group.customProperty(GROUP_PROPERTY, "") or "")


def find_group(groups: Iterable[QgsLayerTreeGroup], key: str) -> QgsLayerTreeGroup | None:
    """Return the group marked with ``key`` among ``groups``."""
    return next((group for group in groups if group_key(group) == key), None)
