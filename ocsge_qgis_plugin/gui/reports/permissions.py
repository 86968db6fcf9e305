"""Why nothing can be decided on a report right now: see :mod:`...workflow.permissions`."""

from ...workflow.permissions import why_not_decide

__all__ = ["why_not_decide"]
