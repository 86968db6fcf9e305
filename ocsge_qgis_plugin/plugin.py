"""Composition root: builds the services, adds docks and actions to QGIS, and takes them all away again."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsPointXY, QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, Qt
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QMenu, QToolBar

from .bridge import settings
from .bridge.translation import install_translation, remove_translation
from .domain.text import tr
from .gui.errors.requirement_notice import RequirementNotice
from .gui.errors.requirements import missing_requirement

_REPORT_DOCK_WIDTH = 480
"""Pixels at which a report, its thread and the decision bar can be read side by side with the map."""


class OcsGePlugin(QObject):
    """The plugin as QGIS knows it. ``initGui`` adds; ``unload`` mirrors it line by line."""

    def __init__(self, iface: QgisInterface) -> None:
        super().__init__()
        self._iface = iface
        self._parts: _Parts | None = None
        self._notice: RequirementNotice | None = None
        self._locale = install_translation()

    def initGui(self) -> None:
        """Add the plugin to QGIS; without what it needs, say so once and add nothing."""
        missing = missing_requirement()
        if missing is not None:
            self._notice = RequirementNotice(missing, self._iface.messageBar())
            return
        self._parts = _Parts(self._iface)
        self._parts.add()

    def unload(self) -> None:
        """Take everything away again."""
        if self._parts is not None:
            self._parts.remove()
            self._parts = None
        if self._notice is not None:
            self._notice.close()
            self._notice = None
        remove_translation(self._locale)


class _Parts:
    """Everything the plugin puts into one QGIS. Built only once shapely is known to be there."""

    def __init__(self, iface: QgisInterface) -> None:
        # What these modules import needs shapely, whose absence must leave the plugin loadable.
        from .bridge.carry_service import CarryService
        from .bridge.desk import Desk
        from .bridge.evidence_service import EvidenceService
        from .bridge.geoplateforme import ReachabilityProbe
        from .bridge.identify import polygon_at
        from .bridge.layer_book import LayerBook
        from .bridge.locator import ReportLocator, ReportLocatorFilter
        from .bridge.map_upkeep import MapUpkeep
        from .bridge.official_service import OfficialService
        from .bridge.online_upkeep import OnlineUpkeep
        from .bridge.photo_service import PhotoService
        from .bridge.settings import PluginSettings
        from .bridge.tasks import TaskRunner
        from .gui.dock_action import DockAction
        from .gui.errors import ErrorBar
        from .gui.icons import icon
        from .gui.linked_views import LinkedViewsWindow, SwipeTool
        from .gui.open_departement import OpenDepartementDialog
        from .gui.options import OptionsFactory
        from .gui.reports import ReportDock
        from .gui.stages import StageDock
        from .gui.sync import SyncButton
        from .landcover.cosia import MOST_OPEN_BLOCKS, allow_open_blocks
        from .workflow.carried_tiles import Screen
        from .workspace.national import open_national_store

        self._iface = iface
        self._icon: Callable[[str], object] = icon
        self._dock_action = DockAction
        # Before a saved project opens a union of blocks by itself.
        allow_open_blocks(MOST_OPEN_BLOCKS)
        window, canvas = iface.mainWindow(), iface.mapCanvas()
        plugin_settings = PluginSettings()
        self.runner = TaskRunner()
        self.national = open_national_store(plugin_settings.workspace_folder)
        self.desk = Desk(plugin_settings, self.runner, self.national)
        self.book = LayerBook(QgsProject.instance(), canvas)
        online = OnlineUpkeep(self.book, ReachabilityProbe(plugin_settings.geoplateforme))
        self.upkeep = MapUpkeep(self.desk, self.book, online, self.runner)
        self.errors = ErrorBar(self.desk, iface.messageBar())

        def pick(vintage: str, point: QgsPointXY) -> object:
            return polygon_at(self.desk.opened, vintage, point, canvas.mapSettings().destinationCrs())

        self.evidence = EvidenceService(self.desk, self.runner)
        official_probe = ReachabilityProbe(plugin_settings.geoplateforme)
        self.official = OfficialService(self.desk, self.runner, official_probe, self.evidence.shown)
        self.official.arrived.connect(self.evidence.start)
        self.official.state_changed.connect(self.evidence.note_official)

        def screen() -> Screen:
            return Screen(canvas.width(), canvas.height())

        self.carry = CarryService(self.desk, self.runner, online, self.evidence, screen)
        self.reports = ReportDock(self.desk, canvas, pick, self.evidence, window)
        self.stages = StageDock(self.desk, window)
        self.dialog = OpenDepartementDialog(self.desk, window)
        self.views = LinkedViewsWindow(canvas, plugin_settings, self.reports.take_key, window)
        self.reports.report_shown.connect(self.views.show_report)
        self.reports.linked_views_asked.connect(self.views.toggle)
        self.swipe = SwipeTool(canvas, self.views.curtain_layers, self.reports.take_key)
        self.reports.swipe_asked.connect(self._toggle_swipe)
        self.reports.open_departement_asked.connect(self.dialog.open)
        self.stages.open_departement_asked.connect(self.dialog.open)
        self.sync = SyncButton(self.desk, window)
        self.sync.report_asked.connect(self._show_report)
        self.photos = PhotoService(self.desk, self.runner)
        self.reports.panel.photos.photos_asked.connect(self.photos.bring)
        self.photos.photo_ready.connect(self.reports.panel.photos.show_photo)
        self.locator = ReportLocator(self.desk, self.runner)
        self.locator.report_chosen.connect(self._show_report)
        self.locator.search_chosen.connect(self._search_reports)
        self.locator_filter = ReportLocatorFilter(self.locator)
        self.options = OptionsFactory(self.desk, self.carry)
        self.dialog.options_asked.connect(self._show_options)
        self.errors.options_asked.connect(self._show_options)
        self.toolbar: QToolBar | None = None
        self.menu: QMenu | None = None
        self._actions: list[QAction] = []
        self._on_open: list[QAction] = []

    def add(self) -> None:
        """Add toolbar, menu, docks and options; then take up what was open last."""
        self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.reports)
        self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.stages)
        self._iface.registerOptionsWidgetFactory(self.options)
        self._iface.registerLocatorFilter(self.locator_filter)
        self.toolbar = self._iface.addToolBar("OCS GE")
        self.toolbar.setObjectName("ocsgeToolBar")
        self.toolbar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.menu = QMenu("&OCS GE", self._iface.mainWindow())
        self.menu.setObjectName("ocsgeMenu")
        self._iface.mainWindow().menuBar().insertMenu(self._iface.firstRightStandardMenu().menuAction(), self.menu)
        self._add_actions()
        # While QGIS starts, it lays its window out and begins a project once plugins are there: both would undo this.
        self._iface.initializationCompleted.connect(self._take_up_work)
        if self._iface.mainWindow().isVisible():
            self._take_up_work()

    def remove(self) -> None:
        """Take away what ``add`` added, last first, and close what is open."""
        # Layers go with the département; its workspace is closed once the last task has let go of it.
        self.desk.opened_changed.disconnect(self._enable)
        self.carry.close()
        self.official.close()
        self.evidence.close()
        self.locator.close()
        self.photos.close()
        self.desk.close()
        self.upkeep.close()
        self.runner.close()
        for action in self._actions:
            action.deleteLater()
        self._actions.clear()
        if self.menu is not None:
            self.menu.deleteLater()
        if self.toolbar is not None:
            self.toolbar.deleteLater()
        self._iface.deregisterLocatorFilter(self.locator_filter)
        self.locator.deleteLater()
        self.photos.deleteLater()
        self._iface.unregisterOptionsWidgetFactory(self.options)
        self.options.deleteLater()
        self._iface.initializationCompleted.disconnect(self._take_up_work)
        self._iface.mapCanvas().unsetMapTool(self.swipe)
        self.swipe.deleteLater()
        self.views.unload()
        self.views.deleteLater()
        self._remove_dock(self.stages)
        self._remove_dock(self.reports)
        self.dialog.deleteLater()
        self.sync.deleteLater()
        self.errors.close()
        self.carry.deleteLater()
        self.official.deleteLater()
        self.evidence.deleteLater()
        self.desk.deleteLater()
        self.national.close()

    def _take_up_work(self) -> None:
        """Put both docks in one place, wide enough, and go on where the last session stopped."""
        self._iface.mainWindow().tabifyDockWidget(self.reports, self.stages)
        self.reports.raise_()
        self._iface.mainWindow().resizeDocks([self.reports], [_REPORT_DOCK_WIDTH], Qt.Orientation.Horizontal)
        self.runner.interpreter.set_aside()
        self.desk.connection.resume()
        self.upkeep.reopen_last()

    def _remove_dock(self, dock: QDockWidget) -> None:
        dock.unload()
        self._iface.removeDockWidget(dock)
        dock.deleteLater()

    def _add_actions(self) -> None:
        assert self.toolbar is not None
        assert self.menu is not None
        self._action(
            "ocsgeOpen",
            "open-departement",
            tr("Ouvrir un département…"),
            self.dialog.open,
            tr("Choisir un département"),
        )
        self.toolbar.addWidget(self.sync)
        for dock, name in ((self.reports, "reports"), (self.stages, "stages")):
            action = self._dock_action(dock, self._icon(name), self.menu)
            self.toolbar.addAction(action)
            self.menu.addAction(action)
            self._actions.append(action)
        self.menu.addSeparator()
        self._menu_action("ocsgeSynchronise", "sync", tr("Synchroniser"), self.desk.synchronise)
        self._menu_action("ocsgeLogIn", "log-in", tr("Se connecter…"), self.desk.connection.log_in)
        self._menu_action("ocsgeLogOut", "", tr("Se déconnecter"), self.desk.connection.log_out)
        self.menu.addSeparator()
        self._on_open = [
            self._menu_action("ocsgeZoom", "map-extent", tr("Voir tout le département"), self.upkeep.show_all),
            self._menu_action("ocsgeLinkedViews", "linked-views", tr("Vues liées"), self.views.toggle),
            self._menu_action("ocsgeSwipe", "swipe", tr("Rideau"), self._toggle_swipe),
            self._menu_action("ocsgeExportCorrections", "export", tr("Exporter les corrections…"), self._ask_export),
            self._menu_action("ocsgeReadOfficial", "", tr("Relire les couches officielles"), self.official.read_again),
            self._menu_action("ocsgeClose", "", tr("Fermer le département"), self.desk.close_departement),
        ]
        self.desk.opened_changed.connect(self._enable)
        self._enable(self.desk.opened)
        self.menu.addSeparator()
        one_key = self._menu_action("ocsgeOneKey", "", tr("Décider d'une seule touche"), lambda: None)
        one_key.setCheckable(True)
        one_key.setChecked(self.reports.bar.one_key)
        one_key.toggled.connect(self._switch_one_key)
        self._menu_action("ocsgeOptions", "", tr("Options…"), self._show_options)

    def _enable(self, opened: object) -> None:
        """Offer what needs an open département only while one is."""
        for action in self._on_open:
            action.setEnabled(opened is not None)

    def _toggle_swipe(self) -> None:
        canvas = self._iface.mapCanvas()
        if canvas.mapTool() is self.swipe:
            canvas.unsetMapTool(self.swipe)
            self._iface.actionPan().trigger()
            # Dragging the line took the keyboard to the map; the next key decides again.
            self.reports.focus_list()
        else:
            canvas.setMapTool(self.swipe)

    def _switch_one_key(self, is_on: bool) -> None:
        """Let a verdict's key save at once an answer that leaves no doubt, today and tomorrow."""
        self.desk.settings.store(settings.ONE_KEY, is_on)
        self.reports.bar.one_key = is_on

    def _show_options(self) -> None:
        self._iface.showOptionsDialog(None, self.options.page_name)

    def _show_report(self, uuid: str) -> None:
        self.reports.show()
        self.reports.raise_()
        self.reports.session.go_to(uuid)

    def _search_reports(self, text: str) -> None:
        self.reports.show()
        self.reports.raise_()
        self.reports.list.filter_bar.search_everywhere(text)

    def _ask_export(self) -> None:
        from .gui.export_corrections import ask_export_corrections

        ask_export_corrections(self.desk, self._iface.mainWindow())

    def _menu_action(self, name: str, icon_name: str, text: str, slot: Callable[[], object]) -> QAction:
        assert self.menu is not None
        action = QAction(text, self.menu)
        action.setObjectName(name)
        if icon_name:
            action.setIcon(self._icon(icon_name))
        action.triggered.connect(lambda _checked=False: slot())
        self.menu.addAction(action)
        self._actions.append(action)
        return action

    def _action(self, name: str, icon_name: str, text: str, slot: Callable[[], object], tip: str) -> None:
        assert self.toolbar is not None
        action = self._menu_action(name, icon_name, text, slot)
        action.setToolTip(tip)
        self.toolbar.addAction(action)
