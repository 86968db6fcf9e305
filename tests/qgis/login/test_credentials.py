"""Secrets live in QGIS's encrypted database, or in this session; never in the clear."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsSettings

from ocsge_qgis_plugin.bridge.credentials import (
    CredentialsError,
    TokenVault,
    basic_authenticator,
    client_secret,
    is_readable_silently,
)
from ocsge_qgis_plugin.espaceco.auth import BasicAuthenticator, Tokens

MASTER_PASSWORD = "maître"  # pragma: allowlist secret, as in conftest.py

SERVER = "https://espacecollaboratif.ign.fr"
CLIENT = "ocsge-public"


def some_tokens(**changes) -> Tokens:
    values = {
        "access_token": "jeton-d-acces",
        "refresh_token": "jeton-de-renouvellement",
        "expires_at": time.time() + 300,
        "refresh_expires_at": time.time() + 1800,
        **changes,
    }
    return Tokens(**values)


def restart(manager) -> TokenVault:
    """Return the vault of a QGIS started again: nothing in memory, no master password entered."""
    manager.clearMasterPassword()
    return TokenVault()


def make_config(manager, method="Basic", **values) -> str:
    config = QgsAuthMethodConfig(method)
    config.setName("Compte Espace co")
    for key, value in values.items():
        config.setConfig(key, value)
    is_stored, stored = manager.storeAuthenticationConfig(config)
    assert is_stored
    return stored.id()


def test_tokens_are_found_again_after_a_restart_with_the_master_password(unlocked):
    tokens = some_tokens()
    assert TokenVault().store(SERVER, CLIENT, tokens) is True
    vault = restart(unlocked)
    unlocked.setMasterPassword(MASTER_PASSWORD, True)
    assert vault.load(SERVER, CLIENT) == tokens


def test_tokens_without_an_end_are_found_again_too(unlocked):
    tokens = some_tokens(refresh_expires_at=None)
    TokenVault().store(SERVER, CLIENT, tokens)
    assert TokenVault().load(SERVER, CLIENT) == tokens


def test_before_the_master_password_is_entered_nothing_is_found_and_nothing_asked(unlocked):
    TokenVault().store(SERVER, CLIENT, some_tokens())
    assert restart(unlocked).load(SERVER, CLIENT) is None
    assert not unlocked.masterPasswordIsSet()


def test_without_a_master_password_tokens_last_as_long_as_the_session(auth_manager):
    tokens = some_tokens()
    vault = TokenVault()
    assert vault.store(SERVER, CLIENT, tokens) is False
    assert vault.load(SERVER, CLIENT) == tokens
    assert restart(auth_manager).load(SERVER, CLIENT) is None


def test_a_login_kept_for_the_session_leaves_no_older_one_on_disk(unlocked):
    TokenVault().store(SERVER, CLIENT, some_tokens())
    restart(unlocked).store(SERVER, CLIENT, some_tokens(access_token="plus récent"))
    unlocked.setMasterPassword(MASTER_PASSWORD, True)
    assert TokenVault().load(SERVER, CLIENT) is None


def test_forgotten_tokens_are_gone_from_memory_and_disk(unlocked):
    vault = TokenVault()
    vault.store(SERVER, CLIENT, some_tokens())
    vault.forget(SERVER, CLIENT)
    assert vault.load(SERVER, CLIENT) is None
    assert TokenVault().load(SERVER, CLIENT) is None


def test_forgetting_needs_no_master_password(unlocked):
    TokenVault().store(SERVER, CLIENT, some_tokens())
    restart(unlocked).forget(SERVER, CLIENT)
    unlocked.setMasterPassword(MASTER_PASSWORD, True)
    assert TokenVault().load(SERVER, CLIENT) is None


@pytest.mark.parametrize(("server", "client"), [("https://autre.fr", CLIENT), (SERVER, "autre")])
def test_each_client_of_each_server_has_tokens_of_its_own(unlocked, server, client):
    vault = TokenVault()
    vault.store(SERVER, CLIENT, some_tokens())
    assert vault.load(server, client) is None


def test_tokens_that_ended_are_not_offered(unlocked):
    ended = some_tokens(expires_at=time.time() - 10, refresh_expires_at=time.time() - 5)
    TokenVault().store(SERVER, CLIENT, ended)
    assert TokenVault().load(SERVER, CLIENT) is None


def test_tokens_that_can_be_renewed_are_offered(unlocked):
    renewable = some_tokens(expires_at=time.time() - 10)
    TokenVault().store(SERVER, CLIENT, renewable)
    assert TokenVault().load(SERVER, CLIENT) == renewable


@pytest.mark.parametrize("text", ["", "du bruit", "[]", "null", '{"access_token": "a"}', '{"expires_at": "demain"}'])
def test_an_unreadable_entry_counts_as_none(unlocked, text):
    unlocked.storeAuthSetting(f"ocsge/tokens/{SERVER}/{CLIENT}", text, True)
    assert TokenVault().load(SERVER, CLIENT) is None


def test_no_token_is_readable_on_disk_or_in_the_settings(unlocked):
    TokenVault().store(SERVER, CLIENT, some_tokens())
    settings = QgsSettings()
    assert not [key for key in settings.allKeys() if "jeton" in str(settings.value(key))]
    database = Path(QgsApplication.qgisSettingsDirPath()) / "qgis-auth.db"
    with sqlite3.connect(database) as connection:
        rows = connection.execute("SELECT setting, value FROM auth_settings").fetchall()
    assert [row for row in rows if row[0].startswith("ocsge/tokens/")]
    assert not [row for row in rows if "jeton" in row[1]]


def test_nothing_of_a_token_is_written_to_the_message_log(unlocked):
    logged = []

    def log(*message):
        logged.append(" ".join(map(str, message)))

    QgsApplication.messageLog().messageReceived.connect(log)
    try:
        vault = TokenVault()
        vault.store(SERVER, CLIENT, some_tokens())
        vault.load(SERVER, CLIENT)
        vault.forget(SERVER, CLIENT)
    finally:
        QgsApplication.messageLog().messageReceived.disconnect(log)
    assert not [message for message in logged if "jeton" in message]
    assert "jeton" not in repr(some_tokens())


def test_a_master_password_never_entered_means_asking(auth_manager):
    assert not is_readable_silently()


def test_an_entered_master_password_means_no_asking(unlocked):
    assert is_readable_silently()


def test_a_forgotten_master_password_may_come_from_the_wallet(unlocked):
    unlocked.clearMasterPassword()
    unlocked.setPasswordHelperEnabled(True)
    assert is_readable_silently()


def test_a_basic_configuration_becomes_http_basic(unlocked):
    authcfg = make_config(unlocked, username="pi.alice", password="motdepasse")  # pragma: allowlist secret
    expected = BasicAuthenticator("pi.alice", "motdepasse").header()
    assert basic_authenticator(authcfg).header() == expected


def test_the_password_of_a_configuration_is_the_clients_secret(unlocked):
    authcfg = make_config(unlocked, username="", password="secret-local")  # pragma: allowlist secret
    assert client_secret(authcfg) == "secret-local"  # pragma: allowlist secret


def test_a_public_client_has_no_secret(auth_manager):
    assert client_secret("") == ""


def test_no_configuration_chosen_is_told(auth_manager):
    with pytest.raises(CredentialsError, match="n'est choisie"):
        basic_authenticator("")


@pytest.mark.parametrize("read", [basic_authenticator, client_secret])
def test_a_configuration_of_another_profile_is_told_by_its_name(unlocked, read):
    with pytest.raises(CredentialsError, match="abcd123") as caught:
        read("abcd123")
    assert "options de l'extension" in caught.value.remedy


def test_a_configuration_without_a_user_name_is_told(unlocked):
    authcfg = make_config(unlocked, username="", password="x")  # pragma: allowlist secret
    with pytest.raises(CredentialsError, match="nom d'utilisateur"):
        basic_authenticator(authcfg)


def test_a_client_secret_that_is_empty_is_told(unlocked):
    authcfg = make_config(unlocked, username="client", password="")
    with pytest.raises(CredentialsError, match="mot de passe"):
        client_secret(authcfg)


def test_a_configuration_of_another_type_is_told(unlocked):
    authcfg = make_config(unlocked, "APIHeader", **{"X-Key": "x"})
    with pytest.raises(CredentialsError, match="APIHeader"):
        basic_authenticator(authcfg)
