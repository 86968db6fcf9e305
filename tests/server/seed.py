"""What a new state file starts with."""

from __future__ import annotations

from pathlib import Path

from tests.server.seed_groups import seed_people_and_groups
from tests.server.seed_reports import seed_reports
from tests.server.seed_tables import seed_tables
from tests.server.store import Store

_MARK = "seeded"


def seed(store: Store, reports: Path | None) -> None:
    """Fill a store that has never been seeded; one that already has a state is left as it is."""
    if store.current_number(_MARK):
        return
    with store.transaction():
        seed_people_and_groups(store)
        seed_tables(store)
        seed_reports(store, reports)
        store.raise_counter(_MARK, 1)
