"""The same place seen several ways at once: linked canvases in a window of their own, a swipe in the main one."""

from .swipe import SwipeTool
from .window import LinkedViewsWindow

__all__ = ["LinkedViewsWindow", "SwipeTool"]
