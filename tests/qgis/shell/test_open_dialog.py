"""Opening a département: two letters, Enter; what is on this disk is seen before."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QPushButton

from ocsge_qgis_plugin.bridge import settings as keys
from ocsge_qgis_plugin.gui.open_departement import OpenDepartementDialog
from tests.unit.landcover.factories import write_blocks, write_layer, write_state

from .conftest import Bench, find


@pytest.fixture
def dialog(bench: Bench) -> OpenDepartementDialog:
    made = OpenDepartementDialog(bench.desk)
    bench.open_dialog(made)
    return made


def listed(dialog: OpenDepartementDialog) -> list[str]:
    names = find(dialog, "ocsgeDepartementList")
    return [names.item(row).text() for row in range(names.count())]


def rows(dialog: OpenDepartementDialog) -> dict[str, list[str]]:
    table = find(dialog, "ocsgeDeliveryTable")
    items = [table.topLevelItem(row) for row in range(table.topLevelItemCount())]
    return {item.text(0): [item.text(column) for column in range(1, table.columnCount())] for item in items}


def look_in(bench: Bench, dialog: OpenDepartementDialog, folder: Path, departement: str = "40") -> None:
    find(dialog, "ocsgeDeliveriesFolder").setText(str(folder))
    find(dialog, "ocsgeDepartementSearch").setFocus()
    bench.type(departement)
    bench.search_over(dialog)


@pytest.mark.parametrize("typed", ["40", "landes", "LAND"])
def test_a_code_or_a_name_brings_the_departement_to_the_top(
    bench: Bench, dialog: OpenDepartementDialog, typed: str
) -> None:
    bench.type(typed)
    assert listed(dialog)[0] == "40 – Landes"


def test_a_name_that_is_none_can_not_be_opened(bench: Bench, dialog: OpenDepartementDialog) -> None:
    bench.type("xyz")
    bench.search_over(dialog)
    assert listed(dialog) == []
    assert not find(dialog, "ocsgeOpenButton").isEnabled()


def test_typing_and_enter_open_without_deliveries(bench: Bench, dialog: OpenDepartementDialog) -> None:
    bench.type("40")
    bench.press(Qt.Key.Key_Return)
    bench.wait_until(lambda: bench.desk.opened, "the Landes are open")
    assert bench.desk.opened.departement.code == "40"
    assert not dialog.isVisible()
    assert bench.errors == []


def test_arrows_in_the_search_line_move_in_the_list(bench: Bench, dialog: OpenDepartementDialog) -> None:
    bench.type("4")
    second = listed(dialog)[1]
    bench.press(Qt.Key.Key_Down)
    assert find(dialog, "ocsgeDepartementList").currentItem().text() == second
    assert second in find(dialog, "ocsgeOpenButton").text()


def test_the_one_opened_last_comes_first_the_next_time(bench: Bench, dialog: OpenDepartementDialog) -> None:
    bench.type("64")
    bench.press(Qt.Key.Key_Return)
    bench.wait_until(lambda: bench.desk.opened and not dialog.isVisible(), "64 is open")
    bench.open_dialog(dialog)
    assert listed(dialog)[0].startswith("64")


def test_each_vintage_and_cosia_have_a_line_found_or_not(bench: Bench, dialog: OpenDepartementDialog) -> None:
    root = bench.folder / "livraisons"
    write_state(root, 2021)
    write_blocks(root / "CoSIA_D040_2021", [(390, 6320), (400, 6320)])
    look_in(bench, dialog, root)
    found = rows(dialog)
    assert found["OCS GE M1 (2018)"][0] == "non trouvé"
    content, edition, form, size, crs = found["OCS GE M2 (2021)"]
    assert (content, edition, form, crs) == ("occupation du sol, zone construite", "2025-05-00080", "GPKG", "EPSG:2154")
    assert size.endswith("ko")
    assert found["CoSIA 2021"][0] == "2 dalles"


def test_deliveries_found_are_opened_with_the_departement(bench: Bench, dialog: OpenDepartementDialog) -> None:
    root = bench.folder / "livraisons"
    write_state(root, 2021)
    look_in(bench, dialog, root)
    bench.click(dialog, "ocsgeOpenButton")
    bench.wait_until(lambda: bench.desk.opened, "the Landes are open")
    assert [layer.layer_name for layer in bench.desk.opened.layers] == ["OCCUPATION_SOL", "ZONE_CONSTRUITE"]
    assert bench.settings.deliveries_folder == root


def test_enter_during_the_search_opens_with_what_the_search_finds(bench: Bench, dialog: OpenDepartementDialog) -> None:
    root = bench.folder / "livraisons"
    write_state(root, 2021)
    find(dialog, "ocsgeDeliveriesFolder").setText(str(root))
    bench.type("40")
    bench.press(Qt.Key.Key_Return)
    bench.wait_until(lambda: bench.desk.opened, "the Landes are open")
    assert len(bench.desk.opened.layers) == 2


def test_enter_in_the_folder_line_looks_there_and_opens_nothing(bench: Bench, dialog: OpenDepartementDialog) -> None:
    bench.type("40")
    folder = find(dialog, "ocsgeDeliveriesFolder")
    folder.setFocus()
    folder.setText(str(write_state(bench.folder / "livraisons", 2021)))
    bench.press(Qt.Key.Key_Return)
    bench.search_over(dialog)
    assert rows(dialog)["OCS GE M2 (2021)"][2] == "GPKG"
    assert bench.desk.opened is None


def test_nothing_on_this_disk_says_where_to_get_it(bench: Bench, dialog: OpenDepartementDialog) -> None:
    bench.type("40")
    bench.search_over(dialog)
    assert find(dialog, "ocsgeDeliveryHeadline").text() == "Rien sur ce disque pour 40 – Landes"
    advice = find(dialog, "ocsgeDeliveryAdvice").text()
    assert all(word in advice for word in ("https://geoservices.ign.fr/ocsge", "D040", "décompressez"))
    assert find(dialog, "ocsgeOpenButton").isEnabled()


def test_a_folder_that_is_not_there_is_named_with_its_remedy(bench: Bench, dialog: OpenDepartementDialog) -> None:
    look_in(bench, dialog, bench.folder / "nulle-part")
    said = find(dialog, "ocsgeDeliveryProblems").text
    assert "nulle-part" in said
    assert "Indiquez le dossier" in said


def test_the_deliveries_of_another_departement_are_said_to_be_so(bench: Bench, dialog: OpenDepartementDialog) -> None:
    root = bench.folder / "livraisons"
    write_state(root, 2021)
    look_in(bench, dialog, root, "64")
    assert "on y trouve 40" in find(dialog, "ocsgeDeliveryProblems").text


def test_a_missing_column_names_file_layer_and_remedy(bench: Bench, dialog: OpenDepartementDialog) -> None:
    root = bench.folder / "OCS-GE_2-0__GPKG_LAMB93_D040_2021-01-01"
    write_layer(root / "OCCUPATION_SOL.gpkg", [{"id": "1", "code_cs": "CS2.2.1"}])
    look_in(bench, dialog, root)
    said = find(dialog, "ocsgeDeliveryProblems").text
    assert all(word in said for word in ("code_us", "OCCUPATION_SOL", str(root), "reprenez celui de la livraison"))


def test_archives_are_unpacked_only_when_asked(bench: Bench, dialog: OpenDepartementDialog) -> None:
    import shutil

    root = bench.folder / "livraisons"
    delivery = write_state(bench.folder / "ailleurs", 2021)
    root.mkdir()
    shutil.make_archive(str(root / delivery.name), "zip", delivery.parent, delivery.name)
    look_in(bench, dialog, root)
    assert rows(dialog)["OCS GE M2 (2021)"][0] == "non trouvé"
    bench.click(dialog, "ocsgeUnpack")
    bench.search_over(dialog)
    assert rows(dialog)["OCS GE M2 (2021)"][2] == "GPKG"
    assert not find(dialog, "ocsgeUnpack").isVisible()


def test_an_archive_cut_in_half_is_named_and_the_dialog_goes_on(bench: Bench, dialog: OpenDepartementDialog) -> None:
    root = bench.folder / "livraisons"
    write_state(root, 2021)
    (root / "OCS-GE_2-0__SHP_LAMB93_D040_2018-01-01.7z").write_bytes(b"7z\xbc\xaf\x27\x1c" + bytes(40))
    look_in(bench, dialog, root)
    bench.click(dialog, "ocsgeUnpack")
    bench.search_over(dialog)
    assert "D040_2018-01-01.7z" in find(dialog, "ocsgeDeliveryProblems").text
    assert find(dialog, "ocsgeOpenButton").isEnabled()


def test_a_workspace_that_cannot_be_opened_is_said_in_the_dialog(bench: Bench, dialog: OpenDepartementDialog) -> None:
    broken = bench.settings.workspace_folder / "OCSGE_40"
    broken.mkdir(parents=True)
    (broken / "workspace.gpkg").write_bytes(b"not a database at all" * 100)
    bench.type("40")
    bench.press(Qt.Key.Key_Return)
    bench.wait_until(lambda: find(dialog, "ocsgeOpenMessage").text, "the dialog says why")
    assert "workspace.gpkg" in find(dialog, "ocsgeOpenMessage").text
    assert dialog.isVisible()
    assert find(dialog, "ocsgeOpenButton").isEnabled()


def test_the_first_run_is_led_by_hand(bench: Bench, dialog: OpenDepartementDialog) -> None:
    asked = []
    dialog.options_asked.connect(lambda: asked.append(True))
    assert find(dialog, "ocsgeFirstSteps").isVisible()
    bench.click(dialog, "ocsgeFirstServer")
    assert asked == [True]


def test_a_login_is_offered_once_it_can_succeed(bench: Bench, dialog: OpenDepartementDialog) -> None:
    # Says nothing of the method that is chosen, which is HTTP Basic.
    bench.settings.store(keys.CLIENT_ID, "ocsge-public")
    bench.desk.account_changed.emit()
    assert not find(dialog, "ocsgeFirstLogin").isVisible()
    bench.settings.store(keys.BASIC_AUTHCFG, bench.authcfg())
    bench.desk.account_changed.emit()
    assert not find(dialog, "ocsgeFirstServer").isVisible()
    bench.click(dialog, "ocsgeFirstLogin")
    bench.wait_until(lambda: bench.desk.account, "somebody is logged in")


def test_no_two_buttons_of_the_dialog_are_called_the_same(dialog: OpenDepartementDialog) -> None:
    shown = [button for button in dialog.findChildren(QPushButton) if button.isVisible()]
    names = [button.accessibleName() or button.text() for button in shown]
    labels = [button.text() for button in shown if button.text()]
    assert len(set(names)) == len(names) > 3
    assert len(set(labels)) == len(labels)


def test_the_first_steps_go_once_they_are_done(bench: Bench) -> None:
    bench.log_in()
    bench.settings.store(keys.DELIVERIES_FOLDER, str(bench.folder))
    dialog = OpenDepartementDialog(bench.desk)
    bench.open_dialog(dialog)
    assert not find(dialog, "ocsgeFirstSteps").isVisible()


def test_escape_closes_and_the_search_stops(bench: Bench, dialog: OpenDepartementDialog) -> None:
    bench.type("40")
    bench.press(Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert not dialog.is_searching


def test_on_a_first_run_nothing_is_chosen_before_something_is_typed(
    bench: Bench, dialog: OpenDepartementDialog
) -> None:
    assert find(dialog, "ocsgeDeliveryHeadline").text().startswith("Tapez le code")
    assert not find(dialog, "ocsgeOpenButton").isEnabled()
    assert len(listed(dialog)) == 101
