"""Reports of a sample as the plugin measures them: served, pulled into a workspace, looked at, joined to the truth.

The truth is read last, by report number, and touches nothing that was measured.
"""

from __future__ import annotations

import json
import tempfile
from dataclasses import dataclass
from pathlib import Path

from ocsge_qgis_plugin.domain.departements import departement_of_code
from ocsge_qgis_plugin.domain.evidence import Relations
from ocsge_qgis_plugin.domain.themes import Theme, ThemeAttribute, ThemeMapping, guess_mapping
from ocsge_qgis_plugin.espaceco.auth import BasicAuthenticator
from ocsge_qgis_plugin.espaceco.reports import ReportsClient
from ocsge_qgis_plugin.espaceco.session import Session
from ocsge_qgis_plugin.landcover.delivery import DeliveryKind, LayerRole, find_deliveries
from ocsge_qgis_plugin.landcover.records import DeliveredLayer, Delivery
from ocsge_qgis_plugin.landcover.report_overlay import CosiaLayer, StateLayer
from ocsge_qgis_plugin.workflow.evidence_inputs import EvidenceInputs
from ocsge_qgis_plugin.workflow.evidence_pass import refresh_evidence
from ocsge_qgis_plugin.workflow.pull import pull_reports
from ocsge_qgis_plugin.workspace.workspace import Workspace, open_workspace
from tests.evaluation.judging import Case, Truth
from tests.evaluation.samples import SampleDepartement
from tests.sample.reports import community_of
from tests.server import LocalServer
from tests.server.seed_groups import PASSWORD, correction_themes
from tests.server.seed_reports import FIRST_REPORT

READER = "admin.ign"


@dataclass(frozen=True)
class DeliveredSource:
    """One layer of a delivery, where the evidence pass looks for polygons."""

    source: Path
    layer_name: str
    delivery: Delivery


def cases_of(sample: SampleDepartement, folder: Path) -> list[Case]:
    """Return every report of the sample in ``folder``, in the order in which they were made."""
    departement = departement_of_code(sample.departement)
    if departement is None:
        raise ValueError(sample.departement)
    with (
        tempfile.TemporaryDirectory(prefix="ocsge-evaluation-") as name,
        open_workspace(Path(name), departement) as workspace,
    ):
        _pull(workspace, sample, folder)
        outcome = refresh_evidence(workspace, inputs_of(folder))
        if outcome.problems or outcome.left:
            raise RuntimeError(f"{sample.name}: {outcome.problems or outcome.left}")
        return _cases(workspace, sample, folder)


def inputs_of(folder: Path) -> EvidenceInputs:
    """Return the layers of a sample as the plugin would hand them to the evidence pass."""
    deliveries = find_deliveries(folder).deliveries
    states = sorted((found for found in deliveries if found.kind is DeliveryKind.STATE), key=lambda found: found.year)
    names = [f"M{number}" for number in range(1, len(states) + 1)]
    zones = {name: found.layer(LayerRole.BUILT_UP_ZONE) for name, found in zip(names, states)}
    return EvidenceInputs(
        states=tuple(
            StateLayer(name, found.year, _source(found, found.layer(LayerRole.LAND_COVER_USE)))
            for name, found in zip(names, states)
        ),
        cosias=tuple(
            CosiaLayer(found.year, found.layers, found.fingerprint)
            for found in deliveries
            if found.kind is DeliveryKind.COSIA
        ),
        built_up={name: _source(found, zones[name]) for name, found in zip(names, states) if zones[name] is not None},
        mappings=_mappings(),
    )


def _source(delivery: Delivery, layer: DeliveredLayer | None) -> DeliveredSource:
    if layer is None:
        raise ValueError(f"{delivery.path}: no such layer")
    return DeliveredSource(Path(layer.source), layer.layer_name, delivery)


def _mappings() -> tuple[ThemeMapping, ...]:
    """Return what the plugin guesses of the loop's form, as a group that was never set up has it."""
    return tuple(
        guess_mapping(
            Theme(
                0,
                theme["theme"],
                tuple(ThemeAttribute(found["name"], found["title"], found["type"]) for found in theme["attributes"]),
            )
        )
        for theme in correction_themes()
    )


def _pull(workspace: Workspace, sample: SampleDepartement, folder: Path) -> None:
    with LocalServer(workspace.folder / "server.sqlite", folder / "espaceco" / "reports.json", login=READER) as server:
        authenticator = BasicAuthenticator(READER, PASSWORD)
        with Session(server.url, authenticator=authenticator, requests_per_second=None) as session:
            community = community_of(sample.departement)
            pull_reports(ReportsClient(session), workspace, server=session.server, community=community)


def _cases(workspace: Workspace, sample: SampleDepartement, folder: Path) -> list[Case]:
    truth = json.loads((folder / "espaceco" / "truth.json").read_text(encoding="utf-8"))["reports"]
    summaries = {found.uuid: found for found in workspace.reports.summaries()}
    if len(summaries) != len(truth):
        raise RuntimeError(f"{sample.name}: {len(summaries)} reports pulled of {len(truth)}")
    found = []
    for stored in workspace.evidence.each():
        if stored.evidence is None:
            raise RuntimeError(f"{sample.name}: evidence of {stored.report_uuid} is unreadable")
        summary = summaries[stored.report_uuid]
        facts = truth[str(summary.key.remote_id - FIRST_REPORT + 1)]
        case = Case(
            sample=sample.name,
            evidence=stored.evidence,
            relations=stored.relations or Relations(stored.report_uuid, stored.report_uuid),
            status=summary.status,
            truth=Truth(facts["relevant"], facts["cause"], facts["dimension"], facts["layers_can_tell"]),
        )
        found.append((summary.key.remote_id, case))
    return [case for _, case in sorted(found, key=lambda pair: pair[0])]
