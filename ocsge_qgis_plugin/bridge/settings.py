"""Everything a person or an administrator may set, declared in one table and kept in QGIS's own settings."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Union

from qgis.core import QgsSettings

from ..domain.identity import normalise_server
from ..domain.nomenclature import Dimension
from ..domain.text import tr
from ..domain.themes import ThemeMapping

_GROUP = "ocsge"

SettingValue = Union[str, int, bool]


@dataclass(frozen=True)
class Setting:
    """One setting: its key below ``ocsge/`` and what it is when nobody chose."""

    key: str
    default: SettingValue
    minimum: int | None = None
    maximum: int | None = None
    choices: tuple[str, ...] = ()


SERVER = Setting("server", "https://espacecollaboratif.ign.fr")
COMMUNITY = Setting("community", 0, minimum=0)
STATUS_COMMUNITY = Setting("status_community", 0, minimum=0)
STATUS_TABLE = Setting("status_table", "suivi_production")
LOGIN_METHOD = Setting("login_method", "oidc", choices=("oidc", "basic"))
BASIC_AUTHCFG = Setting("basic_authcfg", "")
ISSUER = Setting("issuer", "https://sso.geopf.fr/realms/geoplateforme")
CLIENT_ID = Setting("client_id", "")
CLIENT_SECRET_AUTHCFG = Setting("client_secret_authcfg", "")
REDIRECT_URI = Setting("redirect_uri", "http://127.0.0.1:7070/authorization-code/callback")
SCOPE = Setting("scope", "openid profile email")
SEND_DELAY_MINUTES = Setting("send_delay_minutes", 10, minimum=0, maximum=24 * 60)
SETTLE_SECONDS = Setting("settle_seconds", 60, minimum=5, maximum=3600)
ACCEPT_AS = Setting("accept_as", "valid", choices=("valid", "pending1"))
WORKSPACE_FOLDER = Setting("workspace_folder", "")
DELIVERIES_FOLDER = Setting("deliveries_folder", "")
LAST_DEPARTEMENT = Setting("last_departement", "")
ONLINE_LAYERS = Setting("online_layers", True)
GEOPLATEFORME = Setting("geoplateforme", "https://data.geopf.fr")
"""Base address of the services of online layers. On no options page: it serves tests and mirrors."""
OFFICIAL_LAYERS = Setting("official_layers", True)
"""Whether official layers are read from the Géoplateforme around open reports."""
OFFICIAL_DAYS = Setting("official_days", 90, minimum=1, maximum=3650)
"""After how many days a place is read again."""
OFFICIAL_MEGABYTES = Setting("official_megabytes", 500, minimum=10, maximum=100_000)
"""How much of the disk they may take in one département's folder."""
CARRIED_MEGABYTES = Setting("carried_megabytes", 500, minimum=0, maximum=20_000)
"""How much of the disk images for days without network may take, of all départements together; 0: none is fetched."""
SUGGESTIONS = Setting("suggestions", True)
ONE_KEY = Setting("one_key", False)
"""Whether a verdict's key saves at once an answer that leaves no doubt."""
LINKED_VIEWS = Setting("linked_views", "")
"""Keys of what the linked views showed last, separated by spaces."""
LINKED_VIEW_COUNT = Setting("linked_view_count", 2, minimum=2, maximum=4)
LINKED_VIEWS_GEOMETRY = Setting("linked_views_geometry", "")
"""The window's place, as Qt saves it, in base 64."""

SETTINGS: tuple[Setting, ...] = (
    SERVER,
    COMMUNITY,
    STATUS_COMMUNITY,
    STATUS_TABLE,
    LOGIN_METHOD,
    BASIC_AUTHCFG,
    ISSUER,
    CLIENT_ID,
    CLIENT_SECRET_AUTHCFG,
    REDIRECT_URI,
    SCOPE,
    SEND_DELAY_MINUTES,
    SETTLE_SECONDS,
    ACCEPT_AS,
    WORKSPACE_FOLDER,
    DELIVERIES_FOLDER,
    LAST_DEPARTEMENT,
    ONLINE_LAYERS,
    GEOPLATEFORME,
    OFFICIAL_LAYERS,
    OFFICIAL_DAYS,
    OFFICIAL_MEGABYTES,
    CARRIED_MEGABYTES,
    SUGGESTIONS,
    ONE_KEY,
    LINKED_VIEWS,
    LINKED_VIEW_COUNT,
    LINKED_VIEWS_GEOMETRY,
)


