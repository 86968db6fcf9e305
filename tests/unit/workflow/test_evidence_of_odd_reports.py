"""Reports as strangers make them: each gets evidence or a named gap, and none stops the pass for the others."""

from __future__ import annotations

import math

import pytest
from osgeo import osr

from ocsge_qgis_plugin.domain.evidence import Support
from ocsge_qgis_plugin.domain.reports import Place
from ocsge_qgis_plugin.workflow.evidence_pass import refresh_evidence
from tests.unit.workflow.small_country import box, build_country, pulled, report, sketch, wkt


@pytest.fixture(scope="module")
def inputs(tmp_path_factory):
    return build_country(tmp_path_factory.mktemp("country"))


@pytest.fixture
def look(workspace, inputs):
    """Return a function that measures an odd report next to a plain one and gives the odd one's evidence."""

    def measured(odd):
        uuid, plain = pulled(workspace, odd, report(99, x=950.0))
        outcome = refresh_evidence(workspace, inputs)
        assert outcome.measured == 2
        assert workspace.evidence.of_report(plain).evidence.at_issue is not None
        assert workspace.evidence.of_report(uuid).suggestion is not None
        return workspace.evidence.of_report(uuid).evidence

    return measured


def circle(vertices, radius=45.0):
    angles = [2 * math.pi * number / vertices for number in range(vertices)]
    return [(50 + radius * math.cos(angle), 50 + radius * math.sin(angle)) for angle in angles]


def test_a_report_on_the_sea_is_outside(look):
    evidence = look(report(1, longitude=-2.5, latitude=44.0))
    assert evidence.specification.inside is False
    assert evidence.at_issue is None


@pytest.mark.parametrize(("place", "inside"), [({}, True), ({"longitude": 2.6, "latitude": 50.4}, False)])
def test_a_report_whose_departement_is_wrong_is_placed_where_it_lies(look, place, inside):
    named = Place("62", "Pas-de-Calais") if inside else Place("40", "Landes")
    assert look(report(1, departement=named, **place)).specification.inside is inside


@pytest.fixture(params=[True, False], ids=["GDAL raises", "GDAL keeps quiet"])
def gdal_exceptions(request):
    """GDAL's switch is one for the whole of QGIS, and other plugins turn it."""
    before = osr.GetUseExceptions()
    osr.UseExceptions() if request.param else osr.DontUseExceptions()
    yield
    osr.UseExceptions() if before else osr.DontUseExceptions()


@pytest.mark.usefixtures("gdal_exceptions")
@pytest.mark.parametrize(("longitude", "latitude"), [(0.0, 90.0), (0.0, -90.0), (180.0, 0.0), (-177.0, -44.0)])
def test_a_report_at_the_end_of_the_world_is_not_in_the_departement(look, longitude, latitude):
    evidence = look(report(1, longitude=longitude, latitude=latitude))
    assert evidence.at_issue is None
    assert evidence.specification.inside is not True


def test_a_hole_is_not_looked_at(look):
    evidence = look(report(1, sketch=sketch(wkt(box(10, 10, 80), box(30, 30, 40)))))
    assert evidence.specification.area_m2 == pytest.approx(80**2 - 40**2, rel=0.01)


@pytest.mark.parametrize("is_one_object", [True, False])
def test_all_parts_of_a_sketch_are_looked_at(look, is_one_object):
    parts = [wkt(box(10, 10, 30)), wkt(box(110, 10, 60))]
    several = "MULTIPOLYGON (" + ", ".join(part.removeprefix("POLYGON ") for part in parts) + ")"
    evidence = look(report(1, sketch=sketch(several) if is_one_object else sketch(*parts)))
    assert evidence.specification.area_m2 == pytest.approx(30**2 + 60**2, rel=0.01)
    assert len(evidence.vintages[1].polygons) == 2


def test_a_sketch_that_crosses_itself_is_looked_at(look):
    bow = [(10, 10), (90, 90), (90, 10), (10, 90)]
    assert look(report(1, sketch=sketch(wkt(bow)))).specification.area_m2 == pytest.approx(80 * 80 / 2, rel=0.01)


def test_a_sketch_of_20000_vertices_is_looked_at(look):
    evidence = look(report(1, sketch=sketch(wkt(circle(20_000)))))
    assert evidence.specification.area_m2 == pytest.approx(math.pi * 45**2, rel=0.01)


def test_a_scribble_of_20000_vertices_is_looked_at_or_named(look):
    around = circle(20_000)
    scribble = [around[number * 7919 % 20_000] for number in range(20_000)]
    evidence = look(report(1, sketch=sketch(wkt(scribble))))
    assert evidence.at_issue is not None


@pytest.mark.parametrize("text", ["POLYGON ((", "n'importe quoi", "", "CIRCLE (1 2)", wkt([(50, 50)] * 4)])
def test_a_sketch_that_nobody_can_read_leaves_the_point(look, text):
    evidence = look(report(1, sketch=sketch(text)))
    assert evidence.support is Support.POINT
    assert evidence.at_issue is not None


@pytest.mark.parametrize(
    "comment",
    ["<script>alert('x')</script><b>bois</b>", "x" * 40_000, "bois " * 8_000, "\x00\ud800", ""],
    ids=["html", "one word", "words", "unprintable", "empty"],
)
def test_no_comment_stops_the_pass(look, comment):
    assert look(report(1, comment=comment)).at_issue is not None


def test_codes_that_do_not_exist_are_not_wished(look):
    odd = report(1)
    entry = odd.themes[0]
    strange = type(entry)(entry.community, entry.theme, {"cs_proposee": "<CS9>", "millesime": "l'an 40"})
    evidence = look(report(1, themes=(strange,)))
    assert "<CS9>" not in evidence.wish.wished_codes
    assert evidence.at_issue.vintage == "M2"
