"""What happened to a report before the day begins: statuses, replies, attachments."""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta, timezone
from pathlib import Path

import numpy as np
import shapely
from osgeo import gdal

from ocsge_qgis_plugin.domain.markers import ReplyMarker
from tests.sample.noise import ASKED_SHARE, CLOSED_SHARE, COLLEAGUE_ERROR, PENDING2_SHARE
from tests.sample.report_claims import COVER, Claim
from tests.sample.report_texts import ANSWERS, QUESTIONS, draw_text

MANAGER, INTERPRETERS = "chef.pi", ("pi.alice", "pi.bruno")
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=timezone(timedelta(hours=1)))
_FIRST_DAY = datetime(2026, 5, 18)
_WINTER_TIME = datetime(2026, 10, 25, 3)
_REASONS = {
    "already_right": "deja-juste",
    "below_unit": "sous-seuil",
    "geometry": "geometrie",
    "later_change": "posterieur",
    "unfounded": "non-constate",
    "off_topic": "hors-sujet",
    "outside": "hors-territoire",
    "missed_building": "objet-manquant",
}
_USUAL_REASONS = {"valid0": "deja-juste", "reject": "geometrie", "reject0": "non-constate"}
_CROP_M = 160.0
_CROP_PIXELS = 480


def opening_dates(rng: np.random.Generator, count: int) -> list[datetime]:
    """Return ``count`` moments in office hours of working days, in order; denser towards the end."""
    days = (datetime(2026, 11, 18) - _FIRST_DAY).days
    found = []
    for depth, hour in rng.random((count, 2)):
        day = _FIRST_DAY + timedelta(days=int(days * depth**0.7))
        if day.weekday() >= 5:
            day -= timedelta(days=2)
        found.append(in_paris(day + timedelta(seconds=int(8.3 * 3600 + hour * 9.4 * 3600))))
    return sorted(found)


def in_paris(local: datetime) -> datetime:
    """Return a local time of 2026 with its offset: +02:00 until the night of 25 October, then +01:00."""
    return local.replace(tzinfo=timezone(timedelta(hours=2 if local < _WINTER_TIME else 1)))


def draw_thread(rng: np.random.Generator, claim: Claim, opened: datetime, ref: int) -> tuple[str, list[dict[str, str]]]:
    """Return (status, replies) of a report."""
    draw = rng.random()
    latest = min(opened + timedelta(days=float(rng.uniform(1, 20))), NOW)
    # Keeps the reply after the report even when both are of the last day.
    moment = in_paris(max(latest, opened + timedelta(hours=1)).replace(tzinfo=None, microsecond=0))
    if draw < CLOSED_SHARE:
        verdict, reason = _answer(rng, claim)
        return verdict, [_reply(rng, MANAGER, verdict, verdict, reason, moment, ref)]
    draw -= CLOSED_SHARE
    if draw < PENDING2_SHARE:
        verdict, reason = _answer(rng, claim)
        author = INTERPRETERS[int(rng.integers(2))]
        return "pending2", [_reply(rng, author, verdict, "pending2", reason, moment, ref)]
    draw -= PENDING2_SHARE
    if draw < ASKED_SHARE:
        author = INTERPRETERS[int(rng.integers(2))]
        asked = _reply(rng, author, "pending", "pending", "precision", moment, ref)
        return "pending", [{**asked, "content": draw_text(rng, QUESTIONS)}]
    return ("submit" if has_theme(claim) else "pending0"), []


def has_theme(claim: Claim) -> bool:
    """Return whether the author chose a theme: those who write about something else did not."""
    return claim.cause != "off_topic"


def _answer(rng: np.random.Generator, claim: Claim) -> tuple[str, str]:
    if rng.random() < COLLEAGUE_ERROR:
        others = [verdict for verdict in ("valid", "valid0", "reject", "reject0") if verdict != claim.verdict]
        verdict = others[int(rng.integers(3))]
        return verdict, _USUAL_REASONS.get(verdict, "erreur-cs" if claim.dimension == COVER else "erreur-us")
    if claim.duplicate_of is not None and claim.verdict == "valid0":
        return claim.verdict, "deja-signale"
    usual = "erreur-cs" if claim.dimension == COVER else "erreur-us"
    return claim.verdict, _REASONS.get(claim.cause, usual)


def _reply(
    rng: np.random.Generator, author: str, verdict: str, status: str, reason: str, moment: datetime, ref: int
) -> dict[str, str]:
    token = hashlib.sha256(f"{ref}/{author}/{moment.isoformat()}".encode()).hexdigest()[:12]
    return {
        "author": author,
        "title": ReplyMarker(verdict, reason, token).title,
        "content": draw_text(rng, ANSWERS[verdict]) if verdict in ANSWERS else "",
        "status": status,
        "date": moment.isoformat(),
    }


def attach_photo(image: Path, sketch: shapely.Geometry, target: Path) -> bool:
    """Write a JPEG crop of ``image`` round a place; return False when the place is not on the image."""
    gdal.UseExceptions()
    centre = shapely.centroid(sketch)
    window = [centre.x - _CROP_M, centre.y + _CROP_M, centre.x + _CROP_M, centre.y - _CROP_M]
    source = gdal.Open(str(image))
    left, step, _, top, _, down = source.GetGeoTransform()
    right, bottom = left + step * source.RasterXSize, top + down * source.RasterYSize
    if not (left <= window[0] and window[2] <= right and bottom <= window[3] and window[1] <= top):
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    options = gdal.TranslateOptions(
        format="JPEG",
        projWin=window,
        width=_CROP_PIXELS,
        height=_CROP_PIXELS,
        resampleAlg="bilinear",
        creationOptions=["QUALITY=82"],
    )
    gdal.Translate(str(target), source, options=options)
    # The crop stands for a photo taken on site, which carries no georeference.
    target.with_name(target.name + ".aux.xml").unlink(missing_ok=True)
    return True
