"""A painter ends with its block, whatever keeps a reference to it."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtGui import QPixmap

from ocsge_qgis_plugin.gui.painting import painting


def test_a_painter_ends_though_the_error_that_stopped_the_painting_is_kept(qgis_app):
    pixmap = QPixmap(4, 4)
    with pytest.raises(ValueError, match="broken") as kept, painting(pixmap) as painter:  # noqa: PT012
        assert painter.isActive()
        raise ValueError("broken")
    assert kept.tb is not None
    assert not painter.isActive()
