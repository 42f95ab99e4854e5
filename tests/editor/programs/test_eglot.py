"""Emacs with Eglot."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from writing import SCRIPTS, UNDER, Desk, check, needed, shown

pytestmark = pytest.mark.clients


def test_eglot_shows_fixes_and_ignores(tmp_path: Path) -> None:
    desk = Desk.at(tmp_path / "home")
    init = desk.settings("init.el", shown("emacs-eglot.md", "elisp"))
    seen = desk.drive(
        needed("emacs"), "--batch", "-f", "package-initialize", "-l", init,
        "-l", SCRIPTS / "emacs.el",
    )  # fmt: skip
    found: dict[str, set[str]] = {}
    for words, said, _ in seen["marks"]:
        code = re.search(r"FUL\d+", said)
        assert code
        found.setdefault(code[0], set()).add(words)

    assert found == UNDER
    assert {kind for *_, kind in seen["marks"]} == {"eglot-error", "eglot-warning", "eglot-note"}
    check(desk, seen)
