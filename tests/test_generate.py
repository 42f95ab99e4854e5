"""What the script for generated files writes, and what it says of those that are stale."""

from __future__ import annotations

import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

DOCS = Path(__file__).resolve().parent.parent / "docs"


def test_no_generated_file_is_stale() -> None:
    command = [sys.executable, str(DOCS / "generate.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True)

    assert (done.returncode, done.stderr) == (0, "")


@pytest.fixture
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The script, which makes two files in a folder of their own."""
    monkeypatch.syspath_prepend(DOCS)
    names = runpy.run_path(str(DOCS / "generate.py"))
    texts = [(tmp_path / "a.md", "A\n"), (tmp_path / "b.md", "B\n")]
    given = {"made": lambda: iter(texts), "ROOT": tmp_path, "OURS": (tmp_path,)}
    names["write"].__globals__.update(given)
    return names


def test_files_are_written_and_those_of_nobody_go(script: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("old", encoding="utf-8")
    (tmp_path / "stray.md").touch()
    script["write"]()

    assert {path.name: path.read_text("utf-8") for path in tmp_path.iterdir()} == {
        "a.md": "A\n",
        "b.md": "B\n",
    }
    script["check"]()


def test_a_file_that_holds_its_text_is_not_touched(script: dict[str, Any], tmp_path: Path) -> None:
    script["write"]()
    before = (tmp_path / "a.md").stat().st_mtime_ns
    script["write"]()

    assert (tmp_path / "a.md").stat().st_mtime_ns == before


def test_stale_missing_and_stray_files_are_named_with_the_command(
    script: dict[str, Any], tmp_path: Path
) -> None:
    (tmp_path / "a.md").write_text("old", encoding="utf-8")
    (tmp_path / "stray.md").touch()
    with pytest.raises(SystemExit) as end:
        script["check"]()

    assert str(end.value) == (
        "Not as the code makes them; run python docs/generate.py:\n  a.md\n  b.md\n  stray.md\n"
    )
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == "old"
