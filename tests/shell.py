"""A shell in a terminal, as a person has it."""

from __future__ import annotations

import os
import pty
import re
import select
import time
from collections.abc import Mapping
from pathlib import Path

PATIENCE = 30.0
QUIET = 0.6  # this long without output, and the shell has completed what it can
READY = b"now ready"


class Terminal:
    """An interactive shell that what is typed goes to."""

    def __init__(self, command: list[str], folder: Path, environment: Mapping[str, str]) -> None:
        self.process, self.screen = pty.fork()
        if self.process == 0:
            os.chdir(folder)
            os.execvpe(command[0], command, dict(environment))
        self.output = b""

    def __enter__(self) -> Terminal:
        self.write("printf '%s ready\\n' now\n")
        self.read_until(READY)
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self.screen)
        os.waitpid(self.process, 0)

    def write(self, text: str) -> None:
        """Type something."""
        os.write(self.screen, text.encode())

    def read(self, seconds: float) -> bool:
        """Read what there is within a time; whether there was something."""
        if not select.select([self.screen], [], [], seconds)[0]:
            return False
        self.output += os.read(self.screen, 65536)
        return True

    def read_until(self, mark: bytes) -> None:
        """Read until the output has this."""
        end = time.monotonic() + PATIENCE
        while mark not in self.output:
            assert time.monotonic() < end, self.output
            self.read(0.1)

    def completed(self, line: str) -> str:
        """What a line becomes by a TAB."""
        self.output = b""
        self.write(f"{line}\t")
        while self.read(QUIET):
            pass
        self.output = b""
        self.write("\x01printf '%s.%s.\\n' done '\x05'\n")  # to the start of the line, to its end
        self.read_until(b"\ndone.")
        while not (found := re.search(rb"\ndone\.(.*?)\.\r?\n", self.output)):
            assert self.read(PATIENCE)
        return found[1].decode()
