"""The day of ``make run``, on a small sample: what the server holds in the evening is what was decided, once."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ocsge_qgis_plugin.domain.departements import departement_of_code
from ocsge_qgis_plugin.domain.markers import parse_title
from tests.day.record import Record
from tests.day.scenes import Day
from tests.day.setting import MANAGER, Setting, read_reports
from tests.driver import Driver
from tests.sample.generate import generate
from tests.server import LocalServer


@pytest.fixture(scope="module")
def setting(tmp_path_factory: pytest.TempPathFactory, packaged_plugin: Path) -> Iterator[Setting]:
    """A département of 4 km² and its server."""
    folder = tmp_path_factory.mktemp("day")
    deliveries = folder / "deliveries"
    generate(deliveries, "40", 4.0, 40)
    landes = departement_of_code("40")
    assert landes is not None
    seed = deliveries / "espaceco" / "reports.json"
    with LocalServer(folder / "server.sqlite", seed, login=MANAGER, own_process=True) as server:
        yield Setting(landes, deliveries, server, packaged_plugin, folder)


@pytest.fixture(scope="module")
def qgis_options(setting: Setting) -> dict[str, Any]:
    return {"settings": setting.settings, "environment": setting.environment}


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Record:
    return Record(tmp_path_factory.mktemp("pictures"))


def test_everything_decided_in_a_day_is_on_the_server_once(driver: Driver, setting: Setting, record: Record) -> None:
    Day(driver, setting, record).play()
    summary = json.loads(record.write(setting, ok=True, qgis_version="").read_text(encoding="utf-8"))
    assert summary["ok"]
    assert summary["confirmed"] == summary["decisions"] >= 9
    titles = [reply["title"] for report in read_reports(setting) for reply in report["replies"]]
    tokens = Counter(marker.token for marker in map(parse_title, titles) if marker is not None)
    assert set(tokens.values()) == {1}


def test_the_corrections_are_in_the_shape_of_a_patch(setting: Setting, record: Record) -> None:
    from osgeo import ogr

    exported = ogr.Open(str(setting.folder / "corrections.gpkg"))
    layer = exported.GetLayer(0)
    names = {layer.GetLayerDefn().GetFieldDefn(i).GetName() for i in range(layer.GetLayerDefn().GetFieldCount())}
    assert {"cs_corr", "us_corr"} <= names
    (feature,) = list(layer)
    assert (feature["cs_corr"], feature["us_corr"]) == ("CS2.1.2", "RAS")
