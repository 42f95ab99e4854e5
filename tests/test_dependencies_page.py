"""The page on dependencies has every dependency, its weight as measured, and the reason for it."""

from __future__ import annotations

import json
import re
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
INSTALL = ROOT / "benchmarks" / "install"
RENEW = "run python benchmarks/install/weight.py"
DRAFT = ROOT / "examples" / "pushy-check-in.txt"
WITHOUT = """
import sys
sys.modules["onnxruntime"] = None
from followup_lint import Draft, Linter
report = Linter().lint(Draft.from_file(sys.argv[1]))
print(report.exit_code, [(one.rule, one.span) for one in report.findings], report.notices)
"""


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The names of the script that makes the page."""
    monkeypatch.syspath_prepend(ROOT / "docs")
    return runpy.run_path(str(ROOT / "docs" / "dependencies_page.py"))


@pytest.fixture(scope="module")
def weight() -> dict[str, Any]:
    """The names of the script that weighs."""
    return runpy.run_path(str(INSTALL / "weight.py"))


def test_the_page_has_what_was_weighed(page: dict[str, Any]) -> None:
    assert page["text"]() == page["PAGE"].read_text(encoding="utf-8"), RENEW


def test_each_dependency_and_each_extra_is_weighed(page: dict[str, Any]) -> None:
    results, project = json.loads(page["RESULTS"].read_bytes()), page["project"]()
    named = {Requirement(line).name for line in project["dependencies"]}

    assert results["each"].keys() == named, RENEW
    extras = project["optional-dependencies"].keys() - {"dev", "docs"}
    assert results["extras"].keys() == extras, RENEW


def test_what_our_code_imports_is_a_dependency_that_is_used(page: dict[str, Any]) -> None:
    named = {Requirement(line).name for line in page["project"]()["dependencies"]}

    assert named - page["uses"]().keys() == {"tzdata"}  # zoneinfo reads it
    assert page["uses"]()["spacy"].keys() == {"spacy"}
    assert page["uses"]()["rapidfuzz"]["rapidfuzz.distance"] == {"context", "rules"}


def test_the_figures_name_no_folder_of_a_machine(page: dict[str, Any]) -> None:
    assert re.findall(rb'"[^"]*/[^"]*"', page["RESULTS"].read_bytes()) == []


def test_a_package_brings_what_nothing_else_needs(weight: dict[str, Any]) -> None:
    every = [Requirement(name) for name in ("inscriptis", "lxml", "emoji")]
    cost = {
        need.name: weight["weighed"](need, every, [], {})
        for need in every
    }  # fmt: skip

    assert weight["closure"](every) >= {"inscriptis", "lxml", "emoji", "requests", "urllib3"}
    assert (cost["lxml"]["brings"], cost["lxml"]["with"]) == (0, ["inscriptis"])
    assert cost["inscriptis"]["packages"] > 4
    assert cost["emoji"]["brings"] == cost["emoji"]["alone"] > 1


def test_extras_and_markers_count_where_they_apply(weight: dict[str, Any]) -> None:
    assert not weight["applies"](Requirement("lxml; python_version < '3'"))
    assert not weight["applies"](Requirement("lxml; extra == 'fast'"))
    assert weight["applies"](Requirement("lxml; extra == 'fast'"), ["fast"])


def test_without_onnxruntime_the_findings_are_the_same() -> None:
    told = [
        subprocess.run(
            [sys.executable, "-c", code, str(DRAFT)], capture_output=True, text=True, check=True
        ).stdout
        for code in (WITHOUT, WITHOUT.replace('sys.modules["onnxruntime"] = None\n', ""))
    ]

    assert told[0] == told[1]
    assert told[0].startswith("1 [")
