"""Trying a server and a login before they are set, without touching the connection in use."""

from __future__ import annotations

from dataclasses import dataclass

from ..domain.text import tr
from ..espaceco.account import Account, AccountClient
from ..espaceco.auth import OidcClient
from ..espaceco.errors import UnauthorizedError
from ..espaceco.session import Authenticator, Session
from .network_transport import make_transport
from .tasks import TaskContext


@dataclass(frozen=True)
class ConnectionAttempt:
    """What to try. ``authenticator`` is ``None`` when nobody is logged in yet; ``issuer`` is empty for Basic."""

    server: str
    authenticator: Authenticator | None = None
    issuer: str = ""
    client_id: str = ""


@dataclass(frozen=True)
class ConnectionFinding:
    """What came of it: words, and the account when the login was tried."""

    text: str
    account: Account | None = None


def check_connection(attempt: ConnectionAttempt, context: TaskContext) -> ConnectionFinding:
    """Ask the server who we are; without login, ask it and the login server whether they answer. Runs in a task.

    :raises espaceco.errors.EspaceCoError: with what went wrong and what to do.
    """
    transport = make_transport(context.cancelled)
    try:
        session = Session(
            attempt.server, authenticator=attempt.authenticator, transport=transport, cancelled=context.cancelled
        )
        if attempt.authenticator is not None:
            account = AccountClient(session).me()
            return ConnectionFinding(tr("Connecté : {name}.").format(name=account.username), account)
        _expect_refusal(session)
    finally:
        transport.close()
    if attempt.issuer:
        OidcClient(
            attempt.issuer,
            attempt.client_id,
            redirect_uri="",
            transport_factory=lambda: make_transport(context.cancelled),
        ).discovery()
        return ConnectionFinding(
            tr("Le serveur et le service d'identification répondent. Appliquez, puis connectez-vous.")
        )
    return ConnectionFinding(tr("Le serveur répond."))


def _expect_refusal(session: Session) -> None:
    # A server that asks who we are is the right one: nobody is logged in yet.
    try:
        AccountClient(session).me()
    except UnauthorizedError:
        return
