"""The example of a staffing agency does what it says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TABLE = """\
draft                    kind             verdict      findings
okafor-thank-you.txt     thank-you        ready        nothing
lindqvist-check-in.txt   check-in         look again   early-check-in (line 5)
novak-second.txt         second follow-up hold         name-mismatch (line 3), \
imposed-deadline (line 8), urgency (line 8)
"""


def test_each_candidate_is_judged_by_the_own_facts() -> None:
    done = subprocess.run(
        [sys.executable, "examples/agency.py"], cwd=ROOT, capture_output=True, text=True
    )
    assert (done.stdout, done.stderr, done.returncode) == (TABLE, "", 1)


def test_a_folder_without_interviews_is_told(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "examples/agency.py", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "interviews.csv" in done.stderr
