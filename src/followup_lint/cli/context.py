"""`followup-lint context`: what is known of an interview, from where, and what is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import msgspec

from followup_lint.cli import streams
from followup_lint.cli.arguments import KINDS, STDIN, Parser, add_config, add_format, one_of
from followup_lint.cli.drafts import Source
from followup_lint.cli.fact_arguments import add_facts
from followup_lint.cli.workspaces import lookup
from followup_lint.draft import Draft
from followup_lint.facts.gather import Gathered
from followup_lint.linting.kind import infer
from followup_lint.linting.linter import Linter
from followup_lint.linting.workspace import Workspace
from followup_lint.nlp.judge.lines import Lines
from followup_lint.report.facts_in_words import clash_said, value_said
from followup_lint.rules.view import View

USAGE = "followup-lint context [options] [DRAFT]"
DESCRIPTION = """\
Print the known facts about an interview, and their sources: options, followup.toml
beside the draft, a calendar file, the draft's headers and the messages quoted in it,
and the history. The first of these to state a fact is believed."""


@dataclass(frozen=True, slots=True)
class Told:
    """One fact: its key, its value in words, and its source."""

    key: str
    value: str
    source: str


@dataclass(frozen=True, slots=True)
class Missing:
    """A fact that is not known, the rules that are not checked without it, and the remedy."""

    fact: str
    rules: tuple[str, ...]
    remedy: str


@dataclass(frozen=True, slots=True)
class ContextReport:
    """Everything that `followup-lint context` shows."""

    kind: str
    known: tuple[Told, ...]
    clashes: tuple[str, ...]
    missing: tuple[Missing, ...]
    notices: tuple[str, ...]
    version: int = 1


def parser() -> Parser:
    """What can be given."""
    parser = Parser("followup-lint context", USAGE, DESCRIPTION)
    parser.add_argument("draft", nargs="?", metavar="DRAFT", help="a draft, or -")
    parser.add_argument(
        "--kind",
        type=one_of("--kind", "kind", KINDS),
        metavar="KIND",
        help=f"what the message is for: {', '.join(KINDS)} (default: read from the text)",
    )
    add_config(parser)
    add_facts(parser)
    add_format(parser, "for people or for programs")
    return parser


def run(arguments: list[str]) -> int:
    """Print what is known."""
    options = parser().parse(arguments)
    source = Source(None if options.draft == STDIN else options.draft or "")
    draft = source.draft() if options.draft else Draft.from_text("")
    folder = source.folder if options.draft else Path()
    workspace = Workspace(options.config, lookup=partial(lookup, options))
    known = workspace.known(draft, folder)
    report = context_report(draft, known, workspace.linter(folder))
    if options.format == "json":
        text = msgspec.json.format(msgspec.json.encode(report), indent=2).decode()
        streams.write_utf8(text + "\n")
    else:
        streams.write_plain("".join(f"{line}\n" for line in lines(report)))
    return 0


def context_report(draft: Draft, known: Gathered, linter: Linter) -> ContextReport:
    """What is known of a draft, and what is not though one of the rules asks for it."""
    lines = Lines(draft)
    kind = infer(draft, known.context, lines, linter.assume).kind
    view = View(draft, kind, known.context, lines=lines)
    missing: dict[tuple[str, str], list[str]] = {}
    for rule in linter.rules:
        for fact in rule.requires if rule.applies_to(kind) or not draft.text else ():
            if not fact.known(view, rule.options):
                missing.setdefault((fact.name, fact.remedy), []).append(rule.id)
    return ContextReport(
        kind=kind.value,
        known=tuple(Told(fact.key, value_said(fact.value), fact.source) for fact in known.known),
        clashes=tuple(map(clash_said, known.clashes)),
        missing=tuple(Missing(name, tuple(ids), how) for (name, how), ids in missing.items()),
        notices=known.notices,
    )


def lines(report: ContextReport) -> Iterator[str]:
    """The report as text."""
    if not report.known:
        yield "Nothing is known beside the draft."
    width = max((len(fact.key) for fact in report.known), default=0)
    for source in dict.fromkeys(fact.source for fact in report.known):
        yield f"From {source}:"
        facts = (fact for fact in report.known if fact.source == source)
        yield from (f"  {fact.key:<{width}}  {fact.value}" for fact in facts)
    for clash in report.clashes:
        yield f"Clash: {clash}."
    for notice in report.notices:
        yield f"Note: {notice}."
    if report.missing:
        yield "Not known, so these rules are not checked:"
    for lack in report.missing:
        yield f"  {lack.fact} ({lack.remedy}): {', '.join(lack.rules)}"
