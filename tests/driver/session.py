"""A QGIS process in a fresh profile, with the packaged plugin installed in it as a person installs it."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any

from tests.driver.desktop import Desktop

PROBE_FOLDER = Path(__file__).resolve().parent
PLUGIN = "ocsge_qgis_plugin"
START_SECONDS = 60
EXCEPTION_MARK = "[probe] Python exception"

# A profile as it looks on the second day: no news, tips, welcome page or questions of the first start.
SETTINGS: dict[str, object] = {
    "locale/overrideFlag": True,
    # As QGIS writes it: a language that its options do not list is gone once somebody presses OK there.
    "locale/userLocale": "fr",
    "locale/globalLocale": "fr_FR",
    "app/news-feed/items/httpsfeedqgisorg/disabled": True,
    "core/NewsFeed/httpsfeedqgisorg/disabled": True,
    "qgis/checkVersion": False,
    "qgis/projOpenAtLaunch": 3,
    "qgis/askToSaveProjectChanges": False,
    "qgis/warnOldProjectVersion": False,
    "app/projections/promptWhenMultipleTransformsExist": False,
    "app/projections/unknownCrsBehavior": "NoAction",
    "app/plugin_installer/checkOnStart": False,
    "plugin_installer/checkOnStart": False,
    # QGIS would look for the fonts of its default styles on the Internet and complain when it is not there.
    "fonts/download-missing-fonts": False,
    "fonts/downloadMissingFonts": False,
    "qgis/networkAndProxy/networkTimeout": 60000,
    # Messages stay until read, as long as a test may need to look at them.
    "qgis/messageTimeout": 0,
    "migration/settings": True,
    # Core plugins that would only slow the start down.
    "PythonPlugins/MetaSearch": False,
    "PythonPlugins/db_manager": False,
    "PythonPlugins/grassprovider": False,
    "PythonPlugins/processing": True,
}


class ProbeError(Exception):
    """The probe failed to look, or QGIS is gone."""


def ini_text(settings: Mapping[str, object]) -> str:
    """Return the settings as Qt's INI format writes them: first segment as section, the rest joined by backslashes."""
    sections: dict[str, list[str]] = {}
    for key, value in settings.items():
        section, _, name = key.partition("/")
        if not name:
            section, name = "General", section
        sections.setdefault(section, []).append(f"{name.replace('/', chr(92))}={_ini_value(value)}")
    return "\n".join(f"[{section}]\n" + "\n".join(lines) + "\n" for section, lines in sections.items())


def _ini_value(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, (list, tuple)):
        return ", ".join(_ini_value(item) for item in value) if value else "@Invalid()"
    text = str(value).replace("\\", "\\\\").replace('"', '\\"')
    escaped = "".join(character if ord(character) < 128 else f"\\x{ord(character):x}" for character in text)
    return f'"{escaped}"'


