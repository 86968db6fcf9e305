"""The packaged plugin, installed in a fresh profile, comes up by itself."""

from __future__ import annotations

from tests.driver import Driver


def test_it_loads_without_any_complaint(driver: Driver) -> None:
    assert "ocsge_qgis_plugin" in driver.session.about["plugins"]
    driver.assert_healthy()


def test_its_toolbar_is_on_the_screen(driver: Driver) -> None:
    bars = [bar["text"] for bar in driver.session.ask("widgets", selector=":QToolBar")]
    assert "OCS GE" in bars
