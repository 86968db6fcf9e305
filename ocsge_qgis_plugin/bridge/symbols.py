"""Building symbols out of symbol layers."""

from __future__ import annotations

from typing import TypeVar

from qgis.core import QgsFillSymbol, QgsLineSymbol, QgsMarkerSymbol, QgsSymbol, QgsSymbolLayer

_Symbol = TypeVar("_Symbol", bound=QgsSymbol)


def fill_symbol(*layers: QgsSymbolLayer) -> QgsFillSymbol:
    """Return a fill made of ``layers``, the first at the bottom."""
    return _assembled(QgsFillSymbol(), layers)


def line_symbol(*layers: QgsSymbolLayer) -> QgsLineSymbol:
    """Return a line made of ``layers``, the first at the bottom."""
    return _assembled(QgsLineSymbol(), layers)


def marker_symbol(*layers: QgsSymbolLayer) -> QgsMarkerSymbol:
    """Return a marker made of ``layers``, the first at the bottom."""
    return _assembled(QgsMarkerSymbol(), layers)


def _assembled(symbol: _Symbol, layers: tuple[QgsSymbolLayer, ...]) -> _Symbol:
    # The constructors that take a list do not hand over the ownership of its members to C++: QGIS 3.40 crashes once
    # Python frees them.
    while symbol.symbolLayerCount():
        symbol.deleteSymbolLayer(0)
    for layer in layers:
        symbol.appendSymbolLayer(layer)
    return symbol
