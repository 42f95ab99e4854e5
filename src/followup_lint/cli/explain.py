"""`followup-lint explain RULE`: explain a rule, in Markdown."""

from __future__ import annotations

from followup_lint.cli import streams
from followup_lint.cli.arguments import Parser, add_config
from followup_lint.core.errors import FollowupLintError
from followup_lint.core.nearest import unknown
from followup_lint.report.catalogue import are_texts_told, text_told
from followup_lint.settings import files

TYPE_CHECKING = False  # for a type checker it is true; `typing` takes time to import

if TYPE_CHECKING:
    from followup_lint.rules.registry import Registry
    from followup_lint.rules.rule import Rule
    from followup_lint.settings.config import Config

USAGE = "followup-lint explain [--config FILE] RULE"
DESCRIPTION = """\
Explain a rule: why it exists, its severities and options, what it reports, what
passes, and its source."""


def run(arguments: list[str]) -> int:
    """Print the text about a rule."""
    parser = Parser("followup-lint explain", USAGE, DESCRIPTION)
    parser.add_argument("rule", nargs="?", metavar="RULE", help="its id or code")
    add_config(parser)
    options = parser.parse(arguments)
    if not options.rule:
        raise FollowupLintError("no rule is given", remedy="`followup-lint rules` lists all rules")
    config = config_of(options.config)
    wanted = options.rule.strip().lower().replace("_", "-")
    told = text_told(wanted) if are_texts_told(config) else None
    streams.write_plain(told or text_on(options.rule, wanted, config))
    return 0


def config_of(given: str | None) -> Config | None:
    """The settings given, or those in force here; None for the defaults. Raises ConfigError."""
    settings = files.given(given)
    if settings is None:
        return None
    from followup_lint.settings import config

    return config.of(settings)


def text_on(name: str, wanted: str, config: Config | None) -> str:
    """The text about a rule, made now. Raises ConfigError."""
    from followup_lint.report.explain import markdown
    from followup_lint.rules import registry
    from followup_lint.testing import lint_example

    rules = registry.load(config.packs if config else ())
    for broken in rules.broken:
        streams.complain(broken)
    return markdown(find(name, wanted, rules), lint_example)


def find(name: str, wanted: str, rules: Registry) -> Rule:
    """The rule with that id or code. Raises ConfigError."""
    for rule in rules.values():
        if wanted in (rule.id, rule.code.lower()):
            return rule
    raise unknown(name, "rule", [*rules, *(rule.code for rule in rules.values())], "explain")
