"""Unpacking IGN's ``.7z`` and ``.zip`` archives once, without following a path out of the folder.

Data are always unpacked, never read through ``/vsi7z/``: random access in a solid 7z archive decompresses it anew for
every read. The tool is the first of: Python's ``zipfile`` (``.zip``), ``7z``, ``bsdtar`` (Windows ships it as
``tar``). Members are listed and judged before anything is
written; what was written is judged again, then swapped into place.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import stat
import subprocess  # nosec B404
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from ..domain.text import tr
from .errors import ArchiveError, WorkCancelledError
from .files import FULL_DISK

_POLL_SECONDS = 0.1
_COPY_BYTES = 1 << 20
_SPARE_BYTES = 200 * 1024 * 1024
_ASKS_PASSWORD = re.compile(r"wrong password|encrypted archive|enter password|passphrase|encryption|is encrypted")


@dataclass(frozen=True)
class _Tool:
    program: str
    is_seven_zip: bool


def unpack(
    archive: Path,
    folder: Path,
    *,
    cancelled: Callable[[], bool],
    progress: Callable[[int, int, str], None],
) -> Path:
    """Unpack ``archive`` below ``folder`` and return the folder made; an earlier unpacking of it is found again.

    :raises ArchiveError: the archive is cut, protected by a password, hostile (paths out of the folder, links), too
        large for the disk, or no tool of this machine reads it. Nothing half-unpacked is left.
    :raises WorkCancelledError: when ``cancelled`` becomes true.
    """
    temporary: Path | None = None
    try:
        target = folder / _name_of(archive)
        if target.is_dir():
            return target
        target.parent.mkdir(parents=True, exist_ok=True)
        temporary = Path(tempfile.mkdtemp(prefix=".extraction-", dir=folder))
        if archive.suffix.lower() == ".zip" or zipfile.is_zipfile(archive):
            _unzip(archive, temporary, cancelled, progress)
        else:
            _unpack_with_tool(archive, temporary, cancelled, progress)
        _check_tree(archive, temporary)
        temporary.replace(target)
    except OSError as error:
        if error.errno in FULL_DISK:
            raise _too_large(archive, str(error)) from error
        raise ArchiveError(
            tr("L'archive {path} n'a pas pu être décompressée dans {folder}.").format(path=archive, folder=folder),
            remedy=tr("Vérifiez la place et les droits sur ce disque, puis réessayez."),
            details=str(error),
        ) from error
    finally:
        if temporary is not None:
            shutil.rmtree(temporary, ignore_errors=True)
    return target


def _name_of(archive: Path) -> str:
    state = archive.stat()
    digest = hashlib.sha256(f"{archive.name}\0{state.st_size}\0{state.st_mtime_ns}".encode()).hexdigest()[:8]
    stem = re.sub(r"\.(7z|zip)(\.001)?$", "", archive.name, flags=re.IGNORECASE)
    return str(Path(f"archive_{digest}", stem)) if len(stem) < 60 else f"{stem[:60]}_{digest}"


def _unzip(
    archive: Path, target: Path, cancelled: Callable[[], bool], progress: Callable[[int, int, str], None]
) -> None:
    try:
        with zipfile.ZipFile(archive) as opened:
            members = [member for member in opened.infolist() if not member.is_dir()]
            _check_members(archive, [member.filename for member in members])
            if any(stat.S_ISLNK(member.external_attr >> 16) for member in members):
                raise _hostile(archive, tr("un lien symbolique"))
            if any(member.flag_bits & 1 for member in members):
                raise _protected(archive)
            total = sum(member.file_size for member in members)
            _check_space(archive, target, total)
            done = 0
            for member in members:
                progress(done, total, member.filename)
                written = target / PurePosixPath(member.filename.replace("\\", "/"))
                written.parent.mkdir(parents=True, exist_ok=True)
                with opened.open(member) as source, written.open("wb") as sink:
                    _copy(source.read, sink.write, member.file_size, archive, cancelled)
                done += member.file_size
    except (zipfile.BadZipFile, EOFError, NotImplementedError) as error:
        raise _broken(archive, str(error)) from error


def _copy(
    read: Callable[[int], bytes],
    write: Callable[[bytes], int],
    declared: int,
    archive: Path,
    cancelled: Callable[[], bool],
) -> None:
    copied = 0
    while True:
        if cancelled():
            raise _stopped(archive)
        block = read(_COPY_BYTES)
        if not block:
            return
        copied += len(block)
        if copied > declared:
            raise _hostile(archive, tr("un fichier plus gros qu'annoncé"))
        write(block)


def _unpack_with_tool(
    archive: Path, target: Path, cancelled: Callable[[], bool], progress: Callable[[int, int, str], None]
) -> None:
    tool = _find_tool()
    if tool is None:
        raise ArchiveError(
            tr("Aucun outil de ce poste ne lit l'archive {path}.").format(path=archive),
            remedy=tr("Décompressez-la vous-même (7-Zip), puis indiquez le dossier obtenu."),
        )
    names, total = _listing(tool, archive, cancelled)
    _check_members(archive, names)
    _check_space(archive, target, total)
    if tool.is_seven_zip:
        command = [tool.program, "x", "-y", "-p", f"-o{target}", "--", str(archive)]
    else:
        command = [tool.program, "-x", "-f", str(archive), "-C", str(target)]
    _run(command, archive, cancelled, lambda: progress(_size_below(target), total, archive.name))


def _find_tool() -> _Tool | None:
    for name in ("7z", "7zz", "7za"):
        program = shutil.which(name)
        if program is not None:
            return _Tool(program, True)
    bsdtar = shutil.which("bsdtar")
    if bsdtar is not None:
        return _Tool(bsdtar, False)
    system = Path(os.environ.get("SYSTEMROOT", ""), "System32", "tar.exe")
    if os.name == "nt" and system.exists():
        return _Tool(str(system), False)
    return None


def _listing(tool: _Tool, archive: Path, cancelled: Callable[[], bool]) -> tuple[list[str], int]:
    if not tool.is_seven_zip:
        text = _run([tool.program, "-t", "-v", "-f", str(archive)], archive, cancelled)
        names = _run([tool.program, "-t", "-f", str(archive)], archive, cancelled).splitlines()
        if any(line.startswith(("l", "h")) for line in text.splitlines()):
            raise _hostile(archive, tr("un lien symbolique"))
        sizes = [line.split()[4] for line in text.splitlines() if len(line.split()) > 4]
        return [name for name in names if name], sum(int(size) for size in sizes if size.isdigit())
    text = _run([tool.program, "l", "-slt", "-p", "--", str(archive)], archive, cancelled)
    _, _, body = text.partition("\n----------")
    if re.search(r"^Encrypted = \+", body, re.MULTILINE):
        raise _protected(archive)
    if re.search(r"^(Symbolic Link|Hard Link) = .", body, re.MULTILINE) or re.search(
        r"^Attributes = .*\bl[rwx-]{9}", body, re.MULTILINE
    ):
        raise _hostile(archive, tr("un lien symbolique"))
    names = re.findall(r"^Path = (.+)$", body, re.MULTILINE)
    return names, sum(int(size) for size in re.findall(r"^Size = (\d+)$", body, re.MULTILINE))


def _run(
    command: Sequence[str],
    archive: Path,
    cancelled: Callable[[], bool],
    tick: Callable[[], None] = lambda: None,
) -> str:
    if cancelled():
        raise _stopped(archive)
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    with tempfile.TemporaryFile() as output:
        # No shell, a program found on the PATH, file names after "--" or as the value of an option.
        process = subprocess.Popen(  # nosec B603
            list(command), stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT, creationflags=flags
        )
        while True:
            try:
                process.wait(_POLL_SECONDS)
                break
            except subprocess.TimeoutExpired:
                tick()
            if cancelled():
                process.kill()
                process.wait()
                raise _stopped(archive)
        output.seek(0)
        text = output.read().decode("utf-8", "replace")
    if process.returncode == 0:
        return text
    folded = text.casefold()
    if _ASKS_PASSWORD.search(folded):
        raise _protected(archive, text)
    if "no space" in folded or "not enough space" in folded or "disk full" in folded:
        raise _too_large(archive, text)
    raise _broken(archive, text)


def _check_members(archive: Path, names: Sequence[str]) -> None:
    for name in names:
        path = PurePosixPath(name.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts or re.match(r"^[A-Za-z]:", name) or "\0" in name:
            raise _hostile(archive, tr("un chemin qui sort de son dossier, « {name} »").format(name=name))


def _check_tree(archive: Path, folder: Path) -> None:
    root = os.path.realpath(folder)
    for directory, folders, files in os.walk(folder):
        for name in [*folders, *files]:
            path = os.path.join(directory, name)  # noqa: PTH118
            if os.path.islink(path) or not os.path.realpath(path).startswith(root + os.sep):  # noqa: PTH114
                raise _hostile(archive, tr("un lien symbolique"))


def _check_space(archive: Path, folder: Path, needed: int) -> None:
    if needed + _SPARE_BYTES > shutil.disk_usage(folder).free:
        raise _too_large(archive, tr("{needed} octets annoncés").format(needed=needed))


def _size_below(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _broken(archive: Path, details: str) -> ArchiveError:
    return ArchiveError(
        tr("L'archive {path} est endommagée ou incomplète.").format(path=archive),
        remedy=tr("Téléchargez-la de nouveau."),
        details=details,
    )


def _protected(archive: Path, details: str = "") -> ArchiveError:
    return ArchiveError(
        tr("L'archive {path} est protégée par un mot de passe.").format(path=archive),
        remedy=tr("Décompressez-la vous-même, puis indiquez le dossier obtenu."),
        details=details,
    )


def _hostile(archive: Path, what: str) -> ArchiveError:
    return ArchiveError(
        tr("L'archive {path} est refusée : elle contient {what}.").format(path=archive, what=what),
        remedy=tr("Ce n'est pas une archive de l'IGN : téléchargez-la sur le site de la Géoplateforme."),
    )


def _too_large(archive: Path, details: str) -> ArchiveError:
    return ArchiveError(
        tr("Il n'y a pas assez de place sur le disque pour décompresser {path}.").format(path=archive),
        remedy=tr("Libérez de la place ou choisissez un autre dossier de travail."),
        details=details,
    )


def _stopped(archive: Path) -> WorkCancelledError:
    return WorkCancelledError(tr("La décompression de {path} a été interrompue.").format(path=archive))
