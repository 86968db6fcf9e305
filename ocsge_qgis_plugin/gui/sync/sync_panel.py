"""The panel under the sync button: who we are, what waits, what went wrong, what became of each report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...domain.errors import OcsGeError
from ...domain.text import tr
from ..errors.details_dialog import ErrorDetailsDialog
from ..icons import icon
from ..plain_text import without_controls
from ..widgets.inline_message import InlineMessage, Level
from ..widgets.muted_label import MutedLabel
from .result_list import ResultList
from .sync_words import words_of

if TYPE_CHECKING:
    from ...bridge.desk import Desk
    from ...bridge.sync_service import SyncState
    from ...workflow.sync import SyncOutcome

_WIDTH_CHARACTERS = 62
_RESULT_LINES = 9


class SyncPanel(QFrame):
    """A popup: Escape or a click elsewhere closes it."""

    report_asked = pyqtSignal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._desk = desk
        self.setObjectName("ocsgeSyncPanel")
        self.setAccessibleName(tr("Synchronisation"))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._create_parts()
        self._compose()
        self.results.decision_chosen.connect(self._ask_for_report)

    def refresh(self) -> None:
        """Show what the desk knows now."""
        state = self._desk.sync_state
        logged_in = self._desk.connection.is_logged_in
        words = words_of(state, is_logged_in=logged_in)
        self._headline_icon.setPixmap(icon(words.icon).pixmap(20, 20))
        self.headline.setText(words.text)
        self.lines.setText("\n".join(words.lines))
        self.progress.setVisible(state.running)
        self.cancel.setVisible(state.running)
        self.progress.setRange(0, state.total)
        self.progress.setValue(state.done)
        self.synchronise.setEnabled(not state.running)
        self.read_all.setEnabled(not state.running and logged_in and self._desk.opened is not None)
        self.read_all.setToolTip(self._read_all_hint(logged_in))
        self._show_account(logged_in)
        self._show_error(state)
        if self.isVisible():
            self._fit()

    def add_outcome(self, outcome: SyncOutcome) -> None:
        """Take note of what a synchronisation did."""
        for passed, leads_to_report in ((outcome.stages, False), (outcome.decisions, True)):
            if passed is not None:
                self.results.add(passed.results, leads_to_report=leads_to_report)
        has_results = self.results.topLevelItemCount() > 0
        self.results.setVisible(has_results)
        self._no_results.setVisible(not has_results)

    def show_below(self, button: QWidget) -> None:
        """Open under ``button``, inside the screen."""
        self.refresh()
        self._fit()
        corner = button.mapToGlobal(QPoint(0, button.height()))
        screen = button.screen().availableGeometry()
        left = max(screen.left(), min(corner.x(), screen.right() - self.width()))
        self.move(left, min(corner.y(), max(screen.top(), screen.bottom() - self.height())))
        self.show()
        self.synchronise.setFocus(Qt.FocusReason.PopupFocusReason)

    def _fit(self) -> None:
        # A window takes its size from hints that know nothing of wrapped lines.
        width = max(self.minimumWidth(), self.layout().sizeHint().width())
        self.resize(width, self.layout().totalHeightForWidth(width))

    def _create_parts(self) -> None:
        self._headline_icon = QLabel()
        self.headline = QLabel()
        self.headline.setObjectName("ocsgeSyncHeadline")
        self.headline.setTextFormat(Qt.TextFormat.PlainText)
        font = self.headline.font()
        font.setBold(True)
        self.headline.setFont(font)
        self.lines = MutedLabel()
        self.lines.setObjectName("ocsgeSyncLines")
        self.lines.setWordWrap(True)
        self.progress = QProgressBar()
        self.progress.setObjectName("ocsgeSyncProgress")
        self.progress.setAccessibleName(tr("Avancement de la synchronisation"))
        self.cancel = _button("ocsgeSyncCancel", tr("Arrêter"), "", self._desk.cancel_sync)
        self.cancel.setToolTip(tr("S'arrête après la requête en cours ; ce qui n'est pas parti reste à envoyer"))
        self.message = InlineMessage()
        self.message.setObjectName("ocsgeSyncError")
        self.account = QLabel()
        self.account.setObjectName("ocsgeSyncAccount")
        self.account.setTextFormat(Qt.TextFormat.PlainText)
        self.account.setWordWrap(True)
        self.log_in = _button("ocsgeLogInButton", tr("Se connecter"), "log-in", self._log_in)
        self.log_out = _button("ocsgeLogOutButton", tr("Se déconnecter"), "", self._desk.connection.log_out)
        self.results = ResultList()
        self.results.setMinimumHeight(self.fontMetrics().lineSpacing() * _RESULT_LINES)
        self.results.hide()
        self._no_results = MutedLabel(tr("Les envois de cette séance apparaîtront ici, signalement par signalement."))
        self._no_results.setWordWrap(True)
        self.synchronise = _button("ocsgeSyncNow", tr("Synchroniser"), "sync", self._desk.synchronise)
        self.read_all = _button("ocsgeSyncAll", tr("Tout relire"), "", self._desk.synchronise_fully)

    def _compose(self) -> None:
        head = QGridLayout()
        head.addWidget(self._headline_icon, 0, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.headline, 0, 1)
        head.addWidget(self.lines, 1, 1)
        head.setColumnStretch(1, 1)
        progress = QHBoxLayout()
        progress.addWidget(self.progress, 1)
        progress.addWidget(self.cancel)
        actions = QHBoxLayout()
        actions.addWidget(self.synchronise)
        actions.addWidget(self.read_all)
        actions.addStretch()
        account = QHBoxLayout()
        account.addWidget(self.account, 1)
        account.addWidget(self.log_in)
        account.addWidget(self.log_out)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.setSpacing(8)
        for part in (head, progress):
            layout.addLayout(part)
        layout.addWidget(self.message)
        layout.addLayout(actions)
        layout.addWidget(_line())
        layout.addWidget(self.results, 1)
        layout.addWidget(self._no_results)
        layout.addWidget(_line())
        layout.addLayout(account)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * _WIDTH_CHARACTERS)

    def _show_account(self, logged_in: bool) -> None:
        connection = self._desk.connection
        account, membership = connection.account, connection.membership
        if account is None:
            text = tr("Aucun compte sur {server}").format(server=connection.server_name)
        else:
            group = membership.community_name if membership is not None else tr("aucun groupe choisi")
            text = tr("{name} · {group}\n{server}").format(
                name=account.username, group=group, server=connection.server_name
            )
        if account is not None and not logged_in:
            text += " · " + tr("non connecté")
        self.account.setText(without_controls(text))
        self.log_in.setVisible(not logged_in)
        self.log_out.setVisible(logged_in)

    def _show_error(self, state: SyncState) -> None:
        error = state.error
        if error is None:
            self.message.dismiss()
            return
        details = ("ocsgeSyncErrorMore", tr("Détails"), lambda: self._show_details(error))
        self.message.show_message(
            Level.WARNING, without_controls(f"{error.message}\n{error.remedy}".strip()), [details]
        )

    def _show_details(self, error: OcsGeError) -> None:
        self.hide()
        ErrorDetailsDialog(error, self.parentWidget()).show()

    def _read_all_hint(self, logged_in: bool) -> str:
        if self._desk.opened is None:
            return tr("Ouvrez d'abord un département")
        if not logged_in:
            return tr("Connectez-vous d'abord")
        return tr("Relit tous les signalements du groupe, pas seulement ceux qui ont changé")

    def _log_in(self) -> None:
        self.hide()
        self._desk.connection.log_in()

    def _ask_for_report(self, decision_uuid: str) -> None:
        opened = self._desk.opened
        if opened is None:
            return
        try:
            decision = opened.workspace.decisions.get(decision_uuid)
        except OcsGeError as error:
            # The line is of a département that was closed since.
            self.message.show_error(error)
            return
        self.hide()
        self.report_asked.emit(decision.report_uuid)


def _button(name: str, text: str, icon_name: str, act: object) -> QPushButton:
    button = QPushButton(text)
    if icon_name:
        button.setIcon(icon(icon_name))
    button.setObjectName(name)
    button.setAutoDefault(True)
    button.clicked.connect(lambda _checked=False: act())
    return button


def _line() -> QFrame:
    line = QFrame()
    line.setFrameShape(QFrame.Shape.HLine)
    line.setFrameShadow(QFrame.Shadow.Sunken)
    return line
