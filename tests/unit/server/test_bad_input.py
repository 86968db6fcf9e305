"""Whatever is sent, the server answers with a refusal of its own and never breaks."""

from __future__ import annotations

import json

import pytest
import requests
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.server.local_server import LocalServer
from tests.server.report_fields import FIELDS
from tests.server.report_search import PARAMETERS
from tests.server.seed_groups import PASSWORD

COLUMNS = ("cleabs", "departement", "millesime", "etape", "annee", "date_prevue", "geometrie", "gcms_fingerprint")
OPERATORS = st.sampled_from(["$eq", "$ne", "$gt", "$lte", "$in", "$nin", "$like", "$regex", "$options"])
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    with LocalServer(tmp_path_factory.mktemp("bad") / "state.sqlite") as server, requests.Session() as opened:
        opened.trust_env = False
        opened.auth = ("chef.pi", PASSWORD)
        opened.root = f"{server.url}/gcms/api"
        yield opened


def expect(answer: requests.Response, *allowed: int) -> None:
    assert answer.status_code in allowed, (answer.status_code, answer.text)
    if answer.status_code >= 400:
        assert set(answer.json()) == {"code", "message"}


@settings(max_examples=60)
@given(st.dictionaries(st.sampled_from(FIELDS), anything))
def test_any_report(session, fields):
    expect(session.post(f"{session.root}/reports", json={"geometry": "POINT(0 44)", **fields}), 201, 400)


@settings(max_examples=60)
@given(st.dictionaries(st.sampled_from(PARAMETERS), st.text(max_size=8)))
def test_any_filter_of_reports(session, parameters):
    expect(session.get(f"{session.root}/reports", params=parameters), 200, 206, 400)


@settings(max_examples=60)
@given(anything | st.dictionaries(st.sampled_from(COLUMNS), anything), st.sampled_from(["Insert", "Update", "Delete"]))
def test_any_transaction(session, data, state):
    body = {"comment": "x", "actions": [{"table": 901, "state": state, "data": data}]}
    expect(session.post(f"{session.root}/databases/90/transactions", json=body), 200, 400)


@settings(max_examples=60)
@given(anything | st.dictionaries(st.sampled_from(COLUMNS), anything | st.dictionaries(OPERATORS, anything)))
def test_any_filter_of_features(session, node):
    parameters = {"typename": "ocsge_suivi:suivi_production", "filter": json.dumps(node), "maxFeatures": 1}
    expect(session.get(f"{session.root}/wfs", params=parameters), 200, 400)


@settings(max_examples=60)
@given(st.binary(max_size=40), st.sampled_from([None, "application/json", "multipart/form-data; boundary=x", "a/b"]))
def test_any_body(session, body, content_type):
    headers = {} if content_type is None else {"Content-Type": content_type}
    expect(session.post(f"{session.root}/reports/900001/replies", data=body, headers=headers), 201, 400)


@pytest.mark.parametrize(
    "path", ["reports/99999999999999999999", "reports?author=99999999999999999999", "users/99999999999999999999"]
)
def test_numbers_that_no_database_holds(session, path):
    expect(session.get(f"{session.root}/{path}"), 400, 404)
