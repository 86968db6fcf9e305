"""Collaborative tables, their columns and transactions, as records (facts §2.6, §6)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from ..domain.text import tr
from .errors import AnswerError
from .reading import flag, number, record, records, text


class RowState(Enum):
    """What a transaction's action does to a row."""

    INSERT = "Insert"
    UPDATE = "Update"
    DELETE = "Delete"


class TransactionStatus(Enum):
    """How a transaction ended; only ``COMMITTED`` means success."""

    PENDING = "pending"
    COMMITTED = "committed"
    ROLLBACKED = "rollbacked"
    FAILED = "failed"
    CONFLICTING = "conflicting"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class TableRef:
    """Where a collaborative table is and what its special columns are called; ``srid`` is the geometry's."""

    database_id: int
    database_name: str
    table_id: int
    table_name: str
    id_name: str
    geometry_name: str
    versioned: bool
    srid: int | None = None


@dataclass(frozen=True)
class Column:
    """A column of a table; ``enum`` is empty where any value goes."""

    name: str
    title: str
    kind: str
    nullable: bool
    required: bool
    read_only: bool
    enum: tuple[str, ...] = ()
    max_length: int | None = None
    pattern: str = ""


@dataclass(frozen=True)
class TableDescription:
    """A table with its columns in their order."""

    ref: TableRef
    title: str
    read_only: bool
    columns: tuple[Column, ...]


@dataclass(frozen=True)
class RowAction:
    """One change of one row. ``data`` holds column names and values as the server takes them."""

    table_id: int
    state: RowState
    data: Mapping[str, object]


@dataclass(frozen=True)
class Transaction:
    """A transaction as the server tells it. ``actions`` are the ids of the rows, in the order of what was sent.

    ``conflicts`` are the server's rows that a conflicting transaction ran into.
    """

    id: int
    status: TransactionStatus
    numrec: int | None
    comment: str
    message: str
    conflicts: tuple[Mapping[str, object], ...] = ()
    actions: tuple[str, ...] = field(default_factory=tuple)
    user_id: int | None = None


def read_table(data: object, database_id: int, path: str) -> TableDescription:
    """Return the table in ``data``.

    :raises AnswerError: when it has no id, no name or no id column.
    """
    fields = record(data)
    table_id, name, id_name = number(fields.get("id")), text(fields.get("name")), text(fields.get("id_name"))
    if not table_id or not name or not id_name:
        raise AnswerError(
            tr("Le serveur décrit mal la table {path}.").format(path=path),
            remedy=tr("Signalez-le au gestionnaire du groupe."),
            details=str(data)[:500],
        )
    geometry_name = text(fields.get("geometry_name"))
    column_records = sorted(records(fields.get("columns")), key=lambda column: number(column.get("position")) or 0)
    srid = next(
        (number(column.get("srid")) for column in column_records if text(column.get("name")) == geometry_name), None
    )
    return TableDescription(
        ref=TableRef(
            database_id=number(fields.get("database_id")) or database_id,
            database_name=text(fields.get("database")) or text(fields.get("full_name")).split(":", 1)[0],
            table_id=table_id,
            table_name=name,
            id_name=id_name,
            geometry_name=geometry_name,
            versioned=flag(fields.get("database_versioning")),
            srid=srid,
        ),
        title=text(fields.get("title")),
        read_only=flag(fields.get("read_only")),
        columns=tuple(map(_read_column, column_records)),
    )


def _read_column(fields: Mapping[str, object]) -> Column:
    name = text(fields.get("name"))
    allowed = fields.get("enum")
    return Column(
        name=name,
        title=text(fields.get("title")) or name,
        kind=text(fields.get("type")),
        nullable=flag(fields.get("nullable")),
        required=flag(fields.get("required")),
        read_only=flag(fields.get("read_only")),
        enum=tuple(text(value) for value in allowed if value is not None) if isinstance(allowed, list) else (),
        max_length=number(fields.get("max_length")),
        pattern=text(fields.get("pattern")),
    )


def read_transaction(data: object, path: str) -> Transaction:
    """Return the transaction in ``data``.

    :raises AnswerError: when it has no id or no known status: it may well have been applied.
    """
    fields = record(data)
    transaction_id = number(fields.get("id"))
    try:
        status = TransactionStatus(fields.get("status"))
    except ValueError:
        status = None
    if transaction_id is None or status is None:
        raise AnswerError(
            tr("La réponse du serveur à la transaction est illisible."),
            remedy=tr("Synchronisez de nouveau : le serveur sera relu avant tout nouvel envoi."),
            details=f"{path}\n{str(data)[:500]}",
        )
    return Transaction(
        id=transaction_id,
        status=status,
        numrec=number(fields.get("numrec")),
        comment=text(fields.get("comment")),
        message=text(fields.get("message")),
        conflicts=tuple(record(entry.get("server_object", entry)) for entry in records(fields.get("conflicts"))),
        actions=tuple(text(entry.get("server_feature_id")) for entry in records(fields.get("actions"))),
        user_id=number(fields.get("user_id")),
    )
