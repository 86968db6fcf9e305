"""Sharing a selection out among interpreters, in place, without a dialog."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ...domain.text import tr, tr_n
from ..icons import icon
from ..plain_text import as_menu_text
from ..widgets.flow_layout import FlowLayout

_VISIBLE_LINES = 4


class SharePanel(QFrame):
    """Tick members, then give each an equal share, lying close together on the map."""

    share_asked = pyqtSignal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ocsgeSharePanel")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._count = 0
        self._boxes: dict[str, QCheckBox] = {}
        self.title = QLabel()
        self.title.setWordWrap(True)
        members = QWidget()
        self._members = FlowLayout(members, spacing=8)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(members)
        scroll.setMaximumHeight(self.fontMetrics().lineSpacing() * _VISIBLE_LINES)
        self.outcome = QLabel()
        self.outcome.setObjectName("ocsgeShareOutcome")
        self.outcome.setWordWrap(True)
        self.share = QPushButton(icon("share"), tr("Partager"))
        self.share.setObjectName("ocsgeShare")
        self.share.clicked.connect(lambda: self.share_asked.emit(self.ticked()))
        cancel = QPushButton(tr("Annuler"))
        cancel.setObjectName("ocsgeShareCancel")
        cancel.clicked.connect(self.hide)
        buttons = QHBoxLayout()
        buttons.addWidget(self.outcome, 1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.share)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 6)
        layout.addWidget(self.title)
        layout.addWidget(scroll)
        layout.addLayout(buttons)
        self.hide()

    def offer(self, count: int, usernames: Sequence[str]) -> None:
        """Open the panel for ``count`` reports and these members."""
        self._count = count
        self.title.setText(tr_n("Partager %n signalement(s) par secteurs voisins, à parts égales, entre :", count))
        ticked = self.ticked()
        while self._members.count():
            widget = self._members.takeAt(0).widget()
            widget.hide()
            widget.deleteLater()
        self._boxes = {}
        for username in usernames:
            box = QCheckBox(as_menu_text(username))
            box.setObjectName(f"ocsgeMember_{username}")
            box.setChecked(username in ticked)
            box.toggled.connect(self._show_outcome)
            self._members.addWidget(box)
            self._boxes[username] = box
        self._show_outcome()
        self.show()
        if self._boxes:
            next(iter(self._boxes.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def ticked(self) -> list[str]:
        """Return the members ticked, in the order listed."""
        return [username for username, box in self._boxes.items() if box.isChecked()]

    def _show_outcome(self, *_ignored: object) -> None:
        people = len(self.ticked())
        self.share.setEnabled(bool(people))
        if not self._boxes:
            self.outcome.setText(tr("La liste des membres n'est pas encore connue : connectez-vous au serveur."))
        elif not people:
            self.outcome.setText(tr("Cochez au moins un interprète."))
        else:
            share = -(-self._count // people)
            self.outcome.setText(tr_n("%n signalement(s) au plus pour chacun", share))
