"""Reports of the sample: shapes that the server reads, shares of ``noise``, truth kept apart, same seed same bytes."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
import shapely
from osgeo import gdal, ogr, osr

from ocsge_qgis_plugin.domain.markers import parse_title
from tests.sample.delivery_names import find_departement
from tests.sample.extract import lay_out_real_extract
from tests.sample.frame import make_frame
from tests.sample.noise import FREE_TEXT_SHARE, PENDING2_SHARE, RELEVANT_SHARE, USE_SHARE
from tests.sample.planted import plant_errors
from tests.sample.report_claims import draw_claims
from tests.sample.report_sketches import Geographic
from tests.sample.report_words import after_de, all_named
from tests.sample.reports import ReportMaker
from tests.sample.tile_map import map_tile

COUNT = 400
DEP = find_departement("40")
REPORT_KEYS = {
    "ref",
    "geometry",
    "comment",
    "theme",
    "attributes",
    "sketch",
    "author",
    "opening_date",
    "status",
    "replies",
    "attachments",
    "commune",
    "departement",
}
UNIT_M2 = 2500


@pytest.fixture(scope="module")
def tile():
    frame = make_frame("40", 2154, 4.0, 40)
    tile_map = map_tile(frame, 0, 0)
    return frame, tile_map, plant_errors(frame, tile_map, 0, 0)


@pytest.fixture(scope="module")
def maker(tile):
    frame, tile_map, errors = tile
    maker = ReportMaker(frame.seed, COUNT)
    maker.add_tile(frame, tile_map, errors, (0, 0))
    return maker


@pytest.fixture(scope="module")
def folder(maker, tmp_path_factory):
    out = tmp_path_factory.mktemp("sample")
    assert maker.write(out, departement=DEP) == COUNT
    return out / "espaceco"


@pytest.fixture(scope="module")
def reports(folder):
    return json.loads((folder / "reports.json").read_text(encoding="utf-8"))["reports"]


@pytest.fixture(scope="module")
def truth(folder):
    return json.loads((folder / "truth.json").read_text(encoding="utf-8"))["reports"]


def test_a_report_has_the_keys_that_the_server_reads_and_no_others(reports):
    assert all(set(report) == REPORT_KEYS for report in reports)


def test_the_reports_go_to_the_group_of_the_departement(folder):
    assert json.loads((folder / "reports.json").read_text(encoding="utf-8"))["community"] == 240


def test_nothing_of_the_truth_is_in_the_reports(folder, truth):
    served = (folder / "reports.json").read_text(encoding="utf-8")
    words = {*next(iter(truth.values())), *(entry["cause"] for entry in truth.values())} - {"geometry"}
    assert [word for word in words if f'"{word}"' in served] == []


def test_every_report_has_its_truth(reports, truth):
    assert [str(report["ref"]) for report in reports] == list(truth)


def test_refs_follow_the_opening_dates(reports):
    dates = [datetime.fromisoformat(report["opening_date"]) for report in reports]
    assert dates == sorted(dates)
    assert [report["ref"] for report in reports] == list(range(1, COUNT + 1))


def test_offsets_are_those_of_paris(reports):
    def offset(date: str) -> str:
        return date[-6:]

    assert all(
        offset(r["opening_date"]) == ("+02:00" if r["opening_date"] < "2026-10-25T03" else "+01:00") for r in reports
    )
    assert {offset(report["opening_date"]) for report in reports} == {"+01:00", "+02:00"}


def test_as_many_are_relevant_as_ign_takes_into_account(truth):
    assert sum(entry["relevant"] for entry in truth.values()) == round(RELEVANT_SHARE * COUNT)


def test_most_claims_bear_on_use(truth):
    kinds = Counter(entry["dimension"] for entry in truth.values())
    assert kinds["use"] / (kinds["use"] + kinds["cover"]) == pytest.approx(USE_SHARE, abs=0.05)


def test_half_of_the_claims_state_no_code(reports):
    claims = [report for report in reports if report["theme"] and "Autre" not in report["theme"]]
    coded = [report for report in claims if {"cs_proposee", "us_propose"} & set(report["attributes"])]
    assert 1 - len(coded) / len(claims) == pytest.approx(FREE_TEXT_SHARE, abs=0.08)


def test_a_claim_without_a_code_writes_none_in_its_comment_either(reports):
    silent = [report for report in reports if not {"cs_proposee", "us_propose"} & set(report["attributes"])]
    assert [report["comment"] for report in silent if re.search(r"\b[CU]S\d", report["comment"])] == []


def test_a_relevant_report_asks_for_the_true_code_where_it_states_one(reports, truth):
    for report in reports:
        right, asked = truth[str(report["ref"])], report["attributes"]
        if right["relevant"] and {"cs_proposee", "us_propose"} & set(asked):
            assert (asked.get("cs_proposee") or asked.get("us_propose")) == right["code"]


def test_a_relevant_report_is_about_a_planted_error(tile, reports, truth):
    geographic = Geographic(DEP.epsg)
    planted = [shapely.from_wkt(geographic.wkt(error.polygon)) for error in tile[2]]
    tree = shapely.STRtree(planted)
    for entry in truth.values():
        if entry["relevant"]:
            assert len(tree.query(shapely.from_wkt(entry["polygon"]), predicate="intersects"))


def test_an_already_right_claim_asks_for_what_is_delivered(reports, truth):
    asked = [
        (report["attributes"].get("cs_proposee") or report["attributes"].get("us_propose"), truth[str(report["ref"])])
        for report in reports
    ]
    pairs = [(code, entry["code"]) for code, entry in asked if code and entry["cause"] == "already_right"]
    assert pairs
    assert all(code == right for code, right in pairs)


def test_objects_below_the_minimum_unit_are_below_it(reports, truth):
    lambert = _lambert()
    small = [report for report in reports if truth[str(report["ref"])]["cause"] == "below_unit"]
    assert small
    for report in small:
        outline = ogr.CreateGeometryFromWkt(report["sketch"]["objects"][0]["geometry"])
        outline.Transform(lambert)
        assert 0 < outline.Area() < UNIT_M2


def test_geometries_are_valid_and_in_the_landes_except_those_said_elsewhere(reports):
    for report in reports:
        point = shapely.from_wkt(report["geometry"])
        here = -1.6 < point.x < 0.2 and 43.4 < point.y < 44.6
        assert here == (report["departement"]["name"] == "40")
        objects = report["sketch"]["objects"] if report["sketch"] else []
        assert all(shapely.is_valid(shapely.from_wkt(item["geometry"])) for item in objects)


def test_sketches_are_of_all_kinds(reports):
    kinds = Counter(item["type"] for report in reports if report["sketch"] for item in report["sketch"]["objects"])
    assert set(kinds) == {"Polygone", "Ligne", "Point"}
    assert sum(report["sketch"] is None for report in reports) > 0


def test_a_duplicate_comes_from_somebody_else_after_the_original(reports, truth):
    authors = {report["ref"]: report["author"] for report in reports}
    repeated = [(int(ref), entry) for ref, entry in truth.items() if entry["duplicate_of"] is not None]
    assert len(repeated) == round(0.10 * COUNT)
    for ref, entry in repeated:
        original = truth[str(entry["duplicate_of"])]
        assert entry["duplicate_of"] < ref
        assert authors[ref] != authors[entry["duplicate_of"]]
        assert (entry["place"], entry["verdict"]) == (original["place"], original["verdict"])


def test_answers_waiting_for_the_manager_bear_the_plugin_s_marker(reports):
    waiting = [report for report in reports if report["status"] == "pending2"]
    assert len(waiting) / COUNT == pytest.approx(PENDING2_SHARE, abs=0.04)
    for report in waiting:
        reply = report["replies"][-1]
        marker = parse_title(reply["title"])
        assert marker is not None
        assert marker.verdict in ("valid", "valid0", "reject", "reject0")
        assert reply["author"] in ("pi.alice", "pi.bruno")


def test_closed_reports_were_closed_by_the_manager_with_their_status(reports):
    closed = [report for report in reports if report["status"] in ("valid", "valid0", "reject", "reject0")]
    assert closed
    assert all(r["replies"][-1]["author"] == "chef.pi" and r["replies"][-1]["status"] == r["status"] for r in closed)


def test_a_reply_is_later_than_its_report(reports):
    for report in reports:
        for reply in report["replies"]:
            assert datetime.fromisoformat(reply["date"]) > datetime.fromisoformat(report["opening_date"])


def test_comments_do_not_read_as_copies(reports):
    assert len({report["comment"] for report in reports}) > 0.85 * COUNT
    assert not [report["comment"] for report in reports if "{" in report["comment"] or "  " in report["comment"]]


def test_attachments_lie_where_the_reports_say(folder, reports):
    attached = [item for report in reports for item in report["attachments"]]
    assert attached
    assert all((folder / item["path"]).is_file() for item in attached)


def test_same_seed_gives_the_same_bytes(tile, folder, tmp_path):
    frame, tile_map, errors = tile
    again = ReportMaker(frame.seed, COUNT)
    again.add_tile(frame, tile_map, errors, (0, 0))
    again.write(tmp_path, departement=DEP)
    for name in ("reports.json", "truth.json"):
        assert (tmp_path / "espaceco" / name).read_bytes() == (folder / name).read_bytes()


def test_photos_are_cut_from_the_image_round_the_place(maker, tile, tmp_path):
    frame = tile[0]
    image = tmp_path / "ORTHO.tif"
    _plain_image(image, frame.x0 - 500, frame.y0 + frame.side + 500, frame.side + 1000)
    maker.write(tmp_path, departement=DEP, image=image)
    written = json.loads((tmp_path / "espaceco" / "reports.json").read_text(encoding="utf-8"))["reports"]
    kinds = Counter(item["mime_type"] for report in written for item in report["attachments"])
    assert kinds["image/jpeg"] > kinds["text/plain"] >= 1
    photos = sorted((tmp_path / "espaceco" / "attachments").glob("*.jpg"))
    assert all(photo.read_bytes()[:3] == b"\xff\xd8\xff" for photo in photos)
    assert not list((tmp_path / "espaceco" / "attachments").glob("*.xml"))


def test_no_reports_are_written_when_none_are_asked_for(maker, tmp_path):
    assert maker.write(tmp_path, departement=DEP, count=0) == 0
    assert json.loads((tmp_path / "espaceco" / "reports.json").read_text(encoding="utf-8"))["reports"] == []


def test_reports_need_places():
    with pytest.raises(ValueError, match="planted errors"):
        draw_claims(np.random.default_rng(1), [], [], 10)


def test_every_leaf_class_has_a_french_name():
    assert all_named()


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("une prairie", "d'une prairie"),
        ("des pins", "de pins"),
        ("des entrepôts", "d'entrepôts"),
        ("un étang", "d'un étang"),
    ],
)
def test_the_preposition_de_is_elided_as_french_does(noun, expected):
    assert after_de(noun) == expected


def test_an_extract_keeps_its_bytes_under_the_delivery_s_names(tmp_path):
    extract = tmp_path / "extract.gpkg"
    _small_extract(extract, "OCCUPATION_SOL")
    root = lay_out_real_extract(extract, tmp_path / "out", 12)
    delivered = list(root.rglob("OCCUPATION_SOL.gpkg"))
    assert root.name == "OCS-GE_2-0__GPKG_LAMB93_D062_2018-01-01"
    assert [path.read_bytes() for path in delivered] == [extract.read_bytes()]
    written = json.loads((tmp_path / "out" / "espaceco" / "reports.json").read_text(encoding="utf-8"))
    assert (written["community"], len(written["reports"])) == (262, 12)


def test_an_extract_s_layer_gets_the_delivered_name(tmp_path):
    extract = tmp_path / "extract.gpkg"
    _small_extract(extract, "autre nom")
    root = lay_out_real_extract(extract, tmp_path / "out", 12)
    found = ogr.Open(str(next(root.rglob("OCCUPATION_SOL.gpkg"))))
    assert found.GetLayer(0).GetName() == "OCCUPATION_SOL"
    assert found.GetLayer(0).GetFeatureCount() == 36


def _lambert() -> osr.CoordinateTransformation:
    source, target = osr.SpatialReference(), osr.SpatialReference()
    source.ImportFromEPSG(4326)
    target.ImportFromEPSG(2154)
    source.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return osr.CoordinateTransformation(source, target)


def _plain_image(path: Path, left: float, top: float, side: float) -> None:
    image = gdal.GetDriverByName("GTiff").Create(str(path), 200, 200, 3)
    image.SetGeoTransform((left, side / 200, 0, top, 0, -side / 200))
    image.GetRasterBand(1).Fill(120)


def _small_extract(path: Path, name: str) -> None:
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = source.CreateLayer(name, geom_type=ogr.wkbPolygon)
    for field in ("CODE_US", "code_cs"):
        layer.CreateField(ogr.FieldDefn(field, ogr.OFTString))
    for k in range(36):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("CODE_US", "US1.2")
        feature.SetField("code_cs", "CS2.1.1.1")
        square = shapely.box(700_000 + 50 * k, 7_035_000, 700_040 + 50 * k, 7_035_040)
        feature.SetGeometry(ogr.CreateGeometryFromWkb(shapely.to_wkb(square)))
        layer.CreateFeature(feature)
