"""``python -m tests.evaluation [--train]``: judge suggestions on samples, print, write ``build/evaluation/``.

Every département is judged by a model trained on the others; the published prior is judged on départements that were
never used for anything else. ``--train`` first trains that prior on all the others and writes
``resources/tables/relevance_prior.csv``, in which a new feature needs a row before (weight 0 will do).
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from ocsge_qgis_plugin.workflow.features import FEATURES, read_evidence
from ocsge_qgis_plugin.workflow.relevance import INTERCEPT, published_prior
from tests.evaluation.cases import cases_of
from tests.evaluation.judging import (
    HELD,
    Case,
    Judged,
    judge_after_own_decisions,
    judge_by,
    judge_each_left_out,
    probabilities,
    trained_on,
)
from tests.evaluation.measures import bands_of, measure
from tests.evaluation.plot import reliability_plot
from tests.evaluation.results import describe_cases, headline, short_table, summarise, table
from tests.evaluation.samples import BUILD, ROOT, SAMPLES, UNSEEN, SampleDepartement, sample_folder
from tests.sample.generate import Progress
from tests.sample.noise import VERSION

PRIOR = ROOT / "resources" / "tables" / "relevance_prior.csv"
OWN_DECISIONS = 250


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.evaluation", description=__doc__)
    parser.add_argument("--train", action="store_true", help="write the published prior from all samples")
    options = parser.parse_args(arguments)
    started = time.monotonic()

    def progress(message: str) -> None:
        sys.stdout.write(f"{time.monotonic() - started:6.1f} s  {message}\n")
        sys.stdout.flush()

    cases = _looked_at(SAMPLES, progress)
    unseen = _looked_at(UNSEEN, progress)
    if options.train:
        _write(PRIOR, prior_table(cases))
        published_prior.cache_clear()
        progress(f"prior written: {PRIOR}")
    judged = judge_each_left_out(cases)
    results = {
        "noise_version": VERSION,
        "samples": describe_cases([*cases, *unseen]),
        **summarise(judged),
        "after_own_decisions": summarise(judge_after_own_decisions(cases, OWN_DECISIONS)),
        "unseen_by_published_prior": summarise(judge_by(published_prior(), unseen, cases)),
    }
    _write(BUILD / "results.json", json.dumps(results, ensure_ascii=False, indent=2) + "\n")
    _write(BUILD / "reliability.svg", _plot(judged))
    progress(f"each département by a model trained on the others\n{table(results)}")
    progress(f"after {OWN_DECISIONS} decisions of one's own\n{short_table(results['after_own_decisions'])}")
    progress(f"the published prior, unseen départements\n{short_table(results['unseen_by_published_prior'])}")
    return 0


def _looked_at(samples: Sequence[SampleDepartement], progress: Progress) -> list[Case]:
    cases: list[Case] = []
    for sample in samples:
        cases += cases_of(sample, sample_folder(sample, progress))
        progress(f"{sample.name}: looked at")
    return cases


def prior_table(cases: Sequence[Case]) -> str:
    """Return the published prior as CSV: trained weights, and those that no sample can show as they were given."""
    model = trained_on(cases)
    seen = {name for case in cases for name, value in _values(case).items() if value} - HELD
    lines = ["indice;poids;origine", f"{INTERCEPT};{model.intercept:.3f};expert"]
    lines += [f"{name};{model.weights[name]:.3f};{'échantillon' if name in seen else 'expert'}" for name in FEATURES]
    return "\n".join([*lines, ""])


def _values(case: Case) -> dict[str, float]:
    reading = read_evidence(case.evidence, case.relations)
    return dict(reading.values) if reading.has_grounds else {}


def _plot(judged: Sequence[Judged]) -> str:
    sets = {
        "Là où les couches peuvent dire": [item for item in judged if item.case.truth.layers_can_tell],
        "Tous les avis": [item for item in judged if item.has_opinion],
    }
    return reliability_plot(
        {title: bands_of(*probabilities(chosen)) for title, chosen in sets.items()},
        {title: headline(measure(*probabilities(chosen))) for title, chosen in sets.items()},
    )


def _write(path: Path, text: str) -> None:
    """Write beside the final name, then move there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(".part")
    partial.write_text(text, encoding="utf-8")
    partial.replace(path)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
