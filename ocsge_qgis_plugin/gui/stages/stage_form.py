"""What a move needs before it can be written: a quarter, or the reason and new date of a refused recette."""

from __future__ import annotations

from datetime import date

from qgis.PyQt.QtCore import QDate, QEvent, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDateEdit,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...domain.production import Stage, StageMoveError, VintageStatus, check_stage_move, is_refused_recette
from ...domain.text import tr
from ..icons import icon
from .stage_words import needs_quarter, quarters_from

_REASON_LINES = 3
_RECETTE_DAYS = 30


class StageForm(QFrame):
    """One form for the whole dock, shown in the card whose button was pressed. Ctrl+Enter saves, Escape closes."""

    saved = pyqtSignal(object, object, str, str, object)
    """``(status, stage, quarter, reason, planned date)``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status: VintageStatus | None = None
        self._stage = Stage.SCHEDULED
        self.setObjectName("ocsgeStageForm")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.title = QLabel()
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.quarter = QComboBox()
        self.quarter.setObjectName("ocsgeStageQuarter")
        self.quarter.setEditable(True)
        self.quarter.setToolTip(tr("Année et trimestre, par exemple 2027-T1"))
        self.quarter.lineEdit().returnPressed.connect(self._save)
        self.reason = QPlainTextEdit()
        self.reason.setObjectName("ocsgeStageReason")
        self.reason.setTabChangesFocus(True)
        self.reason.setPlaceholderText(tr("Pourquoi la recette est-elle refusée ?"))
        self.reason.setFixedHeight(self.fontMetrics().lineSpacing() * _REASON_LINES + 12)
        self.reason.installEventFilter(self)
        self.planned = QDateEdit()
        self.planned.setObjectName("ocsgeStageDate")
        self.planned.setCalendarPopup(True)
        self.planned.setDisplayFormat("dd/MM/yyyy")
        self.error = QLabel()
        self.error.setObjectName("ocsgeStageFormError")
        self.error.setTextFormat(Qt.TextFormat.PlainText)
        self.error.setWordWrap(True)
        self.save = QPushButton(icon("save"), tr("Enregistrer"))
        self.save.setObjectName("ocsgeStageSave")
        self.save.clicked.connect(lambda _checked=False: self._save())
        self.cancel = QPushButton(tr("Annuler"))
        self.cancel.setObjectName("ocsgeStageCancel")
        self.cancel.clicked.connect(lambda _checked=False: self.hide())
        self._rows = QFormLayout()
        self._rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._rows.addRow(tr("&Trimestre"), self.quarter)
        self._rows.addRow(tr("&Motif"), self.reason)
        self._rows.addRow(tr("Nouvelle &date"), self.planned)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.addWidget(self.title)
        layout.addLayout(self._rows)
        layout.addWidget(self.error)
        layout.addLayout(buttons)
        self.hide()

    @property
    def vintage(self) -> str:
        """Name of the vintage that the form is open for, empty when it is closed."""
        return self._status.vintage if self._status is not None and not self.isHidden() else ""

    def ask(self, status: VintageStatus, stage: Stage) -> None:
        """Open for the move of ``status`` to ``stage``, with the fields it needs and nothing in them."""
        self._status, self._stage = status, stage
        refused = is_refused_recette(status.stage, stage)
        today = date.today()
        self.title.setText(
            tr("{vintage} : recette refusée").format(vintage=status.vintage)
            if refused
            else tr("{vintage} : {stage}").format(vintage=status.vintage, stage=stage.label)
        )
        self.quarter.clear()
        self.quarter.addItems(quarters_from(today))
        self.quarter.setCurrentText(status.quarter or quarters_from(today)[1])
        self.reason.clear()
        self.planned.setMinimumDate(QDate(today.year, today.month, today.day))
        self.planned.setDate(QDate(today.year, today.month, today.day).addDays(_RECETTE_DAYS))
        for field, is_needed in (
            (self.quarter, needs_quarter(stage)),
            (self.reason, refused),
            (self.planned, refused),
        ):
            field.setVisible(is_needed)
            self._rows.labelForField(field).setVisible(is_needed)
        self.error.hide()
        self.show()
        (self.reason if refused else self.quarter).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and watched is self.reason:
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._save()
                return True
        return super().eventFilter(watched, event)

    def _save(self) -> None:
        if self._status is None:
            return
        refused = is_refused_recette(self._status.stage, self._stage)
        quarter = self.quarter.currentText().strip().upper() if needs_quarter(self._stage) else ""
        reason = self.reason.toPlainText().strip() if refused else ""
        chosen = self.planned.date()
        planned = date(chosen.year(), chosen.month(), chosen.day()) if refused else None
        try:
            check_stage_move(self._status.stage, self._stage, quarter=quarter, reason=reason, planned_date=planned)
        except StageMoveError as error:
            self.error.setText(str(error))
            self.error.show()
            return
        self.hide()
        self.saved.emit(self._status, self._stage, quarter, reason, planned)
