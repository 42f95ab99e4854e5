"""`followup-lint rules`: list the rules."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import msgspec

from followup_lint import registry
from followup_lint.cli import streams
from followup_lint.cli.arguments import Parser, add_config, add_format
from followup_lint.config import Config
from followup_lint.plan import plan
from followup_lint.rule import Rule
from followup_lint.terms import Kind

USAGE = "followup-lint rules [--format text|json] [--config FILE]"
DESCRIPTION = """\
List the rules: code, id, severity, and what each reports. A severity in brackets
belongs to a rule that is off. `followup-lint explain RULE` says more."""
# A summary narrower than this goes on a line of its own.
MIN_SUMMARY = 30


@dataclass(frozen=True, slots=True)
class Listed:
    """A rule as it is listed; `on` says whether the settings in force run it."""

    id: str
    code: str
    family: str
    summary: str
    severity: str
    severity_in: dict[str, str]
    on: bool
    default: bool
    needs: str
    element: str
    options: dict[str, Any]
    help: str
    why: str
    source: str


def run(arguments: list[str]) -> int:
    """Print the list."""
    parser = Parser("followup-lint rules", USAGE, DESCRIPTION)
    add_format(parser, "a table or JSON")
    add_config(parser)
    options = parser.parse(arguments)
    config = Config.from_file(options.config) if options.config else Config.discover(Path())
    on = {rule.id: rule for rule in plan(config)}
    rules = registry.load(config.packs)
    for broken in rules.broken:
        streams.complain(broken)
    rows = [listed(on.get(rule.id, rule), on=rule.id in on) for rule in rules.values()]
    if options.format == "json":
        document = {"version": 1, "rules": rows}
        text = msgspec.json.format(msgspec.json.encode(document), indent=2).decode()
        streams.write_utf8(text + "\n")
    else:
        streams.write_plain(table(rows, streams.page_width()))
    return 0


def listed(rule: Rule, *, on: bool) -> Listed:
    """What is said about a rule, with the severity of the settings."""
    return Listed(
        id=rule.id,
        code=rule.code,
        family=rule.family,
        summary=rule.summary,
        severity=(rule.fixed_severity or rule.severity).value,
        severity_in={kind.value: severity_in(rule, kind) for kind in Kind},
        on=on,
        default=rule.default,
        needs=rule.needs.value,
        element=rule.element,
        options=asdict(rule.options),
        help=rule.help,
        why=rule.why,
        source=rule.source,
    )


def severity_in(rule: Rule, kind: Kind) -> str:
    """The severity for a kind of message, or `off`."""
    if not rule.applies_to(kind):
        return "off"
    if rule.fixed_severity:
        return rule.fixed_severity.value
    return min(rule.severity, rule.severity_in.get(kind) or rule.severity).value


def table(rows: list[Listed], width: int) -> str:
    """The rules in columns; on a narrow terminal the summaries have their own lines."""
    ids = max(len(row.id) for row in rows)
    lines = []
    for row in rows:
        severity = row.severity if row.on else f"({row.severity})"
        head = f"{row.code}  {row.id:<{ids}}  {severity:<12}"
        if width - len(head) < MIN_SUMMARY:
            lines += [f"{row.code}  {row.id}  {severity}", f"  {row.summary}"]
        else:
            lines.append(f"{head}  {row.summary}")
    return "\n".join(lines) + "\n"
