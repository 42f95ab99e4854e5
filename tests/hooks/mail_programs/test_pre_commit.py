"""pre-commit lints the drafts that are committed, and nothing else."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from desk import BAD_BODY, BIN, GOOD_BODY, REASON, Desk
from table import Table

pytestmark = pytest.mark.clients
MANIFEST = Path(__file__).resolve().parents[3] / ".pre-commit-hooks.yaml"


@pytest.fixture(autouse=True)
def programs(needs: Callable[..., None]) -> None:
    """What is needed."""
    needs("pre-commit", "git")


@pytest.fixture
def repository(desk: Desk) -> Path:
    """A repository with the entry that `install` writes."""
    folder = desk.home / "repository"
    folder.mkdir()
    desk.run("git", "init", "--quiet", cwd=folder)
    desk.run(BIN / "followup-lint", "install", "pre-commit", "--write", cwd=folder)
    desk.write("repository/notes.txt", BAD_BODY)
    desk.write("repository/drafts/good.txt", GOOD_BODY)
    return folder


def checked(desk: Desk, folder: Path) -> tuple[int, str]:
    """What pre-commit says of all that is to be committed."""
    desk.run("git", "add", ".", cwd=folder)
    done = desk.run("pre-commit", "run", "followup-lint", cwd=folder)
    return done.returncode, done.stdout


def test_the_manifest_is_one() -> None:
    assert subprocess.run(["pre-commit", "validate-manifest", MANIFEST]).returncode == 0


def test_good_drafts_pass_and_other_files_are_left_alone(desk: Desk, repository: Path) -> None:
    code, said = checked(desk, repository)

    assert (code, "Passed" in said) == (0, True), said


@pytest.mark.parametrize("name", ["drafts/bad.md", "bad.eml"])
def test_a_bad_draft_stops_the_commit(
    name: str, desk: Desk, repository: Path, table: Table
) -> None:
    desk.write(f"repository/{name}", f"To: sam@example.com\n\n{BAD_BODY}")
    code, said = checked(desk, repository)

    table.saw("pre-commit", said, desk.home)
    assert (code, f"{name}:" in said, REASON in said) == (1, True, True)
