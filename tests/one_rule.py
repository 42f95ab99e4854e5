"""What one rule, or a few, say of a text: most tests of rules ask for this."""

from __future__ import annotations

from followup_lint import Config, Context, Draft, Kind, Linter, Report

CHECK_IN = Context(kind=Kind.CHECK_IN)
THANK_YOU = Context(kind=Kind.THANK_YOU)


def report(
    given: str | Draft, *rules: str, context: Context = CHECK_IN, **options: object
) -> Report:
    """The report of these rules alone; the options are those of the first."""
    config = Config(select=rules, rules={rules[0]: options} if options else {})
    draft = Draft.from_text(given) if isinstance(given, str) else given
    return Linter(config).lint(draft, context)


def excerpts(
    given: str | Draft, *rules: str, context: Context = CHECK_IN, **options: object
) -> list[str]:
    """The words that these rules object to."""
    return [found.excerpt for found in report(given, *rules, context=context, **options).findings]
