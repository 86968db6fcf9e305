"""Espace co through QGIS's network, in a real QGIS: one write per attempt, no dialog, timeouts that fire."""

from __future__ import annotations

import threading
import time

import pytest
import requests
from qgis.core import QgsApplication, QgsNetworkAccessManager
from qgis.PyQt.QtCore import QThread, QUrl
from qgis.PyQt.QtNetwork import QNetworkProxy, QNetworkProxyQuery

from ocsge_qgis_plugin.bridge.network_transport import WrongThreadError, make_transport
from ocsge_qgis_plugin.bridge.proxy_rules import ProxyRules
from ocsge_qgis_plugin.bridge.qt_threads import QtThreads
from ocsge_qgis_plugin.domain.reports import ReportStatus
from ocsge_qgis_plugin.espaceco.auth import BasicAuthenticator
from ocsge_qgis_plugin.espaceco.errors import (
    AnswerError,
    Outcome,
    ServerError,
    UnauthorizedError,
    UnreachableError,
)
from ocsge_qgis_plugin.espaceco.reports import NewReport, ReportQuery, ReportsClient
from ocsge_qgis_plugin.espaceco.session import Session
from tests.server import LocalServer

COMMUNITY = 240
PASSWORD = "motdepasse"  # pragma: allowlist secret
REPLIES = r"POST /gcms/api/reports/\d+/replies"


class _Thread(QThread):
    def __init__(self, work):
        super().__init__()
        self.work, self.result, self.error, self.transports = work, None, None, []

    def run(self):
        try:
            self.result = self.work()
        except Exception as error:  # noqa: BLE001 – raised again on the main thread
            self.error = error
        finally:
            for transport in self.transports:
                transport.close()


def in_qt_thread(work, timeout_ms=60_000):
    """Run ``work`` as a task would, on a thread of Qt's, while the main thread's event loop turns."""
    thread = _Thread(work)
    thread.start()
    waited = 0
    while not thread.wait(20):
        QgsApplication.processEvents()
        waited += 20
        assert waited < timeout_ms, "the thread did not end"
    if thread.error is not None:
        raise thread.error
    return thread.result


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with LocalServer(tmp_path_factory.mktemp("server") / "state.sqlite", own_process=True) as running:
        yield running


@pytest.fixture(autouse=True)
def calm(server, qgis_app):
    ProxyRules.read()
    server.clear_faults()
    server.clear_requests()


def transport_of_thread(**options):
    """Return a transport that is closed on this thread when its work is over, as a task does."""
    transport = make_transport(**options)
    QThread.currentThread().transports.append(transport)
    return transport


def session(server, user="chef.pi", **options):
    transport = transport_of_thread()
    values = {"wait": lambda seconds: None, "requests_per_second": None, **options}
    return Session(
        server.url,
        authenticator=BasicAuthenticator(user, PASSWORD),
        transport=transport,
        parallel=QtThreads(transport.close),
        **values,
    )


def a_report(server):
    return in_qt_thread(
        lambda: ReportsClient(session(server)).create(
            NewReport(COMMUNITY, longitude=-1.05, latitude=43.7, comment="Accentué : été, œuf")
        )
    )


def reply(server, report, **options):
    return in_qt_thread(
        lambda: ReportsClient(session(server, **options)).reply(
            report.key.remote_id, title="OCS GE essai", content="Réponse", status=ReportStatus.PENDING
        )
    )


def writes_seen(server):
    return [entry for entry in server.requests() if entry["method"] == "POST" and "replies" in entry["path"]]


def test_a_report_is_written_and_read_back_with_its_accents(server):
    made = a_report(server)
    read = in_qt_thread(lambda: ReportsClient(session(server)).get(made.key.remote_id))
    assert read.comment == "Accentué : été, œuf"


def test_a_lost_answer_reaches_the_server_once_and_its_outcome_is_unknown(server):
    made = a_report(server)
    server.clear_requests()
    server.set_fault("lost-answer", {"match": REPLIES})
    with pytest.raises(UnreachableError) as caught:
        reply(server, made)
    assert caught.value.outcome is Outcome.UNKNOWN
    assert len(writes_seen(server)) == 1
    assert len(server.report(made.key.remote_id)["replies"]) == 1


def test_a_lost_answer_on_a_kept_alive_connection_is_not_repeated_either(server):
    made = a_report(server)

    def read_then_write():
        client = ReportsClient(session(server))
        client.get(made.key.remote_id)
        server.set_fault("lost-answer", {"match": REPLIES})
        return client.reply(made.key.remote_id, title="t", content="c", status=ReportStatus.PENDING)

    server.clear_requests()
    with pytest.raises(UnreachableError):
        in_qt_thread(read_then_write)
    assert len(writes_seen(server)) == 1


def test_a_basic_challenge_is_an_error_and_never_a_dialog(server, qgis_app):
    server.set_fault("unauthorized", {"challenge": 'Basic realm="Espace collaboratif"'})
    with pytest.raises(UnauthorizedError):
        in_qt_thread(lambda: ReportsClient(session(server)).get(900001))
    assert QgsApplication.activeModalWidget() is None


def test_a_server_that_stays_silent_is_given_up(server):
    made = a_report(server)
    server.set_fault("slow", {"seconds": 5, "match": REPLIES})
    with pytest.raises(UnreachableError) as caught:
        reply(server, made, timeout=0.3)
    assert caught.value.outcome is Outcome.UNKNOWN


