"""What is on this disk for a département: a table of deliveries, and every problem with its remedy."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices, QPalette
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QScrollArea,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...domain.departements import Departement
from ...domain.text import tr, tr_n
from ...landcover.records import DeliveryScan, Problem, Severity
from ..icons import icon
from ..plain_text import as_tooltip, without_controls
from ..widgets.flow_layout import FlowLayout
from ..widgets.muted_label import MutedLabel
from .delivery_rows import DeliveryRow, all_problems, delivery_rows, has_deliveries

PRODUCT_PAGE = "https://geoservices.ign.fr/ocsge"
_SEVERITY_ICONS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "info"}
_TABLE_LINES = 7
_PROBLEM_LINES = 5
_MOST_PROBLEMS = 60


class DeliveryView(QWidget):
    """Shows one scan, or why there is none yet."""

    unpack_asked = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.headline = QLabel()
        self.headline.setObjectName("ocsgeDeliveryHeadline")
        self.headline.setTextFormat(Qt.TextFormat.PlainText)
        self.headline.setWordWrap(True)
        font = self.headline.font()
        font.setBold(True)
        self.headline.setFont(font)
        self.advice = MutedLabel()
        self.advice.setObjectName("ocsgeDeliveryAdvice")
        self.advice.setWordWrap(True)
        self.advice.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.page = QPushButton(tr("Page de l'OCS GE"))
        self.page.setObjectName("ocsgeProductPage")
        self.page.setToolTip(PRODUCT_PAGE)
        self.page.setAutoDefault(False)
        self.page.clicked.connect(lambda _checked=False: QDesktopServices.openUrl(QUrl(PRODUCT_PAGE)))
        self.unpack = QPushButton(tr("Décompresser les archives"))
        self.unpack.setObjectName("ocsgeUnpack")
        self.unpack.setAutoDefault(False)
        self.unpack.setToolTip(tr("Une fois, dans le dossier de travail ; les archives restent où elles sont"))
        self.unpack.clicked.connect(lambda _checked=False: self.unpack_asked.emit())
        buttons = QWidget()
        row = FlowLayout(buttons)
        row.addWidget(self.page)
        row.addWidget(self.unpack)
        self.table = _DeliveryTable()
        self.problems = _ProblemList()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.headline)
        layout.addWidget(self.advice)
        layout.addWidget(buttons)
        layout.addWidget(self.table, 3)
        layout.addWidget(self.problems, 2)
        self.show_nothing("")

    def show_nothing(self, text: str) -> None:
        """Show only a sentence."""
        self.headline.setText(text)
        self.headline.setVisible(bool(text))
        for widget in (self.advice, self.page, self.unpack, self.table, self.problems):
            widget.hide()

    def show_scan(self, departement: Departement, scan: DeliveryScan) -> None:
        """Show what was found."""
        found = has_deliveries(departement, scan)
        self.headline.setText(
            tr("Sur ce disque pour {departement}").format(departement=departement.title)
            if found
            else tr("Rien sur ce disque pour {departement}").format(departement=departement.title)
        )
        self.headline.show()
        self.advice.setText(download_advice(departement))
        self.advice.setVisible(not found)
        self.page.setVisible(not found)
        self.unpack.setVisible(bool(scan.archives))
        self.table.show_rows(delivery_rows(departement, scan))
        self.table.show()
        self.problems.show_problems(all_problems(departement, scan))


def download_advice(departement: Departement) -> str:
    """Return where the deliveries of ``departement`` are to be had, and what to do with them."""
    return tr(
        "Téléchargez les livraisons sur la Géoplateforme ({page}, zone {zone}), décompressez-les dans le dossier "
        "ci-dessus, puis relancez la recherche. Vous pouvez aussi ouvrir le département sans elles : signalements et "
        "couches en ligne seront là."
    ).format(page=PRODUCT_PAGE, zone=departement.zone)


class _DeliveryTable(QTreeWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("ocsgeDeliveryTable")
        self.setAccessibleName(tr("Livraisons trouvées"))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setHeaderLabels([tr("Donnée"), tr("Contenu"), tr("Édition"), tr("Format"), tr("Taille"), tr("Projection")])
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.header().setStretchLastSection(True)
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * _TABLE_LINES)

    def show_rows(self, rows: list[DeliveryRow]) -> None:
        self.clear()
        for row in rows:
            found = row.delivery is not None
            texts = [row.title, row.content if found else tr("non trouvé")]
            item = QTreeWidgetItem([*texts, row.edition, row.form, row.size, row.crs])
            item.setIcon(0, _row_icon(row))
            if row.delivery is not None:
                for column in range(self.columnCount()):
                    item.setToolTip(column, as_tooltip(str(row.delivery.path)))
            else:
                muted = self.palette().placeholderText()
                for column in range(2):
                    item.setForeground(column, muted)
            self.addTopLevelItem(item)


def _row_icon(row: DeliveryRow) -> object:
    if row.delivery is None:
        return icon("status-removed")
    return icon(_SEVERITY_ICONS[row.severity]) if row.severity is not None else icon("status-accepted")


class _ProblemList(QScrollArea):
    """Each problem with its remedy below it, all as plain text that can be copied."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("ocsgeDeliveryProblems")
        self.setAccessibleName(tr("Remarques sur les livraisons"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * _PROBLEM_LINES)

    @property
    def text(self) -> str:
        """Everything that is said."""
        return "\n".join(label.text() for label in self.widget().findChildren(QLabel) if label.text())

    def show_problems(self, problems: list[Problem]) -> None:
        self.setVisible(bool(problems))
        content = QWidget()
        content.setBackgroundRole(QPalette.ColorRole.Base)
        rows = QGridLayout(content)
        for problem in problems[:_MOST_PROBLEMS]:
            mark = QLabel()
            mark.setPixmap(icon(_SEVERITY_ICONS[problem.severity]).pixmap(16, 16))
            rows.addWidget(mark, rows.rowCount(), 0, Qt.AlignmentFlag.AlignTop)
            rows.addWidget(_wrapped(QLabel(), _what(problem)), rows.rowCount() - 1, 1)
            if problem.remedy:
                rows.addWidget(_wrapped(MutedLabel(), problem.remedy), rows.rowCount(), 1)
        left_out = len(problems) - _MOST_PROBLEMS
        if left_out > 0:
            rows.addWidget(MutedLabel(tr_n("et %n autre(s) remarque(s)", left_out)), rows.rowCount(), 1)
        rows.setColumnStretch(1, 1)
        rows.setRowStretch(rows.rowCount(), 1)
        self.setWidget(content)


def _wrapped(label: QLabel, text: str) -> QLabel:
    label.setText(without_controls(text))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _what(problem: Problem) -> str:
    place = [problem.layer] if problem.layer and problem.layer not in problem.message else []
    if problem.row is not None:
        place.append(tr("ligne {row}").format(row=problem.row))
    if problem.path.name and problem.path.name not in problem.message:
        place.insert(0, problem.path.name)
    return f"{problem.message} ({', '.join(place)})" if place else problem.message
