"""Layers of IGN's Géoplateforme: imagery of each vintage, OCS GE and CoSIA where nothing is on this disk, references.

Tiles are asked for by address template (WMTS ``GetTile``, TMS), which QGIS opens without a request: reading the WMTS
capabilities would block the interface on several megabytes. Nothing is offered until :class:`ReachabilityProbe` has
seen the service answer; while it does not, the tiles that were taken along stand in (``carry_service``). Names of
layers: capabilities of December 2025 and cartes.gouv.fr documentation of August 2026.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from urllib.parse import quote, urlencode

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QObject, QUrl, pyqtSignal
from qgis.PyQt.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest

from ..domain.departements import Departement, Vintage
from ..domain.text import tr
from .map_roles import MapRole

SERVER = "https://data.geopf.fr"
ATTRIBUTION = "© IGN"
ATTRIBUTION_URL = "https://cartes.gouv.fr"

_PROBE_TIMEOUT_MS = 8_000
_YEARLY_IMAGERY = range(2000, 2025)
_YEARLY_CROPS = range(2010, 2025)


class TileKind(Enum):
    """How the tiles of an online layer are drawn."""

    RASTER = "raster"
    VECTOR = "vector"


@dataclass(frozen=True)
class OnlineLayer:
    """One layer of the Géoplateforme: what it shows, where its tiles are, and where it sits in the tree.

    ``key`` is the layer's own name on the server; ``template`` the address of a tile with ``{z}``, ``{x}`` and ``{y}``;
    ``vintage`` is empty for layers of no vintage. ``fallback`` layers are offered only while nothing on this disk shows
    the same. With ``carried`` the layer reads the tiles taken along in that file instead.
    """

    key: str
    title: str
    template: str
    zooms: tuple[int, int]
    role: MapRole
    kind: TileKind = TileKind.RASTER
    vintage: str = ""
    fallback: bool = False
    carried: Path | None = None

    @property
    def uri(self) -> str:
        """The layer's data source for QGIS."""
        if self.carried is not None:
            return carried_uri(self.carried)
        # Of what is encoded QGIS 3.40 decodes only some: an address whose first colon is not plain is none to it.
        return f"type=xyz&url={quote(self.template, safe=':/?')}&zmin={self.zooms[0]}&zmax={self.zooms[1]}"


def carried_uri(path: Path) -> str:
    """Return the QGIS source of an MBTiles file.

    Encoded once, and ``&`` twice: QGIS 3.40 decodes the whole and then reads a URL. It opens no path with a ``#``, see
    :func:`is_readable_path`.
    """
    encoded = bytes(QUrl.fromLocalFile(str(path)).toEncoded()).decode("ascii")
    return f"type=mbtiles&url={encoded.replace('&', '%26')}"


def is_readable_path(path: Path) -> bool:
    """Tell whether QGIS can open an MBTiles file at ``path``: what follows a ``#`` is lost on it, however encoded."""
    return "#" not in str(path)


def tile_template(layer: str, image_format: str, server: str = SERVER) -> str:
    """Return the address of the Web Mercator tiles of a WMTS layer of the Géoplateforme (style ``normal``)."""
    parameters = {
        "SERVICE": "WMTS",
        "REQUEST": "GetTile",
        "VERSION": "1.0.0",
        "LAYER": layer,
        "STYLE": "normal",
        "TILEMATRIXSET": "PM",
        "FORMAT": image_format,
    }
    return f"{server}/wmts?{urlencode(parameters, safe='/')}&TILEMATRIX={{z}}&TILEROW={{y}}&TILECOL={{x}}"


def vector_tile_template(name: str, server: str = SERVER) -> str:
    """Return the address of a vector tile set of the Géoplateforme."""
    return f"{server}/tms/1.0.0/{name}/{{z}}/{{x}}/{{y}}.pbf"


def imagery_layer(vintage: Vintage, server: str = SERVER) -> OnlineLayer:
    """Return the orthophotos of the year of ``vintage``, or the latest ones where no yearly layer exists."""
    name = "ORTHOIMAGERY.ORTHOPHOTOS"
    title = tr("Orthophotos les plus récentes")
    if vintage.year in _YEARLY_IMAGERY:
        name = f"{name}{vintage.year}"
        title = tr("Orthophotos {year} – Géoplateforme").format(year=vintage.year)
    template = tile_template(name, "image/jpeg", server)
    return OnlineLayer(name, title, template, (0, 19), MapRole.ONLINE_IMAGERY, vintage=vintage.name, fallback=True)


def ocsge_layers(vintage: Vintage, server: str = SERVER) -> tuple[OnlineLayer, ...]:
    """Return published cover and use of the window that holds ``vintage``; none when its year is in no window."""
    window = _window(vintage.year, ("2016-2017", "2017-2020", "2021-2023", "2024-2026"))
    if not window:
        return ()
    return tuple(
        OnlineLayer(
            f"OCSGE.{name}.{window}",
            tr("{title} {window} – Géoplateforme").format(title=title, window=window),
            tile_template(f"OCSGE.{name}.{window}", "image/png", server),
            (6, 16),
            role,
            vintage=vintage.name,
            fallback=True,
        )
        for name, title, role in (
            ("COUVERTURE", tr("Couverture"), MapRole.COVER),
            ("USAGE", tr("Usage"), MapRole.USE),
        )
    )


