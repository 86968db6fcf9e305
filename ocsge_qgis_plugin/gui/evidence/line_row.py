"""One line of evidence: what was looked at, a bar where shares are told, what was found, where one can go."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QIcon, QPixmap
from qgis.PyQt.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ...domain.text import tr
from ...workflow.evidence_lines import EvidenceLine, Tone
from ..icons import icon, swatch
from ..painting import painting
from ..plain_text import as_tooltip, without_controls
from ..widgets.flow_layout import FlowLayout
from ..widgets.muted_label import MutedLabel
from .class_bar import ClassBar

_MARK = 12
_TONE_ICONS = {Tone.GOOD: "status-accepted", Tone.BAD: "status-rejected", Tone.CAUTION: "warning"}


class LineRow:
    """The widgets of one line, made once and filled again for each report."""

    def __init__(self, grid: QGridLayout, row: int, go_to: Callable[[str], object]) -> None:
        self._go_to = go_to
        self._line: EvidenceLine | None = None
        self.label = MutedLabel()
        self.label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.label.setWordWrap(True)
        self.bar = ClassBar()
        self.marks = QLabel()
        self.marks.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.text = MutedLabel()
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.links = QWidget()
        self._links = FlowLayout(self.links)
        self.content = QWidget()
        beside = QHBoxLayout()
        beside.setSpacing(4)
        beside.addWidget(self.marks)
        beside.addWidget(self.text, 1)
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.bar)
        column.addLayout(beside)
        column.addWidget(self.links)
        grid.addWidget(self.label, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.content, row, 1)

    @property
    def is_shown(self) -> bool:
        """Whether the row holds a line."""
        return self._line is not None

    def hide(self) -> None:
        """Take the row away: one that was just made shows itself with the panel."""
        self.label.hide()
        self.content.hide()

    def show_line(self, line: EvidenceLine | None) -> None:
        """Show another line; ``None`` takes the row away."""
        if line == self._line:
            return
        self._line = line
        self.label.setVisible(line is not None)
        self.content.setVisible(line is not None)
        if line is None:
            return
        self.label.setText(line.label)
        self.text.setText(without_controls(line.text))
        self.text.set_muted(line.tone is Tone.MUTED)
        self.content.setToolTip(as_tooltip(line.tooltip))
        self.bar.show_segments(line.bar)
        self._show_marks(line)
        self._show_links(line)

    def _show_marks(self, line: EvidenceLine) -> None:
        icons = [swatch(color, _MARK) for color in line.colors]
        if line.tone in _TONE_ICONS:
            icons.append(icon(_TONE_ICONS[line.tone]))
        self.marks.setVisible(bool(icons))
        if icons:
            self.marks.setPixmap(_side_by_side(icons, self.marks.devicePixelRatioF()))

    def _show_links(self, line: EvidenceLine) -> None:
        while self._links.count():
            gone = self._links.takeAt(0).widget()
            gone.hide()
            gone.deleteLater()
        for uuid, number in line.reports:
            button = QToolButton()
            button.setObjectName(f"ocsgeNeighbour_{number}")
            button.setText(str(number))
            button.setToolTip(tr("Aller à ce signalement"))
            button.setAutoRaise(True)
            button.clicked.connect(lambda _checked=False, target=uuid: self._go_to(target))
            self._links.addWidget(button)
        self.links.setVisible(bool(line.reports))


def _side_by_side(icons: list[QIcon], ratio: float) -> QPixmap:
    step = _MARK + 3
    pixmap = QPixmap(QSize(round((step * len(icons) - 3) * ratio), round((_MARK + 3) * ratio)))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with painting(pixmap) as painter:
        for position, mark in enumerate(icons):
            mark.paint(painter, position * step, 3, _MARK, _MARK)
    return pixmap
