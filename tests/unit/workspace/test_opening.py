"""Opening a workspace: made once, checked before anything is written, refused with the reason and the remedy."""

from __future__ import annotations

import os
import sqlite3
import threading
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from ocsge_qgis_plugin.domain.departements import departement_of_code, departements
from ocsge_qgis_plugin.workspace import disk
from ocsge_qgis_plugin.workspace.database import sql
from ocsge_qgis_plugin.workspace.errors import (
    ClosedWorkspaceError,
    CorruptWorkspaceError,
    DiskFullError,
    LockedError,
    NetworkShareError,
    NewerSchemaError,
    NotWritableError,
    WorkspaceError,
    WrongDepartementError,
)
from ocsge_qgis_plugin.workspace.migrations import WORKSPACE_VERSION as NOW
from ocsge_qgis_plugin.workspace.opening import FileKind, open_file
from ocsge_qgis_plugin.workspace.schema import create_workspace_tables
from ocsge_qgis_plugin.workspace.workspace import open_workspace, workspace_path
from tests.unit.bad_input.conditions import assert_helps
from tests.unit.workspace.records import draft, landes, local_disk, opened, pulled, report


@pytest.fixture
def worked_in(tmp_path):
    """The path of a closed workspace with one report and one decision."""
    with opened(tmp_path) as workspace:
        (uuid,) = pulled(workspace, report(1))
        workspace.decisions.decide(draft(uuid))
        return workspace.path


def content(path: Path) -> tuple[int, int]:
    with closing(sqlite3.connect(path)) as connection:
        return (
            connection.execute("SELECT count(*) FROM report").fetchone()[0],
            connection.execute("SELECT count(*) FROM decision").fetchone()[0],
        )


@pytest.mark.parametrize("code", [found.code for found in departements()])
def test_every_departement_can_have_a_workspace_in_its_own_crs(tmp_path, code):
    departement = departement_of_code(code)
    with open_workspace(tmp_path, departement, share_detector=local_disk) as workspace:
        assert workspace.path == tmp_path / f"OCSGE_{code}" / "workspace.gpkg"
    with closing(sqlite3.connect(workspace.path)) as connection:
        row = connection.execute("SELECT srs_id FROM gpkg_geometry_columns WHERE table_name = 'correction'").fetchone()
    assert row == (departement.epsg,)


def test_a_workspace_keeps_its_uuid_and_its_content(tmp_path, worked_in):
    with opened(tmp_path) as first:
        uuid = first.uuid
    with opened(tmp_path) as second:
        assert second.uuid == uuid
        assert second.reports.count() == 1


def test_two_windows_may_open_a_new_workspace_at_the_same_time(tmp_path):
    uuids, start = [], threading.Barrier(2)

    def open_it():
        start.wait()
        with open_workspace(tmp_path, landes(), share_detector=local_disk) as workspace:
            uuids.append(workspace.uuid)

    threads = [threading.Thread(target=open_it) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(uuids) == 2
    assert len(set(uuids)) == 1


def test_a_folder_on_a_network_share_is_refused_with_the_reason(tmp_path):
    with pytest.raises(NetworkShareError) as caught:
        opened(tmp_path, share_detector=lambda _: "nfs4")
    assert_helps(caught.value, tmp_path / "OCSGE_40", "nfs4", remedy="Choisissez un dossier d'un disque de ce poste")
    assert list(tmp_path.iterdir()) == []


def test_a_unc_path_is_a_network_share():
    assert disk.network_share_of(Path("\\\\serveur\\partage")) == "UNC"


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/alice/ocsge", ""),
        ("/mnt/équipe/ocsge", "cifs"),
        ("/mnt/équipe", "cifs"),
        ("/mnt/équipements", ""),
        ("/srv/avec espace/x", "nfs4"),
        ("/home/alice/sshfs/a", "fuse.sshfs"),
        ("/srv/remonté", ""),
    ],
)
def test_the_mount_table_tells_network_shares(folder, kind):
    table = [
        "/dev/sda1 / ext4 rw 0 0",
        "//nas/e /mnt/équipe cifs rw 0 0",
        "nas:/x /srv/avec\\040espace nfs4 rw 0 0",
        "alice@nas: /home/alice/sshfs fuse.sshfs rw 0 0",
        "nas:/y /srv/remonté nfs rw 0 0",
        "/dev/sdb1 /srv/remonté ext4 rw 0 0",
        "",
    ]
    assert disk.share_in_mount_table(table, folder) == kind


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "fichier").write_text("")
    with pytest.raises(NotWritableError) as caught:
        opened(tmp_path / "fichier")
    assert_helps(caught.value, tmp_path / "fichier", remedy="Choisissez un dossier où vous avez le droit d'écrire")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_write_access_is_named(tmp_path):
    folder = tmp_path / "OCSGE_40"
    folder.mkdir(mode=0o500)
    with pytest.raises(NotWritableError, match="OCSGE_40"):
        opened(tmp_path)


