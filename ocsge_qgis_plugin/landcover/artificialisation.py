"""Artificialised ground by the official matrix, and what the decree's thresholds would take out of it.

Step 1 of IGN's method is the CS × US matrix (``ocsge_cs_us_matrix.csv``), exact. Of step 2, the thresholds of décret
2023-1096 (annex to article R.101-1 of the code de l'urbanisme), the areas are reproduced: 50 m² for buildings, 2,500 m²
for other artificialised ground in one piece. The rest of step 2 and step 3 are not public: see :func:`limits`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..domain.nomenclature import is_artificialised
from ..domain.text import tr
from .comparing import Comparison, Transition
from .dissolving import touching_clusters
from .errors import WorkCancelledError
from .geopackage import reading
from .state_polygons import Codes, ShapeReader, StateLayer, read_state

BUILT = "CS1.1.1.1"
BUILT_M2 = 50.0
OTHER_M2 = 2_500.0
_ROWS_AT_ONCE = 20_000
_Array = Any


def limits() -> str:
    """Return what must be said beside every figure of this module."""
    return tr(
        "Calcul par la matrice officielle CS × US, puis par les seuils de surface du décret 2023-1096 (50 m² bâti, "
        "2 500 m² d'un seul tenant). Ne sont pas reproduits : le rattachement des petites surfaces voisines du bâti, "
        "la largeur minimale des infrastructures, les exemptions (parcs et jardins, photovoltaïque). La couche "
        "d'artificialisation livrée par l'IGN fait foi."
    )


@dataclass(frozen=True)
class ArtificialisationChange:
    """What the matrix says of a comparison, in m²: ground artificialised, and given back."""

    before: float
    after: float
    gained: float
    given_back: float

    @property
    def net(self) -> float:
        """Net artificialisation: gained less given back."""
        return self.gained - self.given_back


@dataclass(frozen=True)
class StateArtificialisation:
    """Artificialised ground of one state, in m²: by the matrix, and what of it lies below the decree's thresholds."""

    by_matrix: float
    by_codes: dict[tuple[str, str], float]
    small_buildings: float
    small_ground: float
    patches: int

    @property
    def above_thresholds(self) -> float:
        """What is left when patches below the thresholds are taken out."""
        return self.by_matrix - self.small_buildings - self.small_ground


def artificialisation_change(areas: Mapping[Transition, float]) -> ArtificialisationChange:
    """Return the balance of the ground that both states cover, by the matrix alone."""
    before = after = gained = given_back = 0.0
    for (one, other), area in areas.items():
        was, is_now = is_artificialised(*one.pair), is_artificialised(*other.pair)
        before += area * was
        after += area * is_now
        gained += area * (is_now and not was)
        given_back += area * (was and not is_now)
    return ArtificialisationChange(before, after, gained, given_back)


def artificialisation_signs(comparison: Comparison) -> _Array:
    """Return for each changed piece 1 where it was artificialised, −1 where given back, 0 else, as IGN's column."""
    signs: dict[Transition, int] = {
        (one, other): int(is_artificialised(*other.pair)) - int(is_artificialised(*one.pair))
        for one, other in set(comparison.changes)
    }
    return np.array([signs[transition] for transition in comparison.changes], dtype=int)


def state_artificialisation(
    layer: StateLayer,
    progress: Callable[[int, int], None] = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> StateArtificialisation:
    """Measure one state. Ground is in one piece where artificialised polygons touch, if only in a corner.

    :raises LayerReadError: when the file is missing, locked or damaged.
    :raises ComparisonError: when it holds no state.
    :raises WorkCancelledError: when the run is stopped.
    """
    state = read_state(layer, cancelled=cancelled)
    artificial = np.array([is_artificialised(*codes.pair) for codes in state.classes], dtype=bool)
    rows = np.flatnonzero(artificial[state.codes])
    area, codes = state.area[rows], state.codes[rows]
    shapes: list[_Array] = [np.array([], dtype=object)]
    with reading(layer.path, cancelled) as connection:
        reader = ShapeReader(connection, state)
        for start in range(0, len(rows), _ROWS_AT_ONCE):
            if cancelled():
                raise WorkCancelledError(tr("Le calcul de l'artificialisation a été interrompu."))
            shapes.append(reader.shapes(rows[start : start + _ROWS_AT_ONCE]))
            progress(start, len(rows))
    surface = np.concatenate(shapes)
    patch = touching_clusters(surface)
    built = np.array([found.cover == BUILT for found in state.classes], dtype=bool)[codes]
    small = np.bincount(patch, area)[patch] < OTHER_M2 if len(patch) else np.zeros(0, dtype=bool)
    # In a patch too small, a building counts by itself from 50 m² on.
    tiny = np.zeros(len(rows), dtype=bool)
    alone = np.flatnonzero(built & small)
    if len(alone):
        house = touching_clusters(surface[alone])
        tiny[alone] = np.bincount(house, area[alone])[house] < BUILT_M2
    progress(len(rows), len(rows))
    return StateArtificialisation(
        by_matrix=float(area.sum()),
        by_codes=_by_codes(state.classes, codes, area),
        small_buildings=float(area[tiny].sum()),
        small_ground=float(area[small & ~built].sum()),
        patches=int(patch.max() + 1) if len(patch) else 0,
    )


def _by_codes(classes: tuple[Codes, ...], codes: _Array, area: _Array) -> dict[tuple[str, str], float]:
    found: dict[tuple[str, str], float] = {}
    for number, total in enumerate(np.bincount(codes, area, len(classes)).tolist()):
        if total > 0:
            pair = classes[number].pair
            found[pair] = found.get(pair, 0.0) + total
    return found
