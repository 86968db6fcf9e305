"""Small parts of the options page: a field with its remark, a folder, a group."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ...domain.identity import Membership
from ...domain.text import tr
from ..icons import icon
from ..plain_text import without_controls
from ..widgets.muted_label import MutedLabel
from .checks import Remark

Check = Callable[[], "Remark | None"]


class RemarkedField(QWidget):
    """A field with a line below it that says what is wrong, or a hint when nothing is."""

    def __init__(self, field: QWidget, check: Check, hint: str = "") -> None:
        super().__init__()
        self._check = check
        self.field = field
        field.setSizePolicy(QSizePolicy.Policy.Expanding, field.sizePolicy().verticalPolicy())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._icon = QLabel()
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._hint = MutedLabel(hint)
        self._hint.setWordWrap(True)
        self._hint.setVisible(bool(hint))
        self._remark_row = QWidget()
        row = QHBoxLayout(self._remark_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(field)
        layout.addWidget(self._hint)
        layout.addWidget(self._remark_row)
        self.check()

    @property
    def remark(self) -> str:
        """What is said about the field, empty when nothing is."""
        return self._text.text() if not self._remark_row.isHidden() else ""

    def check(self) -> bool:
        """Say what is wrong; return whether the field may be stored."""
        remark = self._check()
        self._remark_row.setVisible(remark is not None)
        if remark is None:
            self._text.clear()
            return True
        self._icon.setPixmap(icon("error" if remark.is_blocking else "warning").pixmap(16, 16))
        self._text.setText(remark.text)
        return not remark.is_blocking


class FolderField(QWidget):
    """A path and a button to browse for it."""

    def __init__(self, name: str, title: str, placeholder: str) -> None:
        super().__init__()
        self._title = title
        self.line = QLineEdit()
        self.line.setObjectName(name)
        self.line.setAccessibleName(title)
        self.line.setPlaceholderText(placeholder)
        self.line.setClearButtonEnabled(True)
        self.browse = QPushButton(tr("Parcourir…"))
        self.browse.setObjectName(f"{name}Browse")
        self.browse.setAccessibleName(tr("Parcourir : {title}").format(title=title))
        self.browse.setAutoDefault(False)
        self.browse.clicked.connect(lambda _checked=False: self._browse())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line, 1)
        layout.addWidget(self.browse)
        self.setFocusProxy(self.line)

    @property
    def text(self) -> str:
        """The path as typed."""
        return self.line.text().strip()

    def _browse(self) -> None:
        dialog = QFileDialog(self, self._title, self.text)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.line.setText)
        dialog.open()


class GroupField(QComboBox):
    """A group among those of the account; its number can be typed, offline too."""

    def __init__(self, name: str, title: str, none_text: str) -> None:
        super().__init__()
        self._none_text = none_text
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.offer((), 0)

    @property
    def number(self) -> int | None:
        """The group's number, 0 for none in particular, ``None`` when what is typed is no group."""
        text = self.currentText().strip()
        found = self.findText(text, Qt.MatchFlag.MatchExactly)
        if found >= 0:
            return int(self.itemData(found))
        if not text:
            return 0
        return int(text) if text.isascii() and text.isdigit() else None

    def offer(self, memberships: Iterable[Membership], chosen: int | None = None) -> None:
        """Offer these groups, keeping or setting the choice."""
        number = self.number if chosen is None else chosen
        self.blockSignals(True)
        self.clear()
        self.addItem(self._none_text, 0)
        for membership in memberships:
            if membership.active:
                name = without_controls(membership.community_name)
                self.addItem(f"{name} ({membership.community})", membership.community)
        found = self.findData(number or 0)
        if found >= 0:
            self.setCurrentIndex(found)
        else:
            self.setEditText(str(number))
        self.blockSignals(False)


def form_of(*rows: tuple[str, QWidget]) -> QFormLayout:
    """Return a form with these labelled rows, in QGIS's own manner."""
    form = QFormLayout()
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    for text, widget in rows:
        label = QLabel(text)
        field = widget.field if isinstance(widget, RemarkedField) else widget
        label.setBuddy(field)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        # Remarks make a field taller; its label stays level with what is typed.
        label.setContentsMargins(0, max(0, (field.sizeHint().height() - label.sizeHint().height()) // 2), 0, 0)
        form.addRow(label, widget)
    return form
