"""The account logged in with, its groups, their members and layers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..domain.identity import Membership, Role
from ..domain.reports import ReportStatus
from ..domain.text import tr
from ..domain.themes import Theme
from .errors import AnswerError, ForbiddenError, NotFoundError
from .paging import Listing, walk
from .reading import flag, number, record, records, text
from .report_records import parse_status
from .session import Session
from .theme_records import read_profile_themes, read_themes, unique_themes


@dataclass(frozen=True)
class Account:
    """Who is logged in, with their groups and the themes they may report under."""

    user_id: int
    username: str
    email: str
    is_administrator: bool
    memberships: tuple[Membership, ...]
    themes: tuple[Theme, ...]


@dataclass(frozen=True)
class Community:
    """A group. ``status_titles`` are the names it gives to statuses; ``disabled_statuses`` those it does without."""

    id: int
    name: str
    themes: tuple[Theme, ...]
    status_titles: dict[ReportStatus, str]
    all_members_can_valid: bool
    disabled_statuses: frozenset[ReportStatus] = field(default_factory=frozenset)


@dataclass(frozen=True)
class Member:
    """A member of a group; ``username`` is empty when the server does not tell it."""

    user_id: int
    username: str
    role: Role


@dataclass(frozen=True)
class Layer:
    """A layer of a group: a collaborative table (``database_id``, ``table_id``) or a geoservice (neither)."""

    id: int
    kind: str
    database_id: int | None
    table_id: int | None
    role: str
    order: int


class AccountClient:
    """What the server says of accounts and groups."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def me(self) -> Account:
        """Read the account logged in with.

        :raises UnauthorizedError: when nobody is.
        :raises AnswerError: when the answer is no account, as before the terms of use are accepted.
        """
        fields = record(self._session.get("users/me").data)
        user_id = number(fields.get("id"))
        if not user_id:
            raise AnswerError(
                tr("Le serveur n'a rien indiqué sur votre compte."),
                remedy=tr("Ouvrez le site de l'Espace collaboratif et acceptez les conditions d'utilisation."),
                details=str(dict(fields))[:500],
            )
        joined = records(fields.get("communities_member"))
        themes: list[Theme] = []
        for source in (*joined, fields):
            themes += read_profile_themes(source.get("profile"))
            themes += read_profile_themes(source.get("shared_themes"))
        return Account(
            user_id=user_id,
            username=text(fields.get("username")),
            email=text(fields.get("email")),
            is_administrator=flag(fields.get("administrator")),
            memberships=tuple(membership for membership in map(read_membership, joined) if membership is not None),
            themes=unique_themes(themes),
        )

    def community(self, community: int) -> Community:
        """Read one group with its themes."""
        fields = record(self._session.get(f"communities/{community}").data)
        titles: dict[ReportStatus, str] = {}
        disabled: set[ReportStatus] = set()
        for code, told in record(fields.get("report_statuses")).items():
            status = parse_status(code)
            if status is None:
                continue
            title = text(record(told).get("title"))
            if title:
                titles[status] = title
            if "active" in record(told) and not flag(record(told)["active"]):
                disabled.add(status)
        return Community(
            id=number(fields.get("id")) or community,
            name=text(fields.get("name")),
            themes=read_themes(fields.get("attributes"), community),
            status_titles=titles,
            all_members_can_valid=flag(fields.get("all_members_can_valid")),
            disabled_statuses=frozenset(disabled),
        )

    def members(self, community: int) -> tuple[Member, ...]:
        """Read the members and managers of a group, with their names.

        The list holds numbers only (facts §2.5), so each name is one more request; one that we may not read
        stays empty.
        """
        listing = Listing(f"communities/{community}/members", key="user_id", sorted_by_key=False)
        found = [record(item) for page in walk(self._session, listing) for item in page.records]
        members = []
        for fields in found:
            user_id, role = number(fields.get("user_id")), _read_role(fields.get("role"))
            if user_id and role is not None and role.may_reply and flag(fields.get("active", True)):
                members.append(Member(user_id, text(fields.get("username")) or self._username(user_id), role))
        return tuple(sorted(members, key=lambda member: (member.username.casefold(), member.user_id)))

    def layers(self, community: int) -> tuple[Layer, ...]:
        """Read the layers of a group, in their order."""
        listing = Listing(f"communities/{community}/layers")
        layers = [
            Layer(
                id=number(fields.get("id")) or 0,
                kind=text(fields.get("type")),
                database_id=number(fields.get("database")),
                table_id=number(fields.get("table")),
                role=text(fields.get("role")),
                order=number(fields.get("order")) or 0,
            )
            for page in walk(self._session, listing)
            for fields in records(list(page.records))
        ]
        return tuple(sorted(layers, key=lambda layer: (layer.order, layer.id)))

    def _username(self, user_id: int) -> str:
        try:
            return text(record(self._session.get(f"users/{user_id}", {"fields": "id,username"}).data).get("username"))
        except (ForbiddenError, NotFoundError):
            return ""


def read_membership(fields: Mapping[str, object]) -> Membership | None:
    """Return one group of an account, ``None`` when it has no number or no known role."""
    community, role = number(fields.get("community_id")), _read_role(fields.get("role"))
    if not community or role is None:
        return None
    return Membership(community, text(fields.get("community_name")), role, flag(fields.get("active", True)))


def _read_role(value: object) -> Role | None:
    try:
        return Role(value)
    except ValueError:
        return None
