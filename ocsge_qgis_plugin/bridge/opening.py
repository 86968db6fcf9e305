"""Opening a département: its workspace, and what its deliveries need once before they can be shown.

Runs in a task. SHP deliveries are imported into an indexed GeoPackage in the workspace's folder, CoSIA blocks are
joined into one layer; both are found again at the next opening. Deliveries themselves are never written to.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from ..domain.departements import Departement, Vintage
from ..domain.errors import OcsGeError
from ..domain.text import tr
from ..landcover.cosia import union_of_blocks
from ..landcover.delivery import DeliveredLayer, Delivery, DeliveryKind, DeliveryScan, LayerRole
from ..landcover.errors import LandcoverError, WorkCancelledError
from ..landcover.importer import import_layer
from ..landcover.present_codes import present_codes
from ..workspace.workspace import Workspace, open_workspace


@dataclass(frozen=True)
class ReadyLayer:
    """One layer ready to be shown: the delivered one, and the file to read it from.

    ``codes`` are those met in a state layer, which may go beyond the national nomenclature.
    """

    delivery: Delivery
    role: LayerRole
    source: Path
    layer_name: str
    delivered: DeliveredLayer
    codes: tuple[str, ...] = ()


@dataclass(frozen=True)
class OpenDepartement:
    """What is open: passed along to whoever needs it, never fetched from a global."""

    departement: Departement
    workspace: Workspace
    scan: DeliveryScan
    layers: tuple[ReadyLayer, ...] = ()
    failures: tuple[OcsGeError, ...] = ()
    """Layers that could not be made ready, each with what to do; the others are there."""

    @property
    def vintages(self) -> tuple[Vintage, ...]:
        """The vintages whose polygons are at hand; all that are known where none is on this disk."""
        years = {ready.delivery.year for ready in self.layers if ready.role is LayerRole.LAND_COVER_USE}
        at_hand = tuple(vintage for vintage in self.departement.vintages if vintage.year in years)
        return at_hand or self.departement.vintages


def prepare_departement(
    departement: Departement,
    scan: DeliveryScan,
    folder: Path,
    *,
    progress: Callable[[int, int, str], None],
    cancelled: Callable[[], bool],
) -> OpenDepartement:
    """Open the workspace of ``departement`` below ``folder`` and make its delivered layers ready.

    :raises workspace.errors.WorkspaceError: when the workspace cannot be opened.
    :raises landcover.errors.WorkCancelledError: when the person asked to stop; nothing stays open.
    """
    deliveries = [delivery for delivery in scan.deliveries if delivery.departement_code == departement.code]
    ready: list[ReadyLayer] = []
    failures: list[OcsGeError] = []
    with ExitStack() as unless_opened:
        workspace = unless_opened.enter_context(open_workspace(folder, departement))
        for done, delivery in enumerate(deliveries):
            progress(done, len(deliveries), tr("Préparation de {name}").format(name=delivery.path.name))
            try:
                ready += _ready_layers(delivery, workspace.folder, cancelled)
            except WorkCancelledError:
                raise
            except LandcoverError as error:
                failures.append(error)
        # It stays open in the hands of whoever asked.
        unless_opened.pop_all()
    return OpenDepartement(departement, workspace, scan, tuple(ready), tuple(failures))


def _ready_layers(delivery: Delivery, folder: Path, cancelled: Callable[[], bool]) -> list[ReadyLayer]:
    if delivery.kind is DeliveryKind.COSIA:
        target = folder / f"cosia_{delivery.year}_{delivery.fingerprint[:12]}.vrt"
        source = union_of_blocks(delivery.layers, target)
        return [ReadyLayer(delivery, LayerRole.COSIA, source, target.stem, delivery.layers[0])]
    return [_ready_layer(delivery, layer, folder, cancelled) for layer in delivery.layers]


def _ready_layer(delivery: Delivery, layer: DeliveredLayer, folder: Path, cancelled: Callable[[], bool]) -> ReadyLayer:
    source = Path(layer.source)
    if layer.role is LayerRole.IMAGE or source.suffix.lower() == ".gpkg":
        return ReadyLayer(delivery, layer.role, source, layer.layer_name, layer, _codes(layer, source))
    target = folder / f"{layer.role.value}_{delivery.year}_{delivery.fingerprint[:12]}.gpkg"
    if not target.exists():
        import_layer(layer, target, cancelled=cancelled)
    return ReadyLayer(delivery, layer.role, target, target.stem, layer, _codes(layer, target))


def _codes(layer: DeliveredLayer, source: Path) -> tuple[str, ...]:
    if layer.role is not LayerRole.LAND_COVER_USE:
        return ()
    return present_codes(source, layer.layer_name if source == Path(layer.source) else source.stem)
