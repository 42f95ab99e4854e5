"""`followup-lint install` and `uninstall`: put the check into a mail program, or take it out."""

from __future__ import annotations

import os
from pathlib import Path

from followup_lint.cli import streams
from followup_lint.cli.arguments import Parser, one_of
from followup_lint.core.errors import FollowupLintError
from followup_lint.hooks.clients.all import CLIENTS, client
from followup_lint.hooks.clients.backup import backup_of, write
from followup_lint.hooks.clients.change import Change, Place, Plan

WHAT = {
    "install": "Set up a mail program to run the check before sending, or a shell to complete "
    "what you type (completion).",
    "uninstall": "Remove the check from a mail program, or the completion from your shell, and "
    "leave other settings alone.",
}
FEW_LINES = 20
EPILOG = """\
Without --write, only prints what would change."""


def install(arguments: list[str]) -> int:
    """`followup-lint install CLIENT`."""
    return run("install", arguments)


def uninstall(arguments: list[str]) -> int:
    """`followup-lint uninstall CLIENT`."""
    return run("uninstall", arguments)


def parser(what: str) -> Parser:
    """What can be given to `install` or `uninstall`."""
    prog = f"followup-lint {what}"
    parser = Parser(prog, f"{prog} CLIENT [--write]", WHAT[what], EPILOG)
    names = {name: name for name in CLIENTS}
    parser.add_argument(
        "client", type=one_of("CLIENT", "client", names), nargs="?", metavar="CLIENT",
        help=", ".join(CLIENTS),
    )  # fmt: skip
    parser.add_argument(
        "--write", action="store_true", help="change the files, keeping a backup beside each"
    )
    return parser


def run(what: str, arguments: list[str]) -> int:
    """Print what would change, or change it."""
    options = parser(what).parse(arguments)
    if options.client is None:
        problem, remedy = "no mail program is named", f"use one of {', '.join(CLIENTS)}"
        raise FollowupLintError(problem, place=f"followup-lint {what}", remedy=remedy)
    place = Place.of(os.environ, Path.cwd())
    plan: Plan = getattr(client(options.client), what)(place)
    if options.write:
        write(plan.changes)
    tell(plan, written=options.write)
    return 0


def tell(plan: Plan, *, written: bool) -> None:
    """Print what changes, and the notes on it."""
    for change in plan.changes:
        if written:
            is_kept = change.before is not None and not change.made
            kept = f" (before: {backup_of(change.path)})" if is_kept else ""
            what = "Removed" if change.after is None else "Written"
            streams.write_plain(f"{what}: {change.path}{kept}")
        elif change.made and is_long(change):
            streams.write_plain(named(change))
        else:
            streams.write(diff(change))
    for note in plan.notes:
        streams.write_plain(note)
    if not plan.changes:
        streams.write_plain("Nothing needs to change.")
    elif not written:
        streams.write_plain("Nothing is changed yet: --write does it.")


def is_long(change: Change) -> bool:
    """Whether a file is too long to be read here, or no text."""
    states = (change.before or b"", change.after or b"")
    return any(b"\0" in state or state.count(b"\n") > FEW_LINES for state in states)


def named(change: Change) -> str:
    """A file that we make, which nobody wants to read line by line."""
    if change.after is None:
        return f"Would remove {change.path}"
    return f"Would write {change.path} ({len(change.after):,} bytes)"


def diff(change: Change) -> str:
    """What would change in a file; no other line of it is shown, for it may hold passwords."""
    from followup_lint.report.diff import patch, render

    shown = patch(change.before or b"", change.after or b"", name=str(change.path), around=0)
    screen = streams.screen("auto")
    text = shown.decode("utf-8", "replace")
    return render(text, color=screen.color, encoding=screen.encoding)
