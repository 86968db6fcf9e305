"""The dialog that opens a département: type it, see what is on this disk, Enter."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ...bridge import settings as keys
from ...domain.departements import Departement
from ...domain.errors import OcsGeError
from ...domain.text import tr
from ...landcover.errors import WorkCancelledError
from ...landcover.records import DeliveryScan
from ..icons import icon
from ..widgets.inline_message import InlineMessage
from .delivery_view import DeliveryView
from .departement_picker import DepartementPicker
from .first_steps import FirstSteps
from .search_session import SearchSession

if TYPE_CHECKING:
    from ...bridge.desk import Desk

_RECENT = "recent_departements"
_RECENT_KEPT = 6
_TYPING_MS = 250


class OpenDepartementDialog(QDialog):
    """Not modal. ``options_asked`` asks for the plugin's page of QGIS's options."""

    options_asked = pyqtSignal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._opens_when_found = False
        self._is_opening = False
        self.setObjectName("ocsgeOpenDialog")
        self.setWindowTitle(tr("Ouvrir un département"))
        self.setModal(False)
        self._session = SearchSession(desk, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPING_MS)
        self._create_parts()
        self._compose()
        self._connect()

    def open(self) -> None:
        """Show the dialog without blocking; what is typed goes to the search line."""
        if not self.isVisible():
            self.message.dismiss()
            self.folder.setText(str(self._desk.settings.deliveries_folder or ""))
            self.picker.start(self._recent())
            self.first_steps.refresh()
            self._look()
        self.show()
        self.raise_()
        self.activateWindow()

    def done(self, result: int) -> None:
        """Close; a search under way stops, an opening goes on in the background."""
        self._pause.stop()
        self._session.stop()
        self._opens_when_found = False
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # In the folder's line Enter looks there; the default button would open what is not known yet.
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.focusWidget() is self.folder:
            self._look()
            return
        super().keyPressEvent(event)

    @property
    def is_searching(self) -> bool:
        """Whether the deliveries of the département under the cursor are not known yet."""
        return self._pause.isActive() or self._session.is_running

    def open_chosen(self) -> None:
        """Open the département under the cursor, as soon as its deliveries are known."""
        departement = self.picker.current
        if departement is None or self._is_opening:
            return
        if self._pause.isActive():
            self._look()
        if self._session.is_running:
            self._opens_when_found = True
            self._refresh_buttons()
            return
        self._start_opening(departement, self._session.scan_of(departement) or DeliveryScan((), ()))

    def _start_opening(self, departement: Departement, scan: DeliveryScan) -> None:
        self._opens_when_found = False
        self._is_opening = True
        self.message.dismiss()
        self._show_progress(tr("Ouverture de {departement}…").format(departement=departement.title), 0, 0)
        self._refresh_buttons()
        self._desk.open(departement, scan)

    # What is on this disk

    def _look(self) -> None:
        """Look for the deliveries of the département under the cursor."""
        self._pause.stop()
        departement, folder = self.picker.current, self.folder.text().strip()
        if departement is None:
            self._session.stop()
            typed = self.picker.search.text().strip()
            self.deliveries.show_nothing(
                tr("Aucun département ne correspond.")
                if typed
                else tr("Tapez le code ou le nom d'un département, puis Entrée pour l'ouvrir.")
            )
        elif not folder:
            self._session.stop()
            self.deliveries.show_scan(departement, DeliveryScan((), ()))
        else:
            self.deliveries.show_nothing("")
            self._session.start(Path(folder).expanduser(), departement)
        self._refresh_progress()

    def _on_found(self, departement: Departement, scan: DeliveryScan) -> None:
        self._refresh_progress()
        self.deliveries.show_scan(departement, scan)
        folder = Path(self.folder.text().strip()).expanduser()
        # A look into a wrong folder must not make tomorrow's QGIS forget the right one.
        if folder.is_dir() and (scan.deliveries or scan.archives):
            self._desk.settings.store(keys.DELIVERIES_FOLDER, str(folder))
            self.first_steps.refresh()
        if self._opens_when_found:
            self._start_opening(departement, scan)

    def _on_search_failed(self, error: OcsGeError) -> None:
        self._opens_when_found = False
        self._refresh_progress()
        if isinstance(error, WorkCancelledError):
            self.deliveries.show_nothing(tr("Recherche arrêtée."))
        else:
            self.message.show_error(error)

    def _unpack(self) -> None:
        departement = self.picker.current
        if departement is not None:
            self._desk.search.remember_unpacking(departement)
            self._look()

    def _browse(self) -> None:
        dialog = QFileDialog(self, tr("Dossier des livraisons"), self.folder.text() or str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._take_folder)
        dialog.open()

    def _take_folder(self, path: str) -> None:
        self.folder.setText(path)
        self._look()

    # Opening

    def _on_opened(self, opened: object) -> None:
        if opened is None or not self._is_opening:
            return
        self._is_opening = False
        self._refresh_progress()
        code = opened.departement.code
        recent = [code, *(other for other in self._recent() if other != code)]
        self._desk.national.view.set(_RECENT, recent[:_RECENT_KEPT])
        self.accept()

    def _on_failed(self, error: OcsGeError) -> None:
        if self._is_opening:
            self._is_opening = False
            self._refresh_progress()
            self.message.show_error(error)

    def _on_opening_progress(self, step: str, done: int, total: int) -> None:
        if self._is_opening:
            self._show_progress(step, done, total)

    def _stop(self) -> None:
        if self._is_opening:
            self._is_opening = False
            self._desk.cancel_opening()
        self._opens_when_found = False
        self._session.cancel()
        self._refresh_progress()

    def _recent(self) -> list[str]:
        stored = self._desk.national.view.get(_RECENT)
        return [code for code in stored if isinstance(code, str)] if isinstance(stored, list) else []

    # Showing

    def _refresh_progress(self) -> None:
        if self._session.is_running:
            self._show_progress(tr("Recherche des livraisons…"), 0, 0)
        elif not self._is_opening:
            self._busy.hide()
        self._refresh_buttons()

    def _show_progress(self, text: str, done: int, total: int) -> None:
        self._busy.show()
        self.step.setText(text)
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _refresh_buttons(self) -> None:
        departement = self.picker.current
        waits = self._opens_when_found or self._is_opening
        self.open_button.setEnabled(departement is not None and not waits)
        if self._opens_when_found:
            text = tr("Ouverture après la recherche…")
        elif departement is not None:
            text = tr("Ouvrir {departement}").format(departement=departement.title)
        else:
            text = tr("Ouvrir")
        self.open_button.setText(text)

    def _create_parts(self) -> None:
        self.first_steps = FirstSteps(self._desk)
        self.picker = DepartementPicker()
        self.folder = QLineEdit()
        self.folder.setObjectName("ocsgeDeliveriesFolder")
        self.folder.setAccessibleName(tr("Dossier des livraisons"))
        self.folder.setPlaceholderText(tr("Dossier des livraisons de l'IGN (facultatif)"))
        self.folder.setClearButtonEnabled(True)
        self.browse = QPushButton(tr("Parcourir…"))
        self.browse.setObjectName("ocsgeBrowseDeliveries")
        self.browse.setAccessibleName(tr("Parcourir : {title}").format(title=tr("Dossier des livraisons")))
        self.browse.setAutoDefault(False)
        self.again = QPushButton(icon("sync"), "")
        self.again.setObjectName("ocsgeSearchAgain")
        self.again.setToolTip(tr("Chercher de nouveau dans ce dossier"))
        self.again.setAccessibleName(tr("Chercher de nouveau dans ce dossier"))
        self.again.setAutoDefault(False)
        self.deliveries = DeliveryView()
        self.message = InlineMessage()
        self.message.setObjectName("ocsgeOpenMessage")
        self._busy = QWidget()
        self.step = QLabel()
        self.step.setTextFormat(Qt.TextFormat.PlainText)
        self.progress = QProgressBar()
        self.progress.setObjectName("ocsgeOpenProgress")
        self.progress.setAccessibleName(tr("Avancement"))
        self.stop = QPushButton(tr("Arrêter"))
        self.stop.setObjectName("ocsgeOpenStop")
        self.stop.setAutoDefault(False)
        self.open_button = QPushButton(tr("Ouvrir"))
        self.open_button.setObjectName("ocsgeOpenButton")
        self.open_button.setDefault(True)
        self.close_button = QPushButton(tr("Fermer"))
        self.close_button.setObjectName("ocsgeOpenClose")
        self.close_button.setAutoDefault(False)

    def _compose(self) -> None:
        folder = QHBoxLayout()
        for widget, stretch in ((self.folder, 1), (self.browse, 0), (self.again, 0)):
            folder.addWidget(widget, stretch)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(folder)
        column.addWidget(self.deliveries, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.picker)
        splitter.addWidget(right)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 3)
        busy = QHBoxLayout(self._busy)
        busy.setContentsMargins(0, 0, 0, 0)
        busy.addWidget(self.step)
        busy.addWidget(self.progress, 1)
        busy.addWidget(self.stop)
        buttons = QHBoxLayout()
        buttons.addWidget(self._busy, 1)
        buttons.addStretch()
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.open_button)
        layout = QVBoxLayout(self)
        layout.addWidget(self.first_steps)
        layout.addWidget(self.message)
        layout.addWidget(splitter, 1)
        layout.addLayout(buttons)
        self._busy.hide()
        character = self.fontMetrics().averageCharWidth()
        self.resize(130 * character, 34 * self.fontMetrics().lineSpacing())

    def _connect(self) -> None:
        desk = self._desk
        self.picker.current_changed.connect(self._on_current)
        self.picker.chosen.connect(self.open_chosen)
        self._pause.timeout.connect(self._look)
        self.folder.textEdited.connect(lambda _text: self._pause.start())
        self.browse.clicked.connect(lambda _checked=False: self._browse())
        self.again.clicked.connect(lambda _checked=False: self._look())
        self.stop.clicked.connect(lambda _checked=False: self._stop())
        self.open_button.clicked.connect(lambda _checked=False: self.open_chosen())
        self.close_button.clicked.connect(lambda _checked=False: self.reject())
        self.deliveries.unpack_asked.connect(self._unpack)
        self.first_steps.options_asked.connect(self.options_asked)
        self.first_steps.folder_asked.connect(self._browse)
        self._session.found.connect(self._on_found)
        self._session.failed.connect(self._on_search_failed)
        self._session.progressed.connect(self._show_progress)
        desk.opened_changed.connect(self._on_opened)
        desk.opening_progressed.connect(self._on_opening_progress)
        desk.failed.connect(self._on_failed)
        desk.account_changed.connect(self.first_steps.refresh)

    def _on_current(self, _departement: Departement | None) -> None:
        self._opens_when_found = False
        self._session.stop()
        self._refresh_buttons()
        if self.isVisible():
            self._pause.start()
