"""Every blueprint of the server, in one list."""

from __future__ import annotations

from tests.server.attachments import attachments, documents
from tests.server.local_control import local_control
from tests.server.openid import openid
from tests.server.replies import replies
from tests.server.reports import reports

BLUEPRINTS = (
    openid,
    reports,
    replies,
    attachments,
    documents,
    local_control,
)