def test_a_silent_read_times_out_too(server):
    server.set_fault("slow", {"seconds": 5, "match": r"GET .*"})
    with pytest.raises(requests.exceptions.Timeout):
        in_qt_thread(lambda: transport_of_thread().get(f"{server.url}/gcms/api/reports/900001", timeout=0.3))


def test_nobody_listening_means_that_nothing_was_sent(tmp_path):
    with LocalServer(tmp_path / "state.sqlite") as gone:
        pass
    with pytest.raises(UnreachableError) as caught:
        in_qt_thread(lambda: ReportsClient(session(gone)).reply(1, title="t", content="c", status=ReportStatus.PENDING))
    assert caught.value.outcome is Outcome.NOT_APPLIED


def test_an_html_page_is_an_answer_error(server):
    server.set_fault("html-body", {"match": r"GET .*"})
    with pytest.raises(AnswerError):
        in_qt_thread(lambda: ReportsClient(session(server)).get(900001))


def test_an_answer_cut_in_the_middle_is_not_taken_for_whole(server):
    server.set_fault("truncated-json", {"match": r"GET .*", "keep_length": True})
    with pytest.raises(UnreachableError):
        in_qt_thread(lambda: ReportsClient(session(server)).get(900001))


def test_a_server_error_keeps_its_status(server):
    server.set_fault("error", {"status": 500, "match": r"GET .*"})
    with pytest.raises(ServerError):
        in_qt_thread(lambda: ReportsClient(session(server)).get(900001))


def test_a_list_is_read_by_several_threads_whole_and_in_order(server):
    def read():
        pages = ReportsClient(session(server)).pages(ReportQuery(COMMUNITY), page_size=2, parallel=4)
        return [report.key.remote_id for page in pages for report in page.reports]

    numbers = in_qt_thread(read)
    expected = sorted(report["id"] for report in server.reports() if report["community"] == COMMUNITY)
    assert numbers == expected


def test_a_cancelled_read_ends_before_its_answer(server):
    server.set_fault("slow", {"seconds": 30, "match": r"GET .*"})
    url = f"{server.url}/gcms/api/reports/900001"
    with pytest.raises(requests.exceptions.ConnectionError):
        in_qt_thread(lambda: transport_of_thread(cancelled=lambda: True).get(url, timeout=60), timeout_ms=20_000)


def test_the_gui_thread_is_refused(server):
    with pytest.raises(WrongThreadError):
        make_transport().get(f"{server.url}/gcms/api/reports/900001")


def test_a_plain_python_thread_is_refused_since_its_timeouts_would_never_fire(server):
    caught = []

    def work():
        try:
            make_transport().get(f"{server.url}/gcms/api/reports/900001")
        except WrongThreadError as error:
            caught.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert caught


def test_threads_that_ended_take_no_request_of_others_along(server):
    """What dies on threads is told to the main one late; an address may be somebody else's by then."""

    def eight_requests():
        transport = make_transport()
        asked = QtThreads(transport.close)(lambda _: transport.get(f"{server.url}/wmts").status_code, range(8), 8)
        answers = list(asked)
        transport.close()
        return answers

    for _ in range(5):
        ended = _Thread(lambda: [eight_requests() for _ in range(3)])
        ended.start()
        ended.wait()
        server.set_fault("slow", {"seconds": 0.3, "match": "GET .*"})
        under_way = _Thread(eight_requests)
        under_way.start()
        time.sleep(0.15)
        QgsApplication.processEvents()
        under_way.wait()
        server.clear_faults()
        assert (ended.error, under_way.error) == (None, None)


def test_an_unknown_certificate_is_refused_and_there_is_no_switch(tmp_path):
    import ssl
    import subprocess
    from http.server import BaseHTTPRequestHandler, HTTPServer

    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"),
            *("-keyout", str(key), "-out", str(certificate)),
        ],
        check=True,
        capture_output=True,
    )
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate, key)
    with HTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as insecure:
        insecure.socket = tls.wrap_socket(insecure.socket, server_side=True)
        thread = threading.Thread(target=insecure.serve_forever, daemon=True)
        thread.start()
        url = f"https://127.0.0.1:{insecure.server_port}/"
        with pytest.raises(requests.exceptions.SSLError):
            in_qt_thread(lambda: transport_of_thread().get(url, timeout=10, verify=False))
        insecure.shutdown()


def test_qgis_proxy_rules_are_followed(qgis_app):
    manager = QgsNetworkAccessManager.instance()
    before = (manager.fallbackProxy(), manager.excludeList(), manager.noProxyList())
    proxy = QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, "proxy.example", 3128)
    manager.setFallbackProxyAndExcludes(proxy, [], ["http://interne.example"])
    try:
        rules = ProxyRules.read().factory()
        outside = rules.queryProxy(QNetworkProxyQuery(QUrl("https://espacecollaboratif.example/")))
        inside = rules.queryProxy(QNetworkProxyQuery(QUrl("http://interne.example/a")))
    finally:
        manager.setFallbackProxyAndExcludes(*before)
        ProxyRules.read()
    assert outside[0].hostName() == "proxy.example"
    assert inside[0].type() == QNetworkProxy.ProxyType.NoProxy
