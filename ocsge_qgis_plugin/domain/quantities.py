"""Quantities as people read them."""

from __future__ import annotations

from .text import tr

_THIN_SPACE = "\u202f"


def count_text(count: float) -> str:
    """Return a whole number, its thousands set apart."""
    return f"{count:,.0f}".replace(",", _THIN_SPACE)


def area_text(area_m2: float) -> str:
    """Return an area in m² or hectares."""
    if area_m2 < 10_000:
        return tr("{area} m²").format(area=count_text(area_m2))
    return tr("{area} ha").format(area=f"{area_m2 / 10_000:.2f}".replace(".", ","))


def percent_text(share: float) -> str:
    """Return a share (0 to 1) in whole per cent."""
    return tr("{share} %").format(share=round(100 * share))
