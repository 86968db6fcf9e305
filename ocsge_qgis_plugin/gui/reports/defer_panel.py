"""Putting reports aside until a day, in place, without a dialog."""

from __future__ import annotations

from qgis.PyQt.QtCore import QDate, QEvent, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QDateEdit,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...domain.text import tr
from ...workflow.deferring import in_a_week, tomorrow
from ..widgets.flow_layout import FlowLayout

_LONGEST = 2000
_OWN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Left, Qt.Key.Key_Right)


class DeferPanel(QFrame):
    """Tomorrow, in a week, or a day chosen. ``deferred`` carries the day and the note, ``None`` to take up again."""

    deferred = pyqtSignal(object, str)
    left = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ocsgeDeferPanel")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.title = QLabel()
        self.title.setObjectName("ocsgeDeferTitle")
        self.title.setWordWrap(True)
        self.tomorrow = self._button(tr("Demain"), "ocsgeDeferTomorrow")
        self.tomorrow.clicked.connect(lambda: self._choose(tomorrow(self._today())))
        self.week = self._button(tr("Dans une semaine"), "ocsgeDeferWeek")
        self.week.clicked.connect(lambda: self._choose(in_a_week(self._today())))
        self.date = QDateEdit()
        self.date.setObjectName("ocsgeDeferDate")
        self.date.setAccessibleName(tr("Jour où le signalement revient"))
        self.date.setCalendarPopup(True)
        self.date.setDisplayFormat("dd/MM/yyyy")
        self.on_date = self._button(tr("À cette date"), "ocsgeDeferOnDate")
        self.on_date.clicked.connect(lambda: self._choose(self.date.date().toPyDate()))
        self.now = self._button(tr("Reprendre maintenant"), "ocsgeDeferNow")
        self.now.clicked.connect(lambda: self._choose(None))
        self.note = QLineEdit()
        self.note.setObjectName("ocsgeDeferNote")
        self.note.setMaxLength(_LONGEST)
        self.note.setPlaceholderText(tr("Note pour soi (facultative), qui ne quitte pas ce poste"))
        self.note.setAccessibleName(tr("Note pour soi"))
        self.note.returnPressed.connect(lambda: self.tomorrow.setFocus(Qt.FocusReason.OtherFocusReason))
        cancel = self._button(tr("Ne pas reporter"), "ocsgeDeferCancel")
        cancel.clicked.connect(self.left)
        choices = QWidget()
        row = FlowLayout(choices)
        for widget in (self.now, self.tomorrow, self.week, self.date, self.on_date):
            row.addWidget(widget)
        last = QHBoxLayout()
        last.addWidget(self.note, 1)
        last.addWidget(cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 6)
        layout.setSpacing(4)
        layout.addWidget(self.title)
        layout.addWidget(choices)
        layout.addLayout(last)
        self.hide()

    def offer(self, title: str, *, note: str, is_deferred: bool) -> None:
        """Open the panel; ``title`` says for what, ``is_deferred`` offers to take that up again."""
        self.title.setText(title)
        self.note.setText(note)
        self.now.setVisible(is_deferred)
        day = QDate.currentDate().addDays(1)
        self.date.setMinimumDate(day)
        self.date.setDate(day.addMonths(1))
        self.show()
        (self.now if is_deferred else self.tomorrow).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def press(self) -> None:
        """The key that opened the panel was pressed once more: what has the focus, else tomorrow."""
        focused = self.focusWidget()
        (focused if isinstance(focused, QAbstractButton) and focused.hasFocus() else self.tomorrow).click()

    def event(self, event: QEvent) -> bool:
        # Before the dock, for which Enter saves a decision.
        if event.type() == QEvent.Type.ShortcutOverride and event.key() in _OWN_KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if isinstance(focused, QAbstractButton):
                focused.click()
            elif focused is self.date or self.date.isAncestorOf(focused):
                self.on_date.click()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and isinstance(focused, QAbstractButton):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def _choose(self, day: object) -> None:
        self.deferred.emit(day, self.note.text().strip())

    @staticmethod
    def _today() -> object:
        return QDate.currentDate().toPyDate()

    @staticmethod
    def _button(text: str, name: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        return button
