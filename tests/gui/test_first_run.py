"""The first minute with the plugin: without shapely, in English, in the dark."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.driver import Driver

STEP = 'pip install --user --break-system-packages "shapely>=2"'


def without_shapely(folder: Path) -> dict[str, str]:
    """Return an environment in which Python finds a shapely that is too old, as Debian's own is."""
    package = folder / "shapely"
    package.mkdir()
    (package / "__init__.py").write_text('__version__ = "1.8.5"\n', encoding="utf-8")
    return {"PYTHONPATH": str(folder)}


def test_an_old_shapely_is_told_once_with_the_step_and_nothing_is_added(
    start_qgis: Callable[..., Driver], tmp_path: Path
) -> None:
    driver = start_qgis(environment=without_shapely(tmp_path))
    messages = [message for message in driver.message_bar() if message["title"] == "OCS GE"]
    assert len(messages) == 1
    assert "shapely 1.8.5" in messages[0]["text"]
    assert STEP in messages[0]["text"]
    driver.click("ocsgeCopyCommand")
    driver.wait_text("ocsgeCopyCommand", "Commande copiée")
    assert [dock["name"] for dock in driver.session.ask("docks") if dock["name"].startswith("ocsge")] == []
    assert not driver.exists("ocsgeToolBar")
    driver.screenshot("first-run-without-shapely")
    driver.expect_message("shapely")
    driver.assert_healthy()
    driver.session.close()


def test_an_english_qgis_speaks_english(start_qgis: Callable[..., Driver]) -> None:
    english = {"locale/userLocale": "en_US", "locale/globalLocale": "en_US", "UI/UITheme": "Night Mapping"}
    driver = start_qgis(settings=english)
    titles = {dock["name"]: dock["title"] for dock in driver.session.ask("docks")}
    assert titles["ocsgeReportDock"] == "OCS GE reports"
    driver.menu("OCS GE > Open a département")
    driver.wait_for("ocsgeDepartementSearch")
    driver.screenshot("first-run-english-night")
    driver.keys("Escape")
    driver.wait_gone("ocsgeOpenDialog")
    driver.assert_healthy()
