"""Reports of partners about the sample, and, apart from them, the truth about each.

``espaceco/reports.json`` is what the local server serves. ``espaceco/truth.json`` holds, keyed by ``ref``:
``relevant``, ``verdict`` (status a perfect interpreter would give), ``cause``, ``dimension`` (cover, use, other),
``code`` (right code of that dimension), ``right`` (codes of both vintages), ``polygon`` (WKT, EPSG:4326, of the polygon
concerned), ``layers_can_tell``, ``place`` (same number: same polygon), ``duplicate_of`` (a ref) and ``organisation``.
It is never served, and nothing of it is in the reports.
"""

from __future__ import annotations

import json
import math
import shutil
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from tests.sample.delivery_names import Departement
from tests.sample.frame import Frame
from tests.sample.noise import ATTACHMENT_SHARE, REPORTS_PER_KM2, VERSION
from tests.sample.nomenclature import codes, read_table
from tests.sample.planted import PlantedError
from tests.sample.report_claims import COVER, OTHER, USE, Claim, draw_claims
from tests.sample.report_places import Place, error_places, right_places
from tests.sample.report_sketches import Geographic, draw_sketch, small_object
from tests.sample.report_texts import Wording, write_comment
from tests.sample.report_threads import attach_photo, draw_thread, has_theme, opening_dates
from tests.sample.tile_map import TileMap

_THEMES = {COVER: "OCS GE - Couverture (CS)", USE: "OCS GE - Usage (US)", OTHER: "OCS GE - Autre (géométrie, oubli…)"}
_FIELDS = {COVER: ("cs_actuelle", "cs_proposee"), USE: ("us_actuel", "us_propose")}
_COMMUNITIES = {"40": 240, "62": 262}
_LANDES_AUTHORS = {
    "ddt": ("ddtm40",),
    "epci": ("epci.dax", "epci.maremne"),
    "dreal": ("dreal.na",),
    "cd": ("cd40",),
    "pnr": ("pnr.landes",),
    "agence": ("audap",),
    "commune": ("mairie.narrosse", "mairie.saint-paul", "mairie.seyresse"),
}
_MAX_PHOTOS = 60
_USUAL_PLACES_PER_TILE = 120
_SAMPLE_STREAM = 32


def community_of(departement: str) -> int:
    """Return the number of the group in which a département's reports are made."""
    return _COMMUNITIES.get(departement, 300 + sum(ord(letter) * 7 for letter in departement))


class ReportMaker:
    """Collects tile by tile where reports can be made, then writes reports and truth.

    Memory holds about 120 simplified polygons per tile, or as many as ``count`` reports need.
    """

    def __init__(self, seed: int, count: int | None = None) -> None:
        self._seed = seed
        self._count = count
        self._wrong: list[Place] = []
        self._right: list[Place] = []

    def add_tile(self, frame: Frame, tile_map: TileMap, errors: list[PlantedError], tile: tuple[int, int]) -> None:
        """Collect the planted errors of a tile and a share of what it delivers rightly."""
        wanted = _USUAL_PLACES_PER_TILE
        if self._count is not None:
            wanted = max(20, math.ceil(0.6 * self._count / frame.tiles**2))
        self.add_places(error_places(frame, tile_map, errors, tile), right_places(frame, tile_map, wanted, tile))

    def add_places(self, wrong: list[Place], right: list[Place]) -> None:
        """Collect places that are already known, e.g. those of a real extract."""
        self._wrong += wrong
        self._right += right

    def write(
        self,
        out: Path,
        *,
        departement: Departement,
        community: int | None = None,
        count: int | None = None,
        area_km2: float = 25.0,
        image: Path | None = None,
    ) -> int:
        """Write ``espaceco/`` in the folder ``out``, replacing what is there, and return the number of reports.

        :param community: group of the reports; that of the département when None.
        :param count: number of reports; that of the constructor, else 12 per km², when None; 12 per km² falls to
            none where no error was planted, while a number asked for raises ValueError.
        :param image: photo of the latest vintage, in the département's CRS, from which attachments are cut.
        """
        wanted = next(
            (number for number in (count, self._count) if number is not None), round(REPORTS_PER_KM2 * area_km2)
        )
        if count is None and self._count is None and not (self._wrong and self._right):
            # A sample of a few fields may hold no error; only who asks for a number is told that it cannot be had.
            wanted = 0
        folder = out / "espaceco"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        rng = np.random.Generator(np.random.PCG64(np.random.SeedSequence([self._seed, _SAMPLE_STREAM])))
        claims = draw_claims(rng, self._wrong, self._right, wanted) if wanted else []
        order = rng.permutation(len(claims)).tolist()
        refs = {claim_number: ref for ref, claim_number in enumerate(_originals_first(claims, order), start=1)}
        writer = _ReportWriter(rng, departement, folder, image)
        dates = opening_dates(rng, len(claims))
        reports, truth = [], {}
        for claim_number, ref in refs.items():
            claim = claims[claim_number]
            shape = writer.outline(claim)
            reports.append(writer.report(claim, ref, dates[ref - 1], shape))
            truth[str(ref)] = writer.truth(claim, shape, refs)
        number = community if community is not None else community_of(departement.code)
        _write_json(folder / "reports.json", {"community": number, "reports": reports})
        _write_json(folder / "truth.json", {"noise_version": VERSION, "reports": truth})
        return len(reports)


