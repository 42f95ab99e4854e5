"""`followup-lint history import-mbox` and `import-maildir`: take in a folder of sent mail."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from followup_lint.cli import streams
from followup_lint.cli.arguments import Parser, add_config
from followup_lint.cli.recording import address, must_be_on, of_any_mail
from followup_lint.linting.workspace import Workspace

if TYPE_CHECKING:
    from followup_lint.draft.mailboxes import Mailbox
    from followup_lint.facts.history.importing import Tally

MBOX, MAILDIR = "import-mbox", "import-maildir"
MAILBOXES = {MBOX: "an mbox file of sent mail", MAILDIR: "a Maildir of sent mail"}
# So many broken messages are named; the others are counted.
NAMED = 5


def mbox_command(arguments: list[str]) -> int:
    """`followup-lint history import-mbox`."""
    from followup_lint.draft.mailboxes import mbox

    return run(MBOX, mbox, arguments)


def maildir_command(arguments: list[str]) -> int:
    """`followup-lint history import-maildir`."""
    from followup_lint.draft.mailboxes import maildir

    return run(MAILDIR, maildir, arguments)


def parser(name: str) -> Parser:
    """What can be given to one of the two."""
    what = MAILBOXES[name]
    prog = f"followup-lint history {name}"
    description = f"Record the messages in {what}; those already known are skipped."
    parser = Parser(prog, f"{prog} [--from ME] [--config FILE] PATH", description)
    parser.add_argument("path", metavar="PATH", help=what)
    parser.add_argument(
        "--from",
        dest="own",
        type=address("--from"),
        action="append",
        default=[],
        metavar="ME",
        help="an address of yours: messages from it count as sent, all others as received "
        "(default: all count as sent); may be repeated",
    )
    add_config(parser)
    return parser


def run(name: str, opened: Callable[[Path], Mailbox], arguments: list[str]) -> int:
    """Import a mailbox and say what came of it."""
    from followup_lint.facts.history import History
    from followup_lint.facts.history.importing import Importer
    from followup_lint.facts.history.mail import usable

    options = parser(name).parse(arguments)
    must_be_on(Workspace(options.config).config())
    mailbox = opened(Path(options.path))
    with progress(mailbox.size) as advance:
        importer = Importer(History.at(), of_any_mail, usable(options.own), advance)
        tally = importer.take_in(mailbox.pieces)
    for place in tally.broken[:NAMED]:
        streams.tell("note", f"{options.path}, {place}: it cannot be read, and is left out")
    streams.write_plain(summary(tally))
    return 0


def summary(tally: Tally) -> str:
    """What came of an import."""
    parts = [f"{tally.recorded} recorded", f"{tally.known} already there"]
    others = {
        "could not be read": len(tally.broken),
        "without a date": tally.undated,
        "without an address": tally.unaddressed,
    }
    parts += [f"{count} {what}" for what, count in others.items() if count]
    return ", ".join(parts) + "."


@contextlib.contextmanager
def progress(size: int) -> Iterator[Callable[[int], None]]:
    """A bar on standard error if that is a terminal; what it gives moves the bar on."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda share: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Reading", total=size)
        yield lambda share: bar.advance(task, share)
