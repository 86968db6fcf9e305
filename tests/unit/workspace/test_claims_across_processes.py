"""Two processes on one workspace never take the same decision."""

from __future__ import annotations

import multiprocessing
from pathlib import Path

from ocsge_qgis_plugin.domain.outbox import OutboxState
from ocsge_qgis_plugin.domain.reports import ReportStatus
from tests.unit.workspace.records import ALICE, Clock, draft, opened, pulled, report

DECISIONS = 200


def claim_all(folder, owner, start, results):
    clock = Clock()
    # Patient: the two write as fast as they can, and SQLite grants its lock by luck, not by turn.
    with opened(Path(folder), clock, busy_seconds=30.0) as workspace:
        start.wait()
        taken = []
        while True:
            found = workspace.decisions.claim(ALICE, owner=owner, lease_seconds=60, limit=3, now=clock.now)
            if not found:
                break
            for item in found:
                workspace.decisions.confirm(item.uuid, owner, answered_status=ReportStatus.VALID, reply_id=1)
                taken.append(item.uuid)
        results.put(taken)


def test_two_processes_share_200_decisions_without_taking_one_twice(tmp_path):
    with opened(tmp_path) as workspace:
        uuids = pulled(workspace, *(report(number) for number in range(DECISIONS)))
        workspace.decisions.decide_many([draft(uuid) for uuid in uuids])
        context = multiprocessing.get_context("spawn")
        start, results = context.Event(), context.Queue()
        processes = [
            context.Process(target=claim_all, args=(str(tmp_path), owner, start, results)) for owner in ("w1", "w2")
        ]
        for process in processes:
            process.start()
        start.set()
        taken = [results.get(timeout=120) for _ in processes]
        for process in processes:
            process.join(timeout=30)
        assert not set(taken[0]) & set(taken[1])
        assert len(taken[0]) + len(taken[1]) == DECISIONS
        assert workspace.decisions.counts(ALICE)[OutboxState.CONFIRMED] == DECISIONS
