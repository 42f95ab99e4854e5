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

TOPICS = ("kind", "severity", "verdict")
USAGE = "followup-lint explain [--config FILE] NAME"
DESCRIPTION = """\
Explain a rule: why it exists, its severities and options, what it reports, what
passes, and its source. The name of an element, such as thanks, stands for the rule
that looks for it; kind, severity and verdict are explained, too."""


def parser() -> Parser:
    """What can be given."""
    parser = Parser("followup-lint explain", USAGE, DESCRIPTION)
    parser.add_argument(
        "rule",
        nargs="*",
        metavar="NAME",
        help=f"the id or code of a rule, an element, or {', '.join(TOPICS)}",
    )
    add_config(parser)
    return parser


def run(arguments: list[str]) -> int:
    """Print the text about a rule or another name."""
    options = parser().parse(arguments)
    if not options.rule:
        raise FollowupLintError("no rule is given", remedy="`followup-lint rules` lists all rules")
    name = " ".join(options.rule)
    wanted = name.strip().lower().replace("_", "-").replace(" ", "-")
    if topic := topic_text(wanted):
        streams.write_plain(topic)
        return 0
    config = config_of(options.config)
    told = text_told(wanted) if are_texts_told(config) else None
    streams.write_plain(told or text_on(name, wanted, config))
    return 0


def topic_text(name: str) -> str:
    """The text about something that is no rule; empty if there is none."""
    singular = {f"{topic}s": topic for topic in TOPICS} | {"severities": "severity"}
    name = singular.get(name, name)
    if name not in TOPICS:
        return ""
    from importlib.resources import files

    return files("followup_lint.report").joinpath("topics", f"{name}.md").read_text("utf-8")


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
    """The rule with that id or code, or that looks for that element. Raises ConfigError."""
    for rule in rules.values():
        if wanted in (rule.id, rule.code.lower(), rule.element.replace(" ", "-")):
            return rule
    names = [*rules, *(rule.code for rule in rules.values()), *TOPICS]
    elements = dict.fromkeys(rule.element for rule in rules.values() if rule.element)
    raise unknown(name, "rule", [*names, *elements], "explain")
