"""Recognising IGN's deliveries by name and content in any folder that a person points to.

The folder may be a delivery, the parent of many, one of a delivery's inner folders, or loose files; archives are
unpacked where ``unpack_to`` says so. Each file is opened once, and counts and extents come from its metadata, so that a
hundred CoSIA blocks cost a fraction of a second.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from ..domain.departements import Departement, departement_of_code
from ..domain.text import tr
from .archives import unpack
from .columns import ColumnMap
from .errors import ArchiveError, WorkCancelledError
from .fingerprint import fingerprint
from .folder_scan import FolderFiles, list_files
from .imagery import may_be_imagery, read_image, without_mosaicked
from .layer_probe import ProbedLayer, probe_vector
from .names import NameFacts, facts_of_path, parse_name
from .records import (
    DeliveredLayer,
    Delivery,
    DeliveryKind,
    DeliveryScan,
    Extent,
    LayerRole,
    Problem,
    Severity,
)

__all__ = [
    "ColumnMap",
    "DeliveredLayer",
    "Delivery",
    "DeliveryKind",
    "DeliveryScan",
    "Extent",
    "LayerRole",
    "Problem",
    "Severity",
    "find_deliveries",
]

Progress = Callable[[int, int, str], None]
_PARENTS_READ = 5
_KIND_ORDER = {kind: rank for rank, kind in enumerate(DeliveryKind)}
_SHAPEFILE_PARTS = (".shp", ".shx", ".dbf", ".prj", ".cpg")


def _never() -> bool:
    return False


def _quiet(done: int, total: int, text: str) -> None:
    return None


@dataclass(frozen=True)
class _Part:
    """One layer with the delivery it belongs to."""

    probed: ProbedLayer
    home: Path
    departement: Departement
    kind: DeliveryKind
    format: str


def find_deliveries(
    folder: Path,
    *,
    departement: Departement | None = None,
    cancelled: Callable[[], bool] = _never,
    progress: Progress = _quiet,
    unpack_to: Path | None = None,
) -> DeliveryScan:
    """Return the deliveries found in ``folder`` and below.

    :param departement: keep only its deliveries, and take files whose names tell no département for its own.
    :param progress: called with files read, files in all, and the file's name.
    :param unpack_to: folder in which archives are unpacked once; without it they are listed, not opened.
    :raises WorkCancelledError: when ``cancelled`` becomes true; nothing half-unpacked is left.
    """
    if not folder.exists():
        message = tr("Le dossier {path} est introuvable.").format(path=folder)
        remedy = tr("Indiquez le dossier où se trouvent les livraisons de l'IGN.")
        return DeliveryScan((), (Problem(folder, "", None, message, remedy),))
    files = list_files(folder, cancelled)
    scanner = _Scanner(folder, departement, cancelled, progress)
    scanner.read(files)
    left = scanner.open_archives(files.archives, unpack_to)
    if not files.is_complete:
        scanner.problems.append(_too_many(folder))
    deliveries = scanner.deliveries()
    if not deliveries and not scanner.problems:
        scanner.problems.append(scanner.nothing_found())
    return DeliveryScan(tuple(deliveries), tuple(scanner.problems), tuple(left))


class _Scanner:
    """Collects the parts of deliveries while files are read, then puts them together."""

    def __init__(
        self, folder: Path, departement: Departement | None, cancelled: Callable[[], bool], progress: Progress
    ) -> None:
        self.problems: list[Problem] = []
        self._folder = folder.absolute()
        self._departement = departement
        self._cancelled = cancelled
        self._progress = progress
        self._parts: list[_Part] = []
        self._others: set[str] = set()

    def read(self, files: FolderFiles) -> None:
        """Read the vector files and images of one walk."""
        images = without_mosaicked([path for path in files.images if may_be_imagery(path, self._facts(path))])
        total = len(files.vectors) + len(images)
        for done, path in enumerate([*files.vectors, *images]):
            if self._cancelled():
                raise WorkCancelledError(tr("La recherche dans {path} a été interrompue.").format(path=self._folder))
            self._progress(done, total, path.name)
            facts = self._facts(path)
            if not self._is_wanted(facts):
                continue
            if done < len(files.vectors):
                probe = probe_vector(path, facts, self._departement, self._cancelled)
                self.problems += probe.problems
                for probed in probe.layers:
                    self._add(path, probed)
            else:
                self._add_image(path, facts)

    def open_archives(self, archives: Iterable[Path], unpack_to: Path | None) -> list[Path]:
        """Unpack and read the archives not yet present unpacked; return those left as they are."""
        left: list[Path] = []
        for archive in archives:
            facts = self._facts(archive)
            if facts.kind is None or not self._is_wanted(facts) or self._is_present(facts):
                continue
            if unpack_to is None:
                left.append(archive)
                self.problems.append(_packed(archive))
                continue
            try:
                unpacked = unpack(archive, unpack_to, cancelled=self._cancelled, progress=self._progress)
            except ArchiveError as error:
                self.problems.append(Problem(archive, "", None, error.message, error.remedy))
                continue
            self.read(list_files(unpacked, self._cancelled))
        return left

    def deliveries(self) -> list[Delivery]:
        """Return what was read, grouped into deliveries, GeoPackages before shapefiles, newest edition first."""
        groups: dict[tuple[object, ...], list[_Part]] = {}
        for part in self._parts:
            probed = part.probed
            key = (part.kind, part.departement.code, probed.year, probed.older_year, part.home, part.format)
            groups.setdefault(key, []).append(part)
        found = []
        for parts in groups.values():
            try:
                found.append(_delivery(parts))
            except OSError as error:
                message = tr("La livraison {path} ne peut pas être lue.").format(path=parts[0].home)
                remedy = tr("Vérifiez que le disque est toujours là : {reason}").format(reason=error.strerror)
                self.problems.append(Problem(parts[0].home, "", None, message, remedy))
        found.sort(key=lambda delivery: (delivery.edition, str(delivery.path)), reverse=True)
        found.sort(
            key=lambda delivery: (
                delivery.departement_code,
                _KIND_ORDER[delivery.kind],
                delivery.year or 0,
                delivery.older_year or 0,
                delivery.format != "GPKG",
            )
        )
        return found

    def nothing_found(self) -> Problem:
        """Return the problem of a folder without any delivery of the département asked for."""
        if self._others and self._departement is not None:
            message = tr("Aucune livraison de {departement} dans {path} : on y trouve {codes}.").format(
                departement=self._departement.title, path=self._folder, codes=", ".join(sorted(self._others))
            )
        else:
            message = tr("Aucune livraison OCS GE ou CoSIA dans {path}.").format(path=self._folder)
        remedy = tr("Indiquez le dossier qui contient les livraisons (par exemple OCS-GE_2-0__GPKG_LAMB93_D040_…).")
        return Problem(self._folder, "", None, message, remedy)

    def _facts(self, path: Path) -> NameFacts:
        absolute = path.absolute()
        inside = len(absolute.parts) - len(self._folder.parts)
        kept = absolute.parts[-(max(inside, 1) + _PARENTS_READ) :]
        return facts_of_path(kept, loose=min(max(inside, 1) + 1, len(kept)))

    def _is_wanted(self, facts: NameFacts) -> bool:
        if self._departement is None or facts.departement_code in ("", self._departement.code):
            return True
        if facts.kind is not None:
            self._others.add(facts.departement_code)
        return False

    def _is_present(self, facts: NameFacts) -> bool:
        return any(
            (part.kind, part.departement.code) == (facts.kind, facts.departement_code)
            and (part.probed.year or facts.year) == facts.year
            and (not facts.format or part.format == facts.format)
            for part in self._parts
        )

    def _add(self, path: Path, probed: ProbedLayer) -> None:
        departement = departement_of_code(probed.facts.departement_code) or self._departement
        if departement is None:
            message = tr("Le nom de {path} n'indique pas de quel département il s'agit.").format(path=path)
            remedy = tr("Choisissez le département, ou rangez le fichier dans un dossier au nom de la livraison.")
            self.problems.append(Problem(path, probed.layer.layer_name, None, message, remedy))
            return
        kind = probed.layer.role.kind
        form = "SHP" if path.suffix.lower() == ".shp" else "GPKG"
        self._parts.append(_Part(probed, _home(path, kind), departement, kind, form))

    def _add_image(self, path: Path, facts: NameFacts) -> None:
        departement = departement_of_code(facts.departement_code) or self._departement
        image = read_image(path, departement.epsg if departement is not None else None)
        if image is None or departement is None:
            return
        probed = ProbedLayer(image, facts, facts.loose_year or facts.year, None, ())
        form = path.suffix.lstrip(".").upper()
        self._parts.append(_Part(probed, path.parent, departement, DeliveryKind.IMAGERY, form))


def _home(path: Path, kind: DeliveryKind) -> Path:
    """Return the outermost folder that bears the name of the delivery, else the folder of the file."""
    home = path.parent
    for parent in list(path.parents)[: _PARENTS_READ + 1]:
        said = parse_name(parent.name)
        if said is not None and said.kind is kind:
            home = parent
    return home


def _delivery(parts: list[_Part]) -> Delivery:
    first = parts[0]
    layers = tuple(part.probed.layer for part in parts)
    files = sorted({Path(layer.source) for layer in layers})
    warnings = tuple(problem for part in parts for problem in part.probed.warnings)
    return Delivery(
        kind=first.kind,
        departement_code=first.departement.code,
        year=first.probed.year,
        older_year=first.probed.older_year,
        edition=first.probed.facts.edition,
        format=first.format,
        epsg=layers[0].epsg,
        path=first.home,
        layers=layers,
        size_bytes=sum(piece.stat().st_size for file in files for piece in _pieces(file)),
        fingerprint=fingerprint(piece for file in files for piece in _pieces(file)),
        warnings=warnings + _absences(first, layers),
    )


def _pieces(path: Path) -> list[Path]:
    if path.suffix.lower() != ".shp":
        return [path]
    candidates = [path.with_suffix(case(suffix)) for suffix in _SHAPEFILE_PARTS for case in (str.lower, str.upper)]
    return [path, *(piece for piece in dict.fromkeys(candidates) if piece.suffix.lower() != ".shp" and piece.exists())]


def _absences(first: _Part, layers: tuple[DeliveredLayer, ...]) -> tuple[Problem, ...]:
    if first.kind is not DeliveryKind.STATE:
        return _undated(first)
    present = {layer.role for layer in layers}
    names = {LayerRole.LAND_COVER_USE: "OCCUPATION_SOL", LayerRole.BUILT_UP_ZONE: "ZONE_CONSTRUITE"}
    remedy = tr("Vérifiez que la livraison a été copiée en entier.")
    missing = tuple(
        Problem(
            first.home,
            name,
            None,
            tr("La livraison {path} n'a pas de couche {layer} utilisable.").format(path=first.home, layer=name),
            remedy,
            Severity.WARNING,
        )
        for role, name in names.items()
        if role not in present
    )
    return missing + _undated(first)


def _undated(first: _Part) -> tuple[Problem, ...]:
    if first.probed.year is not None:
        return ()
    message = tr("L'année de {path} n'apparaît ni dans son nom ni dans son contenu.").format(path=first.home)
    remedy = tr("Ajoutez l'année au nom du dossier.")
    return (Problem(first.home, "", None, message, remedy, Severity.WARNING),)


def _packed(archive: Path) -> Problem:
    message = tr("L'archive {path} n'est pas décompressée.").format(path=archive)
    remedy = tr("Décompressez-la, puis indiquez le dossier obtenu.")
    return Problem(archive, "", None, message, remedy, Severity.INFO)


def _too_many(folder: Path) -> Problem:
    message = tr("Le dossier {path} contient trop de fichiers : il n'a été lu qu'en partie.").format(path=folder)
    remedy = tr("Indiquez un dossier plus proche des livraisons.")
    return Problem(folder, "", None, message, remedy, Severity.WARNING)
