"""One SQLite file, a connection per thread, short transactions, and errors a person can act upon.

WAL with ``synchronous=FULL``: readers (QGIS among them) never wait for a writer, and what is committed survives a power
cut. One idle connection stays open from the first to the last moment, because a program that closes the last connection
of a WAL file may turn WAL off under those that follow.
"""

from __future__ import annotations

import re
import shutil
import sqlite3
import threading
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from string import Template

from ..domain.text import tr
from .errors import (
    ClosedWorkspaceError,
    CorruptWorkspaceError,
    DiskFullError,
    LockedError,
    NotWritableError,
    WorkspaceError,
)
from .geopackage import register_functions

# Primary result codes, https://www.sqlite.org/rescode.html
_BUSY, _LOCKED, _READ_ONLY, _IO_ERROR, _CORRUPT, _FULL, _CANT_OPEN, _NOT_A_DATABASE = 5, 6, 8, 10, 11, 13, 14, 26
# A block of the wal-index, https://www.sqlite.org/walformat.html §2.
_SHARED_MEMORY_BYTES = 32_768
# Python gives the result code since 3.11 only; before, there is just SQLite's fixed English text (sqlite3_errstr).
_CODE_OF_MESSAGE = {
    "database is locked": _BUSY,
    "database table is locked": _LOCKED,
    "attempt to write a readonly database": _READ_ONLY,
    "disk I/O error": _IO_ERROR,
    "database disk image is malformed": _CORRUPT,
    "database or disk is full": _FULL,
    "unable to open database file": _CANT_OPEN,
    "file is not a database": _NOT_A_DATABASE,
}


def storable(text: str) -> str:
    """Return ``text`` as SQLite can store it: lone surrogates, which have no UTF-8 form, become ``?``."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode()
    return text


_NAMES = re.compile(r"[\w\s.,?=<>()|]*")


@lru_cache(maxsize=256)
def sql(template: str, **names: str) -> str:
    """Return a statement with its ``$names`` filled in: tables, columns, ``?`` marks, conditions of our own making.

    Values never come this way, they are bound. What could end a text or a statement is not let through.

    :raises ValueError: when a name holds a quote, a semicolon or the like.
    """
    for name in names.values():
        if not _NAMES.fullmatch(name):
            raise ValueError(name)
    return Template(template).substitute(names)


def placeholders(count: int) -> str:
    """Return ``?, ?, …`` for a list of ``count`` values."""
    return ", ".join("?" * count)


def translate(error: sqlite3.Error, path: Path) -> WorkspaceError:
    """Return what ``error`` means for a person, naming the file and the remedy."""
    code = getattr(error, "sqlite_errorcode", None)
    primary = (code & 0xFF) if isinstance(code, int) else _CODE_OF_MESSAGE.get(str(error))
    details = f"{type(error).__name__}: {error}"
    if primary in (_BUSY, _LOCKED):
        return LockedError(
            tr("Le fichier {path} est verrouillé par un autre programme.").format(path=path),
            remedy=tr("Fermez l'autre fenêtre ou l'autre logiciel qui y écrit, puis recommencez ; rien n'est perdu."),
            details=details,
        )
    if primary == _FULL or (primary == _IO_ERROR and _has_no_room(path.parent)):
        return disk_full(path, details)
    if primary in (_CORRUPT, _NOT_A_DATABASE):
        return corrupt(path, details)
    if primary in (_READ_ONLY, _CANT_OPEN, _IO_ERROR):
        return NotWritableError(
            tr("Le fichier {path} ne peut pas être écrit.").format(path=path),
            remedy=tr(
                "Vérifiez les droits sur le dossier, la place et l'état du disque, ou choisissez un autre dossier."
            ),
            details=details,
        )
    return WorkspaceError(
        tr("L'espace de travail {path} n'a pas pu être lu ou écrit.").format(path=path),
        remedy=tr("Recommencez ; si l'erreur revient, copiez les détails dans un rapport d'incident."),
        details=details,
    )


def _has_no_room(folder: Path) -> bool:
    """Tell whether the shared memory beside a file, which SQLite makes first of all, would not fit."""
    try:
        return shutil.disk_usage(folder).free < _SHARED_MEMORY_BYTES
    except OSError:
        return False


def disk_full(path: Path, details: str) -> DiskFullError:
    """Return the error for a file or folder that the disk has no room for."""
    return DiskFullError(
        tr("Le disque est plein : {path} n'a pas pu être enregistré.").format(path=path),
        remedy=tr("Libérez de la place, puis recommencez ; ce qui était enregistré est intact."),
        details=details,
    )


def corrupt(path: Path, details: str) -> CorruptWorkspaceError:
    """Return the error for a damaged or foreign file."""
    return CorruptWorkspaceError(
        tr("Le fichier {path} est endommagé, ou n'est pas un espace de travail de cette extension.").format(path=path),
        remedy=tr(
            "Renommez-le pour le garder, puis rouvrez le département : les signalements seront relus sur le serveur. "
            "Les copies de sauvegarde sont dans le même dossier."
        ),
        details=details,
    )


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn SQLite errors of the block into :class:`WorkspaceError`."""
    try:
        yield
    except sqlite3.Error as error:
        raise translate(error, path) from error


def connect(path: Path, busy_seconds: float) -> sqlite3.Connection:
    """Open ``path`` in the way all of our connections are: explicit transactions, foreign keys, index functions."""
    connection = sqlite3.connect(str(path), timeout=busy_seconds, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        register_functions(connection)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


class Database:
    """The connections of this process to one file that already has its schema and is in WAL mode."""

    def __init__(self, path: Path, busy_seconds: float) -> None:
        self.path = path
        self._busy_seconds = busy_seconds
        self._local = threading.local()
        self._lock = threading.Lock()
        self._connections: list[tuple[weakref.ref[threading.Thread], sqlite3.Connection]] = []
        self._closed = False
        with translated(path):
            self._anchor = connect(path, busy_seconds)
            # Only a connection that has read holds the shared lock that keeps others from leaving WAL.
            self._anchor.execute("SELECT count(*) FROM sqlite_master").fetchone()

    @contextmanager
    def read(self) -> Iterator[sqlite3.Connection]:
        """Give this thread's connection for queries."""
        with translated(self.path):
            yield self._connection()

    @contextmanager
    def write(self) -> Iterator[sqlite3.Connection]:
        """Give this thread's connection inside one transaction: all of the block is kept, or nothing of it.

        The write lock is taken at once, so that what the block reads cannot change before it writes.
        """
        with translated(self.path):
            connection = self._connection()
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")

    def close(self) -> None:
        """Close the connections of all threads. Calling it twice is harmless."""
        with self._lock:
            self._closed = True
            connections = [connection for _, connection in self._connections]
            self._connections.clear()
        for connection in (*connections, self._anchor):
            connection.close()

    def _connection(self) -> sqlite3.Connection:
        if self._closed:
            raise ClosedWorkspaceError(
                tr("L'espace de travail {path} est fermé.").format(path=self.path),
                remedy=tr("Rouvrez le département, puis recommencez."),
            )
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = connect(self.path, self._busy_seconds)
            self._local.connection = connection
            with self._lock:
                self._drop_finished_threads()
                self._connections.append((weakref.ref(threading.current_thread()), connection))
        return connection

    def _drop_finished_threads(self) -> None:
        kept = []
        for thread, connection in self._connections:
            owner = thread()
            if owner is None or not owner.is_alive():
                connection.close()
            else:
                kept.append((thread, connection))
        self._connections = kept
