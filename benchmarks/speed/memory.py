"""What memory many drafts take: memory.py DRAFTS

Prints as JSON how many drafts one process had linted, and the most bytes that it had in memory
until then: after the first, and for each twentieth of all. It reads /proc, so it needs Linux.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from texts import messages

from followup_lint import Draft, Linter

POINTS = 20
KIB = 1024


def resident(process: str = "self") -> int:
    """The bytes of a process that lie in memory."""
    return kibibytes(Path("/proc", process, "status"), "VmRSS")


def own_share(process: str) -> int:
    """The same, where what several processes share is divided by their number."""
    return kibibytes(Path("/proc", process, "smaps_rollup"), "Pss")


def kibibytes(file: Path, field: str) -> int:
    """A field that counts in KiB, in bytes; 0 where it is missing."""
    found = re.search(rf"^{field}:\s+(\d+) kB$", file.read_text(encoding="ascii"), re.MULTILINE)
    return int(found[1]) * KIB if found else 0


def of_drafts(count: int) -> list[tuple[int, int]]:
    """The most memory since the point before, after so many drafts.

    The most: a batch is parsed as a whole, and its memory is free again at its end.
    """
    step = max(1, count // POINTS)
    drafts = (Draft.from_bytes(raw) for raw in messages(count))
    most, found = 0, []
    for number, _ in enumerate(Linter().lint_many(drafts), 1):
        most = max(most, resident())
        if number == 1 or number % step == 0:
            found.append((number, most))
            most = 0
    return found


if __name__ == "__main__":
    print(json.dumps(of_drafts(int(sys.argv[1]))))
