"""Who we are on which server: logging in and out, and sessions for tasks to speak through.

A person who has logged in once goes on working without network: the account seen last is kept in the national store,
and decisions are signed with it. Nothing secret is kept there.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..domain.errors import OcsGeError
from ..domain.identity import Identity, Membership, Role
from ..domain.text import tr
from ..domain.themes import Theme, ThemeMapping, guess_mapping
from ..espaceco.account import Account, AccountClient, Community, Member
from ..espaceco.auth import BearerAuthenticator, OidcClient, Tokens
from ..espaceco.errors import UnauthorizedError
from ..espaceco.session import Authenticator, Session
from ..workspace.national import NationalStore
from . import settings as keys
from .account_memory import account_from_json, account_to_json
from .credentials import TokenVault, basic_authenticator, client_secret, is_readable_silently
from .loopback_login import LoopbackLogin
from .network_transport import QtThreads, make_transport
from .settings import PluginSettings
from .tasks import TaskContext, TaskRunner


class NotLoggedInError(OcsGeError):
    """Something needs an account and there is none."""


class Connection(QObject):
    """The account on the configured server. ``account_changed`` is emitted after each login, logout and renewal."""

    account_changed = pyqtSignal()
    failed = pyqtSignal(object)
    _renewed = pyqtSignal(object)

    def __init__(
        self,
        settings: PluginSettings,
        runner: TaskRunner,
        national: NationalStore,
        login: LoopbackLogin | None = None,
    ) -> None:
        super().__init__()
        self._settings = settings
        self._runner = runner
        self._national = national
        self._vault = TokenVault()
        self._authenticator: Authenticator | None = None
        self._login = login if login is not None else LoopbackLogin(runner)
        self._community: Community | None = None
        self._members: tuple[Member, ...] = ()
        self._account = self._remembered()
        self._renewed.connect(self._keep_renewed)

    # Who

    @property
    def server(self) -> str:
        """The configured server's base URL, in the spelling used as a key."""
        return self._settings.server

    @property
    def account(self) -> Account | None:
        """The account logged in with, or the one seen last on this server."""
        return self._account

    @property
    def is_logged_in(self) -> bool:
        """Whether tasks can speak to the server in the account's name."""
        return self._authenticator is not None

    @property
    def authenticator(self) -> Authenticator | None:
        """What tells the server who we are; ``None`` while nobody is logged in."""
        return self._authenticator

    @property
    def membership(self) -> Membership | None:
        """The configured group as this account is in it; the only one it is in when none is configured."""
        if self._account is None:
            return None
        wanted = self._settings.number(keys.COMMUNITY)
        usable = [membership for membership in self._account.memberships if membership.active]
        if wanted:
            return next((membership for membership in usable if membership.community == wanted), None)
        return usable[0] if len(usable) == 1 else None

    @property
    def identity(self) -> Identity | None:
        """Under which name decisions are taken; ``None`` without an account or a group."""
        membership = self.membership
        if self._account is None or membership is None:
            return None
        return Identity(self.server, membership.community, self._account.user_id, self._account.username)

    @property
    def role(self) -> Role | None:
        """The account's role in the group."""
        membership = self.membership
        return membership.role if membership is not None else None

    @property
    def community(self) -> Community | None:
        """The group as the server describes it, once read in this session."""
        return self._community

    @property
    def members(self) -> tuple[Member, ...]:
        """The group's members, once read in this session."""
        return self._members

    @property
    def mappings(self) -> tuple[ThemeMapping, ...]:
        """What the group's themes mean: as a person said, else as their names suggest."""
        membership = self.membership
        if membership is None:
            return ()
        chosen = self._settings.mappings(self.server, membership.community)
        return chosen if chosen is not None else tuple(map(guess_mapping, self.themes))

    @property
    def themes(self) -> tuple[Theme, ...]:
        """The group's themes, as far as they are known."""
        if self._community is not None:
            return self._community.themes
        membership = self.membership
        if self._account is None or membership is None:
            return ()
        return tuple(theme for theme in self._account.themes if theme.community == membership.community)

    # Speaking

    def session(self, context: TaskContext) -> Session:
        """Return a session for one task; call it on the task's thread.

        :raises NotLoggedInError: when nobody is logged in.
        """
        if self._authenticator is None:
            raise NotLoggedInError(
                tr("Vous n'êtes pas connecté à l'Espace collaboratif."),
                remedy=tr("Connectez-vous depuis le menu OCS GE."),
            )
        transport = make_transport(context.cancelled)
        context.at_end(transport.close)
        return Session(
            self.server,
            authenticator=self._authenticator,
            transport=transport,
            cancelled=context.cancelled,
            parallel=QtThreads(transport.close),
        )

    # Logging in and out

    def resume(self) -> None:
        """Log in without asking anything, when what is kept allows it; stay silent otherwise."""
        if self._settings.text(keys.LOGIN_METHOD) == "basic":
            authcfg = self._settings.text(keys.BASIC_AUTHCFG)
            if authcfg and is_readable_silently():
                self._start_basic(authcfg)
            return
        tokens = self._vault.load(self.server, self._settings.text(keys.CLIENT_ID))
        if tokens is None:
            return
        try:
            client = self._oidc_client()
        except OcsGeError as error:
            self.failed.emit(error)
            return
        self._use_tokens(client, tokens)

    def log_in(self) -> None:
        """Log in by the configured method; opens the system browser for OpenID Connect."""
        if self._settings.text(keys.LOGIN_METHOD) == "basic":
            self._start_basic(self._settings.text(keys.BASIC_AUTHCFG))
            return
        try:
            client = self._oidc_client()
        except OcsGeError as error:
            self.failed.emit(error)
            return
        hint = self._account.username if self._account is not None else None
        self._login.start(client, on_tokens=self._use_tokens, on_failed=self.failed.emit, login_hint=hint)

    def log_out(self) -> None:
        """Forget the account's tokens on this machine, end them on the server, take the name off new decisions."""
        self._login.cancel()
        authenticator = self._authenticator
        if isinstance(authenticator, BearerAuthenticator):
            # Out of reach, the server lets them end by themselves; on this machine they are gone anyway.
            self._runner.run(
                tr("Déconnexion"), lambda context: authenticator.revoke(), lambda _: None, lambda error: None
            )
        self._vault.forget(self.server, self._settings.text(keys.CLIENT_ID))
        self._authenticator = None
        self._account = None
        self._community = None
        self._members = ()
        self._national.view.set(self._memory_key, None)
        self.account_changed.emit()

    def server_changed(self) -> None:
        """Start again after the server or the group was changed in the options."""
        self._login.cancel()
        self._authenticator = None
        self._community = None
        self._members = ()
        self._account = self._remembered()
        self.account_changed.emit()
        self.resume()

    def refresh(self) -> None:
        """Read the account and its group again."""
        asked_by = self._authenticator
        self._runner.run(
            tr("Lecture du compte"),
            self._read_account,
            lambda found: self._account_read(found) if self._authenticator is asked_by else None,
            lambda error: self._account_failed(error) if self._authenticator is asked_by else None,
        )

    def close(self) -> None:
        """Stop waiting for a login."""
        self._login.cancel()

    def _oidc_client(self) -> OidcClient:
        client_id = self._settings.text(keys.CLIENT_ID)
        if not client_id:
            raise NotLoggedInError(
                tr("Aucun identifiant de client OpenID Connect n'est réglé."),
                remedy=tr("Demandez-le à l'IGN et saisissez-le dans les options du plugin."),
            )
        return OidcClient(
            self._settings.text(keys.ISSUER),
            client_id,
            client_secret(self._settings.text(keys.CLIENT_SECRET_AUTHCFG)),
            redirect_uri=self._settings.text(keys.REDIRECT_URI),
            scope=self._settings.text(keys.SCOPE),
            transport_factory=make_transport,
        )

    def _start_basic(self, authcfg: str) -> None:
        try:
            self._authenticator = basic_authenticator(authcfg)
        except OcsGeError as error:
            self.failed.emit(error)
            return
        self.refresh()

    def _use_tokens(self, client: OidcClient, tokens: Tokens) -> None:
        self._vault.store(self.server, self._settings.text(keys.CLIENT_ID), tokens)
        # Renewed on a task's thread, kept on this one: the signal crosses over.
        self._authenticator = BearerAuthenticator(tokens, client, on_renewed=self._renewed.emit)
        self.refresh()

    def _keep_renewed(self, tokens: Tokens) -> None:
        if isinstance(self._authenticator, BearerAuthenticator) and self._authenticator.tokens is tokens:
            self._vault.store(self.server, self._settings.text(keys.CLIENT_ID), tokens)

    def _read_account(self, context: TaskContext) -> tuple[Account, Community | None, tuple[Member, ...]]:
        client = AccountClient(self.session(context))
        account = client.me()
        wanted = self._settings.number(keys.COMMUNITY)
        memberships = [membership for membership in account.memberships if membership.active]
        number = wanted or (memberships[0].community if len(memberships) == 1 else 0)
        if number not in {membership.community for membership in memberships}:
            return account, None, ()
        return account, client.community(number), client.members(number)

    def _account_read(self, found: tuple[Account, Community | None, tuple[Member, ...]]) -> None:
        self._account, self._community, self._members = found
        self._remember(self._account)
        self.account_changed.emit()

    def _account_failed(self, error: OcsGeError) -> None:
        if isinstance(error, UnauthorizedError):
            self._authenticator = None
            self._vault.forget(self.server, self._settings.text(keys.CLIENT_ID))
        self.account_changed.emit()
        self.failed.emit(error)

    # Memory

    @property
    def _memory_key(self) -> str:
        return f"account|{self.server}"

    def _remember(self, account: Account) -> None:
        self._national.view.set(self._memory_key, account_to_json(account))

    def _remembered(self) -> Account | None:
        return account_from_json(self._national.view.get(self._memory_key))

    @property
    def server_name(self) -> str:
        """The server's host, to be shown beside the account."""
        return urlsplit(self.server).netloc
