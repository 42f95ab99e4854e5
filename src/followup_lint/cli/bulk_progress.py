"""How far a bulk run is, on a terminal."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Callable, Iterator

from followup_lint.bulk.run import Tally
from followup_lint.bulk.sources import Archive, Message

Advance = Callable[[Message, Tally], None]


@contextlib.contextmanager
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
