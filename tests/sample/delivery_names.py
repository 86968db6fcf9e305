"""Folder and file names of IGN's deliveries (facts, ocsge-cosia §2.1, §2.2 and §4.3)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.sample.nomenclature import read_table
from tests.sample.vector_file import GPKG

_LOT = "2026-03-00040"


@dataclass(frozen=True)
class Departement:
    """What the names need to know: code, name, EPSG, CRS token, zone token, years of M1, M2 and CoSIA."""

    code: str
    name: str
    epsg: int
    token: str
    zone: str
    years: tuple[int, int]
    cosia_year: int

    @property
    def short_zone(self) -> str:
        """Zone as inner folders write it, with the code as it is (``D40``)."""
        return f"D{self.code}"


def find_departement(code: str) -> Departement:
    """Return the département of ``resources/tables/departements.csv``; raises ValueError when there is none."""
    for row in read_table("departements.csv"):
        if row["code"] == code.upper().zfill(2):
            years = int(row["m1"]), int(row["m2"])
            cosia = int(row["cosia"] or years[1])
            return Departement(row["code"], row["nom"], int(row["epsg"]), row["jeton"], row["zone"], years, cosia)
    raise ValueError(f"no département has the code {code!r}")


def _suffix(kind: str) -> str:
    return ".gpkg" if kind == GPKG else ".shp"


@dataclass(frozen=True)
class StatePaths:
    """One OCS GE state delivery: its root folder and its files."""

    root: Path
    cover: Path
    built_zone: Path
    nomenclature: Path


def state_paths(out: Path, dep: Departement, year: int, kind: str) -> StatePaths:
    """Return where a state is delivered."""
    root = out / f"OCS-GE_2-0__{kind}_{dep.token}_{dep.zone}_{year}-01-01"
    data = root / "OCS-GE" / f"1_DONNEES_LIVRAISON_{_LOT}" / f"OCSGE_2-0_{kind}_{dep.token}_{dep.short_zone}-{year}"
    extra = root / "OCS-GE" / f"3_SUPPLEMENTS_LIVRAISON_{_LOT}"
    return StatePaths(
        root,
        data / f"OCCUPATION_SOL{_suffix(kind)}",
        data / f"ZONE_CONSTRUITE{_suffix(kind)}",
        extra / "NomenclatureOCSGE.csv",
    )


def diff_path(out: Path, dep: Departement, kind: str) -> tuple[Path, Path]:
    """Return (root folder, file) of the differences: pattern B as Shapefile, pattern C as GeoPackage.

    Archives name the older year first, files the newer one.
    """
    old, new = dep.years
    if kind == GPKG:
        root = out / f"OCS-GE_2-0_DIFF-{old}-{new}_{kind}_{dep.token}_{dep.zone}_2025-09-16"
    else:
        root = out / f"OCS-GE_2-0__{kind}_{dep.token}_{dep.zone}_DIFF_{old}-{new}"
    data = root / "OCS-GE" / f"1_DONNEES_LIVRAISON_{_LOT}"
    inner = data / f"OCSGE_2-0_{kind}_{dep.token}_{dep.short_zone}_DIFF_{old}-{new}"
    return root, inner / f"DIFF_{dep.code}_{new}_{old}{_suffix(kind)}"


def cosia_folder(out: Path, dep: Departement) -> tuple[Path, Path]:
    """Return (root folder, folder of the blocks), the same name nested twice."""
    name = f"COSIA_1-0__GPKG_{dep.token}_{dep.zone}_{dep.cosia_year}-01-01"
    return out / name, out / name / name


def block_name(dep: Departement, x_km: int, y_north_km: int) -> str:
    """Return the stem of a CoSIA block whose north-west corner lies at (x, y) kilometres."""
    return f"{dep.zone}_{dep.cosia_year}_{x_km}_{y_north_km}_vecto"


def image_path(out: Path, dep: Departement, year: int) -> Path:
    """Return where the image of a vintage lies."""
    return out / "IMAGERIE" / f"ORTHO_{dep.zone}_{year}.tif"
