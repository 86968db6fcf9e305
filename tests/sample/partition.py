"""From overlapping painted surfaces to a true partition.

All outlines are noded together on the 1 cm grid and polygonised: the faces share identical vertices by construction.
Each face takes the label of the topmost surface painted on it, once per vintage. Faces are then the atoms: minimum
unit and minimum width are enforced by relabelling connected components, never by moving a vertex, and a delivered
polygon is the union of its faces.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from tests.sample.frame import GRID
from tests.sample.nomenclature import BUILT, NONE, cover_of, ossature_of, use_of

_SILVICULTURE = None


@dataclass
class Faces:
    """Faces of one tile: geometries, areas, and adjacency as pairs (a, b) with shared length in metres."""

    geometry: np.ndarray
    area: np.ndarray
    pairs: np.ndarray
    shared: np.ndarray

    def __len__(self) -> int:
        return len(self.geometry)


def half_edges(polygons: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Return (owner, start, end, length) of every ring segment of polygons; points in whole centimetres."""
    rings, owner = shapely.get_rings(polygons, return_index=True)
    coords, ring_of = shapely.get_coordinates(rings, return_index=True)
    cm = np.rint(coords * 100).astype(np.int64)
    same = ring_of[:-1] == ring_of[1:]
    start, end = cm[:-1][same], cm[1:][same]
    length = np.hypot(*(end - start).T) / 100
    return owner[ring_of[:-1][same]], start, end, length


