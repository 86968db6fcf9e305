"""Every blueprint of the server, in one list."""

from __future__ import annotations

from tests.server.attachments import attachments, documents
from tests.server.catalogue import catalogue
from tests.server.communities import communities
from tests.server.features import features
from tests.server.geoplateforme import geoplateforme
from tests.server.local_control import local_control
from tests.server.members import members
from tests.server.openid import openid
from tests.server.replies import replies
from tests.server.report_feeds import report_feeds
from tests.server.reports import reports
from tests.server.transactions import transactions
from tests.server.users import users
from tests.server.wfs import wfs

BLUEPRINTS = (
    openid,
    users,
    communities,
    members,
    catalogue,
    features,
    transactions,
    wfs,
    geoplateforme,
    reports,
    report_feeds,
    replies,
    attachments,
    documents,
    local_control,
)
