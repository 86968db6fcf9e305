"""Who exists, who belongs to which group with which role, and what that lets them see and do."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import Any

from tests.server.store import Store

CLOSED = frozenset({"valid", "valid0", "reject", "reject0"})
OPEN = frozenset({"submit", "pending0", "pending", "pending1", "pending2"})
STATUSES = OPEN | CLOSED | {"test"}


@dataclass(frozen=True)
class User:
    """A logged-in user with the roles of their active memberships, ``{community: "member" | "admin" | …}``."""

    id: int
    username: str
    email: str
    administrator: bool
    roles: dict[int, str] = field(default_factory=dict)

    @property
    def reference(self) -> dict[str, Any]:
        return {"id": self.id, "username": self.username, "email": self.email}

    def belongs_to(self, community: int | None) -> bool:
        return self.administrator or self.roles.get(community or -1) in ("member", "admin")

    def manages(self, community: int | None) -> bool:
        return self.administrator or self.roles.get(community or -1) == "admin"


def password_digest(password: str) -> str:
    return hashlib.sha256(password.encode()).hexdigest()


def load_user(store: Store, column: str, value: Any) -> User | None:
    """Find a user by ``id`` or ``username``."""
    sql = {"id": "SELECT * FROM users WHERE id=?", "username": "SELECT * FROM users WHERE username=?"}[column]
    found = store.row(sql, value)
    if found is None:
        return None
    members = store.rows("SELECT community, role FROM members WHERE user=? AND active=1", found["id"])
    roles = {row["community"]: row["role"] for row in members}
    return User(found["id"], found["username"], found["email"], bool(found["administrator"]), roles)


def check_password(store: Store, username: str, password: str) -> User | None:
    """Return the user when the password is right; a login is a user name or an e-mail address."""
    found = store.row("SELECT id, password FROM users WHERE username=? OR email=?", username, username)
    if found is None or found["password"] != password_digest(password):
        return None
    return load_user(store, "id", found["id"])


def add_user(store: Store, username: str, password: str, **facts: Any) -> int:
    """Create a user and return their id; ``facts`` may hold id, email, firstname, surname, administrator."""
    identifier = facts.get("id") or store.next_number("users", 4101)
    store.raise_counter("users", identifier)
    email = facts.get("email", f"{username}@example.org")
    record = {
        "id": identifier,
        "username": username,
        "email": email,
        "firstname": facts.get("firstname"),
        "surname": facts.get("surname"),
        "description": facts.get("description"),
        "administrator": bool(facts.get("administrator", False)),
    }
    store.write(
        "INSERT INTO users VALUES (?, ?, ?, ?, ?, ?)",
        identifier,
        username,
        email,
        password_digest(password),
        int(record["administrator"]),
        json.dumps(record, ensure_ascii=False),
    )
    return int(identifier)


def user_record(store: Store, identifier: int) -> dict[str, Any] | None:
    found = store.row("SELECT json FROM users WHERE id=?", identifier)
    return None if found is None else json.loads(found["json"])


def save_user(store: Store, record: dict[str, Any]) -> None:
    text = json.dumps(record, ensure_ascii=False)
    store.write("UPDATE users SET administrator=?, json=? WHERE id=?", int(record["administrator"]), text, record["id"])


def save_member(store: Store, community: int, member: dict[str, Any]) -> None:
    """Add or replace a membership: ``{user_id, role, active, grids, date, profile}``."""
    text = json.dumps(member, ensure_ascii=False)
    store.write(
        "INSERT OR REPLACE INTO members VALUES (?, ?, ?, ?, ?)",
        community,
        member["user_id"],
        member["role"],
        int(member["active"]),
        text,
    )
