"""On a terminal, a bar tells how far a run is."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from archives import put, records

from followup_lint.bulk.run import Tally
from followup_lint.bulk.sources import Archive
from followup_lint.cli.bulk import progress


class Screen(io.StringIO):
    """A terminal that keeps what it shows."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("terminal", [True, False])
def test_a_terminal_shows_the_share_the_count_the_rate_and_the_time_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, terminal: bool
) -> None:
    path = put(tmp_path / "a.jsonl", records(*({"body": str(n)} for n in range(4))))
    archive = Archive([str(path)])
    screen = Screen() if terminal else io.StringIO()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "100")
    tally = Tally()
    with progress(archive) as advance:
        for message in archive.messages():
            tally.add(0)
            advance(message, tally)
    shown = screen.getvalue()

    assert terminal == ("100%" in shown and "4 messages, " in shown and "/s" in shown)
    assert terminal == ("0:00:00" in shown)
    assert terminal == bool(shown)
