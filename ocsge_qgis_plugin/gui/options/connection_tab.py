"""Options: server, group, login, and a test of the three."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.gui import QgsAuthConfigSelect
from qgis.PyQt import sip
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QGroupBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...bridge import settings as keys
from ...bridge.connection_check import ConnectionAttempt, ConnectionFinding
from ...bridge.credentials import basic_authenticator
from ...domain.errors import OcsGeError
from ...domain.identity import normalise_server
from ...domain.text import tr, tr_n
from ..widgets.inline_message import InlineMessage, Level
from .checks import group_remark, redirect_remark, url_remark
from .fields import GroupField, RemarkedField, form_of

if TYPE_CHECKING:
    from ...bridge.desk import Desk
    from ...bridge.settings import Setting
    from ...espaceco.account import Account


class ConnectionTab(QWidget):
    """``account_read`` brings the account that a successful test found."""

    account_read = pyqtSignal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._create_fields()
        self._compose()
        self.load()
        self.server.textChanged.connect(lambda _text: self._server_field.check())
        self.issuer.textChanged.connect(lambda _text: self._issuer_field.check())
        self.redirect.textChanged.connect(lambda _text: self._redirect_field.check())
        self.group.editTextChanged.connect(lambda _text: self._group_field.check())
        self.method.currentIndexChanged.connect(lambda _index: self._show_method())
        self.test.clicked.connect(lambda _checked=False: self._test())

    def load(self) -> None:
        """Show the present settings."""
        settings = self._desk.settings
        for line, setting in self._lines():
            line.setText(settings.text(setting))
        self.basic.setConfigId(settings.text(keys.BASIC_AUTHCFG))
        self.secret.setConfigId(settings.text(keys.CLIENT_SECRET_AUTHCFG))
        self.method.setCurrentIndex(self.method.findData(settings.text(keys.LOGIN_METHOD)))
        account = self._desk.account
        self.group.offer(account.memberships if account is not None else (), settings.number(keys.COMMUNITY))
        self._show_method()

    def _show_method(self) -> None:
        self._oidc_page.setVisible(self.uses_oidc)
        self._basic_page.setVisible(not self.uses_oidc)
        self.is_valid()

    def is_valid(self) -> bool:
        """Check every field that counts for the chosen login."""
        fields = [self._server_field, self._group_field]
        if self.uses_oidc:
            fields += [self._issuer_field, self._redirect_field]
        # Each one is checked, so that each one speaks.
        return False not in [field.check() for field in fields]

    def store(self) -> bool:
        """Keep the settings; return whether the connection has to start again."""
        settings = self._desk.settings
        before = self._stored()
        for line, setting in self._lines():
            settings.store(setting, line.text().strip())
        settings.store(keys.SERVER, normalise_server(self.server.text()))
        settings.store(keys.BASIC_AUTHCFG, self.basic.configId())
        settings.store(keys.CLIENT_SECRET_AUTHCFG, self.secret.configId())
        settings.store(keys.LOGIN_METHOD, self.method.currentData())
        settings.store(keys.COMMUNITY, self.group.number or 0)
        return before != self._stored()

    @property
    def uses_oidc(self) -> bool:
        """Whether the login goes through the browser."""
        return bool(self.method.currentData() == "oidc")

    def _stored(self) -> tuple[object, ...]:
        settings = self._desk.settings
        texts = [setting for _, setting in self._lines()]
        texts += [keys.BASIC_AUTHCFG, keys.CLIENT_SECRET_AUTHCFG, keys.LOGIN_METHOD]
        return (*(settings.text(setting) for setting in texts), settings.number(keys.COMMUNITY))

    def _lines(self) -> tuple[tuple[QLineEdit, Setting], ...]:
        return (
            (self.server, keys.SERVER),
            (self.issuer, keys.ISSUER),
            (self.client_id, keys.CLIENT_ID),
            (self.redirect, keys.REDIRECT_URI),
            (self.scope, keys.SCOPE),
        )

    # Testing

    def _test(self) -> None:
        if not self.is_valid():
            self.message.show_message(Level.WARNING, tr("Corrigez d'abord les champs signalés."))
            return
        try:
            attempt = self._attempt()
        except OcsGeError as error:
            self.message.show_error(error)
            return
        self.test.setEnabled(False)
        self.message.show_message(Level.INFO, tr("Test en cours…"))
        self._desk.check_connection(attempt, self._on_tested, self._on_test_failed)

    def _attempt(self) -> ConnectionAttempt:
        server = normalise_server(self.server.text())
        if not self.uses_oidc:
            return ConnectionAttempt(server, basic_authenticator(self.basic.configId()))
        current = self._desk.connection.authenticator if server == self._desk.connection.server else None
        return ConnectionAttempt(server, current, self.issuer.text().strip(), self.client_id.text().strip())

    def _on_tested(self, finding: ConnectionFinding) -> None:
        if sip.isdeleted(self):
            return
        self.test.setEnabled(True)
        account = finding.account
        if account is None:
            self.message.show_message(Level.INFO, finding.text)
            return
        active = [membership for membership in account.memberships if membership.active]
        groups = tr_n("%n groupe(s)", len(active)) if active else tr("aucun groupe : demandez à en rejoindre un")
        self.message.show_message(Level.INFO if active else Level.WARNING, f"{finding.text} {groups}")
        self.show_account(account)
        self.account_read.emit(account)

    def _on_test_failed(self, error: OcsGeError) -> None:
        if sip.isdeleted(self):
            return
        self.test.setEnabled(True)
        self.message.show_error(error)

    def show_account(self, account: Account) -> None:
        """Offer the groups of ``account``."""
        self.group.offer(account.memberships)
        self._group_field.check()

    # Building

    def _create_fields(self) -> None:
        self.server = _line("ocsgeOptionsServer", tr("Adresse du serveur"))
        self._server_field = RemarkedField(self.server, lambda: url_remark(self.server.text()))
        self.group = GroupField("ocsgeOptionsGroup", tr("Groupe"), tr("Le seul groupe du compte"))
        self._group_field = RemarkedField(
            self.group,
            lambda: group_remark(self.group.currentText(), self.group.number),
            tr("La liste vient du compte : testez la connexion pour la remplir."),
        )
        self.method = QComboBox()
        self.method.setObjectName("ocsgeOptionsLoginMethod")
        self.method.addItem(tr("Par le navigateur (OpenID Connect)"), "oidc")
        self.method.addItem(tr("Nom d'utilisateur et mot de passe (Basic)"), "basic")
        self.issuer = _line("ocsgeOptionsIssuer", tr("Service d'identification"))
        self._issuer_field = RemarkedField(self.issuer, lambda: url_remark(self.issuer.text()))
        self.client_id = _line("ocsgeOptionsClientId", tr("Identifiant de client"))
        self.client_id.setPlaceholderText(tr("Délivré par l'IGN pour cette extension"))
        self.redirect = _line("ocsgeOptionsRedirect", tr("Adresse de retour"))
        self._redirect_field = RemarkedField(self.redirect, lambda: redirect_remark(self.redirect.text()))
        self.scope = _line("ocsgeOptionsScope", tr("Portée"))
        self.secret = QgsAuthConfigSelect(self)
        self.secret.setObjectName("ocsgeOptionsSecret")
        self.secret.setToolTip(
            tr("Configuration « Basic » dont le mot de passe est le secret ; vide si le client n'en a pas")
        )
        self.basic = QgsAuthConfigSelect(self)
        self.basic.setObjectName("ocsgeOptionsBasic")
        self.test = QPushButton(tr("Tester la connexion"))
        self.test.setObjectName("ocsgeOptionsTest")
        self.test.setAutoDefault(False)
        self.message = InlineMessage()
        self.message.setObjectName("ocsgeOptionsTestResult")

    def _compose(self) -> None:
        self._oidc_page, self._basic_page = QWidget(), QWidget()
        oidc_form = form_of(
            (tr("Service d'identification"), self._issuer_field),
            (tr("Identifiant de client"), self.client_id),
            (tr("Secret (facultatif)"), self.secret),
            (tr("Adresse de retour"), self._redirect_field),
            (tr("Portée"), self.scope),
        )
        basic_form = form_of((tr("Configuration"), self.basic))
        for page, form in ((self._oidc_page, oidc_form), (self._basic_page, basic_form)):
            form.setContentsMargins(0, 0, 0, 0)
            page.setLayout(form)
        server = QGroupBox(tr("Espace collaboratif"))
        server.setLayout(form_of((tr("Adresse du serveur"), self._server_field), (tr("Groupe"), self._group_field)))
        login = QGroupBox(tr("Identification"))
        column = QVBoxLayout(login)
        column.addLayout(form_of((tr("Méthode"), self.method)))
        column.addWidget(self._oidc_page)
        column.addWidget(self._basic_page)
        row = QHBoxLayout()
        row.addWidget(self.test)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.addWidget(server)
        layout.addWidget(login)
        layout.addLayout(row)
        layout.addWidget(self.message)
        layout.addStretch()


def _line(name: str, title: str) -> QLineEdit:
    line = QLineEdit()
    line.setObjectName(name)
    line.setAccessibleName(title)
    return line
