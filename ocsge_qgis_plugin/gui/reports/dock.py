"""The report dock: composes its parts and sends keys where they belong."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QEvent, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QPalette, QResizeEvent
from qgis.PyQt.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDockWidget,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ...bridge import settings
from ...domain.decisions import Verdict
from ...domain.text import tr, tr_n
from ..icons import icon
from ..widgets.inline_message import EmptyState, InlineMessage
from ..widgets.key_button import KeyButton
from .ask_panel import AskPanel
from .bulk_panel import BulkPanel
from .bulk_session import BulkSession
from .conflict_panel import ConflictPanel
from .decision_bar import DecisionBar
from .defer_panel import DeferPanel
from .evidence_session import EvidenceSession
from .keys import DockKeys, Intention
from .manager_panel import ManagerPanel
from .note_editor import NoteSession
from .report_list import ReportList
from .report_panel import ReportPanel
from .share_panel import SharePanel
from .triage_session import TriageSession

if TYPE_CHECKING:
    from ...bridge.desk import Desk
    from ...bridge.evidence_service import EvidenceService
    from ...landcover.polygons import FoundPolygon

PickPolygon = Callable[[str, QgsPointXY], "FoundPolygon | None"]
"""``(vintage name, point in the canvas CRS)`` → the OCS GE polygon there."""

_SIDE_BY_SIDE_CHARACTERS = 130


class FittingScrollArea(QScrollArea):
    """Takes the height of its content and scrolls only where the dock is lower than that."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setWidget(content)
        content.installEventFilter(self)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.updateGeometry()
            self.setMaximumHeight(self._content_height())
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        return QSize(self.widget().sizeHint().width(), self._content_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, min(self._content_height(), self.fontMetrics().lineSpacing() * 9))

    def _content_height(self) -> int:
        content, width = self.widget(), self.viewport().width()
        layout = content.layout()
        if layout is not None and layout.hasHeightForWidth() and width > 0:
            return layout.totalHeightForWidth(width)
        return content.sizeHint().height()


