"""The benchmark harness reports what it measured and says when a peer was cut short."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from tests.benchmarks import __main__ as command
from tests.benchmarks.harness import Result, median_seconds, peer_seconds, table


def test_a_peer_that_finishes_is_not_extrapolated() -> None:
    seconds, note = peer_seconds(range(100), total=100)
    assert seconds < 60
    assert note == ""


def test_a_slow_peer_is_stopped_and_extrapolated() -> None:
    def steps():
        for _ in range(1000):
            time.sleep(0.01)
            yield

    seconds, note = peer_seconds(steps(), total=1000, cap=0.03)
    assert seconds > 5
    assert "extrapolated" in note
    assert "of 1000" in note


def test_a_peer_that_does_nothing_is_an_error() -> None:
    with pytest.raises(ValueError, match="nothing"):
        peer_seconds([], total=3)


def test_the_median_ignores_one_slow_run() -> None:
    pauses = iter([0.0, 0.2, 0.0])
    assert median_seconds(lambda: time.sleep(next(pauses)), repeat=3) < 0.2


def test_records_hold_the_agreed_fields(tmp_path: Path) -> None:
    command.write([Result("pull", 10_000, 2.0, "one page at a time", 8.0, 40.0, "3×")], tmp_path / "results.json")
    (record,) = json.loads((tmp_path / "results.json").read_text(encoding="utf-8"))
    assert list(record) == ["name", "size", "ours_s", "peer", "peer_s", "ratio", "peak_mb", "goal", "note"]
    assert record["ratio"] == 4.0


def test_a_result_without_a_peer_has_no_ratio() -> None:
    result = Result("gui block", 10_000, 0.02)
    assert result.ratio is None
    assert "–" in table([result])


def test_an_unknown_name_fails_and_lists_what_there_is(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert command.main(["--only", "no such benchmark", "--out", str(tmp_path / "r.json")]) == 1
    assert "There are" in capsys.readouterr().out
