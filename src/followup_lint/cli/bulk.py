"""`followup-lint bulk PATH…`: lint archives, one row per message."""

from __future__ import annotations

import argparse
import shlex
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from followup_lint.bulk.output import EarlierRow, RowFile, Write, close
from followup_lint.bulk.run import Bulk, Tally
from followup_lint.bulk.sources import ENDINGS, Archive, Message
from followup_lint.bulk.work import Fields, Job
from followup_lint.cli import streams
from followup_lint.cli.bulk_arguments import PARQUET, parse
from followup_lint.cli.workspaces import adjusted
from followup_lint.core.errors import DraftError
from followup_lint.facts.known_facts import KnownFact
from followup_lint.facts.times import own_zone
from followup_lint.linting.linter import Linter
from followup_lint.linting.workspace import Workspace

Advance = Callable[[Message, Tally], None]


def run(arguments: list[str]) -> int:
    """Lint all messages and return the exit code."""
    options = parse(arguments)
    Archive(options.paths).check()
    job = job_of(options)
    # Errors in settings or facts are reported before anything is written.
    for broken in Linter(job.config).broken:
        streams.complain(broken)
    job.lookup().finder(None, history=False).of_file(None)
    tally = Tally()
    try:
        lint(options, job, tally)
    except KeyboardInterrupt:
        streams.tell("note", f"stopped after {counted(tally.done)}{how_to_go_on(options)}")
        raise
    if not tally.done:
        raise DraftError(
            "there is no message in it",
            place=", ".join(options.paths),
            remedy=f"in folders, files are read that end in {', '.join(ENDINGS)}",
        )
    streams.tell("note", summary(tally))
    return tally.exit_code


def job_of(options: argparse.Namespace) -> Job:
    """How the arguments want messages to be linted. Raises FollowupLintError."""
    config = Workspace(options.config).config()
    return Job(
        config=adjusted(config, options),
        zone=own_zone(),
        known=(KnownFact("kind", options.kind, "--kind"),) if options.kind else (),
        facts=Path(options.context) if options.context else None,
        fields=Fields(options.text_field, options.subject_field, options.id_field),
        content_free=options.content_free,
    )


def lint(options: argparse.Namespace, job: Job, tally: Tally) -> None:
    """Lint all messages. Raises FollowupLintError."""
    with ExitStack() as stack:
        write, kept = output(options, stack)
        archive = Archive(options.paths, options.output)
        advance = stack.enter_context(progress(archive))
        Bulk(job, options.jobs, write, advance).run(archive.messages(), kept, tally)


@contextmanager
def progress(archive: Archive) -> Iterator[Advance]:
    """A bar on standard error if that is a terminal; what it gives moves the bar on."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda message, tally: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn
    from rich.progress import TimeRemainingColumn as TimeLeft

    columns = (BarColumn(), TaskProgressColumn(), TextColumn("{task.fields[done]}"), TimeLeft())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=archive.size(), done="")
        begin = time.monotonic()

        def advance(message: Message, tally: Tally) -> None:
            rate = (tally.done - tally.kept) / max(time.monotonic() - begin, 0.001)
            bar.update(task, advance=message.share, done=f"{tally.done:,} messages, {rate:,.0f}/s")

        yield advance


def output(options: argparse.Namespace, stack: ExitStack) -> tuple[Write, Iterable[EarlierRow]]:
    """What writes a row, and the rows of an earlier run."""
    if not options.output:
        return write_out, ()
    rows = RowFile(Path(options.output))
    file = rows.reopen() if options.resume else rows.create()
    stack.callback(close, file)
    if options.format == PARQUET:
        from followup_lint.bulk.parquet import table_in

        return stack.enter_context(table_in(file, rows.path)), ()
    return rows.writing(file), rows.kept(file) if options.resume else ()


def write_out(data: bytes) -> None:
    """Write a row to standard output and send it on."""
    streams.write_bytes(data)
    streams.flush()


def how_to_go_on(options: argparse.Namespace) -> str:
    """What to do to get the rest of the rows."""
    if not options.output or options.format == PARQUET:
        return ""
    return f"; add --resume to continue {shlex.quote(options.output)}"


def summary(tally: Tally) -> str:
    """What came of a run."""
    parts = [counted(tally.done), f"{tally.with_findings:,} with findings at or above --fail-on"]
    if tally.unlinted:
        parts.append(f"{tally.unlinted:,} could not be linted")
    if tally.kept:
        parts.append(f"{tally.kept:,} known from an earlier run")
    return ", ".join(parts)


def counted(count: int) -> str:
    """How many messages, in words."""
    return f"{count:,} message{'s' * (count != 1)}"
