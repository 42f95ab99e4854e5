"""The underline lies under the words, whatever they are made of."""

from __future__ import annotations

from drafts_and_rules import finder, linted
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from followup_lint import Draft, Finding, Severity, Span
from followup_lint.report.snippet import Snippet, snippet

# Characters as a reader sees them, and how many cells each takes on a terminal.
CELLS = {
    "a": 1,
    "Z": 1,
    " ": 1,
    "é": 1,
    "e\u0301": 1,
    "n\u0303\u0323": 1,
    "中": 2,
    "ｆ": 2,
    "한": 2,
    "🙂": 2,
    "👍🏽": 2,
    "👩‍💻": 2,
    "🇬🇧": 2,
    "\t": 4,
    "\x1b": 1,
    "\x9b": 4,
    "\u202e": 6,
}
SIGNS = st.lists(st.sampled_from(sorted(CELLS)), max_size=30)


def found(text: str, span: Span, line: int = 1) -> Finding:
    """A finding with this span."""
    return Finding("r", "R1", "f", Severity.ERROR, "", span, line, 1, span.of(text))


def width(signs: list[str]) -> int:
    """The cells that the signs take."""
    return sum(CELLS[sign] for sign in signs)


@given(SIGNS, st.lists(st.sampled_from(sorted(CELLS)), min_size=1, max_size=30), SIGNS)
@settings(deadline=None)
def test_the_underlined_cells_are_those_of_the_excerpt(
    before: list[str], marked: list[str], after: list[str]
) -> None:
    before, marked, after = ["x", *before], ["<", *marked, ">"], ["x", *after, "x"]
    cells = {**CELLS, "x": 1, "<": 1, ">": 1}
    start, words = len("".join(before)), "".join(marked)
    text = "First line.\n" + "".join([*before, *marked, *after])
    span = Span(12 + start, 12 + start + len(words))
    part = snippet(found(text, span, 2), Draft(text), room=1000)
    expected = sum(cells[sign] for sign in before)

    assert expected == part.start
    assert expected + sum(cells[sign] for sign in marked) == part.end
    assert " " * part.start + "^" * (part.end - part.start) == part.underline


@given(SIGNS, SIGNS, SIGNS, st.integers(20, 60))
@settings(deadline=None, max_examples=50)
def test_a_cropped_line_fits_and_keeps_the_underline_inside(
    before: list[str], marked: list[str], after: list[str], room: int
) -> None:
    text = "".join([*before * 3, "<", *marked * 2, ">", *after * 3])
    span = Span(text.index("<"), text.rindex(">") + 1)
    part = snippet(found(text, span), Draft(text), room=room)

    assert cell_len(part.text) <= room
    assert 0 <= part.start < part.end <= max(1, cell_len(part.text))
    assert "<" in part.text
    assert cell_len(part.text[: part.text.index("<")]) == part.start


def shown(text: str, words: str, room: int = 40) -> Snippet:
    """The snippet for words in a text."""
    start = text.index(words)
    return snippet(found(text, Span(start, start + len(words))), Draft(text), room=room)


def test_a_long_line_is_cropped_around_the_words() -> None:
    part = shown("one two three four five six seven eight nine ten", "five", room=24)

    assert part.text == "…ree four five six seve…"
    assert part.underline == "          ^^^^"


def test_a_long_line_is_shown_from_its_end_where_the_words_are_there() -> None:
    part = shown("one two three four five six seven eight nine ten", "ten", room=20)

    assert part.text == "…even eight nine ten"
    assert part.text[part.start : part.end] == "ten"


def test_words_longer_than_the_line_are_cropped_too() -> None:
    part = shown("so " + "very " * 20 + "long", "very " * 19 + "very", room=20)

    assert cell_len(part.text) <= 20
    assert part.text[part.start :].startswith("very very")
    assert "^" * (part.end - part.start) == part.underline.strip()


def test_several_lines_show_the_first_and_name_the_last() -> None:
    text = "Hello\nplease answer  \r\nat once\nor else"
    start = text.index("answer")
    part = snippet(found(text, Span(start, text.index(" else")), 2), Draft(text), room=40)

    assert (part.text, part.underline, part.last_line) == ("please answer", "       ^^^^^^", 4)


def test_a_line_of_the_longest_draft_is_cropped_fast() -> None:
    part = shown("word " * 39_000 + "here " + "word " * 900, "here", room=40)

    assert part.text[part.start : part.end] == "here"
    assert cell_len(part.text) <= 40


def test_a_draft_with_headers_on_top_shows_the_right_line() -> None:
    report, draft = linted("Subject: Hi\n\nDear Amir,\n\nsome gizmo\n", finder("gizmo"))
    [finding] = report.findings
    part = snippet(finding, draft, room=40)

    assert (part.text, part.underline) == ("some gizmo", "     ^^^^^")
