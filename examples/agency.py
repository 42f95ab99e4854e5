"""Lint the drafts of many candidates, each with the facts of its own interview.

    python examples/agency.py [FOLDER]

The folder holds `interviews.csv` and the drafts under `drafts/`. What the rules know of one
candidate they never use for another.
"""

from __future__ import annotations

import csv
import sys
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from followup_lint import (
    Agency,
    Author,
    Calendar,
    Company,
    Context,
    Draft,
    FollowupLintError,
    Interview,
    Linter,
    Person,
    Position,
    Promise,
    Report,
)

# The agency agreed that candidates write to its clients themselves.
AGENCY = Agency("Fisher Staffing", domain="fisher-staffing.example", direct_contact_ok=True)
ROW = "{:<24} {:<16} {:<12} {:<40}"


def context_of(row: dict[str, str]) -> Context:
    """The facts in one row; times are those of the reader."""
    zone = ZoneInfo(row["timezone"])
    start = datetime.fromisoformat(row["interview_at"]).replace(tzinfo=zone)
    promised = row["promised_by"]
    return Context(
        interview=Interview(start=start),
        send_at=datetime.fromisoformat(row["send_at"]).replace(tzinfo=zone),
        timezone=row["timezone"],
        calendar=Calendar(country=row["country"]),
        recipient=Person(row["reader"], row["reader_address"]),
        company=Company(row["company"]),
        role=Position(row["role"]),
        promised_reply=Promise(date.fromisoformat(promised)) if promised else None,
        via_agency=AGENCY,
        my=Author(row["candidate"]),
    )


def told(row: dict[str, str], report: Report) -> str:
    """One line of the table."""
    rules = ", ".join(f"{finding.rule} (line {finding.line})" for finding in report.findings)
    return ROW.format(
        row["draft"], report.kind.label, report.verdict.value, rules or "nothing"
    ).rstrip()


def main(folder: Path) -> int:
    """Print one table; 1 if a draft has a finding that counts, 2 if one cannot be linted."""
    try:
        with (folder / "interviews.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        drafts = [Draft.from_file(folder / "drafts" / row["draft"]) for row in rows]
        contexts = [context_of(row) for row in rows]
        reports = list(Linter().lint_many(drafts, contexts=contexts))
    except (FollowupLintError, OSError, KeyError, ValueError) as error:
        print(f"{folder}: {error}", file=sys.stderr)
        return 2
    print(ROW.format("draft", "kind", "verdict", "findings").rstrip())
    for row, report in zip(rows, reports, strict=True):
        print(told(row, report))
    return max((report.exit_code for report in reports), default=0)


if __name__ == "__main__":
    sys.exit(main(Path(*sys.argv[1:2] or ["examples/agency"])))
