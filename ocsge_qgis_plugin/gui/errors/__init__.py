"""Saying what went wrong, in one place. Imports nothing that needs shapely: the plugin starts here without it."""

from .error_bar import ErrorBar

__all__ = ["ErrorBar"]
