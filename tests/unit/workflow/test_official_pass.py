"""Reading official layers around open reports, from a service that misbehaves as real ones do."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import timedelta

import pytest
import shapely

from ocsge_qgis_plugin.domain.evidence import PhotoDates
from ocsge_qgis_plugin.domain.nomenclature import Dimension
from ocsge_qgis_plugin.domain.reports import ReportStatus, ThemeEntry
from ocsge_qgis_plugin.domain.themes import ThemeMapping
from ocsge_qgis_plugin.espaceco.session import Session, in_threads
from ocsge_qgis_plugin.landcover.official_layers import find_official_layers
from ocsge_qgis_plugin.landcover.official_services import served_types
from ocsge_qgis_plugin.landcover.reference_cache import FILE_NAME, now, open_reference_cache
from ocsge_qgis_plugin.landcover.tiles import box_of
from ocsge_qgis_plugin.workflow.evidence_pass import refresh_evidence
from ocsge_qgis_plugin.workflow.official_fetch import fetcher
from ocsge_qgis_plugin.workflow.official_pass import FOLDER, OfficialPlan, open_places, read_official
from ocsge_qgis_plugin.workspace.workspace import open_workspace
from tests.sample.official import BUILDINGS, LATEST_GRAPH, ROADS, write_layers
from tests.server import LocalServer
from tests.unit.landcover.factories import ORIGIN
from tests.unit.workflow.pushing import LANDES
from tests.unit.workflow.small_country import build_country, pulled, report

WFS = "GET /wfs/ows"
USE = "OCS GE - Usage (US)"
TYPES = tuple(found for found in served_types([2018, 2021]) if found.name in (BUILDINGS, ROADS, LATEST_GRAPH))
UNKNOWN = replace(TYPES[0], kind="sport", name="BDTOPO_V3:terrain_de_sport", columns=())
HOUSE = shapely.box(ORIGIN[0] + 10, ORIGIN[1] + 10, ORIGIN[0] + 80, ORIGIN[1] + 80)


def building(number, shape, use="Industriel"):
    return shape, {"cleabs": f"BATIMENT{number:05d}", "nature": "Indifférenciée", "usage_1": use, "fictif": False}


@pytest.fixture(scope="module")
def layers(tmp_path_factory):
    """A factory on each report's place for 20 km, one long road, two flights."""
    far = [shapely.affinity.translate(HOUSE, 2_000.0 * number) for number in range(10)]
    road = shapely.LineString([(ORIGIN[0] - 500, ORIGIN[1] + 90), (ORIGIN[0] + 21_000, ORIGIN[1] + 90)])
    ground = shapely.box(ORIGIN[0] - 5_000, ORIGIN[1] - 5_000, ORIGIN[0] + 30_000, ORIGIN[1] + 5_000)
    return write_layers(
        tmp_path_factory.mktemp("served") / "layers.gpkg",
        {
            BUILDINGS: [building(number, shape) for number, shape in enumerate(far)],
            ROADS: [(road, {"cleabs": "TRONROUT1", "nature": "Route à 1 chaussée", "largeur_de_chaussee": 6.0})],
            LATEST_GRAPH: [(ground, {"date_vol": day, "pva": 2021}) for day in ("2021-07-01Z", "2021-07-19Z")],
        },
        2154,
    )


@pytest.fixture
def service(tmp_path, layers):
    with LocalServer(tmp_path / "service.sqlite", layers=layers) as running:
        yield running


def plan(service, *types, **changes):
    return OfficialPlan(service.url, types or TYPES, **changes)


def run(workspace, service, wanted=None, **more):
    waits = []
    with Session(service.url, requests_per_second=None, wait=waits.append) as session:
        return read_official(workspace, wanted or plan(service), fetcher(session), parallel=in_threads, **more)


def asked(service):
    return [found for found in service.requests() if found["path"] == "/wfs/ows"]


def found_layers(workspace):
    return {found.layer_name: found for found in find_official_layers([workspace.folder / FOLDER], 2154)}


def count(workspace, layer):
    with sqlite3.connect(workspace.folder / FOLDER / FILE_NAME) as connection:
        return connection.execute(f'SELECT count(*) FROM "{layer}"').fetchone()[0]


