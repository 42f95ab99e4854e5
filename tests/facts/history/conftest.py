"""A history of its own for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from followup_lint.facts.history import History


@pytest.fixture
def history(tmp_path: Path) -> History:
    """A history in which nothing is recorded yet."""
    return History.at(tmp_path / "state")
