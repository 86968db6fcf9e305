"""What the layers, the text and the neighbours say about the report at hand."""

from .panel import EvidencePanel

__all__ = ["EvidencePanel"]
