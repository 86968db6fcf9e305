"""Reading the code tables held as CSV below ``resources/tables/`` (UTF-8, ``;``)."""

from __future__ import annotations

import csv
from pathlib import Path

from ..resource_paths import resource_path
from .errors import TableError
from .text import tr


def read_table(name: str, columns: tuple[str, ...]) -> list[dict[str, str]]:
    """Return the rows of ``resources/tables/<name>`` as dictionaries.

    :raises TableError: when the file is missing, is not UTF-8, or lacks one of ``columns``.
    """
    return read_table_file(resource_path(f"tables/{name}"), columns)


def read_table_file(path: Path, columns: tuple[str, ...]) -> list[dict[str, str]]:
    """Return the rows of a ``;``-separated UTF-8 table; a text that holds ``;`` stands between double quotes.

    :raises TableError: when the file is missing, is not UTF-8, lacks one of ``columns``, or a row has a cell too many.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.DictReader(stream, delimiter=";")
            missing = [column for column in columns if column not in (reader.fieldnames or [])]
            rows = []
            for row in reader:
                if None in row:
                    raise TableError(
                        tr("La ligne {row} de la table {path} a une cellule de trop.").format(
                            row=reader.line_num, path=path
                        ),
                        remedy=tr("Réinstallez l'extension ou rétablissez ce fichier."),
                    )
                rows.append({key: (value or "").strip() for key, value in row.items()})
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise TableError(
            tr("La table {path} est illisible.").format(path=path),
            remedy=tr("Réinstallez l'extension ou rétablissez ce fichier."),
            details=str(error),
        ) from error
    if missing:
        raise TableError(
            tr("Il manque les colonnes {columns} dans la table {path}.").format(columns=", ".join(missing), path=path),
            remedy=tr("Réinstallez l'extension ou rétablissez ce fichier."),
        )
    return rows
