"""Answers begun and not yet written, kept in the workspace so that a crash or a closed window loses none."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, QTimer

from ...domain.decisions import Correction, PolygonRef, Verdict
from ...workspace.key_values import ViewStore
from .answer import Answer

_NAME = "unsaved_answers"
_PAUSE_MS = 1500


class UnsavedAnswers(QObject):
    """What was begun, by report uuid; written to the workspace after a short pause."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store: ViewStore | None = None
        self._answers: dict[str, Answer] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.flush)

    def attach(self, store: ViewStore) -> None:
        """Use the answers begun in another workspace."""
        self._store = store
        stored = store.get(_NAME)
        read = {uuid: _from_json(data) for uuid, data in stored.items()} if isinstance(stored, dict) else {}
        self._answers = {uuid: answer for uuid, answer in read.items() if answer is not None}

    def detach(self) -> None:
        """Write what waits and let the workspace go."""
        if self._timer.isActive():
            self.flush()
        self._store = None
        self._answers = {}

    def get(self, report_uuid: str) -> Answer | None:
        """Return what was begun on a report."""
        return self._answers.get(report_uuid)

    def keep(self, report_uuid: str, answer: Answer) -> None:
        """Keep what was begun on a report."""
        if self._answers.get(report_uuid) != answer:
            self._answers[report_uuid] = answer
            self._timer.start()

    def drop(self, report_uuid: str) -> None:
        """Forget what was begun: it was written as a decision, or taken back."""
        if self._answers.pop(report_uuid, None) is not None:
            self._timer.start()

    def flush(self) -> None:
        """Write everything now."""
        self._timer.stop()
        if self._store is not None:
            self._store.set(_NAME, {uuid: _to_json(answer) for uuid, answer in self._answers.items()})


def _to_json(answer: Answer) -> dict[str, object]:
    return {
        "verdict": answer.verdict.value,
        "reason": answer.reason,
        "reply_text": answer.reply_text,
        "reply_edited": answer.reply_edited,
        "corrections": [
            {
                "polygon": [
                    correction.polygon.delivery,
                    correction.polygon.fid,
                    correction.polygon.geometry_hash,
                    correction.polygon.ocsge_id,
                ],
                "vintage": correction.vintage,
                "cover_before": correction.cover_before,
                "use_before": correction.use_before,
                "cover_after": correction.cover_after,
                "use_after": correction.use_after,
                "wkb": correction.wkb.hex(),
                "epsg": correction.epsg,
            }
            for correction in answer.corrections
        ],
    }


def _from_json(data: object) -> Answer | None:
    """Read one stored answer; ``None`` when another version of the plugin wrote it otherwise."""
    try:
        return Answer(
            verdict=Verdict(data["verdict"]),
            reason=str(data["reason"]),
            reply_text=str(data["reply_text"]),
            corrections=tuple(
                Correction(**{**stored, "polygon": PolygonRef(*stored["polygon"]), "wkb": bytes.fromhex(stored["wkb"])})
                for stored in data["corrections"]
            ),
            reply_edited=data["reply_edited"] is True,
        )
    except (KeyError, TypeError, ValueError):
        return None
