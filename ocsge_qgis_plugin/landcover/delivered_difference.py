"""Holding IGN's delivered differences against those computed from the states: missing, in excess, other codes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from ..domain.text import tr
from .columns import map_columns
from .comparing import Comparison
from .errors import ComparisonError, WorkCancelledError
from .geopackage import check_is_whole, quoted, read_layers, reading
from .overlay import shared_area
from .polygons import wkb_of_blob
from .state_polygons import known_codes, mended, plain

SLIVER_M2 = 0.5
"""Up to which a piece counts as found: slivers of a few decimetres lie along the border of a département."""
_ROWS_AT_ONCE = 2_000
_Array = Any
_Pairs = tuple[tuple[str, str], tuple[str, str]]


@dataclass(frozen=True)
class DeliveredCheck:
    """Areas in m². ``missing_pieces`` are numbers of the comparison's shapes, ``…_fids`` rows of the delivery.

    ``agreeing`` is ground that both call changed in the same way, ``other_codes`` changed in another way; ``missing``
    the delivery lacks, ``in_excess`` it has although the states agree there. Rows without a code are in no figure.
    """

    agreeing: float
    other_codes: float
    missing: float
    in_excess: float
    missing_pieces: tuple[int, ...]
    excess_fids: tuple[int, ...]
    other_code_fids: tuple[int, ...]
    rows_without_code: int


def check_delivered(
    comparison: Comparison, path: Path, layer_name: str, cancelled: Callable[[], bool] = lambda: False
) -> DeliveredCheck:
    """Compare the differences delivered in a GeoPackage with a comparison of the same two states.

    :raises LayerReadError: when the file is missing, locked or damaged.
    :raises ComparisonError: when the layer holds no differences, or is in another CRS.
    :raises WorkCancelledError: when the run is stopped.
    """
    fids, changes, shapes, without = _read(comparison, path, layer_name, cancelled)
    own = comparison.shapes
    at, met = shapely.STRtree(own).query(shapely.envelope(shapes))
    order = np.argsort(met, kind="stable")
    at, met = at[order], met[order]
    area = np.zeros(len(at))
    for start in range(0, len(at), _ROWS_AT_ONCE):
        _go_on(cancelled)
        few = slice(start, start + _ROWS_AT_ONCE)
        area[few] = shared_area(own[met[few]], shapes[at[few]])
    computed = [(before.pair, after.pair) for before, after in comparison.changes]
    same = np.array([computed[one] == changes[other] for one, other in zip(met.tolist(), at.tolist())], dtype=bool)
    lacking = np.maximum(0.0, shapely.area(own) - np.bincount(met, area, len(own)))
    surplus = np.maximum(0.0, shapely.area(shapes) - np.bincount(at, area, len(shapes)))
    otherwise = np.bincount(at[~same], area[~same], len(shapes))
    return DeliveredCheck(
        agreeing=float(area[same].sum()),
        other_codes=float(otherwise.sum()),
        missing=float(lacking.sum()),
        in_excess=float(surplus.sum()),
        missing_pieces=tuple(np.flatnonzero(lacking > SLIVER_M2).tolist()),
        excess_fids=tuple(fids[surplus > SLIVER_M2].tolist()),
        other_code_fids=tuple(fids[otherwise > SLIVER_M2].tolist()),
        rows_without_code=without,
    )


def _read(
    comparison: Comparison, path: Path, layer_name: str, cancelled: Callable[[], bool]
) -> tuple[_Array, list[_Pairs], _Array, int]:
    check_is_whole(path)
    with reading(path, cancelled) as connection:
        found = next((one for one in read_layers(connection, counted=False) if one.name == layer_name), None)
        names = map_columns(found.columns) if found is not None else None
        if found is None or names is None or not names.is_difference:
            raise ComparisonError(
                tr("La couche {layer} de {path} n'a pas de colonnes de couverture et d'usage avant et après.").format(
                    layer=layer_name, path=path
                ),
                remedy=tr("Choisissez la couche des différences (DIFF) d'une livraison OCS GE."),
            )
        if found.epsg != comparison.epsg:
            raise ComparisonError(
                tr("La couche {layer} de {path} est en EPSG:{own}, les états en EPSG:{epsg}.").format(
                    layer=layer_name, path=path, own=found.epsg, epsg=comparison.epsg
                ),
                remedy=tr("Choisissez la couche des différences (DIFF) d'une livraison OCS GE."),
            )
        columns = (names.cover_before, names.use_before, names.cover_after, names.use_after)
        listed = ", ".join(quoted(name) for name in (found.fid_column, found.geometry_column, *columns))
        # Names of tables and columns cannot be bound as parameters; they are quoted.
        rows = connection.execute(f"SELECT {listed} FROM {quoted(found.name)}").fetchall()  # nosec B608
    whole = [row for row in rows if row[1] is not None and all(row[2:])]
    changes = [(known_codes(str(a), str(b)).pair, known_codes(str(c), str(d)).pair) for _, _, a, b, c, d in whole]
    wkbs = np.array([wkb_of_blob(row[1]) for row in whole], dtype=object)
    shapes = mended(plain(shapely.from_wkb(wkbs, on_invalid="ignore")))
    return np.array([row[0] for row in whole], dtype=np.int64), changes, shapes, len(rows) - len(whole)


def _go_on(cancelled: Callable[[], bool]) -> None:
    if cancelled():
        raise WorkCancelledError(tr("La comparaison des millésimes a été interrompue."))
