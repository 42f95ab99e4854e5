"""A rule that knows many ways to say something, by frames of words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from followup_lint.core.expressions import Expression, Several
from followup_lint.core.sentences import lower
from followup_lint.core.span import Span
from followup_lint.core.values import Filled
from followup_lint.rules.rule import Hit
from followup_lint.rules.view import View, Zone

WORD = r"[\w'$£€%/-]{1,20},?"
# Words that may stand in between, each with the space after it.
COMMON = {
    "few": rf"(?:{WORD} ){{0,2}}",
    "some": rf"(?:{WORD} ){{0,4}}",
    "gap": rf"(?:{WORD} ){{0,7}}",
}
CLASS = Expression(r"<([a-z]+)>")


@dataclass(frozen=True, slots=True)
class Allowed:
    """Words that are never reported, with any capitals."""

    allow: tuple[Filled, ...] = ()


@dataclass(frozen=True)
class Wording:
    """A check for certain words: any of the frames, save where one of `unless` stands beside them.

    In a frame, `<name>` stands for any word of that class; both read a sentence in lower case. A
    sentence gets one remark.
    """

    words: Mapping[str, str]
    frames: Sequence[str]
    unless: Sequence[str] = ()

    @cached_property
    def pattern(self) -> Expression:
        """Any of the frames."""
        return whole_words(self.frames, self.words)

    @cached_property
    def each(self) -> Several:
        """The frames one by one."""
        return Several(whole_words([frame], self.words) for frame in self.frames)

    @cached_property
    def spared(self) -> Expression | None:
        """What makes a sentence pass."""
        return whole_words(self.unless, self.words) if self.unless else None

    def __call__(self, view: View, options: Allowed) -> Iterator[Hit]:
        """The first place in each sentence that is neither quoted nor allowed."""
        allowed = {words.lower() for words in options.allow}
        for _, span, text in view.pieces(Zone.BODY):
            small = lower(text)
            for place in self.places(small):
                there = place.shift(span.start)
                if place.of(small) not in allowed and not view.is_quoted(there):
                    yield view.hit(there)
                    break

    def places(self, text: str) -> Iterator[Span]:
        """Where the words stand in a sentence."""
        if not any(frame.search(text) for frame in self.each.likely_in(text)):
            return
        for found in self.pattern.finditer(text):
            if self.spared and self.spared.is_in(text):
                return
            yield Span(*found.span())


def whole_words(frames: Sequence[str], words: Mapping[str, str]) -> Expression:
    """Any of the frames, as whole words."""
    known = {**COMMON, **words}
    return Expression(rf"\b(?:{'|'.join(filled(frame, known) for frame in frames)})(?!\w)")


def filled(frame: str, words: Mapping[str, str]) -> str:
    """A frame with its classes of words written out; a class may name others."""
    while CLASS.search(frame):
        frame = CLASS.sub(lambda found: f"(?:{words[found[1]]})", frame)
    return frame
