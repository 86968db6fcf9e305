"""Routes ``communities``: groups, their logo, layers, documents and planned e-mails."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response

from tests.server.accounts import User, save_member
from tests.server.attachment_files import store_file
from tests.server.authentication import require_user
from tests.server.context import context, store
from tests.server.errors import bad_request, forbidden, not_found
from tests.server.paging import like, records_answer
from tests.server.report_answers import with_address
from tests.server.report_fields import themes_of
from tests.server.resources import Resource, register
from tests.server.seed_groups import new_community, new_layer
from tests.server.wire import COMMON, boolean, json_answer, no_content, pick, read_body, read_query

communities = Blueprint("communities", __name__, url_prefix="/gcms/api/communities")
_FIELDS = (
    "name",
    "description",
    "editorial",
    "email",
    "attributes",
    "default_comment",
    "active",
    "listed",
    "functionalities",
    "keywords",
    "position",
    "zoom",
    "min_zoom",
    "max_zoom",
    "extent",
    "grids",
    "report_statuses",
    "shared_themes",
    "all_members_can_valid",
    "shared_extractions",
    "shared_georem",
    "offline_allowed",
    "open_without_affiliation",
    "open_with_email",
)
_BOOLEANS = (
    "active",
    "listed",
    "all_members_can_valid",
    "shared_extractions",
    "offline_allowed",
    "open_without_affiliation",
)


def community_record(identifier: int) -> dict[str, Any]:
    record = store().record("community", identifier)
    if record is None:
        raise not_found(f"Groupe {identifier}")
    return record


def check_manager(user: User, community: int) -> None:
    if not user.manages(community):
        raise forbidden("Seul un gestionnaire du groupe peut faire cela")


@communities.get("")
def list_communities() -> Response:
    require_user()
    query = read_query(*COMMON, "name", "description")
    records = [with_address(record) for record in store().records("community")]
    for name in ("name", "description"):
        wanted = query.text(name)
        if wanted is not None:
            records = [record for record in records if like(wanted, record[name])]
    return records_answer(records, query)


@communities.post("")
def create_community() -> Response:
    """Create a group; whoever does becomes its manager."""
    user = require_user()
    body = read_body().only(_FIELDS).require(["name"])
    with store().transaction():
        identifier = store().next_number("community", 300)
        record = new_community(identifier, body.fields["name"], creation=context().clock.stamp(), email=user.email)
        record.update(_values(body.fields))
        if body.files:
            record["logo_url"] = store_file(body.files[0])["uri"]
        store().put_record("community", record)
        date = record["creation"]
        member = {"user_id": user.id, "grids": [], "role": "admin", "active": True, "date": date, "profile": None}
        save_member(store(), identifier, member)
    return json_answer(with_address(record), 201)


@communities.get("/<int:community>")
def get_community(community: int) -> Response:
    require_user()
    query = read_query("fields")
    return json_answer(pick(with_address(community_record(community)), query.fields()))


@communities.route("/<int:community>", methods=["PUT", "PATCH"])
def change_community(community: int) -> Response:
    check_manager(require_user(), community)
    body = read_body().only(_FIELDS)
    record = {**community_record(community), **_values(body.fields)}
    store().put_record("community", record)
    return json_answer(with_address(record))


@communities.delete("/<int:community>")
def remove_community(community: int) -> Response:
    check_manager(require_user(), community)
    community_record(community)
    with store().transaction():
        store().delete_record("community", community)
        store().write("DELETE FROM members WHERE community=?", community)
    return no_content()


def _values(fields: dict[str, Any]) -> dict[str, Any]:
    values = dict(fields)
    for name in _BOOLEANS:
        if name in values:
            values[name] = boolean(values[name], name)
    if values.get("shared_georem", "all") not in ("all", "restrained", "personal"):
        raise bad_request(f"Valeur invalide pour le champ shared_georem : {values['shared_georem']}")
    if "attributes" in values:
        values["attributes"] = themes_of(values["attributes"])
    return values


@communities.post("/<int:community>/logo")
def set_logo(community: int) -> Response:
    check_manager(require_user(), community)
    files = read_body().files
    if len(files) != 1:
        raise bad_request("Un fichier logo est attendu")
    with store().transaction():
        record = {**community_record(community), "logo_url": store_file(files[0])["uri"]}
        store().put_record("community", record)
    return json_answer(with_address(record), 201)


@communities.delete("/<int:community>/logo")
def remove_logo(community: int) -> Response:
    check_manager(require_user(), community)
    store().put_record("community", {**community_record(community), "logo_url": None})
    return no_content()


def _community(community: str) -> int:
    if not community.isdecimal():
        raise not_found(f"Groupe {community}")
    return int(community_record(int(community))["id"])


def _members(user: User, parent: int | None) -> bool:
    return user.belongs_to(parent)


def _managers(user: User, parent: int | None) -> bool:
    return user.manages(parent)


_LAYER_FIELDS = ("type", "order", "opacity", "visibility", "role", "snapto", "geoservice", "database", "table")


def _new_layer(number: int, fields: dict[str, Any]) -> dict[str, Any]:
    kind = "geoservice" if fields.get("geoservice") else "feature-type"
    return new_layer(number, **{"type": kind, **fields})


def _new_document(number: int, fields: dict[str, Any]) -> dict[str, Any]:
    return {"id": number, "title": None, "description": None, **fields}


def _new_planner(number: int, fields: dict[str, Any]) -> dict[str, Any]:
    blank = {"delay": 0, "repeat": False, "recipients": [], "event": None, "cancel_event": None, "condition": None}
    return {"id": number, "subject": "", "body": "", "themes": [], **blank, **fields}


register(
    communities,
    Resource(
        "layer",
        "Couche",
        "/<community>/layers",
        (*_LAYER_FIELDS, "preferred_style", "tools"),
        ("order",),
        _new_layer,
        parent=_community,
        may_read=_members,
        may_write=_managers,
        booleans=("visibility",),
        first_id=500,
    ),
)
register(
    communities,
    Resource(
        "emailplanner",
        "Courriel planifié",
        "/<community>/emailplanners",
        (
            "subject",
            "body",
            "delay",
            "repeat",
            "recipients",
            "event",
            "cancel_event",
            "condition",
            "themes",
        ),
        ("subject", "event"),
        _new_planner,
        parent=_community,
        may_read=_managers,
        may_write=_managers,
        booleans=("repeat",),
    ),
)


@communities.get("/<int:community>/documents")
def list_documents(community: int) -> Response:
    query = read_query(*COMMON)
    _check_member(community)
    return records_answer([with_address(record) for record in store().records("document", community)], query)


@communities.post("/<int:community>/documents")
def add_document(community: int) -> Response:
    check_manager(require_user(), community)
    community_record(community)
    body = read_body().only(("title", "description"))
    if len(body.files) != 1:
        raise bad_request("Un fichier et un seul est attendu")
    with store().transaction():
        record = {**store_file(body.files[0]), **body.fields}
        store().put_record("document", record, community)
    return json_answer(with_address(record), 201)


@communities.get("/<int:community>/documents/<int:document>")
def get_document(community: int, document: int) -> Response:
    query = read_query("fields")
    _check_member(community)
    return json_answer(pick(with_address(_document(community, document)), query.fields()))


@communities.patch("/<int:community>/documents/<int:document>")
def change_document(community: int, document: int) -> Response:
    check_manager(require_user(), community)
    record = {**_document(community, document), **read_body().only(("title", "description")).fields}
    store().put_record("document", record, community)
    return json_answer(with_address(record))


@communities.delete("/<int:community>/documents/<int:document>")
def remove_document(community: int, document: int) -> Response:
    check_manager(require_user(), community)
    store().delete_record("document", _document(community, document)["id"])
    return no_content()


def _document(community: int, document: int) -> dict[str, Any]:
    for record in store().records("document", community):
        if record["id"] == document:
            return record
    raise not_found(f"Document {document}")


def _check_member(community: int) -> None:
    if not require_user().belongs_to(community_record(community)["id"]):
        raise forbidden("Vous n'êtes pas membre de ce groupe")
