"""QGIS's proxy rules (Settings ▸ Options ▸ Network) for network managers of our own on other threads.

They are read on the GUI thread, before each task. QGIS would give every thread a network manager of its own to ask,
but that one may not be touched there: see ``network_transport``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtNetwork import QNetworkProxy, QNetworkProxyFactory, QNetworkProxyQuery


@dataclass(frozen=True)
class ProxyRules:
    """Which proxy serves which address: ``without`` and ``excluded`` are beginnings of addresses."""

    system: bool
    proxy: QNetworkProxy
    without: tuple[str, ...]
    excluded: tuple[str, ...]

    _latest: ClassVar[ProxyRules | None] = None

    @classmethod
    def read(cls) -> ProxyRules:
        """Read QGIS's rules as they are now, and keep them for :meth:`latest`. GUI thread only."""
        manager = QgsNetworkAccessManager.instance()
        ProxyRules._latest = cls(
            manager.useSystemProxy(),
            QNetworkProxy(manager.fallbackProxy()),
            tuple(prefix for prefix in manager.noProxyList() if prefix),
            tuple(prefix for prefix in manager.excludeList() if prefix),
        )
        return ProxyRules._latest

    @classmethod
    def latest(cls) -> ProxyRules:
        """Return the rules read last. Any thread.

        :raises RuntimeError: when nobody has read them: a request would go round the proxy without a word.
        """
        if ProxyRules._latest is None:
            raise RuntimeError("Proxy rules are read on the GUI thread before a request is made: ProxyRules.read().")
        return ProxyRules._latest

    def factory(self) -> QNetworkProxyFactory:
        """Return what tells a network manager; it belongs to the manager that it is given to."""
        return _Factory(self)


class _Factory(QNetworkProxyFactory):
    def __init__(self, rules: ProxyRules) -> None:
        super().__init__()
        self._rules = rules

    def queryProxy(self, query: QNetworkProxyQuery) -> list[QNetworkProxy]:
        """Return the proxies to try for ``query``, best first."""
        rules, url = self._rules, query.url().toString()
        direct = QNetworkProxy(QNetworkProxy.ProxyType.NoProxy)
        if url.startswith(rules.without):
            return [direct]
        if rules.system:
            return list(QNetworkProxyFactory.systemProxyForQuery(query)) or [direct]
        if url.startswith(rules.excluded):
            return [QNetworkProxy(QNetworkProxy.ProxyType.DefaultProxy)]
        return [rules.proxy]