def covered(workspace, uuid):
    box = open_places(workspace)[uuid]
    return all(layer.cover.digest_at(box) is not None for layer in found_layers(workspace).values())


def far_reports(number):
    return [report(one, x=40.0 + 2_000.0 * one, y=40.0) for one in range(number)]


def test_only_the_surroundings_of_open_reports_are_asked_for_and_each_once(workspace, service):
    reports = far_reports(3)
    closed = replace(report(9, x=18_040.0, y=40.0), status=ReportStatus.VALID)
    pulled(workspace, *reports, closed)
    outcome = run(workspace, service)
    assert outcome.problem is None
    assert (outcome.left, outcome.requests) == (0, outcome.read)
    assert len(asked(service)) == outcome.requests
    assert count(workspace, "batiment") == 3
    again = run(workspace, service)
    assert (again.read, again.requests) == (0, 0)


def test_what_was_read_is_recognised_like_a_file_of_ones_own(workspace, service):
    pulled(workspace, *far_reports(1))
    run(workspace, service)
    layers = found_layers(workspace)
    assert set(layers) == {"batiment", "troncon_de_route", "graphe_bdortho_graphe_mosaiquage"}
    boxes = open_places(workspace)
    assert all(layer.cover.digest_at(box) for layer in layers.values() for box in boxes.values())
    elsewhere = (ORIGIN[0] + 50_000, ORIGIN[1], ORIGIN[0] + 50_100, ORIGIN[1] + 100)
    assert layers["batiment"].cover.digest_at(elsewhere) is None


def test_gdal_finds_the_file_sound_and_its_index_right(workspace, service):
    from osgeo import ogr

    pulled(workspace, *far_reports(2))
    run(workspace, service)
    file = ogr.Open(str(workspace.folder / FOLDER / FILE_NAME))
    layer = file.GetLayerByName("batiment")
    layer.SetSpatialFilterRect(*HOUSE.bounds)
    assert [feature.GetField("usage_1") for feature in layer] == ["Industriel"]
    assert layer.GetSpatialRef().GetAuthorityCode(None) == "2154"


def test_an_object_in_several_tiles_is_kept_once_and_goes_with_the_last_of_them(workspace, service):
    pulled(workspace, *far_reports(3))
    run(workspace, service)
    assert count(workspace, "troncon_de_route") == 1
    roads = next(found for found in TYPES if found.kind == "route")
    with open_reference_cache(workspace.folder / FOLDER, 2154, TYPES) as cache:
        known = cache.tiles(roads)
        assert len(known) > 2
        cache.keep_only({roads: {next(square for square, tile in known.items() if tile.objects)}})
        assert count(workspace, "troncon_de_route") == 1
        cache.keep_only({roads: set()})
    assert count(workspace, "troncon_de_route") == 0


