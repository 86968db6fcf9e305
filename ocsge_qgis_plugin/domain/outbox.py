"""The life of an intention on its way to the server, the same for decisions and for stage changes.

::

    queued ──▶ sending ──▶ confirmed
      ▲  ╲       │ ╲─────▶ refused ──▶ queued (after a remedy) | withdrawn
      │   ╲      ├───────▶ conflict ─▶ queued (keep mine) | withdrawn (take theirs)
      │    ╲     ▼
      └─── uncertain ─▶ confirmed | conflict        withdrawn ◀── queued (undo)

``uncertain`` is an intention whose sending was interrupted: the server may have applied it, or may still do so. It goes
back to ``queued`` only after the settle time has passed and a second look at the server found no trace of it.
"""

from __future__ import annotations

from enum import Enum

from .errors import OcsGeError
from .text import tr


class OutboxState(Enum):
    """Where an intention stands between this disk and the server."""

    QUEUED = "queued"
    SENDING = "sending"
    UNCERTAIN = "uncertain"
    CONFIRMED = "confirmed"
    CONFLICT = "conflict"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"

    # Members are looked up for every row of a list; Enum's own hash is written in Python (hashing the name).
    __hash__ = object.__hash__

    @property
    def is_pending(self) -> bool:
        """Whether the server still has to hear of it or to confirm it."""
        return self in (OutboxState.QUEUED, OutboxState.SENDING, OutboxState.UNCERTAIN)

    @property
    def needs_person(self) -> bool:
        """Whether only a person can move it on."""
        return self in (OutboxState.CONFLICT, OutboxState.REFUSED)

    @property
    def label(self) -> str:
        """State as shown in lists."""
        return {
            OutboxState.QUEUED: tr("À envoyer"),
            OutboxState.SENDING: tr("Envoi en cours"),
            OutboxState.UNCERTAIN: tr("À vérifier"),
            OutboxState.CONFIRMED: tr("Confirmé"),
            OutboxState.CONFLICT: tr("Conflit"),
            OutboxState.REFUSED: tr("Refusé"),
            OutboxState.WITHDRAWN: tr("Annulé"),
        }[self]


_MOVES: dict[OutboxState, frozenset[OutboxState]] = {
    OutboxState.QUEUED: frozenset({OutboxState.SENDING, OutboxState.CONFLICT, OutboxState.WITHDRAWN}),
    OutboxState.SENDING: frozenset(
        {
            OutboxState.CONFIRMED,
            OutboxState.CONFLICT,
            OutboxState.REFUSED,
            OutboxState.UNCERTAIN,
            OutboxState.QUEUED,
        }
    ),
    OutboxState.UNCERTAIN: frozenset({OutboxState.CONFIRMED, OutboxState.CONFLICT, OutboxState.QUEUED}),
    OutboxState.CONFLICT: frozenset({OutboxState.QUEUED, OutboxState.WITHDRAWN}),
    OutboxState.REFUSED: frozenset({OutboxState.QUEUED, OutboxState.WITHDRAWN}),
    OutboxState.CONFIRMED: frozenset(),
    OutboxState.WITHDRAWN: frozenset(),
}


class IllegalMoveError(OcsGeError):
    """A state change that the life of the thing does not allow."""


def check_outbox_move(current: OutboxState, wanted: OutboxState) -> None:
    """Raise :class:`IllegalMoveError` unless an intention may go from ``current`` to ``wanted``."""
    if wanted not in _MOVES[current]:
        raise IllegalMoveError(
            tr("Un envoi à l'état « {current} » ne peut pas passer à « {wanted} ».").format(
                current=current.label, wanted=wanted.label
            ),
            remedy=tr("Rechargez la liste : il a sans doute été traité dans une autre fenêtre."),
        )


def outbox_moves(current: OutboxState) -> frozenset[OutboxState]:
    """Return the states that may follow ``current``."""
    return _MOVES[current]
