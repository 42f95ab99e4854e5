"""The JSON report, and the schema that describes it."""

from __future__ import annotations

import json
import runpy
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest
from drafts_and_rules import finder, fixer, linted, prover

from followup_lint import DraftError, Report, Severity
from followup_lint.report.json import SCHEMA_FILE, SCHEMA_ID, Document, render

DOCS = Path(__file__).resolve().parents[2] / "docs"
LETTER = "Dear Amir,\n\nThank you for the gizmo 😀 tour.\n"


@pytest.fixture(scope="module")
def validator() -> Any:
    """A validator of the published schema."""
    schema = json.loads(packaged())
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


def packaged() -> str:
    """The schema that is installed with the package."""
    return (files("followup_lint") / SCHEMA_FILE).read_text(encoding="utf-8")


def test_the_packaged_schema_has_a_name_that_stays() -> None:
    assert SCHEMA_ID == json.loads(packaged())["$id"] == "urn:followup-lint:report:1"


def test_the_published_schema_is_that_of_the_code(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(DOCS)
    generate = runpy.run_path(str(DOCS / "generate.py"))

    for name, text in generate["schema_texts"]().items():
        held = (files("followup_lint") / name).read_text(encoding="utf-8")
        assert held == text, "run python docs/generate.py"


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


def test_a_report_as_plain_values_is_what_stands_in_the_document(report: Report) -> None:
    [printed] = json.loads(render([report], version="1.0"))["reports"]

    assert printed == report.to_dict() == json.loads(report.to_json())


def test_a_report_alone_keeps_to_the_schema(report: Report) -> None:
    schema = jsonschema.Draft202012Validator(json.loads(packaged()))
    schema.validate(report.to_dict())
    without = {name: value for name, value in report.to_dict().items() if name != "verdict"}

    assert not schema.is_valid(without)
    assert not schema.is_valid({**report.to_dict(), "verdict": "fine"})
    assert not schema.is_valid({})


@pytest.mark.parametrize(("indent", "lines"), [(0, 1), (2, 20)])
def test_a_report_as_text_is_as_wide_as_is_asked(indent: int, lines: int, report: Report) -> None:
    text = report.to_json(indent=indent)

    assert (text.count("\n") + 1 >= lines, "😀" in text or "gizmo" in text) == (True, True)
    assert indent or "\n" not in text


def test_a_report_comes_back_from_its_own_text(report: Report) -> None:
    assert msgspec.json.decode(report.to_json(), type=Report) == report


def test_half_a_character_in_a_name_is_written_as_json_spells_it(report: Report) -> None:
    named = replace(report, name="\udcff\ud800.txt")

    assert named.to_dict()["name"] == named.name
    assert named.to_json().isascii() or "\\udcff\\ud800.txt" in named.to_json()
    named.to_json().encode("utf-8")
