"""The JSON report, and the schema that describes it."""

from __future__ import annotations

import json
import runpy
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest
from drafts_and_rules import finder, fixer, linted, prover

from followup_lint import DraftError, Report, Severity
from followup_lint.reporters.json import Document, render

DOCS = Path(__file__).resolve().parents[2] / "docs"
LETTER = "Dear Amir,\n\nThank you for the gizmo 😀 tour.\n"


@pytest.fixture(scope="module")
def validator() -> Any:
    """A validator of the published schema."""
    schema = json.loads((DOCS / "report.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


@pytest.fixture(scope="module")
def report() -> Report:
    """A report with everything in it."""
    rules = [
        fixer("gizmo", "thing", "write “thing”"),
        finder("tour", id="b", code="TST102", severity=Severity.ERROR),
        prover("thanks", "Thank you", "TST201", note="generic"),
    ]
    return linted(LETTER, *rules)[0]


def test_the_published_schema_is_that_of_the_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(DOCS)
    generate = runpy.run_path(str(DOCS / "generate.py"))

    assert generate["schema_text"]() == generate["SCHEMA"].read_text(encoding="utf-8")


def test_output_keeps_to_the_schema(validator: Any, report: Report) -> None:
    error = DraftError("the draft is empty", place="b.txt", remedy="write it first")

    validator.validate(json.loads(render([report, report], [error], version="1.0")))
    validator.validate(json.loads(render([], version="1.0")))


def test_the_schema_refuses_what_is_not_output(validator: Any, report: Report) -> None:
    document = json.loads(render([report], version="1.0"))
    del document["reports"][0]["verdict"]

    assert not validator.is_valid(document)
    assert not validator.is_valid({**document, "version": 2})


def test_a_report_comes_back_the_same(report: Report) -> None:
    text = render([report], version="1.0")

    assert (report,) == msgspec.json.decode(text, type=Document).reports


def test_fields_are_those_of_the_library(report: Report) -> None:
    document = json.loads(render([report], version="1.0"))
    [finding, *_] = document["reports"][0]["findings"]

    assert document["tool"] == {"name": "followup-lint", "version": "1.0"}
    assert finding == {
        "rule": "some-word",
        "code": "TST101",
        "family": "informal",
        "severity": "warning",
        "message": "“gizmo” is a word.",
        "span": {"start": 30, "end": 35},
        "line": 3,
        "column": 19,
        "excerpt": "gizmo",
        "help": "",
        "fixes": [
            {
                "description": "write “thing”",
                "span": {"start": 30, "end": 35},
                "replacement": "thing",
                "safe": True,
            }
        ],
        "variant": "",
        "part": "body",
        "key": "423456a1529773ab",
    }
