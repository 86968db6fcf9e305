-- A workspace of schema version 1 as the plugin 0.1 wrote it: three reports, a decision with a correction, one withdrawn.
PRAGMA application_id = 1196444487;
PRAGMA user_version = 10300;
CREATE TABLE gpkg_spatial_ref_sys (
        srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
        organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (
        table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
        description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
        min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
        CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (
        table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
        srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
        CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
        CONSTRAINT uk_gc_table_name UNIQUE (table_name),
        CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
        CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE gpkg_extensions (
        table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
        CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
CREATE TABLE espace_de_travail (
        fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, nom TEXT NOT NULL UNIQUE, valeur TEXT NOT NULL);
CREATE TABLE sync_cursor (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL);
CREATE TABLE view_state (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL);
CREATE TABLE history (
        seq INTEGER PRIMARY KEY AUTOINCREMENT, item TEXT NOT NULL, at TEXT NOT NULL, who TEXT NOT NULL,
        from_state TEXT NOT NULL, to_state TEXT NOT NULL, detail TEXT NOT NULL);
CREATE INDEX history_item ON history (item);
CREATE TRIGGER history_kept BEFORE DELETE ON history BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TRIGGER history_fixed BEFORE UPDATE ON history BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
CREATE TABLE report (
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
        UNIQUE (server, community, remote_id));
CREATE TABLE report_content (
        fid INTEGER PRIMARY KEY REFERENCES report (fid) ON DELETE CASCADE, content TEXT NOT NULL);
CREATE TABLE signalement (
        fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL REFERENCES report (fid) ON DELETE CASCADE, geom POINT,
        uuid TEXT NOT NULL UNIQUE, numero INTEGER NOT NULL, statut TEXT, theme TEXT, commune TEXT, date DATE,
        commentaire TEXT, verdict TEXT, etat_envoi TEXT);
CREATE TABLE croquis (
        fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom GEOMETRY,
        report_uuid TEXT NOT NULL REFERENCES report (uuid) ON DELETE CASCADE, numero INTEGER NOT NULL, type TEXT);
CREATE INDEX croquis_report ON croquis (report_uuid);
CREATE TABLE decision (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        uuid TEXT NOT NULL UNIQUE,
        report_uuid TEXT NOT NULL REFERENCES report (uuid),
        remote_id INTEGER NOT NULL,
        verdict TEXT NOT NULL, reason TEXT NOT NULL, reply_text TEXT NOT NULL, assignee TEXT NOT NULL,
        ground_updating_date TEXT, ground_reply_ids TEXT NOT NULL,
        answered_status TEXT, answered_reply_id INTEGER, overtaken INTEGER NOT NULL DEFAULT 0,
        
    server TEXT NOT NULL, community INTEGER NOT NULL, user_id INTEGER NOT NULL, username TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'uncertain', 'confirmed', 'conflict', 'refused', 'withdrawn')),
    attempts INTEGER NOT NULL DEFAULT 0,
    last_error TEXT NOT NULL DEFAULT '',
    queued_at REAL NOT NULL,
    not_before REAL NOT NULL DEFAULT 0,
    lease_owner TEXT NOT NULL DEFAULT '',
    lease_until REAL NOT NULL DEFAULT 0,
    attempted_at REAL NOT NULL DEFAULT 0,
    settle_until REAL NOT NULL DEFAULT 0,
    sent_at TEXT);
CREATE INDEX decision_report ON decision (report_uuid);
CREATE INDEX decision_state ON decision (state, seq);
CREATE TABLE correction (
        fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom MULTIPOLYGON,
        cs_avant TEXT NOT NULL, us_avant TEXT NOT NULL, cs_corr TEXT NOT NULL, us_corr TEXT NOT NULL,
        millesime TEXT NOT NULL, signalement INTEGER NOT NULL, auteur TEXT NOT NULL, etat TEXT NOT NULL,
        id_ocsge TEXT NOT NULL, livraison TEXT NOT NULL, objet INTEGER NOT NULL, empreinte TEXT NOT NULL,
        epsg INTEGER NOT NULL, polygone_simple BOOLEAN NOT NULL, rang INTEGER NOT NULL,
        decision_uuid TEXT NOT NULL REFERENCES decision (uuid));
CREATE INDEX correction_decision ON correction (decision_uuid);
CREATE TRIGGER decision_made AFTER INSERT ON decision BEGIN 
    UPDATE report SET current_decision =
        (SELECT max(seq) FROM decision WHERE report_uuid = NEW.report_uuid AND state <> 'withdrawn')
        WHERE uuid = NEW.report_uuid;
    UPDATE signalement SET (verdict, etat_envoi) =
        (SELECT coalesce(d.verdict, ''), coalesce(d.state, '') FROM report r
         LEFT JOIN decision d ON d.seq = r.current_decision WHERE r.uuid = NEW.report_uuid)
        WHERE uuid = NEW.report_uuid; END;
CREATE TRIGGER decision_moved AFTER UPDATE OF state ON decision BEGIN 
    UPDATE report SET current_decision =
        (SELECT max(seq) FROM decision WHERE report_uuid = NEW.report_uuid AND state <> 'withdrawn')
        WHERE uuid = NEW.report_uuid;
    UPDATE signalement SET (verdict, etat_envoi) =
        (SELECT coalesce(d.verdict, ''), coalesce(d.state, '') FROM report r
         LEFT JOIN decision d ON d.seq = r.current_decision WHERE r.uuid = NEW.report_uuid)
        WHERE uuid = NEW.report_uuid; END;
CREATE TRIGGER correction_follows AFTER UPDATE OF state ON decision BEGIN
        UPDATE correction SET etat = NEW.state WHERE decision_uuid = NEW.uuid; END;
CREATE TRIGGER decision_kept BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'decisions are kept'); END;
CREATE VIRTUAL TABLE "rtree_signalement_geom" USING rtree(id, minx, maxx, miny, maxy);
CREATE TRIGGER "rtree_signalement_geom_insert" AFTER INSERT ON "signalement"
       WHEN (NEW."geom" NOT NULL AND NOT ST_IsEmpty(NEW."geom"))
       BEGIN INSERT OR REPLACE INTO "rtree_signalement_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),
       ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_signalement_geom_update1" AFTER UPDATE OF "geom" ON "signalement"
       WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom"))
       BEGIN INSERT OR REPLACE INTO "rtree_signalement_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),
       ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_signalement_geom_update2" AFTER UPDATE OF "geom" ON "signalement"
       WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom"))
       BEGIN DELETE FROM "rtree_signalement_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_signalement_geom_update3" AFTER UPDATE ON "signalement"
       WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom"))
       BEGIN DELETE FROM "rtree_signalement_geom" WHERE id = OLD."fid";
       INSERT OR REPLACE INTO "rtree_signalement_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),
       ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_signalement_geom_update4" AFTER UPDATE ON "signalement"
       WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom"))
       BEGIN DELETE FROM "rtree_signalement_geom" WHERE id IN (OLD."fid", NEW."fid"); END;
CREATE TRIGGER "rtree_signalement_geom_delete" AFTER DELETE ON "signalement" WHEN OLD."geom" NOT NULL
       BEGIN DELETE FROM "rtree_signalement_geom" WHERE id = OLD."fid"; END;
CREATE VIRTUAL TABLE "rtree_croquis_geom" USING rtree(id, minx, maxx, miny, maxy);
CREATE TRIGGER "rtree_croquis_geom_insert" AFTER INSERT ON "croquis"
       WHEN (NEW."geom" NOT NULL AND NOT ST_IsEmpty(NEW."geom"))
       BEGIN INSERT OR REPLACE INTO "rtree_croquis_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),
       ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_croquis_geom_update1" AFTER UPDATE OF "geom" ON "croquis"
       WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom"))
       BEGIN INSERT OR REPLACE INTO "rtree_croquis_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),
       ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_croquis_geom_update2" AFTER UPDATE OF "geom" ON "croquis"
       WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom"))
       BEGIN DELETE FROM "rtree_croquis_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_croquis_geom_update3" AFTER UPDATE ON "croquis"
       WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom"))
       BEGIN DELETE FROM "rtree_croquis_geom" WHERE id = OLD."fid";
       INSERT OR REPLACE INTO "rtree_croquis_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),
       ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_croquis_geom_update4" AFTER UPDATE ON "croquis"
       WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom"))
       BEGIN DELETE FROM "rtree_croquis_geom" WHERE id IN (OLD."fid", NEW."fid"); END;
CREATE TRIGGER "rtree_croquis_geom_delete" AFTER DELETE ON "croquis" WHEN OLD."geom" NOT NULL
       BEGIN DELETE FROM "rtree_croquis_geom" WHERE id = OLD."fid"; END;
CREATE VIRTUAL TABLE "rtree_correction_geom" USING rtree(id, minx, maxx, miny, maxy);
CREATE TRIGGER "rtree_correction_geom_insert" AFTER INSERT ON "correction"
       WHEN (NEW."geom" NOT NULL AND NOT ST_IsEmpty(NEW."geom"))
       BEGIN INSERT OR REPLACE INTO "rtree_correction_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),
       ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_correction_geom_update1" AFTER UPDATE OF "geom" ON "correction"
       WHEN OLD."fid" = NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom"))
       BEGIN INSERT OR REPLACE INTO "rtree_correction_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),
       ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_correction_geom_update2" AFTER UPDATE OF "geom" ON "correction"
       WHEN OLD."fid" = NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom"))
       BEGIN DELETE FROM "rtree_correction_geom" WHERE id = OLD."fid"; END;
CREATE TRIGGER "rtree_correction_geom_update3" AFTER UPDATE ON "correction"
       WHEN OLD."fid" != NEW."fid" AND (NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom"))
       BEGIN DELETE FROM "rtree_correction_geom" WHERE id = OLD."fid";
       INSERT OR REPLACE INTO "rtree_correction_geom" VALUES (NEW."fid", ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"),
       ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")); END;
CREATE TRIGGER "rtree_correction_geom_update4" AFTER UPDATE ON "correction"
       WHEN OLD."fid" != NEW."fid" AND (NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom"))
       BEGIN DELETE FROM "rtree_correction_geom" WHERE id IN (OLD."fid", NEW."fid"); END;
CREATE TRIGGER "rtree_correction_geom_delete" AFTER DELETE ON "correction" WHEN OLD."geom" NOT NULL
       BEGIN DELETE FROM "rtree_correction_geom" WHERE id = OLD."fid"; END;
INSERT INTO gpkg_spatial_ref_sys (srs_name, srs_id, organization, organization_coordsys_id, definition, description) VALUES ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system');
INSERT INTO gpkg_spatial_ref_sys (srs_name, srs_id, organization, organization_coordsys_id, definition, description) VALUES ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system');
INSERT INTO gpkg_spatial_ref_sys (srs_name, srs_id, organization, organization_coordsys_id, definition, description) VALUES ('RGF93 v1 / Lambert-93', 2154, 'EPSG', 2154, 'PROJCS["RGF93 v1 / Lambert-93",GEOGCS["RGF93 v1",DATUM["Reseau_Geodesique_Francais_1993_v1",SPHEROID["GRS 1980",6378137,298.257222101,AUTHORITY["EPSG","7019"]],AUTHORITY["EPSG","6171"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4171"]],PROJECTION["Lambert_Conformal_Conic_2SP"],PARAMETER["latitude_of_origin",46.5],PARAMETER["central_meridian",3],PARAMETER["standard_parallel_1",49],PARAMETER["standard_parallel_2",44],PARAMETER["false_easting",700000],PARAMETER["false_northing",6600000],UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Easting",EAST],AXIS["Northing",NORTH],AUTHORITY["EPSG","2154"]]', '');
INSERT INTO gpkg_spatial_ref_sys (srs_name, srs_id, organization, organization_coordsys_id, definition, description) VALUES ('WGS 84', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]', '');
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, min_x, min_y, max_x, max_y, srs_id) VALUES ('espace_de_travail', 'attributes', 'espace_de_travail', 'Espace de travail OCS GE', '2026-11-22T19:33:42.318Z', NULL, NULL, NULL, NULL, 0);
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, min_x, min_y, max_x, max_y, srs_id) VALUES ('signalement', 'features', 'signalement', 'Signalements', '2026-11-22T19:33:42.318Z', NULL, NULL, NULL, NULL, 4326);
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, min_x, min_y, max_x, max_y, srs_id) VALUES ('croquis', 'features', 'croquis', 'Croquis des signalements', '2026-11-22T19:33:42.319Z', NULL, NULL, NULL, NULL, 4326);
INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, min_x, min_y, max_x, max_y, srs_id) VALUES ('correction', 'features', 'correction', 'Corrections', '2026-11-22T19:33:42.319Z', NULL, NULL, NULL, NULL, 2154);
INSERT INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m) VALUES ('signalement', 'geom', 'POINT', 4326, 0, 0);
INSERT INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m) VALUES ('croquis', 'geom', 'GEOMETRY', 4326, 0, 0);
INSERT INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m) VALUES ('correction', 'geom', 'MULTIPOLYGON', 2154, 0, 0);
INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope) VALUES ('signalement', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');
INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope) VALUES ('croquis', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');
INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope) VALUES ('correction', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only');
INSERT INTO espace_de_travail (fid, nom, valeur) VALUES (1, 'kind', 'departement');
INSERT INTO espace_de_travail (fid, nom, valeur) VALUES (2, 'subject', '40');
INSERT INTO espace_de_travail (fid, nom, valeur) VALUES (3, 'version', '1');
INSERT INTO espace_de_travail (fid, nom, valeur) VALUES (4, 'uuid', '5704a283-e91b-4bd7-a51f-2acbae97e0d8');
INSERT INTO sync_cursor (name, value) VALUES ('reports', '2026-01-01 12:00:00');
INSERT INTO view_state (name, value) VALUES ('current', '"380a433f-8d08-4b7a-b5cd-c91cc0b9fba5"');
INSERT INTO history (seq, item, at, who, from_state, to_state, detail) VALUES (1, '81ad5710-b496-41b6-8877-6382de0629b5', '2026-01-01T12:00:00+00:00', 'pi.alice', '', 'queued', 'valid');
INSERT INTO history (seq, item, at, who, from_state, to_state, detail) VALUES (2, '805167b5-298a-42a5-9f87-d8162f3cd7a2', '2026-01-01T12:01:00+00:00', 'pi.alice', '', 'queued', 'reject');
INSERT INTO history (seq, item, at, who, from_state, to_state, detail) VALUES (3, '805167b5-298a-42a5-9f87-d8162f3cd7a2', '2026-01-01T12:01:00+00:00', '', 'queued', 'withdrawn', '');
INSERT INTO report (fid, uuid, server, community, remote_id, longitude, latitude, status, theme, commune, opening_date, updating_date, author_name, comment_start, reply_count, attachment_count, taken_by, proposed, removed, content_hash, current_decision) VALUES (1, '380a433f-8d08-4b7a-b5cd-c91cc0b9fba5', 'http://127.0.0.1:8080', 12, 1, -0.4999, 44.0, 'submit', 'Couverture', 'Aire-sur-l''Adour', '2026-01-01T12:00:00+00:00', '2026-01-01T13:00:00+00:00', 'mairie', 'Il y a une serre ici.', 1, 0, 'pi.bruno', '', 0, X'CBE7B40D13F32042226099D646D04DF3', 1);
INSERT INTO report (fid, uuid, server, community, remote_id, longitude, latitude, status, theme, commune, opening_date, updating_date, author_name, comment_start, reply_count, attachment_count, taken_by, proposed, removed, content_hash, current_decision) VALUES (2, '3f85af67-1046-4f01-bc2e-b92b265a9aff', 'http://127.0.0.1:8080', 12, 2, -0.4998, 44.0, 'submit', 'Couverture', 'Aire-sur-l''Adour', '2026-01-01T12:00:00+00:00', '2026-01-01T14:00:00+00:00', 'mairie', 'Il y a une serre ici.', 0, 0, '', '', 0, X'1C7787039BD6421774BA1602DBFCFA0A', NULL);
INSERT INTO report (fid, uuid, server, community, remote_id, longitude, latitude, status, theme, commune, opening_date, updating_date, author_name, comment_start, reply_count, attachment_count, taken_by, proposed, removed, content_hash, current_decision) VALUES (3, '82022ad5-ffc4-4df6-8986-812913ec88ac', 'http://127.0.0.1:8080', 12, 3, -0.4997, 44.0, 'valid', 'Couverture', 'Aire-sur-l''Adour', '2026-01-01T12:00:00+00:00', '2026-01-01T15:00:00+00:00', 'mairie', 'Il y a une serre ici.', 0, 0, '', '', 0, X'0A778085175A02C5DD94BB43B0970618', NULL);
INSERT INTO report_content (fid, content) VALUES (1, '{"lon":-0.4999,"lat":44.0,"status":"submit","comment":"Il y a une serre ici.","themes":[[12,"Couverture",{"cs_propose":"CS1.1.1.1"}]],"author":[4201,"mairie","mairie@example.org"],"validator":null,"commune":["40001","Aire-sur-l''Adour"],"departement":["40","Landes"],"opened":"2026-01-01T12:00:00+00:00","updated":"2026-01-01T13:00:00+00:00","closed":null,"sketch":{"name":"","objects":[["Polygone","POLYGON ((-0.5 44, -0.499 44, -0.499 44.001, -0.5 44))","",{}],["Texte","POINT (-0.5 44)","",{}]]},"replies":[[7,[4102,"pi.bruno",""],"OCS GE pending/prise-en-charge #000000000000","\u2026","pending","2026-01-01T12:00:00+00:00"]],"attachments":[],"device":"","unreadable":[]}');
INSERT INTO report_content (fid, content) VALUES (2, '{"lon":-0.4998,"lat":44.0,"status":"submit","comment":"Il y a une serre ici.","themes":[[12,"Couverture",{"cs_propose":"CS1.1.1.1"}]],"author":[4201,"mairie","mairie@example.org"],"validator":null,"commune":["40001","Aire-sur-l''Adour"],"departement":["40","Landes"],"opened":"2026-01-01T12:00:00+00:00","updated":"2026-01-01T14:00:00+00:00","closed":null,"sketch":null,"replies":[],"attachments":[],"device":"","unreadable":[]}');
INSERT INTO report_content (fid, content) VALUES (3, '{"lon":-0.4997,"lat":44.0,"status":"valid","comment":"Il y a une serre ici.","themes":[[12,"Couverture",{"cs_propose":"CS1.1.1.1"}]],"author":[4201,"mairie","mairie@example.org"],"validator":null,"commune":["40001","Aire-sur-l''Adour"],"departement":["40","Landes"],"opened":"2026-01-01T12:00:00+00:00","updated":"2026-01-01T15:00:00+00:00","closed":null,"sketch":null,"replies":[],"attachments":[],"device":"","unreadable":[]}');
INSERT INTO signalement (fid, geom, uuid, numero, statut, theme, commune, date, commentaire, verdict, etat_envoi) VALUES (1, X'47500003E61000003C4ED1915CFEDFBF3C4ED1915CFEDFBF0000000000004640000000000000464001010000003C4ED1915CFEDFBF0000000000004640', '380a433f-8d08-4b7a-b5cd-c91cc0b9fba5', 1, 'submit', 'Couverture', 'Aire-sur-l''Adour', '2026-01-01', 'Il y a une serre ici.', 'valid', 'queued');
INSERT INTO signalement (fid, geom, uuid, numero, statut, theme, commune, date, commentaire, verdict, etat_envoi) VALUES (2, X'47500003E6100000789CA223B9FCDFBF789CA223B9FCDFBF000000000000464000000000000046400101000000789CA223B9FCDFBF0000000000004640', '3f85af67-1046-4f01-bc2e-b92b265a9aff', 2, 'submit', 'Couverture', 'Aire-sur-l''Adour', '2026-01-01', 'Il y a une serre ici.', '', ''); -- pragma: allowlist secret
INSERT INTO signalement (fid, geom, uuid, numero, statut, theme, commune, date, commentaire, verdict, etat_envoi) VALUES (3, X'47500003E6100000B3EA73B515FBDFBFB3EA73B515FBDFBF000000000000464000000000000046400101000000B3EA73B515FBDFBF0000000000004640', '82022ad5-ffc4-4df6-8986-812913ec88ac', 3, 'valid', 'Couverture', 'Aire-sur-l''Adour', '2026-01-01', 'Il y a une serre ici.', '', '');
INSERT INTO croquis (fid, geom, report_uuid, numero, type) VALUES (1, X'47500003E6100000000000000000E0BF560E2DB29DEFDFBF0000000000004640E3A59BC42000464001030000000100000004000000000000000000E0BF0000000000004640560E2DB29DEFDFBF0000000000004640560E2DB29DEFDFBFE3A59BC420004640000000000000E0BF0000000000004640', '380a433f-8d08-4b7a-b5cd-c91cc0b9fba5', 1, 'Polygone');
INSERT INTO croquis (fid, geom, report_uuid, numero, type) VALUES (2, X'47500003E6100000000000000000E0BF000000000000E0BF000000000000464000000000000046400101000000000000000000E0BF0000000000004640', '380a433f-8d08-4b7a-b5cd-c91cc0b9fba5', 1, 'Texte');
INSERT INTO decision (seq, uuid, report_uuid, remote_id, verdict, reason, reply_text, assignee, ground_updating_date, ground_reply_ids, answered_status, answered_reply_id, overtaken, server, community, user_id, username, decided_at, state, attempts, last_error, queued_at, not_before, lease_owner, lease_until, attempted_at, settle_until, sent_at) VALUES (1, '81ad5710-b496-41b6-8877-6382de0629b5', '380a433f-8d08-4b7a-b5cd-c91cc0b9fba5', 1, 'valid', 'erreur-cs', 'Merci pour votre signalement.', '', '2026-01-01T13:00:00+00:00', '[7]', NULL, NULL, 0, 'http://127.0.0.1:8080', 12, 4101, 'pi.alice', '2026-01-01T12:00:00+00:00', 'queued', 0, '', 1767268800.0, 0.0, '', 0.0, 0.0, 0.0, NULL);
INSERT INTO decision (seq, uuid, report_uuid, remote_id, verdict, reason, reply_text, assignee, ground_updating_date, ground_reply_ids, answered_status, answered_reply_id, overtaken, server, community, user_id, username, decided_at, state, attempts, last_error, queued_at, not_before, lease_owner, lease_until, attempted_at, settle_until, sent_at) VALUES (2, '805167b5-298a-42a5-9f87-d8162f3cd7a2', '3f85af67-1046-4f01-bc2e-b92b265a9aff', 2, 'reject', 'us-juste', 'Non, l''usage est juste.', '', '2026-01-01T14:00:00+00:00', '[]', NULL, NULL, 0, 'http://127.0.0.1:8080', 12, 4101, 'pi.alice', '2026-01-01T12:01:00+00:00', 'withdrawn', 0, '', 1767268860.0, 0.0, '', 0.0, 0.0, 0.0, NULL);
INSERT INTO correction (fid, geom, cs_avant, us_avant, cs_corr, us_corr, millesime, signalement, auteur, etat, id_ocsge, livraison, objet, empreinte, epsg, polygone_simple, rang, decision_uuid) VALUES (1, X'475000036A08000000000000006A184100000000906B1841000000005808584100000000710858410106000000010000000103000000010000000500000000000000006A1841000000005808584100000000906B1841000000005808584100000000906B1841000000007108584100000000006A1841000000007108584100000000006A18410000000058085841', 'CS2.2.1', 'US5', 'CS1.1.1.1', 'RAS', 'M2', 1, 'pi.alice', 'queued', 'OCSGE1', 'OCS-GE_D040_2021', 17, 'ab12', 2154, 1, 0, '81ad5710-b496-41b6-8877-6382de0629b5');
