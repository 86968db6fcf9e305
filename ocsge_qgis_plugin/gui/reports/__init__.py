"""The report dock, where photo-interpreters spend their day."""

from .dock import PickPolygon, ReportDock

__all__ = ["PickPolygon", "ReportDock"]
