"""A local Espace co server: the protocol of IGN's Espace collaboratif, for tests and the demo.

``LocalServer`` runs it from a test; ``python -m tests.server --port N --state FILE`` runs it alone.
"""

from __future__ import annotations

from tests.server.local_server import LocalServer

__all__ = ["LocalServer"]
