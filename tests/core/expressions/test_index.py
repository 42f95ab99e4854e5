"""The file of literals is made of the expressions that there are, and each of them compiles."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

DOCS = Path(__file__).resolve().parents[3] / "docs"
# In a process of its own, for other tests load modules that the script does not.
COMPARE = """
import sys
import generate
if generate.INDEX.read_text(encoding="utf-8") != generate.index_text():
    sys.exit("the literals are not those of the expressions: run python docs/generate.py")
"""


def test_the_file_is_current() -> None:
    done = subprocess.run([sys.executable, "-c", COMPARE], cwd=DOCS, capture_output=True, text=True)
    assert done.stderr == ""
