"""Vim with ALE."""

from __future__ import annotations

from pathlib import Path

import pytest
from writing import SCRIPTS, TEXT, UNDER, Desk, check, needed, shown

pytestmark = pytest.mark.clients
PACKAGES = "/usr/share/vim/vimfiles"


def test_ale_shows_fixes_and_ignores(tmp_path: Path) -> None:
    desk = Desk.at(tmp_path / "home")
    if not Path(PACKAGES, "pack/dist-bundle/opt/ale").exists():
        pytest.fail("not installed: vim-ale; .ci/run installs it", pytrace=False)
    init = desk.settings("vimrc", shown("vim.md", "vim"))
    before = f"set encoding=utf-8 packpath+={PACKAGES}"
    seen = desk.drive(
        needed("vim"), "-es", "-N", "-i", "NONE", "--cmd", before, "-u", init,
        "-c", "filetype plugin on", "-c", f"source {SCRIPTS / 'vim.vim'}",
    )  # fmt: skip
    lines = [line.encode("utf-16-le") for line in TEXT.split("\n")]
    found: dict[str, set[str]] = {}
    for mark in seen["marks"]:
        # ALE gives columns as it gets them, and counts from 1.
        words = lines[mark["line"] - 1][2 * (mark["column"] - 1) : 2 * mark["end"]]
        found.setdefault(mark["code"], set()).add(words.decode("utf-16-le"))

    assert found == UNDER
    check(desk, seen)
