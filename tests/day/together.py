"""Scenes of the day in which several reports are decided together."""

from __future__ import annotations

from tests.day.record import Record
from tests.driver import Driver

LIST = "ocsgeReportList"
ROWS = "ocsgeBulkList"


class TogetherScenes:
    """What the photo-interpreter does with reports that say the same."""

    driver: Driver
    record: Record

    def decide_a_cluster(self) -> None:
        """Bring similar reports together, and answer the first group of them with two keys."""
        self._order("Par groupe de signalements semblables")
        self.driver.click_row(LIST, 0)
        if not self.driver.exists("ocsgeDecideSimilar"):
            # Deliveries from elsewhere come with reports of their own, none of them similar perhaps.
            return
        self.driver.click("ocsgeDecideSimilar")
        self.driver.keys("X")
        self.driver.wait_text("ocsgeBulkSave", r"Enregistrer.* \d")
        self.record.take_picture(self.driver)
        self._decide_together()

    def look_at_replies_of_a_selection(self) -> None:
        self.driver.click_row(LIST, 0)
        self.driver.keys(*["Shift+Down"] * 7)
        self.driver.keys("K")
        self.driver.keys("Num+2")
        self.driver.wait_text("ocsgeBulkSave", r"Enregistrer.* \d")
        self.driver.keys("Down", "Space", "Down")
        self.driver.wait_text("ocsgeBulkSave", "laissé")

    def decide_a_selection(self) -> None:
        self._decide_together(look=True)
        self._order("Par numéro")

    def _decide_together(self, *, look: bool = False) -> None:
        """Carry out what the panel shows, take note of what it says was kept, and leave it."""
        self.driver.keys("Return")
        self.driver.wait_text("ocsgeBulkTitle", "enregistré")
        if look:
            self.record.take_picture(self.driver)
        kept = [row["texts"] for row in self.driver.rows(ROWS) if "Décision enregistrée" in row["texts"]]
        assert kept
        self.record.decided |= {int(texts[0]) for texts in kept}
        self.driver.keys("Escape")
        self.driver.wait_gone("ocsgeBulk")

    def _order(self, title: str) -> None:
        self.driver.click("ocsgeOrder")
        self.driver.context_menu(title)
