"""Text cut to a width."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from followup_lint.report.cells import cropped, head, tail


@given(st.text(max_size=40), st.integers(0, 20))
def test_head_and_tail_fit(text: str, cells: int) -> None:
    assert text.startswith(head(text, cells))
    assert text.endswith(tail(text, cells))
    assert max(cell_len(head(text, cells)), cell_len(tail(text, cells))) <= cells


def test_a_crop_marks_where_it_cut() -> None:
    assert cropped("one two", 5) == "one…"
    assert cropped("one two", 7) == "one two"
