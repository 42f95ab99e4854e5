"""Whether the program on disk is still the one that was loaded, and how the server becomes it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from typing import NoReturn

from followup_lint.server.background import own_command

OWN = "followup_lint"
Stamp = tuple[int, int, int] | None
Stamps = dict[str, Stamp]
PATIENCE = 600.0  # seconds for an installation to become whole
PAUSE = 0.5  # seconds between two looks at the files


class Loaded:
    """The files of the program and its plugins, and the folders of installed packages.

    To install, update or remove a package changes its folder; of ours, and of plugins that lie
    elsewhere, each file counts. What was known `before` all was loaded has the first word.
    """

    def __init__(self, before: Loaded | None = None) -> None:
        self.stamps = {path: stamp(path) for path in {*sys.path, *own_files()}}
        if before:
            self.stamps |= before.stamps

    def has_changed(self) -> bool:
        """Whether something was changed since."""
        return any(stamp(path) != before for path, before in self.stamps.items())


def stamp(path: str) -> Stamp:
    """What a change of a file would change."""
    try:
        status = os.stat(path)  # noqa: PTH116 - it is called often, and a Path takes time
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


def own_files() -> Iterator[str]:
    """The files beside all modules of ours, and of others outside of Python's own folders."""
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__file__", None)
        ours = name.partition(".")[0] == OWN
        if file and (ours or not file.startswith((sys.prefix, sys.base_prefix))):
            yield file
            for folder in getattr(module, "__path__", ()):
                yield from files_below(folder)


def files_below(folder: str) -> Iterator[str]:
    """The files in a folder and the folders in it, without what Python makes of them."""
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        yield from (f"{place}/{name}" for name in names)


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