class PluginSettings:
    """Typed access to :data:`SETTINGS`; a stored value that makes no sense counts as not set."""

    def text(self, setting: Setting) -> str:
        """Return a text setting; one that was emptied has its default again."""
        value = str(self._stored(setting)).strip()
        makes_sense = bool(value) and (not setting.choices or value in setting.choices)
        return value if makes_sense else str(setting.default)

    def number(self, setting: Setting) -> int:
        """Return a whole number within the setting's bounds."""
        try:
            value = int(self._stored(setting))
        except (TypeError, ValueError):
            return int(setting.default)
        too_small = setting.minimum is not None and value < setting.minimum
        too_large = setting.maximum is not None and value > setting.maximum
        return int(setting.default) if too_small or too_large else value

    def flag(self, setting: Setting) -> bool:
        """Return a yes-or-no setting."""
        value = self._stored(setting)
        return value if isinstance(value, bool) else str(value).lower() in ("true", "1", "yes")

    def store(self, setting: Setting, value: SettingValue) -> None:
        """Keep ``value``."""
        QgsSettings().setValue(f"{_GROUP}/{setting.key}", value)

    def _stored(self, setting: Setting) -> SettingValue:
        value: SettingValue = QgsSettings().value(f"{_GROUP}/{setting.key}", setting.default)
        return setting.default if value is None else value

    @property
    def server(self) -> str:
        """The server's base URL in the spelling used as a key."""
        return normalise_server(self.text(SERVER))

    @property
    def geoplateforme(self) -> str:
        """Base address of the Géoplateforme's services, without a slash at its end."""
        return self.text(GEOPLATEFORME).rstrip("/")

    @property
    def workspace_folder(self) -> Path:
        """Where workspaces and the national store are; in the person's documents until chosen otherwise."""
        chosen = self.text(WORKSPACE_FOLDER)
        return Path(chosen) if chosen else Path.home() / "OCSGE"

    @property
    def deliveries_folder(self) -> Path | None:
        """Where deliveries are looked for, if chosen."""
        chosen = self.text(DELIVERIES_FOLDER)
        return Path(chosen) if chosen else None

    def mappings(self, server: str, community: int) -> tuple[ThemeMapping, ...] | None:
        """Return the theme mapping a person made for a group, ``None`` when nobody did or it is unreadable."""
        text = QgsSettings().value(f"{_GROUP}/{_mapping_key(server, community)}", "")
        if not text:
            return None
        try:
            return tuple(
                ThemeMapping(
                    row["theme"],
                    Dimension(row["dimension"]) if row["dimension"] else None,
                    row["wished"],
                    row["vintage"],
                )
                for row in json.loads(text)
            )
        except (ValueError, KeyError, TypeError):
            return None

    def store_mappings(self, server: str, community: int, mappings: tuple[ThemeMapping, ...]) -> None:
        """Keep the theme mapping of a group."""
        rows = [
            {
                "theme": mapping.theme,
                "dimension": mapping.dimension.value if mapping.dimension else "",
                "wished": mapping.wished_attribute,
                "vintage": mapping.vintage_attribute,
            }
            for mapping in mappings
        ]
        QgsSettings().setValue(f"{_GROUP}/{_mapping_key(server, community)}", json.dumps(rows, ensure_ascii=False))


def _mapping_key(server: str, community: int) -> str:
    return f"mappings/{server.replace('/', '|')}/{community}"


def accept_label(value: str) -> str:
    """Return what an accepting answer does, for the options page."""
    return {
        "valid": tr("« Pris en compte » tout de suite"),
        "pending1": tr("« En attente de saisie » jusqu'à l'intégration"),
    }[value]
