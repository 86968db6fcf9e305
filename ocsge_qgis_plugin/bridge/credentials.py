"""Secrets, which live in QGIS's encrypted authentication database or in this session's memory, and nowhere else.

Tokens are kept as authentication settings, encrypted with QGIS's master password, rather than as authentication
configurations: those are listed in QGIS's options and offered for layers. QGIS opens its own master password dialog
whenever an encrypted value is touched too early, hence :func:`is_readable_silently`.

https://qgis.org/pyqgis/3.40/core/QgsAuthManager.html. Main thread only: QGIS may show a dialog of its own.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import asdict

from qgis.core import QgsApplication, QgsAuthMethodConfig

from ..domain.errors import OcsGeError
from ..domain.text import tr
from ..espaceco.auth import BasicAuthenticator, Tokens

_BASIC = "Basic"


class CredentialsError(OcsGeError):
    """What the options hold to log in with is missing or cannot be used."""


def is_readable_silently() -> bool:
    """Tell whether encrypted values can be read and written without asking the person for the master password.

    True once it was entered in this session, or when the person lets the system's password wallet keep it; QGIS itself
    asks, once, if the wallet turns out not to have it.
    """
    manager = QgsApplication.authManager()
    if manager.isDisabled():
        return False
    if manager.masterPasswordIsSet():
        return True
    return manager.masterPasswordHashInDatabase() and manager.passwordHelperEnabled()


def basic_authenticator(authcfg: str) -> BasicAuthenticator:
    """Return HTTP Basic with the user name and password of an authentication configuration.

    QGIS asks for its master password first when it does not have it yet.

    :raises CredentialsError: when there is no such configuration, or it holds no user name and password.
    """
    config = _basic_config(authcfg)
    username = config.config("username")
    if not username:
        raise _unusable(config, tr("elle n'a pas de nom d'utilisateur"))
    return BasicAuthenticator(username, config.config("password"))


def client_secret(authcfg: str) -> str:
    """Return the OpenID Connect client's secret: the password of a configuration; empty for a public client.

    :raises CredentialsError: when there is no such configuration, or it holds no password.
    """
    if not authcfg:
        return ""
    config = _basic_config(authcfg)
    secret = config.config("password")
    if not secret:
        raise _unusable(config, tr("elle n'a pas de mot de passe"))
    return str(secret)


def _basic_config(authcfg: str) -> QgsAuthMethodConfig:
    if not authcfg:
        raise CredentialsError(
            tr("Aucune configuration d'authentification n'est choisie."),
            remedy=tr("Choisissez-en une dans les options de l'extension."),
        )
    manager = QgsApplication.authManager()
    if manager.isDisabled():
        raise CredentialsError(
            tr("L'authentification de QGIS est désactivée."),
            remedy=tr("Voyez Préférences ▸ Options ▸ Authentification."),
            details=manager.disabledMessage(),
        )
    if authcfg not in manager.configIds():
        raise CredentialsError(
            tr("La configuration d'authentification « {authcfg} » n'existe pas dans ce profil de QGIS.").format(
                authcfg=authcfg
            ),
            remedy=tr("Choisissez-en une autre dans les options de l'extension."),
        )
    is_loaded, config = manager.loadAuthenticationConfig(authcfg, QgsAuthMethodConfig(), True)
    if not is_loaded:
        raise CredentialsError(
            tr("La configuration d'authentification « {authcfg} » n'a pas pu être lue.").format(authcfg=authcfg),
            remedy=tr("Recommencez, et donnez à QGIS son mot de passe principal."),
        )
    if config.method() != _BASIC:
        raise _unusable(config, tr("elle est du type « {method} »").format(method=config.method()))
    return config


def _unusable(config: QgsAuthMethodConfig, reason: str) -> CredentialsError:
    return CredentialsError(
        tr("La configuration d'authentification « {name} » ne convient pas : {reason}.").format(
            name=config.name(), reason=reason
        ),
        remedy=tr(
            "Choisissez dans les options de l'extension une configuration du type « Basic », complète, "
            "ou complétez celle-ci."
        ),
    )


class TokenVault:
    """The tokens of each client on each server: on disk if QGIS can encrypt them silently, else in this object only."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._session: dict[str, Tokens] = {}

    def load(self, server: str, client_id: str) -> Tokens | None:
        """Return what was stored and can still serve, without asking the person anything.

        What another window of QGIS stored since, for the same profile, is newer than what this one remembers.
        """
        key = _key(server, client_id)
        tokens = self._from_database(key) or self._session.get(key)
        return tokens if tokens is not None and self._can_serve(tokens) else None

    def store(self, server: str, client_id: str, tokens: Tokens) -> bool:
        """Keep ``tokens``; returns whether they outlive this session."""
        key = _key(server, client_id)
        self._session[key] = tokens
        text = json.dumps(asdict(tokens))
        if is_readable_silently() and QgsApplication.authManager().storeAuthSetting(key, text, True):
            return True
        self._drop(key)
        return False

    def forget(self, server: str, client_id: str) -> None:
        """Drop what was stored, here and on disk."""
        key = _key(server, client_id)
        self._session.pop(key, None)
        self._drop(key)

    def _drop(self, key: str) -> None:
        manager = QgsApplication.authManager()
        if not manager.isDisabled() and manager.existsAuthSetting(key):
            manager.removeAuthSetting(key)

    def _from_database(self, key: str) -> Tokens | None:
        manager = QgsApplication.authManager()
        if manager.isDisabled() or not manager.existsAuthSetting(key):
            return None
        if not (is_readable_silently() and manager.setMasterPassword(True)):
            return None
        return _parse(manager.authSetting(key, "", True))

    def _can_serve(self, tokens: Tokens) -> bool:
        now = self._clock()
        if tokens.expires_at > now:
            return True
        return bool(tokens.refresh_token) and (tokens.refresh_expires_at is None or tokens.refresh_expires_at > now)


def _key(server: str, client_id: str) -> str:
    return f"ocsge/tokens/{server}/{client_id}"


def _parse(text: object) -> Tokens | None:
    # Decrypted with a master password that was changed behind the database's back, it is no JSON.
    try:
        fields = json.loads(str(text))
        ends = fields["refresh_expires_at"]
        return Tokens(
            access_token=str(fields["access_token"]),
            refresh_token=str(fields["refresh_token"]),
            expires_at=float(fields["expires_at"]),
            refresh_expires_at=None if ends is None else float(ends),
        )
    except (ValueError, KeyError, TypeError):
        return None
