"""What to hold back while somebody is still writing.

Typed word by word, good drafts pass through hundreds of states in which they lack something, or in
which half a sentence reads as another. Only what will not pass by itself is worth an interruption.
"""

from __future__ import annotations

from dataclasses import dataclass

from followup_lint.core.findings import Finding
from followup_lint.core.sentences import ONE_LINE, split_sentences
from followup_lint.core.span import Span
from followup_lint.core.terms import Part
from followup_lint.draft import Draft, Role
from followup_lint.editor.document import Caret

PROSE = frozenset({Role.PARAGRAPH, Role.LIST_ITEM})


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A draft that is being written, with the caret somewhere in it, or nowhere."""

    draft: Draft
    caret: Caret | None

    @property
    def is_signed(self) -> bool:
        """Whether it has a sign-off.

        One word at the caret may still become something else, and so may thanks below a greeting.
        """
        return bool(self.draft.spans(PROSE)) and any(
            not self._is_begun(span) for span in self.draft.spans({Role.SIGN_OFF})
        )

    def holds_back(self, finding: Finding) -> bool:
        """Whether a finding must wait: nothing is missing yet, or its sentence is under way."""
        if finding.span.start == finding.span.end:
            return not self.is_signed
        if self.caret is None or finding.part is not self.caret.part:
            return False
        if finding.part is Part.SUBJECT:
            return True
        return touches(self.under_way, finding.span)

    @property
    def under_way(self) -> Span:
        """The sentence that the caret is in or at the end of; outside of prose, the line."""
        assert self.caret is not None
        at, text = self.caret.offset, self.draft.text.translate(ONE_LINE)
        for region in self.draft.regions:
            if region.role in PROSE and region.span.start <= at <= region.span.end:
                for sentence in split_sentences(region.span, region.span.of(text)):
                    if sentence.start <= at <= sentence.end:
                        return sentence
        return line_around(self.draft.text, at)

    def _is_begun(self, span: Span) -> bool:
        """Whether a sign-off is a single word that the caret touches."""
        words = span.of(self.draft.text).split()
        at_caret = self.caret is not None and self.caret.part is Part.BODY
        return at_caret and len(words) < 2 and touches(span, self._caret_span)

    @property
    def _caret_span(self) -> Span:
        assert self.caret is not None
        return Span(self.caret.offset, self.caret.offset)


def touches(span: Span, other: Span) -> bool:
    """Whether two stretches overlap or meet."""
    return span.start <= other.end and other.start <= span.end


def line_around(text: str, at: int) -> Span:
    """The line that an offset is on, without its end."""
    start = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    ends = [end for end in (text.find("\n", at), text.find("\r", at)) if end >= 0]
    return Span(start, min(ends, default=len(text)))


def changed(before: str, after: str) -> tuple[Span, Span]:
    """The stretch that differs between two texts, as it is before and after."""
    start = shared(before, after)
    kept = shared(before[start:][::-1], after[start:][::-1])
    return Span(start, len(before) - kept), Span(start, len(after) - kept)


def shared(first: str, second: str) -> int:
    """How many characters two texts begin with in common."""
    pairs = enumerate(zip(first, second, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(first), len(second)))
