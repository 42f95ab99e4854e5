"""The figures on the page about many machines follow from the one that was measured."""

from __future__ import annotations

import re
from pathlib import Path

PAGE = Path(__file__).resolve().parents[2] / "docs" / "scale.md"


def test_a_billion_drafts_take_as_long_as_is_said() -> None:
    page = PAGE.read_text(encoding="utf-8")
    [rate] = map(
        int, re.findall(r"^\*\*(\d+) drafts a second for each core\.\*\*$", page, re.MULTILINE)
    )
    hours = 1_000_000_000 / rate / 3600
    rows = [f"| {cores:,} | {hours / cores:,.1f} |" for cores in (100, 1_000, 10_000)]

    assert f"1,000,000,000 ÷ {rate} ÷ 3,600 = **{hours:,.0f} core-hours**" in page
    assert "\n".join(rows) in page