def cosia_layer(year: int | None, server: str = SERVER) -> OnlineLayer | None:
    """Return CoSIA of the window that holds ``year``, or ``None`` when no window does."""
    window = _window(year, ("2017-2020", "2021-2023", "2024-2026"))
    if not window:
        return None
    name = f"IGNF_COSIA_{window}"
    title = tr("CoSIA {window} – Géoplateforme").format(window=window)
    template = tile_template(name, "image/png", server)
    return OnlineLayer(name, title, template, (6, 18), MapRole.COSIA, fallback=True)


def reference_layers(departement: Departement, server: str = SERVER) -> tuple[OnlineLayer, ...]:
    """Return what helps to judge a report: buildings, parcels, crops, photovoltaic plants, map."""
    crops_year = max((v.year for v in departement.vintages if v.year in _YEARLY_CROPS), default=None)
    crops = f"LANDUSE.AGRICULTURE{crops_year}" if crops_year else "LANDUSE.AGRICULTURE.LATEST"
    crops_title = tr("Registre parcellaire graphique {year}").format(year=crops_year or "").strip()
    solar_window = _window(
        max((v.year for v in departement.vintages if v.year), default=None), ("2017-2020", "2021-2023")
    )

    def raster(name: str, layer_title: str, zooms: tuple[int, int]) -> OnlineLayer:
        return OnlineLayer(name, layer_title, tile_template(name, "image/png", server), zooms, MapRole.REFERENCE)

    buildings = vector_tile_template("BDTOPO", server)
    layers = [
        OnlineLayer("BDTOPO", tr("BD TOPO – bâtiments"), buildings, (15, 19), MapRole.REFERENCE, kind=TileKind.VECTOR),
        raster("CADASTRALPARCELS.PARCELLAIRE_EXPRESS", tr("Cadastre (Parcellaire Express)"), (0, 19)),
        raster(crops, crops_title, (6, 18)),
    ]
    if solar_window:
        title = tr("Photovoltaïque au sol {window}").format(window=solar_window)
        layers.append(raster(f"IGNF_PHOTOVOLTAIQUE-SOL_{solar_window}", title, (6, 18)))
    layers.append(raster("GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2", tr("Plan IGN"), (0, 19)))
    return tuple(layers)


def online_layers(departement: Departement, server: str = SERVER) -> tuple[OnlineLayer, ...]:
    """Return every online layer that may serve ``departement``, newest vintage first."""
    offered: list[OnlineLayer] = []
    for vintage in sorted(departement.vintages, reverse=True):
        offered += [*ocsge_layers(vintage, server), imagery_layer(vintage, server)]
    cosia = cosia_layer(departement.cosia_year, server)
    if cosia is not None:
        offered.append(cosia)
    return (*offered, *reference_layers(departement, server))


class ReachabilityProbe(QObject):
    """Asks the Géoplateforme for one small tile in the background and says whether it answered.

    A manager of its own carries the request, with QGIS's proxy: QGIS's shared one reports time-outs in the message bar
    and may ask for credentials, and being offline is no news.
    """

    answered = pyqtSignal(bool)

    def __init__(self, server: str = SERVER, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.server = server
        self._manager = QNetworkAccessManager(self)
        self._reply: QNetworkReply | None = None

    def start(self) -> None:
        """Ask once; ``answered`` follows. A second call while one is under way does nothing."""
        if self._reply is not None:
            return
        url = QUrl(
            f"{self.server}/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&STYLE=normal&TILEMATRIXSET=PM"
            "&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&FORMAT=image/png&TILEMATRIX=0&TILEROW=0&TILECOL=0"
        )
        self._manager.setProxy(QgsNetworkAccessManager.instance().fallbackProxy())
        request = QNetworkRequest(url)
        request.setTransferTimeout(_PROBE_TIMEOUT_MS)
        self._reply = self._manager.get(request)
        self._reply.finished.connect(self._finish)

    def stop(self) -> None:
        """Give up the request under way, if any, without an answer."""
        reply, self._reply = self._reply, None
        if reply is not None:
            reply.finished.disconnect(self._finish)
            reply.abort()
            reply.deleteLater()

    def _finish(self) -> None:
        reply, self._reply = self._reply, None
        if reply is None:
            return
        status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
        # A page is what a portal shows to those who have not logged in.
        is_page = str(reply.header(QNetworkRequest.KnownHeaders.ContentTypeHeader) or "").startswith("text/")
        reply.deleteLater()
        self.answered.emit(status is not None and int(status) == 200 and not is_page)


def _window(year: int | None, windows: tuple[str, ...]) -> str:
    if year is None:
        return ""
    for window in reversed(windows):
        first, last = (int(bound) for bound in window.split("-"))
        if first <= year <= last:
            return window
    return ""
