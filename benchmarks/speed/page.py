"""Draw the plots of docs/performance.md and write its figures: python benchmarks/speed/page.py

With a file of other results, it prints their tables and writes nothing.
"""

from __future__ import annotations

import runpy
import subprocess
import sys
from pathlib import Path

from ours import environment, need, pip
from places import HERE, INSTALLED, ROOT

DOCS = ROOT / "docs"


def draw() -> None:
    """Draw them with a matplotlib of their own. Raises RuntimeError where that cannot be had."""
    python = environment(INSTALLED / "plots")
    need(pip(python, ["-r", str(HERE / "requirements.txt")]), "matplotlib")
    subprocess.run([python, HERE / "plots.py"], check=True)


def main() -> None:
    """Print the tables of one file, or write the page."""
    sys.path.insert(0, str(DOCS))
    made = runpy.run_path(str(DOCS / "performance_page.py"))
    if sys.argv[1:]:
        print(made["tables"](Path(sys.argv[1])))
        return
    draw()
    made["PAGE"].write_text(made["text"](), encoding="utf-8")


if __name__ == "__main__":
    main()
