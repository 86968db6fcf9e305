"""Measurements against peers; ``harness`` says how a benchmark is written."""
