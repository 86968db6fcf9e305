"""Routes ``reports/rss`` and ``reports/wfs``: the visible reports as a feed or as features."""

from __future__ import annotations

import json
from email.utils import format_datetime
from typing import Any
from xml.sax.saxutils import escape

from flask import Blueprint, Response, g, request

from tests.server.clock import parse_date
from tests.server.report_answers import report_texts
from tests.server.report_search import FILTERS, find_reports
from tests.server.wire import Query, natural, read_query, text_answer

report_feeds = Blueprint("report_feeds", __name__, url_prefix="/gcms/api/reports")
_WFS = ("service", "request", "version", "typename", "typeName", "outputFormat", "offset", "maxFeatures")
_FEED_LENGTH, _MAX_FEATURES = 50, 10_000


@report_feeds.get("/rss")
def rss() -> Response:
    """Return the latest reports as RSS 2.0."""
    query = read_query(*FILTERS)
    latest = Query({**query.values, "sort": ["opening_date:DESC"]})
    texts, _ = find_reports(latest, g.user, 0, _FEED_LENGTH)
    items = "".join(_item(json.loads(text)) for text in report_texts(texts, []))
    head = "<title>Signalements</title><link>{}</link><description>Derniers signalements</description>"
    channel = f"<channel>{head.format(request.host_url)}{items}</channel>"
    xml = f'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0">{channel}</rss>'
    return text_answer(xml, mime="application/rss+xml")


def _item(report: dict[str, Any]) -> str:
    link = f"{request.host_url}georem/{report['id']}"
    date = format_datetime(parse_date(report["opening_date"]))
    return (
        f"<item><title>Signalement {report['id']}</title><link>{link}</link><guid>{link}</guid>"
        f"<description>{escape(_printable(report['comment']))}</description><pubDate>{date}</pubDate></item>"
    )


@report_feeds.get("/wfs")
def wfs() -> Response:
    """Return the visible reports as XML features, or as a JSON array with ``outputFormat=JSON``."""
    query = read_query(*_WFS, *FILTERS)
    limit = min(natural(query, "maxFeatures", _MAX_FEATURES), _MAX_FEATURES)
    found, _ = find_reports(query, g.user, natural(query, "offset", 0), limit)
    texts = report_texts(found, [])
    if (query.text("outputFormat") or "").lower() in ("json", "application/json"):
        return text_answer("[" + ",".join(texts) + "]")
    members = "".join(_member(json.loads(text)) for text in texts)
    return text_answer(
        '<?xml version="1.0" encoding="UTF-8"?><wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs" '
        f'xmlns:gml="http://www.opengis.net/gml">{members}</wfs:FeatureCollection>',
        mime="text/xml",
    )


def _member(report: dict[str, Any]) -> str:
    keys = ("id", "geometry", "status", "comment", "opening_date", "updating_date")
    inner = "".join(f"<{key}>{escape(_printable(report[key]))}</{key}>" for key in keys)
    return f"<gml:featureMember><report>{inner}</report></gml:featureMember>"


def _printable(value: Any) -> str:
    """Leave out the control characters that XML 1.0 cannot hold."""
    return "".join(character for character in str(value) if character >= " " or character in "\t\n\r")