def test_a_text_file_in_the_place_of_a_workspace_is_refused_and_left_alone(tmp_path):
    path = workspace_path(tmp_path, landes())
    path.parent.mkdir()
    path.write_text("ceci n'est pas une base" * 100)
    before = path.read_bytes()
    with pytest.raises(CorruptWorkspaceError) as caught:
        opened(tmp_path)
    assert_helps(caught.value, path, remedy="Renommez-le pour le garder")
    assert path.read_bytes() == before


def test_somebody_elses_geopackage_is_refused_and_left_alone(tmp_path):
    path = workspace_path(tmp_path, landes())
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE autre (x)")
    before = path.read_bytes()
    with pytest.raises(CorruptWorkspaceError) as caught:
        opened(tmp_path)
    assert_helps(caught.value, path, remedy="Renommez-le pour le garder")
    assert path.read_bytes() == before


def test_a_workspace_cut_in_half_is_refused_and_left_alone(tmp_path, worked_in):
    whole = worked_in.read_bytes()
    worked_in.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(CorruptWorkspaceError) as caught:
        opened(tmp_path)
    assert_helps(caught.value, worked_in, remedy="Renommez-le pour le garder")
    assert worked_in.read_bytes() == whole[: len(whole) // 2]


def test_the_workspace_of_another_departement_is_refused(tmp_path, worked_in):
    elsewhere = tmp_path / "OCSGE_62" / "workspace.gpkg"
    elsewhere.parent.mkdir()
    worked_in.rename(elsewhere)
    with pytest.raises(WrongDepartementError, match="40") as caught:
        open_workspace(tmp_path, departement_of_code("62"), share_detector=local_disk)
    assert_helps(caught.value, elsewhere, "62", remedy="Remettez chaque espace de travail dans son dossier")
    assert content(elsewhere) == (1, 1)


def test_a_workspace_of_a_newer_version_is_refused_and_left_alone(tmp_path, worked_in):
    with closing(sqlite3.connect(worked_in)) as connection:
        connection.execute("UPDATE espace_de_travail SET valeur = '99' WHERE nom = 'version'")
        connection.commit()
    before = worked_in.read_bytes()
    with pytest.raises(NewerSchemaError) as caught:
        opened(tmp_path)
    assert_helps(caught.value, worked_in, "schéma 99", remedy="Mettez l'extension à jour")
    assert worked_in.read_bytes() == before
    assert content(worked_in) == (1, 1)


def kind_of_version(version, **migrations):
    return FileKind("departement", "40", version, partial(create_workspace_tables, departement=landes()), **migrations)


def test_an_older_workspace_is_migrated_step_by_step_after_a_copy(tmp_path, worked_in):
    steps = {
        NOW: lambda connection: connection.execute("ALTER TABLE report ADD COLUMN note TEXT"),
        NOW + 1: lambda connection: connection.execute("UPDATE report SET note = 'migré'"),
    }
    found = open_file(worked_in, kind_of_version(NOW + 2, migrations=steps), share_detector=local_disk)
    found.database.close()
    with closing(sqlite3.connect(worked_in)) as connection:
        assert connection.execute("SELECT note FROM report").fetchall() == [("migré",)]
    backup = worked_in.with_name(f"workspace.schema{NOW}.gpkg")
    assert content(backup) == (1, 1)
    with pytest.raises(NewerSchemaError):
        opened(tmp_path)


def test_a_migration_that_fails_leaves_the_workspace_as_it_was(tmp_path, worked_in):
    def fail(connection):
        connection.execute("DELETE FROM signalement")
        connection.execute("SELECT no_such_column FROM report")

    with pytest.raises(WorkspaceError):
        open_file(worked_in, kind_of_version(NOW + 1, migrations={NOW: fail}), share_detector=local_disk)
    with opened(tmp_path) as workspace:
        assert workspace.reports.count() == 1
    with closing(sqlite3.connect(worked_in)) as connection:
        assert connection.execute("SELECT count(*) FROM signalement").fetchone() == (1,)


def test_a_workspace_held_by_another_program_is_said_to_be_locked_and_loses_nothing(tmp_path, worked_in):
    with opened(tmp_path) as workspace, closing(sqlite3.connect(worked_in, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LockedError) as caught:
            pulled(workspace, report(2))
        assert_helps(caught.value, worked_in, remedy="Fermez l'autre fenêtre")
        other.execute("ROLLBACK")
        pulled(workspace, report(2))
        assert workspace.reports.count() == 2


def test_opening_a_workspace_held_exclusively_is_said_to_be_locked(tmp_path, worked_in):
    with closing(sqlite3.connect(worked_in, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LockedError) as caught:
            opened(tmp_path)
        assert_helps(caught.value, worked_in, remedy="Fermez l'autre fenêtre")


def test_a_full_disk_undoes_the_transaction_and_keeps_the_rest(tmp_path, worked_in):
    with opened(tmp_path) as workspace:
        # The nearest thing to a full disk that needs no disk: SQLite answers SQLITE_FULL at this many pages.
        with workspace.reports._database.read() as connection:
            (pages,) = connection.execute("PRAGMA page_count").fetchone()
            connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(DiskFullError) as caught:
            pulled(workspace, *(report(number, comment="x" * 5000) for number in range(2, 40)))
        assert_helps(caught.value, worked_in, remedy="Libérez de la place")
        assert workspace.reports.count() == 1
        with workspace.reports._database.read() as connection:
            connection.execute("PRAGMA max_page_count = 100000")
        pulled(workspace, report(2))
        assert workspace.reports.count() == 2


def test_a_closed_workspace_says_so(tmp_path, worked_in):
    workspace = opened(tmp_path)
    workspace.close()
    workspace.close()
    with pytest.raises(ClosedWorkspaceError):
        workspace.reports.count()


def test_every_thread_reads_and_writes_through_a_connection_of_its_own(tmp_path):
    with open_workspace(tmp_path, landes(), share_detector=local_disk) as workspace:
        errors = []

        def work(first):
            try:
                for number in range(first, first + 20):
                    pulled(workspace, report(number))
            except WorkspaceError as error:
                errors.append(error)

        threads = [threading.Thread(target=work, args=(start,)) for start in (0, 100, 200)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert errors == []
        assert workspace.reports.count() == 60


def test_connections_of_finished_threads_are_not_kept(tmp_path, workspace):
    for _ in range(5):
        thread = threading.Thread(target=workspace.reports.count)
        thread.start()
        thread.join()
    workspace.reports.count()
    assert len(workspace.reports._database._connections) <= 2


def test_another_program_that_closes_last_does_not_turn_wal_off_under_us(workspace):
    pulled(workspace, report(1))
    with closing(sqlite3.connect(workspace.path, isolation_level=None)) as other:
        other.execute("PRAGMA busy_timeout = 100")
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("PRAGMA journal_mode = DELETE")
    with workspace.reports._database.read() as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert connection.execute("PRAGMA synchronous").fetchone() == (2,)
        assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)


def test_where_the_person_stopped_and_where_the_sync_got_to_are_remembered(tmp_path):
    with opened(tmp_path) as workspace:
        workspace.view.set("filters", {"statuses": ["submit"], "mine": True})
        workspace.cursors.set("reports", "2026-01-01 12:00:00")
    with opened(tmp_path) as workspace:
        assert workspace.view.get("filters") == {"statuses": ["submit"], "mine": True}
        assert workspace.view.get("extent", [0, 0]) == [0, 0]
        assert workspace.cursors.get("reports") == "2026-01-01 12:00:00"
        assert workspace.cursors.get("other") is None


@pytest.mark.parametrize("name", ["decision; DROP TABLE report", "'", '"x"', "a--b'", "$y"])
def test_no_name_that_could_end_a_statement_gets_into_one(name):
    with pytest.raises(ValueError, match=r".*"):
        sql("SELECT * FROM $table", table=name)
