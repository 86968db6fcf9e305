"""One line to type a code or a name, and the départements that match; the ones opened last come first."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ...domain.departements import Departement, departement_of_code, search_departements
from ...domain.text import tr
from ..icons import icon

_CODE = Qt.ItemDataRole.UserRole
_LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class DepartementPicker(QWidget):
    """Arrow keys in the line move in the list; Enter in either opens."""

    current_changed = pyqtSignal(object)
    chosen = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recent: tuple[str, ...] = ()
        self.search = QLineEdit()
        self.search.setObjectName("ocsgeDepartementSearch")
        self.search.setAccessibleName(tr("Département, par son code ou son nom"))
        self.search.setPlaceholderText(tr("40 ou Landes"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._fill)
        self.search.installEventFilter(self)
        self.list = QListWidget()
        self.list.setObjectName("ocsgeDepartementList")
        self.list.setAccessibleName(tr("Départements"))
        self.list.setUniformItemSizes(True)
        self.list.currentItemChanged.connect(lambda _now, _before: self.current_changed.emit(self.current))
        self.list.itemActivated.connect(lambda _item: self.chosen.emit())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        self.setFocusProxy(self.search)

    @property
    def current(self) -> Departement | None:
        """The département under the cursor."""
        item = self.list.currentItem()
        return departement_of_code(item.data(_CODE)) if item is not None else None

    def start(self, recent: Sequence[str]) -> None:
        """Begin anew: nothing typed, those opened last on top."""
        self._recent = tuple(recent)
        self.search.clear()
        self._fill("")
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if watched is self.search and event.type() == QEvent.Type.KeyPress:
            if event.key() in _LIST_KEYS:
                self.list.event(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.chosen.emit()
                return True
        return super().eventFilter(watched, event)

    def _fill(self, text: str) -> None:
        found = list(search_departements(text))
        recent = [departement for code in self._recent if (departement := departement_of_code(code)) is not None]
        if not text.strip():
            found = recent + [departement for departement in found if departement not in recent]
        before = self.current
        self.list.blockSignals(True)
        self.list.clear()
        for departement in found:
            item = QListWidgetItem(departement.title)
            item.setData(_CODE, departement.code)
            if departement in recent:
                item.setIcon(icon("open-departement"))
                item.setToolTip(tr("Ouvert récemment"))
            self.list.addItem(item)
        # On a first run nothing is meant before something is typed.
        if found and (recent or text.strip()):
            self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        if self.current != before:
            self.current_changed.emit(self.current)
