"""A new rule changes nothing but what is its own, so that people can add rules side by side."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# What docs/generate.py neither reads nor writes, and what is large.
LEFT_OUT = (".*", "__pycache__", "*.egg-info", "build", "dist", "packs", "site", "training")
RULE = """

[sports-word]
code = "FUL499"
family = "informal"
summary = "A word of sports fans."
message = "“{match}” belongs to the stands."
help = "Say it plainly."
why = "Readers who follow no sport do not know it."
source = "https://example.com/sports"
severity = "suggestion"
phrases = ["slam dunk", "home run"]

[[sports-word.bad]]
text = "My last project was a [[slam dunk]]."

[[sports-word.good]]
text = "I ran home after the interview."
"""
TABLES = {
    "src/followup_lint/core/expressions/index.json",
    "src/followup_lint/report/catalogue.json",
    "src/followup_lint/rules/packs.json",
    "src/followup_lint/settings.schema.json",
}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the repository."""
    folder = tmp_path / "copy"
    shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns(*LEFT_OUT))
    (folder / "src" / "followup_lint" / "packs").symlink_to(folder / "rules")
    return folder


def digests(folder: Path) -> dict[str, str]:
    """What each file holds."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def lines(path: Path) -> list[str]:
    """The lines of a table, without the commas between its entries and the digest of a pack."""
    text = path.read_text(encoding="utf-8").splitlines()
    return [line.rstrip(",") for line in text if not line.strip().startswith('"digest"')]


def test_a_new_rule_changes_its_file_its_page_the_index_and_its_lines_in_tables(
    copy: Path,
) -> None:
    before = digests(copy)
    with (copy / "rules" / "informal.toml").open("a", encoding="utf-8") as pack:
        pack.write(RULE)
    environment = {**os.environ, "PYTHONPATH": str(copy / "src")}
    command = [sys.executable, "docs/generate.py"]
    done = subprocess.run(command, cwd=copy, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    after = digests(copy)
    changed = {name for name in before | after if before.get(name) != after.get(name)}
    own = {"rules/informal.toml", "docs/rules/sports-word.md", "docs/rules/README.md"}

    assert changed == own | TABLES
    for name in TABLES:
        new = iter(lines(copy / name))
        assert all(line in new for line in lines(ROOT / name)), f"{name} lost a line"
