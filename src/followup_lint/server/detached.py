"""What makes a process independent of the one that started it."""

from __future__ import annotations

import os


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
    from followup_lint.core.interpreter import command

    return command("-m", "followup_lint", *arguments)
