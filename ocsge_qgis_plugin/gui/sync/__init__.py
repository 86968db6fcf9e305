"""What waits to be sent, what became of it, and the button that sends it."""

from .sync_button import SyncButton

__all__ = ["SyncButton"]
