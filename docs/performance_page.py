"""The page on speed, with its figures made from benchmarks/speed/results.json.

`python docs/performance_page.py` writes it.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from performance_tables import SECTIONS, Results

DOCS = Path(__file__).resolve().parent
PAGE = DOCS / "performance.md"
RESULTS = DOCS.parent / "benchmarks" / "speed" / "results.json"
MARKED = re.compile(r"(<!-- figures: (\w+) -->\n).*?(?=<!-- end -->)", re.DOTALL)


def text() -> str:
    """The page as it should be."""
    results = read(RESULTS)
    return MARKED.sub(
        lambda match: f"{match[1]}{section(match[2], results)}\n",
        PAGE.read_text(encoding="utf-8"),
    )


def read(file: Path) -> Results:
    """The results in a file."""
    results: Results = json.loads(file.read_text(encoding="utf-8"))
    return results


def tables(file: Path) -> str:
    """The tables of whatever parts are in a file of results."""
    results = read(file)
    return "\n\n".join(section(name, results) for name in SECTIONS if name in results)


def section(name: str, results: Results) -> str:
    """The figures of one part of the page."""
    if name not in results:
        return "Not measured."
    return "\n".join(SECTIONS[name](results))


if __name__ == "__main__":
    PAGE.write_text(text(), encoding="utf-8")
