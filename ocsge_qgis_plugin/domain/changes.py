"""Small records that say which things changed, so that lists and maps refresh those and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class ChangeSet:
    """Identifiers of what a workspace operation changed.

    ``reports`` are workspace uuids of reports created, updated or removed; ``decisions`` uuids of decisions whose
    content or state changed; ``stages`` are ``(departement code, vintage name)`` pairs; ``evidence`` are workspace
    uuids of reports whose evidence, suggestion or note changed: their line in the list, nothing of the thread or map.
    """

    reports: frozenset[str] = field(default_factory=frozenset)
    removed_reports: frozenset[str] = field(default_factory=frozenset)
    decisions: frozenset[str] = field(default_factory=frozenset)
    stages: frozenset[tuple[str, str]] = field(default_factory=frozenset)
    evidence: frozenset[str] = field(default_factory=frozenset)

    def __or__(self, other: ChangeSet) -> ChangeSet:
        """Return what either of the two changed."""
        return ChangeSet(
            self.reports | other.reports,
            self.removed_reports | other.removed_reports,
            self.decisions | other.decisions,
            self.stages | other.stages,
            self.evidence | other.evidence,
        )

    def __bool__(self) -> bool:
        return bool(self.reports or self.removed_reports or self.decisions or self.stages or self.evidence)
