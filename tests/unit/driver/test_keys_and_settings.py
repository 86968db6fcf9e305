"""What the driver hands to X and to QGIS is what was asked."""

from __future__ import annotations

import configparser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.driver.desktop import x_key
from tests.driver.session import ini_text


@pytest.mark.parametrize(
    ("shortcut", "expected"),
    [
        ("Ctrl+K", "ctrl+k"),
        ("Ctrl+Shift+F5", "ctrl+shift+F5"),
        ("Return", "Return"),
        ("Esc", "Escape"),
        ("Num+1", "87"),
        ("Ctrl+Num+Enter", "ctrl+104"),
        ("Num++", "86"),
        ("Ctrl++", "ctrl+plus"),
        ("+", "plus"),
        ("a", "a"),
    ],
)
def test_shortcuts_are_spelt_as_xdotool_reads_them(shortcut: str, expected: str) -> None:
    assert x_key(shortcut) == expected


def test_an_empty_shortcut_is_refused() -> None:
    with pytest.raises(ValueError, match="No key"):
        x_key("")


def test_settings_go_to_sections_with_backslashes_below_them() -> None:
    text = ini_text({"qgis/networkAndProxy/networkTimeout": 5, "PythonPlugins/toy": True, "top": "é"})
    assert "[qgis]\nnetworkAndProxy\\networkTimeout=5" in text
    assert "[PythonPlugins]\ntoy=true" in text
    assert '[General]\ntop="\\xe9"' in text


@given(st.dictionaries(st.from_regex(r"[a-z]{1,8}/[a-z]{1,8}", fullmatch=True), st.integers() | st.booleans()))
def test_every_setting_is_found_again(settings: dict[str, object]) -> None:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string(ini_text(settings))
    found = {f"{section}/{name}": value for section in parser.sections() for name, value in parser[section].items()}
    assert found == {key: str(value).lower() for key, value in settings.items()}
