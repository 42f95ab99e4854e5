"""`followup-lint sent FILE…`: record that drafts were sent."""

from __future__ import annotations

import argparse
from collections.abc import Container
from dataclasses import replace
from datetime import datetime, tzinfo

from followup_lint.cli import drafts, streams
from followup_lint.cli.arguments import KINDS, Parser, add_config, one_of
from followup_lint.cli.drafts import Source
from followup_lint.cli.recording import address, kind_of, must_be_on
from followup_lint.core.errors import ContextError, DraftError, FollowupLintError
from followup_lint.draft import Draft
from followup_lint.linting.workspace import Workspace

USAGE = "followup-lint sent [--to ADDRESS] [--at TIME] [--kind KIND] FILE…"
DESCRIPTION = """\
Record that drafts were sent, so that later ones are not sent too soon after them.
Time, kind and hashes of the addresses are kept: no address, no name, no word."""
CANNOT_RECORD = 2


def run(arguments: list[str], commands: Container[str]) -> int:
    """Record each draft and say so; one that cannot be recorded keeps none of the others back.

    `commands` are the words that start something else.
    """
    options = parse(arguments)
    code = 0
    for source in drafts.find(options.paths, commands):
        try:
            if isinstance(source, DraftError):
                raise source
            record(source, options)
        except FollowupLintError as error:
            streams.complain(error)
            code = CANNOT_RECORD
    return code


def parser() -> Parser:
    """What can be given."""
    parser = Parser("followup-lint sent", USAGE, DESCRIPTION)
    parser.add_argument("paths", nargs="*", metavar="FILE", help="a draft that was sent, or -")
    parser.add_argument(
        "--to",
        type=address("--to"),
        action="append",
        metavar="ADDRESS",
        help="a recipient's address (default: those in To, Cc and Bcc); may be repeated",
    )
    parser.add_argument(
        "--at",
        metavar="TIME",
        help="when it was sent, as in “2025-03-05 14:00” in the zone of this machine, "
        "“2025-03-05T14:00-05:00” or “2025-03-05 14:00 Europe/London” "
        "(default: the Date header, otherwise now)",
    )
    parser.add_argument(
        "--kind",
        type=one_of("--kind", "kind", KINDS),
        metavar="KIND",
        help=f"what the message is for: {', '.join(KINDS)} (default: read from the text)",
    )
    add_config(parser)
    return parser


def parse(arguments: list[str]) -> argparse.Namespace:
    """The arguments. Raises FollowupLintError."""
    options = parser().parse(arguments)
    if not options.paths:
        raise FollowupLintError("no draft is given", remedy="name a file, or - for standard input")
    return options


def record(source: Source, options: argparse.Namespace) -> None:
    """Record one draft and say so. Raises FollowupLintError."""
    from followup_lint.facts.history import History
    from followup_lint.facts.history.mail import mail_of, usable

    config = Workspace(options.config).config(source.folder)
    must_be_on(config)
    draft = source.draft()
    at = time_of(draft, options.at)
    kind = kind_of(draft, options.kind)
    mail = mail_of(draft, kind, at)
    if options.to:
        mail = replace(mail, addresses=usable(options.to))
    if not mail.addresses:
        raise DraftError(
            "there is no To header, so the recipient is unknown",
            place=draft.name,
            remedy="give --to ADDRESS",
        )
    if History.at().add(mail):
        said = f"recorded as {kind.label}, sent {at:%Y-%m-%d %H:%M %Z}"
    else:
        said = "is recorded already"
    streams.write_plain(f"{draft.name}: {said}")


def time_of(draft: Draft, given: str | None) -> datetime:
    """When a draft was sent. Raises FollowupLintError."""
    from followup_lint.facts.history import mailbox_headers
    from followup_lint.facts.times import now_in, own_zone

    zone = own_zone()
    if given:
        return past_time(given, zone)
    date = draft.header("Date")
    if not date:
        return now_in(zone)
    at = mailbox_headers.time_of(date)
    if at is None:
        raise DraftError(
            "the Date header gives no time in this century", place=draft.name, remedy="give --at"
        )
    return at.astimezone(now_in(zone).tzinfo)


def past_time(given: str, zone: tzinfo) -> datetime:
    """The time that `--at` gives. Raises ContextError for one that is still to come."""
    from followup_lint.facts.spoken_times import Lies
    from followup_lint.facts.times import now_in, said_time

    at = said_time(given, now_in(zone), zone, Lies.BEHIND, "--at")
    if at > now_in(zone):
        problem = f"{at:%Y-%m-%d %H:%M} is in the future"
        raise ContextError(problem, place="--at", remedy="record a message once it is sent")
    return at
