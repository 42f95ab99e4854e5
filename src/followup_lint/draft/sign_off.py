"""Sign-offs: where they begin, and what they consist of: closing phrase, name, contact lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from followup_lint.core.expressions import Expression
from followup_lint.core.span import Span
from followup_lint.draft.closings import (
    CLOSING,
    CONTACT,
    INLINE,
    JOB,
    MAX_LINE,
    MAX_WEAK_WORDS,
    NAME_LEAD,
    POSTSCRIPT,
    closing_in,
    may_sign,
    name_end,
    named_closing,
    weak_closing,
)
from followup_lint.draft.lines import Line
from followup_lint.draft.names import is_name, is_shouted, opens_sentence

# A closing stands among the last six lines, contact and job lines not counted; with these, it
# can hardly be further up than this.
WINDOW = 6
MOST_LINES = 16
MAX_TAIL_WORDS = 9
SENTENCE_END = Expression(r"[.!?…:)\]\"'”’☺-➿\U0001f300-\U0001faff]\s*$")
LAST_SENTENCE = Expression(
    r"(?:^|[.!?]\s|\n)\s*(?P<thanks>"
    r"(?:(?:and|again|once|more|many|i|we|so|finally|would|like|want|to|just|also)[\s,]{1,3}){0,7}"
    r"thank(?:s(?! to\b)|ing)?\b[^.!?]{0,160}[.!]*)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class SignOff:
    """What a sign-off consists of; `closing` is its phrase, `name` the author's name."""

    closing: Span | None = None
    name: Span | None = None

    def shift(self, by: int) -> SignOff:
        """The same sign-off, `by` code points further on."""
        closing = self.closing.shift(by) if self.closing else None
        return SignOff(closing, self.name.shift(by) if self.name else None)


def find_sign_off(lines: Sequence[Line], *, greeted: bool) -> tuple[list[Line], list[Line]]:
    """Part filled lines into body and sign-off; a postscript below it is body again."""
    end = _postscript(lines)
    main, after = list(lines[:end]), list(lines[end:])
    found = _start(main, greeted=greeted)
    if found is None:
        return list(lines), []
    index, at = found
    head, tail = main[index].split(at)
    body = [*main[:index], *([head] if not head.blank else [])]
    return [*body, *after], [tail, *main[index + 1 :]]


def _postscript(lines: Sequence[Line]) -> int:
    """The index of the first line of a postscript among the last lines, or their number."""
    for index in range(max(1, len(lines) - MOST_LINES), len(lines)):
        if POSTSCRIPT.match(lines[index].text[:MAX_LINE]):
            return index
    return len(lines)


def _start(lines: Sequence[Line], *, greeted: bool) -> tuple[int, int] | None:
    """The line, and the offset in it, at which the sign-off starts."""
    window = _window(lines)
    for index in window:
        at = _closing_at(lines, index)
        # Where nothing else is written, "Thank you!" is the message, not the end of one.
        alone = not index and not at
        said = alone and (not greeted or lines[0].text.rstrip().endswith((".", "!")))
        if at is not None and not said and _is_tail(lines[index + 1 :]):
            return index, at
    for index in window:
        name_follows = _stands_as_name(lines, index) and _is_tail(lines[index + 1 :])
        if name_follows and (index or greeted):
            closes = index > 1 and weak_closing(lines[index - 1].text)
            return (index - 1 if closes and _begins(lines, index - 1) else index), 0
    return None


def _window(lines: Sequence[Line]) -> range:
    """The lines in which a sign-off may start."""
    counted = 0
    start = len(lines)
    while start > max(0, len(lines) - MOST_LINES) and counted < WINDOW:
        start -= 1
        text = lines[start].text[:MAX_LINE]
        counted += not (CONTACT.search(text) or JOB.search(text))
    return range(start, len(lines))


def _closing_at(lines: Sequence[Line], index: int) -> int | None:
    """Where on the line a closing phrase starts; None if there is none."""
    text = lines[index].text
    if len(text) <= MAX_LINE and (CLOSING.match(text) or named_closing(text)):
        return 0
    # Only the end of a line can be a closing, and a long line is a paragraph.
    cut = max(0, len(text) - MAX_LINE)
    inline = INLINE.search(text[cut:].rstrip())
    if inline and _inline_holds(lines, index, inline):
        return cut + inline.start("closing")
    return None


