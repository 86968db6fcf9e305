"""The layers of the départements that are open, in the person's project: added once, refreshed, taken away again."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsMapLayer,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QTimer

from ..domain.changes import ChangeSet
from ..domain.departements import Departement, departement_of_code
from ..domain.errors import OcsGeError
from ..landcover.records import LayerRole
from .delivered_layers import delivery_plans
from .geoplateforme import OnlineLayer, online_layers
from .layer_plans import LayerPlan, departement_group, vintage_name
from .layer_sources import file_of, repoint_vector, reread, unavailable
from .layer_tree import has_group, place_layer, remove_groups, set_group_state
from .map_roles import TITLE_PROPERTY, MapRole, mark_layer, marked_layers, our_layers
from .online_plans import online_plans
from .opening import OpenDepartement
from .workspace_layers import workspace_plans

_WORKSPACE_ROLES = (MapRole.REPORTS, MapRole.SKETCHES, MapRole.CORRECTIONS)
_ONLINE_ROLES = (MapRole.ONLINE_IMAGERY, MapRole.REFERENCE)
_LAND_ROLES = (MapRole.COVER, MapRole.USE, MapRole.DIFFERENCES, MapRole.COSIA)

_FALLBACK_HALF_SIDE = 20_000.0
"""Half side, in metres, of the square shown when nothing on this disk has an extent."""


class View(Protocol):
    """What is moved to show an extent: a map canvas."""

    def setExtent(self, extent: QgsRectangle) -> None:
        """Show ``extent``, in the view's own CRS."""

    def refresh(self) -> None:
        """Draw again."""


