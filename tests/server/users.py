"""Routes ``users``, ``users/me`` and ``users/{id}``."""

from __future__ import annotations

import json
from typing import Any

from flask import Blueprint, Response

from tests.server.accounts import User, save_user, user_record
from tests.server.authentication import require_user
from tests.server.context import store
from tests.server.errors import forbidden, not_found
from tests.server.paging import like, records_answer
from tests.server.wire import COMMON, boolean, json_answer, no_content, pick, read_body, read_query

users = Blueprint("users", __name__, url_prefix="/gcms/api/users")
_FILTERS = ("username", "surname", "firstname", "email")


@users.get("")
def list_users() -> Response:
    query = read_query(*COMMON, *_FILTERS, "search")
    records = [json.loads(row["json"]) for row in store().rows("SELECT json FROM users ORDER BY id")]
    for name in _FILTERS:
        wanted = query.text(name)
        if wanted is not None:
            records = [record for record in records if like(wanted, record[name])]
    search = query.text("search")
    if search is not None:
        pattern = f"%{search.strip('%')}%"
        records = [record for record in records if any(like(pattern, record[name]) for name in _FILTERS)]
    return records_answer(records, query)


@users.get("/me")
def get_me() -> Response:
    """Return the user with their memberships and the themes these offer."""
    query = read_query("fields")
    user = require_user()
    record = user_record(store(), user.id) or {}
    rows = store().rows("SELECT community, json FROM members WHERE user=? ORDER BY community", user.id)
    memberships = [_membership(row["community"], json.loads(row["json"])) for row in rows]
    me = {**record, "profile": [], "shared_themes": [], "communities_member": memberships}
    return json_answer(pick(me, query.fields()))


def _membership(community_id: int, member: dict[str, Any]) -> dict[str, Any]:
    community = store().record("community", community_id) or {"name": "", "attributes": []}
    themes = community["attributes"]
    return {
        "user_id": member["user_id"],
        "community_id": community_id,
        "community_name": community["name"],
        "role": member["role"],
        "active": member["active"],
        "date": member["date"],
        "grids": member["grids"],
        "profile": [{"community_id": community_id, "themes": themes}] if themes else [],
        "shared_themes": [],
    }


@users.get("/<int:identifier>")
def get_user(identifier: int) -> Response:
    query = read_query("fields")
    return json_answer(pick(_record(identifier), query.fields()))


@users.route("/me", methods=["PATCH"], defaults={"identifier": None})
@users.patch("/<int:identifier>")
def patch_user(identifier: int | None) -> Response:
    user = require_user()
    identifier = user.id if identifier is None else identifier
    _check_own(user, identifier)
    fields = read_body().only(("description", "administrator")).fields
    if "administrator" in fields:
        if not user.administrator:
            raise forbidden("Seul un administrateur peut en nommer un autre")
        fields["administrator"] = boolean(fields["administrator"], "administrator")
    record = {**_record(identifier), **fields}
    save_user(store(), record)
    return json_answer(record)


@users.delete("/<int:identifier>")
def remove_user(identifier: int) -> Response:
    _check_own(require_user(), identifier)
    _record(identifier)
    with store().transaction():
        for sql in (
            "DELETE FROM users WHERE id=?",
            "DELETE FROM members WHERE user=?",
            "DELETE FROM tokens WHERE user=?",
        ):
            store().write(sql, identifier)
    return no_content()


def _record(identifier: int) -> dict[str, Any]:
    record = user_record(store(), identifier)
    if record is None:
        raise not_found(f"Utilisateur {identifier}")
    return record


def _check_own(user: User, identifier: int) -> None:
    if user.id != identifier and not user.administrator:
        raise forbidden("Vous ne pouvez modifier que votre propre compte")
