"""What the pages say about limits and settings is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from followup_lint.editor.messages import MOST_BYTES
from followup_lint.editor.web import app

DOCS = Path(__file__).parents[3] / "docs"
HOSTING = (DOCS / "hosting.md").read_text(encoding="utf-8")
PAGE = (DOCS / "page.md").read_text(encoding="utf-8")


def test_hosting_names_the_settings_that_there_are() -> None:
    named = set(re.findall(r"FOLLOWUP_LINT_WEB_[A-Z]+", HOSTING))

    assert named == {app.CONFIG, app.HOSTS, app.SECONDS}
    assert f"| {app.PATIENCE:g} |" in HOSTING


def test_hosting_names_the_application() -> None:
    assert set(re.findall(r"followup_lint\.[\w.]+:\w+", HOSTING)) == {
        f"{app.__name__}:{app.create_app.__name__}"
    }


def test_the_limits_are_those_that_are_said() -> None:
    [most] = re.findall(r"MOST_CALENDAR = ([\d_]+)", (app.FILES / "facts.js").read_text())

    assert f"more than {MOST_BYTES:,} bytes" in HOSTING
    assert f"up to {int(most) / 1_000_000} MB" in PAGE
    # Base64 takes four bytes for three.
    assert int(most) * 4 // 3 < MOST_BYTES - 200_000


@pytest.mark.parametrize("key", ["F8", "Enter", "Esc", "Ctrl"])
def test_the_keys_are_those_that_the_page_names(key: str) -> None:
    assert f"<kbd>{key}</kbd>" in (app.FILES / "index.html").read_text()
    assert key in PAGE
