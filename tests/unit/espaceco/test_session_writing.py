"""Writing to the server: once per call, and every failure tells whether it may have been applied."""

from __future__ import annotations

import socket

import pytest
import requests
from requests.adapters import BaseAdapter

from ocsge_qgis_plugin.domain.reports import ReportStatus
from ocsge_qgis_plugin.espaceco.auth import BasicAuthenticator
from ocsge_qgis_plugin.espaceco.errors import (
    AnswerError,
    EspaceCoError,
    ForbiddenError,
    HttpError,
    InvalidRequestError,
    Outcome,
    ServerError,
    SyncCancelled,
    TooManyRequestsError,
    UnauthorizedError,
    UnreachableError,
)
from ocsge_qgis_plugin.espaceco.reports import ReportsClient
from ocsge_qgis_plugin.espaceco.session import Session
from ocsge_qgis_plugin.espaceco.wire import NotSentError
from tests.server.seed_groups import PASSWORD
from tests.unit.bad_input.conditions import assert_helps
from tests.unit.espaceco.conftest import writes
from tests.unit.espaceco.scripted_server import Reply, as_json

REPORT = 900001


def answer_it(session: Session, title: str = "once"):
    return ReportsClient(session).reply(REPORT, title=title, content="Vu.", status=ReportStatus.PENDING)


def replies(server) -> list[dict]:
    return server.report(REPORT)["replies"]


@pytest.mark.parametrize(
    ("fault", "value", "kind", "outcome", "applied", "remedy"),
    [
        ("unauthorized", True, UnauthorizedError, Outcome.NOT_APPLIED, 0, "Reconnectez-vous"),
        ("forbid-reply", True, ForbiddenError, Outcome.NOT_APPLIED, 0, "gestionnaire du groupe"),
        ("rate-limit", 9, TooManyRequestsError, Outcome.NOT_APPLIED, 0, "dans 1 minute ;"),
        ("error", 500, ServerError, Outcome.UNKNOWN, 0, "Réessayez plus tard"),
        ("error", 503, ServerError, Outcome.UNKNOWN, 0, "Réessayez plus tard"),
        ("lost-request", True, UnreachableError, Outcome.UNKNOWN, 0, "Vérifiez le réseau"),
        ("lost-answer", True, UnreachableError, Outcome.UNKNOWN, 1, "Vérifiez le réseau"),
        ("truncated-json", True, AnswerError, Outcome.UNKNOWN, 1, "Réessayez"),
        ("html-body", True, AnswerError, Outcome.UNKNOWN, 1, "l'adresse du serveur"),
    ],
)
def test_a_failed_write_leaves_once_and_tells_its_outcome(
    local_server, session, fault, value, kind, outcome, applied, remedy
):
    local_server.set_fault(fault, value)
    with pytest.raises(kind) as caught:
        answer_it(session)
    assert caught.value.outcome is outcome
    assert_helps(caught.value, local_server.url, remedy=remedy)
    assert len(writes(local_server)) == 1
    local_server.clear_faults()
    assert len(replies(local_server)) == applied


def test_a_refused_body_is_surely_not_applied(local_server, session):
    with pytest.raises(InvalidRequestError) as caught:
        session.write("POST", f"reports/{REPORT}/replies", json={"unknown": 1})
    assert caught.value.outcome is Outcome.NOT_APPLIED


def test_a_write_that_is_applied_late_is_of_unknown_outcome(local_server, log_in):
    local_server.set_fault("late-write", 0.3)
    with pytest.raises(UnreachableError) as caught:
        answer_it(log_in("pi.alice", timeout=0.1))
    assert caught.value.outcome is Outcome.UNKNOWN
    assert len(writes(local_server)) == 1


def test_a_write_that_could_not_connect_was_surely_not_applied(waits):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        session = Session(f"http://127.0.0.1:{taken.getsockname()[1]}", wait=waits)
        with session, pytest.raises(UnreachableError) as caught:
            answer_it(session)
    assert caught.value.outcome is Outcome.NOT_APPLIED


def test_a_host_without_an_address_was_surely_not_reached(waits):
    with Session("http://no-such-host.invalid", wait=waits) as session, pytest.raises(UnreachableError) as caught:
        answer_it(session)
    assert caught.value.outcome is Outcome.NOT_APPLIED


