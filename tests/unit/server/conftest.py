"""A plain HTTP client for the tests of the local server: nothing of the plugin's own client is used here."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
import requests

from tests.server.fixtures import espaceco_state, local_server
from tests.server.local_server import LocalServer
from tests.server.seed_groups import PASSWORD

__all__ = ["espaceco_state", "local_server"]


class Api(requests.Session):
    """A session that speaks to the API root of one server, by Basic when a user is named."""

    def __init__(self, url: str, username: str | None) -> None:
        super().__init__()
        self.trust_env = False
        self.root = f"{url}/gcms/api/"
        if username is not None:
            self.auth = (username, PASSWORD)

    def request(self, method, url, *args, **kwargs):
        whole = url if url.startswith("http") else self.root + url
        return super().request(method, whole, *args, **{"timeout": 10, **kwargs})


@pytest.fixture
def login(local_server: LocalServer) -> Iterator[Callable[[str | None], Api]]:
    """Return a function that gives a session of the named user (None: anonymous)."""
    opened: list[Api] = []

    def _login(username: str | None) -> Api:
        opened.append(Api(local_server.url, username))
        return opened[-1]

    yield _login
    for session in opened:
        session.close()


@pytest.fixture
def alice(login) -> Api:
    """A member of groups 240 and 241."""
    return login("pi.alice")


@pytest.fixture
def chief(login) -> Api:
    """The manager of every seeded group."""
    return login("chef.pi")
