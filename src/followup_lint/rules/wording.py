"""Rules that know many ways to say something: by frames of words, and by what the parse says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from followup_lint.expressions import ANYTHING, Choice, Expression, Need, Several
from followup_lint.nlp.words import words_in
from followup_lint.rule import Hit
from followup_lint.span import Span
from followup_lint.terms import Severity
from followup_lint.values import Filled
from followup_lint.view import View

if TYPE_CHECKING:
    from followup_lint.nlp import Sentence, Token

WORD = r"[\w'$£€%/-]{1,20},?"
# Words that may stand in between, each with the space after it.
COMMON = {
    "few": rf"(?:{WORD} ){{0,2}}",
    "some": rf"(?:{WORD} ){{0,4}}",
    "gap": rf"(?:{WORD} ){{0,7}}",
}
CLASS = Expression(r"<([a-z]+)>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What is said where something is found, as far as it differs from the rule."""

    variant: str = ""
    severity: Severity | None = None
    message: str = ""
    help: str = ""


class Way(Protocol):
    """One way to say something."""

    @property
    def remark(self) -> Remark:
        """What is said of it."""

    @property
    def need(self) -> Need:
        """What a sentence must have for it to be said there."""

    def places(self, sentence: Sentence, text: str) -> Iterator[Span]:
        """Where it is said in a sentence, given also as its text in lower case."""


@dataclass(frozen=True)
class Wording:
    """Said in certain words: any of the frames, save where one of `unless` stands in the sentence.

    In a frame, `<name>` stands for any word of that class; both read a sentence in lower case.
    """

    words: Mapping[str, str]
    frames: Sequence[str]
    unless: Sequence[str] = ()
    remark: Remark = Remark()

    @cached_property
    def pattern(self) -> Expression:
        """Any of the frames."""
        return whole_words(self.frames, self.words)

    @cached_property
    def each(self) -> Several:
        """The frames one by one."""
        return Several(whole_words([frame], self.words) for frame in self.frames)

    @property
    def need(self) -> Need:
        """One of the words that some frame needs."""
        return self.each.choice.need

    @cached_property
    def spared(self) -> Expression | None:
        """What makes a sentence pass."""
        return whole_words(self.unless, self.words) if self.unless else None

    def places(self, sentence: Sentence, text: str) -> Iterator[Span]:
        """Where the words stand in a sentence."""
        if not any(frame.search(text) for frame in self.each.likely_in(text)):
            return
        for found in self.pattern.finditer(text):
            if self.spared and self.spared.is_in(text):
                return
            yield Span(*found.span())


@dataclass(frozen=True, slots=True)
class Reading:
    """Said by what the parse means."""

    remark: Remark
    find: Callable[[Sentence], Iterator[Sequence[Token]]]
    need: Need = ANYTHING

    def places(self, sentence: Sentence, text: str) -> Iterator[Span]:
        """Where the words that were found stand in a sentence."""
        for words in self.find(sentence):
            start = min(word.idx for word in words) - sentence.start_char
            end = max(word.idx + len(word) for word in words) - sentence.start_char
            yield Span(start, end)


def whole_words(frames: Sequence[str], words: Mapping[str, str]) -> Expression:
    """Any of the frames, as whole words."""
    known = {**COMMON, **words}
    return Expression(rf"\b(?:{'|'.join(filled(frame, known) for frame in frames)})(?!\w)")


def filled(frame: str, words: Mapping[str, str]) -> str:
    """A frame with its classes of words written out; a class may name others."""
    while CLASS.search(frame):
        frame = CLASS.sub(lambda found: f"(?:{words[found[1]]})", frame)
    return frame


@dataclass(frozen=True, slots=True)
class Allowed:
    """Words that are never reported, with any capitals."""

    allow: tuple[Filled, ...] = ()


@dataclass(frozen=True)
class Ways:
    """A check for any of several ways, the weightiest first; a sentence gets one remark."""

    ways: tuple[Way, ...]

    @cached_property
    def choice(self) -> Choice:
        """Which of the ways a sentence has words for."""
        return Choice([way.need for way in self.ways])

    def __call__(self, view: View, options: Allowed) -> Iterator[Hit]:
        """The first of the ways in each sentence that has one."""
        allowed = {words.lower() for words in options.allow}
        for sentence in view.sentences:
            text = words_in(sentence).text
            if likely := self.choice.places(text):
                ways = [self.ways[at] for at in likely]
                yield from first(view, sentence, text, ways, allowed)


def first(
    view: View, sentence: Sentence, text: str, ways: Sequence[Way], allowed: set[str]
) -> Iterator[Hit]:
    """The first place in a sentence that is neither quoted nor within what is allowed."""
    passed: list[Span] = []
    for way in ways:
        for place in way.places(sentence, text):
            if place.of(text) in allowed:
                passed.append(place)
            elif not any(place.overlaps(other) for other in passed):
                there = place.shift(view.span_of(sentence).start)
                if not view.is_quoted(there):
                    yield hit(view, there, way.remark)
                    return


def hit(view: View, place: Span, said: Remark) -> Hit:
    """An objection to a place, with what is said of it."""
    return view.hit(
        place, variant=said.variant, severity=said.severity, message=said.message, help=said.help
    )
