"""Drives a real QGIS from outside, as a person does: keys and clicks go through X, the eyes only look.

``desktop`` is the screen and the hands, ``session`` the QGIS process in a fresh profile, ``probe`` what runs inside
QGIS and only ever reads, ``observer`` what a person sees, ``driver`` the sentences tests are written in.
"""

from __future__ import annotations

from tests.driver.desktop import Desktop
from tests.driver.driver import Driver, DriverError
from tests.driver.session import QgisSession

__all__ = ["Desktop", "Driver", "DriverError", "QgisSession"]
