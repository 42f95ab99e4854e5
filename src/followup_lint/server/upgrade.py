"""Notices that the program on disk has changed, and restarts the server as the new one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from typing import NoReturn

from followup_lint.server.background import own_command

PACKAGE = "followup_lint"
Stamp = tuple[int, int, int] | None
Stamps = dict[str, Stamp]
PATIENCE = 600.0  # seconds for an installation to become whole
PAUSE = 0.5  # seconds between two looks at the files


class LoadedFiles:
    """The files of the program and its plugins as they were loaded, and the import path.

    Installing, updating or removing a package changes its folder on the path; of this program,
    and of plugins that lie elsewhere, each file counts. Where a file was seen `before` all was
    loaded, that is the version that counts.
    """

    def __init__(self, before: LoadedFiles | None = None) -> None:
        self.stamps = {path: stamp(path) for path in {*sys.path, *program_files()}}
        if before:
            self.stamps |= before.stamps

    def have_changed(self) -> bool:
        """Whether any of them has changed since."""
        return any(stamp(path) != before for path, before in self.stamps.items())


def stamp(path: str) -> Stamp:
    """What differs once a file has changed."""
    try:
        status = os.stat(path)  # noqa: PTH116 - it is called often, and a Path takes time
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


def program_files() -> Iterator[str]:
    """The files beside each module of ours, and beside others outside Python's own folders."""
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__file__", None)
        ours = name.partition(".")[0] == PACKAGE
        if file and (ours or not file.startswith((sys.prefix, sys.base_prefix))):
            yield file
            for folder in getattr(module, "__path__", ()):
                yield from files_below(folder)


def files_below(folder: str) -> Iterator[str]:
    """The files in a folder and its subfolders, without the caches that Python makes of them."""
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        yield from (f"{place}/{name}" for name in names)


def restart(start: Sequence[str], trial: Callable[[], bool]) -> None:
    """Become the command line `start` of the new program, once that is whole.

    It is whole when no file has changed for a moment and the `trial` succeeds. A trial that fails
    is repeated only after the next change: half an installation neither ends the server nor keeps
    it busy. Returns when PATIENCE is over. Raises SystemExit at a signal to end.
    """
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, end)
    os.chdir("/")  # nothing in somebody's folder must pass for the program
    for _ in settled_moments():
        if trial():
            os.execv(sys.executable, own_command(*start))


def settled_moments() -> Iterator[None]:
    """Each time that files have changed and then stayed the same for a moment."""
    seen: Stamps = {}
    known: Stamps = {}
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        before, seen = seen, LoadedFiles().stamps
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


def end(*_: object) -> NoReturn:
    """What a signal to end does."""
    raise SystemExit(0)
