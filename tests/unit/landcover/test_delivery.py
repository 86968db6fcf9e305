"""What a folder holds, and what is said about bad files."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from ocsge_qgis_plugin.domain.departements import departement_of_code
from ocsge_qgis_plugin.landcover.delivery import DeliveryKind, LayerRole, Severity, find_deliveries
from ocsge_qgis_plugin.landcover.errors import WorkCancelledError
from tests.unit.bad_input.conditions import assert_helps

from .factories import inner_folder, square, state_rows, write_blocks, write_layer, write_state

LANDES = departement_of_code("40")
SHARED = Path(os.environ.get("OCSGE_SHARED", Path(__file__).parents[4] / "shared"))
EXTRACT = SHARED / "data" / "ocsge_state_extract_62_59_2018.gpkg"


@pytest.mark.parametrize("fmt", ["GPKG", "SHP"])
def test_a_state_delivery_is_recognised_in_both_formats(tmp_path, fmt):
    write_state(tmp_path, 2021, fmt)
    (delivery,) = find_deliveries(tmp_path, departement=LANDES).deliveries
    assert (delivery.kind, delivery.year, delivery.format, delivery.epsg) == (DeliveryKind.STATE, 2021, fmt, 2154)
    assert {layer.role for layer in delivery.layers} == {LayerRole.LAND_COVER_USE, LayerRole.BUILT_UP_ZONE}
    assert delivery.layer(LayerRole.LAND_COVER_USE).feature_count == 4
    assert delivery.warnings == ()


@pytest.mark.parametrize("depth", range(5))
def test_any_folder_of_a_delivery_may_be_pointed_to(tmp_path, depth):
    write_state(tmp_path, 2021)
    inner = inner_folder(tmp_path)
    pointed = [inner, *inner.parents][depth]
    (delivery,) = find_deliveries(pointed, departement=LANDES).deliveries
    assert (delivery.departement_code, delivery.year, delivery.edition) == ("40", 2021, "2025-05-00080")


def test_the_years_of_a_difference_come_from_its_columns(tmp_path):
    row = {"CS_2021": "CS1.1.1.1", "CS_2018": "CS2.2.1", "US_2021": "US5", "US_2018": "US1.1"}
    write_layer(tmp_path / "OCS-GE_2-0_DIFF_SHP_LAMB93_D040_2018-2021" / "DIIF_40_2021_2018.shp", [row])
    (delivery,) = find_deliveries(tmp_path).deliveries
    assert (delivery.kind, delivery.older_year, delivery.year) == (DeliveryKind.DIFF, 2018, 2021)


def test_blocks_in_a_folder_nested_twice_are_one_delivery(tmp_path):
    name = "COSIA_1-0__GPKG_LAMB93_D040_2021-01-01"
    write_blocks(tmp_path / name / name, [(400, 6330), (410, 6330)])
    (delivery,) = find_deliveries(tmp_path, departement=LANDES).deliveries
    assert (delivery.kind, len(delivery.layers), delivery.path) == (DeliveryKind.COSIA, 2, tmp_path / name)


def test_mac_leftovers_are_passed_over(tmp_path):
    write_state(tmp_path)
    leftover = tmp_path / "__MACOSX" / "OCCUPATION_SOL.gpkg"
    leftover.parent.mkdir()
    leftover.write_bytes(b"\0\5\26\7")
    scan = find_deliveries(tmp_path, departement=LANDES)
    assert (len(scan.deliveries), scan.problems) == (1, ())


def test_another_departement_is_not_mixed_in(tmp_path):
    write_state(tmp_path)
    scan = find_deliveries(tmp_path, departement=departement_of_code("33"))
    assert scan.deliveries == ()
    assert_helps(scan.problems[0], tmp_path, "Gironde", "40", remedy="Indiquez le dossier")


def test_a_folder_without_deliveries_says_so(tmp_path):
    (tmp_path / "notes.txt").write_text("rien", encoding="utf-8")
    scan = find_deliveries(tmp_path)
    assert scan.deliveries == ()
    assert_helps(scan.problems[0], tmp_path, remedy="OCS-GE_2-0__GPKG_LAMB93_D040")


def test_a_folder_that_is_not_there_says_so(tmp_path):
    scan = find_deliveries(tmp_path / "absent", departement=LANDES)
    assert_helps(scan.problems[0], tmp_path / "absent", "introuvable", remedy="Indiquez le dossier")


def test_unrelated_files_are_no_problem(tmp_path):
    write_state(tmp_path)
    write_layer(tmp_path / "communes.gpkg", [{"nom": "Dax"}])
    (tmp_path / "cours.gpkg").write_bytes(b"not a geopackage")
    assert find_deliveries(tmp_path, departement=LANDES).problems == ()


def test_the_workspace_of_the_plugin_is_no_delivery(tmp_path):
    write_layer(tmp_path / "OCSGE_40" / "workspace.gpkg", [{"cs_corr": "RAS", "us_corr": "US5"}], layer="correction")
    assert find_deliveries(tmp_path, departement=LANDES).deliveries == ()


def test_a_missing_use_column_leaves_the_layer_out_and_names_it(tmp_path):
    rows = [{key: value for key, value in row.items() if key != "code_us"} for row in state_rows()]
    write_state(tmp_path, rows=rows)
    scan = find_deliveries(tmp_path, departement=LANDES)
    (problem,) = scan.problems
    path = inner_folder(tmp_path) / "OCCUPATION_SOL.gpkg"
    assert (problem.path, problem.layer) == (path, "OCCUPATION_SOL")
    assert_helps(problem, "code_us", "OCCUPATION_SOL", path, remedy="reprenez celui de la livraison")
    assert [layer.role for layer in scan.deliveries[0].layers] == [LayerRole.BUILT_UP_ZONE]


@pytest.mark.parametrize("fmt", ["GPKG", "SHP"])
def test_unknown_and_missing_codes_are_told_with_their_first_row(tmp_path, fmt):
    rows = state_rows(6, upper=fmt == "SHP")
    cover = "CODE_CS" if fmt == "SHP" else "code_cs"
    rows[2][cover] = "CS9.9"
    rows[4][cover] = None
    write_state(tmp_path, fmt=fmt, rows=rows)
    (delivery,) = find_deliveries(tmp_path, departement=LANDES).deliveries
    first = 0 if fmt == "SHP" else 1
    assert {(problem.row, problem.severity) for problem in delivery.warnings} == {
        (2 + first, Severity.WARNING),
        (4 + first, Severity.WARNING),
    }
    assert delivery.layer(LayerRole.LAND_COVER_USE).feature_count == 6
    path = delivery.layer(LayerRole.LAND_COVER_USE).source
    (unknown,) = [problem for problem in delivery.warnings if "CS9.9" in problem.message]
    assert_helps(unknown, cover, path, "CS9.9 (1)", remedy="signalez-les au producteur")
    (missing,) = [problem for problem in delivery.warnings if problem is not unknown]
    assert_helps(missing, cover, path, "1 objet", remedy="signalez-les au producteur")


def test_deeper_regional_codes_are_only_for_knowing(tmp_path):
    rows = state_rows()
    rows[0]["code_cs"] = "CS2.1.1.1.21"
    write_state(tmp_path, rows=rows)
    (delivery,) = find_deliveries(tmp_path, departement=LANDES).deliveries
    assert [problem.severity for problem in delivery.warnings] == [Severity.INFO]


@pytest.mark.parametrize("fmt", ["GPKG", "SHP"])
def test_repeated_identifiers_are_counted(tmp_path, fmt):
    rows = state_rows(5, upper=fmt == "SHP")
    for row in rows[:3]:
        row["ID" if fmt == "SHP" else "id"] = "OCSGE1"
    write_state(tmp_path, fmt=fmt, rows=rows)
    (delivery,) = find_deliveries(tmp_path, departement=LANDES).deliveries
    assert any("(2 en trop)" in problem.message for problem in delivery.warnings)


def test_rows_of_another_vintage_are_told(tmp_path):
    write_state(tmp_path, 2021, rows=state_rows(year=2018))
    (delivery,) = find_deliveries(tmp_path, departement=LANDES).deliveries
    assert delivery.year == 2021
    assert any("2018" in problem.message and problem.row == 1 for problem in delivery.warnings)


def test_the_year_of_a_loose_file_comes_from_its_content(tmp_path):
    write_layer(tmp_path / "OCCUPATION_SOL.gpkg", state_rows(year=2018))
    (delivery,) = find_deliveries(tmp_path, departement=LANDES).deliveries
    assert (delivery.year, delivery.departement_code) == (2018, "40")


def test_a_crs_that_contradicts_the_name_leaves_the_layer_out_and_names_both(tmp_path):
    folder = inner_folder(tmp_path)
    path = write_layer(folder / "OCCUPATION_SOL.gpkg", state_rows(), epsg=32630)
    before = path.read_bytes()
    scan = find_deliveries(tmp_path, departement=LANDES)
    assert scan.deliveries == ()
    (problem,) = scan.problems
    assert (problem.path, problem.layer) == (path, "OCCUPATION_SOL")
    assert_helps(problem, path, "EPSG:32630", "EPSG:2154", remedy="Corrigez le nom du dossier ou le système")
    assert path.read_bytes() == before


@pytest.mark.parametrize("suffix", ["gpkg", "shp"])
def test_a_missing_crs_is_taken_from_the_name_with_a_warning(tmp_path, suffix):
    write_layer(inner_folder(tmp_path) / f"OCCUPATION_SOL.{suffix}", state_rows(), epsg=None)
    (delivery,) = find_deliveries(tmp_path, departement=LANDES).deliveries
    assert delivery.epsg == 2154
    assert any("EPSG:2154" in problem.message for problem in delivery.warnings)


def test_degrees_labelled_as_metres_are_refused(tmp_path):
    shape = square(0, size=0.01, origin=(-0.5, 44.0))
    write_layer(inner_folder(tmp_path) / "OCCUPATION_SOL.gpkg", state_rows(1), wkts=[shape])
    scan = find_deliveries(tmp_path, departement=LANDES)
    assert scan.deliveries == ()
    path = inner_folder(tmp_path) / "OCCUPATION_SOL.gpkg"
    assert_helps(scan.problems[0], path, "EPSG:2154", remedy="demandez-en un autre exemplaire")


@pytest.mark.parametrize("name", ["OCCUPATION_SOL.gpkg", "OCCUPATION_SOL.shp", "OCCUPATION_SOL.dbf"])
def test_a_copy_cut_short_is_told_and_not_loaded(tmp_path, name):
    fmt = "GPKG" if name.endswith("gpkg") else "SHP"
    write_state(tmp_path, fmt=fmt)
    path = inner_folder(tmp_path, fmt=fmt) / name
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    scan = find_deliveries(tmp_path, departement=LANDES)
    (problem,) = scan.problems
    assert_helps(problem, path, "incomplet", remedy="Copiez-le ou téléchargez-le de nouveau")
    assert all(layer.role is not LayerRole.LAND_COVER_USE for layer in scan.deliveries[0].layers)


def test_an_empty_file_is_told(tmp_path):
    write_state(tmp_path)
    (inner_folder(tmp_path) / "OCCUPATION_SOL.gpkg").write_bytes(b"")
    assert any("vide" in problem.message for problem in find_deliveries(tmp_path, departement=LANDES).problems)


def test_an_empty_layer_is_told(tmp_path):
    write_layer(inner_folder(tmp_path) / "OCCUPATION_SOL.gpkg", [], columns=["id", "code_cs", "code_us"])
    assert any("vide" in problem.message for problem in find_deliveries(tmp_path, departement=LANDES).problems)


def test_a_shapefile_without_its_table_is_told(tmp_path):
    write_state(tmp_path, fmt="SHP")
    (inner_folder(tmp_path, fmt="SHP") / "OCCUPATION_SOL.dbf").unlink()
    assert any("OCCUPATION_SOL.dbf" in p.message for p in find_deliveries(tmp_path, departement=LANDES).problems)


def test_a_file_locked_by_another_program_is_told(tmp_path):
    write_state(tmp_path)
    path = inner_folder(tmp_path) / "OCCUPATION_SOL.gpkg"
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    try:
        problems = find_deliveries(tmp_path, departement=LANDES).problems
    finally:
        holder.close()
    (problem,) = problems
    assert problem.path == path
    assert_helps(problem, path, "verrouillé", remedy="Fermez le programme qui l'utilise")


def test_reading_a_delivery_changes_no_file(tmp_path):
    write_state(tmp_path)
    path = inner_folder(tmp_path) / "OCCUPATION_SOL.gpkg"
    before = (path.read_bytes(), sorted(path.parent.iterdir()))
    find_deliveries(tmp_path, departement=LANDES)
    assert (path.read_bytes(), sorted(path.parent.iterdir())) == before


def test_a_geopackage_left_in_wal_mode_is_read(tmp_path):
    write_state(tmp_path)
    path = inner_folder(tmp_path) / "OCCUPATION_SOL.gpkg"
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.close()
    path.parent.chmod(0o500)
    try:
        assert find_deliveries(tmp_path, departement=LANDES).problems == ()
    finally:
        path.parent.chmod(0o700)


def test_links_that_run_in_a_circle_end(tmp_path):
    write_state(tmp_path)
    (tmp_path / "encore").symlink_to(tmp_path, target_is_directory=True)
    assert len(find_deliveries(tmp_path, departement=LANDES).deliveries) == 1


def test_a_fingerprint_follows_the_content_wherever_it_lies(tmp_path):
    first = write_state(tmp_path / "a")
    (tmp_path / "b").mkdir()
    original = find_deliveries(first).deliveries[0].fingerprint
    first.rename(tmp_path / "b" / first.name)
    assert find_deliveries(tmp_path / "b").deliveries[0].fingerprint == original
    rows = state_rows()
    rows[0]["code_cs"] = "CS1.2.1"
    write_state(tmp_path / "c", rows=rows)
    assert find_deliveries(tmp_path / "c").deliveries[0].fingerprint != original


@dataclass
class _Countdown:
    left: int
    asked: list[bool] = field(default_factory=list)

    def __call__(self) -> bool:
        self.left -= 1
        return self.left < 0


@pytest.mark.parametrize("calls", [0, 1, 2])
def test_a_scan_stops_when_asked(tmp_path, calls):
    write_state(tmp_path)
    with pytest.raises(WorkCancelledError):
        find_deliveries(tmp_path, departement=LANDES, cancelled=_Countdown(calls))


def test_progress_names_each_file(tmp_path):
    write_state(tmp_path)
    seen = []
    find_deliveries(tmp_path, progress=lambda done, total, text: seen.append((done, total, text)))
    assert seen == [(0, 2, "OCCUPATION_SOL.gpkg"), (1, 2, "ZONE_CONSTRUITE.gpkg")]


def test_the_real_extract_works_and_its_oddities_are_told(tmp_path):
    if not EXTRACT.exists():
        pytest.skip(f"{EXTRACT} is not on this machine")
    folder = tmp_path / "OCS-GE_2-0__GPKG_LAMB93_D062_2018-01-01"
    folder.mkdir()
    (folder / "OCCUPATION_SOL.gpkg").write_bytes(EXTRACT.read_bytes())
    (delivery,) = find_deliveries(tmp_path, departement=departement_of_code("62")).deliveries
    assert (delivery.year, delivery.epsg, delivery.layers[0].feature_count) == (2018, 2154, 10439)
    assert any("se répètent" in problem.message for problem in delivery.warnings)
    assert any("ZONE_CONSTRUITE" in problem.message for problem in delivery.warnings)
