"""Every rate of the generator's errors and of the reports about them, fixed before any model is tuned on them.

``VERSION`` changes with any number here. CoSIA's confusions follow the per-class IoU of FLAIR-INC's 15-class model
card (facts, recette §4.3): with precision and recall equal, recall = 2·IoU / (1 + IoU), so a surface is wrongly read
with probability 1 − recall, as one of the classes it is commonly taken for. The share of relevant reports is the 49 %
that IGN takes into account.
"""

from __future__ import annotations

VERSION = 1

RELEVANT_SHARE = 0.49
USE_SHARE = 0.62
"""Share of claims that bear on use, on which CoSIA is silent."""
FREE_TEXT_SHARE = 0.50
"""Share of claims whose form says no code: loop forms had no code lists."""
CLOSED_SHARE = 0.04
PENDING2_SHARE = 0.06
ASKED_SHARE = 0.05
"""Shares closed by the manager, answered by an interpreter and waiting for her, and asked for a precision."""
ATTACHMENT_SHARE = 0.05
REPORTS_PER_KM2 = 12
COLLEAGUE_ERROR = 0.05
"""Chance that an answer already given is not the right one."""

# Shapes of a report's sketch and their weights; ``none`` is a bare point on the map.
SKETCH_SHAPES = (
    ("polygon", 0.66),
    ("rectangle", 0.12),
    ("several", 0.06),
    ("line", 0.05),
    ("point", 0.04),
    ("none", 0.07),
)
SKETCH_JITTER_M = 1.2
"""Standard deviation in metres of a hand-drawn vertex."""

# Kinds of organisation: (weight among relevant reports, weight among irrelevant ones). No source: invented, so that
# an organisation's record says something, and not much.
ORGANISATION_WEIGHTS = {
    "ddt": (0.26, 0.20),
    "epci": (0.24, 0.26),
    "dreal": (0.10, 0.07),
    "cd": (0.10, 0.12),
    "pnr": (0.12, 0.10),
    "agence": (0.12, 0.09),
    "commune": (0.06, 0.16),
}

# Causes of irrelevant reports: (cause, weight, right verdict, whether the layers can tell).
IRRELEVANT_CAUSES = (
    ("already_right", 0.38, "valid0", True),
    ("below_unit", 0.16, "reject", True),
    ("geometry", 0.12, "reject", False),
    ("later_change", 0.12, "reject", False),
    ("unfounded", 0.12, "reject0", True),
    ("off_topic", 0.06, "reject0", False),
    ("outside", 0.04, "reject0", True),
)
DUPLICATE_SHARE = 0.10
"""Share of reports that repeat one sent by somebody else about the same place."""

ERROR_RATES = {"wrong_use": 0.05, "wrong_cover": 0.05, "missed_building": 0.02, "outdated": 0.15}
"""Chance that a polygon of OCS GE is delivered with such an error (``outdated``: of those that changed)."""

# CoSIA class number → FLAIR IoU (%), and the classes it is taken for.
COSIA_IOU = {
    1: (82.3, (3, 2)),
    2: (53.2, (3, 5, 12)),
    3: (74.2, (2, 1)),
    4: (48.4, (6, 3)),
    5: (60.4, (2, 14)),
    6: (87.6, (5, 9)),
    8: (46.4, (9, 10)),
    9: (67.5, (8, 10)),
    10: (30.2, (9, 12, 13)),
    11: (82.9, (13, 12)),
    12: (55.0, (13, 10)),
    13: (52.0, (12, 14)),
    14: (40.8, (13, 5)),
    15: (39.4, (1, 13)),
}


def confusion_chance(cosia_class: int) -> float:
    """Return the chance that a surface of ``cosia_class`` is read as another class: 1 − 2·IoU / (1 + IoU)."""
    if cosia_class not in COSIA_IOU:
        return 0.0
    iou = COSIA_IOU[cosia_class][0] / 100
    return 1 - 2 * iou / (1 + iou)
