"""``python -m tests.benchmarks [--only NAME] [--size N]``: run, print a table, write ``build/bench/results.json``."""

from __future__ import annotations

import argparse
import importlib
import json
import sys
from pathlib import Path

from tests.benchmarks.harness import SIZES, Benchmark, Result, say, table

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parents[1]


def discover(folder: Path = FOLDER, package: str = "tests.benchmarks") -> list[Benchmark]:
    """Return every benchmark of the ``bench_*.py`` modules, in order of module name."""
    found: list[Benchmark] = []
    for path in sorted(folder.glob("bench_*.py")):
        found.extend(importlib.import_module(f"{package}.{path.stem}").BENCHMARKS)
    return found


def write(results: list[Result], target: Path) -> None:
    """Write the records beside their final name, then move them there."""
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_suffix(".part")
    partial.write_text(
        json.dumps([result.record() for result in results], ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
    )
    partial.replace(target)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="tests.benchmarks", description=__doc__)
    parser.add_argument("--only", help="run the benchmarks of this name, or whose name begins with it")
    parser.add_argument("--size", type=int, default=SIZES[0], help=f"about how many objects: {SIZES}")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "bench" / "results.json")
    options = parser.parse_args(arguments)
    known = discover()
    chosen = [benchmark for benchmark in known if not options.only or benchmark.name.startswith(options.only)]
    if not chosen:
        say(f"No benchmark {options.only or ''}. There are: {', '.join(benchmark.name for benchmark in known) or '–'}")
        return 1
    results: list[Result] = []
    for benchmark in chosen:
        say(f"{benchmark.name}, {options.size} …")
        results.extend(benchmark.run(options.size))
        write(results, options.out)
    say(table(results))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
