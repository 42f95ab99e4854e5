"""A draft on a desk of its own, on which an editor is driven by a script of ours."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

DOCS = Path(__file__).resolve().parents[3] / "docs"
SCRIPTS = Path(__file__).resolve().parent
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TEXT = "Subject: Analyst 😀\n\nHey Jordan! 😀\n\nThx for the tour 😀!! 😀 Please reply ASAP.\n"
FIXED = TEXT.replace("Thx", "Thank you")
# What the script in each editor must have seen, in this order.
STEPS = ("marked", "hovered", "fixed", "judged_again", "ignored", "finished")
UNDER = {
    "FUL304": {"Please reply ASAP"},
    "FUL305": {"ASAP"},
    "FUL401": {"Hey"},
    "FUL404": {"Thx"},
    "FUL421": {"😀"},
    "FUL442": {"!!"},
}
COMMAND = """\
#!/bin/sh
exec {python} -m followup_lint "$@"
"""


@dataclass(frozen=True)
class Desk:
    """A home with a draft in it, and the command where editors look for programs."""

    home: Path

    @classmethod
    def at(cls, home: Path) -> Desk:
        """Lay it out."""
        desk = cls(home)
        (home / "bin").mkdir(parents=True)
        command = home / "bin" / "followup-lint"
        command.write_text(COMMAND.format(python=sys.executable), encoding="utf-8")
        command.chmod(0o700)
        desk.draft.write_text(TEXT, encoding="utf-8")
        return desk

    @property
    def draft(self) -> Path:
        """The draft."""
        return self.home / "draft.txt"

    @property
    def environment(self) -> dict[str, str]:
        """Nothing of the person who runs the tests but where programs are."""
        return {
            "PATH": os.pathsep.join([str(self.home / "bin"), os.environ["PATH"]]),
            "PYTHONPATH": os.environ["PYTHONPATH"],
            "FOLLOWUP_LINT_TEST_LOOPBACK": "1",  # an event loop wakes itself by a pair of sockets
            "HOME": str(self.home),
            "XDG_CONFIG_HOME": str(self.home / ".config"),
            "XDG_STATE_HOME": str(self.home / ".local/state"),
            "XDG_DATA_HOME": str(self.home / ".local/share"),
            "XDG_CACHE_HOME": str(self.home / ".cache"),
            "LANG": "C.UTF-8",
            "TERM": "xterm",
            "DRAFT": str(self.draft),
            "SEEN": str(self.home / "seen.json"),
        }

    def settings(self, name: str, text: str) -> Path:
        """A file of settings for an editor."""
        path = self.home / name
        path.write_text(text, encoding="utf-8")
        return path

    def drive(self, *command: str | Path) -> Mapping[str, Any]:
        """Run an editor with a script, and give what it saw."""
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env=self.environment,
            cwd=self.home,
            timeout=400,
        )
        seen = self.home / "seen.json"
        assert seen.exists(), done.stdout + done.stderr
        found: Mapping[str, Any] = json.loads(seen.read_text(encoding="utf-8"))
        assert "problem" not in found, found["problem"]
        return found


def shown(page: str, language: str, number: int = 0) -> str:
    """The settings that a page shows."""
    text = (DOCS / "clients" / page).read_text(encoding="utf-8")
    return [code for found, code in BLOCK.findall(text) if found == language][number]


def needed(program: str) -> str:
    """Where a program is; the test fails, and is not skipped, if that is nowhere."""
    found = shutil.which(program)
    if found is None:
        pytest.fail(f"not installed: {program}; .ci/run installs it", pytrace=False)
    return found


def check(desk: Desk, seen: Mapping[str, Any]) -> None:
    """Check what every editor must have seen and done."""
    assert [step for step in STEPS if not seen[step]] == []
    assert not seen["before_save"]
    assert desk.draft.read_text(encoding="utf-8") == FIXED
    for words in ("“Thx” is text shorthand", "Write “Thank you”", "good opinion", "FUL404"):
        assert words in seen["hover"]
