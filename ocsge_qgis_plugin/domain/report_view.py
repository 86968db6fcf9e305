"""How the map shows a report that is centred: what the interface does, and what is therefore needed offline."""

from __future__ import annotations

CLOSEST_SCALE = 1500.0
"""Denominator of the scale at which a bare point, or a small sketch, is shown."""
CONTEXT_FACTOR = 2.2
"""Side of what is shown, in sides of the sketch."""
