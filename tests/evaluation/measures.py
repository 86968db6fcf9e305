"""How good probabilities are: ranking, calibration, score. Functions of arrays, answers being 0 or 1."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ocsge_qgis_plugin.workflow.relevance import ReliabilityBand, reliability

BINS = 10


@dataclass(frozen=True)
class Measures:
    """What one set of probabilities is worth. ``auc`` is NaN where all answers are the same."""

    count: int
    accepted: int
    auc: float
    auc_se: float
    ece: float
    brier: float
    log_loss: float

    def skill_against(self, other: Measures) -> float:
        """Return the share of the other's Brier score that is saved: 1 is perfect, 0 no better."""
        return 1 - self.brier / other.brier if other.brier else 0.0


def auc(probability: np.ndarray, answer: np.ndarray) -> float:
    """Return the chance that an accepted report ranks before a refused one, ties counting half (Mann–Whitney)."""
    accepted = int(answer.sum())
    refused = len(answer) - accepted
    if not accepted or not refused:
        return math.nan
    _, inverse, counts = np.unique(probability, return_inverse=True, return_counts=True)
    rank = np.cumsum(counts) - (counts - 1) / 2
    return float((rank[inverse][answer == 1].sum() - accepted * (accepted + 1) / 2) / (accepted * refused))


def auc_standard_error(area: float, accepted: int, refused: int) -> float:
    """Return the standard error of an AUC (Hanley & McNeil 1982, equation 2)."""
    if math.isnan(area):
        return math.nan
    q1, q2 = area / (2 - area), 2 * area * area / (1 + area)
    spread = area * (1 - area) + (accepted - 1) * (q1 - area**2) + (refused - 1) * (q2 - area**2)
    return math.sqrt(max(spread, 0.0) / (accepted * refused))


def bands_of(probability: np.ndarray, answer: np.ndarray) -> tuple[ReliabilityBand, ...]:
    """Return ten bands of equal width, empty ones left out."""
    return reliability(((float(p), bool(a)) for p, a in zip(probability, answer)), BINS)


def calibration_error(probability: np.ndarray, answer: np.ndarray) -> float:
    """Return the expected calibration error: |mean probability − share accepted| over ten bands, by their counts."""
    bands = bands_of(probability, answer)
    total = sum(band.count * abs(band.mean_probability - band.accepted / band.count) for band in bands)
    return total / len(answer) if len(answer) else math.nan


def measure(probability: np.ndarray, answer: np.ndarray) -> Measures:
    """Return every measure of ``probability`` against ``answer``."""
    area = auc(probability, answer)
    accepted = int(answer.sum())
    safe = np.clip(probability, 1e-6, 1 - 1e-6)
    return Measures(
        count=len(answer),
        accepted=accepted,
        auc=area,
        auc_se=auc_standard_error(area, accepted, len(answer) - accepted),
        ece=calibration_error(probability, answer),
        brier=float(((probability - answer) ** 2).mean()) if len(answer) else math.nan,
        log_loss=float(-(answer * np.log(safe) + (1 - answer) * np.log(1 - safe)).mean()) if len(answer) else math.nan,
    )