def _inline_holds(lines: Sequence[Line], index: int, match: re.Match[str]) -> bool:
    name = (match["name"] or "").rstrip(".! ")
    if name:
        return is_name(name)
    return index + 1 < len(lines) and may_sign(lines[index + 1].text)


def _begins(lines: Sequence[Line], index: int) -> bool:
    """Whether a sentence may begin with the line, because the one above it ends there."""
    above = lines[index - 1]
    return lines[index].number > above.number + 1 or bool(SENTENCE_END.search(above.text[-20:]))


def _stands_as_name(lines: Sequence[Line], index: int) -> bool:
    """Whether the line is a name on its own, below text that has ended."""
    text = lines[index].text
    weak = index > 0 and weak_closing(lines[index - 1].text)
    if len(text) > MAX_LINE or (index and not weak and not _begins(lines, index)):
        return False
    bare = NAME_LEAD.sub("", text, count=1).strip()
    name, rest = bare[: name_end(bare)], bare[name_end(bare) :].lstrip(" ,.|-–—")
    # "Bo, please send …" calls somebody; "Bo Lund, Weaver" names the writer.
    if rest[:1].islower():
        return False
    lower = bare.isalpha() and bare.islower() and 2 < len(bare) < 13 and not opens_sentence(bare)
    return (is_name(name) and not is_shouted(name) and not JOB.search(name)) or (
        lower and index == len(lines) - 1 and lines[index].number > lines[index - 1].number + 1
    )


def _is_tail(lines: Sequence[Line]) -> bool:
    """Whether all lines may stand below a closing: names, jobs, contacts, more closings."""
    return all(_is_tail_line(line.text) for line in lines)


def _is_tail_line(text: str) -> bool:
    if len(text) > MAX_LINE:
        return False
    if CLOSING.match(text) or CONTACT.search(text):
        return len(text.split()) <= MAX_WEAK_WORDS
    words = len(text.split())
    ended = text.rstrip().endswith((".", "!", "?", ":", ";")) and words > 4
    return words <= MAX_TAIL_WORDS and not ended and not text.rstrip().endswith("?")


def sign_off_of(lines: Sequence[Line]) -> SignOff:
    """The first closing phrase in the lines of a sign-off, and the first name in or below it."""
    closing: Span | None = None
    reader: Span | None = None
    for line in lines:
        match = closing_in(line.text)
        if match is None:
            name = None if line.blank else _name_span(line, 0)
            if name:
                return SignOff(closing, name)
            continue
        closing = closing or _span(line, match)
        if "name" in match.groupdict() and match["name"]:
            name = _name_span(line, match.start("name"))
            # "Thanks, Ana!" calls the reader by name, if another name follows.
            if not match["name"].rstrip().endswith("!"):
                return SignOff(closing, name)
            reader = reader or name
    return SignOff(closing, reader)


def thanks_sentence(text: str) -> Span | None:
    """The last sentence of the text, if it thanks the reader."""
    tail = text[-400:].rstrip()
    match = LAST_SENTENCE.search(tail)
    return Span(*match.span("thanks")).shift(max(0, len(text) - 400)) if match else None


def _name_span(line: Line, at: int) -> Span | None:
    text = line.text[at:]
    if len(text) > MAX_LINE or not may_sign(text) or CLOSING.match(text):
        return None
    lead = NAME_LEAD.match(text)
    start = lead.end() if lead else 0
    bare = text[start:]
    end = start + len(bare[: name_end(bare)].rstrip())
    return Span(start, end).shift(line.start + at)


def _span(line: Line, match: re.Match[str]) -> Span:
    group = "closing" if "closing" in match.re.groupindex else 0
    text = match[group].rstrip(" \t,.!")
    start = match.start(group) + len(text) - len(text.lstrip())
    return Span(start, start + len(text.strip())).shift(line.start)
