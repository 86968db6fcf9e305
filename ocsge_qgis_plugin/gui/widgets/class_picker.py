"""Choosing a cover or a use by typing a few letters of its code or label."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QObject, QStringListModel, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QFocusEvent, QStandardItem, QStandardItemModel
from qgis.PyQt.QtWidgets import QComboBox, QCompleter, QSizePolicy, QWidget

from ...domain.decisions import UNCHANGED
from ...domain.nomenclature import Dimension, LandClass, nomenclature
from ...domain.text import tr
from ..icons import swatch

_TAKING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)

CODE_ROLE = Qt.ItemDataRole.UserRole + 1


class ClassPicker(QComboBox):
    """A searchable list of the leaf classes of one dimension, with "unchanged" (``RAS``) first.

    Typing narrows a pop-up list by the words of code and label, accents ignored; Enter takes the first. What is typed
    and is no class goes back to the class chosen before.
    """

    code_changed = pyqtSignal(str)

    def __init__(self, dimension: Dimension, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dimension = dimension
        self._code = UNCHANGED
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(22)
        items = QStandardItemModel(self)
        items.appendRow(self._item(UNCHANGED, self.unchanged_title(dimension)))
        for land_class in nomenclature(dimension).leaves:
            item = self._item(land_class.code, land_class.title)
            item.setIcon(swatch(land_class.color))
            items.appendRow(item)
        self.setModel(items)
        self._matches = QStringListModel(self)
        completer = QCompleter(self._matches, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(14)
        self.setCompleter(completer)
        self.lineEdit().textEdited.connect(self._narrow)
        self.lineEdit().editingFinished.connect(self._settle)
        self.activated.connect(self._take_row)
        completer.activated[str].connect(self._take_title)
        completer.popup().installEventFilter(self)

    @staticmethod
    def unchanged_title(dimension: Dimension) -> str:
        """Return how "nothing to correct here" reads."""
        return tr("Couverture inchangée (RAS)") if dimension is Dimension.COVER else tr("Usage inchangé (RAS)")

    @property
    def code(self) -> str:
        """The code chosen, ``RAS`` when the dimension stays as it is."""
        return self._code

    def set_code(self, code: str) -> None:
        """Choose a class without telling anybody; an unknown code means unchanged."""
        row = self._row_of(code)
        self._code = code if row >= 0 else UNCHANGED
        self.setCurrentIndex(max(row, 0))
        self.lineEdit().setCursorPosition(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and watched is self.completer().popup():
            return self._take_first(event)
        return super().eventFilter(watched, event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # After the click that gave the focus has set its cursor: what is typed replaces the class shown.
        QTimer.singleShot(0, self.lineEdit().selectAll)

    def wheelEvent(self, event: QEvent) -> None:
        # Scrolling the panel must not change a class under the pointer.
        event.ignore()

    def _item(self, code: str, title: str) -> QStandardItem:
        item = QStandardItem(title)
        item.setData(code, CODE_ROLE)
        return item

    def _row_of(self, code: str) -> int:
        return self.findData(code, CODE_ROLE)

    def _take_first(self, event: QEvent) -> bool:
        """Take the first match when Enter or Tab is pressed on a list in which nothing was chosen."""
        popup = self.completer().popup()
        if event.key() not in _TAKING_KEYS or popup.currentIndex().isValid():
            return False
        popup.hide()
        self._settle()
        if event.key() == Qt.Key.Key_Tab:
            self.focusNextChild()
        return True

    def _found(self, text: str) -> tuple[LandClass, ...]:
        return nomenclature(self._dimension).search(text)

    def _narrow(self, text: str) -> None:
        self._matches.setStringList([land_class.title for land_class in self._found(text)])

    def _take_row(self, row: int) -> None:
        self._take(self.itemData(row, CODE_ROLE))

    def _take_title(self, title: str) -> None:
        row = self.findText(title)
        if row >= 0:
            self._take(self.itemData(row, CODE_ROLE))

    def _settle(self) -> None:
        text = self.lineEdit().text().strip()
        if text == self.itemText(self._row_of(self._code)):
            return
        exact = self._row_of(text.upper())
        found = self._found(text) if text else ()
        if exact >= 0:
            self._take(text.upper())
        elif found:
            self._take(found[0].code)
        else:
            self.set_code(self._code)

    def _take(self, code: str) -> None:
        changed = code != self._code
        self.set_code(code)
        if changed:
            self.code_changed.emit(code)
