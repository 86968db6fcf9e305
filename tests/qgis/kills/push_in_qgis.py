"""``python -m tests.qgis.kills.push_in_qgis ERRAND.json``: one QGIS process that pushes as the plugin does.

The errand says which workspace, which server, which identity and by how much the clock is ahead. The push runs on a
thread of Qt's, over QGIS's network, while the main thread's event loop turns. The caller may kill it anywhere.
"""

from __future__ import annotations

import json
import os
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QThread

from ocsge_qgis_plugin.bridge.network_transport import make_transport
from ocsge_qgis_plugin.bridge.proxy_rules import ProxyRules
from ocsge_qgis_plugin.bridge.qt_threads import QtThreads
from ocsge_qgis_plugin.domain.departements import departement_of_code
from ocsge_qgis_plugin.domain.identity import Identity
from ocsge_qgis_plugin.espaceco.auth import BasicAuthenticator
from ocsge_qgis_plugin.espaceco.reports import ReportsClient
from ocsge_qgis_plugin.espaceco.session import Session
from ocsge_qgis_plugin.workflow.outbox_pass import Terms
from ocsge_qgis_plugin.workflow.push import push_decisions
from ocsge_qgis_plugin.workspace.workspace import open_workspace


@dataclass(frozen=True)
class Errand:
    """What one process is to push. ``clock_ahead`` in seconds."""

    folder: str
    departement: str
    identity: Identity
    password: str
    clock_ahead: float = 0.0

    def write(self, path: Path) -> None:
        path.write_text(json.dumps(asdict(self)), encoding="utf-8")

    @classmethod
    def read(cls, path: Path) -> Errand:
        fields = json.loads(path.read_text(encoding="utf-8"))
        return cls(**{**fields, "identity": Identity(**fields["identity"])})


class Push(QThread):
    """The push of an errand; ``error`` holds what ended it."""

    def __init__(self, errand: Errand) -> None:
        super().__init__()
        self._errand = errand
        self.error: BaseException | None = None

    def run(self) -> None:
        transport = make_transport()
        try:
            self._push(transport)
        except Exception as error:  # noqa: BLE001 – raised again on the main thread
            self.error = error
        finally:
            transport.close()

    def _clock(self) -> float:
        return time.time() + self._errand.clock_ahead

    def _push(self, transport: object) -> None:
        errand = self._errand
        session = Session(
            errand.identity.server,
            authenticator=BasicAuthenticator(errand.identity.username, errand.password),
            transport=transport,
            parallel=QtThreads(transport.close),
            requests_per_second=None,
        )
        departement = departement_of_code(errand.departement)
        with open_workspace(Path(errand.folder), departement, clock=self._clock) as workspace:
            terms = Terms(errand.identity, owner=f"QGIS {os.getpid()}", clock=self._clock)
            outcome = push_decisions(ReportsClient(session), workspace, terms)
        if outcome.error is not None:
            raise outcome.error


def main(errand: Errand) -> int:
    """Push in a QGIS without windows until everything that may leave has left."""
    application = QgsApplication([], False)
    application.initQgis()
    ProxyRules.read()
    push = Push(errand)
    push.finished.connect(application.quit)
    push.start()
    application.exec()
    push.wait()
    application.exitQgis()
    if push.error is not None:
        raise push.error
    return 0


if __name__ == "__main__":
    sys.exit(main(Errand.read(Path(sys.argv[1]))))
