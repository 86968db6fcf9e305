"""What the photo-interpreter does that day, key by key and click by click (design §7)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import shapely

from ocsge_qgis_plugin.domain.production import Stage, is_refused_recette, legal_moves
from ocsge_qgis_plugin.domain.sketches import parse_sketch
from ocsge_qgis_plugin.espaceco.auth import BasicAuthenticator
from ocsge_qgis_plugin.espaceco.session import Session
from ocsge_qgis_plugin.espaceco.tables import TablesClient
from tests.day.record import Record
from tests.day.setting import MANAGER, STATUS_GROUP, Setting, read_reports
from tests.day.together import LIST, TogetherScenes
from tests.driver import Driver
from tests.server.seed_groups import PASSWORD

NETWORK = r"\w+ /gcms/api/.*"
REPLIES = r"POST /gcms/api/reports/\d+/replies"


class Day(TogetherScenes):
    """One person in front of one QGIS, from the login to the evening's synchronisation."""

    def __init__(self, driver: Driver, setting: Setting, record: Record) -> None:
        self.driver = driver
        self.setting = setting
        self.record = record
        self._corrected = 0
        self._stage = Stage.NOT_SCHEDULED

    def play(self) -> None:
        """Play the whole day; the first thing that is not as it should be ends it."""
        scenes: tuple[tuple[str, Callable[[], None]], ...] = (
            ("qgis-pret", self.see_toolbar),
            ("connexion", self.log_in),
            ("choisir-le-departement", self.choose_departement),
            ("departement-ouvert", self.open_departement),
            ("vue-d-ensemble", self.see_whole_departement),
            ("lire-un-signalement", self.read_report),
            ("indices", self.see_evidence),
            ("vues-liees", self.compare_vintages),
            ("rideau", self.draw_curtain),
            ("designer-le-polygone", self.pick_polygon),
            ("accepter-avec-correction", self.accept_with_correction),
            ("rejeter-au-clavier", self.reject_by_keypad),
            ("decider-a-la-chaine", self.decide_in_a_row),
            ("annuler-et-reprendre", self.undo_and_decide_again),
            ("semblables", self.decide_a_cluster),
            ("ensemble", self.look_at_replies_of_a_selection),
            ("ensemble-resultat", self.decide_a_selection),
            ("usage", self.look_at_use),
            ("cosia", self.look_at_cosia),
            ("imagerie", self.look_at_imagery),
            ("sans-reseau", self.work_without_network),
            ("conflit", self.meet_a_conflict),
            ("conflit-resolu", self.keep_mine),
            ("reponse-perdue", self.lose_an_answer),
            ("file-du-gestionnaire", self.open_managers_queue),
            ("reponse-confirmee", self.confirm_an_answer),
            ("etape-de-production", self.move_the_vintage_on),
            ("tout-est-envoye", self.send_everything),
            ("corrections", self.look_at_corrections),
            ("options", self.look_at_options),
        )
        for name, scene in scenes:
            with self.record.step(self.driver, name):
                scene()

    def play_tomorrow(self) -> None:
        """The same profile the day after: the département is open where it was left."""
        with self.record.step(self.driver, "le-lendemain"):
            self._wait_rows(timeout=60)
            self.driver.wait_until(lambda: self.driver.text("ocsgeReportNumber"), "yesterday's report is shown")
            self.driver.wait_map(timeout=90)

    # Morning

    def see_toolbar(self) -> None:
        self.driver.wait_for("ocsgeOpen")
        self.driver.wait_for("ocsgeReportDock")

    def log_in(self) -> None:
        self.driver.menu("OCS GE > Se connecter…")
        self.driver.wait_text("ocsgeSyncButton", "envoyé", timeout=60)
        self._open_sync_panel()
        self.driver.wait_text("ocsgeSyncAccount", "chef.pi")

    def _open_sync_panel(self) -> None:
        """Click the arrow at the right edge of the synchronisation button."""
        x, y, width, height = self.driver.widget("ocsgeSyncButton")["rect"]
        self.driver.desktop.click(x + width - 6, y + height // 2)
        self.driver.wait_for("ocsgeSyncPanel")

    def choose_departement(self) -> None:
        self.driver.keys("Escape")
        self.driver.click("ocsgeOpen")
        self.driver.wait_for("ocsgeDepartementSearch")
        self.driver.type(self.setting.departement.name.lower(), into="ocsgeDepartementSearch", replace=True)
        self.driver.wait_until(lambda: self.driver.row_count("ocsgeDeliveryTable") > 0, "deliveries are found", 60)

    def open_departement(self) -> None:
        self.driver.click("ocsgeOpenButton")
        self._wait_rows(timeout=120)
        self.driver.wait_idle(timeout=180)
        self.driver.wait_map(timeout=120)
        self.record.reports_loaded = len(read_reports(self.setting))

    def see_whole_departement(self) -> None:
        self.driver.menu("OCS GE > Voir tout le département")
        self.driver.wait_map(timeout=120)

    # Triage

    def read_report(self) -> None:
        report = self._next(lambda found: self._dimension(found) == "cs" and self._polygon(found) is not None)
        self._open(report)
        self.driver.keys("G")

    def see_evidence(self) -> None:
        self.driver.wait_until(lambda: self.driver.exists("ocsgeSuggestionOutcome"), "evidence was measured", 120)

    def compare_vintages(self) -> None:
        self.driver.keys("L")
        self.driver.wait_for("ocsgeViewCanvas1")
        self.driver.wait_until(
            lambda: not any(self.driver.map(f"ocsgeViewCanvas{view}")["drawing"] for view in range(2)),
            "views are drawn",
        )

    def draw_curtain(self) -> None:
        self.driver.keys("Escape")
        self.driver.wait_gone("ocsgeLinkedViews")
        self.driver.keys("B")
        self.driver.wait_until(lambda: self.driver.map()["tool"] == "SwipeTool", "the curtain is there")
        west, south, east, north = self.driver.map()["extent"]
        middle = (south + north) / 2
        self.driver.drag_map(((west + east) / 2, middle), (west + 0.62 * (east - west), middle))
        self.driver.wait_map()

    def pick_polygon(self) -> None:
        self.driver.keys("B")
        self.driver.wait_until(lambda: self.driver.map()["tool"] != "SwipeTool", "the curtain is gone")
        report = self._current()
        self.driver.keys("C")
        self.driver.wait_until(lambda: self.driver.exists("ocsgePickPolygon"), "polygons can be named")
        self.driver.wait_map()
        self.driver.click_map(*self._inside(report))
        self.driver.wait_for("ocsgeCoverPicker")

    def accept_with_correction(self) -> None:
        number = self._corrected = self._number()
        self.driver.type("arbustives", into="ocsgeCoverPicker", replace=True)
        self.driver.keys("Return")
        self._save(number)

    def reject_by_keypad(self) -> None:
        number = self._open(self._next(lambda found: bool(found["comment"])))
        self.driver.keys("Num+4")
        self.driver.choose("ocsgeReason", "Sans rapport avec l'OCS GE")
        self._save(number)

    def decide_in_a_row(self) -> None:
        for key in ("Num+3", "Num+2", "Num+4", "Num+3"):
            number = self._open(self._next(lambda found: True))
            self.driver.keys(key)
            self._save(number)

    def undo_and_decide_again(self) -> None:
        number = self._open(self._next(lambda found: True))
        self.driver.keys("X")
        self._save(number)
        self._filter("decided")
        self.driver.click_row(LIST, str(number))
        self.driver.click("ocsgeUndoDecision")
        self.record.decided.discard(number)
        self._filter("todo")
        self._open(self._report(number))
        self.driver.keys("D")
        self._save(number)

    def look_at_use(self) -> None:
        self._toggle_layers("Couverture", "Usage")

    def look_at_cosia(self) -> None:
        self._toggle_layers("Usage", *self._cosia_layers())

    def look_at_imagery(self) -> None:
        self._toggle_layers(*self._cosia_layers())

    def _cosia_layers(self) -> list[str]:
        """Names of the CoSIA layers; a delivery of OCS GE alone brings none."""
        return [layer["name"] for layer in self.driver.layers() if layer["name"].startswith("CoSIA")]

    # Trouble

    def work_without_network(self) -> None:
        self._toggle_layers("Couverture")
        self.setting.server.set_fault("lost-request", {"match": NETWORK})
        number = self._open(self._next(lambda found: True))
        self.driver.keys("X")
        self._save(number)
        self.driver.menu("OCS GE > Synchroniser")
        self.driver.expect_message("injoignable|réseau")
        self.driver.wait_until(lambda: "hors" in self._sync_words().lower(), "QGIS notices that it is offline", 60)

    def meet_a_conflict(self) -> None:
        number = min(self.record.decided)
        self.setting.server.touch(
            number, user="pi.bruno", reply={"content": "Je m'en occupe aussi.", "status": "pending"}
        )
        self.setting.server.set_fault("lost-request", None)
        self._synchronise()
        self._filter("conflict")
        self.driver.click_row(LIST, str(number))
        self.driver.wait_for("ocsgeKeepMine")
        self.record.conflicts += 1

    def keep_mine(self) -> None:
        self.driver.click("ocsgeKeepMine")
        self._synchronise()
        self._filter("todo")

    def lose_an_answer(self) -> None:
        number = self._open(self._next(lambda found: True))
        self.driver.keys("H")
        self._save(number)
        self.setting.server.set_fault("lost-answer", {"match": REPLIES, "times": 1})
        self._synchronise()
        replies = self.setting.server.report(number)["replies"]
        assert len([reply for reply in replies if reply["title"] and reply["title"].startswith("OCS GE")]) == 1

    # Afternoon

    def open_managers_queue(self) -> None:
        self._filter("to_confirm")
        waiting = [found for found in read_reports(self.setting) if found["status"] == "pending2"]
        self._open(waiting[0])
        self.driver.wait_for("ocsgeConfirm")

    def confirm_an_answer(self) -> None:
        number = self._number()
        self.driver.keys("O")
        self.record.decided.add(number)
        self.driver.wait_until(
            lambda: str(number) not in self._numbers_shown(), "the confirmed report leaves the queue"
        )

    def move_the_vintage_on(self) -> None:
        self.driver.click("ocsgeStageDockAction")
        vintage, self._stage = self._vintage_to_move()
        self.driver.click(f"ocsgeStageMove_{vintage}_{self._stage.value}")
        self.driver.wait_for(f"ocsgeStageUndo_{vintage}")
        self.record.stage_changes += 1

    def _vintage_to_move(self) -> tuple[str, Stage]:
        """Return the newest vintage under way, and its first legal move that needs no form."""
        rows = self._status_rows()
        for vintage in ("M2", "M1", "M3"):
            current = Stage(rows[vintage]) if vintage in rows else Stage.NOT_SCHEDULED
            for wanted in legal_moves(current):
                if wanted is not Stage.SCHEDULED and not is_refused_recette(current, wanted):
                    return vintage, wanted
        raise AssertionError("no vintage of the département can be moved on")

    def send_everything(self) -> None:
        self._synchronise()
        self.driver.wait_until(self._stage_is_on_server, "the stage is on the server")

    def look_at_corrections(self) -> None:
        self.driver.click("ocsgeReportDockAction")
        self._filter("all")
        self.driver.click_row(LIST, str(self._corrected))
        target = self.setting.folder / "corrections.gpkg"
        self.driver.menu("OCS GE > Exporter les corrections…")
        self.driver.wait_until(self.driver.modal, "a file is asked for")
        self.driver.keys("Ctrl+A")
        self.driver.type(str(target))
        self.driver.keys("Return")
        self.driver.wait_until(target.exists, "the corrections are written")

    def look_at_options(self) -> None:
        self.driver.menu("OCS GE > Options…")
        self.driver.wait_for("ocsgeOptionsServer")
        self.record.take_picture(self.driver)
        self.driver.keys("Escape")
        self.driver.wait_until(lambda: self.driver.modal() is None, "QGIS's options are closed")

    # Hands

    def _wait_rows(self, timeout: float = 30) -> None:
        self.driver.wait_until(lambda: self.driver.row_count(LIST) > 0, "reports are listed", timeout)

    def _numbers_shown(self) -> set[str]:
        return {cell for row in self.driver.rows(LIST) for cell in row["texts"]}

    def _report(self, number: int) -> dict[str, Any]:
        return next(found for found in read_reports(self.setting) if found["id"] == number)

    def _next(self, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """Return the first open report of the server that nobody answered and nothing was decided on."""
        return next(
            found
            for found in read_reports(self.setting)
            if found["status"] == "submit"
            and not found["replies"]
            and found["id"] not in self.record.decided
            and wanted(found)
        )

    def _open(self, report: dict[str, Any]) -> int:
        number = int(report["id"])
        self.driver.click_row(LIST, str(number))
        self.driver.wait_text("ocsgeReportNumber", rf"\b{number}\b")
        return number

    def _number(self) -> int:
        shown = self.driver.text("ocsgeReportNumber")
        return int("".join(filter(str.isdigit, shown)))

    def _current(self) -> dict[str, Any]:
        return self._report(self._number())

    def _save(self, number: int) -> None:
        self.driver.keys("Ctrl+Return")
        # Either comes a moment after the key.
        self.driver.wait_until(
            lambda: self.driver.exists("ocsgeSaveAnyway") or self._number() != number, "a question or the next report"
        )
        if self.driver.exists("ocsgeSaveAnyway"):
            self.driver.click("ocsgeSaveAnyway")
        self.driver.wait_until(lambda: self._number() != number, "the next report is shown")
        self.record.decided.add(number)

    def _filter(self, queue: str) -> None:
        self.driver.click(f"ocsgeFilter_{queue}")

    def _sync_words(self) -> str:
        return self.driver.text("ocsgeSyncButton")

    def _synchronise(self) -> None:
        self.driver.menu("OCS GE > Synchroniser")
        self.driver.wait_until(lambda: not self.driver.tasks(), "the synchronisation ends", timeout=120)

    def _stage_is_on_server(self) -> bool:
        return self._stage.value in self._status_rows().values()

    def _status_rows(self) -> dict[str, str]:
        """Return the stage code of each vintage of the département, as the server has it."""
        session = Session(self.setting.server.url, authenticator=BasicAuthenticator(MANAGER, PASSWORD))
        client = TablesClient(session)
        ref = client.find_table(STATUS_GROUP, "suivi_production")
        rows = client.rows(ref, where={"departement": self.setting.departement.code})
        return {str(row["millesime"]): str(row["etape"]) for part in rows for row in part}

    def _toggle_layers(self, *names: str) -> None:
        for name in names:
            self.driver.click_row("theLayerTreeView", name, check=True)

    @staticmethod
    def _dimension(report: dict[str, Any]) -> str:
        themes = " ".join(entry["theme"] for entry in report["attributes"] or [])
        return "cs" if "(CS)" in themes else "us" if "(US)" in themes else ""

    @staticmethod
    def _polygon(report: dict[str, Any]) -> str | None:
        sketch = parse_sketch(report["sketch"])
        shapes = [found.wkt for found in sketch.objects if found.wkt.startswith("POLYGON")] if sketch else []
        return shapes[0] if shapes else None

    def _inside(self, report: dict[str, Any]) -> tuple[float, float]:
        point = shapely.from_wkt(self._polygon(report)).representative_point()
        return point.x, point.y