class LayerBook:
    """Adds, finds, refreshes and removes our layers in one project. Main thread only.

    Layers are recognised by custom properties (:mod:`map_roles`): adding twice changes nothing, and nothing else in the
    project is ever touched. The project's CRS is set only when the project was empty.
    """

    def __init__(self, project: QgsProject, view: View | None = None) -> None:
        self._project = project
        self._view = view

    @property
    def project(self) -> QgsProject:
        """The project that the layers are in."""
        return self._project

    def add_departement(self, opened: OpenDepartement) -> list[OcsGeError]:
        """Show the prepared layers of ``opened`` and its workspace; return what could not be shown, and why.

        Layers already in the project are kept as the person left them; one whose file had moved is pointed at its new
        place. An empty project gets the département's CRS and extent. The workspace must stay open until
        :meth:`remove_departement`.
        """
        departement = opened.departement
        was_empty = not self._project.mapLayers()
        is_new = not has_group(self._project, departement.code)
        plans, problems = delivery_plans(departement, opened.layers)
        plans += workspace_plans(departement, opened.workspace.path)
        if was_empty:
            self._project.setCrs(_crs(departement.epsg))
        problems += self.carry_out(departement, plans)
        if is_new:
            self._set_first_view(departement, opened)
        if was_empty:
            self._start_on(departement)
            # QGIS takes the CRS of the first layer, that of the reports, once it comes back to its event loop.
            QTimer.singleShot(0, lambda: self._start_on(departement))
        return problems

    def _start_on(self, departement: Departement) -> None:
        if has_group(self._project, departement.code):
            self._project.setCrs(_crs(departement.epsg))
            self.zoom_full(departement.code)

    def add_online(self, departement: Departement, offered: Iterable[OnlineLayer] | None = None) -> list[OcsGeError]:
        """Show the Géoplateforme's layers; to be called once the service is known to answer.

        Layers that stand in for what is on this disk already are left out. ``offered`` defaults to all of them.
        """
        layers = online_layers(departement) if offered is None else offered
        return self.carry_out(departement, online_plans(departement, self.without_local(departement, layers)))

    def without_local(self, departement: Departement, offered: Iterable[OnlineLayer]) -> list[OnlineLayer]:
        """Return ``offered`` without what stands in for layers that are on this disk already."""
        present = our_layers(self._project, departement.code)
        local = {(identity.role, identity.vintage) for identity in present if not identity.part}
        images = {identity.vintage for identity in present if identity.role is MapRole.IMAGERY}
        return [
            online
            for online in offered
            if not (online.fallback and ((online.role, online.vintage) in local or online.vintage in images - {""}))
            and not (online.role is MapRole.COSIA and any(role is MapRole.COSIA for role, _ in local))
        ]

    def remove_online(self, code: str, keep: Iterable[str] = ()) -> None:
        """Take the Géoplateforme's layers of a département away, so that being offline fills no message log.

        ``keep`` are the server's names of those that read what was taken along.
        """
        kept = frozenset(keep)
        online = [
            layer.id()
            for identity, layer in marked_layers(self._project, code)
            if (identity.role in _ONLINE_ROLES or layer.providerType() == "wms") and identity.part not in kept
        ]
        self._project.removeMapLayers(online)

    def remove_departement(self, code: str) -> None:
        """Take away our layers and groups of a département, and nothing else."""
        self._project.removeMapLayers([layer.id() for _, layer in marked_layers(self._project, code)])
        remove_groups(self._project, code)

    def departements(self) -> tuple[str, ...]:
        """Return the codes of the départements that have layers in the project, for instance one just reopened."""
        return tuple(sorted({identity.departement for identity in our_layers(self._project)}))

    def missing_files(self) -> list[OcsGeError]:
        """Return one error per layer of ours whose file is gone or broken, as after reopening a project."""
        missing: list[OcsGeError] = []
        for _, layer in marked_layers(self._project):
            path = file_of(layer)
            if path is not None and not layer.isValid():
                missing.append(unavailable(path, layer.name()))
        return missing

    def layer(self, role: MapRole, vintage: str = "", departement: str | None = None) -> QgsMapLayer | None:
        """Return the layer of ``role`` and ``vintage`` (``M1``…), what is on this disk before what is online."""
        found = [
            (bool(identity.part), layer)
            for identity, layer in our_layers(self._project, departement).items()
            if identity.role is role and vintage in ("", identity.vintage)
        ]
        return min(found, key=lambda pair: pair[0])[1] if found else None

    def refresh(self, changes: ChangeSet) -> None:
        """Read reports, sketches and corrections again and draw them, where ``changes`` concerns them."""
        for layer_id in self.concerned(changes):
            self.reread(layer_id)

    def concerned(self, changes: ChangeSet) -> list[str]:
        """Return the ids of the layers that show something of ``changes``."""
        roles = _roles_concerned(changes)
        return [layer.id() for identity, layer in marked_layers(self._project) if identity.role in roles]

    def redraw(self, layer_ids: Iterable[str]) -> None:
        """Draw layers again: each drawing reads what is written by then, only counts and extents are remembered."""
        for layer_id in layer_ids:
            layer = self._project.mapLayer(layer_id)
            if layer is not None and layer.isValid():
                layer.triggerRepaint()

    def reread(self, layer_id: str) -> None:
        """Read one layer again, its count and extent too, and draw it, if it is still there: about 10 ms."""
        layer = self._project.mapLayer(layer_id)
        if isinstance(layer, QgsVectorLayer) and layer.isValid():
            reread(layer)

    def select_report(self, uuid: str) -> None:
        """Select one report on the map; an empty ``uuid`` selects none."""
        for identity, layer in marked_layers(self._project):
            if identity.role is MapRole.REPORTS and isinstance(layer, QgsVectorLayer) and layer.isValid():
                quoted = uuid.replace("'", "''")
                request = QgsFeatureRequest().setFilterExpression(f"\"uuid\" = '{quoted}'")
                request.setFlags(QgsFeatureRequest.Flag.NoGeometry).setNoAttributes()
                layer.selectByIds([feature.id() for feature in layer.getFeatures(request)] if uuid else [])

    def report_at(self, point: QgsPointXY, crs: QgsCoordinateReferenceSystem, tolerance: float) -> str:
        """Return the uuid of the report nearest to ``point`` within ``tolerance`` (units of ``crs``), else empty."""
        square = QgsRectangle.fromCenterAndSize(point, 2 * tolerance, 2 * tolerance)
        best: tuple[float, str] = (tolerance, "")
        for identity, layer in marked_layers(self._project):
            if identity.role is not MapRole.REPORTS or not isinstance(layer, QgsVectorLayer) or not layer.isValid():
                continue
            request = QgsFeatureRequest().setDestinationCrs(crs, self._project.transformContext())
            request.setFilterRect(square)
            for feature in layer.getFeatures(request):
                distance = feature.geometry().asPoint().distance(point)
                if distance <= best[0]:
                    best = (distance, str(feature["uuid"]))
        return best[1]

    def extent(self, code: str) -> QgsRectangle | None:
        """Return the extent of a département in its own CRS: deliveries, else reports, else a square around it."""
        departement = departement_of_code(code)
        if departement is None:
            return None
        crs = _crs(departement.epsg)
        for roles in (_LAND_ROLES, (MapRole.REPORTS,)):
            whole = QgsRectangle()
            for identity, layer in our_layers(self._project, code).items():
                if identity.role in roles and file_of(layer) is not None and layer.isValid():
                    part = self._transformed(layer.extent(), layer.crs(), crs)
                    if part is not None and not part.isEmpty():
                        whole.combineExtentWith(part)
            if not whole.isEmpty():
                return whole
        centre = QgsRectangle(departement.longitude, departement.latitude, departement.longitude, departement.latitude)
        middle = self._transformed(centre, _crs(4326), crs)
        return middle.buffered(_FALLBACK_HALF_SIDE) if middle is not None else None

    def zoom_full(self, code: str) -> None:
        """Show a whole département in the view, which displays the project's CRS."""
        departement = departement_of_code(code)
        extent = self.extent(code)
        if self._view is None or departement is None or extent is None:
            return
        target = self._transformed(extent, _crs(departement.epsg), self._project.crs())
        if target is not None:
            target.scale(1.05)
            self._view.setExtent(target)
            self._view.refresh()

    def _transformed(
        self, extent: QgsRectangle, source: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem
    ) -> QgsRectangle | None:
        if extent.isNull():
            return None
        try:
            return QgsCoordinateTransform(source, target, self._project.transformContext()).transformBoundingBox(extent)
        except QgsCsException:
            # An extent that the CRS cannot hold says nothing about where the département is.
            return None

    def carry_out(self, departement: Departement, plans: Iterable[LayerPlan]) -> list[OcsGeError]:
        """Have the layers of ``plans`` in the project; return what could not be shown, and why."""
        problems: list[OcsGeError] = []
        present = our_layers(self._project, departement.code)
        root = departement_group(departement)
        for plan in plans:
            known = present.get(plan.identity)
            try:
                if known is None:
                    layer = plan.opener()
                    mark_layer(layer, plan.identity)
                    layer.setCustomProperty(TITLE_PROPERTY, plan.title)
                    place_layer(self._project, layer, plan, root)
                    present[plan.identity] = layer
                else:
                    self._repair(known, plan)
            except OcsGeError as error:
                problems.append(error)
        return problems

    def _repair(self, layer: QgsMapLayer, plan: LayerPlan) -> None:
        is_workspace = plan.identity.role in _WORKSPACE_ROLES
        if layer.isValid() and layer.source().split("|subset=")[0] == plan.source and not is_workspace:
            return
        if isinstance(layer, QgsVectorLayer) and layer.providerType() == "ogr":
            # A layer of a reopened project holds a handle from before the workspace turned WAL on: it is opened anew.
            repoint_vector(layer, plan.source)
        elif layer.providerType() == "wms":
            # The same layer reads tiles of the service, or those taken along: place, style and choices stay.
            is_ours = layer.customProperty(TITLE_PROPERTY) == layer.name()
            layer.setDataSource(plan.source, plan.title if is_ours else layer.name(), "wms")
            layer.setCustomProperty(TITLE_PROPERTY, plan.title)
            layer.triggerRepaint()
        elif not layer.isValid():
            layer.setDataSource(plan.source, layer.name(), layer.providerType())
        if not layer.isValid() and file_of(layer) is not None:
            raise unavailable(file_of(layer) or Path(plan.source), layer.name())

    def _set_first_view(self, departement: Departement, opened: OpenDepartement) -> None:
        years = {ready.delivery.year for ready in opened.layers if ready.role is LayerRole.LAND_COVER_USE}
        names = [vintage_name(departement, year) for year in sorted(years, key=lambda year: -(year or 0))]
        for position, name in enumerate(names):
            newest = position == 0
            set_group_state(self._project, f"{departement.code}/{name}", visible=newest, expanded=newest)
        set_group_state(self._project, departement.code, visible=True, expanded=True)


def _crs(epsg: int) -> QgsCoordinateReferenceSystem:
    return QgsCoordinateReferenceSystem.fromEpsgId(epsg)


def _roles_concerned(changes: ChangeSet) -> frozenset[MapRole]:
    """Return which layers over the workspace show something of ``changes``; a report shows the decision on it."""
    roles = set()
    if changes.reports or changes.removed_reports:
        roles |= {MapRole.REPORTS, MapRole.SKETCHES}
    if changes.decisions:
        roles |= {MapRole.REPORTS, MapRole.CORRECTIONS}
    if changes.removed_reports:
        roles.add(MapRole.CORRECTIONS)
    return frozenset(roles)
