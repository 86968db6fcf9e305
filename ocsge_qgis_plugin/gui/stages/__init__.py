"""Where each vintage of the open département stands, and moving it on."""

from .stage_dock import StageDock

__all__ = ["StageDock"]
