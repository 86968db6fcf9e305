"""``python -m tests.server --port N --state FILE [--seed REPORTS.json] [--fault NAME[=VALUE]]…``."""

from __future__ import annotations

import argparse
import signal
import sqlite3
import sys
import threading
from pathlib import Path
from types import FrameType

from tests.server.context import Settings
from tests.server.faults import NAMES
from tests.server.local_server import RunningServer


def main() -> int:
    """Serve until SIGTERM or Ctrl+C; print one line when ready. Exit code 2 when it cannot start."""
    arguments = _parser().parse_args()
    settings = Settings(login=arguments.login, token_lifetime=arguments.token_lifetime, layers=arguments.layers)
    try:
        server = RunningServer(arguments.state, arguments.seed, arguments.fault, arguments.port, settings)
    except (OSError, ValueError, sqlite3.Error) as error:
        sys.stderr.write(f"The local server cannot start: {error}\n")
        return 2

    def stop(number: int, frame: FrameType | None) -> None:
        threading.Thread(target=server.stop, name="stop").start()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    sys.stdout.write(f"listening on {server.url}\n")
    sys.stdout.flush()
    server.serve()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.server", description="A local Espace co server.")
    parser.add_argument("--port", type=int, default=0, help="0 picks a free port")
    parser.add_argument("--state", type=Path, required=True, help="SQLite file, made when it does not exist")
    parser.add_argument("--seed", type=Path, help="JSON file of reports for a new state")
    parser.add_argument("--fault", action="append", default=[], metavar="NAME[=VALUE]", help=", ".join(NAMES))
    parser.add_argument("--layers", type=Path, help="GeoPackage that the stand-in of the Géoplateforme's WFS serves")
    parser.add_argument("--login", default="pi.alice", metavar="USER", help="who logs in when nobody is named")
    parser.add_argument("--token-lifetime", type=int, default=300, metavar="SECONDS")
    return parser


if __name__ == "__main__":
    sys.exit(main())
