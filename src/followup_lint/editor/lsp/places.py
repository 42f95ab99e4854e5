"""Places in a draft as LSP has them: lines from 0, columns in the units that were agreed on."""

from __future__ import annotations

from lsprotocol.types import Position, Range
from pygls.workspace import PositionCodec

from followup_lint.core.span import LINE_END, LineMap, Span
from followup_lint.editor.answer import Remark, Stretch
from followup_lint.editor.document import Document
from followup_lint.report.positions import FilePositions


class Lines:
    """The lines of a text."""

    def __init__(self, text: str, codec: PositionCodec) -> None:
        self._text = text
        self._codec = codec
        self._map = LineMap(text)

    def range(self, span: Span) -> Range:
        """The range of a span."""
        return Range(self._position(span.start), self._position(span.end))

    def line(self, number: int) -> Span:
        """A line without its end; they count from 1."""
        start = self._map.start_of(number)
        end = LINE_END.search(self._text, start)
        return Span(start, end.start() if end else len(self._text))

    def beside_text(self, offset: int) -> Span:
        """An empty span there; on a blank line, at the end of the text before."""
        if not self.line(self._map.position(offset)[0]).of(self._text).strip():
            offset = len(self._text[:offset].rstrip())
        return Span(offset, offset)

    def _position(self, offset: int) -> Position:
        line, column = self._map.position(offset)
        before = self._text[offset - column + 1 : offset]
        return Position(line - 1, self._codec.client_num_units(before))


def ranges(document: Document, remarks: tuple[Remark, ...], codec: PositionCodec) -> list[Range]:
    """Where remarks are.

    If something is missing, the range is empty, since the words around it are not at fault; editors
    then mark the line. If the words do not stand in the document as they are read, it is their
    line.
    """
    lines = Lines(document.sound_text, codec)
    elsewhere = [remark for remark in remarks if remark.place.document is None]
    positions = FilePositions(document.draft()) if elsewhere else None

    def span(remark: Remark) -> Span:
        place = remark.place
        if place.document is not None:
            return span_of(place.document)
        assert positions is not None
        return lines.line(positions.of(span_of(place.stretch), place.part).line)

    return [
        lines.range(lines.beside_text(span(each).start) if is_missing(each) else span(each))
        for each in remarks
    ]


def span_of(stretch: Stretch) -> Span:
    """A stretch as a span."""
    return Span(stretch.start, stretch.end)


def is_missing(remark: Remark) -> bool:
    """Whether a remark is about something that is not there."""
    return remark.place.stretch.start == remark.place.stretch.end


def touches(one: Range, other: Range) -> bool:
    """Whether a range meets another; if it is empty, whether that is on its line."""
    if one.start == one.end:
        return other.start.line <= one.start.line <= other.end.line
    return at(one.start) <= at(other.end) and at(other.start) <= at(one.end)


def at(position: Position) -> tuple[int, int]:
    """A position as something that can be compared."""
    return position.line, position.character
