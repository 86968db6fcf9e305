"""What went wrong or has to be decided, said where the person looks, without a modal box."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QGuiApplication, QPalette
from qgis.PyQt.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from ...domain.errors import OcsGeError
from ...domain.text import tr
from ..icons import icon
from .flow_layout import FlowLayout
from .muted_label import MutedLabel


class Level(Enum):
    """How much a message matters; the value is its icon."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class InlineMessage(QFrame):
    """A message with buttons, hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._icon = QLabel()
        self._icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = QToolButton()
        self._close.setAutoRaise(True)
        self._close.setIcon(icon("remove"))
        self._close.setToolTip(tr("Fermer ce message"))
        self._close.setAccessibleName(tr("Fermer ce message"))
        self._close.clicked.connect(self.dismiss)
        self._buttons = QWidget()
        self._button_row = FlowLayout(self._buttons)
        layout = QGridLayout(self)
        layout.setContentsMargins(6, 4, 4, 4)
        layout.addWidget(self._icon, 0, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._text, 0, 1)
        layout.addWidget(self._close, 0, 2, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._buttons, 1, 1, 1, 2)
        layout.setColumnStretch(1, 1)
        self.hide()

    @property
    def text(self) -> str:
        """What is being said, empty when hidden."""
        return self._text.text() if not self.isHidden() else ""

    def show_message(
        self, level: Level, text: str, actions: Sequence[tuple[str, str, Callable[[], None]]] = ()
    ) -> None:
        """Say ``text``; each action is (object name, label, what to do), and its button also closes the message."""
        self._icon.setPixmap(icon(level.value).pixmap(16, 16))
        self._text.setText(text)
        self.setAccessibleName(text)
        self._clear_buttons()
        for name, label, act in actions:
            button = QPushButton(label)
            button.setObjectName(name)
            button.clicked.connect(lambda _checked=False, act=act: self._run(act))
            self._button_row.addWidget(button)
        self._buttons.setVisible(bool(actions))
        self.show()

    def show_error(self, error: OcsGeError) -> None:
        """Say what happened and what to do next; the technical details can be copied."""
        text = f"{error.message}\n{error.remedy}" if error.remedy else error.message
        details = f"{error}\n\n{error.details}"
        copy = ("ocsgeCopyDetails", tr("Copier les détails"), lambda: QGuiApplication.clipboard().setText(details))
        self.show_message(Level.ERROR, text, [copy] if error.details else [])

    def dismiss(self) -> None:
        """Hide the message."""
        self._clear_buttons()
        self._text.clear()
        self.hide()

    def _run(self, act: Callable[[], None]) -> None:
        self.dismiss()
        act()

    def _clear_buttons(self) -> None:
        while self._button_row.count():
            widget = self._button_row.takeAt(0).widget()
            widget.hide()
            widget.deleteLater()


class EmptyState(QWidget):
    """A sentence in place of an empty list: why it is empty and what to do, with a button where one helps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = MutedLabel()
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = QPushButton()
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.button)
        row.addStretch()
        layout = QGridLayout(self)
        layout.setRowStretch(0, 1)
        layout.addWidget(self._text, 1, 0)
        layout.addLayout(row, 2, 0)
        layout.setRowStretch(3, 1)

    @property
    def text(self) -> str:
        """The sentence shown."""
        return self._text.text()

    def say(self, text: str, button: str = "") -> None:
        """Show a sentence, and a button when ``button`` names one."""
        self._text.setText(text)
        self.button.setText(button)
        self.button.setVisible(bool(button))
