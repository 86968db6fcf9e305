"""The plugin around the reports: opening folders good and bad, stages, options, and being reloaded ten times."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

import pytest

from ocsge_qgis_plugin.domain.production import Stage, legal_moves
from ocsge_qgis_plugin.espaceco.auth import BasicAuthenticator
from ocsge_qgis_plugin.espaceco.session import Session
from ocsge_qgis_plugin.espaceco.tables import TablesClient
from tests.driver import Driver
from tests.gui.office import LIST, STATUS_COMMUNITY, Office, Person
from tests.sample.archive import pack
from tests.server.seed_groups import PASSWORD

DECIDED = 900001
CUT_ARCHIVE = "OCS-GE_2-0__GPKG_LAMB93_D040_2018-01-01"
REASON = "Serres oubliées près de l'Adour"
RELOADS = 10
ACCEPT_LATER = "« En attente de saisie » jusqu'à l'intégration"


@pytest.fixture(scope="module")
def qgis_options(office: Office) -> dict[str, Any]:
    quiet = {
        # The plugin manager would wait for a list of plugins from the Internet.
        "app/plugin_repositories/QGIS Official Plugin Repository/enabled": False,
        # A test's data lie in the temporary folder, and QGIS asks before it leaves such layers.
        "app/askToSaveMemoryLayers": False,
    }
    return {**office.options, "settings": {**office.settings, **quiet}}


@pytest.fixture
def at_work(driver: Driver, person: Person) -> None:
    """The Landes are open and somebody is logged in, whatever was tested before."""
    if any("Couverture" in layer["name"] for layer in driver.layers()):
        return
    person.log_in()
    person.open_landes()
    driver.wait_until(lambda: any("Couverture" in layer["name"] for layer in driver.layers()), "the map is there", 60)


# Opening


def empty_folder(folder: Path) -> Path:
    folder.mkdir()
    return folder


def folder_of_holidays(folder: Path) -> Path:
    folder.mkdir()
    (folder / "programme.txt").write_text("Lundi : plage.", encoding="utf-8")
    (folder / "adresses.csv").write_text("nom;ville\nClaire;Dax\n", encoding="utf-8")
    return folder


def folder_with_cut_archive(folder: Path) -> Path:
    delivery = folder / CUT_ARCHIVE
    delivery.mkdir(parents=True)
    (delivery / "OCCUPATION_SOL.gpkg").write_bytes(os.urandom(50_000))
    archive = pack(delivery)
    whole = archive.read_bytes()
    archive.write_bytes(whole[: len(whole) // 2])
    return folder


def open_dialog(driver: Driver) -> None:
    """Open the dialog and choose the Landes, whose deliveries are found."""
    driver.click("ocsgeOpen")
    driver.type("landes", into="ocsgeDepartementSearch", replace=True)
    driver.wait_text("ocsgeDeliveryHeadline", "^Sur ce disque pour 40")


def look_into(driver: Driver, folder: Path) -> None:
    """Type a folder into the open dialog and press Enter."""
    driver.type(str(folder), into="ocsgeDeliveriesFolder", replace=True)
    driver.wait_text("ocsgeDeliveriesFolder", f"^{re.escape(str(folder))}$")
    driver.keys("Return")


def problems(driver: Driver, named: str) -> str:
    """Wait until a problem names a thing; return everything that is said."""
    return driver.wait_text("ocsgeDeliveryProblems", re.escape(named))


@pytest.fixture
def dialog(driver: Driver) -> Driver:
    """The dialog with the Landes chosen; it stays open from one test to the next."""
    if not driver.exists("ocsgeOpenDialog"):
        open_dialog(driver)
    return driver


def test_a_folder_that_does_not_exist_is_named_with_the_remedy(dialog: Driver, tmp_path: Path) -> None:
    look_into(dialog, tmp_path / "nulle-part")
    assert "Indiquez le dossier où se trouvent les livraisons" in problems(dialog, "nulle-part est introuvable")
    assert dialog.enabled("ocsgeOpenButton")


def test_an_empty_folder_is_named_with_the_remedy(dialog: Driver, tmp_path: Path) -> None:
    look_into(dialog, empty_folder(tmp_path / "vide"))
    assert "Indiquez le dossier qui contient les livraisons" in problems(dialog, str(tmp_path / "vide"))
    assert dialog.enabled("ocsgeOpenButton")


def test_a_folder_of_something_else_is_named_with_the_remedy(dialog: Driver, tmp_path: Path) -> None:
    look_into(dialog, folder_of_holidays(tmp_path / "vacances"))
    assert "Indiquez le dossier qui contient les livraisons" in problems(dialog, str(tmp_path / "vacances"))
    dialog.wait_text("ocsgeDeliveryHeadline", "^Rien sur ce disque pour 40")
    dialog.screenshot("shell-wrong-folder")


def test_a_look_into_a_wrong_folder_does_not_forget_the_right_one(dialog: Driver, office: Office) -> None:
    dialog.click("ocsgeOpenClose")
    dialog.wait_gone("ocsgeOpenDialog")
    open_dialog(dialog)
    assert dialog.text("ocsgeDeliveriesFolder") == str(office.deliveries)


def test_an_archive_cut_in_half_is_named_with_the_remedy(dialog: Driver, tmp_path: Path) -> None:
    look_into(dialog, folder_with_cut_archive(tmp_path / "coupe"))
    problems(dialog, f"{CUT_ARCHIVE}.7z n'est pas décompressée")
    dialog.click("ocsgeUnpack")
    assert "Téléchargez-la de nouveau" in problems(dialog, f"{CUT_ARCHIVE}.7z est endommagée ou incomplète")
    dialog.screenshot("shell-cut-archive")
    assert dialog.modal() is None


def test_after_all_of_these_the_right_folder_still_opens(dialog: Driver, person: Person, office: Office) -> None:
    look_into(dialog, office.deliveries)
    dialog.wait_text("ocsgeDeliveryHeadline", "^Sur ce disque pour 40")
    dialog.click("ocsgeOpenButton")
    dialog.wait_gone("ocsgeOpenDialog", timeout=60)
    dialog.wait_until(lambda: any("Couverture" in layer["name"] for layer in dialog.layers()), "the map is there")
    person.log_in()
    person.wait_listed()


# Stages


def status_row(office: Office, vintage: str) -> dict[str, Any]:
    """Return a vintage of the Landes as the server's status table has it."""
    with Session(office.server.url, authenticator=BasicAuthenticator("chef.pi", PASSWORD)) as session:
        client = TablesClient(session)
        ref = client.find_table(STATUS_COMMUNITY, "suivi_production")
        pages = list(client.rows(ref, where={"departement": "40", "millesime": vintage}))
    (row,) = [row for page in pages for row in page]
    return dict(row)


