"""Whether what is typed in the options makes sense, said beside the field before anything is stored."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from ...domain.text import tr
from ...workspace.disk import network_share_of

_LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True)
class Remark:
    """Something to say about a field; a blocking one keeps the options from being applied."""

    text: str
    is_blocking: bool = True


def url_remark(text: str) -> Remark | None:
    """Return what is wrong with the address of a server."""
    address = text.strip()
    try:
        parts = urlsplit(address)
        host, _port = parts.hostname, parts.port
    except ValueError:
        return Remark(tr("Cette adresse est mal formée."))
    if not address or parts.scheme not in ("http", "https") or not host or any(map(str.isspace, address)):
        return Remark(tr("Une adresse commence par https:// et nomme un serveur."))
    if parts.username or parts.password:
        return Remark(tr("Pas de mot de passe dans l'adresse : choisissez une configuration d'authentification."))
    if parts.query or parts.fragment:
        return Remark(tr("L'adresse s'arrête avant « ? » et « # »."))
    if parts.scheme == "http" and host not in _LOOPBACK:
        return Remark(tr("Sans https, ce que vous envoyez peut être lu en chemin."), is_blocking=False)
    return None


def redirect_remark(text: str) -> Remark | None:
    """Return what is wrong with the address to which the browser comes back."""
    remark = url_remark(text)
    if remark is not None and remark.is_blocking:
        return remark
    if urlsplit(text.strip()).hostname not in _LOOPBACK:
        return Remark(tr("Le navigateur doit revenir sur ce poste : http://127.0.0.1:7070/…"))
    return None


def workspace_remark(text: str) -> Remark | None:
    """Return why workspaces cannot live in a folder: not writable, or on a network share."""
    if not text.strip():
        return None
    folder = Path(text.strip()).expanduser()
    if not folder.is_absolute():
        return Remark(tr("Donnez le chemin entier du dossier."))
    standing = next((place for place in (folder, *folder.parents) if place.exists()), None)
    if standing is None or not standing.is_dir():
        return Remark(tr("Ce chemin ne mène pas à un dossier."))
    if not os.access(standing, os.W_OK):
        return Remark(tr("On ne peut pas écrire dans ce dossier."))
    if network_share_of(standing):
        return Remark(tr("Ce dossier est sur un partage réseau : choisissez un disque de ce poste."))
    if standing != folder:
        return Remark(tr("Ce dossier sera créé."), is_blocking=False)
    return None


def deliveries_remark(text: str) -> Remark | None:
    """Return what is to be known of the folder of deliveries, which is only ever read."""
    if not text.strip():
        return None
    folder = Path(text.strip()).expanduser()
    if not folder.is_dir():
        return Remark(tr("Ce dossier est introuvable pour l'instant."), is_blocking=False)
    if network_share_of(folder):
        return Remark(tr("Ce dossier est sur un partage réseau : l'affichage sera plus lent."), is_blocking=False)
    return None


def group_remark(text: str, number: int | None) -> Remark | None:
    """Return what is wrong with a group typed by hand; ``number`` is what it was read as."""
    return Remark(tr("Choisissez un groupe, ou tapez son numéro.")) if number is None and text.strip() else None
