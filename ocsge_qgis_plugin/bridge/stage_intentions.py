"""What a person may ask for with production stages, département open or not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from ..domain.changes import ChangeSet
from ..domain.errors import OcsGeError
from ..domain.identity import Identity
from ..domain.production import Stage, VintageStatus
from ..workflow.stages import propose_stage
from ..workspace.national import NationalStore


class StageIntentions:
    """Writes intentions to the national store; each returns ``False`` when it could not be written."""

    def __init__(
        self,
        national: NationalStore,
        require_identity: Callable[[], Identity],
        publish: Callable[[ChangeSet], None],
        fail: Callable[[OcsGeError], None],
    ) -> None:
        self._national = national
        self._require_identity = require_identity
        self._publish = publish
        self._fail = fail

    def propose(
        self,
        base: VintageStatus,
        stage: Stage,
        *,
        quarter: str = "",
        reason: str = "",
        planned_date: date | None = None,
    ) -> bool:
        """Write the intention to move one vintage on; it leaves with the next synchronisation."""
        return self._carry_out(
            lambda: propose_stage(
                self._national,
                self._require_identity(),
                base,
                stage,
                quarter=quarter,
                reason=reason,
                planned_date=planned_date,
            )
        )

    def undo(self, change_uuid: str) -> bool:
        """Withdraw a change that has not left yet, or give up one that was refused."""
        return self._carry_out(lambda: self._national.stage_changes.withdraw(change_uuid))

    def keep_mine(self, change_uuid: str, base: VintageStatus) -> bool:
        """Resolve a conflict by sending my change all the same, on the status as it is now."""
        return self._carry_out(lambda: self._national.stage_changes.keep_mine(change_uuid, base))

    def take_theirs(self, change_uuid: str) -> bool:
        """Resolve a conflict by giving my change up."""
        return self._carry_out(lambda: self._national.stage_changes.take_theirs(change_uuid))

    def retry(self, change_uuid: str) -> bool:
        """Queue a refused change again."""
        return self._carry_out(lambda: self._national.stage_changes.retry(change_uuid))

    def _carry_out(self, intention: Callable[[], ChangeSet]) -> bool:
        try:
            changes = intention()
        except OcsGeError as error:
            self._fail(error)
            return False
        self._publish(changes)
        return True
