"""The labelled set of benchmarks/quality: what is found in each row is known, word by word."""

from __future__ import annotations

import json
import runpy
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "benchmarks" / "quality"
REMEDY = "read the differences, then run: python benchmarks/quality/measure.py --write"


def test_every_row_gets_just_the_findings_on_record() -> None:
    record = runpy.run_path(str(FOLDER / "measure.py"))["record"]()
    lines = (FOLDER / "expected.jsonl").read_text(encoding="utf-8").splitlines()
    expected = [json.loads(line) for line in lines]

    assert len(record) == len(expected)
    assert [row for row in record if row not in expected] == [], REMEDY


def test_the_set_is_as_large_as_it_says() -> None:
    counts = {
        name: len((FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines())
        for name in ("sentences", "sentences_held_out", "drafts", "drafts_held_out")
    }

    assert counts == {
        "sentences": 423,
        "sentences_held_out": 211,
        "drafts": 74,
        "drafts_held_out": 37,
    }
