"""What is released says what it is, and nothing half-ready is released."""

from __future__ import annotations

import re
import runpy
import subprocess
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from packaging.version import Version

from followup_lint import __version__

ROOT = Path(__file__).resolve().parent.parent
RELEASE: dict[str, Any] = runpy.run_path(str(ROOT / "bin" / "release.py"))
CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
DATED = f"# Changelog\n\n## [{__version__}] - 2030-01-31\n\n### Added\n"


def test_the_changelog_begins_with_what_comes_next_or_this_version() -> None:
    newest, *_ = RELEASE["sections"](CHANGELOG)

    assert newest.version in ("Unreleased", __version__)


def test_the_changelog_has_versions_in_order_each_with_a_day() -> None:
    found = RELEASE["sections"](CHANGELOG)
    headings = re.findall(r"^## .*$", CHANGELOG, re.MULTILINE)
    released = [section for section in found if section.version != "Unreleased"]

    assert len(headings) == len(found)
    assert all(section.day for section in released)
    assert all(Version(a.version) > Version(b.version) for a, b in pairwise(released))


def test_a_tagged_version_with_a_day_is_released() -> None:
    RELEASE["check_changelog"](DATED, __version__, f"v{__version__}")


@pytest.mark.parametrize(
    ("changelog", "tag", "problem"),
    [
        (DATED, "v0.0.1", "tag it"),
        (DATED.replace(" - 2030-01-31", ""), f"v{__version__}", "no heading"),
        (
            DATED.replace(f"[{__version__}] - 2030-01-31", "[Unreleased]"),
            f"v{__version__}",
            "no head",
        ),
        (DATED.replace(f"[{__version__}]", "[0.0.1]"), None, "begins with 0.0.1"),
    ],
)
def test_a_version_that_is_not_ready_is_refused(
    changelog: str, tag: str | None, problem: str
) -> None:
    with pytest.raises(RELEASE["ReleaseError"], match=problem):
        RELEASE["check_changelog"](changelog, __version__, tag)


def test_what_is_built_replaces_what_was_there_with_its_sums(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("followup_lint-2.tar.gz", "followup_lint-2.whl")]
    for file in files:
        file.write_text("built", encoding="utf-8")
    dist = tmp_path / "dist"
    dist.mkdir()
    (dist / "followup_lint-1.whl").touch()
    lines = RELEASE["put"](RELEASE["Built"](*files), dist)
    checked = subprocess.run(["sha256sum", "--check", "SHA256SUMS"], cwd=dist, capture_output=True)

    assert checked.returncode == 0
    assert len(lines.splitlines()) == 2
    assert {path.name for path in dist.iterdir()} == {*(file.name for file in files), "SHA256SUMS"}


def test_each_python_that_is_supported_is_tried() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")

    assert f'requires-python = ">={RELEASE["VERSIONS"][0]}"' in project
    assert list(RELEASE["VERSIONS"]) == re.findall(
        r'"Programming Language :: Python :: (3\.\d+)"', project
    )


def test_what_only_stands_in_for_a_python_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / ".pyenv" / "versions" / "3.12.1" / "bin"
    for folder, script in ((tmp_path, "echo set one; exit 127"), (kept, "echo 3.12")):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "python3.12").write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (folder / "python3.12").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))

    assert RELEASE["find"]("3.12") == str(kept / "python3.12")
    assert RELEASE["find"]("3.13") is None