def _originals_first(claims: list[Claim], order: list[int]) -> list[int]:
    """Return ``order`` with each duplicate changing places with its original where it came before it."""
    position = {number: k for k, number in enumerate(order)}
    for number, claim in enumerate(claims):
        first = claim.duplicate_of
        if first is not None and position[number] < position[first]:
            position[number], position[first] = position[first], position[number]
    return sorted(position, key=lambda number: position[number])


def _write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


class _ReportWriter:
    """Puts claims into the JSON shapes, one after the other in the order of their refs."""

    def __init__(self, rng: np.random.Generator, departement: Departement, folder: Path, image: Path | None) -> None:
        self._rng = rng
        self._departement = departement
        self._folder = folder
        self._image = image
        self._photos = 0
        self._geographic = Geographic(departement.epsg)
        self._neighbour = _nearest_departement(departement.code)

    def outline(self, claim: Claim) -> shapely.Geometry:
        """Return what the claim is about, in metres: a polygon of the map, a part of it, or a place elsewhere."""
        if claim.place is None:
            lon, lat = float(self._neighbour["lon"]), float(self._neighbour["lat"])
            x, y = self._geographic.metres(lon, lat)
            east, north = self._rng.normal(0, 3000, 2)
            around = shapely.Point(x + east, y + north).buffer(60)
            return small_object(self._rng, around, float(self._rng.uniform(800, 6000)))
        polygon = claim.place.polygon
        if claim.cause != "below_unit":
            return polygon
        low, high = (60, 420) if claim.place.in_built_zone else (300, 2200)
        if claim.wished == "CS1.1.1.1":
            low, high = 15, 45
        # Never more than a third of the polygon, so that it stays a detail of it.
        area = min(float(self._rng.uniform(low, high)), claim.place.area / 3)
        return small_object(self._rng, polygon, area)

    def report(self, claim: Claim, ref: int, opened: datetime, outline: shapely.Geometry) -> dict[str, Any]:
        """Return one report as the local server reads it."""
        sketch = draw_sketch(self._rng, outline, claim.shape)
        inside = claim.shape in ("none", "point")
        point = shapely.point_on_surface(outline) if inside else shapely.centroid(sketch[0][1])
        status, replies = draw_thread(self._rng, claim, opened, ref)
        comment = self._comment(claim, outline)
        return {
            "ref": ref,
            "geometry": self._geographic.wkt(point),
            "comment": comment,
            "theme": _THEMES[claim.dimension] if has_theme(claim) else None,
            "attributes": self._attributes(claim),
            "sketch": self._sketch(sketch),
            "author": self._author(claim),
            "opening_date": opened.isoformat(),
            "status": status,
            "replies": replies,
            "attachments": self._attachments(ref, outline, comment),
            "commune": self._commune(claim),
            "departement": self._place_departement(claim),
        }

    def truth(self, claim: Claim, outline: shapely.Geometry, refs: dict[int, int]) -> dict[str, Any]:
        """Return the truth about one report."""
        right = None
        if claim.place is not None and claim.cause != "off_topic":
            pairs = [codes(value) for value in claim.place.truth]
            right = {name: {"cs": pair[0], "us": pair[1]} for name, pair in zip(("M1", "M2"), pairs)}
        return {
            "relevant": claim.relevant,
            "verdict": claim.verdict,
            "cause": claim.cause,
            "dimension": claim.dimension,
            "code": claim.right,
            "right": right,
            "polygon": self._geographic.wkt(outline),
            "layers_can_tell": claim.layers_can_tell,
            "place": claim.place_number,
            "duplicate_of": None if claim.duplicate_of is None else refs[claim.duplicate_of],
            "organisation": claim.organisation,
        }

    def _comment(self, claim: Claim, outline: shapely.Geometry) -> str:
        commune = self._commune(claim)
        wording = Wording(
            claim.current,
            claim.wished,
            commune["title"] if commune else "la commune",
            float(shapely.area(outline)),
            self._departement.years[1],
        )
        return write_comment(self._rng, claim.cause, claim.organisation, claim.codes_given, wording)

    def _attributes(self, claim: Claim) -> dict[str, str]:
        if not has_theme(claim):
            return {}
        found = {"millesime": claim.vintage}
        if claim.codes_given and claim.current and claim.wished:
            current, wished = _FIELDS[claim.dimension]
            # The delivered code is typed in by hand, and often left out.
            if self._rng.random() < 0.7:
                found[current] = claim.current
            found[wished] = claim.wished
        return found

    def _sketch(self, objects: list[tuple[str, shapely.Geometry]]) -> dict[str, Any] | None:
        if not objects:
            return None
        found = [{"type": kind, "geometry": self._geographic.wkt(item), "attributes": {}} for kind, item in objects]
        return {"name": "", "objects": found}

    def _author(self, claim: Claim) -> str:
        code = self._departement.code.lower()
        others = {name: (f"{name}{code}",) for name in _LANDES_AUTHORS}
        names = (_LANDES_AUTHORS if code == "40" else others)[claim.organisation]
        return names[int(self._rng.integers(len(names)))]

    def _attachments(self, ref: int, outline: shapely.Geometry, comment: str) -> list[dict[str, str]]:
        drawn = self._rng.random() < ATTACHMENT_SHARE
        if not drawn or self._photos >= _MAX_PHOTOS:
            return []
        self._photos += 1
        name, mime = f"photo_{ref}.jpg", "image/jpeg"
        path = self._folder / "attachments" / name
        # The first one is a note, as people attach anything.
        if self._photos == 1 or self._image is None or not attach_photo(self._image, outline, path):
            name, mime = f"note_{ref}.txt", "text/plain"
            path = path.with_name(name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"Note jointe au signalement.\n\n{comment}\n", encoding="utf-8")
        return [{"filename": name, "mime_type": mime, "path": f"attachments/{name}"}]

    def _commune(self, claim: Claim) -> dict[str, str] | None:
        if claim.place is None or claim.place.commune is None:
            return None
        return dict(zip(("name", "title"), claim.place.commune))

    def _place_departement(self, claim: Claim) -> dict[str, str]:
        if claim.place is None:
            return {"name": self._neighbour["code"], "title": self._neighbour["nom"]}
        return {"name": self._departement.code, "title": self._departement.name}


def _nearest_departement(code: str) -> dict[str, str]:
    rows = {row["code"]: row for row in read_table("departements.csv")}
    here = rows[code]
    others = [row for row in rows.values() if row["code"] != code and row["epsg"] == here["epsg"]]

    def squared_distance(row: dict[str, str]) -> float:
        return (float(row["lon"]) - float(here["lon"])) ** 2 + (float(row["lat"]) - float(here["lat"])) ** 2

    return min(others or [here], key=squared_distance)
