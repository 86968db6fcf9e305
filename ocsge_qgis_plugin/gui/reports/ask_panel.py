"""Asking a colleague for advice on a report, in place: who, found by typing, and the question."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ...domain.text import tr
from ...workflow.assignment import colleagues_like
from ..icons import icon
from ..plain_text import as_menu_text
from ..widgets.chip import Chip
from ..widgets.flow_layout import FlowLayout
from ..widgets.muted_label import MutedLabel

_OFFERED = 8
_LONGEST = 4000


class NameLine(QLineEdit):
    """A line in which up and down choose among what is offered below it."""

    stepped = pyqtSignal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
            return
        super().keyPressEvent(event)


class AskPanel(QFrame):
    """Enter takes the colleague chosen and goes on to the question; Enter there asks. ``asked`` carries both."""

    asked = pyqtSignal(str, str)
    left = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ocsgeAskPanel")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._members: tuple[str, ...] = ()
        self._offered: list[str] = []
        self._chosen = 0
        self.name = NameLine()
        self.name.setObjectName("ocsgeAskName")
        self.name.setPlaceholderText(tr("Nom du collègue ; Entrée pour le choisir"))
        self.name.setAccessibleName(tr("Collègue à qui demander"))
        self.name.textEdited.connect(lambda _text: self._offer())
        self.name.stepped.connect(self._step)
        self.name.returnPressed.connect(self._go_on)
        names = QWidget()
        self._names = FlowLayout(names)
        self.question = QLineEdit()
        self.question.setObjectName("ocsgeAskQuestion")
        self.question.setMaxLength(_LONGEST)
        self.question.setPlaceholderText(tr("Votre question ; Entrée pour la poser"))
        self.question.setAccessibleName(tr("Question au collègue"))
        self.question.returnPressed.connect(self._ask)
        self.ask = QPushButton(icon("ask"), tr("Demander"))
        self.ask.setObjectName("ocsgeAsk")
        self.ask.clicked.connect(self._ask)
        cancel = QPushButton(tr("Annuler"))
        cancel.setObjectName("ocsgeAskCancel")
        cancel.clicked.connect(self.left)
        self.hint = MutedLabel()
        self.hint.setObjectName("ocsgeAskHint")
        self.hint.setWordWrap(True)
        first = QHBoxLayout()
        first.addWidget(QLabel(tr("Demander l'avis de")))
        first.addWidget(self.name, 1)
        second = QHBoxLayout()
        second.addWidget(self.question, 1)
        second.addWidget(self.ask)
        second.addWidget(cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 6)
        layout.setSpacing(4)
        layout.addLayout(first)
        layout.addWidget(names)
        layout.addLayout(second)
        layout.addWidget(self.hint)
        self.hide()

    def offer(self, members: Sequence[str], preferred: str = "") -> None:
        """Open the panel; ``preferred`` is who asked for advice and now gets the answer."""
        self._members = tuple(members)
        self.name.setText(preferred)
        self.question.clear()
        self.hint.setText(
            tr("La question part comme réponse dans le fil du signalement : son auteur la lit aussi.")
            if members
            else tr("La liste des membres n'est pas encore connue : connectez-vous au serveur.")
        )
        self._offer()
        self.show()
        (self.question if preferred else self.name).setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def colleague(self) -> str:
        """Who would be asked, empty when nobody fits."""
        return self._offered[self._chosen] if self._offered else ""

    def event(self, event: QEvent) -> bool:
        # Before the dock, for which Enter saves a decision.
        if event.type() == QEvent.Type.ShortcutOverride and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # What a line has answered to arrives here as well, and goes no further.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, (QPushButton, Chip)):
                focused.click()
            return
        super().keyPressEvent(event)

    def _offer(self) -> None:
        self._offered = colleagues_like(self.name.text(), self._members)[:_OFFERED]
        self._chosen = 0
        while self._names.count():
            widget = self._names.takeAt(0).widget()
            widget.hide()
            widget.deleteLater()
        for position, name in enumerate(self._offered):
            chip = Chip()
            chip.setText(as_menu_text(name))
            chip.setObjectName(f"ocsgeAskMember_{name}")
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            chip.clicked.connect(lambda _checked=False, position=position: self._take(position))
            self._names.addWidget(chip)
        self._mark()

    def _step(self, by: int) -> None:
        if self._offered:
            self._chosen = (self._chosen + by) % len(self._offered)
            self._mark()

    def _take(self, position: int) -> None:
        self._chosen = position
        self._go_on()

    def _mark(self) -> None:
        for position in range(self._names.count()):
            self._names.itemAt(position).widget().setChecked(position == self._chosen)

    def _go_on(self) -> None:
        colleague = self.colleague
        if not colleague:
            self.hint.setText(tr("Personne de ce nom dans le groupe."))
            return
        self.name.setText(colleague)
        self._offer()
        self.question.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self) -> None:
        if not self.colleague:
            self.hint.setText(tr("Choisissez d'abord un collègue."))
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.question.text().strip():
            self.hint.setText(tr("Écrivez d'abord votre question."))
            self.question.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.asked.emit(self.colleague, self.question.text().strip())
