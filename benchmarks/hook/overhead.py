"""What the hook costs: python benchmarks/hook/overhead.py [RUNS]

Sends messages to a program that throws them away, by itself and behind the hook, and prints the
median time of each, and the most memory that one process took. The message itself lies in memory
beside that, once. Run it on a machine that does nothing else.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from base64 import encodebytes
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

COMMAND = Path(sys.executable).with_name("followup-lint-sendmail")
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


def one_run(command: Sequence[str], file: Path) -> Cost:
    """Send the message in the file once."""
    start = time.perf_counter()
    with file.open("rb") as source:
        process = subprocess.Popen(command, stdin=source, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
    assert status == 0, "the message was held back"
    return Cost(time.perf_counter() - start, usage.ru_maxrss * 1024)


def cost(command: Sequence[str], file: Path, runs: int) -> Cost:
    """The median time and the most memory of several runs."""
    found = [one_run(command, file) for _ in range(runs)]
    return Cost(
        statistics.median(item.seconds for item in found), max(item.memory for item in found)
    )


def main() -> None:
    """Print the table."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    os.environ["FOLLOWUP_LINT_TIMEOUT"] = "60"
    print("| message | bare | behind the hook | largest process |\n|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        real, file = Path(folder, "real"), Path(folder, "message")
        real.write_text(REAL)
        real.chmod(0o755)
        for message in MESSAGES:
            write(file, message)
            bare = cost([str(real)], file, runs)
            hook = cost([str(COMMAND), f"--real={real}"], file, runs)
            times = f"{bare.seconds:.3f} s | {hook.seconds:.2f} s"
            print(f"| {message.name} | {times} | {hook.memory / 1e6:.0f} MB |")


if __name__ == "__main__":
    main()
