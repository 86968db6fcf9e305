"""The judged suggestions as numbers: by what can be told, by dimension, by département, against the baselines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any

from tests.evaluation.judging import Case, Judged, probabilities
from tests.evaluation.measures import Measures, bands_of, measure

AUC_GOAL, ECE_GOAL = 0.90, 0.05
BASELINES = ("constant", "one rule", "organisation")
WORDS_TELL = frozenset({"geometry", "later_change", "off_topic"})
"""Planted causes that a report states in its own words (``tests.sample.report_claims``): no layer is needed to see
that another shape, a change after the vintage or something foreign to OCS GE is meant."""
Choice = Callable[[Judged], bool]
SETS: dict[str, Choice] = {
    "layers can tell": lambda item: item.case.truth.layers_can_tell,
    "layers can tell, cover": lambda item: item.case.truth.layers_can_tell and item.case.truth.dimension == "cover",
    "layers can tell, use": lambda item: item.case.truth.layers_can_tell and item.case.truth.dimension == "use",
    "layers can tell, with an opinion": lambda item: item.case.truth.layers_can_tell and item.has_opinion,
    "with an opinion": lambda item: item.has_opinion,
    "with an opinion, cover": lambda item: item.has_opinion and item.case.truth.dimension == "cover",
    "with an opinion, use": lambda item: item.has_opinion and item.case.truth.dimension == "use",
    "with an opinion, layers cannot tell": lambda item: item.has_opinion and not item.case.truth.layers_can_tell,
}
"""In the first three sets, a report without an opinion counts with the share accepted in the other départements."""


def summarise(judged: Sequence[Judged]) -> dict[str, Any]:
    """Return everything that is known about ``judged``, ready for JSON."""
    sets = {name: [item for item in judged if choice(item)] for name, choice in SETS.items()}
    can_tell = sets["layers can tell"]
    elsewhere = [item for item in judged if not item.case.truth.layers_can_tell]
    model = measure(*probabilities(can_tell))
    return {
        "reports": len(judged),
        "goals": {
            "auc": {"goal": AUC_GOAL, "reached": model.auc, "met": model.auc >= AUC_GOAL},
            "ece": {"goal": ECE_GOAL, "reached": model.ece, "met": model.ece <= ECE_GOAL},
        },
        "opinion_share": {
            "where layers can tell": _opinion_share(can_tell),
            "elsewhere": _opinion_share(elsewhere),
            "elsewhere, where the report's words tell": _opinion_share([item for item in elsewhere if _is_told(item)]),
            "elsewhere, where nothing tells": _opinion_share([item for item in elsewhere if not _is_told(item)]),
        },
        "elsewhere_by_cause": _by_cause(elsewhere),
        "missed_by_cause": _by_cause(can_tell),
        "sets": {name: _compared(chosen) for name, chosen in sets.items() if chosen},
        "départements": {
            name: asdict(measure(*probabilities([item for item in can_tell if item.case.sample == name])))
            for name in sorted({item.case.sample for item in judged})
        },
        "reliability": [asdict(band) for band in bands_of(*probabilities(sets["with an opinion"]))],
    }


def describe_cases(cases: Sequence[Case]) -> dict[str, Any]:
    """Return what the samples hold, so that numbers can be read: reports and reports answered before, by sample."""
    return {
        name: {
            "reports": sum(case.sample == name for case in cases),
            "answered before": sum(case.sample == name and case.is_answered for case in cases),
            "layers can tell": sum(case.sample == name and case.truth.layers_can_tell for case in cases),
        }
        for name in sorted({case.sample for case in cases})
    }


def _opinion_share(judged: Sequence[Judged]) -> float:
    return sum(item.has_opinion for item in judged) / len(judged) if judged else 0.0


def _is_told(item: Judged) -> bool:
    return item.case.truth.cause in WORDS_TELL


def _by_cause(judged: Sequence[Judged]) -> dict[str, dict[str, int]]:
    """Return how often each outcome was suggested, by the true cause and dimension."""
    counts: dict[str, Counter[str]] = {}
    for item in judged:
        truth = item.case.truth
        key = f"{truth.cause}, {truth.dimension}, {'relevant' if truth.relevant else 'irrelevant'}"
        counts.setdefault(key, Counter())[item.suggestion.outcome.value] += 1
    return {key: dict(sorted(found.items())) for key, found in sorted(counts.items())}


def _compared(judged: Sequence[Judged]) -> dict[str, Any]:
    found = {"model": measure(*probabilities(judged))}
    found |= {name: measure(*probabilities(judged, name)) for name in BASELINES}
    constant = found["constant"]
    return {name: {**asdict(one), "skill": one.skill_against(constant)} for name, one in found.items()}


def table(results: dict[str, Any]) -> str:
    """Return the results as lines of text."""
    lines = [f"{'':37}{'n':>6}{'yes':>6}{'AUC ± SE':>15}{'ECE':>8}{'Brier':>8}{'skill':>8}"]
    for name, compared in results["sets"].items():
        lines.append(name)
        lines += [_row(f"  {who}", found) for who, found in compared.items()]
    shares = ", ".join(f"{place} {share:.1%}" for place, share in results["opinion_share"].items())
    lines.append(f"with an opinion: {shares}")
    for name, found in results["départements"].items():
        lines.append(_row(f"  {name}", found))
    for name, goal in results["goals"].items():
        word = "met" if goal["met"] else "missed"
        lines.append(f"{name.upper()} where layers can tell: {goal['reached']:.3f}, goal {goal['goal']} {word}")
    return "\n".join(lines)


def short_table(results: dict[str, Any]) -> str:
    """Return the model's own lines of the results."""
    return "\n".join(_row(f"  {name}", compared["model"]) for name, compared in results["sets"].items())


def _row(name: str, found: dict[str, Any]) -> str:
    skill = f"{found['skill']:8.3f}" if "skill" in found else ""
    auc = f"{found['auc']:.3f} ± {found['auc_se']:.3f}"
    return f"{name:37}{found['count']:6}{found['accepted']:6}{auc:>15}{found['ece']:8.3f}{found['brier']:8.3f}{skill}"


def headline(measures: Measures) -> str:
    """Return one line about a set of probabilities, for the plot."""
    return f"n = {measures.count} · AUC {measures.auc:.3f} ± {measures.auc_se:.3f} · ECE {measures.ece:.3f}"
