"""What makes a process independent of the one that started it."""

from __future__ import annotations

import os
import sys


def detach(kept: set[int]) -> None:
    """Let go of folder, terminal and all descriptors but these."""
    os.chdir("/")
    os.umask(0o077)
    nothing = os.open(os.devnull, os.O_RDWR)
    for descriptor in range(3):
        os.dup2(nothing, descriptor)
    low = 3
    for descriptor in sorted(kept):
        os.closerange(low, descriptor)
        low = descriptor + 1
    os.closerange(low, os.sysconf("SC_OPEN_MAX"))


def own_command(*arguments: str) -> list[str]:
    """The command line of this program with such arguments, in a Python with our settings."""
    import subprocess

    # It has no public name; multiprocessing starts its processes by it.
    flags = subprocess._args_from_interpreter_flags()  # type: ignore[attr-defined]
    return [sys.executable, *flags, "-m", "followup_lint", *arguments]
