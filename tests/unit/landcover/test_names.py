"""Names of IGN's products, folders and files, with their typing errors."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from ocsge_qgis_plugin.landcover.names import facts_of_path, parse_block, parse_name, role_of_name
from ocsge_qgis_plugin.landcover.records import DeliveryKind, LayerRole

SHARED = Path(os.environ.get("OCSGE_SHARED", Path(__file__).parents[4] / "shared"))
SOURCES = SHARED / "facts" / "tables" / "ocsge_sources_sparte_2026-04.json"


@pytest.mark.parametrize(
    ("name", "kind", "departement", "older", "year", "epsg"),
    [
        ("OCS-GE_2-0__GPKG_LAMB93_D032_2022-01-01", DeliveryKind.STATE, "32", None, 2022, 2154),
        ("OCS-GE_2-0__SHP_LAMB93_D017_2018-02-01.7z", DeliveryKind.STATE, "17", None, 2018, 2154),
        ("OCS-GE_2-0__SHP_LAMB93_D02A_2019-01-01", DeliveryKind.STATE, "2A", None, 2019, 2154),
        ("OCSGE_2-0_GPKG_LAMB93_D09-2022", DeliveryKind.STATE, "09", None, 2022, 2154),
        ("OCS_GE_1-1_2019_SHP_LAMB93_D032_2022-06-21", DeliveryKind.STATE, "32", None, 2019, 2154),
        ("OCS-GE_2-0_DIFF_SHP_LAMB93_D001_2018-2021", DeliveryKind.DIFF, "01", 2018, 2021, 2154),
        ("OCS-GE_2-0_DIIF_SHP_LAMB93_D001_2018-2021", DeliveryKind.DIFF, "01", 2018, 2021, 2154),
        ("OCS-GE_2-0__SHP_LAMB93_D075_DIFF_2018-2021", DeliveryKind.DIFF, "75", 2018, 2021, 2154),
        ("OCS-GE_2-0_DIFF-2020-2023_GPKG_LAMB93_D013_2025-05-07", DeliveryKind.DIFF, "13", 2020, 2023, 2154),
        ("DIFF_91_2021_2018.shp", DeliveryKind.DIFF, "91", 2018, 2021, None),
        (
            "OCS-GE_2-0_ARTIFICIALISATION_GPKG_LAMB93_D001_2018-01-01",
            DeliveryKind.ARTIFICIALISATION,
            "01",
            None,
            2018,
            2154,
        ),
        (
            "OCS-GE_2-0_ARTIFICIALISATION_GPKG_RGAF09UTM20_D0971_2017-01-01",
            DeliveryKind.ARTIFICIALISATION,
            "971",
            None,
            2017,
            5490,
        ),
        (
            "OCS-GE-ARTIFICIALISATION_2-0_DIFF-2018-2022_GPKG_RGFG95UTM22_D973_2025-11_04",
            DeliveryKind.ARTIFICIALISATION_DIFF,
            "973",
            2018,
            2022,
            2972,
        ),
        ("zan_evol_2018_2021_38", DeliveryKind.ARTIFICIALISATION_DIFF, "38", 2018, 2021, None),
        ("artif_2021_91.gpkg", DeliveryKind.ARTIFICIALISATION, "91", None, 2021, None),
        ("OCS-GE_2-0_PATCHCORRECTIF_GPKG_LAMB93_D022_2021-01-01", DeliveryKind.PATCH, "22", None, 2021, 2154),
        ("PATCH_CORR_D022_2021", DeliveryKind.PATCH, "22", None, 2021, None),
        ("COSIA_1-0__GPKG_LAMB93_D033_2024-01-01", DeliveryKind.COSIA, "33", None, 2024, 2154),
        ("COSIA_1-0__GPKG_RGR92UTM40S_D974_2025-01-01", DeliveryKind.COSIA, "974", None, 2025, 2975),
        ("CoSIA_D029_2021.zip", DeliveryKind.COSIA, "29", None, 2021, None),
        ("D022_2021_270_6790_vecto.gpkg", DeliveryKind.COSIA, "22", None, 2021, None),
    ],
)
def test_a_real_name_is_understood(name, kind, departement, older, year, epsg):
    facts = parse_name(name)
    assert facts is not None
    assert (facts.kind, facts.departement_code, facts.older_year, facts.year, facts.epsg) == (
        kind,
        departement,
        older,
        year,
        epsg,
    )


@pytest.mark.parametrize("name", ["", "photos", "OCS-GE_2-0__GPKG_LAMB93_D099_2022-01-01", "BDTOPO_3-0_D040_2022"])
def test_another_name_says_nothing(name):
    assert parse_name(name) is None


def test_every_published_name_is_understood_as_its_product():
    if not SOURCES.exists():
        pytest.skip(f"{SOURCES} is not on this machine")
    expected = {
        "occupation_du_sol_et_zone_construite": (DeliveryKind.STATE, 204),
        "difference": (DeliveryKind.DIFF, 103),
        "artif": (DeliveryKind.ARTIFICIALISATION, 204),
        "artif_difference": (DeliveryKind.ARTIFICIALISATION_DIFF, 103),
    }
    published = json.loads(SOURCES.read_text(encoding="utf-8"))
    for product, (kind, count) in expected.items():
        seen = 0
        for code, sources in published.items():
            for years, url in sources.get(product, {}).items():
                facts = parse_name(url.rsplit("/", 1)[-1])
                assert facts is not None, url
                assert (facts.kind, facts.departement_code) == (kind, code), url
                assert str(facts.year) == years[-4:], url
                seen += 1
        assert seen == count


def test_a_block_is_named_after_its_north_west_corner():
    assert parse_block("D049_2022_420_6710_vecto") == (420, 6710)


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("OCCUPATION_SOL", LayerRole.LAND_COVER_USE),
        ("occupation_sol.shp", LayerRole.LAND_COVER_USE),
        ("ZONE_CONSTRUITE", LayerRole.BUILT_UP_ZONE),
        ("DIIF_40_2021_2018", LayerRole.DIFF),
        ("zan_evol_2018_2021_40", LayerRole.ARTIFICIALISATION_DIFF),
        ("artif_2018_40", LayerRole.ARTIFICIALISATION),
        ("PATCH_CORR_D040_2021", LayerRole.PATCH),
        ("routes", None),
    ],
)
def test_a_file_name_tells_the_role_of_its_layer(name, role):
    assert role_of_name(name) is role


def test_the_delivery_number_is_the_edition():
    facts = facts_of_path(("OCS-GE_2-0__GPKG_LAMB93_D009_2022-01-01", "1_DONNEES_LIVRAISON_2025-05-00080", "x.gpkg"))
    assert (facts.edition, facts.year, facts.departement_code) == ("2025-05-00080", 2022, "09")


def test_a_loose_folder_tells_zone_and_year_without_mistaking_the_delivery_number_for_a_year():
    parts = ("donnees_D040", "M2_2021", "1_DONNEES_LIVRAISON_2025-05-00080", "OCCUPATION_SOL.gpkg")
    facts = facts_of_path(parts, loose=4)
    assert (facts.departement_code, facts.loose_year) == ("40", 2021)
