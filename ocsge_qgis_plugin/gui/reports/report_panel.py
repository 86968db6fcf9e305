"""The middle of the dock: one report, read from the workspace."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...domain.reports import Attachment, Report, ReportStatus
from ...domain.text import tr
from ...workspace.summaries import ReportSummary
from ..evidence import EvidencePanel
from ..icons import icon, status_icon
from ..photos import PhotoStrip
from ..plain_text import as_tooltip, without_controls
from ..widgets.inline_message import InlineMessage, Level
from ..widgets.laid_out_once import laid_out_once
from ..widgets.muted_label import MutedLabel
from ..widgets.pill import Pill
from ..widgets.plain_text_view import PlainTextView
from .attachment_list import AttachmentList
from .note_editor import NoteEditor
from .thread_view import ThreadView
from .wording import person


class ReportHeader(QWidget):
    """Number, status, place, people, and the buttons that go to other reports."""

    previous_asked = pyqtSignal()
    next_asked = pyqtSignal()
    centre_asked = pyqtSignal()
    defer_asked = pyqtSignal()
    advice_asked = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = QLabel()
        self.number.setObjectName("ocsgeReportNumber")
        self.number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        font = self.number.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.25)
        self.number.setFont(font)
        self.status = Pill()
        self.status.setObjectName("ocsgeReportStatus")
        self.facts = MutedLabel()
        self.facts.setObjectName("ocsgeReportFacts")
        self.facts.setWordWrap(True)
        self.previous = self._button("previous", "ocsgePreviousReport", self.previous_asked)
        self.centre = self._button("locate", "ocsgeCentreReport", self.centre_asked)
        self.next = self._button("next", "ocsgeNextReport", self.next_asked)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.number)
        first.addWidget(self.status, 1)
        self.defer = self._button("defer", "ocsgeDeferReport", self.defer_asked)
        self.ask = self._button("ask", "ocsgeAskColleague", self.advice_asked)
        for button in (self.ask, self.defer, self.previous, self.centre, self.next):
            first.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 2, 6, 0)
        layout.setSpacing(2)
        layout.addLayout(first)
        layout.addWidget(self.facts)

    def show_report(self, report: Report, summary: ReportSummary | None, status_title: str) -> None:
        """Show another report."""
        self.number.setText(tr("N° {number}").format(number=report.key.remote_id))
        self.status.set_content(status_icon(report.status), status_title, as_tooltip(report.status.meaning))
        facts = [
            report.theme or tr("sans thème"),
            report.commune.name if report.commune is not None else "",
            report.opening_date.strftime("%d/%m/%Y") if report.opening_date is not None else "",
            tr("par {person}").format(person=person(report.author)),
        ]
        if summary is not None and summary.asked_by:
            asked = tr("avis demandé à {colleague} par {person}")
            facts.append(asked.format(colleague=summary.taken_by, person=summary.asked_by))
        elif summary is not None and summary.taken_by:
            facts.append(tr("pris par {person}").format(person=summary.taken_by))
        if summary is not None and summary.deferred is not None:
            facts.append(tr("reporté au {day}").format(day=summary.deferred.astimezone().strftime("%d/%m/%Y")))
        if summary is not None and summary.removed:
            facts.append(tr("supprimé sur le serveur"))
        self.facts.setText(without_controls(" · ".join(filter(None, facts))))

    def _button(self, icon_name: str, name: str, signal: object) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setIcon(icon(icon_name))
        button.setAutoRaise(True)
        button.clicked.connect(lambda _checked=False: signal.emit())
        return button


class ReportPanel(QWidget):
    """Header, and below it what scrolls: comment, attributes, attachments, thread."""

    failed = pyqtSignal(object)

    def __init__(
        self,
        fetch_attachment: Callable[[Attachment, Path], None],
        status_title: Callable[[ReportStatus], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._status_title = status_title
        self._shown: tuple[str, Report, ReportSummary | None] | None = None
        self.header = ReportHeader()
        self.note = NoteEditor()
        self.unreadable = InlineMessage()
        self.unreadable.setObjectName("ocsgeUnreadable")
        self.comment = PlainTextView()
        self.comment.setObjectName("ocsgeComment")
        self.attributes = QWidget()
        self._attribute_rows = QFormLayout(self.attributes)
        self._attribute_rows.setContentsMargins(0, 0, 0, 0)
        self._attribute_rows.setVerticalSpacing(2)
        self._attribute_rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._attribute_labels: list[tuple[QLabel, QLabel]] = []
        self.evidence = EvidencePanel()
        self.photos = PhotoStrip()
        self.attachments = AttachmentList(fetch_attachment)
        self.attachments.failed.connect(self.failed)
        self.thread = ThreadView()
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(6, 4, 6, 6)
        column.setSpacing(8)
        files = (self.photos, self.attachments)
        for widget in (self.unreadable, self.comment, self.attributes, *files, self.thread, self.evidence):
            column.addWidget(widget)
        column.addStretch(1)
        self.scroll = QScrollArea()
        self.scroll.setObjectName("ocsgeReportScroll")
        self.scroll.setWidgetResizable(True)
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.note)
        layout.addWidget(self.scroll, 1)

    def show_report(self, uuid: str, report: Report, summary: ReportSummary | None) -> None:
        """Show a report; the same one again keeps the place scrolled to.

        Evidence and decisions change more often than what the server says: laying all this out again would hold the
        window up for nothing.
        """
        shown, self._shown = self._shown, (uuid, report, summary)
        if shown is not None and shown[:2] == (uuid, report):
            if shown != self._shown:
                self.header.show_report(report, summary, self._status_title(report.status))
            return
        self.header.show_report(report, summary, self._status_title(report.status))
        with laid_out_once(self.scroll.widget()):
            self._fill(report)
        if shown is None or uuid != shown[0]:
            self.scroll.verticalScrollBar().setValue(0)

    def _fill(self, report: Report) -> None:
        if report.unreadable:
            self.unreadable.show_message(
                Level.WARNING,
                tr("Parties illisibles laissées de côté : {parts}").format(parts=", ".join(report.unreadable)),
            )
        else:
            self.unreadable.dismiss()
        self.comment.set_text(report.comment or tr("(sans commentaire)"))
        self._show_attributes(report)
        self.photos.show_attachments(report.attachments)
        self.attachments.show_attachments(report.attachments)
        self.thread.show_replies(report.replies)

    def _show_attributes(self, report: Report) -> None:
        said = [(name, value) for entry in report.themes for name, value in entry.attributes.items() if value]
        while len(self._attribute_labels) < len(said):
            self._add_attribute()
        for position, (name, value) in enumerate(self._attribute_labels):
            is_said = position < len(said)
            name.setVisible(is_said)
            value.setVisible(is_said)
            if is_said:
                name.setText(without_controls(tr("{name} :").format(name=said[position][0])))
                value.setText(without_controls(said[position][1]))
        self.attributes.setVisible(bool(said))

    def _add_attribute(self) -> None:
        value = QLabel()
        value.setTextFormat(Qt.TextFormat.PlainText)
        value.setWordWrap(True)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        labels = (MutedLabel(), value)
        self._attribute_rows.addRow(*labels)
        self._attribute_labels.append(labels)
