"""The tables of a workspace and of the national store, as written by this version of the plugin.

Tables that QGIS shows have French columns; inner tables are English like the code. Triggers keep the map's tables in
step with decisions, so that no store can forget to. Of a workspace only the first schema is here: what came later is in
:mod:`.migrations`.
"""

from __future__ import annotations

import sqlite3

from ..domain.departements import Departement
from ..domain.outbox import OutboxState
from .crs_definitions import PROJECTED, WGS84_EPSG
from .geopackage import create_core_tables, register_attributes, register_features
from .migrations import WORKSPACE_STEPS

_STATES = ", ".join(f"'{state.value}'" for state in OutboxState)

_OUTBOX_COLUMNS = f"""
    server TEXT NOT NULL, community INTEGER NOT NULL, user_id INTEGER NOT NULL, username TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ({_STATES})),
    attempts INTEGER NOT NULL DEFAULT 0,
    last_error TEXT NOT NULL DEFAULT '',
    queued_at REAL NOT NULL,
    not_before REAL NOT NULL DEFAULT 0,
    lease_owner TEXT NOT NULL DEFAULT '',
    lease_until REAL NOT NULL DEFAULT 0,
    attempted_at REAL NOT NULL DEFAULT 0,
    settle_until REAL NOT NULL DEFAULT 0,
    sent_at TEXT"""

_COMMON = (
    """CREATE TABLE espace_de_travail (
        fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, nom TEXT NOT NULL UNIQUE, valeur TEXT NOT NULL)""",
    "CREATE TABLE sync_cursor (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL)",
    "CREATE TABLE view_state (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL)",
    """CREATE TABLE history (
        seq INTEGER PRIMARY KEY AUTOINCREMENT, item TEXT NOT NULL, at TEXT NOT NULL, who TEXT NOT NULL,
        from_state TEXT NOT NULL, to_state TEXT NOT NULL, detail TEXT NOT NULL)""",
    "CREATE INDEX history_item ON history (item)",
    "CREATE TRIGGER history_kept BEFORE DELETE ON history BEGIN SELECT RAISE(ABORT, 'history is append-only'); END",
    "CREATE TRIGGER history_fixed BEFORE UPDATE ON history BEGIN SELECT RAISE(ABORT, 'history is append-only'); END",
)

_REPORTS = (
    """CREATE TABLE report (
        fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
        uuid TEXT NOT NULL UNIQUE,
        server TEXT NOT NULL, community INTEGER NOT NULL, remote_id INTEGER NOT NULL,
        longitude REAL NOT NULL, latitude REAL NOT NULL,
        status TEXT NOT NULL, theme TEXT NOT NULL, commune TEXT NOT NULL,
        opening_date TEXT, updating_date TEXT,
        author_name TEXT NOT NULL, comment_start TEXT NOT NULL,
        reply_count INTEGER NOT NULL, attachment_count INTEGER NOT NULL,
        taken_by TEXT NOT NULL, proposed TEXT NOT NULL,
        removed INTEGER NOT NULL DEFAULT 0,
        content_hash BLOB NOT NULL,
        current_decision INTEGER,
        UNIQUE (server, community, remote_id))""",
    """CREATE TABLE report_content (
        fid INTEGER PRIMARY KEY REFERENCES report (fid) ON DELETE CASCADE, content TEXT NOT NULL)""",
    """CREATE TABLE signalement (
        fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL REFERENCES report (fid) ON DELETE CASCADE, geom POINT,
        uuid TEXT NOT NULL UNIQUE, numero INTEGER NOT NULL, statut TEXT, theme TEXT, commune TEXT, date DATE,
        commentaire TEXT, verdict TEXT, etat_envoi TEXT)""",
    """CREATE TABLE croquis (
        fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom GEOMETRY,
        report_uuid TEXT NOT NULL REFERENCES report (uuid) ON DELETE CASCADE, numero INTEGER NOT NULL, type TEXT)""",
    "CREATE INDEX croquis_report ON croquis (report_uuid)",
)

