"""Settings are declared once, typed, and a stored value that makes no sense counts as not set."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsSettings

from ocsge_qgis_plugin.bridge import settings as keys
from ocsge_qgis_plugin.bridge.settings import SETTINGS, PluginSettings, accept_label
from ocsge_qgis_plugin.domain.nomenclature import Dimension
from ocsge_qgis_plugin.domain.themes import ThemeMapping

SERVER = "https://espacecollaboratif.ign.fr"


@pytest.fixture
def settings(qgis_app):
    QgsSettings().remove("ocsge")
    yield PluginSettings()
    QgsSettings().remove("ocsge")


def store_raw(setting, value) -> None:
    QgsSettings().setValue(f"ocsge/{setting.key}", value)


def read(settings, setting):
    if isinstance(setting.default, bool):
        return settings.flag(setting)
    return settings.number(setting) if isinstance(setting.default, int) else settings.text(setting)


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_what_nobody_chose_has_its_default(settings, setting):
    assert read(settings, setting) == setting.default


def test_no_two_settings_share_a_key():
    assert len({setting.key for setting in SETTINGS}) == len(SETTINGS)


def test_what_was_stored_is_read_back_with_its_type(settings):
    settings.store(keys.SEND_DELAY_MINUTES, 25)
    settings.store(keys.ONLINE_LAYERS, False)
    settings.store(keys.CLIENT_ID, "ocsge-public")
    again = PluginSettings()
    assert again.number(keys.SEND_DELAY_MINUTES) == 25
    assert again.flag(keys.ONLINE_LAYERS) is False
    assert again.text(keys.CLIENT_ID) == "ocsge-public"


@pytest.mark.parametrize("value", ["beaucoup", "", "-1", str(24 * 60 + 1), "1.5", ["a", "b"]])
def test_a_delay_that_makes_no_sense_is_the_default(settings, value):
    store_raw(keys.SEND_DELAY_MINUTES, value)
    assert settings.number(keys.SEND_DELAY_MINUTES) == keys.SEND_DELAY_MINUTES.default


@pytest.mark.parametrize("value", [0, 24 * 60])
def test_the_bounds_of_a_number_are_allowed(settings, value):
    settings.store(keys.SEND_DELAY_MINUTES, value)
    assert settings.number(keys.SEND_DELAY_MINUTES) == value


def test_a_choice_that_does_not_exist_is_the_default(settings):
    store_raw(keys.LOGIN_METHOD, "telepathie")
    assert settings.text(keys.LOGIN_METHOD) == "oidc"


@pytest.mark.parametrize(("stored", "expected"), [("true", True), ("false", False), ("1", True), ("0", False)])
def test_flags_are_read_from_the_texts_that_ini_files_hold(settings, stored, expected):
    store_raw(keys.ONLINE_LAYERS, stored)
    assert settings.flag(keys.ONLINE_LAYERS) is expected


def test_the_server_is_given_in_the_spelling_used_as_a_key(settings):
    settings.store(keys.SERVER, " HTTPS://EspaceCollaboratif.IGN.fr/ ")
    assert settings.server == SERVER


@pytest.mark.parametrize("setting", [keys.SERVER, keys.ISSUER, keys.REDIRECT_URI, keys.SCOPE, keys.STATUS_TABLE])
def test_an_emptied_text_has_its_default_again(settings, setting):
    settings.store(setting, "  ")
    assert settings.text(setting) == setting.default


def test_folders_are_paths_and_the_deliveries_folder_may_be_unknown(settings):
    assert settings.deliveries_folder is None
    settings.store(keys.DELIVERIES_FOLDER, "livraisons")
    settings.store(keys.WORKSPACE_FOLDER, "espaces")
    assert settings.deliveries_folder == Path("livraisons")
    assert settings.workspace_folder == Path("espaces")


def test_a_mapping_of_themes_is_kept_for_each_group_of_each_server(settings):
    mappings = (ThemeMapping("Couverture", Dimension.COVER, "Code souhaité", "Millésime"), ThemeMapping("Autre", None))
    settings.store_mappings(SERVER, 240, mappings)
    assert settings.mappings(SERVER, 240) == mappings
    assert settings.mappings(SERVER, 241) is None
    assert settings.mappings("https://autre.fr", 240) is None


@pytest.mark.parametrize("text", ["du bruit", "{}x", '[{"theme": "A"}]', '[{"theme": "A", "dimension": "odeur"}]', "3"])
def test_an_unreadable_mapping_counts_as_not_made(settings, text):
    settings.store_mappings(SERVER, 240, ())
    (key,) = [key for key in QgsSettings().allKeys() if key.startswith("ocsge/mappings")]
    QgsSettings().setValue(key, text)
    assert settings.mappings(SERVER, 240) is None


@pytest.mark.parametrize("value", keys.ACCEPT_AS.choices)
def test_each_way_of_accepting_has_a_label(value):
    assert accept_label(value)
