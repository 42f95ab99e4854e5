"""`followup-lint when`: until when to thank, and from when on to follow up."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import msgspec

from followup_lint.cli import streams
from followup_lint.cli.arguments import STDIN, Parser, add_config, add_format
from followup_lint.cli.drafts import Source
from followup_lint.cli.fact_arguments import add_facts
from followup_lint.cli.reminder_file import reminders, write_reminders
from followup_lint.cli.workspaces import lookup
from followup_lint.draft import Draft
from followup_lint.linting.moments import Moment
from followup_lint.linting.workspace import Workspace
from followup_lint.report.when import WhenReport, answers

USAGE = "followup-lint when [options] [DRAFT]"
DESCRIPTION = """\
Show until when a thank-you is welcome, and from which day a check-in and a second
follow-up are, with the reason and the source of the advice. Facts about the
interview come from options, followup.toml, a calendar file, a draft and the history;
`followup-lint context` shows them."""
EPILOG = """\
examples:
  followup-lint when --interview-at "2025-03-05 14:00 America/New_York"
  followup-lint when --calendar interviews.ics --country US-NY reply.eml
  followup-lint when --calendar interviews.ics --ics reminders.ics"""


def run(arguments: list[str]) -> int:
    """Print the answers."""
    options = parser().parse(arguments)
    source = Source(None if options.draft == STDIN else options.draft or "")
    draft = source.draft() if options.draft else Draft.from_text("")
    folder = source.folder if options.draft else Path()
    workspace = Workspace(options.config, lookup=partial(lookup, options, ahead=True))
    known = workspace.known(draft, folder)
    now = workspace.lookup.now
    assert now is not None
    report = answers(draft, known, workspace.linter(folder), now)
    if options.ics:
        made = reminders(report.moments, draft, known.context, report.now)
        write_reminders(options.ics, made, now)
        if options.ics == STDIN:
            return 0
    if options.format == "json":
        text = msgspec.json.format(msgspec.json.encode(report), indent=2).decode()
        streams.write_utf8(text + "\n")
    else:
        show(report)
    return 0


def parser() -> Parser:
    """What can be given."""
    parser = Parser("followup-lint when", USAGE, DESCRIPTION, EPILOG)
    parser.add_argument(
        "draft", nargs="?", metavar="DRAFT", help="a draft to the reader, such as a reply, or -"
    )
    parser.set_defaults(kind=None)
    add_config(parser)
    add_facts(parser)
    add_format(parser, "for people or for programs")
    parser.add_argument(
        "--ics",
        metavar="FILE",
        help="write calendar reminders to this file; - prints only the reminders",
    )
    return parser


def show(report: WhenReport) -> None:
    """Print the answers as text."""
    from followup_lint.report.page import Page

    screen = streams.screen("auto")
    page = Page(width=screen.width, color=screen.color, encoding=screen.encoding)
    for moment in report.moments:
        head, *rest = lines_of(moment)
        page.prose((f"{moment.label.capitalize()}:", "bold"), f" {head}.")
        for line in rest:
            page.prose(line, first="  ", rest="  ")
        if moment.source:
            page.line(f"  Advice: {moment.source}")
    if any(moment.until or moment.day for moment in report.moments):
        page.prose(f"Days and times: {report.basis}.")
    for clash in report.clashes:
        page.prose(f"Clash: {clash}.")
    for notice in report.notices:
        page.prose(f"Note: {notice}.")
    streams.write(str(page))


def lines_of(moment: Moment) -> Iterator[str]:
    """One answer in lines."""
    yield moment.answer
    if moment.reason:
        yield f"{moment.reason[0].upper()}{moment.reason[1:]}."
    if moment.remedy:
        yield f"Give it with {moment.remedy}."
