"""A reliability plot as SVG: what was announced against what was true, with 95 % Wilson intervals and counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

from ocsge_qgis_plugin.workflow.relevance import ReliabilityBand

_SIDE, _LEFT, _TOP, _GAP, _BARS = 300, 60, 56, 70, 60
_TICKS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
_INK, _PALE, _ACCENT = "#333333", "#c9c9c9", "#1f6fb2"


def reliability_plot(panels: Mapping[str, Sequence[ReliabilityBand]], notes: Mapping[str, str]) -> str:
    """Return an SVG document with one panel per entry of ``panels``; ``notes`` are the lines under their titles."""
    width = _LEFT + len(panels) * (_SIDE + _GAP)
    height = _TOP + _SIDE + _BARS + 60
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" '
        f'font-family="sans-serif" font-size="12" fill="{_INK}">',
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
    ]
    for number, (title, bands) in enumerate(panels.items()):
        parts += _panel(_LEFT + number * (_SIDE + _GAP), title, notes.get(title, ""), bands)
    return "\n".join([*parts, "</svg>", ""])


def _text(x: float, y: float, text: str, anchor: str = "middle", extra: str = "") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" {extra}>{escape(text)}</text>'


def _line(x1: float, y1: float, x2: float, y2: float, color: str, extra: str = "") -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{color}" {extra}/>'


def _panel(left: float, title: str, note: str, bands: Sequence[ReliabilityBand]) -> list[str]:
    bottom = _TOP + _SIDE
    parts = [
        _text(left + _SIDE / 2, 22, title, extra='font-weight="bold" font-size="14"'),
        _text(left + _SIDE / 2, 41, note),
        f'<rect x="{left}" y="{_TOP}" width="{_SIDE}" height="{_SIDE}" fill="none" stroke="{_PALE}"/>',
        _line(left, bottom, left + _SIDE, _TOP, _PALE, 'stroke-dasharray="5 4"'),
        _text(left + _SIDE / 2, bottom + _BARS + 48, "probabilité annoncée"),
        _text(left - 40, _TOP + _SIDE / 2, "part à prendre en compte", extra=_turned(left - 40, _TOP + _SIDE / 2)),
    ]
    for tick in _TICKS:
        parts.append(_text(left + tick * _SIDE, bottom + _BARS + 28, f"{100 * tick:.0f} %"))
        parts.append(_text(left - 6, bottom - tick * _SIDE + 4, f"{100 * tick:.0f} %", "end"))
    most = max((band.count for band in bands), default=1)
    for band in bands:
        parts += _band(left, bottom, band, most)
    return parts


def _turned(x: float, y: float) -> str:
    return f'transform="rotate(-90 {x:.1f} {y:.1f})"'


def _band(left: float, bottom: float, band: ReliabilityBand, most: int) -> list[str]:
    """Return a point with its interval, and below the axis a bar as high as the band is full."""
    x = left + band.mean_probability * _SIDE
    share = band.accepted / band.count
    bar = band.count / most * (_BARS - 16)
    start, wide = left + band.start * _SIDE + 3, (band.end - band.start) * _SIDE - 6
    return [
        _line(x, bottom - band.low * _SIDE, x, bottom - band.high * _SIDE, _ACCENT, 'stroke-width="1.5"'),
        f'<circle cx="{x:.1f}" cy="{bottom - share * _SIDE:.1f}" r="4" fill="{_ACCENT}"/>',
        f'<rect x="{start:.1f}" y="{bottom + 3:.1f}" width="{wide:.1f}" height="{bar:.1f}" fill="{_PALE}"/>',
        _text(start + wide / 2, bottom + bar + 13, str(band.count), extra='font-size="9"'),
    ]
