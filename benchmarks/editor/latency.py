"""How soon marks follow what is typed: python benchmarks/editor/latency.py

Each row is one way from a program to the judgement and back. A draft is opened in a fresh process,
which gives the first marks; then a sign is typed into it again and again, and each time the marks
of that version are waited for. The time includes the 150 ms for which nothing may be typed until a
draft is judged, where the server waits; editors that ask for marks wait by themselves.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "editor" / "lsp"))

from lsp_client import PULLS, Editor, environment  # noqa: E402

LETTER = ROOT / "examples" / "thank-you.txt"
LONG = 5  # letters, one below the other
EDITS = 120
URI = "file:///draft.txt"


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


def pushed(text: str, edits: int) -> Measured:
    """An editor that is sent marks."""
    begun = time.perf_counter()
    editor = Editor(environment=environment())
    editor.open(URI, text)
    editor.marks(URI, 1)
    first = time.perf_counter() - begun
    later = []
    for version, changed in enumerate(typed(text, edits), 2):
        begun = time.perf_counter()
        editor.change(URI, changed, version)
        editor.marks(URI, version)
        later.append(time.perf_counter() - begun)
    editor.close()
    return Measured("lsp, sent", len(text.split()), first, tuple(later))


def pulled(text: str, edits: int) -> Measured:
    """An editor that asks for marks."""
    begun = time.perf_counter()
    editor = Editor(PULLS, environment=environment())
    editor.open(URI, text)
    editor.pull(URI)
    first = time.perf_counter() - begun
    later = []
    for version, changed in enumerate(typed(text, edits), 2):
        begun = time.perf_counter()
        editor.change(URI, changed, version)
        editor.pull(URI)
        later.append(time.perf_counter() - begun)
    editor.close()
    return Measured("lsp, asked for", len(text.split()), first, tuple(later))


WAYS = (pushed, pulled)


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
    print(table(way(text, options.edits).cells for way in WAYS for text in texts))
    print(f"\nTimes in milliseconds, over {options.edits} signs; load {os.getloadavg()[0]:.1f}.")


if __name__ == "__main__":
    main()
