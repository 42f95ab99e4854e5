"""Which lines are quoted or forwarded mail."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from itertools import takewhile

from followup_lint.core.expressions import Expression
from followup_lint.draft.attribution import TAIL, attribution_end, is_full, is_speaker
from followup_lint.draft.lines import Line
from followup_lint.draft.mail_program_words import alternatives, header_labels

MARK = Expression(r" {0,3}>")
# SuperCite and its kin put initials before the mark; one such line may be a chevron.
INITIALS = Expression(r" {0,3}[A-Z]{1,3}>(?:\s|$)")
BAR = Expression(r" {0,3}\|")
CAPTION = Expression(
    rf"[\s*]*(?:[-_=]{{2,}}\s*(?:{alternatives('original')}|{alternatives('forwarded')})"
    r"\s*[:：]?\s*(?:[-_=]{2,}|$)"
    r"|Begin forwarded message\s?:|Début du message (?:réexpédié|transféré)\s?:"
    r"|Anfang der weitergeleiteten (?:Nachricht|E-?Mail)\s?:|Inicio del mensaje reenviado\s?:"
    r"|Inizio messaggio inoltrato\s?:|Início da mensagem reencaminhada\s?:"
    r"|Begin doorgestuurd bericht\s?:|Vidarebefordrat brev\s?:|Start på videresendt besked\s?:"
    r"|Videresendt melding\s?:|Начало переадресованного сообщения\s?:|开始转发的邮件[:：]?"
    r"|下面是被转发的邮件[:：]|Początek przekazywanej wiadomości\s?:"
    r")[\s*]*$",
    re.IGNORECASE,
)
RULE = Expression(r"\s*[-_=*]{5,}\s*$")
LABEL = Expression(r"\s{0,8}\*{0,2}([^\W\d_][^:：*\n]{0,20}?)\*{0,2}\s?[:：]")
LABELS = header_labels()
MIN_LABELS = 3
MAX_CHECKED = 400
# A hundred readers stand on some forty lines.
MAX_BLOCK = 60
# Programs wrap at the 72nd to the 78th sign, before a word that would go further.
LONG_LINE = 55
MOST_RESTS = 4
OPEN_END = Expression(r"[^.!?:;…)\]\"'”’>\s]\s*$")


@dataclass(frozen=True, slots=True)
class Introduction:
    """Lines `start` up to `end` that announce a quotation; `sure` without marks below it, too."""

    start: int
    end: int
    sure: bool


def quoted(lines: Sequence[Line], *, flowed: bool = False) -> set[int]:
    """The numbers of the lines that are quoted, with what introduces them.

    Where a quotation carries no marks, all below its introduction is quoted by convention; but
    not when nothing is written above it, for then the author's words may stand below.
    """
    marked = _marked(lines, flowed)
    found = set(marked)
    written = False
    index = 0
    while index < len(lines):
        intro = None if index in found else introduction_at(lines, index, marked)
        if intro is None:
            written = written or not (index in found or lines[index].blank)
            index += 1
            continue
        below = _next_filled(lines, intro.end)
        bars = _bars(lines, below)
        if bars or below in marked or intro.sure:
            found.update(range(intro.start, intro.end), bars)
        if written and intro.sure and not bars and below not in marked:
            found.update(range(intro.end, len(lines)))
            break
        index = intro.end
    return found


def _marked(lines: Sequence[Line], flowed: bool) -> set[int]:
    """Lines that begin with ">"; in format=flowed, a space before it makes it text."""
    found: set[int] = set()
    before = False
    for line in lines:
        initials = bool(INITIALS.match(line.text))
        if MARK.match(line.text) and not (flowed and line.text.startswith(" ")):
            # The rest of an attribution can begin with ">" too: "<ana@example.com\n>:". Below a
            # mark it is one itself.
            if line.number - 1 in found or not TAIL.match(line.text):
                found.add(line.number)
        elif initials and before:
            found.update((line.number - 1, line.number))
        before = initials
    return found.union(*(_rest(lines, number + 1, found) for number in found))


def _rest(lines: Sequence[Line], start: int, marked: Container[int]) -> range:
    """The unmarked lines from `start` on that go on with the quoted line above them.

    Some programs wrap a quoted line and leave its rest without a mark. Words of the author between
    two quoted lines are sentences of their own.
    """
    end = start
    while _is_open(lines[end - 1]) and end - start < MOST_RESTS:
        if end == len(lines) or end in marked or lines[end].blank:
            break
        end += 1
    if start == end or _is_sentence(lines[start:end]):
        return range(0)
    encloses = end < len(lines) and end in marked
    goes_on = end == start + 1 and lines[start].text.lstrip()[:1].islower()
    return range(start, end) if encloses or goes_on else range(0)


def _is_sentence(lines: Sequence[Line]) -> bool:
    """Whether the lines hold whole sentences: more than the end of one, such as "Ana."."""
    text = " ".join(line.text.strip() for line in lines)
    return text[0].isupper() and text.endswith((".", "!", "?")) and " " in text


def _is_open(line: Line) -> bool:
    """Whether a line is as long as those that are wrapped, and no sentence ends there."""
    return len(line.text.rstrip()) >= LONG_LINE and bool(OPEN_END.search(line.text[-40:]))


def _bars(lines: Sequence[Line], start: int) -> range:
    """The lines from `start` that some programs mark with "|"."""
    end = start
    while end < len(lines) and BAR.match(lines[end].text):
        end += 1
    return range(start, end)


def _next_filled(lines: Sequence[Line], start: int) -> int:
    while start < len(lines) and lines[start].blank:
        start += 1
    return start


def introduction_at(
    lines: Sequence[Line], index: int, marked: Container[int]
) -> Introduction | None:
    """What introduces a quotation from line `index` on; `marked` are the lines with a mark."""
    line = lines[index]
    if line.blank or len(line.text) > MAX_CHECKED:
        return None
    if CAPTION.match(line.text):
        return Introduction(index, max(index + 1, _block_end(lines, index + 1, least=1)), True)
    ruled = bool(RULE.match(line.text))
    # Inside a run of labels no block begins: it was looked at from its first line.
    inside = index > 0 and _label(lines[index - 1]) is not None
    block = 0 if inside else _block_end(lines, index + ruled, least=MIN_LABELS)
    if block:
        return Introduction(index, block, True)
    return None if ruled else _attribution_at(lines, index, marked)


def _attribution_at(
    lines: Sequence[Line], index: int, marked: Container[int]
) -> Introduction | None:
    end = attribution_end(lines, index)
    if end is None:
        below = _next_filled(lines, index + 1)
        spoken = below in marked and is_speaker(lines[index])
        return Introduction(index, index + 1, False) if spoken else None
    apart = index == 0 or lines[index - 1].blank or index - 1 in marked
    return Introduction(index, end + 1, is_full(lines[index : end + 1], apart=apart))


def _block_end(lines: Sequence[Line], start: int, least: int) -> int:
    """The end of the header block that starts at `start` or after blank lines; 0 if none.

    It names at least a sender and a subject: an author's own "From: Bergen, To: Oslo" is none. A
    header may go on over several lines, and where the block was HTML each may be a paragraph.
    """
    index = _next_filled(lines, start)
    last = min(len(lines), index + MAX_BLOCK)
    kinds: list[frozenset[str]] = []
    end = 0
    while index < last and (kind := _label(lines[index])):
        kinds.append(kind)
        end = index + 1
        index = next((n for n in range(end, last) if _label(lines[n])), last)
        if not _may_stand_between(lines[end - 1], lines[end:index]):
            break
    told = set().union(*kinds)
    # Set apart from each other, they may be a list of the author's that begins otherwise.
    apart = any(line.blank for line in lines[_next_filled(lines, start) : end])
    if apart and "sender" not in kinds[0]:
        return 0
    return end if len(kinds) >= least and told >= {"sender", "subject"} else 0


def _may_stand_between(header: Line, between: Sequence[Line]) -> bool:
    """Whether these lines can part a header of a block from the next: the rest of its value."""
    paragraph = list(takewhile(lambda line: not line.blank, between))
    if all(line.blank for line in between[len(paragraph) :]):
        return True
    # The value may be a paragraph of its own.
    return header.text.rstrip(" *").endswith((":", "："))


def _label(line: Line) -> frozenset[str] | None:
    """What the label on the line may stand for, in some language."""
    match = LABEL.match(line.text[:60])
    return LABELS.get(match[1].strip().lower()) if match else None
