"""Routes that list, read, create, change and delete small records of one kind in the same way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Optional

from flask import Blueprint, Response

from tests.server.accounts import User
from tests.server.authentication import require_user
from tests.server.context import store
from tests.server.errors import bad_request, forbidden, not_found
from tests.server.paging import like, records_answer
from tests.server.wire import COMMON, boolean, json_answer, no_content, pick, read_body, read_query

Record = dict[str, Any]
ParentOf = Callable[..., Optional[int]]


def no_parent() -> int | None:
    return None


def unchanged(record: Record) -> Record:
    return record


def everyone(user: User, parent: int | None) -> bool:
    return True


def administrators(user: User, parent: int | None) -> bool:
    return user.administrator


@dataclass(frozen=True)
class Resource:
    """One kind of record below a path: its fields, who may read and write it, and how it is shown.

    ``parent`` turns the path's variables into the number the records belong to (raising 404 when there is no such
    thing); ``blank`` makes a new record of a number and the given fields; ``parent_key`` is where a record
    holds its parent's number.
    """

    kind: str
    label: str
    path: str
    fields: tuple[str, ...]
    mandatory: tuple[str, ...]
    blank: Callable[[int, Record], Record]
    parent: ParentOf = no_parent
    may_read: Callable[[User, int | None], bool] = everyone
    may_write: Callable[[User, int | None], bool] = administrators
    present: Callable[[Record], Record] = unchanged
    filters: tuple[str, ...] = ()
    booleans: tuple[str, ...] = ()
    methods: tuple[str, ...] = ("GET", "POST", "PUT", "PATCH", "DELETE")
    find: Callable[[str, int | None], Record] | None = None
    first_id: int = 1
    parent_key: str | None = None


def register(blueprint: Blueprint, resource: Resource) -> None:
    """Add the routes of a resource to a blueprint."""
    one = f"{resource.path}/<reference>"

    def collection(**parents: Any) -> Response:
        return _list(resource, resource.parent(**parents))

    def create(**parents: Any) -> Response:
        return _create(resource, resource.parent(**parents))

    def read(reference: str, **parents: Any) -> Response:
        return _read(resource, reference, resource.parent(**parents))

    def change(reference: str, **parents: Any) -> Response:
        return _change(resource, reference, resource.parent(**parents))

    def remove(reference: str, **parents: Any) -> Response:
        return _remove(resource, reference, resource.parent(**parents))

    name = resource.kind
    blueprint.add_url_rule(resource.path, f"{name}_list", collection, methods=["GET"])
    blueprint.add_url_rule(one, f"{name}_read", read, methods=["GET"])
    if "POST" in resource.methods:
        blueprint.add_url_rule(resource.path, f"{name}_create", create, methods=["POST"])
    changing = [method for method in ("PUT", "PATCH") if method in resource.methods]
    if changing:
        blueprint.add_url_rule(one, f"{name}_change", change, methods=changing)
    if "DELETE" in resource.methods:
        blueprint.add_url_rule(one, f"{name}_remove", remove, methods=["DELETE"])


def _list(resource: Resource, parent: int | None) -> Response:
    _check(resource.may_read(require_user(), parent), resource)
    query = read_query(*COMMON, *resource.filters)
    records = [resource.present(record) for record in store().records(resource.kind, parent)]
    for name in resource.filters:
        wanted = query.text(name)
        if wanted is not None:
            records = [record for record in records if like(wanted, _text(record.get(name)))]
    return records_answer(records, query)


def _read(resource: Resource, reference: str, parent: int | None) -> Response:
    _check(resource.may_read(require_user(), parent), resource)
    query = read_query("fields")
    return json_answer(pick(resource.present(_find(resource, reference, parent)), query.fields()))


def _create(resource: Resource, parent: int | None) -> Response:
    _check(resource.may_write(require_user(), parent), resource)
    body = read_body().only(resource.fields).require(resource.mandatory)
    with store().transaction():
        number = store().next_number(resource.kind, resource.first_id)
        record = resource.blank(number, _values(resource, body.fields))
        if resource.parent_key is not None:
            record[resource.parent_key] = parent
        store().put_record(resource.kind, record, parent)
    return json_answer(resource.present(record), 201)


def _change(resource: Resource, reference: str, parent: int | None) -> Response:
    _check(resource.may_write(require_user(), parent), resource)
    body = read_body().only(resource.fields)
    with store().transaction():
        record = _find(resource, reference, parent)
        record.update(_values(resource, body.fields))
        store().put_record(resource.kind, record, parent)
    return json_answer(resource.present(record))


def _remove(resource: Resource, reference: str, parent: int | None) -> Response:
    _check(resource.may_write(require_user(), parent), resource)
    store().delete_record(resource.kind, _find(resource, reference, parent)["id"])
    return no_content()


def _find(resource: Resource, reference: str, parent: int | None) -> Record:
    if resource.find is not None:
        return resource.find(reference, parent)
    for record in store().records(resource.kind, parent):
        if str(record["id"]) == reference:
            return record
    raise not_found(f"{resource.label} {reference}")


def _values(resource: Resource, fields: Record) -> Record:
    values = dict(fields)
    for name in resource.booleans:
        if name in values:
            values[name] = boolean(values[name], name)
    return values


def _check(allowed: bool, resource: Resource) -> None:
    if not allowed:
        raise forbidden(f"Vous n'avez pas le droit d'accéder ainsi à : {resource.label}")


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def whole_number(value: Any, name: str) -> int:
    """Read a number as JSON or a form spells it; anything else is refused with 400."""
    if isinstance(value, bool) or not str(value).isdecimal():
        raise bad_request(f"Nombre entier attendu pour {name}")
    return int(value)
