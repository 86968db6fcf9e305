"""The thread of a report: one bubble per reply, oldest first."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon, QPalette
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ...domain.markers import parse_title
from ...domain.reports import Reply
from ...domain.text import tr, tr_n
from ..icons import status_icon
from ..plain_text import without_controls
from ..widgets.muted_label import MutedLabel
from ..widgets.pill import Pill
from ..widgets.plain_text_view import PlainTextView
from .wording import moment, person, reply_heading

# Bubbles of a very long thread are made for its end only, until somebody asks.
_SHOWN_AT_FIRST = 30


class ReplyBubble(QFrame):
    """One reply: who, when, what status it led to, and its text."""

    def __init__(self, reply: Reply, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ocsgeReply")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        who = MutedLabel(without_controls(f"{person(reply.author)} · {moment(reply.date)}"))
        pill = Pill(self)
        is_known = reply.status is not None
        pill.set_content(status_icon(reply.status) if is_known else QIcon(), reply.status.label if is_known else "", "")
        head = QHBoxLayout()
        head.addWidget(who, 1)
        head.addWidget(pill, 0, Qt.AlignmentFlag.AlignRight)
        text = PlainTextView()
        text.set_text(reply.content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 6)
        layout.setSpacing(2)
        layout.addLayout(head)
        if reply.title:
            heading = QLabel(without_controls(reply_heading(reply.title)))
            heading.setTextFormat(Qt.TextFormat.PlainText)
            heading.setWordWrap(True)
            font = heading.font()
            font.setBold(True)
            heading.setFont(font)
            layout.addWidget(heading)
        if reply.content:
            layout.addWidget(text)
        if parse_title(reply.title) is not None:
            self.setAccessibleName(tr("Réponse de {person}").format(person=person(reply.author)))


class ThreadView(QWidget):
    """All replies of one report."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel()
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._bubbles = QVBoxLayout()
        self._bubbles.setSpacing(6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._title)
        layout.addLayout(self._bubbles)

    def show_replies(self, replies: Sequence[Reply]) -> None:
        """Show another thread."""
        while self._bubbles.count():
            widget = self._bubbles.takeAt(0).widget()
            widget.hide()
            widget.deleteLater()
        hidden = max(0, len(replies) - _SHOWN_AT_FIRST)
        text = tr_n("%n réponse(s)", len(replies))
        if hidden:
            text = tr("{text}, les {count} dernières affichées").format(text=text, count=_SHOWN_AT_FIRST)
        self._title.setText(text)
        self.setVisible(bool(replies))
        for reply in replies[hidden:]:
            self._bubbles.addWidget(ReplyBubble(reply))
