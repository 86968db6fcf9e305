"""One département's folder on this disk: ``OCSGE_<code>/workspace.gpkg`` and what is prepared beside it."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path
from types import TracebackType

from ..domain.departements import Departement
from .corrections import CorrectionStore
from .decision_store import DecisionStore
from .disk import ShareDetector, network_share_of
from .evidence_store import EvidenceStore
from .intentions import Clock
from .key_values import CursorStore, ViewStore
from .migrations import WORKSPACE_STEPS, WORKSPACE_VERSION
from .note_store import NoteStore
from .opening import BUSY_SECONDS, FileKind, OpenedFile, open_file
from .report_store import ReportStore
from .schema import create_workspace_tables

FILE_NAME = "workspace.gpkg"


class Workspace:
    """The stores of one open département. Usable from any thread; each gets a connection of its own."""

    def __init__(self, opened: OpenedFile, departement: Departement, clock: Clock) -> None:
        self._database = opened.database
        self.uuid = opened.uuid
        self.departement = departement
        self.path = opened.database.path
        self.folder = self.path.parent
        self.reports = ReportStore(self._database, clock)
        self.decisions = DecisionStore(self._database, clock, departement.epsg)
        self.corrections = CorrectionStore(self._database)
        self.evidence = EvidenceStore(self._database)
        self.notes = NoteStore(self._database)
        self.cursors = CursorStore(self._database)
        self.view = ViewStore(self._database)

    def close(self) -> None:
        """Close every connection. Call it after QGIS has dropped its layers on the file."""
        self._database.close()

    def __enter__(self) -> Workspace:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def workspace_path(folder: Path, departement: Departement) -> Path:
    """Return where the workspace of ``departement`` lives below ``folder``."""
    return folder / f"OCSGE_{departement.code}" / FILE_NAME


def open_workspace(
    folder: Path,
    departement: Departement,
    *,
    clock: Clock = time.time,
    share_detector: ShareDetector = network_share_of,
    busy_seconds: float = BUSY_SECONDS,
) -> Workspace:
    """Open the workspace of ``departement`` below ``folder``, creating it when absent.

    :raises WorkspaceError: one of its kinds, naming the file: network share, not writable, locked, full disk, damaged,
        another département's, written by a newer version. The file is then as it was.
    """
    kind = FileKind(
        "departement",
        departement.code,
        WORKSPACE_VERSION,
        partial(create_workspace_tables, departement=departement),
        WORKSPACE_STEPS,
    )
    opened = open_file(
        workspace_path(folder, departement), kind, share_detector=share_detector, busy_seconds=busy_seconds
    )
    return Workspace(opened, departement, clock)
