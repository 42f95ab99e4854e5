"""The page on speed says what was measured, and figures are made as it says; nothing is timed."""

from __future__ import annotations

import hashlib
import json
import re
import runpy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
SPEED = ROOT / "benchmarks" / "speed"
RESULTS = (SPEED / "results.json").read_bytes()
PARTS = {"start", "tools", "throughput", "ordinary", "length", "jobs", "memory", "server"}


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The names of the script that makes the page."""
    monkeypatch.syspath_prepend(DOCS)
    return runpy.run_path(str(DOCS / "performance_page.py"))


@pytest.fixture
def figures() -> dict[str, Any]:
    """The names of the script that makes figures of samples."""
    return runpy.run_path(str(SPEED / "figures.py"))


def test_the_page_has_the_figures_that_were_measured(page: dict[str, Any]) -> None:
    assert page["text"]() == page["PAGE"].read_text(encoding="utf-8"), "run python docs/generate.py"


def test_the_page_has_every_part(page: dict[str, Any]) -> None:
    marked = page["MARKED"].findall(page["PAGE"].read_text(encoding="utf-8"))

    assert {name for _, name in marked} == PARTS | {"machine"}
    assert json.loads(RESULTS).keys() >= PARTS


def test_plots_are_drawn_from_those_figures(page: dict[str, Any]) -> None:
    shown = re.findall(r"\]\((performance/\w+\.svg)\)", page["PAGE"].read_text(encoding="utf-8"))
    drawn = [f"performance/{path.name}" for path in (DOCS / "performance").iterdir()]
    source = f"sha256:{hashlib.sha256(RESULTS).hexdigest()}"
    stale = [name for name in drawn if source not in (DOCS / name).read_text(encoding="utf-8")]

    assert sorted(shown) == sorted(drawn)
    assert stale == [], "run python benchmarks/speed/page.py"


def test_the_figures_name_no_folder_of_a_machine() -> None:
    assert re.findall(rb'"[^"]*/(?:home|root|tmp|work|Users)/[^"]*"', RESULTS) == []


def test_things_run_in_turn_and_the_first_round_does_not_count(figures: dict[str, Any]) -> None:
    order: list[str] = []

    def thing(name: str) -> Callable[[], float]:
        return lambda: order.append(name) or len(order)

    samples = figures["in_turn"]({"a": thing("a"), "b": thing("b")}, rounds=2)

    assert order == ["a", "b"] * 3
    assert samples == {"a": [3, 5], "b": [4, 6]}


def test_a_ratio_is_taken_round_by_round(figures: dict[str, Any]) -> None:
    # The machine is twice as slow in the second round, and ten times in the third.
    [base, row] = figures["rows"]({"a": [1.0, 2.0, 10.0], "b": [3.0, 6.0, 30.0]}, ["a"])

    assert base["times"]["a"] == {"median": 1.0, "low": 1.0, "high": 1.0}
    assert row["times"]["a"] == {"median": 3.0, "low": 3.0, "high": 3.0}
    assert row["seconds"] == {"median": 6.0, "low": 4.5, "high": 18.0}
    assert row["runs"] == 3


def test_half_of_the_values_lie_between_the_quartiles(figures: dict[str, Any]) -> None:
    spread = figures["spread"]

    assert spread([5.0, 1.0, 2.0, 4.0, 3.0]) == {"median": 3.0, "low": 2.0, "high": 4.0}
    assert spread([0.123456]) == {"median": 0.1235, "low": 0.1235, "high": 0.1235}


def test_no_two_messages_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(SPEED)
    texts = runpy.run_path(str(SPEED / "texts.py"))
    made = list(texts["messages"](2 * len(texts["corpus"]())))

    assert len(set(made)) == len(made)
    assert [len(texts["long_message"](size)) >= size for size in (500, 5_000)] == [True, True]
