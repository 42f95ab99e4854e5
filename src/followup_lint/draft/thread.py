"""The quoted thread below or between the author's words, message by message."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from followup_lint.core.expressions import Expression
from followup_lint.draft.attribution import TAIL, VERB
from followup_lint.draft.dates import NAMED_HOURS, Moment, moment_in
from followup_lint.draft.lines import Line, split_lines
from followup_lint.draft.model import Draft
from followup_lint.draft.names import is_name, spoken
from followup_lint.draft.quotes import introduction_at
from followup_lint.draft.regions import Role

MARKS = Expression(r"(?: {0,3}[>|])+ ?")
# Names of quoted headers: only the English ones are read, as only English dates are.
SENDER = Expression(r"[\s*]*From[\s*]*:[\s*]*(?P<value>.+)", re.IGNORECASE)
SENT = Expression(r"[\s*]*(?:Sent|Date)[\s*]*:[\s*]*(?P<value>.+)", re.IGNORECASE)
ADDRESS = Expression(
    r"[<(\[]?\s?(?:mailto:)?(?P<address>[^\s<>()\[\]@:;,\"&]{1,64}@[^\s<>()\[\]@:;,\"&]{1,255})"
)
# What stands between the date and the name: "2:03 PM EST, Ana Ortiz".
BEFORE_NAME = Expression(
    rf"\W*(?:[AaPp]\.?[Mm]\b)?\W*(?:(?:{'|'.join(NAMED_HOURS)})\b)?\W*(?:by\s)?"
)


@dataclass(frozen=True, slots=True)
class QuotedMessage:
    """One message of the thread; unknown fields are empty or None.

    `text` is what it says itself, without marks and without what it quotes.
    """

    name: str
    address: str
    sent: Moment | None
    text: str


@dataclass(frozen=True, slots=True)
class Deeper:
    """The lines that are quoted deeper than a given depth."""

    depths: Sequence[int]
    than: int

    def __contains__(self, index: object) -> bool:
        """Whether the line of that number is."""
        if not isinstance(index, int) or index >= len(self.depths):
            return False
        return self.depths[index] > self.than


@dataclass(slots=True)
class Piece:
    """A message that is being put together: how deep its text is quoted, and its lines."""

    depth: int
    introduction: Sequence[str] = ()
    lines: list[str] = field(default_factory=list)


def quoted_messages(draft: Draft) -> tuple[QuotedMessage, ...]:
    """The quoted messages in the order of the text: the newest first, as programs put them."""
    lines, depths = unmarked([*quoted_lines(draft)])
    return tuple(map(message_of, put_together(lines, depths)))


def quoted_lines(draft: Draft) -> Iterator[str]:
    """The lines of all quoted regions."""
    for span in draft.spans({Role.QUOTE}):
        for line in split_lines(span.of(draft.text)):
            yield line.text


def unmarked(texts: Sequence[str]) -> tuple[list[Line], list[int]]:
    """The lines without quotation marks, and how many each had."""
    lines: list[Line] = []
    depths: list[int] = []
    for text in texts:
        mark = MARKS.match(text)
        # A wrapped attribution can end with "<ana@example.com\n>:".
        is_tail = TAIL.match(text) and not any(depths[-1:])
        end = mark.end() if mark and not is_tail else 0
        lines.append(Line(len(lines), 0, text[end:]))
        depths.append(sum(text.count(sign, 0, end) for sign in ">|"))
    return lines, depths


def put_together(lines: Sequence[Line], depths: Sequence[int]) -> list[Piece]:
    """The messages that the lines belong to, found by introductions and by depth."""
    pieces: list[Piece] = []
    # Those that may go on: below what a message quotes, there can be more of its own words.
    open_pieces: list[Piece] = []
    end = 0
    for index, line in enumerate(lines):
        if index < end:
            continue
        if line.blank:
            for piece in open_pieces[-1:]:
                piece.lines.append("")
            continue
        while open_pieces and open_pieces[-1].depth > depths[index]:
            open_pieces.pop()
        new = introduced(lines, depths, index)
        if new is None and not (open_pieces and open_pieces[-1].depth == depths[index]):
            new = Piece(depths[index])
        if new:
            pieces.append(new)
            open_pieces.append(new)
            end = index + len(new.introduction)
        if index >= end:
            open_pieces[-1].lines.append(line.text)
    return pieces


def introduced(lines: Sequence[Line], depths: Sequence[int], index: int) -> Piece | None:
    """The message that is introduced from a line on, if one is; no line of it is read yet."""
    depth = depths[index]
    intro = introduction_at(lines, index, Deeper(depths, depth))
    if intro is None:
        return None
    below = next((n for n in range(intro.end, len(lines)) if not lines[n].blank), index)
    if not (intro.sure or depths[below] > depth):
        return None
    texts = [line.text for line in lines[intro.start : intro.end]]
    return Piece(max(depth, depths[below]), texts)


def message_of(piece: Piece) -> QuotedMessage:
    """The message, with what its introduction says about it."""
    name, address = author_of(piece.introduction)
    dated = next(filter(None, map(SENT.match, piece.introduction)), None)
    joined = " ".join(line.strip() for line in piece.introduction)
    sent = moment_in(dated["value"] if dated else joined)
    return QuotedMessage(name, address, sent, "\n".join(piece.lines).strip())


def author_of(introduction: Sequence[str]) -> tuple[str, str]:
    """Name and address of the one whom an introduction names; either may be empty."""
    header = next(filter(None, map(SENDER.match, introduction)), None)
    said = header["value"] if header else " ".join(line.strip() for line in introduction)
    address = ADDRESS.search(said)
    end = address or VERB.search(said)
    before = said[: end.start()] if end else said
    # The name stands behind the date, if that comes first.
    name = BEFORE_NAME.sub("", before[last_digit(before) :], count=1).strip(" \t*_'\"“”,-")
    name = spoken(name)
    return name if is_name(name) else "", address["address"].lower().rstrip(".") if address else ""


def last_digit(text: str) -> int:
    """Where the last digit of a text ends."""
    return max((n for n, sign in enumerate(text, 1) if sign.isdigit()), default=0)
