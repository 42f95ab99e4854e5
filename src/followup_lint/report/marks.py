"""A text as HTML, with the places marked that remarks are about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from followup_lint.core.span import Span
from followup_lint.core.terms import Severity
from followup_lint.report.markup import Markup, element, joined, plain, start_tag

END = Markup("</mark>")


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in a text, and the remark about it; if the span is empty, something is missing there.

    `id` and `remark` identify the two on the page; `number` is the remark's.
    """

    id: str
    remark: str
    number: int
    severity: Severity
    span: Span


def marked(text: str, marks: Iterable[Mark]) -> Markup:
    """The text with its places marked, each followed by a link to the remark.

    Where places overlap, the mark of one ends and begins again, so that elements are nested.
    """
    longest_first = sorted(marks, key=lambda mark: (-len(mark.span), mark.number))
    words = [mark for mark in longest_first if len(mark.span)]
    starting = by_place(words, lambda mark: mark.span.start)
    ending = by_place(longest_first, lambda mark: mark.span.end)
    pieces: list[Markup] = []
    opened: list[Mark] = []
    places = sorted({0, *starting, *ending, len(text)})
    for place, following in pairwise([*places, len(text)]):
        ended, started = ending.get(place, ()), starting.get(place, ())
        first = min((opened.index(mark) for mark in ended if mark in opened), default=len(opened))
        going_on = [mark for mark in opened[first:] if mark not in ended]
        pieces += [END] * len(opened[first:])
        pieces += [link(mark) for mark in ended]
        pieces += [start_tag("mark", class_=mark.severity.value) for mark in going_on]
        pieces += [start_tag("mark", class_=mark.severity.value, id=mark.id) for mark in started]
        pieces.append(plain(lines_in(text, place, following)))
        opened = [*opened[:first], *going_on, *started]
    return joined(pieces)


def by_place(marks: Iterable[Mark], place: Callable[[Mark], int]) -> Mapping[int, Sequence[Mark]]:
    """The marks by a place, in their order."""
    found: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        found[place(mark)].append(mark)
    return found


def link(mark: Mark) -> Markup:
    """The link to a remark. It holds no text, so that the text around it can be copied as it is."""
    label = f"{mark.severity.value.capitalize()}, remark {mark.number}"
    attributes = {"class": mark.severity.value, "href": f"#{mark.remark}", "aria-label": label}
    if not len(mark.span):
        attributes["id"] = mark.id
    return element("a", data_number=str(mark.number), **attributes)


def lines_in(text: str, start: int, end: int) -> str:
    """A stretch of text with plain line ends; one that is cut in two counts once."""
    stretch = text[start:end]
    if stretch.endswith("\r") and text[end : end + 1] == "\n":
        stretch = stretch[:-1]
    return stretch.replace("\r\n", "\n").replace("\r", "\n")
