"""Routes ``communities/{id}/members``: who belongs to a group, as what."""

from __future__ import annotations

import json
from typing import Any

from flask import Blueprint, Response

from tests.server.accounts import User, save_member
from tests.server.authentication import require_user
from tests.server.communities import check_manager, community_record
from tests.server.context import context, store
from tests.server.errors import bad_request, forbidden, not_found
from tests.server.paging import records_answer
from tests.server.resources import whole_number
from tests.server.wire import COMMON, boolean, json_answer, no_content, pick, read_body, read_query

members = Blueprint("members", __name__, url_prefix="/gcms/api/communities/<int:community>/members")
_FIELDS = ("user_id", "role", "active", "grids", "profile")
_ROLES = ("pending", "member", "admin", "invited")


@members.get("")
def list_members(community: int) -> Response:
    """List a group's members and managers, or those of ``roles[]``; names are not included."""
    _check_belongs(require_user(), community)
    query = read_query(*COMMON, "roles")
    wanted = query.texts("roles") or ["member", "admin"]
    rows = store().rows("SELECT json FROM members WHERE community=? ORDER BY user", community)
    records = [_shown(json.loads(row["json"])) for row in rows]
    return records_answer([record for record in records if record["role"] in wanted], query)


@members.get("/<user>")
def get_member(community: int, user: str) -> Response:
    _check_belongs(require_user(), community)
    query = read_query("fields")
    return json_answer(pick(_shown(_member(community, _user_id(user))), query.fields()))


@members.post("")
def add_member(community: int) -> Response:
    body = read_body().only(_FIELDS).require(["user_id"])
    return _add(community, whole_number(body.fields["user_id"], "user_id"), body.fields)


@members.post("/<user>")
def add_named_member(community: int, user: str) -> Response:
    """Add by number or e-mail address."""
    return _add(community, _user_id(user), read_body().only(_FIELDS).fields)


def _add(community: int, user: int, fields: dict[str, Any]) -> Response:
    """Let a manager add anyone; let anyone else ask for themselves, which waits as ``pending``."""
    asker = require_user()
    record = community_record(community)
    if store().row("SELECT 1 FROM users WHERE id=?", user) is None:
        raise bad_request(f"Utilisateur inconnu : {user}")
    role = "member"
    if not asker.manages(community):
        if asker.id != user:
            raise forbidden("Seul un gestionnaire du groupe peut y ajouter quelqu'un")
        role = "member" if record["open_without_affiliation"] else "pending"
        fields = {}
    member = {
        "user_id": user,
        "grids": [grid["name"] for grid in record["grids"]],
        "role": role,
        "active": True,
        "date": context().clock.stamp(),
        "profile": None,
        **_values(fields),
    }
    save_member(store(), community, member)
    return json_answer(_shown(member), 201)


@members.route("/<user>", methods=["PUT", "PATCH"])
def change_member(community: int, user: str) -> Response:
    asker = require_user()
    fields = _values(read_body().only(_FIELDS).fields)
    identifier = _user_id(user)
    if not asker.manages(community) and (asker.id != identifier or set(fields) - {"profile"}):
        raise forbidden("Seul un gestionnaire du groupe peut modifier un membre")
    member = {**_member(community, identifier), **fields}
    save_member(store(), community, member)
    return json_answer(_shown(member))


@members.delete("/<user>")
def remove_member(community: int, user: str) -> Response:
    asker = require_user()
    identifier = _user_id(user)
    if asker.id != identifier:
        check_manager(asker, community)
    _member(community, identifier)
    store().write("DELETE FROM members WHERE community=? AND user=?", community, identifier)
    return no_content()


def _values(fields: dict[str, Any]) -> dict[str, Any]:
    values = {name: value for name, value in fields.items() if name != "user_id"}
    if "active" in values:
        values["active"] = boolean(values["active"], "active")
    if values.get("role", "member") not in _ROLES:
        raise bad_request(f"Rôle inconnu : {values['role']}")
    if not isinstance(values.get("grids", []), list):
        raise bad_request("Valeur invalide pour le champ grids : liste attendue")
    return values


def _shown(member: dict[str, Any]) -> dict[str, Any]:
    return {name: member[name] for name in ("user_id", "grids", "role", "active", "date")}


def _member(community: int, user: int) -> dict[str, Any]:
    found = store().row("SELECT json FROM members WHERE community=? AND user=?", community, user)
    if found is None:
        raise not_found(f"Membre {user} du groupe {community}")
    member: dict[str, Any] = json.loads(found["json"])
    return member


def _user_id(reference: str) -> int:
    if reference.isdecimal():
        return int(reference)
    found = store().row("SELECT id FROM users WHERE email=?", reference)
    if found is None:
        raise not_found(f"Utilisateur {reference}")
    return int(found["id"])


def _check_belongs(user: User, community: int) -> None:
    community_record(community)
    if not user.belongs_to(community):
        raise forbidden("Vous n'êtes pas membre de ce groupe")
