"""Reports from a JSON file: the one asked for, or six of ours around Mont-de-Marsan and Dax."""

from __future__ import annotations

import json
import mimetypes
from pathlib import Path
from typing import Any

from tests.server.accounts import CLOSED, User, add_user, load_user, save_member
from tests.server.attachment_files import store_bytes
from tests.server.clock import iso, parse_date
from tests.server.errors import ApiError
from tests.server.places import locate, territory
from tests.server.report_records import new_report, place, save_report
from tests.server.seed_groups import LANDES, PASSWORD, grids_of, new_community, new_member
from tests.server.store import Store

FIRST_REPORT = 900_001
DEFAULT_REPORTS = Path(__file__).with_name("default_reports.json")


def seed_reports(store: Store, path: Path | None) -> None:
    """Add the reports of a JSON file in its order, numbered from 900001; unknown authors become members.

    Raises ValueError naming the file and the report when something in it cannot be read.
    """
    path = path or DEFAULT_REPORTS
    content = json.loads(path.read_text(encoding="utf-8"))
    community = int(content.get("community", LANDES))
    if store.record("community", community) is None:
        store.put_record("community", new_community(community, f"Groupe {community}"))
        store.raise_counter("community", community)
    for number, facts in enumerate(content["reports"], start=FIRST_REPORT):
        try:
            save_report(store, _report(store, number, community, facts, path.parent))
        except (KeyError, ApiError, OSError) as error:
            raise ValueError(f"{path}: report {number - FIRST_REPORT} (ref {facts.get('ref')}): {error!r}") from error
        store.raise_counter("reports", number)


def _report(store: Store, number: int, community: int, facts: dict[str, Any], folder: Path) -> dict[str, Any]:
    opened = iso(parse_date(facts["opening_date"]))
    report = new_report(
        number,
        opened,
        community=community,
        geometry=facts["geometry"],
        comment=facts.get("comment", ""),
        author=_author(store, facts["author"], community).reference,
        attributes=_attributes(community, facts),
        sketch=json.dumps(facts["sketch"], ensure_ascii=False) if facts.get("sketch") else None,
        input_device=facts.get("input_device", "SIG-QGIS"),
        **_places(store, facts),
    )
    report["replies"] = [_reply(store, community, item, opened) for item in facts.get("replies", [])]
    report["status"] = facts.get("status") or ("submit" if report["attributes"] else "pending0")
    for attachment in facts.get("attachments", []):
        source = folder / attachment["path"]
        name = attachment.get("filename", source.name)
        mime = attachment.get("mime_type") or mimetypes.guess_type(name)[0] or "application/octet-stream"
        stored = store_bytes(store, name, mime, source.read_bytes(), opened, number)
        # Some servers and clients tell names and types that no browser would: ``told`` stands in their place.
        report["attachments"].append({**stored, **attachment.get("told", {})})
    last = report["replies"][-1] if report["replies"] else None
    report["updating_date"] = last["date"] if last else opened
    if report["status"] in CLOSED:
        report["closing_date"] = report["updating_date"]
        closer = last["author"] if last else report["author"]
        report["validator"] = {"id": closer["id"], "username": closer["username"]}
    return report


def _attributes(community: int, facts: dict[str, Any]) -> list[dict[str, Any]]:
    if not facts.get("theme"):
        return []
    values = {name: str(value) for name, value in (facts.get("attributes") or {}).items() if value is not None}
    return [{"community": community, "theme": facts["theme"], "attributes": values}]


def _reply(store: Store, community: int, facts: dict[str, Any], opened: str) -> dict[str, Any]:
    return {
        "id": store.next_number("replies", 55_001),
        "author": _author(store, facts["author"], community).reference,
        "title": facts.get("title") or None,
        "content": facts.get("content") or None,
        "status": facts["status"],
        "date": iso(parse_date(facts["date"])) if facts.get("date") else opened,
    }


def _places(store: Store, facts: dict[str, Any]) -> dict[str, Any]:
    commune, departement = facts.get("commune"), facts.get("departement")
    found = {} if commune and departement else locate(store, facts["geometry"])
    if commune:
        found["commune"] = place(commune["name"], commune.get("title"), "COM")
    if departement:
        found["departement"] = place(departement["name"], departement.get("title"), "DEP")
        found["territory"] = territory(departement["name"])
    return found


def _author(store: Store, username: str, community: int) -> User:
    user = load_user(store, "username", username)
    if user is None:
        record = store.record("community", community) or {"grids": []}
        save_member(store, community, new_member(add_user(store, username, PASSWORD), "member", grids_of(record)))
        user = load_user(store, "username", username)
    if user is None:
        raise KeyError(username)
    return user
