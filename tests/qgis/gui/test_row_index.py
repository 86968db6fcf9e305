"""Rows are found by uuid while others leave."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from ocsge_qgis_plugin.gui.models.row_index import RowIndex


@given(st.integers(0, 40), st.lists(st.integers(0, 45), max_size=60))
def test_every_row_is_where_the_list_has_it(count: int, leaving: list[int]) -> None:
    rows = [f"uuid-{number}" for number in range(count)]
    index = RowIndex(rows)
    for number in leaving:
        uuid = f"uuid-{number}"
        index.remove(uuid)
        if uuid in rows:
            rows.remove(uuid)
        assert [index.row(uuid) for uuid in rows] == list(range(len(rows)))
        assert index.row(uuid) == -1


def test_two_thousand_may_leave_one_by_one() -> None:
    rows = [f"uuid-{number}" for number in range(3000)]
    index, drawn = RowIndex(rows), random.Random(4)
    for _ in range(2000):
        index.remove(rows.pop(drawn.randrange(len(rows))))
    assert [index.row(uuid) for uuid in rows] == list(range(1000))
