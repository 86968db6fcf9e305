"""Class labels of the sample as small integers, so that whole tiles are classified by numpy.

A label packs cover, use and the skeleton flag: ``ossature * 1024 + cover index * 32 + use index``. The indices follow
the order of the leaf classes in ``resources/tables``; 0 is never a valid label for a painted surface of the sample
(it would be built-up land used for agriculture without ossature, for which ``NONE`` = -1 stands instead).
"""

from __future__ import annotations

import csv

import numpy as np

from ocsge_qgis_plugin.resource_paths import resource_path

NONE = -1


def read_table(name: str) -> list[dict[str, str]]:
    """Return the rows of ``resources/tables/<name>``."""
    with resource_path(f"tables/{name}").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter=";"))


COVERS = tuple(row["code"] for row in read_table("ocsge_cs.csv") if row["feuille"] == "1")
USES = tuple(row["code"] for row in read_table("ocsge_us.csv") if row["feuille"] == "1")
EXPECTED_PAIRS = frozenset(
    (row["code_cs"], row["code_us"]) for row in read_table("ocsge_cs_us_matrix.csv") if row["couple_attendu"] == "1"
)
COSIA_CLASSES = {int(row["numero"]): row["classe"] for row in read_table("cosia_classes.csv") if row["numero"]}


def label(cover: str, use: str, ossature: int = 0) -> int:
    """Return the integer label of a legal pair given without its prefixes, e.g. ``label("2.2.1", "1.1")``."""
    pair = (f"CS{cover}", f"US{use}")
    if pair not in EXPECTED_PAIRS:
        raise ValueError(f"{pair} is not an expected cover × use pair")
    return ossature * 1024 + COVERS.index(pair[0]) * 32 + USES.index(pair[1])


def cover_of(labels: np.ndarray) -> np.ndarray:
    """Return the cover indices of labels."""
    return (np.asarray(labels) % 1024) // 32


def use_of(labels: np.ndarray) -> np.ndarray:
    """Return the use indices of labels."""
    return np.asarray(labels) % 32


def ossature_of(labels: np.ndarray) -> np.ndarray:
    """Return 1 where labels belong to the skeleton, else 0."""
    return np.asarray(labels) // 1024


def codes(value: int) -> tuple[str, str]:
    """Return the codes of a label as delivered, e.g. ``("CS2.2.1", "US1.1")``."""
    return COVERS[value % 1024 // 32], USES[value % 32]


BUILT = COVERS.index("CS1.1.1.1")
