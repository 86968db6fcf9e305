"""A workspace of an earlier version of the plugin opens, keeps everything, and leaves a copy of what it was."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from ocsge_qgis_plugin.domain.decisions import Verdict
from ocsge_qgis_plugin.domain.outbox import OutboxState
from ocsge_qgis_plugin.domain.reports import ReportStatus
from ocsge_qgis_plugin.workspace.errors import LockedError
from ocsge_qgis_plugin.workspace.geopackage import register_functions
from ocsge_qgis_plugin.workspace.migrations import WORKSPACE_VERSION
from ocsge_qgis_plugin.workspace.workspace import workspace_path
from tests.unit.bad_input.conditions import locked
from tests.unit.workspace.records import ALICE, correction, draft, landes, opened, pulled, report

_NEW_TABLES = {"report_evidence", "report_relation", "report_suggestion", "report_note"}


@pytest.fixture
def version_1(tmp_path):
    """The path of a workspace made by the statements of schema version 1, not by this version's code."""
    path = workspace_path(tmp_path, landes())
    path.parent.mkdir()
    script = (Path(__file__).parent / "version_1.sql").read_text(encoding="utf-8")
    with closing(sqlite3.connect(path)) as connection:
        register_functions(connection)
        connection.executescript(script)
        connection.execute("PRAGMA journal_mode = WAL")
    return path


def rows(path: Path) -> dict[str, list[tuple]]:
    """Return the content of every table but the version, by name."""
    with closing(sqlite3.connect(path)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        found = {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in sorted(names)}
    found["espace_de_travail"] = [row for row in found["espace_de_travail"] if "version" not in row]
    return found


def schema(path: Path) -> dict[str, str]:
    with closing(sqlite3.connect(path)) as connection:
        return dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"))


def test_a_file_of_version_1_keeps_every_row_and_gains_the_tables_of_evidence(tmp_path, version_1):
    before = rows(version_1)
    opened(tmp_path).close()
    after = rows(version_1)
    assert set(after) - set(before) == _NEW_TABLES
    # Nobody could ask a colleague before version 3.
    after["report"] = [row[:-1] for row in after["report"] if row[-1] == ""]
    assert {name: after[name] for name in before} == before
    assert all(after[name] == [] for name in _NEW_TABLES)


def test_what_was_done_under_version_1_is_seen_and_goes_on(tmp_path, version_1):
    with opened(tmp_path) as workspace:
        one, two, three = workspace.reports.summaries()
        assert workspace.reports.get(one.uuid).sketch is not None
        assert (one.verdict, one.outbox_state) == (Verdict.VALID, OutboxState.QUEUED)
        assert workspace.decisions.current_for(one.uuid).corrections == (correction(),)
        assert (two.verdict, three.status) == (None, ReportStatus.VALID)
        assert workspace.cursors.get("reports") == "2026-01-01 12:00:00"
        assert workspace.view.get("current") == one.uuid
        assert (one.outcome, one.cluster, one.has_note) == (None, "", False)
        workspace.decisions.decide(draft(two.uuid, identity=ALICE))
        pulled(workspace, report(4))
        assert workspace.reports.count() == 4


def test_the_file_is_copied_before_it_is_migrated(tmp_path, version_1):
    before = rows(version_1)
    with opened(tmp_path) as workspace:
        pulled(workspace, report(9))
    copy = version_1.with_name("workspace.schema1.gpkg")
    assert rows(copy) == before
    with closing(sqlite3.connect(copy)) as connection:
        version = connection.execute("SELECT valeur FROM espace_de_travail WHERE nom = 'version'").fetchone()
    assert version == ("1",)


def test_a_migrated_file_has_the_very_tables_of_a_new_one(tmp_path, version_1):
    opened(tmp_path).close()
    with opened(tmp_path / "new") as workspace:
        assert schema(version_1) == schema(workspace.path)


def test_a_file_is_migrated_once(tmp_path, version_1):
    opened(tmp_path).close()
    copy = version_1.with_name("workspace.schema1.gpkg")
    copy.unlink()
    opened(tmp_path).close()
    assert not copy.exists()


def test_a_file_held_by_a_window_of_the_old_version_is_left_as_it_was(tmp_path, version_1):
    before = rows(version_1)
    with locked(version_1), pytest.raises(LockedError):
        opened(tmp_path)
    assert rows(version_1) == before
    opened(tmp_path).close()
    assert set(rows(version_1)) - set(before) == _NEW_TABLES


def test_a_new_file_says_the_version_of_this_plugin(tmp_path):
    with opened(tmp_path) as workspace, closing(sqlite3.connect(workspace.path)) as connection:
        found = connection.execute("SELECT valeur FROM espace_de_travail WHERE nom = 'version'").fetchone()
    assert found == (str(WORKSPACE_VERSION),)
