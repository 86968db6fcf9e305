"""Reports as the store keeps them: one ready-made JSON text each, beside the columns that filters need."""

from __future__ import annotations

import json
from typing import Any

from tests.server.clock import seconds
from tests.server.geometry import point_of
from tests.server.store import Store

# Stands in stored texts for the address the server answers at, which changes from one start to the next.
SERVER = "@@server@@"


def load_report(store: Store, identifier: int) -> dict[str, Any] | None:
    found = store.row("SELECT json FROM report_texts WHERE id=?", identifier)
    return None if found is None else json.loads(found["json"])


def save_report(store: Store, report: dict[str, Any]) -> None:
    """Add or replace a report, its text, its filter columns, its themes and the index of its replies."""
    lon, lat = point_of(report["geometry"]) or (0.0, 0.0)
    identifier = report["id"]
    with store.transaction():
        store.write(
            "INSERT OR REPLACE INTO reports VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            identifier,
            report["community"],
            (report["author"] or {}).get("id"),
            report["status"],
            lon,
            lat,
            seconds(report["opening_date"]),
            _optional_seconds(report["updating_date"]),
            _optional_seconds(report["closing_date"]),
            report["comment"],
            report["input_device"],
            _name(report["commune"]),
            _name(report["departement"]),
            _name(report["territory"]),
        )
        text = json.dumps(report, ensure_ascii=False)
        store.write("INSERT OR REPLACE INTO report_texts VALUES (?, ?)", identifier, text)
        store.write("DELETE FROM report_themes WHERE report=?", identifier)
        store.write_many(
            "INSERT INTO report_themes VALUES (?, ?, ?)",
            [(identifier, entry["community"], entry["theme"]) for entry in report["attributes"]],
        )
        store.write_many(
            "INSERT OR IGNORE INTO replies VALUES (?, ?)", [(reply["id"], identifier) for reply in report["replies"]]
        )


def delete_report(store: Store, identifier: int) -> None:
    with store.transaction():
        for sql in (
            "DELETE FROM reports WHERE id=?",
            "DELETE FROM report_texts WHERE id=?",
            "DELETE FROM report_themes WHERE report=?",
            "DELETE FROM replies WHERE report=?",
            "DELETE FROM files WHERE report=?",
        ):
            store.write(sql, identifier)


def new_report(identifier: int, opened: str, **facts: Any) -> dict[str, Any]:
    """Return a whole report object with the keys the API always sends, ``facts`` over the defaults."""
    report: dict[str, Any] = {
        "id": identifier,
        "community": None,
        "geometry": None,
        "status": "submit",
        "comment": "",
        "attributes": [],
        "author": None,
        "validator": None,
        "commune": None,
        "departement": None,
        "territory": None,
        "opening_date": opened,
        "updating_date": opened,
        "closing_date": None,
        "input_device": "UNKNOWN",
        "device_version": None,
        "sketch": None,
        "sketch_xml": None,
        "replies": [],
        "attachments": [],
    }
    report.update(facts)
    return report


def place(name: str | None, title: str | None, kind: str) -> dict[str, Any] | None:
    """Return a commune, département or territory as reports carry it."""
    if name is None:
        return None
    titles = {"COM": "Commune", "DEP": "Département", "TER": "Territoire"}
    return {"name": name, "title": title, "type": {"name": kind, "title": titles[kind]}, "deleted": False}


def _name(where: dict[str, Any] | None) -> str | None:
    return None if where is None else where["name"]


def _optional_seconds(text: str | None) -> float | None:
    return None if text is None else seconds(text)
