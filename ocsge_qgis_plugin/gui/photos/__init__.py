"""Photos of a report: a strip of thumbnails, and a window to look at them."""

from .strip import PhotoStrip

__all__ = ["PhotoStrip"]
