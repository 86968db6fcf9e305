"""How well reports are understood, on texts whose truth is known. The writer's texts were fixed before the reader's."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from ocsge_qgis_plugin.domain.evidence import WishKind
from ocsge_qgis_plugin.domain.nomenclature import Dimension
from ocsge_qgis_plugin.domain.themes import Claim
from ocsge_qgis_plugin.domain.wishes import read_wish
from tests.sample.noise import ORGANISATION_WEIGHTS
from tests.sample.planted import COVER_MISTAKES, USE_MISTAKES
from tests.sample.report_texts import Wording, write_comment

PHOTOS_YEAR = 2021
CAUSES = {
    Dimension.COVER: ("already_right", "below_unit", "missed_building", "outdated", "unfounded", "wrong_cover"),
    Dimension.USE: ("already_right", "below_unit", "outdated", "unfounded", "wrong_use"),
}
MISTAKES = {Dimension.COVER: COVER_MISTAKES, Dimension.USE: USE_MISTAKES}


def comments() -> Iterator[tuple[Dimension, str, str, str]]:
    """Yield dimension, class said to be drawn, class asked for, and the text, which holds no code."""
    rng = np.random.default_rng(11)
    organisations = sorted(ORGANISATION_WEIGHTS)
    for dimension, causes in CAUSES.items():
        for _ in range(600):
            current = sorted(MISTAKES[dimension])[rng.integers(len(MISTAKES[dimension]))]
            cause = causes[rng.integers(len(causes))]
            options = [code for code in MISTAKES[dimension][current] if code != current]
            wished = "CS1.1.1.1" if cause == "missed_building" else options[rng.integers(len(options))]
            if wished == current:
                continue
            wording = Wording(current, wished, "Dax", 800.0, PHOTOS_YEAR)
            organisation = organisations[rng.integers(len(organisations))]
            yield dimension, current, wished, write_comment(rng, cause, organisation, False, wording)


@pytest.mark.parametrize(("has_theme", "right", "dimensions"), [(True, 0.93, 1.0), (False, 0.90, 0.92)])
def test_wishes_in_free_text_are_mostly_found_and_hardly_ever_wrong(
    has_theme: bool, right: float, dimensions: float
) -> None:
    read = [
        (dimension, current, wished, read_wish(Claim(dimension if has_theme else None), text, PHOTOS_YEAR))
        for dimension, current, wished, text in comments()
    ]
    stated = [(wished, found) for _, _, wished, found in read if found.wished_codes]
    assert sum(wished in found.wished_codes for wished, found in stated) >= right * len(read)
    assert sum(wished not in found.wished_codes for wished, found in stated) < 0.02 * len(stated)
    assert sum(found.dimension is dimension for dimension, *_, found in read) >= dimensions * len(read)
    assert sum(found.dimension not in (dimension, None) for dimension, *_, found in read) < 0.02 * len(read)
    drawn = [(current, found) for _, current, _, found in read if found.current_codes]
    assert sum(current not in found.current_codes for current, found in drawn) < 0.02 * len(drawn)


@pytest.mark.parametrize(
    ("cause", "kind"),
    [
        ("geometry", WishKind.GEOMETRY),
        ("off_topic", WishKind.OFF_TOPIC),
        ("later_change", WishKind.LATER_CHANGE),
    ],
)
def test_remarks_that_no_loop_takes_up_are_told_apart(cause: str, kind: WishKind) -> None:
    rng = np.random.default_rng(12)
    wording = Wording(None, None, "Dax", 800.0, PHOTOS_YEAR)
    if cause == "later_change":
        wording = Wording("CS2.2.1", "CS1.1.1.1", "Dax", 800.0, PHOTOS_YEAR)
    read = [
        read_wish(Claim(None), write_comment(rng, cause, "ddt", False, wording), PHOTOS_YEAR).kind for _ in range(200)
    ]
    assert read.count(kind) >= 0.85 * len(read)
