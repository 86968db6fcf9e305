"""The first run, led by hand: server and group, login, deliveries; each step ticks itself off."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QPalette
from qgis.PyQt.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QWidget

from ...bridge import settings as keys
from ...domain.text import tr
from ..icons import icon
from ..widgets.muted_label import MutedLabel

if TYPE_CHECKING:
    from ...bridge.desk import Desk


@dataclass(frozen=True)
class StepsDone:
    """Which of the three steps are behind the person."""

    server: bool
    login: bool
    deliveries: bool

    @property
    def all_done(self) -> bool:
        """Whether there is nothing left to be led through."""
        return self.server and self.login and self.deliveries


def steps_done(desk: Desk) -> StepsDone:
    """Return what is already set up."""
    settings = desk.settings
    method_set = settings.text(keys.BASIC_AUTHCFG if settings.text(keys.LOGIN_METHOD) == "basic" else keys.CLIENT_ID)
    folder = settings.deliveries_folder
    return StepsDone(
        server=bool(method_set) or desk.account is not None,
        login=desk.account is not None and desk.identity is not None,
        deliveries=folder is not None and folder.is_dir(),
    )


class FirstSteps(QFrame):
    """Hidden once everything is set up."""

    options_asked = pyqtSignal()
    folder_asked = pyqtSignal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setObjectName("ocsgeFirstSteps")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        title = QLabel(tr("Premiers pas"))
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        layout = QGridLayout(self)
        layout.addWidget(title, 0, 0, 1, 4)
        self._ticks: list[QLabel] = []
        self._hints: list[MutedLabel] = []
        self.buttons: list[QPushButton] = []
        for row, (name, text, hint, button) in enumerate(self._steps(), start=1):
            tick, label = QLabel(), QLabel(text)
            action = QPushButton(button)
            action.setObjectName(name)
            action.setAutoDefault(False)
            layout.addWidget(tick, row, 0)
            layout.addWidget(label, row, 1)
            explained = MutedLabel(hint)
            explained.setWordWrap(True)
            layout.addWidget(explained, row, 2)
            layout.addWidget(action, row, 3)
            self._ticks.append(tick)
            self._hints.append(explained)
            self.buttons.append(action)
        layout.setHorizontalSpacing(12)
        layout.setColumnStretch(2, 1)
        self.buttons[0].clicked.connect(lambda _checked=False: self.options_asked.emit())
        self.buttons[1].clicked.connect(lambda _checked=False: desk.connection.log_in())
        self.buttons[2].clicked.connect(lambda _checked=False: self.folder_asked.emit())

    def refresh(self) -> None:
        """Tick off what is done; hide when all is."""
        done = steps_done(self._desk)
        self.setVisible(not done.all_done)
        for tick, button, is_done in zip(self._ticks, self.buttons, (done.server, done.login, done.deliveries)):
            tick.setPixmap(icon("status-accepted" if is_done else "status-open").pixmap(16, 16))
            tick.setAccessibleName(tr("fait") if is_done else tr("à faire"))
            button.setVisible(not is_done)
        # A button that cannot be pressed only sends people looking for the one that can.
        self.buttons[1].setVisible(done.server and not done.login)
        hint = self._steps()[1][2]
        self._hints[1].setText(hint if done.server else tr("Après l'étape 1. {hint}").format(hint=hint))

    @staticmethod
    def _steps() -> tuple[tuple[str, str, str, str], ...]:
        return (
            (
                "ocsgeFirstServer",
                tr("1. Serveur et groupe"),
                tr("L'adresse de l'Espace collaboratif, l'identification que l'IGN vous a donnée, votre groupe."),
                tr("Options…"),
            ),
            (
                "ocsgeFirstLogin",
                tr("2. Connexion"),
                tr("Une seule fois suffit : ensuite, on travaille aussi sans réseau."),
                tr("Se connecter"),
            ),
            (
                "ocsgeFirstFolder",
                tr("3. Livraisons"),
                tr("Le dossier où sont décompressées les livraisons OCS GE et CoSIA. Facultatif."),
                tr("Choisir le dossier…"),
            ),
        )