_DECISIONS = (
    f"""CREATE TABLE decision (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        report_uuid TEXT NOT NULL REFERENCES report (uuid),
        remote_id INTEGER NOT NULL,
        verdict TEXT NOT NULL, reason TEXT NOT NULL, reply_text TEXT NOT NULL, assignee TEXT NOT NULL,
        ground_updating_date TEXT, ground_reply_ids TEXT NOT NULL,
        answered_status TEXT, answered_reply_id INTEGER, overtaken INTEGER NOT NULL DEFAULT 0,
        {_OUTBOX_COLUMNS})""",
    "CREATE INDEX decision_report ON decision (report_uuid)",
    "CREATE INDEX decision_state ON decision (state, seq)",
    """CREATE TABLE correction (
        fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom MULTIPOLYGON,
        cs_avant TEXT NOT NULL, us_avant TEXT NOT NULL, cs_corr TEXT NOT NULL, us_corr TEXT NOT NULL,
        millesime TEXT NOT NULL, signalement INTEGER NOT NULL, auteur TEXT NOT NULL, etat TEXT NOT NULL,
        id_ocsge TEXT NOT NULL, livraison TEXT NOT NULL, objet INTEGER NOT NULL, empreinte TEXT NOT NULL,
        epsg INTEGER NOT NULL, polygone_simple BOOLEAN NOT NULL, rang INTEGER NOT NULL,
        decision_uuid TEXT NOT NULL REFERENCES decision (uuid))""",
    "CREATE INDEX correction_decision ON correction (decision_uuid)",
)

_FOLLOW_DECISION = """
    UPDATE report SET current_decision =
        (SELECT max(seq) FROM decision WHERE report_uuid = NEW.report_uuid AND state <> 'withdrawn')
        WHERE uuid = NEW.report_uuid;
    UPDATE signalement SET (verdict, etat_envoi) =
        (SELECT coalesce(d.verdict, ''), coalesce(d.state, '') FROM report r
         LEFT JOIN decision d ON d.seq = r.current_decision WHERE r.uuid = NEW.report_uuid)
        WHERE uuid = NEW.report_uuid;"""

_TRIGGERS = (
    f"CREATE TRIGGER decision_made AFTER INSERT ON decision BEGIN {_FOLLOW_DECISION} END",
    f"CREATE TRIGGER decision_moved AFTER UPDATE OF state ON decision BEGIN {_FOLLOW_DECISION} END",
    """CREATE TRIGGER correction_follows AFTER UPDATE OF state ON decision BEGIN
        UPDATE correction SET etat = NEW.state WHERE decision_uuid = NEW.uuid; END""",
    "CREATE TRIGGER decision_kept BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'decisions are kept'); END",
)

_NATIONAL = (
    """CREATE TABLE avancement (
        fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, departement TEXT NOT NULL, millesime TEXT NOT NULL,
        annee INTEGER, etape TEXT NOT NULL, trimestre TEXT NOT NULL, motif TEXT NOT NULL,
        date_etape DATE, date_prevue DATE, row_id TEXT NOT NULL, fingerprint TEXT NOT NULL,
        UNIQUE (departement, millesime))""",
    f"""CREATE TABLE stage_change (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        departement TEXT NOT NULL, vintage TEXT NOT NULL, base TEXT NOT NULL,
        stage TEXT NOT NULL, quarter TEXT NOT NULL, reason TEXT NOT NULL, planned_date TEXT,
        {_OUTBOX_COLUMNS})""",
    "CREATE INDEX stage_change_vintage ON stage_change (departement, vintage)",
    "CREATE INDEX stage_change_state ON stage_change (state, seq)",
    "CREATE TRIGGER stage_change_kept BEFORE DELETE ON stage_change"
    " BEGIN SELECT RAISE(ABORT, 'stage changes are kept'); END",
)


def create_workspace_tables(connection: sqlite3.Connection, departement: Departement) -> None:
    """Create the tables of one département's workspace, corrections in its projected CRS."""
    create_core_tables(connection, (PROJECTED[departement.epsg],))
    for statement in (*_COMMON, *_REPORTS, *_DECISIONS, *_TRIGGERS):
        connection.execute(statement)
    register_attributes(connection, "espace_de_travail", "Espace de travail OCS GE")
    register_features(connection, "signalement", "Signalements", "POINT", WGS84_EPSG)
    register_features(connection, "croquis", "Croquis des signalements", "GEOMETRY", WGS84_EPSG)
    register_features(connection, "correction", "Corrections", "MULTIPOLYGON", departement.epsg)
    for version in sorted(WORKSPACE_STEPS):
        WORKSPACE_STEPS[version](connection)


def create_national_tables(connection: sqlite3.Connection) -> None:
    """Create the tables of the national store."""
    create_core_tables(connection, ())
    for statement in (*_COMMON, *_NATIONAL):
        connection.execute(statement)
    register_attributes(connection, "espace_de_travail", "Suivi national OCS GE")
    register_attributes(connection, "avancement", "Avancement par département et millésime")
