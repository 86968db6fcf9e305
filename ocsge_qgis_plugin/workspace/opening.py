"""Opening one of our files: created when absent, checked, migrated after a copy, never half-made.

Nothing is written into a file before it is known to be ours, of the right département and not newer than us.
"""

from __future__ import annotations

import errno
import os
import sqlite3
import uuid
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path

from ..domain.text import tr
from .database import Database, connect, corrupt, disk_full, translated
from .disk import ShareDetector, refuse_network_share
from .errors import NewerSchemaError, NotWritableError, WrongDepartementError

BUSY_SECONDS = 5.0
"""How long a transaction waits for another program's one before :class:`LockedError`."""

Migration = Callable[[sqlite3.Connection], None]


@dataclass(frozen=True)
class FileKind:
    """What a file must be: its kind, whose it is, the schema version of this plugin and how to get there.

    ``migrations`` maps a version to the step that leads from it to the next one.
    """

    kind: str
    subject: str
    version: int
    create: Migration
    migrations: Mapping[int, Migration] = field(default_factory=dict)


@dataclass(frozen=True)
class OpenedFile:
    """An open file and the uuid it was given when it was created."""

    database: Database
    uuid: str


def open_file(
    path: Path, kind: FileKind, *, share_detector: ShareDetector, busy_seconds: float = BUSY_SECONDS
) -> OpenedFile:
    """Open or create ``path``.

    :raises NetworkShareError: NotWritableError, LockedError, DiskFullError, CorruptWorkspaceError,
        WrongDepartementError, NewerSchemaError; the file is then as it was.
    """
    refuse_network_share(path.parent, share_detector)
    _prepare_folder(path.parent)
    with translated(path), closing(connect(path, busy_seconds)) as connection:
        if _is_blank(connection):
            _create(connection, kind)
        facts = _facts(connection, path)
        _check_subject(facts, kind, path)
        _check_health(connection, path)
        _migrate(connection, int(facts["version"]), kind, path)
        mode = connection.execute("PRAGMA journal_mode = WAL").fetchone()[0]
        if mode != "wal":
            raise sqlite3.OperationalError("database is locked")
        # Opened before this connection closes, so that the file is never left by its last reader.
        database = Database(path, busy_seconds)
    return OpenedFile(database, facts["uuid"])


def _prepare_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise disk_full(folder, str(error)) from error
        raise _not_writable(folder, str(error)) from error
    if not os.access(folder, os.W_OK | os.X_OK):
        raise _not_writable(folder, "access")


def _not_writable(folder: Path, details: str) -> NotWritableError:
    return NotWritableError(
        tr("Le dossier {folder} ne peut pas être créé ou écrit.").format(folder=folder),
        remedy=tr("Choisissez un dossier où vous avez le droit d'écrire, dans les options de l'extension."),
        details=details,
    )


def _is_blank(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0)


def _create(connection: sqlite3.Connection, kind: FileKind) -> None:
    connection.execute("BEGIN EXCLUSIVE")
    try:
        # Another window may have created it while this one waited for the lock.
        if _is_blank(connection):
            kind.create(connection)
            connection.executemany(
                "INSERT INTO espace_de_travail (nom, valeur) VALUES (?, ?)",
                (
                    ("kind", kind.kind),
                    ("subject", kind.subject),
                    ("version", str(kind.version)),
                    ("uuid", str(uuid.uuid4())),
                ),
            )
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _facts(connection: sqlite3.Connection, path: Path) -> dict[str, str]:
    found = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'espace_de_travail'").fetchone()
    if found is None:
        raise corrupt(path, "no table espace_de_travail")
    facts = dict(connection.execute("SELECT nom, valeur FROM espace_de_travail"))
    if not {"kind", "subject", "version", "uuid"} <= facts.keys() or not facts["version"].isdecimal():
        raise corrupt(path, f"espace_de_travail: {facts}")
    return facts


def _check_subject(facts: dict[str, str], kind: FileKind, path: Path) -> None:
    if facts["kind"] != kind.kind:
        raise corrupt(path, f"kind {facts['kind']} instead of {kind.kind}")
    if facts["subject"] != kind.subject:
        raise WrongDepartementError(
            tr("Le fichier {path} est l'espace de travail du département {found}, pas du département {wanted}.").format(
                path=path, found=facts["subject"], wanted=kind.subject
            ),
            remedy=tr(
                "Remettez chaque espace de travail dans son dossier OCSGE_<code>, ou choisissez un autre dossier."
            ),
        )
    if int(facts["version"]) > kind.version:
        raise NewerSchemaError(
            tr(
                "Le fichier {path} a été écrit par une version plus récente de l'extension "
                "(schéma {found} ; ici {ours})."
            ).format(path=path, found=facts["version"], ours=kind.version),
            remedy=tr("Mettez l'extension à jour sur ce poste ; le fichier n'a pas été modifié."),
        )


def _check_health(connection: sqlite3.Connection, path: Path) -> None:
    verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if verdict != "ok":
        raise corrupt(path, str(verdict))


def _migrate(connection: sqlite3.Connection, version: int, kind: FileKind, path: Path) -> None:
    if version == kind.version:
        return
    _back_up(connection, path.with_name(f"{path.stem}.schema{version}{path.suffix}"))
    connection.execute("BEGIN EXCLUSIVE")
    try:
        row = connection.execute("SELECT valeur FROM espace_de_travail WHERE nom = 'version'").fetchone()
        for step in range(int(row[0]), kind.version):
            kind.migrations[step](connection)
        connection.execute("UPDATE espace_de_travail SET valeur = ? WHERE nom = 'version'", (str(kind.version),))
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _back_up(connection: sqlite3.Connection, target: Path) -> None:
    partial = target.with_name(f"{target.name}.part")
    try:
        partial.unlink(missing_ok=True)
        with closing(sqlite3.connect(str(partial))) as copy:
            connection.backup(copy)
        partial.replace(target)
    except OSError as error:
        raise _not_writable(target.parent, str(error)) from error
    finally:
        # Half a copy would take the room that a full disk lacks.
        with suppress(OSError):
            partial.unlink(missing_ok=True)
