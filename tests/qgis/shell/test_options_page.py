"""The options page: nothing stored before it is applied, mistakes said beside their field."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from qgis.PyQt.QtWidgets import QLabel

from ocsge_qgis_plugin.bridge import settings as keys
from ocsge_qgis_plugin.domain.nomenclature import Dimension
from ocsge_qgis_plugin.gui.options import OptionsFactory
from ocsge_qgis_plugin.gui.options.checks import redirect_remark, url_remark, workspace_remark
from ocsge_qgis_plugin.gui.options.page import OptionsPage
from tests.server.seed_groups import LANDES, NATIONAL

from .conftest import Bench, find


@pytest.mark.parametrize(
    "text", ["", "espaceco", "ftp://a.fr", "https://", "https://a b.fr", "https://a:x/", "http://["]
)
def test_what_is_no_address_is_not_stored(text: str) -> None:
    assert url_remark(text).is_blocking


def test_a_password_in_an_address_is_refused() -> None:
    assert url_remark("https://moi:secret@serveur.fr").is_blocking  # pragma: allowlist secret


def test_an_address_without_encryption_is_warned_about_except_on_this_machine() -> None:
    assert not url_remark("http://serveur.fr").is_blocking
    assert url_remark("http://127.0.0.1:8080") is None


def test_the_browser_must_come_back_to_this_machine() -> None:
    assert redirect_remark("https://serveur.fr/retour").is_blocking
    assert redirect_remark("http://127.0.0.1:7070/retour") is None


def test_a_workspace_needs_a_local_folder_that_can_be_written(tmp_path: Path) -> None:
    assert workspace_remark(str(tmp_path)) is None
    assert not workspace_remark(str(tmp_path / "nouveau")).is_blocking
    assert workspace_remark("relatif/dossier").is_blocking
    assert workspace_remark("\\\\serveur\\partage") is not None
    (tmp_path / "fichier").write_text("x")
    assert workspace_remark(str(tmp_path / "fichier")).is_blocking


@pytest.mark.skipif(os.name != "posix", reason="the share is recognised by its name")
def test_a_network_share_is_refused_for_workspaces() -> None:
    assert "partage réseau" in workspace_remark("//serveur/partage").text


@pytest.fixture
def page(bench: Bench) -> OptionsPage:
    made = OptionsFactory(bench.desk).createWidget()
    made.resize(820, 640)
    bench.show(made)
    return made


def test_qgis_finds_the_page_by_its_name(page: OptionsPage) -> None:
    assert page.objectName() == OptionsFactory.page_name


def test_nothing_is_stored_before_applying(bench: Bench, page: OptionsPage) -> None:
    find(page, "ocsgeOptionsServer").setText("https://autre.example.org")
    assert bench.settings.server == bench.server.url
    page.apply()
    assert bench.settings.server == "https://autre.example.org"


def test_a_mistake_is_said_beside_its_field_and_keeps_the_page_open(bench: Bench, page: OptionsPage) -> None:
    page.tabs.setCurrentWidget(page.places)
    find(page, "ocsgeOptionsServer").setText("pas une adresse")
    assert not page.isValid()
    assert page.tabs.currentWidget() is page.connection
    shown = [label.text() for label in page.connection.findChildren(QLabel) if label.isVisible()]
    assert any("https://" in text for text in shown)
    page.apply()
    assert bench.settings.server == bench.server.url


def test_the_fields_of_the_other_login_do_not_stand_in_the_way(page: OptionsPage) -> None:
    find(page, "ocsgeOptionsIssuer").setText("")
    assert page.isValid()
    method = find(page, "ocsgeOptionsLoginMethod")
    method.setCurrentIndex(method.findData("oidc"))
    assert not page.isValid()


def test_the_test_brings_the_groups_of_the_account(bench: Bench, page: OptionsPage) -> None:
    find(page, "ocsgeOptionsBasic").setConfigId(bench.authcfg("pi.alice"))
    bench.click(page, "ocsgeOptionsTest")
    message = page.connection.message
    bench.wait_until(lambda: "pi.alice" in message.text, "the account was read")
    assert "2 groupes" in message.text
    group = find(page, "ocsgeOptionsGroup")
    assert {group.itemData(row) for row in range(group.count())} == {0, LANDES, NATIONAL}
    assert group.number == LANDES


def test_a_wrong_password_is_said_in_the_page(bench: Bench, page: OptionsPage) -> None:
    find(page, "ocsgeOptionsBasic").setConfigId(bench.authcfg("pi.alice", "faux"))
    bench.click(page, "ocsgeOptionsTest")
    bench.wait_until(lambda: find(page, "ocsgeOptionsTest").isEnabled(), "the test is over")
    assert page.connection.message.text
    assert bench.errors == []


def test_without_login_the_server_and_the_login_server_are_tried(bench: Bench, page: OptionsPage) -> None:
    method = find(page, "ocsgeOptionsLoginMethod")
    method.setCurrentIndex(method.findData("oidc"))
    find(page, "ocsgeOptionsIssuer").setText(f"{bench.server.url}/realms/geoplateforme")
    bench.click(page, "ocsgeOptionsTest")
    bench.wait_until(lambda: "répondent" in page.connection.message.text, "both answered")


def test_a_group_can_be_typed_by_its_number(bench: Bench, page: OptionsPage) -> None:
    group = find(page, "ocsgeOptionsGroup")
    group.setEditText("312")
    page.apply()
    assert bench.settings.number(keys.COMMUNITY) == 312
    group.setEditText("les Landes")
    assert not page.isValid()


def test_a_new_login_starts_the_connection_again(bench: Bench, page: OptionsPage) -> None:
    find(page, "ocsgeOptionsBasic").setConfigId(bench.authcfg("chef.pi"))
    page.apply()
    bench.wait_until(lambda: bench.desk.account, "the account was read")
    bench.rest()
    assert bench.desk.account.username == "chef.pi"


def test_themes_are_guessed_and_can_be_corrected(bench: Bench) -> None:
    bench.log_in()
    page = OptionsFactory(bench.desk).createWidget()
    bench.show(page)
    table = find(page, "ocsgeOptionsThemes")
    guessed = {mapping.theme: mapping for mapping in table.mappings()}
    assert guessed["OCS GE - Couverture (CS)"].dimension is Dimension.COVER
    assert guessed["OCS GE - Couverture (CS)"].wished_attribute == "cs_proposee"
    assert guessed["OCS GE - Usage (US)"].vintage_attribute == "millesime"
    row = [mapping.theme for mapping in table.mappings()].index("OCS GE - Autre (géométrie, oubli…)")
    dimension = find(page, f"ocsgeOptionsThemeDimension_{row}")
    dimension.setCurrentIndex(dimension.findData("us"))
    page.apply()
    kept = {mapping.theme: mapping for mapping in bench.desk.mappings}
    assert kept["OCS GE - Autre (géométrie, oubli…)"].dimension is Dimension.USE


def test_a_guess_that_nobody_touched_is_not_stored(bench: Bench) -> None:
    bench.log_in()
    page = OptionsFactory(bench.desk).createWidget()
    bench.show(page)
    page.apply()
    assert bench.settings.mappings(bench.settings.server, LANDES) is None


def test_times_folders_and_layers_are_kept(bench: Bench, page: OptionsPage) -> None:
    find(page, "ocsgeOptionsDelay").setValue(25)
    find(page, "ocsgeOptionsSettle").setValue(90)
    accept = find(page, "ocsgeOptionsAcceptAs")
    accept.setCurrentIndex(accept.findData("pending1"))
    find(page, "ocsgeOptionsDeliveries").setText(str(bench.folder))
    find(page, "ocsgeOptionsOnline").setChecked(False)
    page.apply()
    settings = bench.settings
    assert (settings.number(keys.SEND_DELAY_MINUTES), settings.number(keys.SETTLE_SECONDS)) == (25, 90)
    assert settings.text(keys.ACCEPT_AS) == "pending1"
    assert settings.deliveries_folder == bench.folder
    assert not settings.flag(keys.ONLINE_LAYERS)
