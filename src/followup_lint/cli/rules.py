"""`followup-lint rules`: list the rules."""

from __future__ import annotations

from followup_lint.cli import streams
from followup_lint.cli.arguments import Parser, add_config, add_format
from followup_lint.core.light_msgspec import import_msgspec
from followup_lint.report.catalogue import are_rows_told, rules_told
from followup_lint.settings import files

TYPE_CHECKING = False  # for a type checker it is true; `typing` takes time to import

if TYPE_CHECKING:
    from followup_lint.report.catalogue import Listed
    from followup_lint.settings.files import SettingsFile

USAGE = "followup-lint rules [--format text|json] [--config FILE]"
DESCRIPTION = """\
List the rules: code, id, severity, and what each reports. A severity in brackets
belongs to a rule that is off. `followup-lint explain RULE` says more."""
# A summary narrower than this goes on a line of its own.
MIN_SUMMARY = 30


def parser() -> Parser:
    """What can be given."""
    parser = Parser("followup-lint rules", USAGE, DESCRIPTION)
    add_format(parser, "a table or JSON")
    add_config(parser)
    return parser


def run(arguments: list[str]) -> int:
    """Print the list."""
    options = parser().parse(arguments)
    settings = files.given(options.config)
    rows = rules_told() if are_rows_told(settings) else rules_of(settings)
    if options.format == "json":
        import_msgspec()
        import msgspec

        document = {"version": 1, "rules": rows}
        text = msgspec.json.format(msgspec.json.encode(document), indent=2).decode()
        streams.write_utf8(text + "\n")
    else:
        streams.write_plain(table(rows, streams.page_width()))
    return 0


def rules_of(settings: SettingsFile | None) -> list[Listed]:
    """All rules that there are, as the settings have them. Raises ConfigError and PackError."""
    from followup_lint.report.catalogue import listed
    from followup_lint.rules import registry
    from followup_lint.rules.selection import plan
    from followup_lint.settings import config

    made = config.of(settings)
    on = {rule.id: rule for rule in plan(made)}
    rules = registry.load(made.packs)
    for broken in rules.broken:
        streams.complain(broken)
    return [listed(on.get(rule.id, rule), on=rule.id in on) for rule in rules.values()]


def table(rows: list[Listed], width: int) -> str:
    """The rules in columns; on a narrow terminal the summaries have their own lines."""
    ids = max(len(row["id"]) for row in rows)
    lines = []
    for row in rows:
        code, name, summary = row["code"], row["id"], row["summary"]
        severity = row["severity"] if row["on"] else f"({row['severity']})"
        head = f"{code}  {name:<{ids}}  {severity:<12}"
        if width - len(head) < MIN_SUMMARY:
            lines += [f"{code}  {name}  {severity}", f"  {summary}"]
        else:
            lines.append(f"{head}  {summary}")
    return "\n".join(lines) + "\n"
