"""Offsets, lines and columns."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from followup_lint.core.span import LineMap, Span


def test_lines_end_as_editors_end_them() -> None:
    lines = LineMap("a\r\nb\rc\nd\u2028e")
    assert [lines.position(offset) for offset in (0, 3, 5, 7, 9)] == [
        (1, 1), (2, 1), (3, 1), (4, 1), (4, 3),
    ]  # fmt: skip


@given(st.text(alphabet="ab\n\r🙏é\u0301 ", max_size=60), st.data())
def test_a_position_leads_back_to_its_offset(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    line, column = LineMap(text).position(offset)
    starts = [0]
    for index, character in enumerate(text):
        if character == "\n" or (character == "\r" and text[index + 1 : index + 2] != "\n"):
            starts.append(index + 1)
    assert starts[line - 1] + column - 1 == offset


def test_spans_overlap_only_where_they_share_a_character() -> None:
    assert Span(0, 2).overlaps(Span(1, 3))
    assert not Span(0, 2).overlaps(Span(2, 3))
    assert Span(0, 3).contains(Span(1, 3))
    assert Span(1, 3).shift(2) == Span(3, 5)
    assert Span(1, 3).of("abcd") == "bc"
