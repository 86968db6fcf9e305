"""Where a layer's data come from, written into its metadata and its notes so that it travels with the project."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from qgis.core import QgsLayerMetadata, QgsLayerNotesUtils, QgsMapLayer

from ..domain.text import tr

_LICENCE = "Licence Ouverte / Open Licence 2.0 (Etalab)"


@dataclass(frozen=True)
class Provenance:
    """What to remember about a layer. ``facts`` are label and value, in the order in which they are read."""

    title: str
    identifier: str
    abstract: str
    facts: Sequence[tuple[str, str]]
    rights: str = "© IGN"


def write_provenance(layer: QgsMapLayer, provenance: Provenance) -> None:
    """Write ``provenance`` into the metadata, attribution and notes of ``layer``; values are shown as plain text."""
    metadata = QgsLayerMetadata()
    metadata.setIdentifier(provenance.identifier)
    metadata.setTitle(provenance.title)
    metadata.setAbstract(provenance.abstract)
    metadata.setType("dataset")
    metadata.setLanguage("FRE")
    metadata.setLicenses([_LICENCE])
    metadata.setRights([provenance.rights])
    metadata.setCrs(layer.crs())
    metadata.setHistory([f"{label} : {value}" for label, value in provenance.facts])
    layer.setMetadata(metadata)
    layer.serverProperties().setAttribution(provenance.rights)
    rows = "".join(f"<tr><th align='left'>{escape(a)}</th><td>{escape(b)}</td></tr>" for a, b in provenance.facts)
    heading = f"<h3>{escape(provenance.title)}</h3><p>{escape(provenance.abstract)}</p>"
    QgsLayerNotesUtils.setLayerNotes(layer, f"{heading}<table>{rows}</table>")


def workspace_provenance(title: str, path: str) -> Provenance:
    """Return the provenance of a layer read from the workspace."""
    return Provenance(
        title,
        path,
        tr("Données de l'espace de travail, tenues par l'extension OCS GE. Lecture seule dans QGIS."),
        ((tr("Fichier"), path),),
        rights="",
    )
