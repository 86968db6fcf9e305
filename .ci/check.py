"""Run the linters and the test suites, and say in one last line how it went.

Usage: ``python .ci/check.py lint unit qgis gui`` (any of them). Every step runs to its end, so that one run shows
everything that is wrong; the exit status is 0 only when all of them passed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = ROOT / ".venv" / "bin"
REPORTS = ROOT / "build" / "reports"

# QGIS lives in a process of its own: unit tests must not see it, GUI tests look at one from outside.
SUITES = {
    "unit": ("tests", "--ignore=tests/qgis", "--ignore=tests/gui"),
    "qgis": ("tests/qgis",),
    "gui": ("tests/gui",),
}
# Started at the same time: each keeps one processor busy at most. GUI tests have the machine to themselves.
TOGETHER = ("unit", "qgis")
# Where pytest-qgis keeps its profile: yesterday's must not colour today's tests.
QGIS_PROFILE = ROOT / ".qgis-settings"
COUNTED = ("passed", "failed", "errors", "skipped")
CRASH_LINES = 30

_problems: list[str] = []
"""What the closing line alone does not tell; said right before it, where nobody has to look for it."""


def repository_files() -> list[str]:
    """Return the files that are, or are about to be, in the repository."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.splitlines()
    return [name for name in names if (ROOT / name).is_file()]


def lint_commands() -> dict[str, list[str]]:
    """Return each linter's command by name."""
    return {
        "ruff": [str(BIN / "ruff"), "check"],
        "format": [str(BIN / "ruff"), "format", "--check"],
        "mypy": [str(BIN / "mypy")],
        "import contract": [str(BIN / "lint-imports"), "--no-cache"],
        "bandit": [str(BIN / "bandit"), "-q", "-ll", "-r", "ocsge_qgis_plugin"],
        "secrets": [str(BIN / "detect-secrets-hook"), *repository_files()],
    }


def say(text: str) -> None:
    """Print at once: child processes write to the same stream."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def run_lint() -> Counter[str]:
    """Run every linter; each counts as one check."""
    counts: Counter[str] = Counter()
    for name, command in lint_commands().items():
        say(f"── {name}")
        failed = subprocess.run(command, cwd=ROOT, check=False).returncode != 0
        counts["failed" if failed else "passed"] += 1
        if failed:
            say(f"{name}: failed")
    say(f"lint: {describe(counts)}")
    return counts


def run_suites(names: Sequence[str]) -> Counter[str]:
    """Run pytest suites at the same time, each in a process of its own; what they say comes one after the other."""
    REPORTS.mkdir(parents=True, exist_ok=True)
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    running = []
    for name in names:
        report = REPORTS / f"{name}.xml"
        report.unlink(missing_ok=True)
        if name == "qgis":
            shutil.rmtree(QGIS_PROFILE, ignore_errors=True)
        command = [str(BIN / "python"), "-m", "pytest", "-q", f"--junitxml={report}", *SUITES[name]]
        running_test = REPORTS / f"{name}.running"
        running_test.unlink(missing_ok=True)
        environment = {**environment, "OCSGE_RUNNING_TEST": str(running_test)}
        # The first is heard as it goes; the others would talk across it.
        said = REPORTS / f"{name}.txt" if running else None
        with said.open("wb") if said is not None else nullcontext() as stream:
            say(f"── tests: {name}" if said is None else f"── tests: {name}, at the same time")
            process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=stream, stderr=stream)
        running.append((name, process, report, said))
    return sum((finish(*suite) for suite in running), Counter[str]())


def finish(name: str, process: subprocess.Popen[bytes], report: Path, said: Path | None) -> Counter[str]:
    """Wait for a suite and count its results; a suite without tests has failed."""
    status = process.wait()
    if said is not None:
        say(f"── tests: {name}\n{said.read_text(encoding='utf-8', errors='replace')}")
    counts = read_report(report)
    if status != 0 and not counts["failed"] and not counts["errors"]:
        # No tests (5), interrupted (2), a crash of QGIS: nothing in the report says so.
        counts["errors"] += 1
        _problems.append(f"{name}: pytest ended with status {status}; {crash_of(name, said)}")
    return counts


def crash_of(name: str, said: Path | None) -> str:
    """Return what is known of a crash: the test that ran, and where Python was in our own code."""
    running = REPORTS / f"{name}.running"
    where = running.read_text(encoding="utf-8") if running.is_file() else "no test"
    lines = said.read_text(encoding="utf-8", errors="replace").splitlines() if said is not None else []
    starts = [number for number, line in enumerate(lines) if line.startswith("Fatal Python error")]
    trace = lines[max(0, starts[0] - 3) :] if starts else []
    ours = [line for line in trace if not line.startswith("  File") or "/site-packages/" not in line]
    return "\n".join([f"{where} ran", *ours[:CRASH_LINES]])


def read_report(report: Path) -> Counter[str]:
    """Return the counts of a JUnit report; all zero when there is none."""
    counts: Counter[str] = Counter()
    if not report.is_file():
        return counts
    for suite in ElementTree.parse(report).getroot().iter("testsuite"):
        counts["failed"] += int(suite.get("failures", 0))
        counts["errors"] += int(suite.get("errors", 0))
        counts["skipped"] += int(suite.get("skipped", 0))
        counts["passed"] += int(suite.get("tests", 0)) - sum(
            int(suite.get(key, 0)) for key in ("failures", "errors", "skipped")
        )
    return counts


def describe(counts: Counter[str]) -> str:
    """Return the counts the way pytest words them."""
    return ", ".join(f"{counts[key]} {key}" for key in COUNTED if counts[key]) or "nothing ran"


def main(arguments: list[str]) -> int:
    started = time.monotonic()
    total: Counter[str] = Counter()
    linted: Counter[str] = Counter()
    wanted = arguments or ["lint", *SUITES]
    if "lint" in wanted:
        linted = run_lint()
    for names in (TOGETHER, [name for name in SUITES if name not in TOGETHER]):
        total += run_suites([name for name in names if name in wanted])
    failed = linted["failed"] + total["failed"] + total["errors"]
    if linted["failed"]:
        say(f"{linted['failed']} linter(s) failed")
    for problem in _problems:
        say(problem)
    if total:
        say(f"==== {describe(total)} in {time.monotonic() - started:.0f}s ====")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
