"""The sample départements that suggestions are judged on, generated once and kept below ``build/``.

Landscapes differ by seed and by projection; the noise is that of ``tests.sample.noise``, fixed before any model.
"""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import dataclass
from pathlib import Path

import tests.sample
from tests.sample.generate import Options, Progress, generate

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "evaluation"


@dataclass(frozen=True)
class SampleDepartement:
    """One sample: département, seed of its landscape, size, number of reports."""

    departement: str
    seed: int
    area_km2: float = 25.0
    reports: int = 500

    @property
    def name(self) -> str:
        """Name of its folder, and of the fold of the evaluation."""
        return f"{self.departement}-{self.seed}"


SAMPLES = (
    SampleDepartement("40", 401),
    SampleDepartement("62", 621),
    SampleDepartement("33", 331),
    SampleDepartement("38", 381),
    SampleDepartement("974", 9741),
    SampleDepartement("971", 9711),
)
"""One per département, so that a fold leaves a whole département out."""

UNSEEN = (SampleDepartement("35", 3501), SampleDepartement("2B", 2001))
"""Départements that nothing was chosen or trained on: the published prior is judged on them, and they on it alone."""


def sample_folder(sample: SampleDepartement, progress: Progress) -> Path:
    """Return the folder of ``sample``, generating it where it is missing or older than the generator."""
    folder = BUILD / "samples" / sample.name
    stamp = folder / "made-by.txt"
    wanted = f"{sample} {_generator_digest()}\n"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    options = Options(reports=sample.reports, imagery=False)
    generate(folder, sample.departement, sample.area_km2, sample.seed, options, progress)
    stamp.write_text(wanted, encoding="utf-8")
    return folder


def _generator_digest() -> str:
    digest = hashlib.sha256()
    for path in sorted(Path(tests.sample.__file__).parent.glob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
