"""The regions of a text: which stretch is the author's, and what each is there for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from followup_lint.core.errors import DraftError
from followup_lint.core.expressions import Expression
from followup_lint.core.fields import settle
from followup_lint.core.span import Span
from followup_lint.draft.armour import armoured, unescaped
from followup_lint.draft.letter_layout import Layout, lay_out
from followup_lint.draft.lines import Line, split_lines
from followup_lint.draft.patch_lines import patched
from followup_lint.draft.quotes import quoted
from followup_lint.draft.signature import added, signed

ITEM = Expression(r"\s*(?:[-*+•‣◦▪–—·]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)])\s+\S")


class Role(Enum):
    """What a stretch of a draft is there for.

    HEADING, GREETING, PARAGRAPH, LIST_ITEM and SIGN_OFF are what the author writes now. HEADERS
    stand above the body, a SIGNATURE and a FOOTER below it; a QUOTE is from an earlier message, a
    PATCH is code.
    """

    HEADERS = "headers"
    HEADING = "heading"
    GREETING = "greeting"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    SIGN_OFF = "sign-off"
    SIGNATURE = "signature"
    QUOTE = "quote"
    FOOTER = "footer"
    PATCH = "patch"

    __hash__ = object.__hash__  # each is there once, and the hash of Enum takes time


AUTHORED = frozenset({Role.HEADING, Role.GREETING, Role.PARAGRAPH, Role.LIST_ITEM, Role.SIGN_OFF})


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of the text, its `span` in code points, with one `role`."""

    role: Role
    span: Span

    def __post_init__(self) -> None:
        """Raises DraftError."""
        settle(self, DraftError)


def find_regions(text: str, *, flowed: bool = False, header_end: int = 0) -> tuple[Region, ...]:
    """All regions of `text` in order; together they cover everything but white space.

    `header_end` is the offset at which the block of headers on top ends, if there is one;
    `flowed` says that the text is format=flowed (RFC 3676).
    """
    lines = split_lines(text)
    body = [line for line in lines if line.start >= header_end]
    top = [line for line in lines if line.start < header_end]
    pieces = [(Role.HEADERS, line) for line in top if not line.blank]
    pieces += _pieces(_numbered(body), flowed)
    return tuple(_grouped(pieces))


def _numbered(lines: Sequence[Line]) -> list[Line]:
    return unescaped(Line(number, line.start, line.text) for number, line in enumerate(lines))


def _pieces(lines: Sequence[Line], flowed: bool) -> list[tuple[Role, Line]]:
    """Every filled line, or part of a line, with its role."""
    roles = _foreign(lines, flowed)
    own = [line for line in lines if line.number not in roles and not line.blank]
    layout = lay_out(own)
    pieces = [(roles[line.number], line) for line in lines if line.number in roles]
    pieces += _lettered(layout)
    return sorted(pieces, key=lambda piece: piece[1].start)


def _foreign(lines: Sequence[Line], flowed: bool) -> dict[int, Role]:
    """The lines that the author did not write now, by number; blank ones are left out."""
    roles = dict.fromkeys(patched(lines), Role.PATCH)
    for number in armoured(lines):
        roles.setdefault(number, Role.FOOTER)
    for number in quoted(lines, flowed=flowed):
        roles.setdefault(number, Role.QUOTE)
    for number in signed(lines, roles):
        roles.setdefault(number, Role.SIGNATURE)
    for number in added(lines, roles):
        roles.setdefault(number, Role.FOOTER)
    return {number: role for number, role in roles.items() if not lines[number].blank}


def _lettered(layout: Layout) -> Iterator[tuple[Role, Line]]:
    for line in layout.heading:
        yield Role.HEADING, line
    for line in layout.greeting:
        yield Role.GREETING, line
    item = False
    before = -2
    for line in layout.body:
        starts = bool(ITEM.match(line.text[:200]))
        item = starts or (item and line.number == before + 1)
        before = line.number
        yield (Role.LIST_ITEM if item else Role.PARAGRAPH), line
    for line in layout.sign_off:
        yield Role.SIGN_OFF, line


def _grouped(pieces: Sequence[tuple[Role, Line]]) -> Iterator[Region]:
    """Neighbouring lines of one role as one region; blank lines part paragraphs and items."""
    role: Role | None = None
    start = end = number = 0
    for piece_role, line in pieces:
        span = line.span
        new = role is not piece_role or (
            (piece_role in {Role.PARAGRAPH, Role.LIST_ITEM} and line.number > number + 1)
            or (piece_role is Role.LIST_ITEM and bool(ITEM.match(line.text[:200])))
        )
        if new:
            if role is not None:
                yield Region(role, Span(start, end))
            role, start = piece_role, span.start
        end, number = span.end, line.number
    if role is not None:
        yield Region(role, Span(start, end))
