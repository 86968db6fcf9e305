"""The account seen last on a server, as it is kept in the national store: who and in which groups, nothing secret."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from qgis.core import QgsApplication

from ..domain.identity import Membership, Role
from ..domain.themes import Theme, ThemeAttribute
from ..espaceco.account import Account


def memory_key(server: str) -> str:
    """Return the key under which the account of this QGIS profile on ``server`` is kept.

    People who share a folder of workspaces share its national store, but each has a profile: in whose name a window
    decides while it is not logged in must not depend on who logged in last in another.
    """
    profile = hashlib.sha256(QgsApplication.qgisSettingsDirPath().encode()).hexdigest()[:12]
    return f"account|{server}|{profile}"


def account_to_json(account: Account) -> dict[str, Any]:
    """Return what is kept of ``account``; its e-mail address and administrator's rights are not."""
    return {
        "user_id": account.user_id,
        "username": account.username,
        "memberships": [{**asdict(membership), "role": membership.role.value} for membership in account.memberships],
        "themes": [asdict(theme) for theme in account.themes],
    }


def account_from_json(kept: object) -> Account | None:
    """Return the account that was kept; ``None`` when there is none or another version of the plugin kept it."""
    if not isinstance(kept, dict):
        return None
    try:
        return _read_account(kept)
    except (KeyError, TypeError, ValueError):
        return None


def _read_account(kept: Mapping[str, Any]) -> Account:
    return Account(
        user_id=int(kept["user_id"]),
        username=str(kept["username"]),
        email="",
        is_administrator=False,
        memberships=tuple(
            Membership(row["community"], row["community_name"], Role(row["role"]), row["active"])
            for row in kept["memberships"]
        ),
        themes=tuple(map(_read_theme, kept["themes"])),
    )


def _read_theme(row: Mapping[str, Any]) -> Theme:
    attributes = tuple(ThemeAttribute(**attribute) for attribute in row["attributes"])
    return Theme(row["community"], row["name"], attributes, row["help"])
