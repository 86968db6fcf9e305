"""Choosing a département and the deliveries to open it with."""

from .dialog import OpenDepartementDialog

__all__ = ["OpenDepartementDialog"]
