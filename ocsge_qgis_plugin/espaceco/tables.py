"""Collaborative tables: found in a group, read whole or since a number, changed by transactions with fingerprints."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence

from ..domain.text import tr
from .account import AccountClient
from .errors import (
    AnswerError,
    EspaceCoError,
    ForbiddenError,
    IncompleteListError,
    NotFoundError,
    Outcome,
)
from .pacing import back_off
from .paging import Listing, walk
from .reading import number, text
from .session import ParamValue, Session
from .table_records import (
    Column,
    RowAction,
    RowState,
    TableDescription,
    TableRef,
    Transaction,
    TransactionStatus,
    read_table,
    read_transaction,
)

ROWS_PER_PAGE = 5000
"""What IGN's mobile client and web guichet ask for; the server's cap is 10,000 (facts §2.7)."""

_LOOKS_AT_PENDING = 5
Row = dict[str, object]
Where = Mapping[str, object]


class TableNotFoundError(EspaceCoError):
    """No layer of the group is the table that was asked for."""


class TablesClient:
    """The collaborative tables that one account sees."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def server(self) -> str:
        """Normalised base URL."""
        return self._session.server

    def describe(self, database: int, table: int) -> TableDescription:
        """Read a table's description."""
        path = f"databases/{database}/tables/{table}"
        return read_table(self._session.get(path).data, database, path)

    def find_table(self, community: int, name: str) -> TableRef:
        """Return the table called ``name`` (or ``database:name``) among the layers of a group.

        :raises TableNotFoundError: when the group has no such layer.
        """
        for layer in AccountClient(self._session).layers(community):
            if layer.database_id is None or layer.table_id is None:
                continue
            ref = self.describe(layer.database_id, layer.table_id).ref
            if name in (ref.table_name, f"{ref.database_name}:{ref.table_name}"):
                return ref
        raise TableNotFoundError(
            tr("Le groupe {community} n'a pas de couche « {name} ».").format(community=community, name=name),
            outcome=Outcome.NOT_APPLIED,
            remedy=tr("Vérifiez le groupe et le nom de la table de suivi dans les options."),
        )

    def max_numrec(self, ref: TableRef) -> int | None:
        """Return the number of the table's last change, ``None`` when it keeps no history (403 or 404)."""
        path = f"databases/{ref.database_id}/tables/{ref.table_id}/max-numrec"
        try:
            found = self._session.get(path).data
        except (ForbiddenError, NotFoundError):
            return None
        value = number(found)
        if value is None:
            raise AnswerError(
                tr("Le serveur devait renvoyer un numéro et a renvoyé autre chose."),
                remedy=tr("Réessayez ; si cela se répète, signalez-le à l'administrateur du serveur."),
                details=f"{path}\n{str(found)[:200]}",
            )
        return value

    def rows(
        self,
        ref: TableRef,
        *,
        since_numrec: int | None = None,
        where: Where | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Iterator[list[Row]]:
        """Yield the rows of a table, page by page, geometry as WKT in the table's CRS.

        :param since_numrec: only rows changed in that reconciliation or later, destroyed ones included (``detruit`` is
            true on those); without it a versioned table yields its living rows.
        :param where: a filter in the server's grammar (facts §2.7), taken as it is.
        :raises IncompleteListError: when rows came twice, so that others may be missing.
        """
        if since_numrec is None:
            alive = [{"detruit": False}] if ref.versioned and where is None else []
            yield from self._pages(ref, _all_of([where] if where is not None else alive), None, cancelled)
            return
        since = {"gcms_numrec": {"$gte": since_numrec}}
        # As IGN's QGIS plugin asks: some servers take an absent ``detruit`` for false.
        for destroyed in (False, True):
            parts = [part for part in (where, {"detruit": destroyed}, since) if part is not None]
            yield from self._pages(ref, _all_of(parts), since_numrec, cancelled)

    def _pages(
        self, ref: TableRef, where: Where, since_numrec: int | None, cancelled: Callable[[], bool] | None
    ) -> Iterator[list[Row]]:
        params: dict[str, ParamValue] = {
            "service": "WFS",
            "request": "GetFeature",
            "version": "1.0.0",
            "outputFormat": "JSON",
            "typename": f"{ref.database_name}:{ref.table_name}",
            "filter": json.dumps(where, ensure_ascii=False),
            "maxFeatures": ROWS_PER_PAGE,
        }
        if since_numrec is not None:
            params["gcms_numrec"] = since_numrec
        seen: set[str] = set()
        offset = 0
        while not (cancelled is not None and cancelled()):
            data = self._session.get("wfs", {**params, "offset": offset}).data
            rows = _rows_of(data, ref)
            identifiers = {text(row.get(ref.id_name)) for row in rows}
            if len(identifiers) != len(rows) or not seen.isdisjoint(identifiers):
                raise IncompleteListError(
                    tr("La table {name} change pendant qu'on la lit.").format(name=ref.table_name),
                    remedy=tr("Synchronisez de nouveau dans quelques minutes."),
                )
            seen |= identifiers
            if rows:
                yield rows
            if len(rows) < ROWS_PER_PAGE:
                return
            offset += len(rows)

    def commit(self, database: int, actions: Sequence[RowAction], comment: str) -> Transaction:
        """Send one transaction, all or nothing, and return how it ended.

        :raises EspaceCoError: with its outcome; ``UNKNOWN`` too when the server does not finish it while we look.
        """
        path = f"databases/{database}/transactions"
        body = {
            "comment": comment,
            "actions": [
                {"table": action.table_id, "state": action.state.value, "data": dict(action.data)} for action in actions
            ],
        }
        transaction = read_transaction(self._session.write("POST", path, json=body).data, path)
        for look in range(_LOOKS_AT_PENDING):
            if transaction.status is not TransactionStatus.PENDING:
                return transaction
            self._session.pause(back_off(look))
            transaction = self._look_again(f"{path}/{transaction.id}")
        raise AnswerError(
            tr("Le serveur n'a pas encore terminé la transaction."),
            remedy=tr("Synchronisez de nouveau : le serveur sera relu avant tout nouvel envoi."),
            details=f"{path}/{transaction.id}",
        )

    def _look_again(self, path: str) -> Transaction:
        try:
            return read_transaction(self._session.get(path).data, path)
        except EspaceCoError as error:
            # Reading failed, but what was written is already with the server.
            error.outcome = Outcome.UNKNOWN
            raise

    def transactions_with_comment(self, database: int, comment: str) -> tuple[Transaction, ...]:
        """Return the transactions that carry exactly ``comment``, oldest first."""
        path = f"databases/{database}/transactions"
        pages = walk(self._session, Listing(path, {"comment": comment}))
        found = [read_transaction(item, path) for page in pages for item in page.records]
        return tuple(transaction for transaction in found if transaction.comment == comment)


def _all_of(parts: Sequence[Where]) -> Where:
    if len(parts) == 1:
        return parts[0]
    return {"$and": [dict(part) for part in parts]} if parts else {}


def _rows_of(data: object, ref: TableRef) -> list[Row]:
    if isinstance(data, list) and all(isinstance(row, dict) and row.get(ref.id_name) not in (None, "") for row in data):
        return data
    raise AnswerError(
        tr("Le serveur n'a pas renvoyé les lignes de la table {name}.").format(name=ref.table_name),
        remedy=tr("Réessayez ; si cela se répète, signalez-le à l'administrateur du serveur."),
        details=str(data)[:500],
    )


__all__ = [
    "ROWS_PER_PAGE",
    "Column",
    "RowAction",
    "RowState",
    "TableDescription",
    "TableNotFoundError",
    "TableRef",
    "TablesClient",
    "Transaction",
    "TransactionStatus",
]