class QgisSession:
    """One QGIS from start to end.

    :param desktop: the display it appears on.
    :param folder: profile, home and logs go here; a profile already there is used again, so that "tomorrow" is a
        second session on the same folder.
    :param plugin_zip: the archive of ``make package``; installed when the profile does not hold the plugin yet.
    :param project: a project to open.
    :param settings: QGIS settings by path, over the usual ones.
    :param environment: environment variables over the usual ones.
    :param plugins: further plugin folders to copy in and enable.
    """

    def __init__(
        self,
        desktop: Desktop,
        folder: Path,
        plugin_zip: Path | None = None,
        *,
        project: Path | None = None,
        settings: Mapping[str, object] | None = None,
        environment: Mapping[str, str] | None = None,
        plugins: tuple[Path, ...] = (),
    ) -> None:
        self.desktop = desktop
        self.folder = folder
        self.plugin_zip = plugin_zip
        self.project = project
        self.settings = dict(settings or {})
        self.extra_environment = dict(environment or {})
        self.extra_plugins = plugins
        self.profile = folder / "profiles" / "default"
        self.home = folder / "home"
        self.log = folder / "qgis.log"
        self.about: dict[str, Any] = {}
        self._process: subprocess.Popen[bytes] | None = None
        self._socket_folder: Path | None = None
        self._connection: socket.socket | None = None
        self._received = b""
        self._log_start = 0

    def __enter__(self) -> QgisSession:
        try:
            self.start()
        except BaseException:
            self.kill()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def pid(self) -> int:
        """Process id of QGIS itself; ``qgis`` is a script around it.

        :raises ProbeError: when it was not started.
        """
        if "pid" not in self.about:
            raise ProbeError("QGIS was not started.")
        return int(self.about["pid"])

    @property
    def running(self) -> bool:
        """Whether the process lives."""
        return self._process is not None and self._process.poll() is None

    def start(self) -> None:
        """Prepare the profile, start QGIS and wait until its window stands ready.

        :raises ProbeError: when it ends, stays unready or a plugin does not load; the message holds the end of its log.
        """
        self._prepare_profile()
        self._socket_folder = Path(tempfile.mkdtemp(prefix="ocsge-probe-"))
        command = ["qgis", "--nologo", "--noversioncheck", "--skipbadlayers", "--profiles-path", str(self.folder)]
        command += ["--code", str(PROBE_FOLDER / "probe_start.py")]
        if self.project is not None:
            command += ["--project", str(self.project)]
        with self.log.open("ab") as log:
            self._log_start = log.tell()
            self._process = subprocess.Popen(
                command,
                env=self._environment(),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self._wait_until_ready()

    def _prepare_profile(self) -> None:
        python = self.profile / "python" / "plugins"
        python.mkdir(parents=True, exist_ok=True)
        self.home.mkdir(parents=True, exist_ok=True)
        enabled = [source.name for source in self.extra_plugins]
        for source in self.extra_plugins:
            shutil.copytree(source, python / source.name, dirs_exist_ok=True)
        if self.plugin_zip is not None:
            enabled.append(PLUGIN)
            if not (python / PLUGIN).is_dir():
                with zipfile.ZipFile(self.plugin_zip) as archive:
                    archive.extractall(python)
        ini = self.profile / "QGIS" / "QGIS3.ini"
        if not ini.is_file():
            ini.parent.mkdir(parents=True, exist_ok=True)
            wanted = {**SETTINGS, **{f"PythonPlugins/{name}": True for name in enabled}, **self.settings}
            ini.write_text(ini_text(wanted), encoding="utf-8")
        self._install_shapely()

    def _install_shapely(self) -> None:
        # Debian's own shapely is too old; a person runs `pip install --user "shapely>=2"`, which puts it here.
        site = self.home / ".local" / "lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}" / "site-packages"
        if site.is_dir():
            return
        site.mkdir(parents=True)
        import shapely

        installed = Path(shapely.__file__).resolve().parent.parent
        for found in installed.glob("shapely*"):
            (site / found.name).symlink_to(found)

    def _environment(self) -> dict[str, str]:
        runtime = self.folder / "runtime"
        runtime.mkdir(mode=0o700, exist_ok=True)
        if self._socket_folder is None:
            raise ProbeError("The session was not prepared.")
        environment = {
            **self.desktop.environment,
            "HOME": str(self.home),
            "XDG_RUNTIME_DIR": str(runtime),
            "XDG_CONFIG_HOME": str(self.home / ".config"),
            "XDG_CACHE_HOME": str(self.home / ".cache"),
            "XDG_DATA_HOME": str(self.home / ".local" / "share"),
            "LANG": "C.UTF-8",
            "LC_ALL": "C.UTF-8",
            "QT_QPA_PLATFORM": "xcb",
            "QT_SCALE_FACTOR": "1",
            "QT_AUTO_SCREEN_SCALE_FACTOR": "0",
            "NO_AT_BRIDGE": "1",
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONFAULTHANDLER": "1",
            "PYQGIS_STARTUP": str(PROBE_FOLDER / "probe_journal.py"),
            "OCSGE_PROBE_MARK": EXCEPTION_MARK,
            "OCSGE_PROBE_FOLDER": str(PROBE_FOLDER),
            "OCSGE_PROBE_SOCKET": str(self._socket_folder / "probe"),
            **self.extra_environment,
        }
        for name in ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "QGIS_PREFIX_PATH"):
            if name not in self.extra_environment:
                environment.pop(name, None)
        # `qgis` is linked with Debian's Python; a shim of another one first on PATH would serve its child processes.
        environment["PATH"] = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
        return environment

    def _wait_until_ready(self) -> None:
        deadline = time.monotonic() + START_SECONDS
        while True:
            if not self.running:
                raise ProbeError(f"QGIS ended while starting.\n{self.log_tail()}")
            if EXCEPTION_MARK in self.log_since_start():
                raise ProbeError(f"A plugin failed while QGIS started.\n{self.log_since_start()}")
            if time.monotonic() > deadline:
                raise ProbeError(f"QGIS was not ready after {START_SECONDS} s.\n{self.log_tail()}")
            try:
                self.about = self.ask("ready", timeout=10)
            except (OSError, ProbeError):
                self._disconnect()
            else:
                if self.about["ready"]:
                    return
            time.sleep(0.1)

    def ask(self, question: str, *, timeout: float = 60, **arguments: object) -> Any:
        """Ask the probe.

        :raises LookupError: when the thing asked for is not on the screen.
        :raises ProbeError: when the look itself failed or QGIS does not answer.
        """
        if self._connection is None:
            self._connect()
        if self._connection is None:
            raise ProbeError("QGIS is not connected.")
        self._connection.settimeout(timeout)
        try:
            self._connection.sendall(json.dumps({"ask": question, **arguments}).encode() + b"\n")
            while b"\n" not in self._received:
                piece = self._connection.recv(1 << 20)
                if not piece:
                    raise ProbeError(f"QGIS closed the connection.\n{self.log_tail()}")
                self._received += piece
        except OSError as error:
            self._disconnect()
            raise ProbeError(f"QGIS did not answer {question!r} in {timeout} s: {error}\n{self.log_tail()}") from error
        line, _, self._received = self._received.partition(b"\n")
        answer = json.loads(line)
        if "error" in answer:
            raise LookupError(answer["error"])
        if "failure" in answer:
            raise ProbeError(answer["failure"])
        return answer["answer"]

    def _connect(self) -> None:
        connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        if self._socket_folder is None:
            raise ProbeError("QGIS was not started.")
        connection.connect(str(self._socket_folder / "probe"))
        self._connection = connection
        self._received = b""

    def _disconnect(self) -> None:
        if self._connection is not None:
            self._connection.close()
        self._connection = None
        self._received = b""

    def log_since_start(self) -> str:
        """Return what this QGIS printed since it was last started."""
        return self.log.read_bytes()[self._log_start :].decode(errors="replace") if self.log.is_file() else ""

    def log_tail(self, lines: int = 40) -> str:
        """Return the end of what QGIS printed."""
        if not self.log.is_file():
            return ""
        return "\n".join(self.log.read_text(encoding="utf-8", errors="replace").splitlines()[-lines:])

    def wait_closed(self, timeout: float = 30) -> int:
        """Wait until QGIS has ended by itself and return its exit status."""
        if self._process is None:
            raise ProbeError("QGIS was not started.")
        return self._process.wait(timeout)

    def kill(self) -> None:
        """End QGIS as a power cut would (SIGKILL)."""
        self._end(signal.SIGKILL)

    def close(self) -> None:
        """End QGIS; by force when it does not follow within a few seconds."""
        self._end(signal.SIGTERM)

    def _end(self, how: signal.Signals) -> None:
        self._disconnect()
        if self._process is not None and self._process.poll() is None:
            os.killpg(self._process.pid, how)
            try:
                self._process.wait(5)
            except subprocess.TimeoutExpired:
                os.killpg(self._process.pid, signal.SIGKILL)
                self._process.wait()
        if self._socket_folder is not None:
            shutil.rmtree(self._socket_folder, ignore_errors=True)
            self._socket_folder = None
