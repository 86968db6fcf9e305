"""Who we are on which server: logging in and out, and sessions for tasks to speak through.

A person who has logged in once goes on working without network: the account seen last in this QGIS profile is kept in
the national store, and decisions are signed with it. Nothing secret is kept there.
"""

from __future__ import annotations

from dataclasses import dataclass
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
from .account_memory import account_from_json, account_to_json, memory_key
from .credentials import CredentialsError, TokenVault, basic_authenticator, client_secret, is_readable_silently
from .loopback_login import LoopbackLogin
from .network_transport import make_transport
from .qt_threads import QtThreads
from .settings import PluginSettings
from .tasks import TaskContext, TaskRunner


class NotLoggedInError(OcsGeError):
    """Something needs an account and there is none."""


class OtherAccountError(OcsGeError):
    """The login belongs to another account than the one in whose name something was to be sent."""


@dataclass(frozen=True)
class _Login:
    """What tasks speak with: the credentials, and the server and client that they belong to."""

    server: str
    client_id: str
    authenticator: Authenticator


class Connection(QObject):
    """The account on the configured server. ``account_changed`` is emitted after each login, logout and renewal."""

    account_changed = pyqtSignal()
    failed = pyqtSignal(object)
    _renewed = pyqtSignal(object)
    _other_account_met = pyqtSignal()

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
        self._login: _Login | None = None
        self._confirmed: tuple[_Login, int] | None = None
        self._browser_login = login if login is not None else LoopbackLogin(runner)
        self._community: Community | None = None
        self._members: tuple[Member, ...] = ()
        self._account = self._remembered()
        self._renewed.connect(self._keep_renewed)
        self._other_account_met.connect(self.refresh)

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
        return self._login is not None

    @property
    def authenticator(self) -> Authenticator | None:
        """What tells the server who we are; ``None`` while nobody is logged in."""
        return self._login.authenticator if self._login is not None else None

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

    def session(self, context: TaskContext, identity: Identity | None = None) -> Session:
        """Return a session for one task; call it on the task's thread.

        A login that was kept may be another person's than the account remembered: the server is asked once whose it is
        before anything else is sent.

        :param identity: in whose name the task will write; the account of the moment when it only reads.
        :raises NotLoggedInError: when nobody is logged in.
        :raises OtherAccountError: when the login is not that identity's, on that server.
        """
        login = self._login
        session = self._open_session(context, login)
        if self._confirmed is None or self._confirmed[0] is not login:
            self._confirmed = (login, AccountClient(session).me().user_id)
        account = self._account
        expected = identity.user_id if identity is not None else account.user_id if account is not None else None
        is_same_server = identity is None or identity.server == login.server
        if not is_same_server or expected not in (None, self._confirmed[1]):
            self._other_account_met.emit()
            raise OtherAccountError(
                tr("Vous êtes connecté sous un autre compte : rien n'a été envoyé."),
                remedy=tr("Reconnectez-vous avec le compte qui a pris ces décisions, puis synchronisez."),
            )
        return session

    def _open_session(self, context: TaskContext, login: _Login | None) -> Session:
        if login is None:
            raise NotLoggedInError(
                tr("Vous n'êtes pas connecté à l'Espace collaboratif."),
                remedy=tr("Connectez-vous depuis le menu OCS GE."),
            )
        transport = make_transport(context.cancelled)
        context.at_end(transport.close)
        return Session(
            login.server,
            authenticator=login.authenticator,
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
        self._browser_login.start(client, on_tokens=self._use_tokens, on_failed=self.failed.emit, login_hint=hint)

    def log_out(self) -> None:
        """Forget the account's tokens on this machine, end them on the server, take the name off new decisions."""
        self._browser_login.cancel()
        authenticator = self._login.authenticator if self._login is not None else None
        if isinstance(authenticator, BearerAuthenticator):
            # Out of reach, the server lets them end by themselves; on this machine they are gone anyway.
            self._runner.run(
                tr("Déconnexion"), lambda context: authenticator.revoke(), lambda _: None, lambda error: None
            )
        self._vault.forget(self.server, self._settings.text(keys.CLIENT_ID))
        self._login = None
        self._account = None
        self._community = None
        self._members = ()
        self._national.view.set(memory_key(self.server), None)
        self.account_changed.emit()

    def server_changed(self) -> None:
        """Start again after the server or the group was changed in the options."""
        self._browser_login.cancel()
        self._login = None
        self._community = None
        self._members = ()
        self._account = self._remembered()
        self.account_changed.emit()
        self.resume()

    def refresh(self) -> None:
        """Read the account and its group again."""
        login = self._login
        self._runner.run(
            tr("Lecture du compte"),
            lambda context: self._read_account(self._open_session(context, login)),
            lambda found: self._account_read(login, found) if self._login is login else None,
            lambda error: self._account_failed(error) if self._login is login else None,
        )

    def login_ended(self) -> None:
        """Take note that the server no longer takes our credentials; another window of QGIS may hold newer ones."""
        login, self._login = self._login, None
        if login is not None and isinstance(login.authenticator, BearerAuthenticator):
            newer = self._vault.load(login.server, login.client_id)
            if newer is not None and newer.access_token != login.authenticator.tokens.access_token:
                self._start(newer, login.authenticator.client)
                return
            self._vault.forget(login.server, login.client_id)
        self.account_changed.emit()

    def close(self) -> None:
        """Stop waiting for a login."""
        self._browser_login.cancel()

    def _oidc_client(self) -> OidcClient:
        client_id = self._settings.text(keys.CLIENT_ID)
        if not client_id:
            raise CredentialsError(
                tr("Aucun identifiant de client OpenID Connect n'est réglé."),
                remedy=tr("Demandez-le à l'IGN et saisissez-le dans les options de l'extension."),
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
            self._login = _Login(self.server, "", basic_authenticator(authcfg))
        except OcsGeError as error:
            self.failed.emit(error)
            return
        self.refresh()

    def _use_tokens(self, client: OidcClient, tokens: Tokens) -> None:
        self._vault.store(self.server, self._settings.text(keys.CLIENT_ID), tokens)
        self._start(tokens, client)

    def _start(self, tokens: Tokens, client: OidcClient) -> None:
        # Renewed on a task's thread, kept on this one: the signal crosses over.
        authenticator = BearerAuthenticator(tokens, client, on_renewed=self._renewed.emit)
        self._login = _Login(self.server, self._settings.text(keys.CLIENT_ID), authenticator)
        self.refresh()

    def _keep_renewed(self, tokens: Tokens) -> None:
        login = self._login
        if login is not None and getattr(login.authenticator, "tokens", None) is tokens:
            self._vault.store(login.server, login.client_id, tokens)

    def _read_account(self, session: Session) -> tuple[Account, Community | None, tuple[Member, ...]]:
        client = AccountClient(session)
        account = client.me()
        wanted = self._settings.number(keys.COMMUNITY)
        memberships = [membership for membership in account.memberships if membership.active]
        number = wanted or (memberships[0].community if len(memberships) == 1 else 0)
        if number not in {membership.community for membership in memberships}:
            return account, None, ()
        return account, client.community(number), client.members(number)

    def _account_read(self, login: _Login | None, found: tuple[Account, Community | None, tuple[Member, ...]]) -> None:
        self._account, self._community, self._members = found
        if login is not None:
            self._confirmed = (login, self._account.user_id)
        self._remember(self._account)
        self.account_changed.emit()

    def _account_failed(self, error: OcsGeError) -> None:
        if isinstance(error, UnauthorizedError):
            self.login_ended()
            if self._login is not None:
                return
        else:
            self.account_changed.emit()
        self.failed.emit(error)

    # Memory

    def _remember(self, account: Account) -> None:
        self._national.view.set(memory_key(self.server), account_to_json(account))

    def _remembered(self) -> Account | None:
        return account_from_json(self._national.view.get(memory_key(self.server)))

    @property
    def server_name(self) -> str:
        """The server's host, to be shown beside the account."""
        return urlsplit(self.server).netloc
