"""The web application: blueprints, and what happens to every request before and after its route."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from flask import Flask, Response, g, jsonify, request
from werkzeug.exceptions import HTTPException

from tests.server.authentication import authenticate
from tests.server.context import context
from tests.server.errors import ApiError
from tests.server.fault_effects import after_answer, before_authentication, before_route
from tests.server.geoplateforme import zipped
from tests.server.routes import BLUEPRINTS


@lru_cache(maxsize=1)
def application() -> Flask:
    """Return the application; it holds no state: each request brings its server's context in its environment.

    Building its routes takes 70 ms, so the servers of one process share it.
    """
    app = Flask("tests.server", static_folder=None)
    app.url_map.strict_slashes = False
    app.before_request(_before)
    app.after_request(_after)
    app.register_error_handler(ApiError, _refuse)
    app.register_error_handler(HTTPException, _refuse_http)
    # Numbers beyond 64 bits and lone surrogates are valid JSON that no database holds.
    app.register_error_handler(OverflowError, _refuse_unstorable)
    app.register_error_handler(UnicodeEncodeError, _refuse_unstorable)
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
    return app


def _is_local() -> bool:
    return request.path.startswith("/__local__/")


def _before() -> None:
    g.user = None
    if _is_local():
        return
    g.log_entry = context().log.begin(
        method=request.method,
        path=request.path,
        query=request.query_string.decode("utf-8", "replace"),
        when=context().clock.true_time(),
        body_length=request.content_length or 0,
    )
    before_authentication()
    if request.path.startswith("/gcms/api") or request.path == "/document/add":
        authenticate()
    if g.user is not None:
        g.log_entry["user"] = g.user.username
    before_route()


def _after(answer: Response) -> Response:
    answer.headers["Date"] = context().clock.http_date()
    if _is_local() or "log_entry" not in g:
        return answer
    entry = g.log_entry
    if g.user is not None:
        entry["user"] = g.user.username
    if "local_server.drop" not in request.environ:
        context().log.update(entry, status=answer.status_code, stage="applied")
    answer = zipped(after_answer(answer))
    context().log.update(
        entry, status=answer.status_code, stage="dropped" if "local_server.drop" in request.environ else "answered"
    )
    return answer


def _refuse(error: ApiError) -> Response:
    answer = jsonify(code=error.code, message=error.message)
    answer.status_code = error.code
    answer.headers.update(error.headers)
    return answer


def _refuse_http(error: HTTPException) -> Any:
    """Routing's own refusals (no such path, method not allowed) in the API's shape; redirects pass."""
    code = error.code or 500
    if code < 400:
        return error.get_response()
    return _refuse(ApiError(code, error.description or error.name))


def _refuse_unstorable(error: Exception) -> Response:
    return _refuse(ApiError(400, "Valeur impossible à enregistrer"))
