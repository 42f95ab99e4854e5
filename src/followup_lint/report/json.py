"""Reports for programs: one JSON document, described by `report.schema.json`.

That file is in the package and in `docs`; `docs/generate.py` writes both copies.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

import msgspec

from followup_lint.core.errors import FollowupLintError
from followup_lint.core.findings import Report
from followup_lint.report.schema import schema_of

VERSION: Literal[1] = 1
SCHEMA_ID = f"urn:followup-lint:report:{VERSION}"
SCHEMA_FILE = "report.schema.json"


@dataclass(frozen=True, slots=True)
class Tool:
    """The program that made the document."""

    name: Literal["followup-lint"]
    version: str


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that kept a draft, or all of them, from being linted."""

    place: str
    problem: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Document:
    """One run of the linter; `version` is the version of the document format."""

    version: Literal[1]
    tool: Tool
    reports: tuple[Report, ...]
    errors: tuple[Problem, ...]


def render(
    reports: Iterable[Report], errors: Iterable[FollowupLintError] = (), *, version: str
) -> str:
    """The document as JSON text; `version` is that of the linter."""
    problems = tuple(Problem(error.place, error.problem, error.remedy) for error in errors)
    document = Document(VERSION, Tool("followup-lint", version), tuple(reports), problems)
    return msgspec.json.format(msgspec.json.encode(document), indent=2).decode() + "\n"


def schema() -> dict[str, Any]:
    """The JSON Schema of the document, and of a single report as from `Report.to_dict`."""
    made = schema_of(
        Document,
        id=SCHEMA_ID,
        title="Report of followup-lint",
        description="What `followup-lint --format json` writes, or one report of it.",
    )
    alone = made["$defs"]["Document"]["properties"]["reports"]["items"]
    made["anyOf"] = [{"$ref": made.pop("$ref")}, alone]
    return made
