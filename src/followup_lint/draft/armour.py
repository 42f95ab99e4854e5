"""What PGP and the like put around a text and below it: markers, checksums, keys."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from followup_lint.core.expressions import Expression
from followup_lint.draft.lines import Line

# RFC 4880, 6.2 and 7; RFC 7468. A private key is not skipped: it must not be sent.
BEGIN = Expression(r"-----BEGIN (?P<what>(?!.*PRIVATE KEY)[A-Z0-9][A-Z0-9 ]{0,40})-----\s*$")
END = "-----END "
MARKS = ("-----BEGIN ", END)
SIGNED = "PGP SIGNED MESSAGE"
HEADER = Expression(r"[A-Za-z][A-Za-z-]{1,20}: ?\S")
ENCODED = Expression(r"(?:[A-Za-z0-9+/]{1,100}={0,2}|=[A-Za-z0-9+/]{4})\s*$")
# A line that begins with a hyphen gets two signs more in a signed text.
ESCAPED = Expression(r"- (?=-|From )")


def armoured(lines: Sequence[Line]) -> set[int]:
    """The numbers of the lines that are armour, and not the text in it."""
    found: set[int] = set()
    for index, line in enumerate(lines):
        match = BEGIN.match(line.text) if index not in found else None
        if match:
            end = _headers_end if match["what"] == SIGNED else _block_end
            found.update(range(index, end(lines, index + 1)))
    return found


def unescaped(lines: Iterable[Line]) -> list[Line]:
    """The lines of a draft as its author wrote them, without what signing put before a hyphen."""
    written: list[Line] = []
    inside = False
    for line in lines:
        if match := BEGIN.match(line.text):
            inside = match["what"] == SIGNED
        mark = ESCAPED.match(line.text) if inside else None
        written.append(line.split(mark.end())[1] if mark else line)
    return written


def _headers_end(lines: Sequence[Line], start: int) -> int:
    """Where the headers of a signed text end ("Hash: SHA256"), and the empty line below them."""
    while start < len(lines) and HEADER.match(lines[start].text):
        start += 1
    return start


def _block_end(lines: Sequence[Line], start: int) -> int:
    """Where a block of encoded data ends: at its end mark, or before a line that is not data."""
    marks = (n for n in range(start, len(lines)) if lines[n].text.startswith(MARKS))
    mark = next(marks, len(lines))
    if mark < len(lines) and lines[mark].text.startswith(END):
        return mark + 1
    while start < mark and _is_data(lines[start]):
        start += 1
    return start


def _is_data(line: Line) -> bool:
    return line.blank or bool(HEADER.match(line.text) or ENCODED.match(line.text))
