"""Who we are on the server: logged in, remembered while offline, forgotten on request."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.core import QgsApplication, QgsAuthMethodConfig, QgsSettings

from ocsge_qgis_plugin.bridge import settings as keys
from ocsge_qgis_plugin.bridge.account_memory import memory_key
from ocsge_qgis_plugin.bridge.connection import Connection, NotLoggedInError, OtherAccountError
from ocsge_qgis_plugin.bridge.credentials import CredentialsError
from ocsge_qgis_plugin.bridge.loopback_login import LoopbackLogin
from ocsge_qgis_plugin.bridge.settings import PluginSettings
from ocsge_qgis_plugin.bridge.tasks import TaskRunner
from ocsge_qgis_plugin.domain.identity import Identity, Role
from ocsge_qgis_plugin.espaceco.account import AccountClient
from ocsge_qgis_plugin.espaceco.errors import UnauthorizedError, UnreachableError
from ocsge_qgis_plugin.workspace.national import open_national_store
from tests.server.seed_groups import LANDES, NATIONAL, PAS_DE_CALAIS, PASSWORD


@pytest.fixture
def settings(local_server, qgis_app):
    QgsSettings().remove("ocsge")
    chosen = PluginSettings()
    chosen.store(keys.SERVER, local_server.url)
    chosen.store(keys.ISSUER, f"{local_server.url}/realms/geoplateforme")
    chosen.store(keys.CLIENT_ID, "ocsge-public")
    chosen.store(keys.REDIRECT_URI, "http://127.0.0.1:0/retour")
    yield chosen
    QgsSettings().remove("ocsge")


@pytest.fixture
def national(tmp_path):
    with open_national_store(tmp_path / "suivi") as store:
        yield store


class Window:
    """The connection of one QGIS, what it said, and words for what a person does."""

    def __init__(self, settings, national, browser, wait_until) -> None:
        self._wait_until = wait_until
        self.settings = settings
        self.runner = TaskRunner()
        login = LoopbackLogin(self.runner, open_browser=browser)
        self.connection = Connection(settings, self.runner, national, login)
        self.errors: list = []
        self.changes = 0
        self.connection.failed.connect(self.errors.append)
        self.connection.account_changed.connect(self._changed)

    def _changed(self) -> None:
        self.changes += 1

    def log_in(self) -> None:
        self.connection.log_in()
        self.settle()

    def settle(self) -> None:
        before = self.changes, len(self.errors)
        self._wait_until(lambda: (self.changes, len(self.errors)) != before, "the connection has news")
        self.rest()

    def rest(self) -> None:
        self._wait_until(lambda: QgsApplication.taskManager().countActiveTasks() == 0, "no task is left")

    def ask(self, work):
        """Return what ``work(session)`` gives in a task; raises its error."""
        return self.ask_as(None, work)

    def ask_as(self, identity, work):
        """The same, in the name of ``identity``."""
        got, raised = [], []

        def in_task(context):
            return work(self.connection.session(context, identity))

        self.runner.run("essai", in_task, got.append, raised.append)
        self._wait_until(lambda: got or raised, "the task has ended")
        if raised:
            raise raised[0]
        return got[0]

    def close(self) -> None:
        self.connection.close()
        self.runner.close()


@pytest.fixture
def open_window(settings, national, browser, auth_manager, wait_until):
    windows = []

    def open_one() -> Window:
        window = Window(settings, national, browser, wait_until)
        windows.append(window)
        return window

    yield open_one
    for window in windows:
        window.close()


@pytest.fixture
def window(open_window):
    return open_window()


def token_requests(server):
    return [entry for entry in server.requests() if entry["path"].endswith("/token")]


def use_basic(settings, manager, username="pi.alice", password=PASSWORD) -> None:
    config = QgsAuthMethodConfig("Basic")
    config.setName("Espace co")
    config.setConfig("username", username)
    config.setConfig("password", password)
    _, stored = manager.storeAuthenticationConfig(config)
    settings.store(keys.LOGIN_METHOD, "basic")
    settings.store(keys.BASIC_AUTHCFG, stored.id())


def test_nobody_is_logged_in_at_first(window):
    assert window.connection.account is None
    assert window.connection.identity is None
    assert window.connection.role is None
    assert not window.connection.is_logged_in


def test_a_task_that_needs_an_account_is_told_how_to_get_one(window):
    with pytest.raises(NotLoggedInError) as caught:
        window.ask(lambda session: AccountClient(session).me())
    assert "menu OCS GE" in caught.value.remedy


def test_logging_in_through_the_browser_tells_who_we_are(window):
    window.log_in()
    assert not window.errors
    assert window.connection.is_logged_in
    assert window.connection.account.username == "pi.alice"
    assert window.ask(lambda session: AccountClient(session).me()).username == "pi.alice"


def test_a_login_without_a_client_is_told_with_the_remedy(window):
    window.settings.store(keys.CLIENT_ID, "")
    window.connection.log_in()
    assert isinstance(window.errors[0], CredentialsError)
    assert "options de l'extension" in window.errors[0].remedy


def test_with_several_groups_none_is_taken_until_one_is_chosen(window):
    window.log_in()
    assert {membership.community for membership in window.connection.account.memberships} == {LANDES, NATIONAL}
    assert window.connection.membership is None
    assert window.connection.identity is None


def test_the_chosen_group_gives_the_identity_the_role_and_its_members(window, local_server):
    window.settings.store(keys.COMMUNITY, LANDES)
    window.log_in()
    account = window.connection.account
    assert window.connection.identity == Identity(local_server.url, LANDES, account.user_id, "pi.alice")
    assert window.connection.role is Role.MEMBER
    assert window.connection.community.id == LANDES
    assert "chef.pi" in {member.username for member in window.connection.members}
    assert len(window.connection.mappings) == len(window.connection.themes) > 0


def test_a_group_that_the_account_is_not_in_gives_no_identity(window):
    window.settings.store(keys.COMMUNITY, PAS_DE_CALAIS)
    window.log_in()
    assert window.connection.account is not None
    assert window.connection.identity is None
    assert window.connection.community is None


def test_the_only_group_is_taken_without_being_chosen(window, unlocked):
    use_basic(window.settings, unlocked, username="ddtm40")
    window.log_in()
    assert window.connection.membership.community == LANDES


def test_an_account_without_groups_logs_in_all_the_same(window, unlocked):
    use_basic(window.settings, unlocked, username="sans.groupe")
    window.log_in()
    assert window.connection.account.username == "sans.groupe"
    assert window.connection.identity is None


def test_a_group_manager_has_the_role_of_one(window, unlocked):
    use_basic(window.settings, unlocked, username="chef.pi")
    window.settings.store(keys.COMMUNITY, LANDES)
    window.log_in()
    assert window.connection.role is Role.ADMIN


def test_a_wrong_password_is_told_and_logs_nobody_in(window, unlocked):
    use_basic(window.settings, unlocked, password="faux")  # pragma: allowlist secret
    window.log_in()
    assert isinstance(window.errors[0], UnauthorizedError)
    assert not window.connection.is_logged_in


def test_a_basic_login_without_a_configuration_is_told(window):
    window.settings.store(keys.LOGIN_METHOD, "basic")
    window.connection.log_in()
    assert isinstance(window.errors[0], CredentialsError)


def test_the_account_seen_last_is_remembered_without_network(open_window, settings, local_server):
    settings.store(keys.COMMUNITY, LANDES)
    first = open_window()
    first.log_in()
    identity, themes = first.connection.identity, first.connection.account.themes
    assert themes
    first.close()
    local_server.stop()
    second = open_window()
    assert second.connection.identity == identity
    assert second.connection.role is Role.MEMBER
    assert second.connection.account.themes == themes
    assert not second.connection.is_logged_in


def test_nothing_secret_is_kept_in_the_national_store(window, national):
    window.log_in()
    window.close()
    token = window.connection._login.authenticator.tokens
    kept = national.path.read_bytes() + b"".join(path.read_bytes() for path in national.folder.glob("*-wal"))
    assert token.access_token.encode() not in kept
    assert token.refresh_token.encode() not in kept
    assert b"pi.alice" in kept


def test_an_account_of_another_server_is_not_remembered_for_this_one(open_window, settings):
    open_window().log_in()
    settings.store(keys.SERVER, "http://127.0.0.1:1")
    assert open_window().connection.account is None


def test_an_account_of_another_profile_on_the_same_folder_is_not_remembered_for_this_one(open_window, monkeypatch):
    open_window().log_in()
    monkeypatch.setattr(QgsApplication, "qgisSettingsDirPath", lambda: "/home/bruno/profiles/default/")
    assert open_window().connection.account is None


@pytest.mark.parametrize(
    "kept", ["noise", {"user_id": 1}, {"user_id": 1, "username": "a", "memberships": [{"role": "x"}], "themes": []}]
)
def test_an_unreadable_memory_of_an_account_counts_as_none(open_window, national, local_server, kept):
    national.view.set(memory_key(local_server.url), kept)
    assert open_window().connection.account is None


def test_a_restart_resumes_the_login_when_the_master_password_is_there(open_window, browser, unlocked):
    first = open_window()
    first.log_in()
    first.close()
    second = open_window()
    second.connection.resume()
    second.settle()
    assert second.connection.is_logged_in
    assert len(browser.addresses) == 1


def test_a_restart_without_the_master_password_stays_silent(open_window, browser, unlocked):
    first = open_window()
    first.log_in()
    first.close()
    unlocked.clearMasterPassword()
    second = open_window()
    second.connection.resume()
    second.rest()
    assert not second.connection.is_logged_in
    assert not second.errors
    assert second.connection.account.username == "pi.alice"
    assert not unlocked.masterPasswordIsSet()


def test_a_restart_does_not_ask_for_the_master_password_of_a_basic_account(open_window, settings, unlocked):
    use_basic(settings, unlocked)
    unlocked.clearMasterPassword()
    window = open_window()
    window.connection.resume()
    assert not window.errors
    assert not window.connection.is_logged_in


def test_a_basic_account_resumes_when_the_master_password_is_there(open_window, settings, unlocked):
    use_basic(settings, unlocked)
    window = open_window()
    window.connection.resume()
    window.settle()
    assert window.connection.account.username == "pi.alice"


def test_tokens_renewed_in_a_task_are_the_ones_that_a_restart_finds(open_window, local_server, unlocked, wait_until):
    first = open_window()
    first.log_in()
    local_server.expire_tokens()
    assert first.ask(lambda session: AccountClient(session).me()).username == "pi.alice"
    first.rest()
    first.close()
    local_server.expire_tokens()
    second = open_window()
    second.connection.resume()
    second.settle()
    assert not second.errors
    assert second.connection.is_logged_in


def test_a_login_that_has_ended_is_told_once_and_not_tried_at_the_next_start(open_window, local_server, unlocked):
    first = open_window()
    first.log_in()
    local_server.control("POST", "/__local__/tokens/expire")
    local_server.set_fault("unauthorized")
    first.connection.refresh()
    first.settle()
    assert isinstance(first.errors[-1], UnauthorizedError)
    assert not first.connection.is_logged_in
    local_server.clear_faults()
    second = open_window()
    local_server.clear_requests()
    second.connection.resume()
    second.rest()
    assert not second.errors
    assert not local_server.requests()


def test_a_server_out_of_reach_leaves_the_login_as_it_was(window, local_server):
    window.log_in()
    local_server.stop()
    window.connection.refresh()
    window.settle()
    assert isinstance(window.errors[-1], UnreachableError)
    assert window.connection.is_logged_in
    assert window.connection.account.username == "pi.alice"


def test_logging_out_forgets_the_account_the_tokens_and_the_memory(open_window, unlocked, local_server):
    first = open_window()
    first.log_in()
    first.connection.log_out()
    assert first.connection.account is None
    assert not first.connection.is_logged_in
    first.rest()
    second = open_window()
    second.connection.resume()
    second.rest()
    assert second.connection.account is None
    assert not second.connection.is_logged_in


def test_logging_out_ends_the_tokens_on_the_server(window, local_server):
    window.log_in()
    window.connection.log_out()
    local_server.wait_for("POST .*/revoke", count=2, stage="answered")


def test_logging_out_works_without_network(window, local_server):
    window.log_in()
    local_server.stop()
    window.connection.log_out()
    window.rest()
    assert window.connection.account is None
    assert not window.errors


def test_an_account_read_after_logging_out_does_not_come_back(window, local_server, wait_until):
    window.log_in()
    local_server.clear_requests()
    local_server.set_fault("slow", {"match": "GET .*/users/me", "held": True})
    window.connection.refresh()
    wait_until(local_server.requests, "the account is asked for")
    window.connection.log_out()
    local_server.release()
    window.rest()
    assert window.connection.account is None


def test_changing_the_server_takes_the_account_off(window, settings):
    window.log_in()
    settings.store(keys.SERVER, "http://127.0.0.1:1")
    window.connection.server_changed()
    assert window.connection.account is None
    assert not window.connection.is_logged_in


def test_a_login_that_cannot_be_checked_yet_serves_once_the_server_answers(
    open_window, settings, local_server, unlocked
):
    settings.store(keys.COMMUNITY, LANDES)
    first = open_window()
    first.log_in()
    first.close()
    local_server.set_fault("error", {"status": 500, "match": "GET .*/users/me"})
    second = open_window()
    second.connection.resume()
    second.settle()
    identity = second.connection.identity
    assert identity.username == "pi.alice"
    local_server.clear_faults()
    assert second.ask_as(identity, lambda session: AccountClient(session).me()).username == "pi.alice"


def test_another_persons_login_never_speaks_for_the_account_remembered(window, settings, local_server, unlocked):
    settings.store(keys.COMMUNITY, LANDES)
    use_basic(settings, unlocked, username="pi.alice")
    window.log_in()
    alice = window.connection.identity
    use_basic(settings, unlocked, username="pi.bruno")
    local_server.set_fault("error", {"status": 500, "match": "GET .*/users/me"})
    window.log_in()
    assert window.connection.identity == alice
    local_server.clear_faults()
    spoken = []
    with pytest.raises(OtherAccountError):
        window.ask_as(alice, spoken.append)
    assert not spoken
    window.rest()
    assert window.connection.identity.username == "pi.bruno"


def test_a_task_planned_under_one_account_is_not_done_under_the_next(window, settings, unlocked):
    settings.store(keys.COMMUNITY, LANDES)
    use_basic(settings, unlocked, username="pi.alice")
    window.log_in()
    alice = window.connection.identity
    use_basic(settings, unlocked, username="pi.bruno")
    window.log_in()
    assert window.connection.identity.username == "pi.bruno"
    with pytest.raises(OtherAccountError):
        window.ask_as(alice, lambda session: None)


def test_what_was_decided_on_another_server_is_not_sent_to_this_one(window, settings):
    settings.store(keys.COMMUNITY, LANDES)
    window.log_in()
    elsewhere = replace(window.connection.identity, server="https://autre.fr")
    with pytest.raises(OtherAccountError):
        window.ask_as(elsewhere, lambda session: None)


def test_the_server_is_asked_only_once_whose_login_it_is(window, local_server):
    window.log_in()
    local_server.clear_requests()
    window.ask(lambda session: None)
    window.ask(lambda session: None)
    assert not local_server.requests()


def test_a_window_whose_login_was_renewed_by_another_one_takes_over_the_newer_tokens(
    open_window, local_server, browser, unlocked
):
    first = open_window()
    first.log_in()
    second = open_window()
    second.connection.resume()
    second.settle()
    local_server.expire_tokens()
    first.ask(lambda session: AccountClient(session).me())
    first.rest()
    second.connection.refresh()
    second.settle()
    assert second.connection.is_logged_in
    assert not second.errors
    assert second.ask(lambda session: AccountClient(session).me()).username == "pi.alice"
    assert len(browser.addresses) == 1


def test_a_login_that_ended_during_a_synchronisation_is_forgotten(open_window, unlocked):
    first = open_window()
    first.log_in()
    before = first.changes
    first.connection.login_ended()
    assert not first.connection.is_logged_in
    assert first.changes == before + 1
    second = open_window()
    second.connection.resume()
    second.rest()
    assert not second.connection.is_logged_in
    assert second.connection.account.username == "pi.alice"
