"""Who may see a report, who may change it, and what status a change really gives it."""

from __future__ import annotations

from typing import Any

from tests.server.accounts import CLOSED, User
from tests.server.clock import Clock
from tests.server.errors import forbidden
from tests.server.store import Store


def visible_communities(store: Store, user: User | None) -> list[int]:
    """Return the groups whose reports this user reads: all of ``shared_georem=all``, the member's ``restrained``
    ones, the manager's ``personal`` ones."""
    found = []
    for community in store.records("community"):
        shared, identifier = community["shared_georem"], community["id"]
        if (
            shared == "all"
            or (user is not None and user.manages(identifier))
            or (user is not None and shared == "restrained" and user.belongs_to(identifier))
        ):
            found.append(identifier)
    return found


def may_see(store: Store, user: User | None, report: dict[str, Any]) -> bool:
    if user is not None and (user.administrator or is_author(user, report)):
        return True
    return report["community"] in visible_communities(store, user)


def is_author(user: User, report: dict[str, Any]) -> bool:
    return (report["author"] or {}).get("id") == user.id


def check_may_edit(user: User, report: dict[str, Any]) -> None:
    """Refuse with 403 unless the user is the author or a manager, and the report is open."""
    if not (is_author(user, report) or user.manages(report["community"])):
        raise forbidden("Vous n'avez pas le droit de modifier ce signalement")
    if report["status"] in CLOSED:
        raise forbidden("Ce signalement est clos")


def effective_status(store: Store, user: User, report: dict[str, Any], asked: str) -> str:
    """Return ``pending2`` when a member closes in a group where only managers may, else what was asked."""
    if asked not in CLOSED or user.manages(report["community"]):
        return asked
    community = store.record("community", report["community"]) if report["community"] else None
    members_may_close = community is not None and community["all_members_can_valid"]
    return asked if members_may_close and user.belongs_to(report["community"]) else "pending2"


def apply_status(report: dict[str, Any], status: str, user: User, clock: Clock) -> None:
    """Set the status and the dates that follow from it; closing names the validator, reopening forgets it."""
    now = clock.stamp()
    report["status"] = status
    report["updating_date"] = now
    if status in CLOSED:
        report["closing_date"] = now
        report["validator"] = {"id": user.id, "username": user.username}
    else:
        report["closing_date"] = None
        report["validator"] = None
