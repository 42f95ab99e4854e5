"""From a server whose program was changed to one of the program that is now on disk."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from typing import NoReturn

from followup_lint.server.detached import own_command
from followup_lint.server.freshness import Loaded, Stamp

Stamps = dict[str, Stamp]
PATIENCE = 600.0  # seconds for an installation to become whole
PAUSE = 0.5  # seconds between two looks at the files


def renew(start: Sequence[str], trial: Callable[[], bool]) -> None:
    """Become the command line `start`, once the program that is now on disk is whole.

    It is whole when no file has changed for a moment and the `trial` has come out well. Where it
    has not, it is made again after the next change, so that half an installation is no end and no
    endless loop. Returns when PATIENCE is over. Raises SystemExit when asked to end.
    """
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, leave)
    os.chdir("/")  # what lies in the folder of somebody must not be taken for the program
    for _ in rests():
        if trial():
            os.execv(sys.executable, own_command(*start))


def rests() -> Iterator[None]:
    """Each time that all files have been as they are for a moment, after they had changed."""
    seen: Stamps = {}
    known: Stamps = {}
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        before, seen = seen, Loaded().stamps
        if seen == before != known:
            known = seen
            yield
        time.sleep(PAUSE)


def lints(draft: bytes) -> bool:
    """Whether the program on disk lints a draft."""
    command = own_command("--config", os.devnull, "-")
    try:
        done = subprocess.run(command, input=draft, capture_output=True, timeout=PATIENCE)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode in {0, 1}


def leave(*_: object) -> NoReturn:
    """What a signal to end does."""
    raise SystemExit(0)