def test_an_unknown_certificate_stops_a_write_before_it_leaves(tls_server, waits):
    with Session(tls_server, wait=waits) as session, pytest.raises(UnreachableError) as caught:
        answer_it(session)
    assert caught.value.outcome is Outcome.NOT_APPLIED


class _BrokenAdapter(BaseAdapter):
    """Stands for a transport of another kind, which knows whether anything left."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self._error = error

    def send(self, *args: object, **kwargs: object) -> requests.Response:
        raise self._error

    def close(self) -> None:
        """Nothing to close."""


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (NotSentError("no network"), Outcome.NOT_APPLIED),
        (requests.exceptions.ConnectTimeout("slow"), Outcome.NOT_APPLIED),
        (requests.exceptions.ReadTimeout("slow"), Outcome.UNKNOWN),
        (requests.exceptions.ConnectionError("reset"), Outcome.UNKNOWN),
    ],
)
def test_any_transport_tells_the_outcome_by_its_exception(error, outcome, waits):
    transport = requests.Session()
    transport.mount("http://", _BrokenAdapter(error))
    session = Session("http://server.example", transport=transport, wait=waits)
    with pytest.raises(UnreachableError) as caught:
        answer_it(session)
    assert caught.value.outcome is outcome


def test_a_401_before_applying_is_renewed_and_the_write_sent_once_more(local_server, log_in):
    class Renewing(BasicAuthenticator):
        def renew(self) -> bool:
            return True

    session = log_in("pi.alice", authenticator=Renewing("pi.alice", PASSWORD))
    local_server.set_fault("unauthorized", {"times": 1})
    assert answer_it(session).status is ReportStatus.PENDING
    assert [entry["status"] for entry in writes(local_server)] == [401, 201]
    assert len(replies(local_server)) == 1


def test_a_second_401_ends_the_write(local_server, log_in):
    class Renewing(BasicAuthenticator):
        def renew(self) -> bool:
            return True

    session = log_in("pi.alice", authenticator=Renewing("pi.alice", PASSWORD))
    local_server.set_fault("unauthorized")
    with pytest.raises(UnauthorizedError):
        answer_it(session)
    assert len(writes(local_server)) == 2


def test_a_redirect_of_a_write_is_not_followed(scripted, open_scripted):
    scripted.answer = lambda seen: Reply(307, b"", {"Location": f"{scripted.url}/elsewhere"})
    with pytest.raises(HttpError) as caught:
        open_scripted().write("POST", "reports", json={})
    assert caught.value.outcome is Outcome.UNKNOWN
    assert len(scripted.seen) == 1


def test_an_answer_of_another_shape_after_a_write_is_of_unknown_outcome(scripted, open_scripted):
    scripted.answer = lambda seen: as_json(["unexpected"], 201)
    with pytest.raises(AnswerError) as caught:
        answer_it(open_scripted())
    assert caught.value.outcome is Outcome.UNKNOWN


def test_a_cancelled_write_never_leaves(local_server, log_in):
    with pytest.raises(SyncCancelled) as caught:
        answer_it(log_in("pi.alice", cancelled=lambda: True))
    assert caught.value.outcome is Outcome.NOT_APPLIED
    assert writes(local_server) == []


def test_a_write_that_has_left_is_waited_for_even_when_cancelled(local_server, log_in):
    asked = iter([False])
    session = log_in("pi.alice", cancelled=lambda: next(asked, True))
    assert answer_it(session).status is ReportStatus.PENDING


def test_an_answer_without_a_body_is_no_data(scripted, open_scripted):
    scripted.answer = lambda seen: Reply(204, b"")
    assert open_scripted().write("DELETE", "reports/1").data is None


def test_what_cannot_be_json_is_never_sent(scripted, open_scripted):
    with pytest.raises(ValueError, match="JSON"):
        open_scripted().write("POST", "reports", json={"x": float("nan")})
    assert scripted.seen == []


def test_an_error_of_the_client_is_of_unknown_outcome_unless_said():
    assert EspaceCoError("?").outcome is Outcome.UNKNOWN
