"""`--ics`: reminders for what is still to come, written to a file of their own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from followup_lint.cli import streams
from followup_lint.cli.arguments import STDIN
from followup_lint.context import Context
from followup_lint.context.clock import clock_of, utc
from followup_lint.context.contacts import addresses_of_readers
from followup_lint.core.errors import FollowupLintError
from followup_lint.core.files import write_whole
from followup_lint.core.terms import Kind
from followup_lint.draft import Draft
from followup_lint.linting.moments import Moment
from followup_lint.report.phrasing import counted
from followup_lint.report.reminders import PRODUCT, Reminder, calendar_text

SUMMARIES = {
    Kind.THANK_YOU: ("Thank-you note", "to", "the time for it is nearly up"),
    Kind.CHECK_IN: ("Check in", "with", "unless you have heard"),
    Kind.SECOND_FOLLOW_UP: ("Follow up again", "with", "unless you have heard"),
}


def reminders(
    moments: Sequence[Moment], draft: Draft, context: Context, now: datetime
) -> list[Reminder]:
    """A reminder of each moment that is still ahead."""
    clock = clock_of(context)
    today = clock.day(now) if clock else now.date()
    made = []
    for moment in moments:
        if moment.until and utc(moment.until) > utc(now):
            made.append(reminder(moment, draft, context, moment.until))
        elif moment.day and moment.day >= today:
            made.append(reminder(moment, draft, context, moment.day))
    return made


def reminder(moment: Moment, draft: Draft, context: Context, when: date) -> Reminder:
    """The reminder of one moment; it keeps its key when its day changes."""
    readers = sorted(addresses_of_readers(draft, context))
    about = context.interview.over or context.promised_reply
    since = utc(about) if isinstance(about, datetime) else about and about.date
    what, word, unless = SUMMARIES[moment.kind]
    whom = context.company.name if context.company else reader_name(context)
    return Reminder(
        key="\n".join([moment.kind.value, str(since), *readers]),
        summary=f"{what} {word} {whom}, {unless}" if whom else f"{what}, {unless}",
        when=when,
        text=f"{moment.reason[0].upper()}{moment.reason[1:]}. {moment.source}",
    )


def reader_name(context: Context) -> str:
    """What the reader is called; empty where that is not known."""
    return context.recipient.name or context.recipient.email if context.recipient else ""


def write_reminders(file: str, made: Sequence[Reminder], stamp: datetime) -> None:
    """Write reminders to a file, or with `-` to standard output. Raises FollowupLintError."""
    if not made:
        problem = "there is nothing to remind you of: no future date is known"
        remedy = "leave out --ics to see what is missing"
        raise FollowupLintError(problem, place=file, remedy=remedy)
    data = calendar_text(made, stamp)
    if file == STDIN:
        streams.write_bytes(data)
        return
    path = Path(file)
    try:
        check_own(path)
        write_whole(path, data)
    except OSError as error:
        problem = f"it cannot be written ({error.strerror or type(error).__name__})"
        remedy = "check your permissions for its folder, and the space there"
        raise FollowupLintError(problem, place=file, remedy=remedy) from error
    streams.tell("note", f"{file}: {counted(len(made), 'reminder')} written")


def check_own(path: Path) -> None:
    """Raise FollowupLintError for a file that contains anything but reminders."""
    if path.exists() and f"PRODID:{PRODUCT}".encode() not in path.read_bytes()[:500]:
        problem = "it exists and does not contain reminders from this program"
        raise FollowupLintError(problem, place=str(path), remedy="name another file")
