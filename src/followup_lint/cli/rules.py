"""`followup-lint rules`: list the rules."""

from __future__ import annotations

from pathlib import Path

import msgspec

from followup_lint.catalogue import Listed, are_rows_told, rules_told
from followup_lint.cli import streams
from followup_lint.cli.arguments import Parser, add_config, add_format
from followup_lint.config import Config

USAGE = "followup-lint rules [--format text|json] [--config FILE]"
DESCRIPTION = """\
List the rules: code, id, severity, and what each reports. A severity in brackets
belongs to a rule that is off. `followup-lint explain RULE` says more."""
# A summary narrower than this goes on a line of its own.
MIN_SUMMARY = 30


def run(arguments: list[str]) -> int:
    """Print the list."""
    parser = Parser("followup-lint rules", USAGE, DESCRIPTION)
    add_format(parser, "a table or JSON")
    add_config(parser)
    options = parser.parse(arguments)
    config = Config.from_file(options.config) if options.config else Config.discover(Path())
    rows = rules_told() if are_rows_told(config) else rules_of(config)
    if options.format == "json":
        document = {"version": 1, "rules": rows}
        text = msgspec.json.format(msgspec.json.encode(document), indent=2).decode()
        streams.write_utf8(text + "\n")
    else:
        streams.write_plain(table(rows, streams.page_width()))
    return 0


def rules_of(config: Config) -> list[Listed]:
    """All rules that there are, as the settings have them."""
    from followup_lint import registry
    from followup_lint.catalogue import listed
    from followup_lint.plan import plan

    on = {rule.id: rule for rule in plan(config)}
    rules = registry.load(config.packs)
    for broken in rules.broken:
        streams.complain(broken)
    return [listed(on.get(rule.id, rule), on=rule.id in on) for rule in rules.values()]


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
