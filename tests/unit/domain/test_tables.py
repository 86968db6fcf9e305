"""The tables below ``resources/tables/`` say what they seem to say."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from ocsge_qgis_plugin.domain.errors import TableError
from ocsge_qgis_plugin.domain.reports import ReportStatus
from ocsge_qgis_plugin.domain.tables import read_table_file
from ocsge_qgis_plugin.resource_paths import resource_path

TABLES = sorted(resource_path("tables").glob("*.csv"))


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_every_row_has_as_many_cells_as_the_table_has_columns(path: Path) -> None:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        header, *rows = csv.reader(lines, delimiter=";")
    assert [row for row in rows if len(row) != len(header)] == []


def test_a_sentence_with_a_semicolon_is_read_to_its_end() -> None:
    assert ReportStatus.PENDING2.meaning == "Un membre a répondu ; un gestionnaire doit confirmer."


def test_a_row_with_a_cell_too_many_is_refused_with_its_number(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("code;sens\na;dit tout\nb;dit la moitié ; et perd le reste\n", encoding="utf-8")
    with pytest.raises(TableError, match="3"):
        read_table_file(path, ("code", "sens"))


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("code\na\n", encoding="utf-8")
    with pytest.raises(TableError, match="sens"):
        read_table_file(path, ("code", "sens"))
