"""A place for the self-test: a program that sends nothing, and nothing kept afterwards."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from followup_lint.hooks.sendmail_arguments import REAL

# It stands in for the program that sends: it keeps what it gets, and says that all went well.
SINK = """\
#!/bin/sh
exec cat > "$(mktemp '{folder}'/message.XXXXXXXX)"
"""
PATIENCE = 60.0


class Bench:
    """The sink, and how programs are run here.

    The settings are the person's own. The history and the last report are not: what is sent here
    leaves no trace in them.
    """

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        self.folder = folder
        self.arrivals = folder / "arrived"
        self.arrivals.mkdir()
        self.sink = folder / "sink"
        self.sink.write_text(SINK.format(folder=self.arrivals), encoding="utf-8")
        self.sink.chmod(0o700)
        state = {"XDG_STATE_HOME": str(folder / "state")}
        # For programs whose settings hold a path and no argument.
        self.environment = {**environment, **state, "FOLLOWUP_LINT_SENDMAIL": str(self.sink)}

    @property
    def real(self) -> str:
        """The argument that puts the sink in place of the program that sends."""
        return f"{REAL}{self.sink}"

    def arrived(self) -> int:
        """How many messages have come to the sink."""
        return len(list(self.arrivals.iterdir()))

    def run(
        self, command: list[str], given: bytes = b"", cwd: Path | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run a program. Raises OSError and TimeoutExpired."""
        done = subprocess.run(
            command,
            input=given,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            cwd=cwd or self.folder,
            env=self.environment,
            timeout=PATIENCE,
            # No terminal: nobody is to be asked, and nothing is to be drawn on the screen.
            start_new_session=True,
        )
        output = done.stdout.decode("utf-8", "replace")
        return subprocess.CompletedProcess(command, done.returncode, output)


@contextmanager
def bench() -> Iterator[Bench]:
    """A bench that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="followup-lint-") as folder:
        yield Bench(Path(folder), os.environ)