def test_long_lists_are_read_page_by_page(workspace, tmp_path):
    from ocsge_qgis_plugin.landcover.wfs import PAGE

    small = [shapely.box(ORIGIN[0] + n % 50, ORIGIN[1] + n // 50, ORIGIN[0] + n % 50 + 1, ORIGIN[1] + n // 50 + 1)
             for n in range(2 * PAGE + 10)]  # fmt: skip
    served = write_layers(tmp_path / "many.gpkg", {BUILDINGS: [building(n, s) for n, s in enumerate(small)]}, 2154)
    buildings = next(found for found in TYPES if found.kind == "batiment")
    with LocalServer(tmp_path / "many.sqlite", layers=served) as service:
        pulled(workspace, *far_reports(1))
        outcome = run(workspace, service, plan(service, buildings))
    assert outcome.problem is None
    assert outcome.requests == outcome.read + 2
    assert count(workspace, "batiment") == 2 * PAGE + 10


def test_a_type_that_the_service_lacks_is_told_asked_no_more_and_harms_no_other(workspace, service):
    pulled(workspace, *far_reports(6))
    wanted = plan(service, UNKNOWN, *TYPES)
    lacking = []
    outcome = run(workspace, service, wanted, lacking=lacking.append)
    assert lacking == [UNKNOWN]
    assert outcome.missing == ("BD TOPO, terrains de sport",)
    assert (outcome.problem, outcome.left) == (None, 0)
    service.clear_requests()
    assert run(workspace, service, wanted).missing == ("BD TOPO, terrains de sport",)
    assert asked(service) == []


@pytest.mark.parametrize(
    ("fault", "value"),
    [
        ("error", {"status": 500}),
        ("truncated-json", {}),
        ("html-body", {}),
        ("wfs-crs", {}),
        ("wfs-crs", {"epsg": 4326, "told": False}),
        ("lost-request", {}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_service_that_is_ill_is_left_alone_and_nothing_wrong_is_kept(workspace, service, fault, value):
    pulled(workspace, *far_reports(9))
    service.set_fault(fault, {"match": WFS, **value})
    outcome = run(workspace, service)
    assert outcome.problem is not None
    assert outcome.read == 0
    assert outcome.left > 0
    # Patience with tiles, and those already on their way.
    assert len(asked(service)) <= 5 * 5 + 8
    assert found_layers(workspace)["batiment"].cover.contents == {}
    service.clear_faults()
    assert run(workspace, service).left == 0


def test_a_short_illness_costs_nothing(workspace, service):
    pulled(workspace, *far_reports(2))
    service.set_fault("error", {"match": WFS, "status": 503, "times": 3})
    outcome = run(workspace, service)
    assert (outcome.left, outcome.problem) == (0, None)


def test_a_request_to_wait_is_heeded(workspace, service):
    pulled(workspace, *far_reports(1))
    service.set_fault("rate-limit", {"match": WFS, "seconds": 2, "times": 1})
    waited = []
    with Session(service.url, requests_per_second=None, wait=waited.append) as session:
        outcome = read_official(workspace, plan(service), fetcher(session))
    assert (outcome.left, outcome.problem) == (0, None)
    assert sum(waited) >= 1.9


def test_out_of_reach_is_no_error_and_the_next_pass_goes_on(workspace, service):
    pulled(workspace, *far_reports(2))
    url = service.url
    service.stop()
    with Session(url, requests_per_second=None, wait=lambda _: None) as session:
        outcome = read_official(workspace, OfficialPlan(url, TYPES), fetcher(session))
    assert outcome.problem is not None
    assert outcome.read == 0
    service.start()
    assert run(workspace, service).left == 0


def test_a_pass_that_is_stopped_keeps_what_came_and_the_next_one_goes_on(workspace, service):
    pulled(workspace, *far_reports(8))
    told = []
    first = run(workspace, service, stored=lambda: told.append(1), cancelled=lambda: len(told) >= 3)
    assert first.was_cancelled
    assert 0 < first.read < first.read + first.left
    second = run(workspace, service)
    assert second.left == 0
    assert first.read + second.read == first.read + first.left


def test_a_tile_is_read_again_after_its_age_or_on_demand_and_the_same_content_changes_nothing(workspace, service):
    pulled(workspace, *far_reports(1))
    first = run(workspace, service)
    aged = run(workspace, service, plan(service, max_age=timedelta(0)))
    assert (aged.read, aged.changed) == (first.read, 0)
    asked_for = run(workspace, service, plan(service, again_since=now()))
    assert (asked_for.read, asked_for.changed) == (first.read, 0)


def test_the_file_grows_no_larger_than_it_may_and_forgets_places_that_were_answered(workspace, service):
    reports = far_reports(4)
    pulled(workspace, *reports)
    full = run(workspace, service, plan(service, most_bytes=1))
    assert full.is_full
    assert full.left > 0
    run(workspace, service)
    before = len(found_layers(workspace)["batiment"].cover.contents)
    pulled(workspace, *(replace(found, status=ReportStatus.VALID, updating_date=None) for found in reports[1:]))
    assert run(workspace, service, plan(service, most_bytes=1)).left == 0
    assert len(found_layers(workspace)["batiment"].cover.contents) < before


def test_a_damaged_file_is_thrown_away_and_read_again(workspace, service):
    pulled(workspace, *far_reports(1))
    first = run(workspace, service)
    path = workspace.folder / FOLDER / FILE_NAME
    path.write_bytes(path.read_bytes()[:5_000])
    assert run(workspace, service).read == first.read
    path.write_bytes(b"")
    assert run(workspace, service).read == first.read


def test_the_report_on_the_screen_comes_first(workspace, service):
    uuids = pulled(workspace, *far_reports(8))
    run(workspace, service, shown=lambda: uuids[-1], cancelled=lambda: covered(workspace, uuids[-1]))
    assert covered(workspace, uuids[-1])
    assert not covered(workspace, uuids[0])


# Evidence


@pytest.fixture(scope="module")
def country(tmp_path_factory):
    return build_country(tmp_path_factory.mktemp("country"))


def use_report(number, x):
    asks = ThemeEntry(240, USE, {"us_proposee": "US2"})
    return report(number, x=x, y=40.0, themes=(asks,), comment="C'est une usine.")


def measured(workspace, country):
    mapping = ThemeMapping(USE, Dimension.USE, "us_proposee", "")
    official = find_official_layers([workspace.folder / FOLDER], 2154)
    return refresh_evidence(workspace, replace(country, mappings=(mapping,), official=official))


def test_evidence_of_a_use_report_before_and_after_its_place_was_read(workspace, service, country):
    (uuid,) = pulled(workspace, use_report(1, 40.0))
    measured(workspace, country)
    before = workspace.evidence.of_report(uuid)
    assert (before.evidence.official_layers, before.evidence.photo_dates) == ((), ())
    assert before.suggestion.probability is None
    run(workspace, service)
    measured(workspace, country)
    after = workspace.evidence.of_report(uuid)
    assert set(after.evidence.official_layers) == {"BD TOPO, bâtiments", "BD TOPO, routes"}
    factory = next(fact for fact in after.evidence.official if fact.label == "bâtiment industriel")
    assert factory.speaks_for == ("US2",)
    assert after.evidence.photo_dates == (PhotoDates("M2", "2021-07-01", "2021-07-19"),)
    assert after.suggestion.probability is not None


def test_a_tile_that_arrives_measures_only_the_reports_there(workspace, service, country):
    uuids = pulled(workspace, *(use_report(number, 40.0 + 2_000.0 * number) for number in range(2)))
    measured(workspace, country)
    run(workspace, service, shown=lambda: uuids[0], cancelled=lambda: covered(workspace, uuids[0]))
    assert not covered(workspace, uuids[1])
    assert measured(workspace, country).measured == 1
    run(workspace, service)
    assert measured(workspace, country).measured == 1
    assert measured(workspace, country).measured == 0


def test_tiles_read_again_with_the_same_content_measure_nothing(workspace, service, country):
    pulled(workspace, *(use_report(number, 40.0 + 2_000.0 * number) for number in range(3)))
    run(workspace, service)
    assert measured(workspace, country).measured == 3
    run(workspace, service, plan(service, max_age=timedelta(0)))
    assert measured(workspace, country).measured == 0


def test_a_file_of_ones_own_is_heard_instead_of_what_was_read(workspace, service, tmp_path):
    pulled(workspace, *far_reports(1))
    run(workspace, service)
    own = write_layers(tmp_path / "mine" / "bdtopo.gpkg", {"batiment": [building(1, HOUSE)]}, 2154)
    found = find_official_layers([workspace.folder / FOLDER, own.parent], 2154)
    buildings = next(layer for layer in found if layer.kind == "batiment")
    assert (buildings.source, buildings.cover) == (own, None)


def test_a_workspace_that_was_copied_keeps_its_layers(workspace, service, tmp_path):
    pulled(workspace, *far_reports(1))
    run(workspace, service)
    with open_workspace(tmp_path / "other", LANDES) as other:
        pulled(other, *far_reports(1))
        (other.folder / FOLDER).mkdir()
        (other.folder / FOLDER / FILE_NAME).write_bytes((workspace.folder / FOLDER / FILE_NAME).read_bytes())
        assert run(other, service).read == 0


def test_tiles_are_squares_on_round_coordinates():
    assert box_of((180, 3150), 2_000) == (360_000, 6_300_000, 362_000, 6_302_000)
