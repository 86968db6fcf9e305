"""The stamp that tells whether evidence has to be made again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocsge_qgis_plugin.domain.reports import Author, Place, ReportStatus
from ocsge_qgis_plugin.landcover.official_layers import OfficialLayer
from ocsge_qgis_plugin.landcover.report_overlay import CosiaLayer, StateLayer
from ocsge_qgis_plugin.workflow.evidence_inputs import (
    EvidenceInputs,
    Stamp,
    layer_digests,
    report_digest,
    rules_digest,
)
from tests.unit.workflow.small_country import MAPPING, NEW_YEAR, report

digests = st.binary(min_size=16, max_size=16)
stamps = st.builds(Stamp, digests, digests, st.frozensets(st.binary(min_size=8, max_size=8), max_size=5))


@dataclass(frozen=True)
class Delivery:
    fingerprint: str


@dataclass(frozen=True)
class Source:
    source: Path
    layer_name: str
    delivery: Delivery


def state(vintage="M2", year=2021, fingerprint="a", folder="here"):
    return StateLayer(vintage, year, Source(Path(folder) / "s.gpkg", "occupation_sol", Delivery(fingerprint)))


@given(stamps)
def test_a_stamp_comes_back_as_it_was(stamp):
    assert Stamp.from_bytes(stamp.to_bytes()) == stamp


@given(stored=st.binary(max_size=60), wanted=stamps)
def test_bytes_of_another_version_cover_nothing_but_themselves(stored, wanted):
    assert Stamp.from_bytes(stored).covers(wanted) == (
        stored[:32] == wanted.report + wanted.rules and wanted.layers <= Stamp.from_bytes(stored).layers
    )


@given(stamps, st.binary(min_size=8, max_size=8))
def test_evidence_covers_fewer_layers_but_not_other_ones(stamp, layer):
    more = replace(stamp, layers=stamp.layers | {layer})
    assert more.covers(stamp)
    assert stamp.covers(more) == (layer in stamp.layers)


def test_the_same_delivery_elsewhere_is_the_same_layer():
    assert layer_digests(EvidenceInputs((state(folder="here"),))) == layer_digests(
        EvidenceInputs((state(folder="there"),))
    )


@pytest.mark.parametrize("other", [state(fingerprint="b"), state(vintage="M1"), state(year=2018)])
def test_another_edition_or_vintage_is_another_layer(other):
    assert not layer_digests(EvidenceInputs((state(),))) & layer_digests(EvidenceInputs((other,)))


def test_every_layer_has_a_digest_of_its_own(tmp_path):
    (tmp_path / "batiment.gpkg").write_bytes(b"x")
    official = OfficialLayer("bdtopo", "BD TOPO", tmp_path / "batiment.gpkg", "batiment", 2154)
    inputs = EvidenceInputs(
        (state("M1"), state("M2")), (CosiaLayer(2021, (), "c"),), {"M2": state().layer}, (official,)
    )
    assert len(layer_digests(inputs)) == 5
    assert [len(layer_digests(alone)) for alone in inputs.each_layer_alone()] == [1] * 5
    left = inputs
    for alone in inputs.each_layer_alone():
        left = left.without(alone)
    assert layer_digests(left) == frozenset()


def test_a_file_of_ones_own_that_was_written_again_is_another_layer(tmp_path):
    path = tmp_path / "rpg.gpkg"
    inputs = EvidenceInputs(official=(OfficialLayer("rpg", "RPG", path, "parcelles", 2154),))
    path.write_bytes(b"x")
    before = layer_digests(inputs)
    path.write_bytes(b"xy")
    assert not before & layer_digests(inputs)


@pytest.mark.parametrize(
    "changes",
    [
        {"mappings": (replace(MAPPING, wished_attribute="autre"),)},
        {"mappings": (replace(MAPPING, dimension=None),)},
        {"mappings": ()},
    ],
)
def test_another_mapping_is_another_rule(changes):
    inputs = EvidenceInputs(mappings=(MAPPING,))
    assert rules_digest(inputs, 2154) != rules_digest(replace(inputs, **changes), 2154)


@pytest.mark.parametrize(
    "changes",
    [
        {"status": ReportStatus.VALID},
        {"updating_date": NEW_YEAR + timedelta(days=9)},
        {"author": Author(9, "mairie")},
        {"commune": Place("40002", "Amou")},
        {"validator": Author(3, "pi.alice")},
        {"closing_date": NEW_YEAR},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_what_no_layer_is_asked_about_is_not_in_the_stamp(changes):
    assert report_digest(report(1)) == report_digest(report(1, **changes))
