"""A local server that holds as many reports as a benchmark asks for."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.server import LocalServer

COMMUNITY = 240
MANAGER = "chef.pi"
MOST = 100_000
"""More reports than this no group has, and seeding them would take longer than measuring."""

_WORDS = ("lotissement", "parcelle", "friche", "zone d'activité", "bâti agricole", "forêt", "carrière", "vigne")


Place = Callable[[int], tuple[float, float]]


def on_a_grid(number: int) -> tuple[float, float]:
    """Return a place in the Landes, longitude first."""
    return -1.2 + (number % 400) * 0.002, 43.6 + (number // 400 % 400) * 0.002


def report(number: int, place: Place = on_a_grid) -> dict[str, object]:
    """Return one open report as a seed file spells it: every third has a sketch, every fourth an answer."""
    longitude, latitude = place(number)
    word = _WORDS[number % len(_WORDS)]
    facts: dict[str, object] = {
        "opening_date": f"2026-{1 + number % 6:02}-{1 + number % 28:02}T10:{number % 60:02}:00+01:00",
        "author": ("ddtm40", "epci.dax")[number % 2],
        "geometry": f"POINT({longitude:.6f} {latitude:.6f})",
        "comment": f"Signalement {number} : {word} à reprendre, classé à tort depuis le dernier millésime.",
        "theme": "OCS GE - Couverture (CS)",
        "attributes": {"millesime": "M2", "cs_actuelle": "CS2.2.1", "cs_proposee": "CS1.1.1.1"},
        "commune": {"name": "40192", "title": "Mont-de-Marsan"},
        "departement": {"name": "40", "title": "Landes"},
    }
    if number % 3 == 0:
        ring = ((0.0, 0.0), (0.001, 0.0), (0.001, 0.001), (0.0, 0.001), (0.0, 0.0))
        text = ", ".join(f"{longitude + dx:.6f} {latitude + dy:.6f}" for dx, dy in ring)
        sketched = {"type": "Polygone", "geometry": f"POLYGON(({text}))", "attributes": {}}
        facts["sketch"] = {"name": "", "objects": [sketched]}
    if number % 4 == 0:
        facts["replies"] = [
            {"author": MANAGER, "title": "", "content": f"Nous regardons le n° {number}.", "status": "pending"}
        ]
    return facts


@contextmanager
def server_with(count: int, folder: Path, place: Place = on_a_grid) -> Iterator[LocalServer]:
    """Run a server of ``count`` reports in a process of its own, its state below ``folder``."""
    seed = folder / "reports.json"
    seed.write_text(
        json.dumps({"community": COMMUNITY, "reports": [report(number, place) for number in range(count)]}),
        encoding="utf-8",
    )
    with LocalServer(folder / "server.sqlite", seed, login=MANAGER, own_process=True) as server:
        yield server
