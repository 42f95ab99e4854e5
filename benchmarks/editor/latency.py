"""How soon marks follow what is typed: python benchmarks/editor/latency.py

Each row is one way from a program to the judgement and back. A draft is opened after the program
was started, by itself (cold) or with the warm process running, which gives the first marks; then a
sign is typed into it again and again, and each time the marks of that version are waited for. The
time includes the 150 ms for which nothing may be typed until a draft is judged, where the server
waits; editors that ask for marks wait by themselves.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "editor" / "lsp"))

from lsp_client import PROGRAM, PULLS, Editor, environment  # noqa: E402

LETTER = ROOT / "examples" / "thank-you.txt"
LONG = 5  # letters, one below the other
EDITS = 120
URI = "file:///draft.txt"
STARTS = 9  # of which the first marks are the median


@dataclass(frozen=True, slots=True)
class Measured:
    """A way to the judgement, with times in seconds: until the first marks, and after each sign."""

    way: str
    words: int
    first: float
    later: tuple[float, ...]

    @property
    def cells(self) -> tuple[str, ...]:
        """The row of the table, with times in milliseconds."""
        cuts = statistics.quantiles(self.later, n=20)
        times = (self.first, statistics.median(self.later), cuts[-1], max(self.later))
        return (self.way, str(self.words), *(f"{1000 * each:.0f}" for each in times))


HEAD = ("way", "words", "first marks", "median", "p95", "longest")


def typed(text: str, edits: int) -> Iterator[str]:
    """The text with one more sign each time, in the middle of it."""
    middle = text.index("\n\n", len(text) // 2)
    for count in range(1, edits + 1):
        yield f"{text[:middle]} {'very ' * 40}"[: middle + count] + text[middle:]


class Sent:
    """An editor that is sent marks."""

    name = "sent"
    capabilities: Mapping[str, object] = {}

    @staticmethod
    def marks(editor: Editor, version: int) -> None:
        """Wait for the marks of a version."""
        editor.marks(URI, version)


class AskedFor:
    """An editor that asks for marks."""

    name = "asked for"
    capabilities = PULLS

    @staticmethod
    def marks(editor: Editor, version: int) -> None:
        """Ask for the marks of a version, which is the last that was typed."""
        editor.pull(URI)


Way = type[Sent] | type[AskedFor]


def measured(way: Way, text: str, edits: int, surroundings: Mapping[str, str]) -> Measured:
    """One way, with so many signs typed."""
    firsts = []
    for _ in range(STARTS):
        first, editor = opened(way, text, surroundings)
        firsts.append(first)
        editor.close()
        time.sleep(1)  # a warm process makes ready for the next one
    _, editor = opened(way, text, surroundings)
    later = []
    for version, changed in enumerate(typed(text, edits), 2):
        begun = time.perf_counter()
        editor.change(URI, changed, version)
        way.marks(editor, version)
        later.append(time.perf_counter() - begun)
    editor.close()
    warm = "warm" if surroundings["FOLLOWUP_LINT_SERVER"] == "auto" else "cold"
    name = f"lsp, {way.name}, {warm}"
    return Measured(name, len(text.split()), statistics.median(firsts), tuple(later))


def opened(way: Way, text: str, surroundings: Mapping[str, str]) -> tuple[float, Editor]:
    """How long an editor takes from its start to the first marks, and the editor."""
    begun = time.perf_counter()
    editor = Editor(way.capabilities, environment=surroundings, command=(str(PROGRAM), "lsp"))
    editor.open(URI, text)
    way.marks(editor, 1)
    return time.perf_counter() - begun, editor


@contextmanager
def cold_and_warm() -> Iterator[tuple[dict[str, str], dict[str, str]]]:
    """The environments of a program that starts by itself, and of one with a warm process."""
    with tempfile.TemporaryDirectory(prefix="ful-") as runtime:
        cold = environment(XDG_RUNTIME_DIR=runtime, FOLLOWUP_LINT_SERVER="off")
        warm = {**cold, "FOLLOWUP_LINT_SERVER": "auto"}
        server = (str(PROGRAM), "server")
        subprocess.run((*server, "start", "--idle", "3600"), env=warm, check=True)
        try:
            yield cold, warm
        finally:
            subprocess.run((*server, "stop"), env=warm, check=True)


def table(rows: Iterable[tuple[str, ...]]) -> str:
    """A table in Markdown."""
    return "\n".join(f"| {' | '.join(row)} |" for row in (HEAD, ("---",) * len(HEAD), *rows))


def main() -> None:
    """Measure each way with a short draft and a long one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--edits", type=int, default=EDITS, help=f"signs to type ({EDITS})")
    options = parser.parse_args()
    letter = LETTER.read_text(encoding="utf-8")
    body = letter.partition("\n\n")[2]
    texts = (letter, letter + body * (LONG - 1))
    with cold_and_warm() as environments:
        rows = [
            measured(way, text, options.edits, each).cells
            for each in environments
            for way in (Sent, AskedFor)
            for text in texts
        ]
    print(table(rows))
    print(f"\nTimes in milliseconds, over {options.edits} signs; load {os.getloadavg()[0]:.1f}.")


if __name__ == "__main__":
    main()
