"""The national store: production status of the 101 départements, one file beside the workspaces."""

from __future__ import annotations

import time
from pathlib import Path
from types import TracebackType

from .disk import ShareDetector, network_share_of
from .intentions import Clock
from .key_values import CursorStore, ViewStore
from .opening import BUSY_SECONDS, FileKind, OpenedFile, open_file
from .schema import create_national_tables
from .stage_change_store import StageChangeStore
from .status_store import StatusStore

SCHEMA_VERSION = 1
FILE_NAME = "suivi_national.gpkg"


class NationalStore:
    """The stores that do not depend on an open département. Usable from any thread."""

    def __init__(self, opened: OpenedFile, clock: Clock) -> None:
        self._database = opened.database
        self.uuid = opened.uuid
        self.path = opened.database.path
        self.folder = self.path.parent
        self.status = StatusStore(self._database)
        self.stage_changes = StageChangeStore(self._database, clock)
        self.cursors = CursorStore(self._database)
        self.view = ViewStore(self._database)

    def close(self) -> None:
        """Close every connection."""
        self._database.close()

    def __enter__(self) -> NationalStore:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_national_store(
    folder: Path,
    *,
    clock: Clock = time.time,
    share_detector: ShareDetector = network_share_of,
    busy_seconds: float = BUSY_SECONDS,
) -> NationalStore:
    """Open the national store in ``folder``, creating it when absent.

    :raises WorkspaceError: one of its kinds, as for ``open_workspace``.
    """
    kind = FileKind("national", "", SCHEMA_VERSION, create_national_tables)
    opened = open_file(folder / FILE_NAME, kind, share_detector=share_detector, busy_seconds=busy_seconds)
    return NationalStore(opened, clock)
