"""Everything the day needs around QGIS: deliveries, server, packaged plugin, profile."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ocsge_qgis_plugin.domain.departements import Departement, departement_of_code
from ocsge_qgis_plugin.landcover.delivery import find_deliveries
from tests.server import LocalServer

ROOT = Path(__file__).resolve().parents[2]
GROUPS = {"40": 240, "62": 262}
STATUS_GROUP = 241
MANAGER = "chef.pi"
SAMPLE_AREA_KM2 = 25
SAMPLE_SEED = 40
OFFICIAL_VERSION = 2


class SettingError(Exception):
    """The day cannot be set up; the message says what is missing."""


@dataclass(frozen=True)
class Setting:
    """Where the day takes place."""

    departement: Departement
    deliveries: Path
    server: LocalServer
    plugin_zip: Path
    folder: Path

    @property
    def community(self) -> int:
        """The group of the département's correction loop."""
        return GROUPS.get(self.departement.code, GROUPS["40"])

    @property
    def workspaces(self) -> Path:
        """Where the plugin keeps its workspaces."""
        return self.folder / "workspaces"

    @property
    def settings(self) -> dict[str, object]:
        """QGIS settings of the fresh profile: what an administrator would hand out."""
        return {
            "ocsge/server": self.server.url,
            "ocsge/community": self.community,
            "ocsge/status_community": STATUS_GROUP,
            "ocsge/login_method": "oidc",
            "ocsge/issuer": f"{self.server.url}/realms/geoplateforme",
            "ocsge/client_id": "ocsge-public",
            "ocsge/redirect_uri": "http://127.0.0.1:0/authorization-code/callback",
            "ocsge/settle_seconds": 5,
            "ocsge/send_delay_minutes": 0,
            "ocsge/workspace_folder": str(self.workspaces),
            "ocsge/deliveries_folder": str(self.deliveries),
        }

    @property
    def environment(self) -> dict[str, str]:
        """Environment of QGIS: its web browser is ours."""
        browser = self.folder / "browser"
        script = Path(__file__).with_name("browser.py")
        browser.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{script}" "$1"\n', encoding="utf-8")
        browser.chmod(0o755)
        return {"BROWSER": str(browser), "DEFAULT_BROWSER": str(browser)}


@contextmanager
def set_up(folder: Path, data: Path | None) -> Iterator[Setting]:
    """Make or find the deliveries, start the server on their reports, build the plugin.

    :param folder: profile, workspaces and server state go here; what an earlier day left is removed first.
    :param data: a folder of deliveries; the sample département is generated when ``None``.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    deliveries = data if data is not None else generate_sample()
    departement = _departement_of(deliveries)
    seed = deliveries / "espaceco" / "reports.json"
    plugin_zip = build_plugin()
    with LocalServer(
        folder / "server.sqlite",
        seed if seed.is_file() else None,
        login=MANAGER,
        own_process=True,
        layers=official_layers(deliveries),
    ) as server:
        yield Setting(departement, deliveries, server, plugin_zip, folder)


def generate_sample() -> Path:
    """Return the sample département's folder, generated once per seed, area and version of its noise."""
    from tests.sample.noise import VERSION

    target = ROOT / "build" / f"sample-40-{SAMPLE_AREA_KM2}km2-{SAMPLE_SEED}-v{VERSION}"
    if not (target / "espaceco" / "reports.json").is_file():
        shutil.rmtree(target, ignore_errors=True)
        command = [sys.executable, "-m", "tests.sample", "--departement", "40", "--format", "GPKG"]
        command += ["--area-km2", str(SAMPLE_AREA_KM2), "--seed", str(SAMPLE_SEED), "--out", str(target)]
        subprocess.run(command, cwd=ROOT, check=True)
    return target


def official_layers(deliveries: Path) -> Path | None:
    """Return what the stand-in of the Géoplateforme serves: made once for a sample, whose truth is known."""
    from tests.sample.official import write_official

    if not (deliveries / "espaceco" / "truth.json").is_file():
        return None
    target = deliveries.parent / f"{deliveries.name}-official-v{OFFICIAL_VERSION}.gpkg"
    return target if target.is_file() else write_official(deliveries, target)


def build_plugin() -> Path:
    """Build the zip of ``make package`` and return it."""
    for script in (ROOT / "i18n" / "compile.py", ROOT / ".ci" / "package.py"):
        subprocess.run([sys.executable, str(script)], cwd=ROOT, check=True)
    return max((ROOT / "dist").glob("*.zip"), key=lambda found: found.stat().st_mtime)


def _departement_of(folder: Path) -> Departement:
    codes = [delivery.departement_code for delivery in find_deliveries(folder).deliveries]
    found = departement_of_code(max(set(codes), key=codes.count)) if codes else None
    if found is None:
        raise SettingError(f"No delivery of OCS GE or CoSIA was found in {folder}.")
    return found


def read_reports(setting: Setting) -> list[dict[str, object]]:
    """Return the reports of the day's group as the server has them."""
    return [report for report in setting.server.reports() if report["community"] == setting.community]


def write_json(path: Path, value: object) -> None:
    """Write ``value`` as JSON that people can read."""
    path.write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
