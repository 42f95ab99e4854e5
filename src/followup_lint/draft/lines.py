"""Lines that know where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from followup_lint.core.span import LINE_END, Span

# What Python counts as printable though it leaves the place empty; the rest of white space, signs
# without a width and controls are none of these.
UNSEEN = frozenset(" \u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\ufe0e\ufe0f\uffa0")


@dataclass(frozen=True, slots=True)
class Line:
    """One line, or the part of it that has one role, without its line end.

    `number` counts from 0; `start` is the offset of `text` in the whole text.
    """

    number: int
    start: int
    text: str

    @property
    def blank(self) -> bool:
        """Whether it has nothing but white space."""
        return not self.text.strip()

    @property
    def span(self) -> Span:
        """Where its text lies, without the white space around it."""
        bare = self.text.strip()
        start = self.start + len(self.text) - len(self.text.lstrip()) if bare else self.start
        return Span(start, start + len(bare))

    def split(self, at: int) -> tuple[Line, Line]:
        """The line before and from the offset `at`, which counts in the line."""
        head = Line(self.number, self.start, self.text[:at])
        return head, Line(self.number, self.start + at, self.text[at:])


def is_blank(text: str) -> bool:
    """Whether a text has no sign that can be seen."""
    return not any(sign.isprintable() and sign not in UNSEEN for sign in text)


def split_lines(text: str) -> list[Line]:
    r"""All lines of a text; only \r\n, \n and \r end a line, as in `LineMap`."""
    return list(each_line(text))


def each_line(text: str) -> Iterator[Line]:
    """The lines of a text, one after the other: a large one may be left after a few."""
    number = start = 0
    for number, match in enumerate(LINE_END.finditer(text), 1):
        yield Line(number - 1, start, text[start : match.start()])
        start = match.end()
    yield Line(number, start, text[start:])