def moves_offered(driver: Driver, vintage: str) -> set[str]:
    """Return the stages for which the vintage's card has a button that a person can press."""
    prefix = f"ocsgeStageMove_{vintage}_"
    buttons = driver.session.ask("widgets", selector=f"ocsgeStageCard_{vintage}/:QPushButton")
    return {
        button["name"].removeprefix(prefix)
        for button in buttons
        if button["name"].startswith(prefix) and button["enabled"]
    }


@pytest.mark.usefixtures("at_work")
def test_only_legal_moves_of_each_vintage_are_offered(driver: Driver, office: Office) -> None:
    driver.click("ocsgeStageDockAction")
    driver.wait_for("ocsgeStageCard_M2")
    for vintage in ("M1", "M2", "M3"):
        stage = Stage(status_row(office, vintage)["etape"])
        driver.wait_text(f"ocsgeStageNow_{vintage}", f"^{re.escape(stage.label)}$")
        assert moves_offered(driver, vintage) == {wanted.value for wanted in legal_moves(stage)}


@pytest.mark.usefixtures("at_work")
def test_a_move_waits_can_be_undone_and_reaches_the_servers_table(
    driver: Driver, person: Person, office: Office
) -> None:
    driver.click("ocsgeStageMove_M2_recette")
    driver.wait_for("ocsgeStageWaiting_M2")
    assert moves_offered(driver, "M2") == set()
    driver.click("ocsgeStageUndo_M2")
    driver.wait_gone("ocsgeStageWaiting_M2")
    driver.click("ocsgeStageMove_M2_recette")
    driver.wait_for("ocsgeStageWaiting_M2")
    assert status_row(office, "M2")["etape"] == "photo_interpretation"
    person.synchronise()
    driver.wait_text("ocsgeStageNow_M2", "^Recette$", timeout=60)
    assert status_row(office, "M2")["etape"] == "recette"
    assert moves_offered(driver, "M2") == {wanted.value for wanted in legal_moves(Stage.RECETTE)}


@pytest.mark.usefixtures("at_work")
def test_a_refused_recette_is_not_taken_without_a_reason(driver: Driver, person: Person, office: Office) -> None:
    driver.click("ocsgeStageMove_M2_photo_interpretation")
    driver.click("ocsgeStageSave")
    driver.wait_text("ocsgeStageFormError", "motif")
    assert not driver.exists("ocsgeStageWaiting_M2")
    driver.screenshot("shell-refused-recette")
    driver.type(REASON, into="ocsgeStageReason")
    driver.keys("Ctrl+Return")
    driver.wait_text("ocsgeStageWaiting_M2/:QLabel#2", re.escape(REASON))
    person.synchronise()
    driver.wait_text("ocsgeStageNow_M2", "^Photo-interprétation$", timeout=60)
    row = status_row(office, "M2")
    assert (row["etape"], row["motif"]) == ("photo_interpretation", REASON)
    assert row["date_prevue"]


# Options


def open_options(driver: Driver) -> None:
    """Open QGIS's own options on the plugin's page about reports."""
    driver.menu("OCS GE > Options…")
    driver.wait_for("ocsgeOptionsTabs")
    driver.click_tab("ocsgeOptionsTabs", "Signalements")
    driver.wait_for("ocsgeOptionsDelay")


