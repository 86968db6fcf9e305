"""``python -m tests.sample``: generate a sample département in a folder."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from tests.sample.delivery_names import find_departement
from tests.sample.generate import Options, generate


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.sample", description=__doc__)
    parser.add_argument("--departement", default="40", help="code, e.g. 40 or 2A")
    parser.add_argument("--area-km2", type=float, default=25.0)
    parser.add_argument("--seed", type=int, default=40)
    parser.add_argument("--format", type=str.upper, choices=("GPKG", "SHP"), default="GPKG")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--archives", action="store_true", help="pack each delivery as .7z")
    parser.add_argument("--reports", type=int, help="number of reports (default: 12 per km²)")
    parser.add_argument("--no-cosia", action="store_true")
    parser.add_argument("--no-imagery", action="store_true")
    return parser


def main(arguments: list[str] | None = None) -> int:
    """Run the command and return its exit status."""
    parser = _parser()
    given = parser.parse_args(arguments)
    options = Options(
        kind=given.format,
        reports=given.reports,
        cosia=not given.no_cosia,
        imagery=not given.no_imagery,
        archives=given.archives,
    )
    start = time.monotonic()

    def progress(message: str) -> None:
        sys.stdout.write(f"{time.monotonic() - start:6.1f} s  {message}\n")
        sys.stdout.flush()

    try:
        find_departement(given.departement)
    except ValueError as error:
        parser.error(str(error))
    generate(given.out, given.departement, given.area_km2, given.seed, options, progress)
    progress(f"done: {given.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
