"""The words of a sentence, listed once for all rules."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup_lint.core import expressions
from followup_lint.core.sentences import lower

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

KEPT = "words"  # the key in `doc.user_data`


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of a sentence with their words in lower case, and its text in lower case."""

    tokens: tuple[Token, ...]
    each: tuple[str, ...]
    said: frozenset[str]
    text: str


def words_in(sentence: Sentence) -> Words:
    """The words of a sentence, cached with its document."""
    kept: dict[tuple[int, int], Words] = sentence.doc.user_data.setdefault(KEPT, {})
    place = (sentence.start, sentence.end)
    found = kept.get(place)
    if found is None:
        found = kept[place] = words_listed(sentence)
    return found


def words_listed(sentence: Sentence) -> Words:
    """The words of a sentence, listed from its tokens."""
    tokens = tuple(sentence)
    each = tuple([token.lower_ for token in tokens])
    text = sentence.text
    small = lower(text)
    if text.isascii():
        # Text rules have usually looked at the same stretch, by its punctuation alone.
        expressions.share(small, text)
    return Words(tokens, each, frozenset(each), small)


def has_word(sentence: Sentence, wanted: Collection[str]) -> bool:
    """Whether a sentence has one of these words, in lower case."""
    return not words_in(sentence).said.isdisjoint(wanted)


def tokens_of(sentence: Sentence, wanted: Collection[str]) -> Sequence[Token]:
    """The tokens of a sentence that are one of these words, in lower case."""
    known = words_in(sentence)
    if known.said.isdisjoint(wanted):
        return ()
    pairs = zip(known.tokens, known.each, strict=True)
    return [token for token, word in pairs if word in wanted]
