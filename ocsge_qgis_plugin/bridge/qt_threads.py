"""Several requests at a time, on threads started by Qt: elsewhere the timeouts of ``network_transport`` never fire."""

from __future__ import annotations

import itertools
import queue
import threading
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from qgis.PyQt.QtCore import QThread

Asked = TypeVar("Asked")
Got = TypeVar("Got")


class _Worker(QThread):
    """Takes ranked items from a queue until it finds ``None`` there."""

    def __init__(self, work: Callable[[object], object], at_end: Callable[[], None]) -> None:
        super().__init__()
        self._work = work
        self._at_end = at_end

    def share(self, asked: queue.Queue, answered: dict[int, tuple[bool, object]], done: threading.Semaphore) -> None:
        """Say where items come from and outcomes go, together with the other workers'."""
        self._asked, self._answered, self._done = asked, answered, done

    def run(self) -> None:
        for rank, item in iter(self._asked.get, None):
            try:
                outcome = (True, self._work(item))
            except Exception as error:  # noqa: BLE001 – carried to the caller's thread and raised there
                outcome = (False, error)
            self._answered[rank] = outcome
            self._done.release()
        self._at_end()


class QtThreads:
    """The ``ParallelMap`` of ``espaceco.session`` for this transport: threads started by Qt.

    :param at_end: called on each thread before it ends; the transport's ``close``.
    """

    def __init__(self, at_end: Callable[[], None]) -> None:
        self._at_end = at_end

    def __call__(self, work: Callable[[Asked], Got], items: Iterable[Asked], width: int) -> Iterator[Got]:
        """Yield ``work(item)`` for each item, in order, ``width`` at a time; an error ends it."""
        asked: queue.Queue = queue.Queue()
        answered: dict[int, tuple[bool, object]] = {}
        done = threading.Semaphore(0)
        workers = [_Worker(work, self._at_end) for _ in range(max(1, width))]
        for worker in workers:
            worker.share(asked, answered, done)
            worker.start()
        try:
            yield from _in_order(asked, answered, done, iter(items), len(workers))
        finally:
            for _ in workers:
                asked.put(None)
            for worker in workers:
                worker.wait()


def _in_order(
    asked: queue.Queue,
    answered: dict[int, tuple[bool, object]],
    done: threading.Semaphore,
    items: Iterator[Asked],
    width: int,
) -> Iterator[Got]:
    """Keep ``width`` items under way and yield outcomes by rank."""
    sent = 0
    for item in itertools.islice(items, width):
        asked.put((sent, item))
        sent += 1
    for rank in itertools.count():
        if rank == sent:
            return
        while rank not in answered:
            done.acquire()
        for item in itertools.islice(items, 1):
            asked.put((sent, item))
            sent += 1
        good, value = answered.pop(rank)
        if not good:
            raise value
        yield value
