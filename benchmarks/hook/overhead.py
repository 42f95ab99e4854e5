"""What the hook costs: python benchmarks/hook/overhead.py [RUNS]

Sends messages to a program that throws them away: by itself, behind the hook, and behind the hook
with a warm process. The three take turns. Printed are the median time of each, and the most memory
that one process took behind the hook. The message itself lies in memory beside that, once. Run it
on a machine that does nothing else.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from base64 import encodebytes
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

COMMAND = Path(sys.executable).with_name("followup-lint-sendmail")
SERVER = Path(sys.executable).with_name("followup-lint")
ALONE = {"FOLLOWUP_LINT_SERVER": "off"}
REAL = "#!/bin/sh\ncat > /dev/null\n"
THANKS = (
    "Dear Sam,\n\nThank you for showing me the analyst role on Tuesday. Your account of the move\n"
    "to daily reports stayed with me, as I led such a move for two years. I would love to join\n"
    "the team, and look forward to hearing from you.\n\nKind regards,\nDana Reyes\n"
)
LUNCH = "Hi Kim,\n\nshall we have lunch on Friday? The plan is attached.\n\nDana\n"
HEAD = (
    "From: Dana Reyes <dana@example.com>\nTo: sam@example.org\nSubject: {subject}\n{more}"
    "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
)
FILE = (
    "Content-Type: application/pdf\nContent-Transfer-Encoding: base64\n"
    'Content-Disposition: attachment; filename="plan.pdf"\n\n'
)
PIECE = 57_000  # bytes, and a whole number of lines of base64


@dataclass(frozen=True, slots=True)
class Message:
    """A message with a file of about that many bytes, and a header more."""

    name: str
    subject: str
    text: str
    attached: int = 0
    header: str = ""


ROLE = "Interview for the analyst role"
MESSAGES = (
    Message("automatic mail", "Lunch", LUNCH, header="Auto-Submitted: auto-generated\n"),
    Message("ordinary mail", "Lunch", LUNCH),
    Message("follow-up", ROLE, THANKS),
    Message("ordinary mail with 25 MB", "Lunch", LUNCH, 25_000_000),
    Message("follow-up with 25 MB", ROLE, THANKS, 25_000_000),
)


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds, and bytes of the largest process."""

    seconds: float
    memory: int


def write(file: Path, message: Message) -> None:
    """Write a message piece by piece: this process must stay smaller than what it measures."""
    with file.open("wb") as target:
        target.write(HEAD.format(subject=message.subject, more=message.header).encode())
        target.write(f"--b\nContent-Type: text/plain\n\n{message.text}\n--b\n{FILE}".encode())
        for _ in range(message.attached // PIECE + 1):
            target.write(encodebytes(os.urandom(PIECE)))
        target.write(b"\n--b--\n")


@dataclass(frozen=True, slots=True)
class Way:
    """A way to send, and what it has cost so far."""

    command: Sequence[str]
    environment: Mapping[str, str]
    costs: list[Cost]

    def send(self, file: Path) -> None:
        """Send the message in the file once."""
        environment = {**os.environ, **self.environment}
        start = time.perf_counter()
        with file.open("rb") as source:
            process = subprocess.Popen(
                self.command, stdin=source, stderr=subprocess.DEVNULL, env=environment
            )
            _, status, usage = os.wait4(process.pid, 0)
        assert status == 0, "the message was held back"
        self.costs.append(Cost(time.perf_counter() - start, usage.ru_maxrss * 1024))

    @property
    def seconds(self) -> float:
        """The median time."""
        return statistics.median(cost.seconds for cost in self.costs)

    @property
    def memory(self) -> int:
        """The most memory of one process, in bytes."""
        return max(cost.memory for cost in self.costs)


def row(message: Message, real: Path, file: Path, runs: int) -> str:
    """The row of the table for a message."""
    write(file, message)
    hook = (str(COMMAND), f"--real={real}")
    ways = bare, alone, warm = Way([str(real)], {}, []), Way(hook, ALONE, []), Way(hook, {}, [])
    for _ in range(runs):
        for way in ways:
            way.send(file)
    times = " | ".join(f"{way.seconds:.{digits}f} s" for way, digits in ((bare, 3), (alone, 2)))
    memory = " | ".join(f"{way.memory / 1e6:.0f} MB" for way in (alone, warm))
    return f"| {message.name} | {times} | {warm.seconds:.2f} s | {memory} |"


@contextmanager
def served(folder: Path) -> Iterator[None]:
    """With a server of our own."""
    os.environ["XDG_RUNTIME_DIR"] = str(folder)
    subprocess.run([SERVER, "server", "start"], check=True, stdout=subprocess.DEVNULL)
    try:
        yield
    finally:
        subprocess.run([SERVER, "server", "stop"], check=True, stdout=subprocess.DEVNULL)


def main() -> None:
    """Print the table."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    os.environ["FOLLOWUP_LINT_TIMEOUT"] = "60"
    print("| message | bare | hook | with a server | largest process | with a server |")
    print("|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder, served(Path(folder)):
        real, file = Path(folder, "real"), Path(folder, "message")
        real.write_text(REAL)
        real.chmod(0o755)
        for message in MESSAGES:
            print(row(message, real, file, runs), flush=True)


if __name__ == "__main__":
    main()
