"""Under whose name something is decided and sent."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True)
class Identity:
    """Server (normalised base URL), group and account. A decision leaves only under the identity that took it."""

    server: str
    community: int
    user_id: int
    username: str


class Role(Enum):
    """A member's role in a group, as the server names it."""

    PENDING = "pending"
    MEMBER = "member"
    ADMIN = "admin"
    INVITED = "invited"

    @property
    def may_reply(self) -> bool:
        """Whether the server takes replies from this role."""
        return self in (Role.MEMBER, Role.ADMIN)

    @property
    def may_confirm(self) -> bool:
        """Whether this role closes reports that wait for validation (``pending2``)."""
        return self is Role.ADMIN


@dataclass(frozen=True)
class Membership:
    """One group of the account, with the role held there."""

    community: int
    community_name: str
    role: Role
    active: bool = True


def normalise_server(url: str) -> str:
    """Return a server address in the one spelling used as a key: no trailing slash, host in lower case."""
    bare = url.strip().rstrip("/")
    scheme, separator, rest = bare.partition("://")
    if not separator:
        scheme, rest = "https", bare
    host, slash, path = rest.partition("/")
    return f"{scheme.lower()}://{host.lower()}{slash}{path}"