class ReportDock(QDockWidget):
    """Reports of the open département: list, report, decision.

    ``pick_polygon(vintage, point)`` finds the OCS GE polygon under a point of the canvas. ``open_departement_asked`` is
    for the button shown while nothing is open.
    """

    open_departement_asked = pyqtSignal()
    report_shown = pyqtSignal(object)
    """A report was shown, or none (``None``)."""
    report_displayed = pyqtSignal(object, str)
    """The panel was filled: what is open, and the uuid of its report, empty for none."""
    linked_views_asked = pyqtSignal()
    swipe_asked = pyqtSignal()

    def __init__(
        self,
        desk: Desk,
        canvas: QgsMapCanvas,
        pick_polygon: PickPolygon,
        evidence: EvidenceService,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Signalements OCS GE"), parent)
        self.setObjectName("ocsgeReportDock")
        self.setAllowedAreas(Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea)
        self.keys = DockKeys(self, self.act)
        self._claimed: Intention | None = None
        self.list = ReportList()
        self.panel = ReportPanel(desk.fetch_attachment, desk.status_title)
        self.conflict = ConflictPanel()
        self.manager = ManagerPanel(self.keys)
        self.share = SharePanel()
        self.together = BulkPanel(self.keys)
        self.defer, self.ask = DeferPanel(), AskPanel()
        self.bar = DecisionBar(self.keys)
        self.bar.one_key = desk.settings.flag(settings.ONE_KEY)
        self.message = InlineMessage()
        self.message.setObjectName("ocsgeReportMessage")
        self.nothing = EmptyState()
        self.nothing.setObjectName("ocsgeNoReport")
        self.nothing.say(tr("Choisissez un signalement dans la liste ou sur la carte."))
        self._compose()
        self.session = TriageSession(self, desk, canvas, pick_polygon)
        self.bulk = BulkSession(self, desk)
        self.offer.clicked.connect(self.bulk.offer_selection)
        self.evidence = EvidenceSession(self.panel.evidence, evidence, desk.settings, self.session.go_to, self)
        self.report_displayed.connect(self.evidence.show)
        self.notes = NoteSession(self.panel.note, desk, self)
        self.report_displayed.connect(self.notes.show)
        self.notes.failed.connect(self.message.show_error)
        self.panel.note.left.connect(self.focus_list)
        self.panel.note.button.setToolTip(self._hint(tr("Noter pour soi"), Intention.NOTE))
        self.list.open_departement_asked.connect(self.open_departement_asked)
        self.list.synchronise_asked.connect(desk.synchronise)
        self.list.filter_bar.search.returnPressed.connect(self.focus_list)
        self.defer.left.connect(self.focus_list)
        self.ask.left.connect(self.focus_list)
        self.list.history.show_keys(self.keys.hint(Intention.UNDO), self.keys.hint(Intention.REDO))
        self.panel.header.defer.setToolTip(self._hint(tr("Reporter à plus tard"), Intention.DEFER))
        self.panel.header.ask.setToolTip(self._hint(tr("Demander l'avis d'un collègue"), Intention.ASK))
        self.panel.header.previous.setToolTip(self._hint(tr("Signalement vu juste avant"), Intention.PREVIOUS))
        self.panel.header.next.setToolTip(self._hint(tr("Signalement suivant"), Intention.NEXT))
        self.panel.header.centre.setToolTip(self._hint(tr("Centrer la carte"), Intention.CENTRE))
        self.list.filter_bar.search.setToolTip(self._hint(tr("Rechercher"), Intention.SEARCH))

    def unload(self) -> None:
        """Release keys, map tools, rubber bands, listeners and files; the dock can be deleted afterwards."""
        self.bulk.release()
        self.session.release()
        self.evidence.release()
        self.panel.attachments.release()
        self.keys.release()

    def act(self, intention: Intention) -> None:
        """Carry out what a key, or QGIS's shortcut manager, asks for."""
        if self.bulk.act(intention):
            return
        if intention.value in {verdict.value for verdict in Verdict}:
            self.bar.press(Verdict(intention.value))
            return
        {
            Intention.SAVE: self.bar.try_to_save,
            Intention.UNDO: self._undo,
            Intention.REDO: self._redo,
            Intention.DEFER: self.session.deferring.offer,
            Intention.ASK: self.session.asking.offer,
            Intention.NEXT: lambda: self.list.table.step(1),
            Intention.PREVIOUS: self.session.back,
            Intention.EDIT_REPLY: self.bar.edit_reply,
            Intention.PICK_POLYGON: self.bar.toggle_pick,
            Intention.TAKE: self.session.deciding.take,
            Intention.CENTRE: self.session.centre,
            Intention.SEARCH: self.focus_search,
            Intention.BACK_TO_LIST: self.focus_list,
            Intention.CONFIRM: self.session.manager.confirm,
            Intention.RETURN: self.session.manager.ask_for_return,
            Intention.LINKED_VIEWS: self.linked_views_asked.emit,
            Intention.SWIPE: self.swipe_asked.emit,
            Intention.NOTE: self.panel.note.edit,
            Intention.TOGETHER: self.bulk.offer_selection,
        }[intention]()

    def focus_list(self) -> None:
        """Bring the keyboard back to the list, and put away what was opened over it."""
        for panel in (self.share, self.defer, self.ask):
            panel.hide()
        self.list.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _undo(self) -> None:
        # Where somebody writes, these two keys bear on the text.
        if self._is_typing() and hasattr(self.focusWidget(), "undo"):
            self.focusWidget().undo()
        else:
            self.session.undoing.undo()

    def _redo(self) -> None:
        if self._is_typing() and hasattr(self.focusWidget(), "redo"):
            self.focusWidget().redo()
        else:
            self.session.undoing.redo()

    def focus_search(self) -> None:
        """Bring the keyboard to the search box."""
        self.list.filter_bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.filter_bar.search.selectAll()

    def show_panel(self, is_shown: bool) -> None:
        """Show the report at hand, or that none is chosen."""
        self._under = self.work if is_shown else self.nothing
        if self.pages.currentWidget() is not self.together:
            self.pages.setCurrentWidget(self._under)
        if not is_shown:
            self.panel.photos.show_attachments(())

    @property
    def has_room(self) -> bool:
        """Whether the panel has been unfolded for reports."""
        return self._under is self.work

    def cover(self, is_covered: bool) -> None:
        """Show several reports to be decided together in place of the one at hand, or this one again."""
        self.pages.setCurrentWidget(self.together if is_covered else self._under)

    def offer_together(self, count: int) -> None:
        """Offer to decide the selected reports together; nothing for a single one."""
        self.offer.setVisible(count > 1)
        self.offer.set_label(tr_n("Décider les %n ensemble…", count))

    # Keys

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            self._claimed = self._intention_of(event)
            if self._claimed is not None:
                event.accept()
                return True
        return super().event(event)

    def take_key(self, event: QKeyEvent) -> bool:
        """Carry out what a key pressed in another window of ours asks for; ``False`` when it asks for nothing here."""
        intention = self.keys.intention_of(event)
        if intention is None or not self.isVisible():
            return False
        self.act(intention)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Only a press claimed beforehand: Enter in the search box moves the focus and then arrives here as well.
        intention, self._claimed = self._claimed, None
        if intention is None:
            super().keyPressEvent(event)
            return
        event.accept()
        self.act(intention)

    def _intention_of(self, event: QKeyEvent) -> Intention | None:
        intention = self.keys.intention_of(event)
        modified = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if self._is_typing() and not modified and intention is not Intention.BACK_TO_LIST:
            return None
        if intention is None and event.key() == Qt.Key.Key_Return and not event.modifiers():
            return Intention.SAVE
        return intention

    def _is_typing(self) -> bool:
        focused = self.focusWidget()
        if isinstance(focused, QPlainTextEdit):
            return not focused.isReadOnly()
        if isinstance(focused, QComboBox):
            return focused.isEditable()
        return isinstance(focused, (QLineEdit, QAbstractSpinBox))

    # Layout

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= _SIDE_BY_SIDE_CHARACTERS * self.fontMetrics().averageCharWidth()
        self.splitter.setOrientation(Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical)

    def _compose(self) -> None:
        actions = QWidget()
        column = QVBoxLayout(actions)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for widget in (self.ask, self.defer, self.conflict, self.manager, self.bar):
            column.addWidget(widget)
        self.work = QWidget()
        work = QVBoxLayout(self.work)
        work.setContentsMargins(0, 0, 0, 0)
        work.setSpacing(0)
        work.addWidget(self.panel, 1)
        work.addWidget(self._line())
        work.addWidget(FittingScrollArea(actions))
        work.addWidget(self.bar.footer)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.nothing)
        self.pages.addWidget(self.work)
        self.pages.addWidget(self.together)
        self._under = self.nothing
        self.offer = KeyButton(icon("together"), "", self.keys.letter(Intention.TOGETHER))
        self.offer.setObjectName("ocsgeDecideTogether")
        self.offer.hide()
        self.keys.on_rebound(Intention.TOGETHER, self.offer.set_key)
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for widget, stretch in ((self.message, 0), (self.list, 1), (self.offer, 0), (self.share, 0)):
            column.addWidget(widget, stretch)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setObjectName("ocsgeReportSplitter")
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(upper)
        self.splitter.addWidget(self.pages)
        self.splitter.setStretchFactor(0, 2)
        self.splitter.setStretchFactor(1, 3)
        self.setWidget(self.splitter)

    @staticmethod
    def _line() -> QFrame:
        line = QFrame()
        line.setFrameShape(QFrame.Shape.HLine)
        line.setFrameShadow(QFrame.Shadow.Plain)
        line.setForegroundRole(QPalette.ColorRole.Mid)
        return line

    def _hint(self, text: str, intention: Intention) -> str:
        return tr("{title} ({keys})").format(title=text, keys=self.keys.hint(intention))
