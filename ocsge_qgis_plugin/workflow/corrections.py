"""The corrections of accepted reports: the list that production integrates."""

from __future__ import annotations

from pathlib import Path

from ..landcover.patch_export import PatchRow, export_corrections
from ..workspace.corrections import AcceptedCorrection
from ..workspace.workspace import Workspace


def export_accepted_corrections(workspace: Workspace, target: Path) -> int:
    """Write the corrections of accepted reports in the shape of IGN's PATCHCORRECTIF; return how many.

    :param target: a GeoPackage, replaced only once the new one is complete. CRS: the département's.
    """
    rows = [_patch_row(accepted) for accepted in workspace.corrections.accepted()]
    export_corrections(rows, target, departement=workspace.departement)
    return len(rows)


def _patch_row(accepted: AcceptedCorrection) -> PatchRow:
    return PatchRow(
        correction=accepted.correction,
        report_number=accepted.report_key.remote_id,
        author=accepted.decided_by,
        decided_at=accepted.decided_at,
        status=accepted.answered_status.value if accepted.answered_status is not None else "",
    )
