"""What a view can show: imagery, cover and use of each vintage, CoSIA, out of the layers that are in the project."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from qgis.core import QgsMapLayer, QgsProject

from ...bridge.map_roles import LayerIdentity, MapRole, marked_layers
from ...domain.text import tr

_IMAGERY = (MapRole.IMAGERY, MapRole.ONLINE_IMAGERY)
_ORDER = (MapRole.IMAGERY, MapRole.COVER, MapRole.USE, MapRole.COSIA)


@dataclass(frozen=True)
class Subject:
    """One thing to look at. ``key`` is stable across sessions; ``layers`` are drawn first to last, top first."""

    key: str
    title: str
    layers: tuple[QgsMapLayer, ...]


def subjects_of(project: QgsProject) -> tuple[Subject, ...]:
    """Return what the layers of the open département allow to look at, imagery first, the newest vintage last."""
    layers = marked_layers(project)
    found: dict[tuple[MapRole, str], list[QgsMapLayer]] = {}
    for identity, layer in layers:
        role = MapRole.IMAGERY if identity.role in _IMAGERY else identity.role
        if role in _ORDER:
            found.setdefault((role, identity.vintage), []).append(layer)
    outlines = _outlines(layers)
    keys = sorted(found, key=lambda key: (_ORDER.index(key[0]), key[1]))
    return tuple(
        Subject(
            f"{role.value}:{vintage}",
            _title(role, vintage),
            (*(outlines.get(vintage, ()) if role is MapRole.IMAGERY else ()), *found[role, vintage]),
        )
        for role, vintage in keys
    )


def first_choice(subjects: Sequence[Subject], count: int, remembered: Sequence[str]) -> list[str]:
    """Return the keys that ``count`` views start with: those of last time that are still there, else a useful mix.

    A useful mix is imagery of the oldest and newest vintage, then cover of the newest, then CoSIA.
    """
    keys = [subject.key for subject in subjects]
    imagery = _of(keys, MapRole.IMAGERY)
    mix = [*imagery[:1], *imagery[1:][-1:], *_of(keys, MapRole.COVER)[-1:], *_of(keys, MapRole.COSIA)[-1:], *keys]
    wanted = [key for key in remembered[:count] if key in keys]
    for key in mix:
        if len(wanted) < count and key not in wanted:
            wanted.append(key)
    return wanted


def _of(keys: Iterable[str], role: MapRole) -> list[str]:
    return [key for key in keys if key.startswith(f"{role.value}:")]


def _outlines(layers: Iterable[tuple[LayerIdentity, QgsMapLayer]]) -> dict[str, tuple[QgsMapLayer, ...]]:
    return {identity.vintage: (layer,) for identity, layer in layers if identity.role is MapRole.OUTLINES}


def _title(role: MapRole, vintage: str) -> str:
    pattern = {
        MapRole.IMAGERY: tr("Photo {vintage}"),
        MapRole.COVER: tr("Couverture {vintage}"),
        MapRole.USE: tr("Usage {vintage}"),
        MapRole.COSIA: tr("CoSIA {vintage}"),
    }[role]
    return pattern.format(vintage=vintage).strip()
