"""Which row each report stands in, kept while rows leave: numbering ten thousand rows anew for one would be felt."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable
from itertools import count

_MANY = 512
"""Rows that left after which all are numbered anew: looking each up among those gone would cost more by then."""


class RowIndex:
    """Rows by uuid. A row that leaves moves those below it up, which is reckoned when a row is asked for."""

    def __init__(self, uuids: Iterable[str] = ()) -> None:
        self._gone: list[int] = []
        self._number(uuids)

    def row(self, uuid: str) -> int:
        """Return the row of a report, -1 when it has none."""
        number = self._numbers.get(uuid, -1)
        return number if number < 0 else number - bisect_left(self._gone, number)

    def remove(self, uuid: str) -> None:
        """Take one row away; what has none is no error."""
        number = self._numbers.pop(uuid, None)
        if number is None:
            return
        insort(self._gone, number)
        if len(self._gone) > _MANY:
            # Dictionaries keep the order in which they were filled: that of the rows.
            self._number(self._numbers)

    def __contains__(self, uuid: object) -> bool:
        return uuid in self._numbers

    def _number(self, uuids: Iterable[str]) -> None:
        self._numbers = dict(zip(uuids, count()))
        self._gone.clear()
