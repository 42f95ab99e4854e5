"""What no fix may touch: quoted words, links, addresses, code."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import takewhile

from followup_lint.span import Span
from followup_lint.terms import Part
from followup_lint.view import View

ADDRESS = re.compile(
    r"\b(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)*|`[^`\n]{1,200}`", re.IGNORECASE
)


class Protected:
    """The stretches of a draft that stay as they are."""

    def __init__(self, view: View) -> None:
        self.view = view

    def allows(self, part: Part, span: Span) -> bool:
        """Whether a fix may change a stretch; an address may go, but only as a whole."""
        quoted = part is Part.BODY and any(touched(self.view.quotations, span))
        cut = any(not span.contains(address) for address in touched(self.addresses[part], span))
        return not quoted and not cut

    @cached_property
    def addresses(self) -> dict[Part, list[Span]]:
        """Where links, addresses and code stand in each part."""
        texts = {Part.BODY: self.view.text, Part.SUBJECT: self.view.subject}
        return {
            part: [Span(*match.span()) for match in ADDRESS.finditer(text)]
            for part, text in texts.items()
        }


def touched(spans: Sequence[Span], place: Span) -> Iterator[Span]:
    """The spans, of which no two overlap, that share a code point with a place."""
    first = max(0, bisect_right(spans, place.start, key=lambda span: span.start) - 1)
    near = takewhile(lambda span: span.start < place.end, spans[first : first + len(place) + 2])
    return (span for span in near if span.overlaps(place))