def adjacency(polygons: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return pairs of polygons that share edges, and the shared length of each pair."""
    owner, start, end, length = half_edges(polygons)
    swap = (start[:, 0] > end[:, 0]) | ((start[:, 0] == end[:, 0]) & (start[:, 1] > end[:, 1]))
    low, high = np.where(swap[:, None], end, start), np.where(swap[:, None], start, end)
    order = np.lexsort((high[:, 1], high[:, 0], low[:, 1], low[:, 0]))
    low, high, owner, length = low[order], high[order], owner[order], length[order]
    twin = (low[:-1] == low[1:]).all(axis=1) & (high[:-1] == high[1:]).all(axis=1)
    pairs = np.sort(np.column_stack([owner[:-1][twin], owner[1:][twin]]), axis=1)
    unique, inverse = np.unique(pairs, axis=0, return_inverse=True)
    return unique, np.bincount(inverse.ravel(), weights=length[:-1][twin], minlength=len(unique))


def make_faces(outlines: np.ndarray, domain: shapely.Geometry, fixed: np.ndarray) -> Faces:
    """Node ``outlines`` inside ``domain`` together with the ``fixed`` lines and return the faces.

    ``fixed`` lines (tile ring, border road edges) are already on the grid and keep their vertices.
    """
    clipped = shapely.intersection(outlines, domain)
    lines = shapely.get_parts(shapely.line_merge(clipped[~shapely.is_empty(clipped)]))
    lines = lines[np.isin(shapely.get_type_id(lines), (1, 2))]
    noded = shapely.union_all(np.concatenate([lines, fixed]), grid_size=GRID)
    geometry = shapely.get_parts(shapely.polygonize(shapely.get_parts(noded)))
    pairs, shared = adjacency(geometry)
    return Faces(geometry, shapely.area(geometry), pairs, shared)


def topmost(points: np.ndarray, surfaces: np.ndarray, values: np.ndarray) -> np.ndarray:
    """Return for each point the value of the last surface covering it whose value is not ``NONE``."""
    use = np.flatnonzero(values != NONE)
    tree = shapely.STRtree(surfaces[use])
    point, surface = tree.query(points, predicate="intersects")
    best = np.full(len(points), -1, dtype=np.int64)
    np.maximum.at(best, point, use[surface])
    return np.where(best >= 0, values[best], NONE)


def components(count: int, pairs: np.ndarray) -> np.ndarray:
    """Return a component number for each of ``count`` atoms linked by ``pairs`` (smallest member's rank)."""
    root = np.arange(count)
    while len(pairs):
        a, b = root[pairs[:, 0]], root[pairs[:, 1]]
        low, high = np.minimum(a, b), np.maximum(a, b)
        if (low == high).all():
            break
        np.minimum.at(root, high, low)
        while True:
            shorter = root[root]
            if (shorter == root).all():
                break
            root = shorter
    return np.unique(root, return_inverse=True)[1]


def component_labels(faces: Faces, labels: np.ndarray) -> np.ndarray:
    """Return the connected component of equally labelled faces each face belongs to."""
    same = labels[faces.pairs[:, 0]] == labels[faces.pairs[:, 1]]
    return components(len(faces), faces.pairs[same])


def minimum_area(labels: np.ndarray, in_built_zone: np.ndarray) -> np.ndarray:
    """Return the minimum unit in m² of each label in its context (200, 500 or 2,500)."""
    return np.where(cover_of(labels) == BUILT, 200.0, np.where(in_built_zone, 500.0, 2500.0))


def minimum_width(labels: np.ndarray, silviculture: int, transport: tuple[int, ...]) -> np.ndarray:
    """Return the minimum width in metres of each label: 5 for roads and rail, 20 for silviculture, else 10."""
    uses = use_of(labels)
    width = np.where(uses == silviculture, 20.0, 10.0)
    return np.where(np.isin(uses, transport), 5.0, width)


def merge_parts(geometry: np.ndarray, group: np.ndarray) -> np.ndarray:
    """Return the union of the polygons of each group; every vertex is kept."""
    order = np.argsort(group, kind="stable")
    counts = np.bincount(group)
    pieces = np.split(geometry[order], np.cumsum(counts)[:-1])
    merged = np.empty(len(counts), dtype=object)
    for k, piece in enumerate(pieces):
        merged[k] = piece[0] if len(piece) == 1 else _one(shapely.coverage_union_all(piece))
    # Where a hole meets the shell in one vertex, GEOS's coverage union returns a shell that touches itself.
    for k in np.flatnonzero(~shapely.is_valid(merged)):
        merged[k] = _one(shapely.union_all(pieces[k]))
    return merged


def _one(geometry: shapely.Geometry) -> shapely.Geometry:
    parts = shapely.get_parts(geometry)
    return parts[0] if len(parts) == 1 else geometry


def _too_thin(geometry: np.ndarray, width: np.ndarray) -> np.ndarray:
    """Return which polygons no disc of ``width`` fits into; a cheap inner-parallel bound spares most of the buffers."""
    area, perimeter = shapely.area(geometry), shapely.length(geometry)
    holes = np.maximum(shapely.get_num_interior_rings(geometry) - 1, 0)
    doubt = area <= width / 2 * perimeter + np.pi * (width / 2) ** 2 * holes
    thin = np.zeros(len(geometry), dtype=bool)
    if doubt.any():
        eroded = shapely.buffer(geometry[doubt], -width[doubt] / 2 + 0.05, quad_segs=2)
        thin[doubt] = shapely.is_empty(eroded)
    return thin


def generalise(
    faces: Faces, labels: np.ndarray, in_zone: np.ndarray, silviculture: int, transport: tuple[int, ...]
) -> np.ndarray:
    """Return labels in which every component meets its minimum unit and width, small ones absorbed by a neighbour.

    The neighbour with the longest common border wins; buildings and the skeleton only absorb what has no other
    neighbour. The skeleton itself is never absorbed.
    """
    labels = labels.copy()
    for _ in range(12):
        group = component_labels(faces, labels)
        count = group.max() + 1
        first = np.full(count, -1)
        first[group[::-1]] = np.arange(len(faces))[::-1]
        label_of = labels[first]
        area = np.bincount(group, weights=faces.area)
        zone_share = np.bincount(group, weights=faces.area * in_zone) / area
        small = area < minimum_area(label_of, zone_share > 0.5)
        # A tolerance on width would let slivers live, hence the exact test, only where area does not settle it.
        candidates = np.flatnonzero(~small & (area < 20_000))
        members = np.isin(group, candidates)
        if members.any():
            renumber = np.full(count, -1)
            renumber[candidates] = np.arange(len(candidates))
            merged = merge_parts(faces.geometry[members], renumber[group[members]])
            small[candidates] |= _too_thin(merged, minimum_width(label_of[candidates], silviculture, transport))
        small &= ossature_of(label_of) == 0
        if not small.any():
            break
        before = labels.copy()
        _absorb(faces, labels, group, label_of, area, small)
        if (before == labels).all():
            break
    return labels


def _absorb(
    faces: Faces,
    labels: np.ndarray,
    group: np.ndarray,
    label_of: np.ndarray,
    area: np.ndarray,
    small: np.ndarray,
) -> None:
    a, b = group[faces.pairs[:, 0]], group[faces.pairs[:, 1]]
    source, target = np.concatenate([a, b]), np.concatenate([b, a])
    length = np.concatenate([faces.shared, faces.shared])
    keep = (source != target) & small[source]
    key = source[keep].astype(np.int64) * len(label_of) + target[keep]
    unique, inverse = np.unique(key, return_inverse=True)
    total = np.bincount(inverse.ravel(), weights=length[keep])
    source, target = unique // len(label_of), unique % len(label_of)
    unwelcome = (ossature_of(label_of[target]) == 1) | (cover_of(label_of[target]) == BUILT)
    # Of two small neighbours only the smaller may yield, otherwise they swap labels for ever.
    mutual = small[target] & ((area[target] < area[source]) | ((area[target] == area[source]) & (target < source)))
    score = total - 1e6 * unwelcome - 1e9 * mutual
    order = np.lexsort((score, source))
    last = np.flatnonzero(np.append(source[order][1:] != source[order][:-1], True))
    chosen = order[last]
    chosen = chosen[~mutual[chosen]]
    new = label_of.copy()
    new[source[chosen]] = label_of[target[chosen]]
    labels[:] = new[group]
