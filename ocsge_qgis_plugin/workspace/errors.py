"""What can go wrong with a file on this disk. Each names the file and the remedy, and none of them loses anything."""

from __future__ import annotations

from ..domain.errors import OcsGeError


class WorkspaceError(OcsGeError):
    """The workspace or the national store cannot do what was asked."""


class NewerSchemaError(WorkspaceError):
    """The file was written by a newer version of the plugin."""


class NetworkShareError(WorkspaceError):
    """The folder is on a network share, where SQLite's locks and shared memory cannot be trusted."""


class NotWritableError(WorkspaceError):
    """The folder or the file cannot be created or written."""


class LockedError(WorkspaceError):
    """Another program holds the file for longer than we are ready to wait."""


class DiskFullError(WorkspaceError):
    """There is no room left on the disk; the transaction was undone as a whole."""


class CorruptWorkspaceError(WorkspaceError):
    """The file is damaged, or is not one of ours."""


class WrongDepartementError(WorkspaceError):
    """The file belongs to another département."""


class ClosedWorkspaceError(WorkspaceError):
    """The workspace was closed while something still wanted to use it."""


class UnknownReportError(WorkspaceError):
    """No such report here: never pulled, or removed since."""


class UnknownItemError(WorkspaceError):
    """No such decision or stage change here."""


class ReportClosedError(WorkspaceError):
    """The report has been answered for good, or has disappeared from the server: nothing can be decided on it."""


class DecisionPendingError(WorkspaceError):
    """The previous intention on the same thing is on its way, and its fate is not known yet."""


class DecisionLeftError(WorkspaceError):
    """A decision to be undone is no longer here to be taken back: sent, on its way, stopped, or undone already."""


class AlreadyDecidedError(WorkspaceError):
    """A decision on the report waits here already, and several at a time are to replace none."""


class ReportMovedOnError(WorkspaceError):
    """The report is no longer as it was read: somebody answered it, or changed it."""


class IdentityMismatchError(WorkspaceError):
    """A report of one server or group would be answered under an identity of another."""


class LeaseLostError(WorkspaceError):
    """The caller no longer holds the lease on this item: another window has taken it over. Nothing was changed."""


class GeometryError(WorkspaceError):
    """A geometry is not what its table holds."""