def close_options(driver: Driver, button: str) -> None:
    """Leave QGIS's options by one of their buttons."""
    driver.click(f"QgsOptionsBase/:QDialogButtonBox/:QPushButton={button}")
    driver.wait_until(lambda: driver.modal() is None, "QGIS's options are closed")


def options_shown(driver: Driver) -> tuple[int, int, str, str]:
    """Return delay, settle time, what accepting becomes, and what the third theme is about."""
    return (
        driver.value("ocsgeOptionsDelay"),
        driver.value("ocsgeOptionsSettle"),
        driver.text("ocsgeOptionsAcceptAs"),
        driver.text("ocsgeOptionsThemeDimension_2"),
    )


def test_options_cancelled_in_qgis_change_nothing(driver: Driver) -> None:
    open_options(driver)
    before = options_shown(driver)
    driver.type("33", into="ocsgeOptionsDelay", replace=True)
    close_options(driver, "Annuler")
    open_options(driver)
    after = options_shown(driver)
    close_options(driver, "Annuler")
    assert after == before


@pytest.mark.usefixtures("at_work")
def test_options_changed_in_qgis_survive_its_restart(driver: Driver, person: Person) -> None:
    open_options(driver)
    driver.type("25", into="ocsgeOptionsDelay", replace=True)
    driver.type("7", into="ocsgeOptionsSettle", replace=True)
    driver.choose("ocsgeOptionsAcceptAs", ACCEPT_LATER)
    driver.choose("ocsgeOptionsThemeDimension_2", "Usage (US)")
    chosen = options_shown(driver)
    driver.screenshot("shell-options")
    close_options(driver, "OK")
    assert chosen == (25, 7, ACCEPT_LATER, "Usage (US)")
    driver.menu("Projet > Fermer QGIS")
    driver.session.wait_closed()
    driver.session.close()
    driver.session.start()
    person.wait_listed()
    open_options(driver)
    kept = options_shown(driver)
    close_options(driver, "Annuler")
    assert kept == chosen


# Reloading


def footprint(driver: Driver) -> dict[str, list[str]]:
    """Return everything of the plugin's that is in QGIS, files it holds open and layers included."""
    opened = [os.path.realpath(entry) for entry in Path(f"/proc/{driver.session.pid}/fd").iterdir()]
    return {
        **driver.session.ask("footprint"),
        "files": [path for path in opened if "/workspaces/" in path],
        "layers": [layer["name"] for layer in driver.layers()],
    }


def option_pages(driver: Driver) -> int:
    """Return how many pages of QGIS's options are the plugin's."""
    driver.menu("Préférences > Options")
    driver.wait_until(driver.modal, "QGIS's options are open")
    pages = [row for row in driver.rows("mOptionsTreeView") if row["texts"][0] == "OCS GE"]
    close_options(driver, "Annuler")
    return len(pages)


def switch_plugin(driver: Driver, present: bool) -> None:
    """Tick or untick the plugin in QGIS's plugin manager, which stands open."""
    driver.click_row("vwPlugins", "OCS GE", check=True)
    driver.wait_until(lambda: driver.exists("ocsgeToolBar") is present, f"the plugin is there: {present}")


@pytest.mark.usefixtures("at_work")
def test_ten_reloads_leave_nothing_behind_and_double_nothing(driver: Driver, person: Person) -> None:
    loaded = footprint(driver)
    driver.menu("Extensions > Installer/Gérer les extensions")
    driver.wait_for("vwPlugins")
    others: list[tuple[list[str], list[str]]] = []
    for time in range(RELOADS):
        switch_plugin(driver, present=False)
        left = driver.wait_until(lambda: nothing_left(driver), f"nothing is left after unloading number {time + 1}")
        others.append((left["timers"], left["threads"]))
        switch_plugin(driver, present=True)
        if time % 2:
            # Every other time it is taken away again while it still opens the département.
            driver.wait_until(lambda: driver.layers(), "the map is back", 60)
    # Timers and threads of QGIS and of the probe are there all the time.
    assert others == others[:1] * RELOADS
    driver.keys("Escape")
    driver.wait_until(lambda: driver.modal() is None, "the plugin manager is closed")
    person.wait_listed()
    again = footprint(driver)
    for kind in ("docks", "toolbars", "menus", "actions", "shortcuts", "widgets", "layers"):
        assert again[kind] == loaded[kind], kind
    assert option_pages(driver) == 1


def nothing_left(driver: Driver) -> dict[str, list[str]] | None:
    """Return what is there when nothing of the plugin's is; ``None`` while something still goes."""
    now = footprint(driver)
    ours = {kind: found for kind, found in now.items() if kind not in ("timers", "threads")}
    return None if any(ours.values()) else now


@pytest.mark.usefixtures("at_work")
def test_the_plugin_still_works_afterwards(driver: Driver, person: Person, office: Office) -> None:
    person.log_in()
    person.decide(DECIDED, "H")
    person.synchronise()
    driver.wait_text("ocsgeSyncButton", "envoyé", timeout=60)
    (reply,) = office.our_replies(DECIDED)
    assert reply["author"]["username"] == "pi.alice"
    assert not any(str(DECIDED) in row["texts"] for row in driver.rows(LIST))
