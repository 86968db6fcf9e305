"""Theme → dimension, wished code, vintage: guessed from the names, corrected here."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from ...domain.nomenclature import Dimension
from ...domain.text import tr
from ...domain.themes import Theme, ThemeMapping, guess_mapping
from ..plain_text import as_tooltip, without_controls

_LINES = 8


class ThemeTable(QTableWidget):
    """One row per theme, one combo box per thing to tell."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 4, parent)
        self._shown: tuple[ThemeMapping, ...] = ()
        self.setObjectName("ocsgeOptionsThemes")
        self.setAccessibleName(tr("Ce que disent les thèmes du groupe"))
        self.setHorizontalHeaderLabels([tr("Thème"), tr("Porte sur"), tr("Code proposé"), tr("Millésime")])
        self.horizontalHeaderItem(2).setToolTip(tr("L'attribut du formulaire qui donne le code souhaité"))
        self.horizontalHeaderItem(3).setToolTip(tr("L'attribut du formulaire qui donne le millésime"))
        self.verticalHeader().hide()
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * _LINES)

    @property
    def is_changed(self) -> bool:
        """Whether somebody chose otherwise than what was shown."""
        return self.mappings() != self._shown

    def show_themes(self, themes: Sequence[Theme], mappings: Sequence[ThemeMapping]) -> None:
        """Show ``themes`` as ``mappings`` has them; one that it does not know is guessed."""
        by_name = {mapping.theme: mapping for mapping in mappings}
        self.setRowCount(len(themes))
        for row, theme in enumerate(themes):
            mapping = by_name.get(theme.name) or guess_mapping(theme)
            name = QTableWidgetItem(without_controls(theme.name))
            name.setData(Qt.ItemDataRole.UserRole, theme.name)
            name.setToolTip(as_tooltip(theme.help or theme.name))
            self.setItem(row, 0, name)
            dimension = _combo(
                f"ocsgeOptionsThemeDimension_{row}",
                [(tr("(ni l'un ni l'autre)"), ""), (tr("Couverture (CS)"), "cs"), (tr("Usage (US)"), "us")],
                mapping.dimension.value if mapping.dimension is not None else "",
            )
            attributes = [(tr("(aucun)"), "")]
            for attribute in theme.attributes:
                attributes.append((without_controls(attribute.title or attribute.name), attribute.name))
            wished = _combo(f"ocsgeOptionsThemeWished_{row}", attributes, mapping.wished_attribute)
            vintage = _combo(f"ocsgeOptionsThemeVintage_{row}", attributes, mapping.vintage_attribute)
            for column, combo in enumerate((dimension, wished, vintage), start=1):
                title = self.horizontalHeaderItem(column).text()
                combo.setAccessibleName(tr("{theme} : {title}").format(theme=theme.name, title=title))
                self.setCellWidget(row, column, combo)
        self.resizeRowsToContents()
        self._shown = self.mappings()

    def mappings(self) -> tuple[ThemeMapping, ...]:
        """Return what is chosen."""
        found = []
        for row in range(self.rowCount()):
            dimension, wished, vintage = (self.cellWidget(row, column).currentData() for column in (1, 2, 3))
            name = self.item(row, 0).data(Qt.ItemDataRole.UserRole)
            found.append(ThemeMapping(name, Dimension(dimension) if dimension else None, wished, vintage))
        return tuple(found)


def _combo(name: str, entries: Sequence[tuple[str, str]], chosen: str) -> QComboBox:
    combo = QComboBox()
    combo.setObjectName(name)
    for text, value in entries:
        combo.addItem(text, value)
    if combo.findData(chosen) < 0:
        # An attribute that the form no longer has: shown, so that a person sees why nothing is found there.
        combo.addItem(tr("{name} (disparu)").format(name=chosen), chosen)
    combo.setCurrentIndex(combo.findData(chosen))
    return combo
