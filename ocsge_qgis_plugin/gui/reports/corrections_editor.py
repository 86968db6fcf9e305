"""The corrections that an accepted report calls for: polygons named on the map, wished classes found by typing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from ...domain.decisions import UNCHANGED, Correction, PolygonRef
from ...domain.departements import Vintage
from ...domain.nomenclature import Dimension, nomenclature
from ...domain.text import tr
from ..icons import icon, swatch
from ..plain_text import as_tooltip
from ..widgets.chip import Chip
from ..widgets.class_picker import ClassPicker
from ..widgets.flow_layout import FlowLayout


class ClassLabel(QWidget):
    """A code with its colour; the label of the class is in the tooltip."""

    def __init__(self, dimension: Dimension, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        land_class = nomenclature(dimension).resolve(code)
        picture = QLabel()
        if land_class is not None:
            picture.setPixmap(swatch(land_class.color).pixmap(14, 14))
        text = QLabel(code or tr("(aucun code)"))
        text.setTextFormat(Qt.TextFormat.PlainText)
        self.setToolTip(as_tooltip(land_class.title if land_class is not None else tr("Code inconnu")))
        self.setAccessibleName(land_class.title if land_class is not None else code)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(picture)
        layout.addWidget(text)


class CorrectionRow(QFrame):
    """One polygon of one vintage: before, after, and a warning where the pair is unexpected."""

    changed = pyqtSignal()
    removed = pyqtSignal()

    def __init__(self, correction: Correction, position: int, area: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"ocsgeCorrection_{position}")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._correction = correction
        self.cover = self._picker(Dimension.COVER, "ocsgeCoverPicker", position, correction.cover_after)
        self.use = self._picker(Dimension.USE, "ocsgeUsePicker", position, correction.use_after)
        self.warning = QLabel()
        self.warning.setObjectName(f"ocsgeCorrectionWarning_{position}")
        self.warning.setWordWrap(True)
        remove = QToolButton()
        remove.setObjectName(f"ocsgeRemoveCorrection_{position}")
        remove.setIcon(icon("remove"))
        remove.setAutoRaise(True)
        remove.setToolTip(tr("Retirer cette correction"))
        remove.setAccessibleName(tr("Retirer cette correction"))
        remove.clicked.connect(lambda _checked=False: self.removed.emit())
        head = QHBoxLayout()
        head.setSpacing(8)
        vintage = QLabel(f"<b>{correction.vintage}</b>")
        head.addWidget(vintage)
        head.addWidget(ClassLabel(Dimension.COVER, correction.cover_before))
        head.addWidget(ClassLabel(Dimension.USE, correction.use_before))
        if area:
            head.addWidget(QLabel(area))
        head.addStretch(1)
        head.addWidget(remove)
        layout = QGridLayout(self)
        layout.setContentsMargins(6, 2, 4, 4)
        layout.setSpacing(3)
        layout.addLayout(head, 0, 0, 1, 3)
        layout.addWidget(QLabel("→"), 1, 0)
        layout.addWidget(self.cover, 1, 1)
        layout.addWidget(self.use, 1, 2)
        layout.addWidget(self.warning, 2, 0, 1, 3)
        layout.setColumnStretch(1, 1)
        layout.setColumnStretch(2, 1)
        self._warn()

    @property
    def correction(self) -> Correction:
        """The correction as it stands."""
        return self._correction

    def _picker(self, dimension: Dimension, name: str, position: int, code: str) -> ClassPicker:
        picker = ClassPicker(dimension)
        # The first row carries the plain name, so that one correction (the usual case) needs no number.
        picker.setObjectName(name if position == 1 else f"{name}_{position}")
        picker.setAccessibleName(tr("Couverture corrigée") if dimension is Dimension.COVER else tr("Usage corrigé"))
        picker.set_code(code)
        picker.code_changed.connect(self._take)
        return picker

    def _take(self, _code: str) -> None:
        self._correction = replace(self._correction, cover_after=self.cover.code, use_after=self.use.code)
        self._warn()
        self.changed.emit()

    def _warn(self) -> None:
        unexpected = self._correction.is_change and not self._correction.is_expected
        self.warning.setText(
            tr("⚠ Couple {cover} × {use} inattendu dans la nomenclature : vérifiez-le.").format(
                cover=self._correction.final_cover, use=self._correction.final_use
            )
            if unexpected
            else ""
        )
        self.warning.setVisible(unexpected)


class CorrectionsEditor(QWidget):
    """Vintages to correct, the button that picks polygons, and one row per correction."""

    changed = pyqtSignal()
    pick_toggled = pyqtSignal(bool)

    def __init__(self, pick_hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[CorrectionRow] = []
        self._areas: dict[PolygonRef, str] = {}
        self._vintage_buttons: list[QToolButton] = []
        self.pick = Chip()
        self.pick.setObjectName("ocsgePickPolygon")
        self.pick.setIcon(icon("pick-polygon"))
        self.pick.setText(tr("Désigner le polygone sur la carte"))
        self.pick.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.pick.setToolTip(f"{self.pick.text()} ({pick_hint})")
        self.pick.toggled.connect(self.pick_toggled)
        tools = QWidget()
        self._tools = FlowLayout(tools)
        self._tools.addWidget(self.pick)
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(tools)
        layout.addLayout(self._list)

    def offer_vintages(self, vintages: Sequence[Vintage], ticked: str) -> None:
        """Offer the vintages of the open département, newest first; ``ticked`` names the one to start with."""
        offered = [(vintage.name, vintage.title) for vintage in sorted(vintages, reverse=True)]
        if offered == [(button.property("vintage"), button.text()) for button in self._vintage_buttons]:
            for button in self._vintage_buttons:
                button.setChecked(button.property("vintage") == ticked)
            return
        for button in self._vintage_buttons:
            self._tools.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._vintage_buttons = []
        for vintage in sorted(vintages, reverse=True):
            button = Chip(self)
            button.setObjectName(f"ocsgeVintage_{vintage.name}")
            button.setText(vintage.title)
            button.setChecked(vintage.name == ticked)
            button.setProperty("vintage", vintage.name)
            button.setToolTip(tr("Corriger ce millésime"))
            self._tools.addWidget(button)
            button.show()
            self._vintage_buttons.append(button)

    def vintages(self) -> tuple[str, ...]:
        """Return the names of the vintages to correct."""
        return tuple(button.property("vintage") for button in self._vintage_buttons if button.isChecked())

    def corrections(self) -> tuple[Correction, ...]:
        """Return the corrections as they stand."""
        return tuple(row.correction for row in self._rows)

    def show_corrections(self, corrections: Sequence[Correction]) -> None:
        """Show other corrections, telling nobody."""
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        for correction in corrections:
            row = CorrectionRow(correction, len(self._rows) + 1, self._areas.get(correction.polygon, ""))
            row.changed.connect(self.changed)
            row.removed.connect(lambda row=row: self._remove(row))
            self._rows.append(row)
            self._list.addWidget(row)

    def add(self, correction: Correction, area: str) -> bool:
        """Add a correction; ``False`` when its polygon is there already."""
        if any(
            (row.correction.polygon, row.correction.vintage) == (correction.polygon, correction.vintage)
            for row in self._rows
        ):
            return False
        self._areas[correction.polygon] = area
        self.show_corrections((*self.corrections(), correction))
        self.changed.emit()
        last = self._rows[-1]
        (last.use if correction.cover_after != UNCHANGED else last.cover).setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _remove(self, row: CorrectionRow) -> None:
        self.show_corrections([kept.correction for kept in self._rows if kept is not row])
        self.changed.emit()
